import { describe, expect, it } from 'vitest';
import { applyMutant, formatMutant, mutantsOf } from './mutants';

/** What is done, and the source with it. */
function mutated(source: string, members = false): readonly (readonly [string, string])[] {
  return mutantsOf('a.ts', source, { members }).map((mutant) => [mutant.what, applyMutant(source, mutant)]);
}

describe('mutantsOf', () => {
  it('lets a condition always and never hold', () => {
    expect(mutated('if (a > 1) b();')).toEqual([
      ['if true', 'if (true) b();'],
      ['if false', 'if (false) b();'],
    ]);
    expect(mutated('const c = a ? 1 : 2;')).toEqual([
      ['if true', 'const c = true ? 1 : 2;'],
      ['if false', 'const c = false ? 1 : 2;'],
    ]);
  });

  it('drops each operand, also of one inside another', () => {
    expect(mutated('return a && (b || c);')).toEqual([
      ['without left', 'return ((b || c));'],
      ['without right', 'return (a);'],
      ['without left', 'return a && ((c));'],
      ['without right', 'return a && ((b));'],
    ]);
  });

  it('takes a negation away', () => {
    expect(mutated('while (!a()) b();')).toEqual([['not negated', 'while (a()) b();']]);
  });

  it('takes members out of lists when asked', () => {
    const source = "new Set(['a', 'b',]); ['c'];";
    expect(mutated(source)).toEqual([]);
    expect(mutated(source, true)).toEqual([
      ['without member', "new Set([ 'b',]); ['c'];"],
      ['without member', "new Set(['a', ]); ['c'];"],
      ['without member', "new Set(['a', 'b',]); [];"],
    ]);
  });

  it('leaves other operators and texts alone', () => {
    expect(mutated("const a = b + c ?? 'if (d && e)';")).toEqual([]);
  });
});

describe('formatMutant', () => {
  it('says where, what, and to which words', () => {
    const source = 'const a = 1;\nif (a\n  && b) c();';
    expect(mutantsOf('a.ts', source).map((mutant) => formatMutant(source, mutant))).toEqual([
      'a.ts:2 if true: a && b',
      'a.ts:2 if false: a && b',
      'a.ts:2 without left: a && b',
      'a.ts:2 without right: a && b',
    ]);
  });
});
