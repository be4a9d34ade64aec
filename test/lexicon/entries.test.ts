import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadVerbs } from '../../src/formats/files';
import { findExampleFaults } from '../../src/lexicon/check-examples';
import { readLexicon } from '../../src/lexicon/parse-lexicon';
import { LANGUAGES } from '../../src/model/language';

const DATA = 'src/lexicon/data';

describe('the lexicon folders', () => {
  it('are named after the languages that the measures know', () => {
    const folders = readdirSync(DATA, { withFileTypes: true }).filter((item) => item.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...LANGUAGES].sort());
  });
});

for (const language of LANGUAGES) {
  const folder = join(DATA, language);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  for (const name of names) {
    const json = readFileSync(join(folder, name), 'utf8');
    if (!json.includes('"entries"')) continue;
    describe(`lexicon ${language}/${name}`, () => {
      const { lexicon, faults } = readLexicon(json);
      it('has no fault in its fields and patterns', () => {
        expect(faults).toEqual([]);
      });
      if (lexicon === undefined) return;
      it('lives in the file that its id names', () => {
        expect(lexicon.id).toBe(`${language}/${name.replace('.json', '')}`);
      });
      it('proves each entry by its examples and counter-examples', () => {
        expect(findExampleFaults(lexicon, loadVerbs(language)).map(({ message }) => message)).toEqual([]);
      });
    });
  }
}
