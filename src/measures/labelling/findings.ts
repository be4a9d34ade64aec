import type { Span } from '../../model/span';
import type { Identity } from './identity';
import { findInlineLabels, type InlineLabel } from './inline';
import { splitMarkup } from './markup';
import type { Note } from './note';
import { splitNotes } from './notes';
import type { Reading } from './reading';
import { resolveCalls, type ResolvedCall } from './resolve';
import { shapeSigns } from './shape';
import { findSigns } from './signs';
import { findUnmarked, type UnmarkedMention } from './unmarked';

/** All that was found in a document, before it becomes annotations. */
export interface Findings {
  readonly calls: readonly ResolvedCall[];
  readonly notes: readonly Note[];
  readonly inline: readonly InlineLabel[];
  readonly unmarked: readonly UnmarkedMention[];
  readonly others: readonly { readonly span: Span; readonly label: string; readonly rule: string }[];
}

/** Finds the marks, notes, inline wordings, mentions without mark and other signs of one prepared document. */
export function findAll(reading: Reading): Findings {
  const { doc } = reading;
  const { signs, markup } = splitMarkup(doc, findSigns(doc.text), reading.wordingOf);
  const split = splitNotes(reading, shapeSigns(reading, signs));
  const resolution = resolveCalls(reading, split.calls, split.notes);
  // A superscript digit is a mark only where a note or a listed name says so.
  const calls = resolution.calls.filter(
    ({ shaped, label, note }) => !/^\d/u.test(shaped.sign.key) || note !== null || label === 'designation',
  );
  const answered = new Set(calls.map(({ note }) => note));
  const notes = resolution.notes.filter((note) => !/^\d/u.test(note.keys[0]) || answered.has(note));
  const noteSpans = notes.map(({ span }) => span);
  const isInNote = createOverlap(noteSpans);
  const inline = findInlineLabels(reading, (offset) => isInNote(offset, offset + 1));
  const others = [
    ...markup.map(({ sign, rule }) => ({ span: [sign.start, sign.end] as const, label: 'markup', rule })),
    ...split.others
      .filter(({ shaped }) => !/^\d/u.test(shaped.sign.key))
      .map(({ shaped, label, rule }) => ({
        span: [shaped.sign.start, shaped.sign.end] as const,
        label,
        rule,
      })),
  ];
  return { calls, notes, inline, others, unmarked: findUnmarkedMentions(reading, calls, noteSpans, inline) };
}

function findUnmarkedMentions(
  reading: Reading,
  calls: readonly ResolvedCall[],
  notes: readonly Span[],
  inline: readonly InlineLabel[],
): readonly UnmarkedMention[] {
  const marked = new Map<string, { identity: Identity; span: Span; quoted: boolean }>();
  const taken: Span[] = [...notes, ...inline.map(({ mark }) => mark)];
  for (const { label, identity, mention } of [
    ...calls.map((call) => call),
    ...inline.map((found) => ({ ...found, label: 'designation' })),
  ]) {
    if (mention.span !== null) taken.push(mention.span);
    if (label !== 'designation' || identity === null || mention.span === null || marked.has(identity.key))
      continue;
    marked.set(identity.key, { identity, span: mention.span, quoted: mention.kind === 'quoted' });
  }
  const isTaken = createOverlap(taken);
  return marked.size === 0 ? [] : findUnmarked(reading, marked, isTaken);
}

/** Whether a span overlaps one of a set of spans. */
function createOverlap(spans: readonly Span[]): (start: number, end: number) => boolean {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const furthest: number[] = [];
  for (const [, end] of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle][0] < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && furthest[low - 1] > start;
  };
}
