import { describe, expect, it } from 'vitest';
import { readSourceFiles } from '../architecture/sources';
import { closedClasses, readingBits } from '../../src/syntax/words/class-table';
import * as bit from '../../src/syntax/words/classes';
import { FRENCH } from '../../src/syntax/words/fr';

const OF_VERBS = new Set(
  `FINITE CONDITIONAL PARTICIPLE GERUND INFINITIVE VERB_FORM AUXILIARY MODAL PASSIVE_AUXILIARY PASSIVE_PARTICIPLE UNREAL_MODAL
  INFINITIVE_LINK INFINITIVE_MARKER PROCLITIC ADVERBIAL_CLITIC REFLEXIVE NEGATION NEGATION_WORD INNER_WORD TIME_MODIFIER MANNER_NOUN AGENT ADVERB
  FINITE_VERB KNOWN ADVERB_ENDING`.split(/\s+/u),
);

describe('word classes', () => {
  it('have a bit each', () => {
    const single = Object.entries(bit).filter(([, value]) => ((value >>> 0) & ((value >>> 0) - 1)) === 0);
    const values = (ofVerbs: boolean): readonly number[] =>
      single.filter(([name]) => OF_VERBS.has(name) === ofVerbs).map(([, value]) => value);
    for (const bits of [values(true), values(false)]) expect(new Set(bits).size).toBe(bits.length);
    expect(values(false)).toHaveLength(32);
  });

  it('tell all classes of a form at once', () => {
    const { words, verbs } = closedClasses(FRENCH);
    expect(words.get('du')).toBe(bit.DETERMINER | bit.NOUN_LINK | bit.NAME_PARTICLE);
    expect(words.get('-t-il')).toBe(bit.ENCLITIC);
    expect(words.get('?')).toBe(words.get('!'));
    expect(verbs.get('par')).toBe(bit.AGENT);
    expect(readingBits(new Set(['finite', 'participle']))).toBe(bit.FINITE | bit.PARTICIPLE);
  });

  it('are asked of the number that holds them', () => {
    const mixed: string[] = [];
    let calls = 0;
    for (const { path, text } of readSourceFiles()) {
      for (const [call, name, names] of text.matchAll(
        /\b(is|canBe)\([^()]*(?:\([^()]*\))?[^()]*, ([A-Z_ |]+)\)/gu,
      )) {
        calls++;
        const asked = names.split(/[ |]+/u).filter((one) => one in bit);
        if (asked.some((one) => OF_VERBS.has(one) !== (name === 'canBe'))) mixed.push(`${path}: ${call}`);
      }
    }
    expect(calls).toBeGreaterThan(300);
    expect(mixed).toEqual([]);
  });
});
