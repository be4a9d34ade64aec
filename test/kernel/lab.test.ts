import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { LabError, prepareLab } from '../../src/kernel/lab-environment';
import { startLab } from '../../src/kernel/lab-server';
import { findPython } from '../../src/kernel/python';
import { runNotebook } from '../../src/kernel/run-notebook';
import { CHROMIUM, launch } from './lab-browser';
import { runWithNbclient, shownCells } from './nbclient';

const NOTEBOOK = 'notebooks/00-start-here.ipynb';
const MINUTES = 60_000;
const OFFLINE = /Failed to establish|name resolution|timed out|ProxyError|SSLError|Connection\w*Error/u;

// Cells write here, in place of the project's own results.
const folder = mkdtempSync(join(tmpdir(), 'selon-lab-'));
const earlierResults = process.env['SELON_RESULTS'];
beforeAll(() => void (process.env['SELON_RESULTS'] = folder));
afterAll(() => {
  if (earlierResults === undefined) delete process.env['SELON_RESULTS'];
  else process.env['SELON_RESULTS'] = earlierResults;
  rmSync(folder, { recursive: true, force: true });
});

/** Python of the environment with JupyterLab; skips the test where there can be none. */
async function labPython(context: TestContext): Promise<string> {
  if (findPython() === undefined) return context.skip('not tried: Python 3.10 or newer is missing');
  // Installing JupyterLab takes minutes: only where it is asked for, or already there.
  if (!existsSync('.venv/.selon-lab') && process.env['SELON_TEST_LAB'] !== '1')
    return context.skip('not tried: .venv is missing (run "npm run lab" once, or set SELON_TEST_LAB=1)');
  try {
    return await prepareLab(process.cwd(), () => undefined);
  } catch (error) {
    if (error instanceof LabError && /python3-venv/u.test(error.message))
      return context.skip('not tried: Python is without venv');
    if (error instanceof LabError && OFFLINE.test(error.message))
      return context.skip('not tried: JupyterLab cannot be downloaded here');
    throw error;
  }
}

describe('JupyterLab', () => {
  it(
    'runs the first notebook in a browser: chart with hover, table, annotated text, and no request to the network',
    async (context) => {
      if (CHROMIUM === undefined) return context.skip('not tried: Chromium is missing');
      const before = readFileSync(NOTEBOOK, 'utf8');
      const lab = await startLab(process.cwd(), await labPython(context), { browser: false });
      const browser = await launch();
      try {
        if (browser === undefined)
          return context.skip('not tried: playwright-core is missing, or Chromium does not start');
        const page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
        const outside: string[] = [];
        page.on('request', (request) => {
          const { hostname, protocol } = new URL(request.url());
          if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && hostname !== '127.0.0.1')
            outside.push(request.url());
        });
        // JupyterLab saves by itself every two minutes; the notebook stays as it is.
        await page.route('**/api/contents/**', (route) =>
          route.request().method() === 'PUT' ? route.abort() : route.continue(),
        );
        await page.goto(lab.url);
        await page.waitForSelector('.jp-Notebook', { timeout: 2 * MINUTES });
        await page.waitForFunction(
          `/Idle/.test(document.querySelector('#jp-main-statusbar')?.textContent ?? '')`,
          undefined,
          { timeout: 2 * MINUTES },
        );
        await page.click('.lm-MenuBar-itemLabel:text-is("Run")');
        await page.click('li[data-command="runmenu:run-all"]');
        await page.waitForSelector('.jp-OutputArea mark', { timeout: 2 * MINUTES });
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
        const picture = process.env['SELON_SCREENSHOT'];
        if (picture !== undefined) await page.screenshot({ path: picture });
        expect(outside).toEqual([]);
        expect(readFileSync(NOTEBOOK, 'utf8')).toBe(before);
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
      const lab = await startLab(process.cwd(), await labPython(context), { browser: false });
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

describe('nbclient', () => {
  it.for([NOTEBOOK, 'notebooks/01-labelling.ipynb'])(
    'shows the same in %s as the headless runner',
    { timeout: 8 * MINUTES },
    async (notebook, context) => {
      const python = await labPython(context);
      const results = mkdtempSync(join(folder, 'results-'));
      const environment = { SELON_CORPUS: resolve('corpus'), SELON_RESULTS: results };
      const folders = { [process.cwd()]: '.', [results]: 'results', [resolve('corpus')]: 'corpus' };
      const own = await runNotebook(notebook, { root: process.cwd(), environment });
      expect(own.failure).toBeUndefined();
      const headless = {
        ...environment,
        SELON_HEADLESS: '1',
        TZ: 'UTC',
        LC_ALL: 'en_US.UTF-8',
        NO_COLOR: '1',
      };
      const theirs = await runWithNbclient(python, resolve(notebook), headless, 180);
      const shown = shownCells(theirs, folders);
      expect(shown).toEqual(shownCells(own.executed, folders));
      const kinds = new Set(
        shown.flatMap(({ outputs }) => outputs.flatMap(({ data }) => Object.keys(data ?? {}))),
      );
      expect([...kinds]).toEqual(expect.arrayContaining(['text/plain', 'text/html', 'image/png']));
    },
  );
});
