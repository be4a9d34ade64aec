import { capitalise, nameOf, type TermKind } from '../charts/layer-names';
import { MEASURES } from '../measures/annotate';
import { LAYERS, type Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { attributeRecord, LAYER_RECORDS, partName } from '../model/layers';
import type { InterfaceLanguage, InterfaceWords } from './interface-words';
import { citeSource, type Literature } from './literature';
import { labelClass } from './mark-style';

/** What a page says about one annotation when its mark is pointed at. */
export interface MarkCard {
  readonly title: string;
  /** `layer:label`, under which the page has the definition. */
  readonly definition: string;
  /** Term and text, in the order in which they are read. */
  readonly rows: readonly (readonly [term: string, text: string])[];
  /** Class of the label, by which the legend hides it. */
  readonly off: string;
  /** UTF-16 offset of what is pointed at. */
  readonly at: number;
}

/** What cards are written with. */
export interface CardOptions {
  readonly language: InterfaceLanguage;
  readonly words: InterfaceWords;
  readonly literature: Literature;
}

const LONGEST_QUOTE = 160;
/** Attributes with a row of their own; the others stand together in one. */
const OWN_ROWS = ['stance', 'speaker', 'sourceKind', 'voice', 'status'];
/** Attributes that point into the page's data, or say again what another one says. */
const HIDDEN = ['attribution', 'speakerReason', 'continues'];
/** Parts in the order in which they are shown; a content stands in the text. */
const ROLES = LAYERS.flatMap((layer) => Object.keys(LAYER_RECORDS[layer].parts)).filter(
  (role) => role !== 'content',
);

/** The card of an annotation: its parts as they stand, stance and other attributes, what found it, the literature. */
export function createCard(annotation: Annotation, doc: Document, options: CardOptions): MarkCard {
  const { language, words } = options;
  const { layer, label, attributes } = annotation;
  const name = nameOf(label, language);
  return {
    title: `${capitalise(nameOf(layer, language))} · ${name}`,
    definition: `${layer}:${label}`,
    rows: [
      ...ROLES.filter((role) => (annotation.parts[role]?.length ?? 0) > 0).map(
        (role) =>
          [
            partName(role, language),
            annotation.parts[role]!.map(([start, end]) => quote(doc, start, end)).join(' … '),
          ] as const,
      ),
      ...OWN_ROWS.filter((key) => isTold(attributes[key])).map(
        (key) =>
          [attributeRecord(key, layer)?.name[language] ?? key, valueOf(key, annotation, language)] as const,
      ),
      ...otherAttributes(annotation, words, language),
      ...reasons(annotation, doc, words),
      [words.literature, literatureOf(annotation, options)],
    ],
    off: labelClass(layer, label),
    at: annotation.parts['cue']?.[0]?.[0] ?? annotation.parts['mark']?.[0]?.[0] ?? annotation.start,
  };
}

function otherAttributes(
  { attributes, layer }: Annotation,
  words: InterfaceWords,
  language: InterfaceLanguage,
): readonly (readonly [string, string])[] {
  const told = Object.entries(attributes)
    .filter(([key, value]) => !OWN_ROWS.includes(key) && !HIDDEN.includes(key) && isTold(value))
    .map(([key, value]) => {
      const term = attributeRecord(key, layer)?.name[language] ?? key;
      return value === true ? term : `${term}${words.colon}${nameOf(String(value), language)}`;
    });
  return told.length === 0 ? [] : [[words.details, told.join(' · ')]];
}

function isTold(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== '';
}

/** An attribute's value; of a speaker that is not the source as it stands, also how it was found. */
function valueOf(key: string, { attributes }: Annotation, language: InterfaceLanguage): string {
  const kind: TermKind = key === 'stance' || key === 'sourceKind' ? key : 'term';
  const value = nameOf(String(attributes[key]), language, kind);
  const reason = attributes['speakerReason'];
  return key === 'speaker' && reason !== 'as it stands' && isTold(reason)
    ? `${value} (${String(reason)})`
    : value;
}

function reasons(
  annotation: Annotation,
  doc: Document,
  words: InterfaceWords,
): readonly (readonly [string, string])[] {
  return annotation.cues.slice(0, 4).map((cue) => {
    const names = [cue.entry, cue.rule].filter((name) => name !== undefined).join(', ');
    return [words.foundBy, `${names} – ${quote(doc, cue.start, cue.end)}`];
  });
}

/** Sources of the entries that fired; where none did, the works that the measure follows. */
function literatureOf(annotation: Annotation, { words, literature }: CardOptions): string {
  const { sources, references } = literature;
  const own = annotation.cues.flatMap(({ entry }) =>
    entry !== undefined && Object.hasOwn(sources, entry) ? sources[entry]! : [],
  );
  const cited = own.length > 0 ? own : (MEASURES.find(({ id }) => id === annotation.layer)?.citations ?? []);
  return [...new Set(cited)]
    .map((source) => citeSource(source, references).replace(/\bcodebook\b/u, words.codebook))
    .join('; ');
}

function quote(doc: Document, start: number, end: number): string {
  const text = doc.text.slice(start, Math.min(end, start + LONGEST_QUOTE));
  return end - start > LONGEST_QUOTE ? `${text}…` : text;
}
