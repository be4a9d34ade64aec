import type { Annotation } from '../model/annotation';
import { checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { chooseAnnotations, describeChoice, type AnnotationChoice } from './choose-annotations';
import { groupBy } from './group';
import { keynessTable } from './keyness-table';
import type { AnnotatedTexts, Table } from './table';

/** Options of `keyEntries`. */
export interface KeyEntryOptions extends AnnotationChoice {
  /** Rows to keep; default 50. */
  readonly limit?: number;
  /** Least number of annotations in both groups together; default 3. */
  readonly minimum?: number;
}

/**
 * Keyness of lexicon entries and rules between two groups of texts: which cues one group prefers.
 *
 * @param target - Annotated texts of interest.
 * @param reference - Annotated texts to compare with.
 * @param options - Layer and labels (of hedging alone the hedges, without boosters), rows.
 * @returns Rows by log-likelihood, strongest first; an annotation counts for the entry or rule of its first cue.
 * @throws RangeError when a group has no words, both have the same text, or a layer or label does not exist.
 * @source dunning1993; hardie2014; evert2022
 */
export function keyEntries(
  target: AnnotatedTexts,
  reference: AnnotatedTexts,
  options: KeyEntryOptions = {},
): Table {
  checkAnnotatedTexts(target, 'keyEntries, target');
  checkAnnotatedTexts(reference, 'keyEntries, reference');
  checkOptions(options, 'keyEntries', ['layer', 'labels', 'limit', 'minimum']);
  const { limit, minimum } = options;
  const isTarget = new Set(target.documents.map((doc) => doc.id));
  const annotations = chooseAnnotations(
    [...target.annotations, ...reference.annotations],
    options,
    'keyEntries',
  );
  const items = [...groupBy(annotations, entryOf)].map(([entry, own]) => {
    const inTarget = own.filter((annotation) => isTarget.has(annotation.document));
    const inReference = own.filter((annotation) => !isTarget.has(annotation.document));
    const textsOf = (some: readonly Annotation[]): number =>
      new Set(some.map(({ document }) => document)).size;
    return {
      cells: { entry, layer: own[0].layer, label: own[0].label },
      target: inTarget.length,
      reference: inReference.length,
      targetTexts: textsOf(inTarget),
      referenceTexts: textsOf(inReference),
      behind: () => [...inTarget, ...inReference],
    };
  });
  return keynessTable(
    items,
    {
      entry: { description: 'Lexicon entry or rule of the first cue.' },
      layer: { description: `Layer, of ${describeChoice(options)}.` },
      label: { description: 'Label after the codebook, of its first annotation.' },
    },
    { target: target.documents, reference: reference.documents, annotations },
    { where: 'keyEntries', limit, minimum },
  );
}

function entryOf(annotation: Annotation): string {
  const [cue] = annotation.cues;
  return cue.entry ?? cue.rule ?? annotation.label;
}
