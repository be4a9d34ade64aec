import { describe, expect, it } from 'vitest';
import { createDuplicateFinder } from '../../../src/formats/corpora/near-duplicates';
import { createRandom } from '../../../src/util/random';

const random = createRandom(11);
const words = Array.from({ length: 400 }, (_, i) => `mot${i}`);
const article = (length: number): string[] =>
  Array.from({ length }, () => words[Math.floor(random() * words.length)]);

/** Share of the runs of five words that two texts have in common: the definition, counted. */
function jaccard(a: readonly string[], b: readonly string[]): number {
  const runs = (text: readonly string[]): Set<string> =>
    new Set(text.slice(4).map((_, i) => text.slice(i, i + 5).join(' ')));
  const [one, other] = [runs(a), runs(b)];
  const both = [...one].filter((run) => other.has(run)).length;
  return both / (one.size + other.size - both);
}

describe('near-duplicates', () => {
  it('are found with a similarity near the counted one, whatever case and punctuation', () => {
    const finder = createDuplicateFinder();
    const agency = article(300);
    const edited = [...agency.slice(0, 280), ...article(12)];
    expect(finder.add('agency', agency.join(' '))).toBeUndefined();
    const found = finder.add('outlet', `${edited.join(', ').toUpperCase()}.`);
    expect(found?.of).toBe('agency');
    // Three standard errors of an estimate from 128 hashes.
    expect(Math.abs(found!.similarity - jaccard(agency, edited))).toBeLessThan(0.12);
  });

  it('are not texts that share a half, and never texts without words', () => {
    const finder = createDuplicateFinder();
    const one = article(300);
    finder.add('a', one.join(' '));
    expect(finder.add('b', [...one.slice(0, 150), ...article(150)].join(' '))).toBeUndefined();
    expect(finder.add('c', '…')).toBeUndefined();
    expect(finder.add('d', '…')).toBeUndefined();
  });

  it('are compared with the first of their kind, in the order of the texts', () => {
    const finder = createDuplicateFinder();
    const text = article(200).join(' ');
    finder.add('first', text);
    expect(['second', 'third'].map((id) => finder.add(id, text))).toEqual([
      { of: 'first', similarity: 1 },
      { of: 'first', similarity: 1 },
    ]);
  });
});
