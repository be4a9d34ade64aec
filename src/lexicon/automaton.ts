import type { PatternNode, TokenTest } from './pattern';
import { createStepTable } from './step-table';
import type { TokenSets, TokenSymbol } from './token-sets';

/** Where matching stands after some tokens. */
export interface AutomatonState {
  /** Numbers of what ends here, ascending. */
  readonly accepts: readonly number[];
  /** From 1; states that were forgotten keep theirs. */
  readonly number: number;
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

  const states = new Map<string, AutomatonState>();
  const starts: AutomatonState[] = [];
  const taken = createStepTable<AutomatonState>();
  const targetsOf = new WeakMap<AutomatonState, ReadonlyMap<number, readonly number[]>>();
  let steps = 0;
  let lastNumber = 0;

  function stateOf(from: Iterable<number>): AutomatonState {
    const reached = new Set(from);
    for (const node of reached) for (const to of jumps.get(node) ?? []) reached.add(to);
    const nodes = [...reached].sort((a, b) => a - b);
    const key = nodes.join(' ');
    let state = states.get(key);
    if (state === undefined) {
      const accepts = [...new Set(nodes.flatMap((node) => ends.get(node) ?? []))].sort((a, b) => a - b);
      state = { accepts, number: ++lastNumber, direct: undefined, nodes };
      states.set(key, state);
    }
    return state;
  }

  function startState(from: readonly number[], options: StartOptions = {}): AutomatonState {
    const state = { ...stateOf(from), direct: options.isBusy === true ? [] : undefined };
    starts.push(state);
    return state;
  }

  function step(state: AutomatonState, symbol: TokenSymbol): AutomatonState | null {
    const known =
      state.direct === undefined || symbol < 0 ? taken.get(state.number, symbol) : state.direct[symbol];
    return known === undefined ? newStep(state, symbol) : known;
  }

  function newStep(state: AutomatonState, symbol: TokenSymbol): AutomatonState | null {
    if (++steps > maximumSteps) forget();
    const targets = targetsFrom(state);
    const reached: number[] = [];
    for (const set of sets.passedBy(symbol)) {
      const to = targets.get(set);
      if (to !== undefined) for (const node of to) reached.push(node);
    }
    const next = reached.length === 0 ? null : stateOf(reached);
    remember(state, symbol, next);
    return next;
  }

  function remember(
    { direct, number }: AutomatonState,
    symbol: TokenSymbol,
    to: AutomatonState | null,
  ): void {
    if (direct === undefined || symbol < 0) taken.set(number, symbol, to);
    else {
      // Without gaps the engine keeps the list a list.
      while (direct.length <= symbol) direct.push(undefined);
      direct[symbol] = to;
    }
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

/** The options of a choice that take one token, as one test, and the rest. */
function splitChoice(choice: { readonly options: readonly PatternNode[] }): {
  readonly tests: readonly TokenTest[];
  readonly others: readonly PatternNode[];
} {
  const tests: TokenTest[] = [];
  const others: PatternNode[] = [];
  for (const option of choice.options) {
    if (option.type === 'test') tests.push(option.test);
    else if (option.type === 'choice') {
      const inner = splitChoice(option);
      tests.push(...inner.tests);
      others.push(...inner.others);
    } else others.push(option);
  }
  return { tests, others };
}
