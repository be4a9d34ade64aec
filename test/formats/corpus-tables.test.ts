import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAnnotators } from '../../src/formats/annotator-files';
import { readCorpus } from '../../src/formats/corpus-files';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'selon-rows-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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
    expect([doc.text, doc.metadata]).toMatchObject(['Il pleut.', { titre: 'Pluie', headline: 'Pluie' }]);
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
