import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareLab } from '../../src/notebook/lab-environment';
import { startLab } from '../../src/notebook/lab-server';
import { findPython } from '../../src/notebook/python';

/** What the test uses of playwright-core, which is there only where browsers are tested. */
interface Page {
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  goto(url: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  waitForSelector(
    selector: string,
    options?: { timeout?: number; state?: string },
  ): Promise<{
    boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
    scrollIntoViewIfNeeded(): Promise<void>;
  }>;
  waitForFunction(code: string, argument?: unknown, options?: { timeout?: number }): Promise<unknown>;
  readonly mouse: { move(x: number, y: number): Promise<void> };
}
interface Browser {
  newPage(options: object): Promise<Page>;
  close(): Promise<void>;
}

const CHROMIUM = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));
const NOTEBOOK = 'notebooks/00-start-here.ipynb';
const MINUTES = 60_000;

async function launch(): Promise<Browser | undefined> {
  const load = createRequire(join(process.cwd(), 'package.json'));
  try {
    const { chromium } = load('playwright-core') as {
      chromium: { launch(options: object): Promise<Browser> };
    };
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ];
    return await chromium.launch({ executablePath: CHROMIUM, args });
  } catch {
    return undefined;
  }
}

/** Why the test cannot run here, or `undefined`. */
function missing(): string | undefined {
  if (findPython() === undefined) return 'Python 3.10 or newer';
  if (CHROMIUM === undefined) return 'Chromium';
  if (!existsSync(NOTEBOOK)) return NOTEBOOK;
  // Installing JupyterLab takes minutes: only where it is asked for, or already there.
  if (!existsSync('.venv/.selon-lab') && process.env['SELON_TEST_LAB'] !== '1')
    return '.venv (run "npm run lab" once, or set SELON_TEST_LAB=1)';
  return undefined;
}

describe('JupyterLab', () => {
  it(
    'runs the first notebook in a browser: chart with hover, table, annotated text, and no request to the network',
    async (context) => {
      const lack = missing();
      if (lack !== undefined) return context.skip(`not tried: ${lack} is missing`);
      const lab = await startLab(process.cwd(), await prepareLab(process.cwd(), () => undefined), {
        browser: false,
      });
      const browser = await launch();
      try {
        if (browser === undefined)
          return context.skip('not tried: playwright-core is missing, or Chromium does not start');
        const page = await browser.newPage({ viewport: { width: 1300, height: 1200 } });
        const outside: string[] = [];
        page.on('request', (request) => {
          const { hostname, protocol } = new URL(request.url());
          if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && hostname !== '127.0.0.1')
            outside.push(request.url());
        });
        await page.goto(lab.url);
        await page.waitForSelector('.jp-Notebook', { timeout: MINUTES });
        await page.waitForFunction(
          `/Idle/.test(document.querySelector('#jp-main-statusbar')?.textContent ?? '')`,
          undefined,
          { timeout: MINUTES },
        );
        await page.click('.lm-MenuBar-itemLabel:text-is("Run")');
        await page.click('li[data-command="runmenu:run-all"]');
        await page.waitForSelector('.jp-OutputArea mark', { timeout: MINUTES });
        await page.waitForSelector('.jp-OutputArea td', { timeout: MINUTES });
        const plot = await page.waitForSelector('.js-plotly-plot path.point, .js-plotly-plot .point path', {
          state: 'attached',
          timeout: MINUTES,
        });
        await plot.scrollIntoViewIfNeeded();
        const box = (await plot.boundingBox())!;
        await page.mouse.move(box.x + box.width / 2 - 2, box.y + box.height / 2);
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.waitForSelector('.js-plotly-plot .hovertext', { timeout: MINUTES / 4 });
        expect(outside).toEqual([]);
      } finally {
        await browser?.close();
        await lab.stop();
      }
    },
    8 * MINUTES,
  );

  it(
    'is not to be had without its token, nor from another machine',
    async (context) => {
      const lack = missing();
      if (lack !== undefined) return context.skip(`not tried: ${lack} is missing`);
      const lab = await startLab(process.cwd(), await prepareLab(process.cwd(), () => undefined), {
        browser: false,
      });
      try {
        const { origin, searchParams } = new URL(lab.url);
        expect(new URL(lab.url).hostname).toBe('127.0.0.1');
        expect((await fetch(`${origin}/api/contents`)).status).toBe(403);
        const allowed = await fetch(`${origin}/api/kernelspecs?token=${searchParams.get('token')}`);
        expect(Object.keys(((await allowed.json()) as { kernelspecs: object }).kernelspecs)).toEqual([
          'selon',
        ]);
      } finally {
        await lab.stop();
      }
    },
    8 * MINUTES,
  );
});
