import { grow } from '../text/span-builder';
import type { TokenSets, TokenSymbol } from './token-sets';

/** Says quickly of most steps of an automaton that they lead nowhere. */
export interface Signatures {
  /** Makes a state known, or gives its number to another one. */
  readonly addState: (state: number, tests: readonly number[]) => void;
  /** False when a token with a symbol passes no test of a state; true when it may. */
  readonly mayStep: (state: number, symbol: TokenSymbol) => boolean;
}

/**
 * Signatures of states and symbols: 64 bits, of which each test sets one. A token that passes a test of a state shares
 * its bit with it.
 *
 * @param sets - The tests that a symbol stands for.
 */
export function createSignatures(sets: TokenSets): Signatures {
  // Two numbers of 32 bits each.
  let states = new Int32Array(1 << 12);
  let symbols = new Int32Array(1 << 12);
  let known = 0;

  function addState(state: number, tests: readonly number[]): void {
    if (2 * state >= states.length) states = grow(states, new Int32Array(2 * states.length));
    sign(states, state, tests);
  }

  function mayStep(state: number, symbol: TokenSymbol): boolean {
    if (symbol >= known) addSymbols(symbol);
    return (
      (states[2 * state] & symbols[2 * symbol]) !== 0 ||
      (states[2 * state + 1] & symbols[2 * symbol + 1]) !== 0
    );
  }

  function addSymbols(last: TokenSymbol): void {
    while (2 * last >= symbols.length) symbols = grow(symbols, new Int32Array(2 * symbols.length));
    for (; known <= last; known++) sign(symbols, known, sets.passed[known]);
  }

  return { addState, mayStep };
}

function sign(signatures: Int32Array, at: number, tests: readonly number[]): void {
  let low = 0;
  let high = 0;
  for (const test of tests) {
    const bit = Math.imul(test, 0x9e3779b1) >>> 26;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit & 31);
  }
  signatures[2 * at] = low;
  signatures[2 * at + 1] = high;
}
