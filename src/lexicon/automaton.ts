import { splitChoice, type PatternNode, type TokenTest } from './pattern';
import { createStepTable } from './step-table';
import type { TokenSets, TokenSymbol } from './token-sets';

/** Where matching stands after some tokens. */
export interface AutomatonState {
  /** Numbers of what ends here, ascending. */
  readonly accepts: readonly number[];
  /** From 1; states that were forgotten keep theirs. */
  readonly number: number;
  /** The tests that lead on, as bits. */
  readonly wanted: Uint32Array;
  /** Steps that were taken before, by symbol, in the state where every token of a text is looked up; null leads nowhere. */
  readonly direct: (AutomatonState | null | undefined)[] | undefined;
  /** Nodes of the non-deterministic automaton. */
  readonly nodes: readonly number[];
}

/** Many patterns as one automaton over tokens; deterministic states are made when a text first needs them. */
export interface Automaton {
  /** Adds a pattern, or a part of one, under a number of the caller's; returns where it starts. */
  readonly add: (node: PatternNode, accept: number) => number;
  /** The state before any token, for patterns that start together. */
  readonly startState: (starts: readonly number[], options?: StartOptions) => AutomatonState;
  /** The state after one more token; null when no pattern can go on. */
  readonly step: (state: AutomatonState, symbol: TokenSymbol) => AutomatonState | null;
  /** All that was added, as plain data for `AutomatonOptions.data`. */
  readonly data: () => AutomatonData;
}

/** The non-deterministic automaton as plain data. */
export interface AutomatonData {
  /** Per node: number of the test of its one edge, and where it leads; -1 for none. */
  readonly edgeTest: readonly number[];
  readonly edgeTarget: readonly number[];
  /** Node to nodes that are reached without a token. */
  readonly jumps: NodeLists;
  /** Node to what ends there. */
  readonly ends: NodeLists;
}

type NodeLists = readonly (readonly [node: number, values: readonly number[]])[];

/** Options of `Automaton.startState`. */
export interface StartOptions {
  /** Faster steps from this state, for more memory. Default false. */
  readonly isBusy?: boolean;
}

/** Options of `createAutomaton`. */
export interface AutomatonOptions {
  /** States made for past texts are forgotten beyond this many steps, so that memory stays flat. Default 300,000. */
  readonly maximumSteps?: number;
  /** What an earlier automaton held; its test numbers are those of the same token sets. Default nothing. */
  readonly data?: AutomatonData;
}

/**
 * An empty automaton.
 *
 * Patterns have no unbounded repetition, so a walk from any token ends after a bounded number of steps.
 *
 * @param sets - Tests of tokens, shared by all patterns.
 * @param options - Bound of the memory.
 */
export function createAutomaton(sets: TokenSets, options: AutomatonOptions = {}): Automaton {
  const { maximumSteps = 300_000, data } = options;
  // Per node: the test of its one edge and where it leads; further edges, jumps without a test, and ends are rare.
  const edgeTest: number[] = [...(data?.edgeTest ?? [])];
  const edgeTarget: number[] = [...(data?.edgeTarget ?? [])];
  const jumps = new Map((data?.jumps ?? []).map(([node, targets]) => [node, [...targets]]));
  const ends = new Map((data?.ends ?? []).map(([node, accepts]) => [node, [...accepts]]));
  let nodeCount = edgeTest.length;

  const newNode = (): number => {
    edgeTest.push(-1);
    edgeTarget.push(-1);
    return nodeCount++;
  };
  const append = (lists: Map<number, number[]>, node: number, value: number): void => {
    const list = lists.get(node);
    if (list === undefined) lists.set(node, [value]);
    else list.push(value);
  };

  function build(node: PatternNode, from: number): number {
    switch (node.type) {
      case 'test':
        return edge(from, [node.test], node);
      case 'sequence':
        return node.items.reduce((at, item) => build(item, at), from);
      case 'choice': {
        const { tests, others } = splitChoice(node);
        const to = tests.length === 0 ? newNode() : edge(from, tests, node);
        for (const option of others) append(jumps, build(option, from), to);
        return to;
      }
      case 'repeat': {
        const to = newNode();
        let at = from;
        for (let i = 0; i < node.maximum; i++) {
          if (i >= node.minimum) append(jumps, at, to);
          at = build(node.item, at);
        }
        append(jumps, at, to);
        return to;
      }
    }
  }

  const idsOfNode = new WeakMap<PatternNode, number>();
  function edge(from: number, tests: readonly TokenTest[], node: PatternNode): number {
    let id = idsOfNode.get(node);
    if (id === undefined) {
      id = sets.idOf(tests);
      idsOfNode.set(node, id);
    }
    // A node that has its edge already gets a second node for the next one.
    let start = from;
    if (edgeTest[from] !== -1) {
      start = newNode();
      append(jumps, from, start);
    }
    const to = newNode();
    edgeTest[start] = id;
    edgeTarget[start] = to;
    return to;
  }

  function add(node: PatternNode, accept: number): number {
    const start = newNode();
    append(ends, build(node, start), accept);
    return start;
  }

  const states = new Map<number | string, AutomatonState>();
  const starts: AutomatonState[] = [];
  const taken = createStepTable<AutomatonState>();
  const targetsOf = new WeakMap<AutomatonState, ReadonlyMap<number, readonly number[]>>();
  let steps = 0;
  let lastNumber = 0;

  function stateOf(from: readonly number[]): AutomatonState {
    // Most steps lead to one node, and no further without a token.
    if (from.length === 1 && !jumps.has(from[0])) return stateOfNodes(from, from[0]);
    const reached = new Set(from);
    for (const node of reached) for (const to of jumps.get(node) ?? []) reached.add(to);
    const nodes = [...reached].sort((a, b) => a - b);
    return stateOfNodes(nodes, nodes.length === 1 ? nodes[0] : nodes.join(' '));
  }

  function stateOfNodes(nodes: readonly number[], key: number | string): AutomatonState {
    let state = states.get(key);
    if (state === undefined) {
      const accepts = [...new Set(nodes.flatMap((node) => ends.get(node) ?? []))].sort((a, b) => a - b);
      state = { accepts, number: ++lastNumber, wanted: testsFrom(nodes), direct: undefined, nodes };
      states.set(key, state);
    }
    return state;
  }

  function testsFrom(nodes: readonly number[]): Uint32Array {
    const tests = nodes.map((node) => edgeTest[node]).filter((test) => test !== -1);
    const wanted = new Uint32Array(tests.length === 0 ? 0 : (Math.max(...tests) >> 5) + 1);
    for (const test of tests) wanted[test >> 5] |= 1 << (test & 31);
    return wanted;
  }

  function startState(from: readonly number[], options: StartOptions = {}): AutomatonState {
    const { accepts, number, wanted, nodes } = stateOf(from);
    // Field by field: a spread would give every state a hidden class of its own.
    const state = { accepts, number, wanted, direct: options.isBusy === true ? [] : undefined, nodes };
    starts.push(state);
    return state;
  }

  function step(state: AutomatonState, symbol: TokenSymbol): AutomatonState | null {
    const { direct } = state;
    if (direct !== undefined) {
      const known = symbol < direct.length ? direct[symbol] : undefined;
      return known === undefined ? directStep(state, direct, symbol) : known;
    }
    return goesOn(state, symbol) ? (taken.get(state.number, symbol) ?? newStep(state, symbol)) : null;
  }

  function goesOn({ wanted }: AutomatonState, symbol: TokenSymbol): boolean {
    const tests = sets.passed[symbol];
    for (let i = 0; i < tests.length; i++) {
      const test = tests[i];
      if (test >> 5 < wanted.length && (wanted[test >> 5] & (1 << (test & 31))) !== 0) return true;
    }
    return false;
  }

  function directStep(
    state: AutomatonState,
    direct: (AutomatonState | null | undefined)[],
    symbol: TokenSymbol,
  ): AutomatonState | null {
    // Without gaps the engine keeps the list a list.
    while (direct.length <= symbol) direct.push(undefined);
    return (direct[symbol] = goesOn(state, symbol) ? target(state, symbol) : null);
  }

  function newStep(state: AutomatonState, symbol: TokenSymbol): AutomatonState {
    const next = target(state, symbol);
    taken.set(state.number, symbol, next);
    return next;
  }

  /** The state after a symbol that passes some test of a state. */
  function target(state: AutomatonState, symbol: TokenSymbol): AutomatonState {
    if (++steps > maximumSteps) forget();
    const targets = targetsFrom(state);
    const reached: number[] = [];
    for (const test of sets.passed[symbol]) {
      const to = targets.get(test);
      if (to !== undefined) for (const node of to) reached.push(node);
    }
    return stateOf(reached);
  }

  function targetsFrom(state: AutomatonState): ReadonlyMap<number, readonly number[]> {
    const known = targetsOf.get(state);
    if (known !== undefined) return known;
    const targets = new Map<number, number[]>();
    for (const node of state.nodes) {
      if (edgeTest[node] !== -1) append(targets, edgeTest[node], edgeTarget[node]);
    }
    targetsOf.set(state, targets);
    return targets;
  }

  function forget(): void {
    steps = 0;
    states.clear();
    taken.clear();
    for (const { direct } of starts) direct?.fill(undefined);
  }

  return {
    add,
    startState,
    step,
    data: () => ({ edgeTest, edgeTarget, jumps: [...jumps], ends: [...ends] }),
  };
}
