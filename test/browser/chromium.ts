import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What tests use of playwright-core, whose own types need those of a browser. */
export interface Page {
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'dialog', listener: (dialog: { dismiss(): Promise<void> }) => void): void;
  goto(url: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  route(url: string, handler: (route: Route) => Promise<void>): Promise<void>;
  waitForSelector(selector: string, options?: { timeout?: number; state?: string }): Promise<Handle>;
  waitForFunction(code: string, argument?: unknown, options?: { timeout?: number }): Promise<unknown>;
  evaluate(code: string): Promise<unknown>;
  screenshot(options: { path: string }): Promise<unknown>;
  setContent(html: string): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  emulateMedia(options: { media?: 'print' | 'screen' }): Promise<void>;
  hover(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  tap(selector: string): Promise<void>;
  selectOption(selector: string, value: string): Promise<unknown>;
  pdf(options: object): Promise<Uint8Array>;
  close(): Promise<void>;
  readonly keyboard: { press(key: string): Promise<void> };
  readonly mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
}
interface Handle {
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
  scrollIntoViewIfNeeded(): Promise<void>;
}
interface Route {
  request(): { method(): string };
  abort(): Promise<void>;
  continue(): Promise<void>;
}

/** A headless Chromium. */
export interface Browser {
  newPage(options: object): Promise<Page>;
  close(): Promise<void>;
}

/** Path of Chromium on this machine, or `undefined`; the variable CHROMIUM names another one. */
export const CHROMIUM: string | undefined = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

/** A browser, or `undefined` where playwright-core is missing or Chromium does not start. */
export async function launch(): Promise<Browser | undefined> {
  const load = createRequire(join(process.cwd(), 'package.json'));
  try {
    const { chromium } = load('playwright-core') as {
      chromium: { launch(options: object): Promise<Browser> };
    };
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
    ];
    return await chromium.launch({ executablePath: CHROMIUM, args });
  } catch {
    return undefined;
  }
}
