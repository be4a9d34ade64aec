import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
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
  it('reads a folder by name, sub-folders too, whatever the case of endings', () => {
    write({ 'b.TXT': 'Deux.', 'a.txt': 'Un.', 'sub/a.txt': 'Trois.', 'README.md': '# À lire' });
    const { documents, leftOut } = readCorpus(folder);
    expect(documents.map((doc) => [doc.id, doc.text, doc.metadata])).toEqual([
      ['a', 'Un.', {}],
      ['b', 'Deux.', {}],
      ['sub/a', 'Trois.', { folder: 'sub' }],
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['description of the folder']);
  });

  it('keeps the endings of files that would have one id', () => {
    write({ 'a.txt': 'Un.', 'a.md': 'Deux.' });
    expect(readCorpus(folder).documents.map(({ id }) => id)).toEqual(['a.md', 'a.txt']);
  });

  it('says which text is nearly the same as an earlier one', () => {
    const copy = Array.from({ length: 60 }, (_, i) => `mot${i}`).join(' ');
    write({ 'a.txt': `${copy}.`, 'b.txt': `${copy} fin.`, 'c.txt': 'Tout autre chose.' });
    const { documents } = readCorpus(folder);
    expect(documents.map(({ metadata }) => metadata.duplicateOf)).toEqual([undefined, 'a', undefined]);
    expect(readCorpus(folder, { duplicates: 'first' }).documents.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('leaves out, and counts, the same text under the same id', () => {
    write({ 'a.ndjson': '{"id":"x","text":"Un."}\n', 'b.ndjson': '{"id":"x","text":"Un."}\n' });
    const { documents, leftOut } = readCorpus(folder);
    expect([documents.length, leftOut.map(({ reason }) => reason)]).toEqual([
      1,
      ['text that is there already'],
    ]);
  });

  it('loses no text whose id another file has used, and says how it is called', () => {
    write({ '2020.csv': 'id,text\n1,Un.\n2,Deux.\n', '2021.csv': 'id,text\n1,Trois.\n' });
    const { documents, warnings } = readCorpus(folder, { language: 'fr' });
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Un.'],
      ['2', 'Deux.'],
      ['2021-1', 'Trois.'],
    ]);
    expect(warnings).toMatchObject([{ code: 'id-taken', document: '2021-1' }]);
  });

  it('reads dates in the order that is said, and names those that it cannot read', () => {
    write({
      'metadata.csv': 'id,language,date\na,fr,03/07/2021\nb,fr,31/02/2021\nc,fr,2021-07-03T09:12:00Z\n',
    });
    write({ 'a.txt': 'Un.', 'b.txt': 'Deux.', 'c.txt': 'Trois.' });
    const facts = (dates?: 'dmy'): unknown[] =>
      readCorpus(folder, dates === undefined ? {} : { dates }).documents.map(({ metadata }) => metadata);
    expect(facts('dmy')).toEqual([
      { date: '2021-07-03', dateAsGiven: '03/07/2021' },
      { date: null, dateAsGiven: '31/02/2021' },
      { date: '2021-07-03', time: '09:12', dateAsGiven: '2021-07-03T09:12:00Z' },
    ]);
    expect(facts()[0]).toEqual({ date: null, dateAsGiven: '03/07/2021' });
    expect(readCorpus(folder).warnings.map(({ code, document }) => [code, document])).toEqual([
      ['date-ambiguous', 'a'],
      ['date-impossible', 'b'],
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
      'texts/nul.txt': 'Un texte.\0',
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
      expect.stringMatching(/not UTF-8.*looks like windows-1252.*\(corpus\/texts\/latin\.txt:2\)/u),
      expect.stringMatching(/empty.*\(corpus\/texts\/empty\.txt:1\)/u),
      expect.stringMatching(/this is no text.*\(corpus\/texts\/nul\.txt:1\)/u),
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
    write({ 'a.txt': 'Un.', 'sub/a.txt': 'Deux.' });
    mkdirSync(join(folder, 'none'));
    const results = [
      ...readSources(['a.txt', 'sub/a.txt', 'none', 'gone.txt'].map((name) => join(folder, name))),
    ];
    expect(results.map((result) => ('error' in result ? result.error.message : result.source.id))).toEqual([
      'a',
      expect.stringMatching(/duplicate id a; first used by .*a\.txt/u),
      expect.stringMatching(/an empty folder/u),
      expect.stringMatching(/no such file.*gone\.txt/u),
    ]);
  });

  it('names or enters whatever stands in a folder, and reads the rest', () => {
    write({ 'a.txt': 'Un.', 'b.txt/inside.txt': 'Deux.', '.hidden': 'x', '~$c.docx': 'x', 'p.png': 'x' });
    symlinkSync('gone.txt', join(folder, 'dangling.txt'));
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    symlinkSync('..', join(folder, 'b.txt/up'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const { documents, errors, leftOut } = readCorpus(folder, { onError: 'report' });
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b.txt/inside']);
    expect(errors.map(({ message }) => message.replaceAll(folder, ''))).toEqual([
      expect.stringMatching(/leads back to a folder above it.*b\.txt\/up/u),
      expect.stringMatching(/leads nowhere.*dangling/u),
      expect.stringMatching(/leads back to itself.*loop/u),
      expect.stringMatching(/a pipe or a device.*pipe/u),
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'hidden or lock file',
      'picture',
      'hidden or lock file',
    ]);
  });

  it('refuses rows that lead out of the folder', () => {
    write({ 'in/metadata.csv': 'id,file\nx,../out.txt\n', 'out.txt': 'Dehors.' });
    const { documents, errors } = readCorpus(join(folder, 'in'), { onError: 'report' });
    expect([documents.length, errors[0].message]).toEqual([
      0,
      expect.stringMatching(/outside of the folder/u),
    ]);
  });

  it('refuses by name what no reader takes, and files that are too large', () => {
    write({ 'a.pdf': '%PDF-1.4', 'b.tsv': '#FORMAT=WebAnno TSV 3.3\n', 'c.txt': '' });
    writeFileSync(join(folder, 'huge.txt'), 'x');
    truncateSync(join(folder, 'huge.txt'), 500_000_000);
    const { errors } = readCorpus(folder, { onError: 'report' });
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/this is a PDF/u),
      expect.stringMatching(/this is WebAnno TSV/u),
      expect.stringMatching(/the file is empty/u),
      expect.stringMatching(/huge|500000000 bytes/u),
    ]);
  });

  it('makes of every file a text, an error or something left out', () => {
    const content = fc.constantFrom(
      'Le maire aurait menti.',
      '<html><body><p>Selon la police, le pont tient.</p></body></html>',
      '{"id":"x","text":"Un."}',
      'text;date\nUn.;2021\n',
      '',
      '%PDF-1',
      '\u0000',
    );
    const name = fc.constantFrom(
      'a.txt',
      'b.TXT',
      'c',
      'd.html',
      'e.csv',
      'f.json',
      '.g',
      'h/i.txt',
      'j.png',
    );
    fc.assert(
      fc.property(fc.dictionary(name, content, { minKeys: 1 }), (files) => {
        const place = mkdtempSync(join(tmpdir(), 'selon-tree-'));
        try {
          for (const [file, text] of Object.entries(files)) {
            mkdirSync(dirname(join(place, file)), { recursive: true });
            writeFileSync(join(place, file), text);
          }
          const { documents, errors, leftOut } = readCorpus(place, { onError: 'report', language: 'fr' });
          expect(documents.length + errors.length + leftOut.length).toBe(Object.keys(files).length);
        } finally {
          rmSync(place, { recursive: true });
        }
      }),
      { seed: 15, numRuns: 200 },
    );
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
