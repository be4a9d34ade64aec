import { splitChoice, type PatternNode, type TokenTest } from './pattern';
import type { TokenSets } from './token-sets';

/** Patterns as nodes with at most one edge each, over which a token leads that passes the edge's test. */
export interface PatternGraph {
  /** Adds a pattern, or a part of one, under a number of the caller's; returns the node where it starts. */
  readonly add: (node: PatternNode, accept: number) => number;
  /** Number of the test of a node's edge; -1 for a node without one. */
  readonly testOf: (node: number) => number;
  /** Where the edge of a node leads. */
  readonly targetOf: (node: number) => number;
  /** Nodes that are reached from a node without a token; `undefined` for none. */
  readonly jumpsOf: (node: number) => readonly number[] | undefined;
  /** What ends at a node; `undefined` for nothing. */
  readonly endsOf: (node: number) => readonly number[] | undefined;
  /** All that was added, as plain data. */
  readonly data: () => PatternGraphData;
}

/** A graph of patterns as plain data. */
export interface PatternGraphData {
  /** Per node: number of the test of its one edge, and where it leads; -1 for none. */
  readonly edgeTest: readonly number[];
  readonly edgeTarget: readonly number[];
  /** Node to nodes that are reached without a token. */
  readonly jumps: NodeLists;
  /** Node to what ends there. */
  readonly ends: NodeLists;
}

type NodeLists = readonly (readonly [node: number, values: readonly number[]])[];

/**
 * A graph of patterns.
 *
 * @param sets - Tests of tokens, shared by all patterns.
 * @param data - What an earlier graph held; its test numbers are those of the same token sets. Default nothing.
 */
export function createPatternGraph(sets: TokenSets, data?: PatternGraphData): PatternGraph {
  // Per node: the test of its one edge and where it leads; further edges, jumps without a test, and ends are rare.
  const edgeTest: number[] = data === undefined ? [] : data.edgeTest.slice();
  const edgeTarget: number[] = data === undefined ? [] : data.edgeTarget.slice();
  const jumps = listsOf(data?.jumps);
  const ends = listsOf(data?.ends);

  const newNode = (): number => {
    edgeTest.push(-1);
    return edgeTarget.push(-1) - 1;
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

  return {
    add: (node, accept) => {
      const start = newNode();
      append(ends, build(node, start), accept);
      return start;
    },
    testOf: (node) => edgeTest[node],
    targetOf: (node) => edgeTarget[node],
    jumpsOf: (node) => jumps.get(node),
    endsOf: (node) => ends.get(node),
    data: () => ({ edgeTest, edgeTarget, jumps: [...jumps], ends: [...ends] }),
  };
}

function listsOf(lists: NodeLists = []): Map<number, number[]> {
  return new Map(lists.map(([node, values]) => [node, values.slice()]));
}

function append(lists: Map<number, number[]>, node: number, value: number): void {
  const list = lists.get(node);
  if (list === undefined) lists.set(node, [value]);
  else list.push(value);
}
