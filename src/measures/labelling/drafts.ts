import type { AnnotationDraft, AttributeValue, Cue } from '../../model/annotation';
import type { Span } from '../../model/span';
import { findAll, type Findings } from './findings';
import { normalisedName, type Identity } from './identity';
import { namingOf } from './naming';
import { createNoteReadings } from './note-reading';
import { createPositions } from './position';
import type { Reading } from './reading';
import type { Wording } from './wording';

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
