import type { Span } from '../../model/span';
import { findAtoms, stemOf } from './atoms';
import { isUpperAt } from './characters';
import type { Identity } from './identity';
import type { Reading } from './reading';

/** A mention without mark of a bearer that is marked elsewhere in the text. */
export interface UnmarkedMention {
  readonly span: Span;
  readonly identity: Identity;
  readonly rule: string;
}

/**
 * Mentions without mark of the bearers that are marked at least once.
 *
 * Known names are found through the list of names; others by their words' stems, with a capital where the marked
 * mention has one. Descriptions (`the group`) are no mentions.
 *
 * @param reading - The prepared document.
 * @param marked - Bearers with the span of their first marked mention.
 * @param isTaken - Whether a span is part of a marked mention, a note, or an inline label.
 */
export function findUnmarked(
  reading: Reading,
  marked: ReadonlyMap<string, { readonly identity: Identity; readonly span: Span; readonly quoted: boolean }>,
  isTaken: (start: number, end: number) => boolean,
): readonly UnmarkedMention[] {
  const { text } = reading.doc;
  const found: UnmarkedMention[] = [];
  for (const hit of reading.hits) {
    const bearer = marked.get(`entity:${hit.entity.id}`);
    if (bearer === undefined || isTaken(hit.start, hit.end)) continue;
    found.push({
      span: withQuotes(text, [hit.start, hit.end]),
      identity: bearer.identity,
      rule: 'listed name',
    });
  }
  const byLastStem = new Map<
    string,
    {
      readonly stems: readonly string[];
      readonly capital: boolean;
      readonly identity: Identity;
      /** Stems of the words of the marked mention before those: the given name of a person. */
      readonly given: readonly string[];
    }
  >();
  for (const { identity, span, quoted } of marked.values()) {
    if (identity.entity !== null) continue;
    const stems = identity.key.replace('stem:', '').split(' ');
    const capital = isUpperAt(text, quoted ? span[0] + 1 : span[0]);
    const words = findAtoms(text.slice(...span)).map(({ form }) => stemOf(form));
    const given = words.slice(0, Math.max(0, words.length - stems.length));
    byLastStem.set(stems[stems.length - 1], { stems, capital, identity, given });
  }
  if (byLastStem.size === 0) return found;
  reading.atoms.forEach((atom, a) => {
    const bearer = byLastStem.get(stemOf(atom.form));
    if (bearer === undefined) return;
    const first = a - bearer.stems.length + 1;
    if (first < 0 || !bearer.stems.every((stem, i) => stemOf(reading.atoms[first + i].form) === stem)) return;
    const start = startWithGiven(reading, first, bearer.given);
    if ((bearer.capital && !isUpperAt(text, start)) || isTaken(start, atom.end)) return;
    found.push({
      span: withQuotes(text, [start, atom.end]),
      identity: bearer.identity,
      rule: 'same stem as a marked name',
    });
  });
  return found;
}

/** Start of a name with as much of the given name before it, in any case, as stands there. */
function startWithGiven({ atoms, doc }: Reading, first: number, given: readonly string[]): number {
  let at = first;
  for (let i = given.length - 1; i >= 0 && at > 0; i--, at--) {
    const before = atoms[at - 1];
    if (
      !isSameGiven(stemOf(before.form), given[i]) ||
      !/^[^\S\n]$/u.test(doc.text.slice(before.end, atoms[at].start))
    )
      break;
  }
  return atoms[at].start;
}

/** `Алексей` and `Алексея` keep `Алекс` and `Алексе`. */
function isSameGiven(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && (a.startsWith(b) || b.startsWith(a));
}

const PAIRS = ['«»', '“”', '""', '„“', '‹›'];

/** Quotation marks that hold nothing but the name belong to the mention. */
export function withQuotes(text: string, [start, end]: Span): Span {
  const around = `${text[start - 1] ?? ''}${text[end] ?? ''}`;
  return PAIRS.includes(around) ? [start - 1, end + 1] : [start, end];
}
