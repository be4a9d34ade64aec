import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/formats/corpus-files';
import { readClass } from '../../src/notebook/read-class';

describe('readClass', () => {
  it('reads the three constructed students, on a text of the corpus as it stands', () => {
    const { document, work, annotators } = readClass('corpus/classroom');
    expect(Object.keys(annotators)).toEqual(['Aubépine', 'Bruyère', 'Chardon']);
    expect(work.students.map(({ marks }) => marks.length)).toEqual(
      Object.values(annotators).map((own) => own.length),
    );
    const source = readCorpus('corpus').documents.find(({ id }) => id === 'fr-camp-state-first')!;
    expect(document.text).toBe(source.text);
    expect(document.metadata['constructed']).toBe(true);
  });

  it('says so where there is no student’s file, or a faulty one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'selon-class-'));
    try {
      expect(() => readClass(folder)).toThrow(/no student’s file/u);
      expect(() => readClass(join(folder, 'none'))).toThrow(/no student’s file/u);
      writeFileSync(join(folder, 'a.json'), '{}');
      expect(() => readClass(folder)).toThrow(/another kind of file.*a\.json/u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
