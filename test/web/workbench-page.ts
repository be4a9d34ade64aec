import { strToU8, zipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPage } from '../../src/web/build-page';
import { launch, type Browser, type Page } from '../browser/chromium';

/** What these tests use of playwright-core beside the others. */
export interface WebPage extends Page {
  fill(selector: string, text: string): Promise<void>;
  setInputFiles(selector: string, files: readonly InputFile[] | readonly string[]): Promise<void>;
  reload(): Promise<unknown>;
  textContent(selector: string): Promise<string | null>;
  isVisible(selector: string): Promise<boolean>;
  waitForEvent(event: 'download'): Promise<Download>;
  readonly mouse: Page['mouse'] & { down(): Promise<void>; up(): Promise<void> };
}

/** A file that a test gives to the page. */
export interface InputFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface Download {
  suggestedFilename(): string;
  path(): Promise<string>;
}

/** A workbench in a browser of its own, opened from a file as its users do. */
export interface Workbench {
  /** A new window; `requests` collects everything that it asks for beside the page itself, `errors` what goes wrong. */
  readonly open: (options?: object) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

/** A window with the page. */
export interface OpenPage {
  readonly page: WebPage;
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

/** Builds the page and starts a browser; `undefined` where there is none. */
export async function startWorkbench(): Promise<Workbench | undefined> {
  const browser: Browser | undefined = await launch();
  if (browser === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'selon-web-'));
  const file = join(folder, 'workbench.html');
  writeFileSync(file, await buildPage());
  return {
    open: async (options = {}) => {
      const page = (await browser.newPage({ locale: 'en-GB', acceptDownloads: true, ...options })) as WebPage;
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (url !== pathToFileURL(file).href && !url.startsWith('blob:') && !url.startsWith('data:'))
          requests.push(url);
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(pathToFileURL(file).href);
      return { page, requests, errors };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until an expression is true in the page, whose policy forbids it to evaluate text by itself. */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + 20_000;
  while ((await page.evaluate(`Boolean(${expression})`)) !== true) {
    if (Date.now() > end) throw new Error(`not true after 20 s: ${expression}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** A text file for the page. */
export function textFile(name: string, content: string | Buffer, mimeType: string = 'text/plain'): InputFile {
  return { name, mimeType, buffer: Buffer.from(content) };
}

/** Drops files on a part of the page, as a hand would. */
export async function dropFiles(page: WebPage, selector: string, files: readonly InputFile[]): Promise<void> {
  const list = files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, bytes: [...buffer] }));
  await page.evaluate(`(() => {
    const transfer = new DataTransfer();
    for (const { name, type, bytes } of ${JSON.stringify(list)})
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
    const zone = document.querySelector(${JSON.stringify(selector)});
    zone.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  })()`);
}

/** What a click saves: the name and the content of the file. */
export async function savedBy(page: WebPage, selector: string): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Rules of accessibility that the page breaks seriously, as axe-core finds them. */
export async function axeFaults(page: WebPage): Promise<readonly string[]> {
  const load = createRequire(join(process.cwd(), 'package.json'));
  await page.evaluate((load('axe-core') as { source: string }).source);
  return (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`)) as readonly string[];
}

/** A Word file of some paragraphs. */
export function docxFile(name: string, paragraphs: readonly string[]): InputFile {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) })),
  };
}
