import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readCorpus } from '../../src/formats/corpus-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../browser/chromium';
import {
  axeFaults,
  docxFile,
  dropFiles,
  savedBy,
  startWorkbench,
  textFile,
  until,
  type OpenPage,
  type Workbench,
} from './workbench-page';

const FRENCH =
  'Le port aurait fermé\n\nSelon la mairie, Daech* aurait visé le port. « Rien n’est sûr », a déclaré le maire, Léon Vassier. Une dizaine de bateaux seraient peut-être partis.\n\n* Organisation terroriste interdite en Russie';
const ENGLISH =
  'The harbour may be closed. According to the mayor, some twenty ships perhaps left. "Nothing is certain," said the captain.';

if (CHROMIUM === undefined)
  process.stderr.write('no Chromium on this machine: the workbench is not tried in a browser\n');

describe.skipIf(CHROMIUM === undefined)('the workbench', () => {
  let workbench: Workbench;
  const opened: OpenPage[] = [];
  const open = async (options?: object): Promise<OpenPage> => {
    const one = await workbench.open(options);
    opened.push(one);
    return one;
  };

  beforeAll(async () => {
    workbench = (await startWorkbench())!;
  }, 120_000);
  afterAll(async () => workbench?.close());

  async function paste({ page }: OpenPage, text: string, title: string, name: string = title): Promise<void> {
    if (!(await page.isVisible('#paste'))) await page.click('details.input summary');
    await page.fill('#paste', text);
    await page.fill('#paste-title', title);
    await page.click('#analyse');
    await until(
      page,
      `[...document.querySelectorAll('.lines strong')].some((line) => line.textContent === ${JSON.stringify(name)})`,
    );
    await page.waitForSelector('.selon-text mark');
  }

  it('analyses a text that is pasted, and shows, counts and exports what it finds', async () => {
    const window = await open();
    const { page, errors } = window;
    await paste(window, FRENCH, 'Port');
    const marked = (await page.evaluate(
      `[...document.querySelectorAll('.selon-text mark')].map((mark) => mark.textContent)`,
    )) as string[];
    expect(marked).toContain('aurait');
    expect(marked.join(' ')).toContain('la mairie');

    await page.click('#tab-numbers');
    await page.selectOption('#report', 'sources');
    await page.waitForSelector('.chart .main-svg');
    const png = await savedBy(page, '#export-png');
    expect(png.name).toBe('Kinds-of-source.png');
    expect(png.content.subarray(1, 4).toString()).toBe('PNG');
    const svg = await savedBy(page, '#export-svg');
    expect(svg.content.toString()).toMatch(/^<svg[\s\S]+<\/svg>$/u);
    const csv = await savedBy(page, '#export-csv');
    expect(csv.content.toString()).toMatch(/^\ufeffsourceKind,relations,.*\n/u);
    const columns = await savedBy(page, '#export-columns');
    expect(columns.content.toString()).toMatch(/^\ufeffcolumn,description,unit,denominator\n/u);
    const json = JSON.parse((await savedBy(page, '#export-json')).content.toString()) as {
      document: string;
      language: string;
      annotations: { layer: string }[];
    }[];
    expect(json).toMatchObject([{ document: 'Port', language: 'fr' }]);
    expect(new Set(json[0]!.annotations.map(({ layer }) => layer))).toEqual(
      new Set(['hedging', 'attribution', 'labelling']),
    );
    expect(errors).toEqual([]);
  });

  it('sorts a table, and leads from a row to its sentences and into the text', async () => {
    const window = await open();
    const { page } = window;
    await paste(window, FRENCH, 'Port');
    await page.click('#tab-numbers');
    await page.waitForSelector('.report table');
    await page.evaluate(
      `[...document.querySelectorAll('.report thead button')].find((button) => button.textContent === 'count').click()`,
    );
    const counts = async (): Promise<number[]> =>
      (await page.evaluate(
        `[...document.querySelectorAll('.report tbody td:nth-child(3)')].map((cell) => Number(cell.textContent))`,
      )) as number[];
    const down = await counts();
    expect(down).toEqual([...down].sort((a, b) => b - a));
    await page.evaluate(
      `[...document.querySelectorAll('.report thead button')].find((button) => button.textContent === 'count').click()`,
    );
    expect(await counts()).toEqual([...down].sort((a, b) => a - b));
    expect(await page.evaluate(`document.querySelectorAll('.report th[aria-sort="ascending"]').length`)).toBe(
      1,
    );

    await page.click('.report tbody button[aria-expanded]');
    await page.waitForSelector('.behind li');
    await page.click('.behind li button');
    await page.waitForSelector('.selon-text');
    expect(await page.isVisible('#panel-read')).toBe(true);
    expect(await page.isVisible('#panel-numbers')).toBe(false);
  });

  it('takes several texts, each in its language, and analyses one anew in a chosen one', async () => {
    const window = await open();
    const { page } = window;
    await paste(window, FRENCH, 'Port');
    await paste(window, ENGLISH, 'Harbour');
    const languages = async (): Promise<unknown> =>
      page.evaluate(`[...document.querySelectorAll('.lines select')].map((select) => select.value)`);
    expect(await languages()).toEqual(['fr', 'en']);
    await page.selectOption('.lines li:nth-child(2) select', 'ru');
    await until(page, `document.querySelector('.status').textContent === '1 text analysed.'`);
    expect(await languages()).toEqual(['fr', 'ru']);
  });

  it('reads plain text, web pages and Word files that are dropped', async () => {
    const { page, errors, requests } = await open();
    const html = `<!doctype html><html><head><title>t</title><script>document.title='run'</script></head><body><nav>Menu</nav>
      <article><h1>Le port</h1><p>Selon la mairie, le port <b>aurait</b> fermé.</p><img src="http://example.org/x.png" onerror="window.ran=1"></article><footer>Pied</footer></body></html>`;
    await dropFiles(page, '#panel-workbench .drop', [
      textFile('note.txt', '\ufeffLe port serait fermé, selon le maire.'),
      textFile('page.html', html, 'text/html'),
      docxFile('lettre.docx', ['La digue serait solide.', 'D’après l’expert, rien ne presse.']),
    ]);
    await until(page, `document.querySelectorAll('.lines li').length === 3`);
    const texts = JSON.parse((await savedBy(page, '#export-json')).content.toString()) as {
      document: string;
    }[];
    expect(texts.map(({ document }) => document)).toEqual(['note', 'page', 'lettre']);
    const shown = (await page.evaluate(
      `[...document.querySelectorAll('.selon-text')].map((text) => [...text.querySelectorAll('p')].map((p) => p.innerText.trim()).join('|'))`,
    )) as string[];
    const articles = (await page.evaluate(
      `[...document.querySelectorAll('.selon-text')].map((text) => { const copy = text.cloneNode(true); for (const side of copy.querySelectorAll('.selon-side')) side.remove(); return [...copy.querySelectorAll('p')].map((p) => p.textContent.trim()).join('|'); })`,
    )) as string[];
    expect(shown).toHaveLength(3);
    expect(articles[1]).toBe('Le port|Selon la mairie, le port aurait fermé.');
    expect(articles[2]).toBe('La digue serait solide.|D’après l’expert, rien ne presse.');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(requests).toEqual([]);
    // The policy says that it kept the picture's handler from running.
    expect(errors.filter((error) => !error.includes('inline event handler'))).toEqual([]);
  });

  it('reads every kind of file as the command line does: the same texts, ids and facts', async () => {
    const { page } = await open();
    const files = readdirSync('test/fixtures/corpora')
      .map((name) => join('test/fixtures/corpora', name))
      .filter((path) => statSync(path).isFile());
    await page.setInputFiles('#files', files);
    await until(page, `document.querySelector('.status').textContent.endsWith('analysed.')`);
    const shown = await page.evaluate(`[...document.querySelectorAll('.lines li')].map((line) =>
      [line.querySelector('strong').textContent, line.querySelector('.facts').textContent.split(' · ').slice(0, -2).join(' · ')])`);
    const { documents } = readCorpus(files, { onError: 'report' });
    expect(documents.length).toBeGreaterThan(20);
    const expected = documents.map(({ id, metadata }) => [
      id,
      [metadata.outlet, metadata.date].filter((fact) => typeof fact === 'string').join(' · '),
    ]);
    expect(shown).toEqual(expected);
    const texts = (await page.evaluate(
      `[...document.querySelectorAll('.selon-text')].map((text) => { const copy = text.cloneNode(true); for (const side of copy.querySelectorAll('.selon-side')) side.remove(); return [...copy.querySelectorAll('p')].map((p) => p.textContent.replace(/\\s+/g, ' ').trim()).join(' '); })`,
    )) as string[];
    expect(texts).toEqual(documents.map(({ text }) => text.replace(/\s+/gu, ' ').trim()));
  });

  it('says what it cannot read, file by file, and reads the others', async () => {
    const { page } = await open();
    await page.setInputFiles('#files', [
      textFile('a.pdf', '%PDF-1.7 …', 'application/pdf'),
      textFile('b.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'image/png'),
      textFile('c.txt', Buffer.from('L’acc\xe9s', 'latin1')),
      textFile('d.txt', ' \n '),
      textFile('e.txt', 'x '.repeat(1_000_001)),
      textFile('f.docx', 'no zip at all'),
      textFile('g.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])),
      textFile('i.docx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])),
      textFile('j.txt', 'Le port serait fermé.'),
    ]);
    await page.waitForSelector('.lines li');
    const alerts = (await page.evaluate(
      `[...document.querySelectorAll('#panel-workbench .alerts p')].map((alert) => alert.textContent)`,
    )) as string[];
    expect(alerts.map((alert) => alert.slice(0, alert.indexOf('.', 6) + 1))).toEqual([
      'a.pdf: PDF files are not read here.',
      'b.png: This is a picture.',
      'c.txt: It is not written in UTF-8 and does not say what it is; it looks like windows-1252.',
      'd.txt: It holds no text.',
      'e.txt: It is too large: this page takes texts of up to 2 million characters.',
      'f.docx: This file cannot be read; it may be damaged or locked.',
      'g.doc: This is an old Word or Excel file.',
      'i.docx: the Word file is damaged; download it again, or open it in Word and save it anew.',
    ]);
    await page.click('details.input summary');
    await page.click('#analyse');
    await until(
      page,
      `document.querySelector('#panel-workbench .alerts').textContent.startsWith('There is no text yet')`,
    );
  });

  it('says when no measure covers a language', async () => {
    const { page } = await open();
    await page.fill(
      '#paste',
      'Der Hafen soll nach Angaben des Bürgermeisters geschlossen sein, und niemand weiß warum.',
    );
    await page.click('#analyse');
    await page.waitForSelector('.lines li');
    expect(await page.textContent('#panel-workbench .alerts')).toContain(
      'No measure covers this language (de)',
    );
  });

  it('shows hostile text as text, and runs nothing of it', async () => {
    const window = await open();
    const { page, errors } = window;
    const hostile =
      '<script>window.ran=1</script> Selon <img src=x onerror="window.ran=2"> la mairie\u202e, le port aurait fermé. </textarea><svg onload="window.ran=3"> & "quotes" ${window.ran=4}';
    // A chart takes some markup in titles: its signs are taken out of the name of a text.
    await paste(
      window,
      hostile,
      '<a href="javascript:window.ran=5">x</a>',
      'a href="javascript:window.ran=5" x /a',
    );
    expect(await page.textContent('.selon-text')).toContain('<script>window.ran=1</script>');
    await page.click('#tab-numbers');
    for (const report of ['speakers', 'concordance', 'barcode']) {
      await page.selectOption('#report', report);
      await until(page, `document.querySelector('.report h3') !== null`);
    }
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.evaluate(`document.querySelectorAll('#app img, #app iframe').length`)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('says that nothing leaves the machine, and its policy makes sure of it', async () => {
    // Not one of the windows that the last test counts: this one tries.
    const { page } = await workbench.open();
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const there = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await page.textContent('.privacy')).toContain('no server, no upload, no tracking');
    const outcome = (await page.evaluate(`(async () => {
      const blocked = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const tries = [
        () => fetch('http://${there}/'),
        () => new Promise((done) => { const image = new Image(); image.onerror = done; image.src = 'http://${there}/x.png'; }),
        () => new Promise((done) => { const socket = new WebSocket('ws://${there}/'); socket.onerror = done; }),
        () => navigator.sendBeacon('http://${there}/', 'x'),
        () => { const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.head.append(script); },
        () => { document.body.insertAdjacentHTML('beforeend', '<b onclick="window.ran = 2">x</b>'); document.body.lastChild.click(); },
        () => eval('1'),
      ];
      for (const attempt of tries) { try { await attempt(); } catch { /* as it should */ } }
      await new Promise((done) => setTimeout(done, 100));
      return { blocked, ran: window.ran ?? null };
    })()`)) as { blocked: string[]; ran: unknown };
    server.close();
    expect(asked).toBe(0);
    expect(outcome.ran).toBeNull();
    expect(outcome.blocked.length).toBeGreaterThanOrEqual(5);
    expect(outcome.blocked).toEqual(
      expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem', 'script-src-attr']),
    );
  });

  it('is used by keyboard alone', async () => {
    const { page } = await open();
    const tabTo = async (selector: string): Promise<void> => {
      for (let step = 0; step < 60; step++) {
        if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`))
          return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key does not lead to ${selector}`);
    };
    await tabTo('#paste');
    await page.fill('#paste', FRENCH);
    await tabTo('#analyse');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.selon-text mark');
    await tabTo('#tab-read');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.report table');
    expect(await page.evaluate(`document.activeElement.id`)).toBe('tab-numbers');
    await tabTo('.report thead button');
    await page.keyboard.press('Enter');
    await tabTo('.report tbody button[aria-expanded]');
    await page.keyboard.press('Enter');
    await tabTo('.behind button');
    await page.keyboard.press('Enter');
    await until(page, `document.activeElement.closest('.selon-text') !== null`);
  });

  it('has nothing that axe-core finds serious, and no sideways scrolling at 320 pixels', async () => {
    const window = await open({ viewport: { width: 320, height: 640 } });
    const { page } = window;
    expect(await axeFaults(page)).toEqual([]);
    await paste(window, FRENCH, 'Port');
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.click('#tab-numbers');
    await page.selectOption('#report', 'sources');
    await page.waitForSelector('.chart .main-svg');
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('speaks French too, and keeps the texts when the language changes', async () => {
    const window = await open();
    const { page } = window;
    await paste(window, FRENCH, 'Port');
    await page.click('.languages [lang="fr"]');
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
    expect(await page.textContent('.privacy')).toContain('pas de serveur, pas d’envoi, pas de pistage');
    expect(await page.textContent('.lines strong')).toBe('Port');
    await page.click('.languages [lang="en"]');
  });

  it('asked for nothing over the network, in all of this', () => {
    expect(opened.length).toBeGreaterThan(5);
    expect(opened.flatMap(({ requests }) => requests)).toEqual([]);
  });
});
