import { describe, expect, it } from 'vitest';
import { createSwitch, formatMutant, mutantsOf, type MutantOptions } from './mutants';

/** What an expression of `a`, `b` and `c` gives without and with each of its mutants. */
function outcomes(
  expression: string,
  values: Record<string, unknown>,
  options: MutantOptions = {},
): readonly unknown[] {
  const { instrumented, mutants } = mutantsOf('a.ts', expression, options);
  const turn = createSwitch();
  const run = new Function('selonMutant', ...Object.keys(values), `return (${instrumented})`);
  const outcome = (chosen: number): unknown => {
    turn.chosen = chosen;
    try {
      return run(turn, ...Object.values(values));
    } catch {
      return 'throws';
    }
  };
  return [outcome(-1), ...mutants.map(({ what }, mutant) => [what, outcome(mutant)])];
}

describe('mutantsOf', () => {
  it('lets a condition always and never hold', () => {
    expect(outcomes('a > 1 ? b : c', { a: 2, b: 'b', c: 'c' })).toEqual([
      'b',
      ['if true', 'b'],
      ['if false', 'c'],
    ]);
    const statement = '() => { if (a) return b; return c; }';
    expect(outcomes(`(${statement})()`, { a: 0, b: 'b', c: 'c' })).toEqual([
      'c',
      ['if true', 'b'],
      ['if false', 'c'],
    ]);
  });

  it('drops each operand, also of one inside another', () => {
    expect(outcomes('a && (b || c)', { a: 1, b: 0, c: 3 })).toEqual([
      3,
      ['without left', 3],
      ['without right', 1],
      ['without left', 3],
      ['without right', 0],
    ]);
  });

  it('keeps what is not its turn lazy', () => {
    expect(outcomes('a !== undefined && a.length > 1', { a: undefined }, { guards: true })).toEqual([
      false,
      ['without left', 'throws'],
      ['without right', false],
    ]);
  });

  it('leaves guards in, unless asked', () => {
    expect(outcomes('(a >= 0 && b) || a === undefined', { a: 1, b: 0 })).toEqual([
      false,
      ['without left', false],
      ['without right', true],
    ]);
    const loop = '(() => { for (let steps = 0; steps < 60 && a; steps++) return b; return c; })()';
    expect(outcomes(loop, { a: 0, b: 'b', c: 'c' })).toEqual(['c', ['without right', 'b']]);
  });

  it('takes a negation away, also where it is a condition', () => {
    expect(outcomes('!a ? b : c', { a: 1, b: 'b', c: 'c' })).toEqual([
      'c',
      ['if true', 'b'],
      ['if false', 'c'],
      ['not negated', 'b'],
    ]);
  });

  it('takes members out of lists when asked', () => {
    expect(outcomes("new Set(['a', 'b'])", {})).toEqual([new Set(['a', 'b'])]);
    expect(outcomes("['a', 'b']", {}, { members: true })).toEqual([
      ['a', 'b'],
      ['without member', ['b']],
      ['without member', ['a']],
    ]);
  });

  it('leaves other operators and texts alone, and numbers on', () => {
    expect(mutantsOf('a.ts', "const a = b + c ?? 'if (d && e)';").mutants).toEqual([]);
    expect(mutantsOf('a.ts', 'const a = !b;', { first: 7 }).instrumented).toBe(
      'const a = selonMutant.not(7, b);',
    );
  });
});

describe('formatMutant', () => {
  it('says where, what, and to which words', () => {
    const { mutants } = mutantsOf('a.ts', 'const a = 1;\nif (a\n  && b) c();');
    expect(mutants.map(formatMutant)).toEqual([
      'a.ts:2 if true: a && b',
      'a.ts:2 if false: a && b',
      'a.ts:2 without left: a && b',
      'a.ts:2 without right: a && b',
    ]);
  });
});
