import type { AnnotationDraft, Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { indexAt, type Span } from '../model/span';

/** Attributes that say in whose voice an annotation stands. */
export interface VoiceAttributes {
  /** `attributed` inside the content of an attribution relation, else `averral`: the text's own voice. */
  readonly voice: 'attributed' | 'averral';
  /** Id of the innermost such relation; `null` for averral. */
  readonly attribution: string | null;
  /** Whether it stands between the quotation marks of speech, as against distance or a title. */
  readonly inQuotation: boolean;
}

/** Answers whose voice a span stands in; made once per document. */
export type VoiceOf = (start: number, end: number) => VoiceAttributes;

/**
 * Voice of any span of a document, from its attribution relations.
 *
 * A span is attributed when it lies inside one content span of a relation; the innermost relation is the one whose
 * content span is shortest. It is in a quotation when it lies between paired quotation marks and the quoted text is
 * part of a content that is ascribed verbatim (`direct` or `mixed`).
 *
 * @param doc - The document.
 * @param attribution - Its attribution annotations.
 * @source sinclair1988 for averral and attribution; CODEBOOK, Voice
 */
export function createVoice(doc: Document, attribution: readonly Annotation[]): VoiceOf {
  const contents: { readonly span: Span; readonly id: string; readonly verbatim: boolean }[] = [];
  for (const relation of attribution) {
    for (const span of relation.parts.content ?? []) {
      contents.push({ span, id: relation.id, verbatim: relation.label !== 'indirect' });
    }
  }
  contents.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const nest = createNest(contents.map((content) => content.span));
  const quotations = createNest(
    doc.quotations.map((quotation) => [quotation.contentStart, quotation.contentEnd]),
  );

  return (start, end) => {
    let innermost: (typeof contents)[number] | undefined;
    let verbatim = false;
    nest(start, end, (index) => {
      const content = contents[index];
      if (innermost === undefined || length(content.span) < length(innermost.span)) innermost = content;
      verbatim ||= content.verbatim;
    });
    let quoted = false;
    if (verbatim) quotations(start, end, () => (quoted = true));
    return {
      voice: innermost === undefined ? 'averral' : 'attributed',
      attribution: innermost === undefined ? null : innermost.id,
      inQuotation: quoted,
    };
  };
}

/** A draft with the attributes of voice added. */
export function withVoice(draft: AnnotationDraft, voiceOf: VoiceOf): AnnotationDraft {
  const { layer, label, start, end, parts, cues, measure } = draft;
  const { voice, attribution, inQuotation } = voiceOf(start, end);
  // Most hedges have no attributes of their own, and a spread costs ten times as much.
  const attributes = isEmpty(draft.attributes)
    ? { voice, attribution, inQuotation }
    : { ...draft.attributes, voice, attribution, inQuotation };
  return { layer, label, start, end, parts, attributes, cues, measure };
}

function isEmpty(attributes: AnnotationDraft['attributes']): boolean {
  for (const _ in attributes) return false;
  return true;
}

/**
 * Look-up of the spans that hold a given span, over spans sorted by start and then longer first.
 *
 * Every span knows the nearest earlier one that ends after it, so that the walk back skips what ended too early: a
 * look-up costs as much as the nesting is deep, not as many spans as stand before.
 */
function createNest(
  spans: readonly Span[],
): (start: number, end: number, visit: (index: number) => void) => void {
  const starts = spans.map(([start]) => start);
  const wider: number[] = [];
  for (const [index, [, end]] of spans.entries()) {
    let before = index - 1;
    while (before >= 0 && spans[before][1] <= end) before = wider[before];
    wider.push(before);
  }
  const table = { length: spans.length, start: starts, end: starts };
  return (start, end, visit) => {
    let index = indexAt(table, start);
    while (index >= 0) {
      const holds = spans[index][1] >= end;
      if (holds) visit(index);
      index = holds ? index - 1 : wider[index];
    }
  };
}

function length(span: Span): number {
  return span[1] - span[0];
}
