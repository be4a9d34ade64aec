import type { Span } from './span';

/** The three layers of the codebook. */
export const LAYERS = ['hedging', 'attribution', 'labelling'] as const;

/** A layer of the codebook. */
export type Layer = (typeof LAYERS)[number];

/** Why an annotation is there: the lexicon entry or rule that fired, and where. */
export interface Cue {
  /** `lexiconId/entryId` of a lexicon entry. */
  readonly entry?: string;
  /** Name of a rule in code, with the reason for the decision. */
  readonly rule?: string;
  readonly start: number;
  readonly end: number;
}

/** A value of an annotation's attributes; `null` says that it was looked for and not found. */
export type AttributeValue = string | number | boolean | null;

/** One finding in one document: what it is, where it stands, and why. */
export interface Annotation {
  /** Deterministic: `layer:start-end:label`, with `#2` … for further ones of the same place and label. */
  readonly id: string;
  /** Id of the document. */
  readonly document: string;
  readonly layer: Layer;
  /** A label of the layer's codebook. */
  readonly label: string;
  /** Hull: UTF-16 offset of the first character. */
  readonly start: number;
  /** Hull: UTF-16 offset after the last character. */
  readonly end: number;
  /** Role to spans: `source`, `cue`, `content`; `mention`, `mark`, `note`. Empty for hedging. */
  readonly parts: Readonly<Record<string, readonly Span[]>>;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Never empty. */
  readonly cues: readonly Cue[];
  /** `id@version` of the measure, or the id of a human annotator. */
  readonly measure: string;
}

/** An annotation before it has its id and document. */
export type AnnotationDraft = Omit<Annotation, 'id' | 'document'>;

/**
 * Finished annotations of one document: checked against its text, in the fixed order, with deterministic ids.
 *
 * @param document - Id and text of the document.
 * @param drafts - Annotations in any order.
 * @returns Frozen records by start, then longer first, then layer, then label.
 * @throws RangeError when a span leaves the text, is empty, or starts or ends with white space, when a part
 *   leaves the hull's text, or when an annotation has no cue.
 */
export function createAnnotations(
  document: { readonly id: string; readonly text: string },
  drafts: readonly AnnotationDraft[],
): readonly Annotation[] {
  for (const draft of drafts) checkDraft(document, draft);
  let previous: AnnotationDraft | undefined;
  let count = 0;
  return [...drafts].sort(compareAnnotations).map((draft) => {
    const { layer, label, start, end, parts, attributes, cues, measure } = draft;
    // Drafts of one place and label stand side by side in this order.
    count = previous !== undefined && isSamePlaceAndLabel(previous, draft) ? count + 1 : 1;
    previous = draft;
    // Joined, not as a template: a template keeps all its pieces in memory.
    const id = [layer, ':', start, '-', end, ':', label, count === 1 ? '' : `#${count}`].join('');
    // Field by field: a spread costs ten times as much.
    return Object.freeze({
      id,
      document: document.id,
      layer,
      label,
      start,
      end,
      parts,
      attributes,
      cues,
      measure,
    });
  });
}

/** The fixed order of annotations: by start, then longer first, then layer, label, and start of their first cue. */
export function compareAnnotations(a: AnnotationDraft, b: AnnotationDraft): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    compareText(a.layer, b.layer) ||
    compareText(a.label, b.label) ||
    (a.cues[0]?.start ?? 0) - (b.cues[0]?.start ?? 0)
  );
}

function isSamePlaceAndLabel(a: AnnotationDraft, b: AnnotationDraft): boolean {
  return a.start === b.start && a.end === b.end && a.layer === b.layer && a.label === b.label;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkDraft(document: { readonly id: string; readonly text: string }, draft: AnnotationDraft): void {
  const { text } = document;
  // Messages are made only when they are thrown: there may be a million annotations.
  const fail = (message: string): never => {
    throw new RangeError(
      `createAnnotations: ${draft.layer} annotation ${draft.label} in document ${document.id}: ${message}`,
    );
  };
  const check = (start: number, end: number, role?: string): void => {
    const what = role === undefined ? 'the span' : `part ${role}`;
    if (!(start >= 0 && start < end && end <= text.length)) {
      fail(`${what} leaves the text; expected 0 <= start < end <= ${text.length}, got [${start}, ${end})`);
    }
    if (/\s/u.test(text[start]) || /\s/u.test(text[end - 1])) {
      fail(`${what} starts or ends with white space; got [${start}, ${end})`);
    }
  };
  check(draft.start, draft.end);
  for (const role of Object.keys(draft.parts)) {
    for (const [start, end] of draft.parts[role]) check(start, end, role);
  }
  if (draft.cues.length === 0) fail('has no cue; expected the entry or rule that fired');
}
