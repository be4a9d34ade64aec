import { describe, expect, it } from 'vitest';
import { readLexicons } from '../../src/formats/lexicon-files';
import { LANGUAGES } from '../../src/model/language';

describe('lexicons of role nouns', () => {
  it.each(LANGUAGES)('name in broader and either only entries that are there, in %s', (language) => {
    const lexicon = readLexicons(language).find(({ id }) => id === `${language}/role-nouns`)!;
    const ids = new Set(lexicon.entries.map(({ id }) => id));
    const named = lexicon.entries.flatMap(({ attributes }) =>
      [attributes?.['broader'], attributes?.['either']].flatMap((list) =>
        typeof list === 'string' ? list.split(' ') : [],
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
