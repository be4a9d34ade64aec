import type { Annotation } from '../model/annotation';

/** A stretch of text that is shown as marked, for one annotation and one role. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  /** Index of the annotation in the list that was given. */
  readonly annotation: number;
  /** `cue`, `source`, `content`, `mention`, `mark`, `note`; a hedging cue is `cue`. */
  readonly role: string;
}

/** A stretch of text within which the same spans are in force. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Spans in force, longest first; empty for plain text. */
  readonly spans: readonly MarkedSpan[];
}

/** More spans than this at one place are not told apart on a page. */
const MAX_DEPTH = 12;

/**
 * The spans that a page marks for some annotations: every part, or the whole where there are no parts.
 *
 * @param annotations - Annotations of one document.
 * @returns Spans by start, longer first.
 */
export function markedSpans(annotations: readonly Annotation[]): readonly MarkedSpan[] {
  const spans = annotations.flatMap((annotation, index) => {
    const parts = Object.entries(annotation.parts).flatMap(([role, list]) =>
      list.map(([start, end]) => ({ start, end, annotation: index, role })),
    );
    return parts.length > 0
      ? parts
      : [{ start: annotation.start, end: annotation.end, annotation: index, role: 'cue' }];
  });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Cuts a stretch of text where spans start and end, so that overlapping spans can be shown side by side.
 *
 * @param start - Where to begin.
 * @param end - Where to end, exclusive.
 * @param spans - Ordered as `markedSpans` gives them, all overlapping `[start, end)`.
 * @returns Segments that tile `[start, end)`. Beyond twelve spans at one place, the shortest twelve are kept.
 */
export function cutSegments(start: number, end: number, spans: readonly MarkedSpan[]): readonly Segment[] {
  const limits = new Set([start, end]);
  for (const span of spans) {
    limits.add(Math.max(span.start, start));
    limits.add(Math.min(span.end, end));
  }
  const cuts = [...limits].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let active: MarkedSpan[] = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const from = cuts[index]!;
    active = active.filter((span) => span.end > from);
    while (next < spans.length && spans[next]!.start <= from) active.push(spans[next++]!);
    if (active.length > MAX_DEPTH) {
      active = [...active].sort((a, b) => a.end - a.start - (b.end - b.start)).slice(0, MAX_DEPTH);
    }
    const inForce = [...active].sort((a, b) => b.end - b.start - (a.end - a.start));
    segments.push({ start: from, end: cuts[index + 1]!, spans: inForce });
  }
  return segments;
}
