import { describe, expect, it } from 'vitest';
import { createAutomaton, NOWHERE } from '../../src/lexicon/automaton';
import { patternReaderOf } from '../../src/lexicon/pattern-reader';
import { createTokenSets } from '../../src/lexicon/token-sets';
import { matchesGlob } from '../../src/lexicon/token-tests';
import { TOKEN_KIND } from '../../src/model/document';

/** Numbers of the patterns that end after each token, walking from the first. */
function walk(patterns: readonly string[], words: string, maximumSteps: number, times = 1): string[] {
  const read = patternReaderOf({ language: 'fr' });
  const sets = createTokenSets(undefined);
  const automaton = createAutomaton(sets, { maximumSteps });
  const starts = patterns.map((pattern, i) => automaton.add(read(pattern, 'class').pattern!.cue, i));
  const start = automaton.startState(starts, { isBusy: true });
  let found: string[] = [];
  for (let i = 0; i < times; i++) {
    found = [];
    automaton.makeRoom();
    let state = start;
    for (const word of words.split(' ')) {
      const [formClass] = sets.classesOf([word]);
      if (state !== NOWHERE) state = automaton.step(state, sets.symbolOf(formClass, TOKEN_KIND.word, false));
      found.push(state === NOWHERE ? '-' : automaton.acceptsIn(state).join(' '));
    }
  }
  return found;
}

describe('createAutomaton', () => {
  const patterns = ['oui', 'oui (non|mais)? oui', 'oui _{0,3} oui', '(oui|non){2,4}', 'o*i non'];
  const words = 'oui non oui oui mais oui';

  it('accepts each pattern where it ends', () => {
    expect(walk(patterns, words, 1000)).toEqual(['0', '3 4', '1 2 3', '2 3', '-', '-']);
  });
  it('accepts the same when it forgets its states before every walk', () => {
    expect(walk(patterns, words, 1, 3)).toEqual(walk(patterns, words, 1000));
    expect(walk(patterns, words, 3, 3)).toEqual(walk(patterns, words, 1000));
  });
});

describe('matchesGlob', () => {
  it.each([
    ['présumée', 'présum*', true],
    ['présum', 'présum*', true],
    ['aba', 'ab*ba', false],
    ['abba', 'ab*ba', true],
    ['axbxc', 'a*b*c', true],
    ['axcxb', 'a*b*c', false],
    ['xabx', '*ab*', true],
  ])('%s, %s: %s', (form, glob, expected) => {
    expect(matchesGlob(form, glob.split('*'))).toBe(expected);
  });
});
