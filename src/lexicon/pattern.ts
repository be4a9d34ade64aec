import type { TenseCode } from '../model/morphology';

/** What one token is tested for. */
export type TokenTest =
  | { readonly is: 'form'; readonly form: string }
  | { readonly is: 'glob'; readonly pieces: readonly string[] }
  | { readonly is: 'lemma'; readonly lemmas: readonly string[]; readonly tenses: readonly TenseCode[] }
  | { readonly is: 'tense'; readonly tenses: readonly TenseCode[] }
  | { readonly is: 'token'; readonly kind: TokenClass };

/** A pattern, or a part of one, as a tree. */
export type PatternNode =
  | { readonly type: 'test'; readonly test: TokenTest }
  | { readonly type: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly type: 'choice'; readonly options: readonly PatternNode[] }
  | {
      readonly type: 'repeat';
      readonly item: PatternNode;
      readonly minimum: number;
      readonly maximum: number;
    };

/** A whole pattern: the cue and what must stand around it. */
export interface Pattern {
  /** Left of the cue; an empty sequence when the cue opens the match. */
  readonly before: PatternNode;
  readonly cue: PatternNode;
  readonly after: PatternNode;
}

/** Kinds of token that a pattern can ask for; `start` and `end` are the sentence's edges. */
export const TOKEN_CLASSES = [
  'any',
  'word',
  'number',
  'punct',
  'quote',
  'mark',
  'symbol',
  'address',
  'capital',
  'start',
  'end',
] as const;

/** A kind of token that a pattern can ask for. */
export type TokenClass = (typeof TOKEN_CLASSES)[number];

const EDGES: readonly TokenClass[] = ['start', 'end'];

/** Tense codes that a pattern can ask for. */
export const TENSE_CODES: readonly TenseCode[] = ['P', 'I', 'J', 'F', 'C', 'S', 'T', 'Y', 'W', 'G', 'K'];

/** Nothing at all. */
export const NOTHING: PatternNode = { type: 'sequence', items: [] };

/**
 * Fewest tokens that a part of a pattern can take.
 *
 * @param node - The part.
 * @param edgeTokens - What an edge of the sentence counts: 1 as the engine sees it, 0 for tokens of the text.
 */
export function shortestOf(node: PatternNode, edgeTokens: 0 | 1 = 1): number {
  switch (node.type) {
    case 'test':
      return node.test.is === 'token' && EDGES.includes(node.test.kind) ? edgeTokens : 1;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + shortestOf(item, edgeTokens), 0);
    case 'choice':
      return node.options.reduce(
        (least, option) => Math.min(least, shortestOf(option, edgeTokens)),
        Infinity,
      );
    case 'repeat':
      return node.minimum * shortestOf(node.item, edgeTokens);
  }
}

/** Most tokens that a part of a pattern can take; an edge of the sentence counts as one. */
export function longestOf(node: PatternNode): number {
  switch (node.type) {
    case 'test':
      return 1;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + longestOf(item), 0);
    case 'choice':
      return node.options.reduce((most, option) => Math.max(most, longestOf(option)), 0);
    case 'repeat':
      return node.maximum * longestOf(node.item);
  }
}

/** The same part read from right to left, for what must stand before a match. */
export function reverseOf(node: PatternNode): PatternNode {
  switch (node.type) {
    case 'test':
      return node;
    case 'sequence':
      return { type: 'sequence', items: node.items.map(reverseOf).reverse() };
    case 'choice':
      return { type: 'choice', options: node.options.map(reverseOf) };
    case 'repeat':
      return { ...node, item: reverseOf(node.item) };
  }
}

/** The options of a choice that take one token, as one test, and the rest. */
export function splitChoice(choice: { readonly options: readonly PatternNode[] }): {
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
