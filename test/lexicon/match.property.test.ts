import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicons } from '../../src/lexicon/compile';
import { matchLexicons } from '../../src/lexicon/match';
import { createDocument } from '../../src/text/create-document';
import { matchNaively, write, type NaiveEntry, type Tree } from './naive-matcher';
import { createTestLexicon } from './test-lexicon';

const WORDS = ['oui', 'non', 'nonne'];

const leaf: fc.Arbitrary<Tree> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS).map((word): Tree => ({ is: 'word', word })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Tree>(
      { is: 'any' },
      { is: 'any' },
      { is: 'number' },
      { is: 'capital' },
      { is: 'punct' },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<Tree>({ is: 'start' }, { is: 'end' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('glob' as const),
      first: fc.constantFrom('n', 'ou', ''),
      last: fc.constantFrom('i', 'n', 'ne'),
    }),
  },
);

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 4, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constant('row' as const),
        parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('choice' as const),
        parts: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          part: tie('tree'),
          least: fc.integer({ min: 0, max: 2 }),
          more: fc.integer({ min: 0, max: 2 }),
        })
        .map(({ part, least, more }): Tree => ({
          is: 'times',
          part,
          least,
          most: Math.max(1, least + more),
        })),
    },
  ),
})).tree;

const nothing: Tree = { is: 'row', parts: [] };
const gap = fc
  .integer({ min: 1, max: 2 })
  .map((most): Tree => ({ is: 'times', part: { is: 'any' }, least: 0, most }));
const margin = fc.oneof(
  { weight: 3, arbitrary: fc.constant(nothing) },
  { weight: 1, arbitrary: gap },
  { weight: 1, arbitrary: tree },
);
// A cue has at least one real token, so that it is a place in the text.
const cue: fc.Arbitrary<Tree> = fc.tuple(margin, fc.constantFrom(...WORDS), margin).map(([a, word, b]) => ({
  is: 'row',
  parts: [a, { is: 'word', word }, b],
}));
// Contexts that are never empty.
const context = fc.array(
  fc.tuple(leaf, margin).map(([a, b]): Tree => ({ is: 'row', parts: [a, b] })),
  { minLength: 1, maxLength: 2 },
);
const entry: fc.Arbitrary<NaiveEntry> = fc.record({
  before: margin,
  cue,
  after: margin,
  label: fc.constantFrom('epistemic-modal', 'epistemic-modal', 'none'),
  contexts: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.record(
        { followedBy: context, precededBy: context, notFollowedBy: context, notPrecededBy: context },
        { requiredKeys: [] },
      ),
    },
  ),
});
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('oui', 'oui', 'non', 'nonne') },
      { weight: 2, arbitrary: fc.constantFrom('Oui', 'Non', '12', ',', '. Oui', '.\n') },
    ),
    {
      minLength: 4,
      maxLength: 20,
    },
  )
  .map((words) => words.join(' '));

const spell = (part: Tree): string => (part.is === 'row' ? part.parts.map(write).join(' ') : write(part));

describe('matchLexicons', () => {
  let hits = 0;
  it('finds what a matcher finds that tries everything everywhere', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), text, (entries, source) => {
        const lexicon = createTestLexicon(
          entries.map(({ before, cue: middle, after, label, contexts }, i) => ({
            id: `${i}`,
            pattern: `${spell(before)} [${spell(middle)}] ${spell(after)}`,
            label,
            ...Object.fromEntries(
              Object.entries(contexts).map(([field, trees]) => [field, trees.map(spell)]),
            ),
          })),
        );
        const doc = createDocument(source, { language: 'fr' });
        const found = matchLexicons(doc, compileLexicons([lexicon])).map(
          ({ entry: { id }, from, to, hullFrom, hullTo }) => `${id} ${from}-${to} in ${hullFrom}-${hullTo}`,
        );
        hits += found.length;
        expect(found).toEqual(matchNaively(doc, entries));
      }),
      { seed: 20210707, numRuns: 1500 },
    );
    // The comparison means something only where there is much to find.
    expect(hits).toBeGreaterThan(2000);
  });
});
