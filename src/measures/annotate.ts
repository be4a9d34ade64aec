import { matchLexicons } from '../lexicon/match';
import { createAnnotations, type Annotation, type AnnotationDraft, type Layer } from '../model/annotation';
import type { Document } from '../model/document';
import type { Warning } from '../model/warning';
import { attribution } from './attribution/index';
import { hedging } from './hedging/index';
import { labelling } from './labelling/index';
import type { LanguageResources, Measure } from './measure';
import { createVoice, withVoice } from './voice';

/** Every measure, in the order in which they run: hedging looks at what attribution found. */
export const MEASURES: readonly Measure[] = [labelling, attribution, hedging];

const LAYER_ORDER: readonly Layer[] = MEASURES.map(({ id }) => id);

/** `layer:label` to the definition of the label, over all measures. */
export const LABEL_DEFINITIONS: Readonly<Record<string, string>> = Object.fromEntries(
  MEASURES.flatMap(({ id, labels }) =>
    Object.entries(labels).map(([label, text]) => [`${id}:${label}`, text]),
  ),
);

/** Options of `annotate`. */
export interface AnnotateOptions {
  /** Layers to return; default all. Layers that another one needs still run. */
  readonly layers?: readonly Layer[];
  /** Also return near misses, with `attributes.suppressedBy`. Default false. */
  readonly explain?: boolean;
  /** Measures that stand in for the shipped ones of the same layer, as `createLabelling` with own names makes them. */
  readonly measures?: readonly Measure[];
}

/** Annotations of one document, and what a user should know about them. */
export interface AnnotateResult {
  /** All layers together, in the fixed order. */
  readonly annotations: readonly Annotation[];
  readonly warnings: readonly Warning[];
}

/**
 * All layers of one document: hedging, attribution and labelling, each with the voice that it stands in.
 *
 * @param doc - A segmented document.
 * @param resources - Lexicons and morphology of the document's language; `undefined` when no measure covers it.
 * @param options - Layers, explanations.
 * @returns Annotations in the fixed order. For a language without measures: no annotations and a warning, which
 *   tables show as missing, never as 0.
 * @example annotate(createDocument('Il aurait fui.', { language: 'fr' }), loadResources('fr')).annotations.length; // 1
 */
export function annotate(
  doc: Document,
  resources: LanguageResources | undefined,
  options: AnnotateOptions = {},
): AnnotateResult {
  if (resources === undefined) {
    return { annotations: [], warnings: [languageNotCovered(doc)] };
  }
  const matches = matchLexicons(doc, resources.lexicons);
  const found = new Map<Layer, readonly Annotation[]>();
  let previous: readonly Annotation[] = [];
  for (const shipped of MEASURES) {
    const measure = options.measures?.find(({ id }) => id === shipped.id) ?? shipped;
    const annotations = measure.run(doc, { resources, matches, previous, explain: options.explain ?? false });
    found.set(measure.id, annotations);
    previous = previous.concat(annotations);
  }
  const voiceOf = createVoice(doc, found.get('attribution') ?? []);
  const drafts: AnnotationDraft[] = [];
  for (const layer of options.layers ?? LAYER_ORDER) {
    for (const annotation of found.get(layer) ?? [])
      drafts.push(layer === 'attribution' ? annotation : withVoice(annotation, voiceOf));
  }
  // A text of a million marks has a million records: those that the drafts replace go before the next are made.
  found.clear();
  return { annotations: createAnnotations(doc, drafts), warnings: unpairedMarks(doc) };
}

function languageNotCovered(doc: Document): Warning {
  return {
    code: 'language-not-covered',
    message: `no measure covers language ${JSON.stringify(doc.language)}; set the document's language to fr, en or ru if it is one of these`,
    document: doc.id,
  };
}

function unpairedMarks(doc: Document): readonly Warning[] {
  return doc.unpairedMarks.map((start) => ({
    code: 'unpaired-quotation-mark',
    message: `quotation mark ${doc.text[start]} at offset ${start} has no partner`,
    document: doc.id,
    start,
  }));
}
