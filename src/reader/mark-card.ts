import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import type { InterfaceWords } from './interface-words';
import { labelClass } from './mark-style';

/** What a page says about one annotation when its mark is pointed at. */
export interface MarkCard {
  readonly title: string;
  readonly lines: readonly string[];
  /** Class of the label, by which the legend hides it. */
  readonly off: string;
}

const LONGEST_QUOTE = 160;

/** The card of an annotation: what it is, its parts as they stand, its attributes, which entry or rule found it. */
export function createCard(
  annotation: Annotation,
  doc: Document,
  words: InterfaceWords,
  definitions: Readonly<Record<string, string>> = {},
): MarkCard {
  const definition = definitions[`${annotation.layer}:${annotation.label}`];
  const parts = Object.entries(annotation.parts)
    .filter(([role, spans]) => spans.length > 0 && role !== 'content')
    .map(
      ([role, spans]) =>
        `${words.roles[role] ?? role}: ${spans.map(([start, end]) => quote(doc, start, end)).join(' … ')}`,
    );
  const attributes = Object.entries(annotation.attributes)
    .filter(([name, value]) => value !== null && value !== false && value !== '' && name !== 'attribution')
    .map(([name, value]) => `${name}: ${String(value)}`);
  const reasons = annotation.cues.map((cue) => {
    const names = [cue.entry, cue.rule].filter((name) => name !== undefined).join(', ');
    return `${words.foundBy} ${names}: ${quote(doc, cue.start, cue.end)}`;
  });
  return {
    title: `${words.layers[annotation.layer] ?? annotation.layer}: ${annotation.label}`,
    lines: [
      ...(definition === undefined ? [] : [definition]),
      ...parts,
      ...(attributes.length > 0 ? [attributes.join(' · ')] : []),
      ...reasons.slice(0, 4),
    ],
    off: labelClass(annotation.layer, annotation.label),
  };
}

function quote(doc: Document, start: number, end: number): string {
  const text = doc.text.slice(start, Math.min(end, start + LONGEST_QUOTE));
  return end - start > LONGEST_QUOTE ? `${text}…` : text;
}
