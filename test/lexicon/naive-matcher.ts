import { TOKEN_KIND, type Document } from '../../src/model/document';

/** A pattern as the generator makes it: written for the engine by `write`, matched here by plain enumeration. */
export type Tree =
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'start' | 'end' | 'any' | 'number' | 'capital' | 'punct' }
  | { readonly is: 'glob'; readonly first: string; readonly last: string }
  | { readonly is: 'row' | 'choice'; readonly parts: readonly Tree[] }
  | { readonly is: 'times'; readonly part: Tree; readonly least: number; readonly most: number };

export interface NaiveEntry {
  readonly before: Tree;
  readonly cue: Tree;
  readonly after: Tree;
  readonly label: string;
  readonly contexts: Readonly<
    Partial<Record<'followedBy' | 'precededBy' | 'notFollowedBy' | 'notPrecededBy', readonly Tree[]>>
  >;
}

/** The pattern language's spelling of a tree. */
export function write(tree: Tree): string {
  switch (tree.is) {
    case 'word':
      return tree.word;
    case 'start':
      return '^';
    case 'end':
      return '$';
    case 'any':
      return '_';
    case 'glob':
      return `${tree.first}*${tree.last}`;
    case 'row':
      return `(${tree.parts.map(write).join(' ')})`;
    case 'choice':
      return `(${tree.parts.map(write).join('|')})`;
    case 'times': {
      const part = tree.part.is === 'times' ? `(${write(tree.part)})` : write(tree.part);
      return tree.least === 0 && tree.most === 1 ? `${part}?` : `${part}{${tree.least},${tree.most}}`;
    }
    default:
      return `<${tree.is}>`;
  }
}

interface Place {
  readonly doc: Document;
  /** Tokens `[from, to)` of the sentence; `from - 1` and `to` are its edges. */
  readonly from: number;
  readonly to: number;
}

/** All places where a tree that starts at a token can end. */
function ends(tree: Tree, at: number, place: Place): readonly number[] {
  switch (tree.is) {
    case 'row':
      return tree.parts.reduce<readonly number[]>(
        (starts, part) => unique(starts.flatMap((start) => ends(part, start, place))),
        [at],
      );
    case 'choice':
      return unique(tree.parts.flatMap((part) => ends(part, at, place)));
    case 'times': {
      let reached: readonly number[] = [at];
      const found: number[] = [];
      for (let i = 0; i <= tree.most; i++) {
        if (i >= tree.least) found.push(...reached);
        reached = unique(reached.flatMap((start) => ends(tree.part, start, place)));
      }
      return unique(found);
    }
    default:
      return passes(tree, at, place) ? [at + 1] : [];
  }
}

function passes(tree: Tree, at: number, { doc, from, to }: Place): boolean {
  if (tree.is === 'start') return at === from - 1;
  if (tree.is === 'end') return at === to;
  if (at < from || at >= to) return false;
  const form = doc.forms[at];
  if (tree.is === 'any') return true;
  if (tree.is === 'word') return form === tree.word;
  if (tree.is === 'number') return doc.tokens.kind[at] === TOKEN_KIND.number;
  if (tree.is === 'punct') return doc.tokens.kind[at] === TOKEN_KIND.punctuation;
  if (tree.is === 'capital') return /^\p{Lu}/u.test(doc.text.slice(doc.tokens.start[at]));
  if (tree.is === 'glob') return new RegExp(`^${tree.first}.*${tree.last}$`).test(form);
  return false;
}

interface Hit {
  readonly order: number;
  readonly entry: NaiveEntry;
  readonly cue: readonly [number, number];
  readonly hull: readonly [number, number];
}

/** Hits of one lexicon as `entry from-to`, by trying everything everywhere. */
export function matchNaively(doc: Document, entries: readonly NaiveEntry[]): readonly string[] {
  const hits: Hit[] = [];
  let from = 0;
  for (let s = 0; s < doc.sentences.length; s++) {
    let to = from;
    while (to < doc.tokens.length && doc.tokens.end[to] <= doc.sentences.end[s]) to++;
    entries.forEach((entry, order) => hits.push(...hitsInSentence(entry, order, { doc, from, to })));
    from = to;
  }
  hits.sort(
    (a, b) =>
      length(b.cue) - length(a.cue) ||
      length(b.hull) - length(a.hull) ||
      Object.keys(b.entry.contexts).length - Object.keys(a.entry.contexts).length ||
      a.cue[0] - b.cue[0] ||
      a.hull[0] - b.hull[0] ||
      a.order - b.order,
  );
  const standing: Hit[] = [];
  for (const hit of hits) {
    if (!standing.some((other) => hit.cue[0] < other.cue[1] && other.cue[0] < hit.cue[1])) standing.push(hit);
  }
  return standing
    .filter((hit) => hit.entry.label !== 'none')
    .sort((a, b) => a.cue[0] - b.cue[0])
    .map((hit) => `${hit.order} ${hit.cue.join('-')} in ${hit.hull.join('-')}`);
}

function hitsInSentence(entry: NaiveEntry, order: number, place: Place): readonly Hit[] {
  const hits: Hit[] = [];
  const inside = ([from, to]: readonly [number, number]): readonly [number, number] => [
    Math.max(from, place.from),
    Math.min(to, place.to),
  ];
  for (let first = place.from - 1; first <= place.to; first++) {
    for (const cueFrom of ends(entry.before, first, place)) {
      for (const cueTo of ends(entry.cue, cueFrom, place)) {
        for (const last of ends(entry.after, cueTo, place)) {
          if (holds(entry, first, last, place))
            hits.push({ order, entry, cue: inside([cueFrom, cueTo]), hull: inside([first, last]) });
        }
      }
    }
  }
  return hits;
}

function holds({ contexts }: NaiveEntry, first: number, last: number, place: Place): boolean {
  const follows = (trees: readonly Tree[]): boolean =>
    trees.some((tree) => ends(tree, last, place).length > 0);
  const precedes = (trees: readonly Tree[]): boolean =>
    trees.some((tree) => {
      for (let at = place.from - 1; at <= first; at++) if (ends(tree, at, place).includes(first)) return true;
      return false;
    });
  return (
    (contexts.followedBy === undefined || follows(contexts.followedBy)) &&
    (contexts.precededBy === undefined || precedes(contexts.precededBy)) &&
    (contexts.notFollowedBy === undefined || !follows(contexts.notFollowedBy)) &&
    (contexts.notPrecededBy === undefined || !precedes(contexts.notPrecededBy))
  );
}

function unique(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)];
}

function length([from, to]: readonly [number, number]): number {
  return to - from;
}
