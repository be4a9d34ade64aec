import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadResources, readResourceData } from '../../src/formats/files';
import { annotate } from '../../src/measures/annotate';
import { restoreResources, type ResourceData } from '../../src/measures/resource-data';
import { createDocument } from '../../src/text/create-document';
import { buildPage } from '../../src/web/build-page';
import { en } from '../../src/web/page/words/en';
import { fr } from '../../src/web/page/words/fr';
import { servePage } from '../../src/web/serve-page';

describe('buildPage', () => {
  let page = '';
  beforeAll(async () => {
    page = await buildPage();
  }, 120_000);

  const packed = (id: string): string => {
    const bytes = new RegExp(`<script type="text/plain" id="${id}">([^<]*)</script>`, 'u').exec(page)![1]!;
    return gunzipSync(Buffer.from(bytes, 'base64')).toString();
  };

  it('gives the same page each time', async () => {
    expect(await buildPage()).toBe(page);
  }, 120_000);

  it('carries a policy that allows its own two scripts and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u
      .exec(page)![1]!
      .replaceAll('&#39;', "'");
    const own = /<script>([\s\S]*?)<\/script>/u.exec(page)![1]!;
    const hashes = [own, packed('selon-plotly')].map(
      (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    expect(policy.split('; ')).toEqual([
      `default-src 'none'`,
      `script-src ${hashes.join(' ')}`,
      'worker-src blob:',
      `style-src 'unsafe-inline'`,
      'img-src data: blob:',
      `base-uri 'none'`,
      `form-action 'none'`,
    ]);
    expect(page.match(/<script>/gu)).toHaveLength(1);
  });

  it('names the licence of the verb forms that it carries, in both languages, and holds its text', () => {
    const licence = readFileSync('LICENSE', 'utf8');
    expect(licence).toMatch(/Lefff[^]*\(LGPL-LR, SPDX: LGPLLR\)[^]*END OF TERMS AND CONDITIONS\s*$/u);
    expect(page).toContain(`<script type="text/plain" id="selon-licences">${licence}</script>`);
    expect(readFileSync('README.md', 'utf8').split('\n## ').at(-1)).toMatch(/Lefff[^]*LGPL-LR/u);
    for (const { licences } of [en, fr]) {
      expect(licences).toMatch(/Lefff.*LGPL-LR/u);
      expect(page).toContain(licences);
    }
  });

  it('refers to no other file and no other place', () => {
    const shell = page.replace(/<script[\s\S]*?<\/script>/gu, '');
    expect(shell).not.toMatch(/\b(?:src|href)="(?!data:)/u);
    expect(shell).not.toMatch(/url\(|@import|https?:/u);
  });

  it('holds resources that measure as those on disk do', () => {
    const { resources } = JSON.parse(packed('selon-resources')) as { resources: readonly ResourceData[] };
    expect(resources.map(({ language }) => language)).toEqual(['fr', 'en', 'ru']);
    const texts = {
      fr: 'Selon la mairie, le port aurait peut-être fermé. « Rien n’est sûr », prétend-elle. Daech* se tait.',
      en: 'According to the mayor, the port may perhaps be closed, some twenty sailors said.',
      ru: 'По словам мэра, порт, возможно, закрыт, заявил капитан.',
    };
    for (const data of resources) {
      const doc = createDocument(texts[data.language], { language: data.language });
      const { annotations } = annotate(doc, restoreResources(data));
      expect(annotations.length).toBeGreaterThan(1);
      expect(annotations).toEqual(annotate(doc, loadResources(data.language)).annotations);
    }
  });
});

describe('readResourceData', () => {
  it('leaves out the examples, which only prove the entries', () => {
    const [lexicon] = readResourceData('en').lexicons;
    expect(
      lexicon!.entries.flatMap(({ examples, counterExamples = [] }) => [...examples, ...counterExamples]),
    ).toEqual([]);
  });
});

describe('servePage', () => {
  const ask = (url: string, options: object = {}): Promise<{ status: number; body: string }> =>
    new Promise((done, failed) => {
      get(url, options, (response) => {
        let body = '';
        response.on('data', (piece) => (body += String(piece)));
        response.on('end', () => done({ status: response.statusCode ?? 0, body }));
      }).on('error', failed);
    });

  it('serves the page on the loopback, and nothing else', async () => {
    const served = await servePage('<p>page</p>', 0);
    try {
      expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
      expect(await ask(served.url)).toEqual({ status: 200, body: '<p>page</p>' });
      expect((await ask(`${served.url}package.json`)).status).toBe(404);
      expect((await ask(served.url, { method: 'POST' })).status).toBe(405);
      expect((await ask(served.url, { headers: { host: 'example.org' } })).status).toBe(403);
    } finally {
      await served.stop();
    }
    await expect(ask(served.url)).rejects.toThrow();
  });

  it('says when the port is taken', async () => {
    const served = await servePage('a', 0);
    try {
      await expect(servePage('b', Number(new URL(served.url).port))).rejects.toMatchObject({
        code: 'EADDRINUSE',
      });
    } finally {
      await served.stop();
    }
  });
});
