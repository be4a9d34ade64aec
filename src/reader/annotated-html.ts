import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { escapeHtml } from './escape-html';
import { annotationStyle, markClass } from './mark-style';
import { cutSegments, markedSpans, type MarkedSpan, type Segment } from './segments';

/** Options of `annotatedHtml`. */
export interface AnnotatedHtmlOptions {
  /** With anchors `<prefix>a0`, `<prefix>a1` … where each annotation begins; default: without. */
  readonly idPrefix?: string;
  /** With its own style, so that it stands anywhere; default true. */
  readonly withStyle?: boolean;
}

/**
 * A document's text as HTML, with what was found in it as marks: hedging as a tint, attribution as underlines, labelling
 * as a frame. Overlapping marks are cut where one of them starts or ends. All text is escaped; nothing in it is run.
 *
 * @param doc - The document.
 * @param annotations - Its annotations; those of other documents are left out.
 * @returns A `<div>` with a paragraph for each paragraph of the text. Each mark has in `data-a` the places of its
 *   annotations in the list, and in `title` what they are and why.
 */
export function annotatedHtml(
  doc: Document,
  annotations: readonly Annotation[],
  options: AnnotatedHtmlOptions = {},
): string {
  const own = annotations.filter((annotation) => annotation.document === doc.id);
  const spans = markedSpans(own);
  const begun = new Set<number>();
  const paragraphs: string[] = [];
  let next = 0;
  let open: MarkedSpan[] = [];
  for (let p = 0; p < doc.paragraphs.length; p++) {
    const start = doc.paragraphs.start[p]!;
    const end = doc.paragraphs.end[p]!;
    open = open.filter((span) => span.end > start);
    while (next < spans.length && spans[next]!.start < end) open.push(spans[next++]!);
    const inside = open.filter((span) => span.end > start);
    const html = cutSegments(start, end, inside).map((segment) =>
      segmentHtml(segment, doc, own, begun, options.idPrefix),
    );
    paragraphs.push(`<p>${html.join('')}</p>`);
  }
  const style = (options.withStyle ?? true) ? `<style>${annotationStyle(own)}</style>` : '';
  return `${style}<div class="selon-text" lang="${escapeHtml(doc.language)}" dir="auto">\n${paragraphs.join('\n')}\n</div>`;
}

function segmentHtml(
  segment: Segment,
  doc: Document,
  annotations: readonly Annotation[],
  begun: Set<number>,
  idPrefix: string | undefined,
): string {
  const text = escapeHtml(doc.text.slice(segment.start, segment.end));
  if (segment.spans.length === 0) return text;
  const classes = segment.spans.map((span) => markClass(annotations[span.annotation]!, span.role));
  const places = [...new Set(segment.spans.map((span) => span.annotation))];
  const first = places.filter((place) => !begun.has(place));
  for (const place of first) begun.add(place);
  const anchors =
    idPrefix === undefined
      ? ''
      : first.map((place) => `<a id="${escapeHtml(idPrefix)}a${place}"></a>`).join('');
  const title = places.map((place) => describeAnnotation(annotations[place]!, doc)).join('\n');
  const isFocusable = segment.spans.some(
    (span) => span.start === segment.start && ['cue', 'mark', 'note'].includes(span.role),
  );
  return (
    `${anchors}<mark class="${escapeHtml([...new Set(classes)].join(' '))}" data-a="${places.join(' ')}"` +
    `${isFocusable ? ' tabindex="0"' : ''} title="${escapeHtml(title)}">${text}</mark>`
  );
}

/** What an annotation is and which entry or rule found it, on one line. */
export function describeAnnotation(annotation: Annotation, doc: Document): string {
  const cues = annotation.cues.slice(0, 3).map((cue) => {
    const text = doc.text.slice(cue.start, Math.min(cue.end, cue.start + 60));
    return `${text} (${[cue.entry, cue.rule].filter((name) => name !== undefined).join(', ')})`;
  });
  return `${annotation.layer}: ${annotation.label} \u2013 ${cues.join('; ')}`;
}
