import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus, readSources } from '../../src/formats/corpus-files';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'selon-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

describe('readCorpus', () => {
  it('reads a folder of .txt files by name', () => {
    write({ 'b.txt': 'Deux.', 'a.txt': 'Un.', 'notes.md': 'x' });
    expect(readCorpus(folder).documents.map((doc) => [doc.id, doc.text])).toEqual([
      ['a', 'Un.'],
      ['b', 'Deux.'],
    ]);
  });

  it('reads texts in the order of metadata.csv, with their facts', () => {
    write({
      'metadata.csv': 'id,file,language,date\nz,texts/z.txt,fr,2021\na,a.txt,fr,2020\n',
      'texts/z.txt': 'Zut.',
      'texts/a.txt': 'Ah.',
    });
    const { documents } = readCorpus(folder);
    expect(documents.map((doc) => [doc.id, doc.language, doc.metadata.date])).toEqual([
      ['z', 'fr', '2021'],
      ['a', 'fr', '2020'],
    ]);
  });

  it('names every fault at once, each with its file and line, and still gives the good documents', () => {
    write({
      'metadata.csv':
        'id,file,language\ngood,good.txt,fr\ngood,good.txt,fr\nabsent,absent.txt,fr\nodd,odd.txt,zz\nlatin,latin.txt,fr\nempty,empty.txt,fr\nnul,nul.txt,fr\n',
      'texts/good.txt': 'Bon.',
      'texts/latin.txt': new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]),
      'texts/empty.txt': '',
      'texts/nul.txt': 'a\0b',
      'texts/extra.txt': 'Sans ligne.',
      'texts/odd.txt': 'Langue inconnue.',
    });
    const { documents, errors } = readCorpus(folder, { onError: 'report' });
    expect(documents.map((doc) => doc.id)).toEqual(['good']);
    const places = errors.map((error) => error.message.replaceAll(folder, 'corpus'));
    expect(places).toEqual([
      expect.stringMatching(/duplicate id good.*\(corpus\/metadata\.csv:3\)/u),
      expect.stringMatching(/unknown language.*\(corpus\/metadata\.csv:5\)/u),
      expect.stringMatching(/row absent has no text.*\(corpus\/metadata\.csv:4, column file\)/u),
      expect.stringMatching(/not UTF-8.*\(corpus\/texts\/latin\.txt:2\)/u),
      expect.stringMatching(/empty.*\(corpus\/texts\/empty\.txt:1\)/u),
      expect.stringMatching(/NUL.*\(corpus\/texts\/nul\.txt:1\)/u),
      expect.stringMatching(/texts\/extra\.txt has no row.*\(corpus\/texts\/extra\.txt:1\)/u),
    ]);
    expect(() => readCorpus(folder)).toThrow(/7 of the texts or rows cannot be used/u);
  });

  it('warns of languages that no measure covers', () => {
    write({ 'metadata.csv': 'id,language\na,de\n', 'a.txt': 'Guten Tag.' });
    expect(readCorpus(folder).warnings.map((warning) => warning.code)).toEqual(['language-not-covered']);
  });
});

describe('readSources', () => {
  it('reports a missing file, an empty folder and an id that is used twice', () => {
    write({ 'a.txt': 'Un.', 'sub/a.txt': 'Deux.', 'none/x.md': '' });
    const results = [
      ...readSources(['a.txt', 'sub/a.txt', 'none', 'gone.txt'].map((name) => join(folder, name))),
    ];
    expect(results.map((result) => ('error' in result ? result.error.message : result.source.id))).toEqual([
      'a',
      expect.stringMatching(/duplicate id a; first used by .*a\.txt/u),
      expect.stringMatching(/folder without \.txt files/u),
      expect.stringMatching(/no such file.*gone\.txt/u),
    ]);
  });

  it('reads NDJSON files line by line', () => {
    write({ 'd.ndjson': '{"id":"a","text":"Un."}\n\n{"id":"b"}\n{"id":"c","text":"Trois."}' });
    const results = [...readSources([join(folder, 'd.ndjson')])];
    expect(results.map((result) => ('error' in result ? result.error.line : result.source.id))).toEqual([
      'a',
      3,
      'c',
    ]);
  });
});
