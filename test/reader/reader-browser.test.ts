import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { createAnnotations, type Annotation } from '../../src/model/annotation';
import type { Document } from '../../src/model/document';
import { annotateCorpus } from '../../src/notebook/annotate-corpus';
import { readerPage } from '../../src/notebook/annotated-page';
import type { ReaderPageOptions } from '../../src/reader/reader-page';
import { createDocument } from '../../src/text/create-document';
import { launch, type Browser, type Page } from '../browser/chromium';

const AXE = readFileSync(createRequire(resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const ONE = [
  'Selon la ministre, l’accord serait proche. Les combattants de Daech* auraient fui la vallée.',
  '« Rien n’est signé », a déclaré le préfet Jean Morvel. Il a ajouté que la route rouvrirait peut-être demain.',
  'Environ trente camions attendent. Sans aucun doute, Daech* reviendra.',
].join('\n');
const TWO =
  'Le préfet affirme que la route est ouverte. « Tout est calme », a-t-il dit. Une source anonyme évoque des « incidents ».';

const folder = mkdtempSync(join(tmpdir(), 'selon-reader-'));
let browser: Browser | undefined;
let pages: Page[] = [];
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterEach(async () => {
  for (const page of pages) await page.close();
  pages = [];
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Requests but the one for the page itself, errors, and what the console says. */
  readonly noticed: readonly string[];
}

/** A page of these documents, opened from a file. */
async function open(
  context: TestContext,
  documents: readonly Document[],
  options: ReaderPageOptions & { width?: number; hash?: string } = {},
): Promise<Opened> {
  const { width = 1280, hash = '', ...pageOptions } = options;
  const { annotations } = annotateCorpus(documents);
  return openHtml(context, readerPage(documents, annotations, pageOptions), width, hash);
}

async function openHtml(context: TestContext, html: string, width = 1280, hash = ''): Promise<Opened> {
  if (browser === undefined)
    return context.skip('not tried: Chromium or playwright-core is missing, or does not start');
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  pages.push(page);
  const noticed: string[] = [];
  const url = pathToFileURL(join(folder, 'page.html')).href;
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) noticed.push(`request ${request.url()}`);
  });
  page.on('pageerror', (error) => noticed.push(`error ${error.message}`));
  page.on('console', (message) => noticed.push(`${message.type()} ${message.text()}`));
  page.on('dialog', (dialog) => {
    noticed.push('dialog');
    return dialog.dismiss();
  });
  writeFileSync(join(folder, 'page.html'), html);
  await page.goto(`${url}${hash}`);
  return { page, noticed };
}

function texts(): readonly Document[] {
  return [
    createDocument(ONE, { id: 'one', language: 'fr', metadata: { title: 'Une vallée', outlet: 'Le Pli' } }),
    createDocument(TWO, { id: 'two', language: 'fr', metadata: { title: 'La route', outlet: 'Radio Val' } }),
    createDocument('Officials said the road may open.', { id: 'three', language: 'en', metadata: {} }),
  ];
}

/** Opens a page, reaches a mark, and hides all: the text is whole, and nothing goes wrong. */
async function expectUsable(context: TestContext, text: string, html: string): Promise<void> {
  const { page, noticed } = await openHtml(context, html);
  const shown = `document.querySelector('.selon-text').textContent.replace(/\\s/g, '').length`;
  expect(await page.evaluate(shown)).toBe(text.replace(/\s/gu, '').length);
  if ((await page.evaluate(`document.querySelectorAll('mark[data-k]').length`)) !== 0) {
    await page.focus('mark[data-k]');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(CARD)).not.toBeNull();
    await page.click('input[data-layer]');
    expect(await page.evaluate(`document.querySelector('mark[data-k]').hasAttribute('tabindex')`)).toBe(
      false,
    );
  }
  expect(noticed).toEqual([]);
}

/** What axe-core finds serious or critical. */
async function seriousFaults(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`);
}

const CARD = `(() => { const card = document.querySelector('.card'); return card.hidden ? null : card.querySelector('h3').textContent; })()`;
const FOCUS = 'document.activeElement.textContent';

describe('a reader page in Chromium', () => {
  it('needs the keyboard only: between marks by arrows, into the card by Enter, back by Escape', async (context) => {
    const { page, noticed } = await open(context, texts().slice(0, 1));
    const stops = await page.evaluate(`document.querySelectorAll('.selon-text [tabindex="0"]').length`);
    expect(stops).toBe(1);
    await page.focus('.strip');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(FOCUS)).toBe('Selon');
    expect(await page.evaluate(CARD)).toBe('Attribution · indirect');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(FOCUS)).toBe('serait');
    expect(await page.evaluate(CARD)).toBe('Hedging · conditional');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`document.activeElement.className`)).toBe('card');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe('Close');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(CARD)).toBeNull();
    expect(await page.evaluate(FOCUS)).toBe('serait');
    await page.keyboard.press('End');
    const last = await page.evaluate(FOCUS);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(FOCUS)).toBe(last);
    await page.keyboard.press('Home');
    expect(await page.evaluate(FOCUS)).toBe('Selon');
    expect(noticed).toEqual([]);
  });

  it('shows a card at the pointer, closes it by Escape, and keeps it open while the pointer is on it', async (context) => {
    const { page } = await open(context, texts().slice(0, 1));
    await page.hover('.selon-text mark.m-hedging-booster-cue');
    expect(await page.evaluate(CARD)).toBe('Hedging · booster');
    await page.hover('.card h3');
    await page.evaluate('new Promise((done) => setTimeout(done, 400))');
    expect(await page.evaluate(CARD)).toBe('Hedging · booster');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(CARD)).toBeNull();
    await page.click('.selon-text mark.m-hedging-booster-cue');
    await page.hover('h1');
    await page.evaluate('new Promise((done) => setTimeout(done, 400))');
    expect(await page.evaluate(CARD)).toBe('Hedging · booster');
    await page.click('.card button');
    expect(await page.evaluate(CARD)).toBeNull();
  });

  it('hides marks, margin and stops of the keyboard by the legend', async (context) => {
    const { page } = await open(context, texts().slice(0, 1));
    const look = (): Promise<unknown> =>
      page.evaluate(`[...document.querySelectorAll('.selon-text mark.m-hedging-conditional-cue')]
        .map((mark) => [getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)', mark.tabIndex >= -1 && mark.getAttribute('role')])`);
    expect(await look()).toEqual([
      [true, 'button'],
      [true, 'button'],
    ]);
    await page.click('input[data-off="off-m-hedging-conditional"]');
    expect(await look()).toEqual([
      [false, null],
      [false, null],
    ]);
    expect(await page.evaluate(`document.querySelector('input[data-layer="hedging"]').indeterminate`)).toBe(
      true,
    );
    await page.click('input[data-layer="attribution"]');
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('.selon-side')].every((note) => getComputedStyle(note).display === 'none')`,
      ),
    ).toBe(true);
    await page.click('input[data-layer="attribution"]');
    await page.click('input[data-layer="hedging"]');
    await page.click('input[data-layer="hedging"]');
    expect(await look()).toEqual([
      [true, 'button'],
      [true, 'button'],
    ]);
  });

  it('jumps by the strip, by pointer and by keyboard, and says where it is', async (context) => {
    const { page } = await open(context, texts().slice(0, 1));
    const strip = await page.waitForSelector('.strip');
    const box = (await strip.boundingBox())!;
    await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
    const last = await page.evaluate(
      `[...document.querySelectorAll('mark[data-k]')].at(-1) === document.activeElement`,
    );
    expect(last).toBe(true);
    await page.focus('.strip');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(`document.querySelector('.strip').getAttribute('aria-valuetext')`)).toMatch(
      /^mark 2 of \d+: Hedging · conditional: serait$/u,
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(FOCUS)).toBe('serait');
  });

  it('sets two texts side by side, and compares their numbers with the base of each', async (context) => {
    const { page, noticed } = await open(context, texts().slice(0, 2), { sideBySide: true });
    const shown = `[...document.querySelectorAll('article')].filter((article) => !article.hidden).map((article) => article.querySelector('h1').textContent)`;
    expect(await page.evaluate(shown)).toEqual(['Une vallée', 'La route']);
    const [left, right] = (await page.evaluate(
      `[...document.querySelectorAll('article')].map((article) => article.getBoundingClientRect().toJSON())`,
    )) as { left: number; right: number; top: number }[];
    expect(right!.left).toBeGreaterThan(left!.right);
    expect(right!.top).toBe(left!.top);
    const rows = (await page.evaluate(
      `[...document.querySelectorAll('.comparison tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))`,
    )) as string[][];
    expect(rows.find(([, label]) => label === 'conditional')?.slice(2)).toEqual(['2', '46.5', '0', '0.0']);
    expect(await page.evaluate(`document.querySelector('.comparison').textContent`)).toMatch(
      /La route – Base: 20 words and numbers in 3 sentences/u,
    );
    expect(await seriousFaults(page)).toEqual([]);
    expect(noticed).toEqual([]);
  });

  it('lets one choose a text of several, with its own numbers in the legend', async (context) => {
    const { page } = await open(context, texts(), { hash: '#t1' });
    const shown = `[...document.querySelectorAll('article')].filter((article) => !article.hidden).map((article) => article.id).join()`;
    expect(await page.evaluate(shown)).toBe('t1');
    await page.selectOption('select[data-choose="first"]', '2');
    expect(await page.evaluate(shown)).toBe('t2');
    expect(
      await page.evaluate(
        `document.querySelector('[data-count="m-labelling-designation"]').closest('fieldset').hidden`,
      ),
    ).toBe(true);
    await page.selectOption('select[data-choose="second"]', '0');
    expect(await page.evaluate(shown)).toBe('t0,t2');
    expect(
      await page.evaluate(`document.querySelector('[data-count="m-labelling-designation"]').textContent`),
    ).toBe('2');
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('opens at the annotation that a link names', async (context) => {
    const { page } = await open(context, texts().slice(0, 1), { hash: '#t0-a1' });
    expect(await page.evaluate(`document.activeElement.dataset.k.split(' ').includes('1')`)).toBe(true);
  });

  it('has no serious fault for axe-core, with a card open, in French, on wide and narrow windows', async (context) => {
    for (const width of [1280, 768, 320]) {
      const { page } = await open(context, texts().slice(0, 1), { language: 'fr', width });
      expect(await seriousFaults(page)).toEqual([]);
      await page.focus('mark[data-k]');
      await page.keyboard.press('Enter');
      expect(await seriousFaults(page)).toEqual([]);
    }
  });

  it('fits a window of 320 pixels in every mode', async (context) => {
    for (const sideBySide of [false, true]) {
      const { page } = await open(context, texts(), { sideBySide, width: 320 });
      await page.evaluate(`document.querySelector('details').open = true`);
      await page.focus('mark[data-k]');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const card = (await (await page.waitForSelector('.card')).boundingBox())!;
      expect([card.x >= 0, card.x + card.width <= 320, card.y + card.height <= 801]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  it('shows a text from right to left: its marks, its margin, its strip and its arrow keys', async (context) => {
    const text = 'قال الوزير إن الاتفاق قريب. ربما يعود.';
    const doc = createDocument(text, { id: 'a', language: 'ar' });
    const draft = (words: string): Parameters<typeof createAnnotations>[1][number] => {
      const start = text.indexOf(words);
      return {
        layer: 'hedging',
        label: 'epistemic-adverb',
        start,
        end: start + words.length,
        parts: {},
        attributes: {},
        cues: [{ rule: 'x', start, end: start + words.length }],
        measure: 'me',
      };
    };
    const html = readerPage(doc, createAnnotations(doc, [draft('الوزير'), draft('ربما')]));
    const { page } = await openHtml(context, html);
    await page.focus('mark[data-k]');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(FOCUS)).toBe('ربما');
    const strip = (await (await page.waitForSelector('.strip')).boundingBox())!;
    await page.mouse.click(strip.x + strip.width - 2, strip.y + 5);
    expect(await page.evaluate(FOCUS)).toBe('الوزير');
  });

  it('prints a handout: no controls, no open card, the key at the end, sources in the margin', async (context) => {
    const { page } = await open(context, texts().slice(0, 1), { width: 320 });
    await page.click('.selon-text mark.m-hedging-booster-cue');
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b/gu)!.length,
    ).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    const display = (selector: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).display`);
    expect(await Promise.all(['.card', '.legend input', '.hint'].map(display))).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.selon-side')).float`)).toBe(
      'inline-end',
    );
  });
});

describe('hostile text in a reader page', () => {
  const SCRIPT = `<script>fetch('http://127.0.0.1:9/');alert(1)</script><img src="http://127.0.0.1:9/x" onerror="alert(2)"><a href="javascript:alert(3)" onfocus="alert(4)" autofocus>x</a></script><!--`;

  it('is shown as it stands, runs nothing and asks for nothing', async (context) => {
    const text = `Selon ${SCRIPT}, l’accord serait proche.\n\u202EtxeT desrever\u202C « "' onmouseover=alert(5) " » {words} $& Daech*`;
    const metadata = { title: `${SCRIPT}\u202E`, outlet: SCRIPT, [`"><b onclick=alert(6)>`]: SCRIPT };
    const docs = [
      createDocument(text, { id: `"><script>alert(7)</script>`, language: 'fr', metadata }),
      createDocument(text, { id: 'b', language: 'fr"><script>', metadata }),
    ];
    const { page, noticed } = await open(context, docs, { sideBySide: true });
    for (let stop = 0; stop < 12; stop++) await page.keyboard.press('Tab');
    await page.hover('mark[data-k]');
    await page.click('mark[data-k]');
    expect(noticed).toEqual([]);
    expect(
      await page.evaluate(
        `[...document.querySelector('.selon-text').querySelectorAll('p')].map((p) => p.textContent).join('\\n')`,
      ),
    ).toBe(text);
    expect(await page.evaluate(`document.querySelectorAll('img, script:not([type]), a[href]').length`)).toBe(
      1,
    );
    // The sign that turns the direction is shown, and does not reach over what follows.
    expect(await page.evaluate(`document.querySelector('.selon-sign').dataset.sign`)).toBe('U+202E');
    const [one, other] = (await page.evaluate(`(() => {
      const after = document.querySelector('.selon-sign').nextSibling;
      const place = (index) => { const range = document.createRange(); range.setStart(after, index); range.setEnd(after, index + 1); return range.getBoundingClientRect().left; };
      return [place(0), place(1)];
    })()`)) as number[];
    expect(one).toBeLessThan(other!);
  });

  it('cannot reach the network even when a script is put into the page', async (context) => {
    const { page } = await open(context, texts().slice(0, 1));
    const blocked = await page.evaluate(`(async () => {
      const faults = [];
      document.addEventListener('securitypolicyviolation', (event) => faults.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.hostile = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'http://127.0.0.1:9/x';
      document.body.append(image);
      await fetch('http://127.0.0.1:9/').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 100));
      return [window.hostile, faults.sort()];
    })()`);
    expect(blocked).toEqual([undefined, ['connect-src', 'img-src', 'script-src-elem']]);
  });

  it('stays usable: two megabytes in one paragraph, a million stars in one word, quotation marks, starred lines', async (context) => {
    const texts = ['mot '.repeat(500_000), '*'.repeat(1_000_000), '« '.repeat(50_000), '*\n'.repeat(20_000)];
    for (const text of texts) {
      const doc = createDocument(text, { id: 'a', language: 'fr' });
      await expectUsable(context, text, readerPage(doc, annotateCorpus([doc]).annotations));
    }
  }, 120_000);

  it('stays usable with a million marks', async (context) => {
    const text = '* '.repeat(1_000_000);
    const doc = createDocument(text, { id: 'a', language: 'fr' });
    const cues = [{ rule: 'star', start: 0, end: 1 }];
    const shared = {
      document: 'a',
      layer: 'hedging',
      label: 'booster',
      parts: {},
      attributes: {},
      cues,
      measure: 'hedging@1',
    } as const;
    const annotations = Array.from({ length: 1_000_000 }, (_, n): Annotation => ({
      id: 'many',
      start: 2 * n,
      end: 2 * n + 1,
      ...shared,
    }));
    await expectUsable(context, text, readerPage(doc, annotations));
  }, 120_000);
});
