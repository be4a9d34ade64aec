import type { AnnotationDraft, AttributeValue, Cue } from '../../model/annotation';
import type { Span } from '../../model/span';
import type { ResolvedCall } from './resolve';
import { resolveCalls } from './resolve';
import { namesBearer, normalisedName, type Identity } from './identity';
import { findInlineLabels, type InlineLabel } from './inline';
import { splitMarkup } from './markup';
import { namingOf } from './naming';
import { splitNotes, type Note } from './notes';
import { createPositions } from './position';
import { hitsIn, type Reading } from './reading';
import { shapeSigns } from './shape';
import { findSigns } from './signs';
import { findUnmarked, type UnmarkedMention } from './unmarked';
import type { Wording } from './wording';

/** All that was found in a document, before it becomes annotations. */
interface Findings {
  readonly calls: readonly ResolvedCall[];
  readonly notes: readonly Note[];
  readonly inline: readonly InlineLabel[];
  readonly unmarked: readonly UnmarkedMention[];
  readonly others: readonly { readonly span: Span; readonly label: string; readonly rule: string }[];
}

/**
 * Annotations of the labelling layer for one prepared document.
 *
 * @param reading - The prepared document.
 * @param measure - `id@version`.
 */
export function draftAnnotations(reading: Reading, measure: string): readonly AnnotationDraft[] {
  const findings = findAll(reading);
  const nameOf = createNames(reading, findings);
  const positionOf = createPositions(reading.doc);
  const noteReading = createNoteReadings(reading);
  const draft = (
    label: string,
    parts: {
      readonly mention: readonly Span[];
      readonly mark: readonly Span[];
      readonly note: readonly Span[];
    },
    identity: Identity | null,
    attributes: Record<string, AttributeValue>,
    cues: readonly Cue[],
  ): AnnotationDraft => {
    const isBeside = parts.mention.length + parts.mark.length > 0;
    const [start, end] = hullOf(isBeside ? [...parts.mention, ...parts.mark] : parts.note);
    // Added to the record that was made for this draft: copies of a million records fill the memory.
    attributes.name = nameOf(identity);
    attributes.entity = identity?.entity?.id ?? null;
    if (parts.mention.length > 0 && identity !== null)
      attributes.naming = namingOf(reading, parts.mention[0], [start, end]);
    attributes.position = positionOf(start);
    return {
      layer: 'labelling',
      label,
      start,
      end,
      parts,
      attributes,
      cues,
      measure,
    };
  };
  const drafts: AnnotationDraft[] = [];
  for (const call of findings.calls) {
    const { mention, mark, note, label, rule, identity } = call;
    const isDesignation = label === 'designation';
    const status =
      label === 'designation' || label === 'footnote' ? (note === null ? 'orphan-mark' : 'resolved') : null;
    const attributes = isDesignation
      ? designationAttributes(status, note?.wording ?? null, noteReading(note, identity))
      : { status };
    const parts = {
      mention: mention.span === null || status === null ? [] : [mention.span],
      mark: [mark],
      note: note === null ? [] : [note.span],
    };
    drafts.push(
      draft(label, parts, isDesignation ? identity : null, attributes, cuesOf(rule, mark, note?.wording)),
    );
  }
  const answered = new Set(findings.calls.map(({ note }) => note));
  for (const note of findings.notes) {
    if (answered.has(note)) continue;
    const designates = note.wording.reading === 'formula' && note.wording.official;
    const attributes = designates
      ? designationAttributes('orphan-note', note.wording, noteReading(note, null))
      : { status: 'orphan-note' };
    const parts = { mention: [], mark: [], note: [note.span] };
    drafts.push(
      draft(
        designates ? 'designation' : 'footnote',
        parts,
        null,
        attributes,
        cuesOf(note.rule, note.span, note.wording),
      ),
    );
  }
  for (const { mention, mark, wording, rule, identity } of findings.inline) {
    const attributes = designationAttributes('inline', wording, null);
    drafts.push(
      draft(
        'designation',
        { mention: [mention.span], mark: [mark], note: [] },
        identity,
        attributes,
        cuesOf(rule, mark, wording),
      ),
    );
  }
  for (const notice of reading.notices) {
    const wording = reading.wordingOf(...notice);
    const attributes = designationAttributes('orphan-note', { ...wording, reading: 'formula' }, 'formula');
    drafts.push(
      draft(
        'designation',
        { mention: [], mark: [], note: [notice] },
        null,
        attributes,
        cuesOf('prescribed notice', notice, wording),
      ),
    );
  }
  for (const { span, identity, rule } of findings.unmarked) {
    drafts.push(
      draft(
        'unmarked',
        { mention: [span], mark: [], note: [] },
        identity,
        { status: null },
        cuesOf(rule, span),
      ),
    );
  }
  for (const { span, label, rule } of findings.others) {
    drafts.push(
      draft(label, { mention: [], mark: [span], note: [] }, null, { status: null }, cuesOf(rule, span)),
    );
  }
  return drafts;
}

function findAll(reading: Reading): Findings {
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

function createNames(
  reading: Reading,
  { calls, inline, unmarked }: Findings,
): (identity: Identity | null) => string | null {
  const spans = new Map<string, Span[]>();
  const add = (identity: Identity | null, span: Span | null): void => {
    if (identity === null || span === null) return;
    const known = spans.get(identity.key);
    if (known === undefined) spans.set(identity.key, [span]);
    else known.push(span);
  };
  for (const call of calls) if (call.label === 'designation') add(call.identity, call.mention.span);
  for (const found of inline) add(found.identity, found.mention.span);
  for (const found of unmarked) add(found.identity, found.span);
  const names = new Map<string, string>();
  return (identity) => {
    if (identity === null) return null;
    const name = names.get(identity.key) ?? normalisedName(reading, identity, spans.get(identity.key) ?? []);
    names.set(identity.key, name);
    return name;
  };
}

function designationAttributes(
  status: string | null,
  wording: Wording | null,
  noteReading: string | null,
): Record<string, AttributeValue> {
  const read = wording?.reading === 'formula' ? wording : null;
  return {
    status,
    basis: read === null ? null : (read.basis ?? 'other'),
    authority: read?.authority ?? null,
    jurisdiction: read?.jurisdiction ?? null,
    designatedOn: read?.designatedOn ?? null,
    noteReading,
  };
}

/** How a note stands to the mark of a bearer; `null` without note. */
type NoteReadingOf = (note: Note | null, identity: Identity | null) => string | null;

/**
 * `formula`; `distancing` when the outlet rejects the designation; `crossed` when it names other bearers; `unmatched`
 * when its legal words make no designation (parodies). A note is read once for each bearer, however many marks call it.
 */
function createNoteReadings(reading: Reading): NoteReadingOf {
  const known = new Map<Note, Map<string, string>>();
  return (note, identity) => {
    if (note === null) return null;
    const ofNote = known.get(note) ?? new Map<string, string>();
    known.set(note, ofNote);
    const key = identity?.key ?? '';
    const found = ofNote.get(key) ?? readNote(reading, note, identity);
    ofNote.set(key, found);
    return found;
  };
}

function readNote(reading: Reading, note: Note, identity: Identity | null): string {
  if (note.wording.reading !== 'formula') return 'unmatched';
  if (note.wording.distancing) return 'distancing';
  return identity !== null && namesOthers(reading, note.span) && !namesBearer(reading, identity, note.span)
    ? 'crossed'
    : 'formula';
}

function namesOthers(reading: Reading, [start, end]: Span): boolean {
  if (hitsIn(reading, [start, end]).length > 0) return true;
  return /[«"“]\p{Lu}[^»"”]{2,60}[»"”]/u.test(reading.doc.text.slice(start, end));
}

function cuesOf(rule: string, [start, end]: Span, wording?: Wording): readonly Cue[] {
  const entries = (wording?.matches ?? []).map((match) => ({
    entry: match.key,
    start: match.start,
    end: match.end,
  }));
  return [{ rule, start, end }, ...entries];
}

function hullOf(spans: readonly Span[]): Span {
  let [from, to] = spans[0];
  for (const [start, end] of spans) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return [from, to];
}
