import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
