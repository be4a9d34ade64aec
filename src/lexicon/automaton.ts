import { grow } from '../text/span-builder';
import type { PatternNode } from './pattern';
import { createPatternGraph, type PatternGraphData } from './pattern-graph';
import { createSignatures } from './signatures';
import { createStepTable } from './step-table';
import type { TokenSets, TokenSymbol } from './token-sets';

/** Where matching stands after some tokens: a number from 1, or `NOWHERE`. */
export type AutomatonState = number;

/** The state in which no pattern can go on. */
export const NOWHERE: AutomatonState = 0;

/** Many patterns as one automaton over tokens; deterministic states are made when a text first needs them. */
export interface Automaton {
  /** Adds a pattern, or a part of one, under a number of the caller's; returns the node where it starts. */
  readonly add: (node: PatternNode, accept: number) => number;
  /** The state before any token, for patterns that start together at these nodes. It is never forgotten. */
  readonly startState: (nodes: readonly number[], options?: StartOptions) => AutomatonState;
  /** The state after one more token; `NOWHERE` when no pattern can go on. */
  readonly step: (state: AutomatonState, symbol: TokenSymbol) => AutomatonState;
  /** Numbers of what ends in a state, ascending. */
  readonly acceptsIn: (state: AutomatonState) => readonly number[];
  /** Nodes of the graph of patterns that a state stands for. */
  readonly nodesOf: (state: AutomatonState) => readonly number[];
  /** Forgets the states of past texts when there are too many; to be called while only start states are held. */
  readonly makeRoom: () => void;
  /** All that was added, as plain data for `AutomatonOptions.data`. */
  readonly data: () => PatternGraphData;
}

/** Options of `Automaton.startState`. */
export interface StartOptions {
  /** Faster steps from this state, the one where every token of a text is looked up; one state of an automaton. Default false. */
  readonly isBusy?: boolean;
}

/** Options of `createAutomaton`. */
export interface AutomatonOptions {
  /** `makeRoom` forgets states beyond this many steps that were worked out, so that memory stays flat. Default 300,000. */
  readonly maximumSteps?: number;
  /** What an earlier automaton held; its test numbers are those of the same token sets. Default nothing. */
  readonly data?: PatternGraphData;
}

const NONE: readonly number[] = [];

/**
 * An automaton without patterns, or with those of an earlier one.
 *
 * Patterns have no unbounded repetition, so a walk from any token ends after a bounded number of steps.
 *
 * @param sets - Tests of tokens, shared by all patterns.
 * @param options - Bound of the memory.
 */
export function createAutomaton(sets: TokenSets, options: AutomatonOptions = {}): Automaton {
  const { maximumSteps = 300_000, data } = options;
  const graph = createPatternGraph(sets, data);
  const signatures = createSignatures(sets);
  // By state; state 0 is `NOWHERE`.
  let nodes: (readonly number[])[] = [NONE];
  let accepts: (readonly number[])[] = [NONE];
  let lastStart = NOWHERE;
  const states = new Map<number | string, AutomatonState>();
  const taken = createStepTable();
  let steps = 0;
  let busy = -1;
  // By symbol, where a step from the busy state leads, plus 1; 0 is not known yet.
  let direct = new Int32Array(1024);

  function startState(from: readonly number[], { isBusy = false }: StartOptions = {}): AutomatonState {
    lastStart = newState(
      from.length === 1 && graph.jumpsOf(from[0]) === undefined ? from : reachedFrom(from),
    );
    if (isBusy) busy = lastStart;
    return lastStart;
  }

  /** Nodes and those that are reached from them without a token, ascending. */
  function reachedFrom(from: readonly number[]): readonly number[] {
    const reached = new Set(from);
    for (const node of reached) for (const to of graph.jumpsOf(node) ?? NONE) reached.add(to);
    return [...reached].sort((a, b) => a - b);
  }

  function newState(from: readonly number[]): AutomatonState {
    const state = nodes.push(from) - 1;
    accepts.push(endsIn(from));
    signatures.addState(
      state,
      from.map(graph.testOf).filter((test) => test !== -1),
    );
    return state;
  }

  function endsIn(from: readonly number[]): readonly number[] {
    if (from.length === 1) return graph.endsOf(from[0]) ?? NONE;
    const ends = from.flatMap((node) => graph.endsOf(node) ?? NONE);
    return ends.length === 0 ? NONE : [...new Set(ends)].sort((a, b) => a - b);
  }

  function step(state: AutomatonState, symbol: TokenSymbol): AutomatonState {
    if (state === busy) {
      const known = symbol < direct.length ? direct[symbol] : 0;
      return known === 0 ? busyStep(symbol) : known - 1;
    }
    if (!signatures.mayStep(state, symbol)) return NOWHERE;
    const known = taken.get(state, symbol);
    return known === 0 ? newStep(state, symbol) : known - 1;
  }

  function busyStep(symbol: TokenSymbol): AutomatonState {
    if (symbol >= direct.length) direct = grow(direct, new Int32Array(2 * symbol));
    const to = target(busy, symbol);
    direct[symbol] = to + 1;
    return to;
  }

  function newStep(state: AutomatonState, symbol: TokenSymbol): AutomatonState {
    const to = target(state, symbol);
    taken.set(state, symbol, to + 1);
    return to;
  }

  /** Tests of a state's edges to where they lead, by state, made when it is first left. */
  const targets: (ReadonlyMap<number, number[]> | undefined)[] = [];

  function target(state: AutomatonState, symbol: TokenSymbol): AutomatonState {
    steps++;
    const leading = (targets[state] ??= targetsFrom(state));
    let reached: number[] | undefined;
    for (const test of sets.passed[symbol]) {
      const to = leading.get(test);
      if (to !== undefined) reached = reached === undefined ? to : reached.concat(to);
    }
    return reached === undefined ? NOWHERE : stateOf(reached);
  }

  function targetsFrom(state: AutomatonState): ReadonlyMap<number, number[]> {
    const leading = new Map<number, number[]>();
    for (const node of nodes[state]) {
      const test = graph.testOf(node);
      if (test === -1) continue;
      const to = leading.get(test);
      if (to === undefined) leading.set(test, [graph.targetOf(node)]);
      else to.push(graph.targetOf(node));
    }
    return leading;
  }

  function stateOf(from: readonly number[]): AutomatonState {
    // Most steps lead to one node, and no further without a token.
    const isSingle = from.length === 1 && graph.jumpsOf(from[0]) === undefined;
    const reached = isSingle ? from : reachedFrom(from);
    const key = reached.length === 1 ? reached[0] : reached.join(' ');
    let state = states.get(key);
    if (state === undefined) {
      state = newState(reached);
      states.set(key, state);
    }
    return state;
  }

  function makeRoom(): void {
    if (steps <= maximumSteps) return;
    steps = 0;
    states.clear();
    taken.clear();
    direct.fill(0);
    nodes = nodes.slice(0, lastStart + 1);
    accepts = accepts.slice(0, lastStart + 1);
    targets.length = Math.min(targets.length, lastStart + 1);
  }

  return {
    add: graph.add,
    startState,
    step,
    acceptsIn: (state) => accepts[state],
    nodesOf: (state) => nodes[state],
    makeRoom,
    data: graph.data,
  };
}
