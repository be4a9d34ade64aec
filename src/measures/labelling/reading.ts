import type { Document } from '../../model/document';
import { indexAt, type Span } from '../../model/span';
import type { LexiconMatch } from '../../model/lexicon';
import type { MeasureContext } from '../measure';
import { findAtoms, type Atom } from './atoms';
import type { NameHit, NameTable } from './name-table';
import { hasSigns } from './signs';
import { createWordings, labellingMatches, matchesIn, roleOf, type WordingOf } from './wording';

/** What the steps of the measure share about one document. */
export interface Reading {
  readonly doc: Document;
  readonly atoms: readonly Atom[];
  /** Known names, in text order. */
  readonly hits: readonly NameHit[];
  readonly names: NameTable;
  /** Words that stand in the text with a small letter. */
  readonly smallForms: ReadonlySet<string>;
  /** Sentences of the prescribed notice that the text as a whole comes from a designated bearer. */
  readonly notices: readonly Span[];
  /** Whether any word of a ban or a status stands in the text, without which nothing is designated. */
  readonly hasDesignations: boolean;
  readonly wordingOf: WordingOf;
  /** The labelling lexicon's words in a span, in text order. */
  readonly wordsIn: (start: number, end: number) => readonly LexiconMatch[];
  /** Roles of the labelling lexicon's words in a span, in text order. */
  readonly rolesIn: (start: number, end: number) => readonly string[];
}

/**
 * Prepares a document for the steps of the measure.
 *
 * @returns Undefined for most texts: without signs and legal words there is nothing to read.
 */
export function createReading(doc: Document, context: MeasureContext, names: NameTable): Reading | undefined {
  const words = labellingMatches(context.matches);
  // Every wording that designates names a ban or a status; authorities alone (`la Russie`) are everywhere.
  const hasDesignations = words.matches.some(
    (match) => match.entry.label === 'designation' && /^(?:ban|status)$/.test(roleOf(match)),
  );
  const notices = words.matches.filter((match) => roleOf(match) === 'notice');
  if (!hasDesignations && notices.length === 0 && !hasSigns(doc.text)) return undefined;
  // What needs a walk over all words is done when it is asked for.
  let atoms: readonly Atom[] | undefined;
  let hits: readonly NameHit[] | undefined;
  let smallForms: ReadonlySet<string> | undefined;
  return {
    doc,
    get atoms() {
      return (atoms ??= findAtoms(doc.text));
    },
    get hits() {
      return (hits ??= names.find(doc.text, this.atoms));
    },
    notices: notices.map(({ start }) => sentenceAt(doc, start)),
    get smallForms() {
      return (smallForms ??= new Set(
        this.atoms.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ form }) => form),
      ));
    },
    hasDesignations,
    names,
    wordingOf: createWordings(doc, words),
    wordsIn: (start, end) => matchesIn(words, start, end),
    rolesIn: (start, end) => matchesIn(words, start, end).map(roleOf),
  };
}

function sentenceAt(doc: Document, offset: number): Span {
  const s = Math.max(0, indexAt(doc.sentences, offset));
  return [doc.sentences.start[s], doc.sentences.end[s]];
}

/** The known name that starts at an offset. */
export function hitStartingAt(reading: Reading, start: number): NameHit | undefined {
  const hit = reading.hits[countEndingBy(reading, start)];
  return hit?.start === start ? hit : undefined;
}

/** The known name that ends at an offset. */
export function hitEndingAt(reading: Reading, end: number): NameHit | undefined {
  const hit = reading.hits[countEndingBy(reading, end) - 1];
  return hit?.end === end ? hit : undefined;
}

/** Known names that lie inside a span, in text order. */
export function hitsIn(reading: Reading, [start, end]: Span): readonly NameHit[] {
  const found: NameHit[] = [];
  for (let h = countEndingBy(reading, start); h < reading.hits.length && reading.hits[h].end <= end; h++) {
    if (reading.hits[h].start >= start) found.push(reading.hits[h]);
  }
  return found;
}

/** How many known names end at or before an offset. */
function countEndingBy({ hits }: Reading, end: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle].end <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}
