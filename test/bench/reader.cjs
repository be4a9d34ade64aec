// The reader page in a browser: how long a long article takes to open and its marks to be shown and hidden.
// Called by run.cjs (`npm run bench -- --only reader`); prints one JSON value, `null` where there is no browser.
//   node reader.cjs PASSES
'use strict';
const { existsSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');

const ROOT = resolve(__dirname, '../..');
const WORDS = 3000;
const MARKS = 300;

main(Number(process.argv[2] ?? 5)).then((result) => console.log(JSON.stringify(result)));

async function main(passes) {
  const executablePath = [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) return null;
  const { chromium } = require('playwright-core');
  const folder = mkdtempSync(join(tmpdir(), 'selon-bench-'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const { html, ...sizes } = createPage();
    const path = join(folder, 'page.html');
    writeFileSync(path, html);
    const runs = [];
    for (let pass = 0; pass <= passes; pass++) runs.push(await measure(browser, pathToFileURL(path).href));
    return { ...sizes, megabytes: html.length / 1e6, runs: runs.slice(1) };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The French texts of the corpus one after the other, again where they end, until there are enough words and marks; of these, the wanted number. */
function createPage() {
  const { readCorpus } = require(join(ROOT, 'dist/formats/corpus-files.js'));
  const { createDocument } = require(join(ROOT, 'dist/text/create-document.js'));
  const { annotateCorpus } = require(join(ROOT, 'dist/notebook/annotate-corpus.js'));
  const { readerPage } = require(join(ROOT, 'dist/notebook/annotated-page.js'));
  const { countWords } = require(join(ROOT, 'dist/tables/words.js'));
  const texts = readCorpus(join(ROOT, 'corpus')).documents.filter(({ language }) => language === 'fr');
  for (let text = '', n = 0; ; n++) {
    text += `${texts[n % texts.length].text}\n`;
    const doc = createDocument(text, { id: 'long', language: 'fr' });
    if (countWords(doc) < WORDS) continue;
    const { annotations } = annotateCorpus([doc]);
    if (annotations.length < MARKS) continue;
    // Spread over the text, as they are found.
    const share = MARKS / annotations.length;
    const some = annotations.filter((_, n) => Math.floor((n + 1) * share) > Math.floor(n * share));
    return { html: readerPage(doc, some), words: countWords(doc), marks: some.length };
  }
}

/** Milliseconds until the page is drawn and reacts, and until each of two toggles and a card is drawn. */
async function measure(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(url);
    return await page.evaluate(`(async () => {
      const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
      const open = await drawn();
      const timed = async (act) => { const start = performance.now(); act(); return (await drawn()) - start; };
      const layer = document.querySelector('input[data-layer="attribution"]');
      const off = await timed(() => layer.click());
      const on = await timed(() => layer.click());
      const card = await timed(() => document.querySelectorAll('mark[data-k]')[100].focus());
      return { open, off, on, card };
    })()`);
  } finally {
    await page.close();
  }
}
