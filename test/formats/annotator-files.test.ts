import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAnnotators } from '../../src/formats/annotator-files';
import { readCorpus } from '../../src/formats/corpus-files';
import { createDocument } from '../../src/text/create-document';

const folder = mkdtempSync(join(tmpdir(), 'selon-annotators-'));
afterAll(() => rmSync(folder, { recursive: true }));

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

  it('says of each file what is left out, and which files are not compared', () => {
    const place = (name: string, file: string, content: string): void => {
      mkdirSync(join(folder, 'work', name), { recursive: true });
      writeFileSync(join(folder, 'work', name, file), content);
    };
    place('anna', 'a.ann', 'T1\tHedge-conditional 8 14\tserait\n');
    place('boris', 'a.ann', 'T1\tHedge-conditional 8 14\tserait\nT2\tPerson 0 7\tLe port\n');
    place('boris', 'b.ann', '');
    const doc = createDocument('Le port serait vide.', { id: 'a', language: 'fr' });
    const { warnings } = readAnnotators(join(folder, 'work'), [doc]);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/1 file is left out.*: boris\/b\.ann$/u),
      expect.stringMatching(/boris.a\.ann: .*Person \(1 span\)/u),
    ]);
    // Issue 14: where no mark of an annotator can be compared there is no agreement of -0.04 either.
    place('boris', 'a.ann', 'T1\thedge_conditional 8 14\tserait\n');
    expect(() => readAnnotators(join(folder, 'work'), [doc])).toThrow(
      /nothing by boris can be compared: .*hedge_conditional \(1 span\): did you mean "Hedge-conditional"/u,
    );
  });

  it('says what it needs', () => {
    const empty = join(folder, 'empty');
    expect(() => readAnnotators(empty, documents)).toThrow(/expected a folder for each, got none/u);
    for (const name of ['a', 'b']) mkdirSync(join(empty, name), { recursive: true });
    expect(() => readAnnotators(empty, documents)).toThrow(/no text that every annotator has/u);
  });
});
