import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { layerRecord } from '../model/layers';
import { escapeHtml, textHtml } from './escape-html';
import { annotationStyle, labelClass, markClass } from './mark-style';
import { LONG_TEXT, longTextBlocks, paragraphsOf } from './long-text';
import { cutSegments, markedSpans, type MarkedSpan, type Segment } from './segments';
import { sideNote } from './side-note';
import { textDirection } from './text-direction';

/** Options of `annotatedHtml`. */
export interface AnnotatedHtmlOptions {
  /** With anchors `<prefix>a0`, `<prefix>a1` … where each annotation is pointed at; default: without. */
  readonly idPrefix?: string;
  /** With its own style, so that it stands anywhere; default true. */
  readonly withStyle?: boolean;
  /** With what each mark is and why in its `title`, and marks that the Tab key reaches; default true. */
  readonly withTitles?: boolean;
  /** Names the source before each reported passage, with these words where none is named; default: without. */
  readonly noSource?: string;
}

interface Rendering extends AnnotatedHtmlOptions {
  readonly doc: Document;
  readonly annotations: readonly Annotation[];
  /** For each annotation the role in which it is pointed at. */
  readonly pointed: readonly (string | undefined)[];
  /** Annotations that have been pointed at. */
  readonly done: Set<number>;
  /** Sources to name, in text order; those before `next` stand already. */
  readonly notes: readonly Note[];
  next: number;
}

/** The source of a reported passage, and where the passage begins. */
interface Note {
  readonly at: number;
  readonly html: string;
}

/**
 * A document's text as HTML, with what was found in it as marks: hedging as a tint, attribution as underlines, labelling
 * as a frame. Overlapping marks are cut where one of them starts or ends. All text is escaped; nothing in it is run.
 *
 * @param doc - The document.
 * @param annotations - Its annotations; those of other documents are left out.
 * @returns A `<div>` with a paragraph for each paragraph of the text. Each mark has in `data-a` the places of its
 *   annotations in the list, and in `data-k` of those that are pointed at there.
 */
export function annotatedHtml(
  doc: Document,
  annotations: readonly Annotation[],
  options: AnnotatedHtmlOptions = {},
): string {
  const own = annotations.filter((annotation) => annotation.document === doc.id);
  const spans = markedSpans(own);
  const rendering: Rendering = {
    ...options,
    doc,
    annotations: own,
    pointed: own.map(({ layer, parts }) =>
      Object.values(parts).some((list) => list.length > 0)
        ? [...(layerRecord(layer)?.pointedAt ?? []), ...Object.keys(parts)].find(
            (role) => (parts[role]?.length ?? 0) > 0,
          )
        : 'cue',
    ),
    done: new Set(),
    notes: options.noSource === undefined ? [] : sourceNotes(doc, own, options.noSource),
    next: 0,
  };
  const blocks: string[] = [];
  const isLong = doc.text.length > LONG_TEXT;
  let next = 0;
  let open: MarkedSpan[] = [];
  for (const [start, end] of isLong ? longTextBlocks(doc) : paragraphsOf(doc)) {
    open = open.filter((span) => span.end > start);
    while (next < spans.length && spans[next]!.start < end) open.push(spans[next++]!);
    const inside = open.filter((span) => span.end > start);
    const html = cutSegments(start, end, inside).map((segment) => segmentHtml(segment, rendering));
    blocks.push(`<p${isLong ? ' class="selon-block"' : ''}>${html.join('')}</p>`);
  }
  const style = (options.withStyle ?? true) ? `<style>${annotationStyle(own)}</style>` : '';
  return `${style}<div class="selon-text" lang="${escapeHtml(doc.language)}" dir="${textDirection(doc.language)}">\n${blocks.join('\n')}\n</div>`;
}

function segmentHtml(segment: Segment, rendering: Rendering): string {
  const { annotations, idPrefix } = rendering;
  const notes = notesBefore(segment.start + 1, rendering);
  const text = textWithNotes(segment, rendering);
  if (segment.spans.length === 0) return notes + text;
  const classes = new Set(segment.spans.map((span) => markClass(annotations[span.annotation]!, span.role)));
  const places = [...new Set(segment.spans.map((span) => span.annotation))];
  const pointed = segment.spans
    .filter(
      ({ annotation, role, start }) =>
        start === segment.start && rendering.pointed[annotation] === role && !rendering.done.has(annotation),
    )
    .map(({ annotation }) => annotation);
  for (const place of pointed) rendering.done.add(place);
  let extra = '';
  let before = '';
  if (pointed.length > 0) {
    extra += ` data-k="${pointed.join(' ')}"`;
    if (idPrefix !== undefined) {
      const [first, ...others] = pointed.map((place) => `${escapeHtml(idPrefix)}a${place}`);
      before = others.map((id) => `<a id="${id}"></a>`).join('');
      extra += ` id="${first!}"`;
    }
  }
  if (rendering.withTitles ?? true) {
    const title = places.map((place) => describeAnnotation(annotations[place]!, rendering.doc)).join('\n');
    extra += `${pointed.length > 0 ? ' tabindex="0"' : ''} title="${escapeHtml(title)}"`;
  }
  return `${notes}${before}<mark class="${escapeHtml([...classes].join(' '))}" data-a="${places.join(' ')}"${extra}>${text}</mark>`;
}

/** A stretch of text, with the sources of the passages that begin inside it. */
function textWithNotes({ start, end }: Segment, rendering: Rendering): string {
  const { doc, notes } = rendering;
  let html = '';
  let from = start;
  while (rendering.next < notes.length && notes[rendering.next]!.at < end) {
    const { at } = notes[rendering.next]!;
    html += textHtml(doc.text.slice(from, at)) + notesBefore(at + 1, rendering);
    from = at;
  }
  return html + textHtml(doc.text.slice(from, end));
}

/** The sources that stand before an offset and are not yet in the page. */
function notesBefore(offset: number, rendering: Rendering): string {
  let html = '';
  while (rendering.next < rendering.notes.length && rendering.notes[rendering.next]!.at < offset) {
    html += rendering.notes[rendering.next++]!.html;
  }
  return html;
}

/** The sources of reported passages, as attributes: no character is added to the text that one copies. */
function sourceNotes(doc: Document, annotations: readonly Annotation[], noSource: string): readonly Note[] {
  const opening = new Map(doc.quotations.map(({ start, contentStart }) => [contentStart, start]));
  const notes = annotations.flatMap((annotation): Note[] => {
    const content = annotation.parts['content']?.[0];
    if (annotation.layer !== 'attribution' || content === undefined) return [];
    const note = sideNote(annotation, doc);
    const name = labelClass(annotation.layer, annotation.label);
    const kinds = [
      'selon-side',
      `${name}-side`,
      ...(note === undefined ? ['selon-nameless'] : []),
      ...(annotation.label === 'indirect' ? ['selon-indirect'] : []),
      ...(isToldJustBefore(annotation, content[0]) ? ['selon-near'] : []),
    ];
    return [
      {
        at: opening.get(content[0]) ?? content[0],
        html: `<span class="${escapeHtml(kinds.join(' '))}" data-note="${escapeHtml(note ?? noSource)}"></span>`,
      },
    ];
  });
  return notes.sort((a, b) => a.at - b.at);
}

/** Whether the source stands so close before the passage that naming it there again would only disturb. */
function isToldJustBefore({ parts }: Annotation, contentStart: number): boolean {
  const end = parts['source']?.at(-1)?.[1];
  return end !== undefined && end <= contentStart && contentStart - end < 60;
}

/** What an annotation is and which entry or rule found it, on one line. */
export function describeAnnotation(annotation: Annotation, doc: Document): string {
  const cues = annotation.cues.slice(0, 3).map((cue) => {
    const text = doc.text.slice(cue.start, Math.min(cue.end, cue.start + 60));
    return `${text} (${[cue.entry, cue.rule].filter((name) => name !== undefined).join(', ')})`;
  });
  return `${annotation.layer}: ${annotation.label} \u2013 ${cues.join('; ')}`;
}
