import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAnnotators } from '../../src/formats/annotator-files';
import { readCorpus } from '../../src/formats/corpus-files';
import { parseTextRows } from '../../src/formats/text-rows';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'selon-rows-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sourcesOf = (table: string, textColumn?: string): unknown[] =>
  parseTextRows(table, 'articles.csv', 'articles', textColumn).map(({ line, result }) =>
    'source' in result ? result.source : [line, result.error.message],
  );

describe('parseTextRows', () => {
  it('makes a document of each row, its other columns metadata', () => {
    expect(sourcesOf('id,text,outlet,constructed\na,"Il pleut, dit-on.",Le Quai,true\n')).toEqual([
      { id: 'a', text: 'Il pleut, dit-on.', metadata: { outlet: 'Le Quai', constructed: true } },
    ]);
  });

  it('reads semicolons and tabs, several lines in a cell, and a byte order mark', () => {
    expect(sourcesOf('\uFEFFtexte;date\n"Un.\n\nDeux; trois.";2021-07-22\n')).toEqual([
      { id: 'articles-1', text: 'Un.\n\nDeux; trois.', metadata: { date: '2021-07-22' } },
    ]);
    expect(sourcesOf('Text\tlanguage\nIt rains.\ten\n')).toEqual([
      { id: 'articles-1', text: 'It rains.', language: 'en', metadata: {} },
    ]);
  });

  it('leaves the text as it stands, white space at its ends included', () => {
    expect(sourcesOf('text\n" Il pleut. "\n')).toMatchObject([{ text: ' Il pleut. ' }]);
  });

  it('takes the column that is named', () => {
    expect(sourcesOf('text,body\nTitre.,Le corps.\n', 'body')).toMatchObject([
      { text: 'Le corps.', metadata: { text: 'Titre.' } },
    ]);
  });

  it('names line and remedy of what it cannot use, and goes on', () => {
    const rows = sourcesOf('text,language\nUn.,fr\n   ,fr\nDeux.,nonsense-zz-qqqqqqqqqq\nTrois.,\n');
    expect(rows.map((row) => (Array.isArray(row) ? row[0] : 'used'))).toEqual(['used', 3, 4, 'used']);
    expect(JSON.stringify(sourcesOf('titre,corps\na,b\n'))).toMatch(
      /expected text, got titre, corps; rename/u,
    );
    expect(JSON.stringify(sourcesOf('titre\na\n', 'corps'))).toMatch(/expected corps, got titre/u);
    expect(JSON.stringify(sourcesOf('text\n'))).toMatch(/no rows/u);
    expect(JSON.stringify(sourcesOf('text,a\n"b'))).toMatch(/not a table/u);
  });
});

describe('readCorpus of a table', () => {
  it('reads a table by itself or alone in a folder, and knows duplicate ids', () => {
    const path = join(folder, 'articles.csv');
    writeFileSync(path, 'id,text\na,Il pleut.\na,Il neige.\n,Il vente.\n');
    for (const place of [path, folder]) {
      const { documents, errors } = readCorpus(place, { onError: 'report', language: 'fr' });
      expect(documents.map(({ id }) => id)).toEqual(['a', 'articles-3']);
      expect(errors.map(({ message }) => message).join()).toMatch(/duplicate id a/u);
    }
  });

  it('reads tables beside texts', () => {
    writeFileSync(join(folder, 'notes.csv'), 'text\nIl neige.\n');
    writeFileSync(join(folder, 'b.txt'), 'Il pleut.');
    expect(readCorpus(folder).documents.map(({ id }) => id)).toEqual(['b', 'notes-1']);
  });

  it('takes the column that is asked for', () => {
    writeFileSync(join(folder, 'articles.tsv'), 'corps\ttitre\nIl pleut.\tPluie\n');
    const [doc] = readCorpus(folder, { textColumn: 'corps' }).documents;
    expect([doc.text, doc.metadata]).toMatchObject(['Il pleut.', { titre: 'Pluie' }]);
  });
});

describe('readAnnotators', () => {
  const documents = readCorpus('corpus').documents;

  it('reads the annotators that the corpus has constructed, and only texts that both have', () => {
    const { documents: shared, annotators } = readAnnotators('corpus/agreement', documents);
    expect(shared.map(({ id }) => id).sort()).toEqual(['fr-depot-blog', 'fr-depot-broadsheet']);
    expect(Object.keys(annotators)).toEqual(['annotator-a', 'annotator-b']);
    for (const [name, own] of Object.entries(annotators)) {
      expect(own.length).toBeGreaterThan(30);
      expect(new Set(own.map(({ measure }) => measure))).toEqual(new Set([name]));
    }
  });

  it('finds in every constructed file the note that nobody annotated like this', () => {
    for (const name of ['annotator-a', 'annotator-b'])
      for (const id of ['fr-depot-blog', 'fr-depot-broadsheet'])
        expect(readFileSync(`corpus/agreement/${name}/${id}.ann`, 'utf8')).toContain(
          'constructed for teaching',
        );
  });

  it('says what it needs', () => {
    expect(() => readAnnotators(folder, documents)).toThrow(/expected a folder for each, got none/u);
    for (const name of ['a', 'b']) mkdirSync(join(folder, name));
    expect(() => readAnnotators(folder, documents)).toThrow(/no text that every annotator has/u);
  });
});
