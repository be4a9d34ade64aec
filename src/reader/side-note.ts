import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';

const LONGEST_NOTE = 70;

/**
 * Who speaks, as the margin names it beside a reported passage: the speaker, where the passage's own words name it; else
 * the source as it stands, with the speaker that the text names elsewhere in square brackets, as editors do.
 *
 * @param annotation - An annotation of the attribution layer.
 * @param doc - Its document.
 * @returns The name, or `undefined` where no source is named.
 */
export function sideNote(annotation: Annotation, doc: Document): string | undefined {
  const source = (annotation.parts['source'] ?? [])
    .map(([start, end]) => doc.text.slice(start, Math.min(end, start + 10 * LONGEST_NOTE)))
    .join(' … ')
    .replace(/\s+/gu, ' ');
  const speaker = annotation.attributes['speaker'];
  if (typeof speaker !== 'string' || speaker === '') return source === '' ? undefined : shorten(source);
  if (source === '') return `[${shorten(speaker)}]`;
  if (source.toLowerCase().includes(speaker.toLowerCase())) return shorten(speaker);
  return `${shorten(source)} [${shorten(speaker)}]`;
}

function shorten(text: string): string {
  return text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE).trimEnd()}…` : text;
}
