import { describe, expect, it } from 'vitest';
import { createResources } from '../../src/formats/files';
import { readLexicons } from '../../src/formats/lexicon-files';
import { readCorpus } from '../../src/formats/corpus-files';
import { createSnapshot, restoreSnapshot } from '../../src/lexicon/compiled-snapshot';
import { matchLexicons } from '../../src/lexicon/match';
import { LANGUAGES } from '../../src/model/language';

describe('a snapshot of compiled lexicons', () => {
  const corpus = readCorpus('corpus').documents;

  it.each(LANGUAGES)('finds in %s texts what the compiled lexicons find', (language) => {
    const lexicons = readLexicons(language);
    const { lexicons: compiled, verbs } = createResources(language, lexicons);
    const plain: unknown = JSON.parse(JSON.stringify(createSnapshot(compiled)));
    const restored = restoreSnapshot(plain as ReturnType<typeof createSnapshot>, lexicons, verbs);
    let hits = 0;
    for (const doc of corpus.filter((each) => each.language === language)) {
      const expected = matchLexicons(doc, compiled, { explain: true });
      expect(matchLexicons(doc, restored, { explain: true })).toEqual(expected);
      hits += expected.length;
    }
    expect(hits).toBeGreaterThan(20);
  });

  it('is the same whether texts were matched before or not', () => {
    const { lexicons } = createResources('fr', readLexicons('fr'));
    const before = JSON.stringify(createSnapshot(lexicons));
    matchLexicons(corpus[0], lexicons);
    expect(JSON.stringify(createSnapshot(lexicons))).toBe(before);
  });
});
