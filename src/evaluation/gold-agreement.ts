import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBrat } from '../formats/annotations/brat';
import { FOREIGN_TYPES, LOOSE_PARTS } from '../formats/annotations/brat-warnings';
import { LAYERS, type Annotation, type Layer } from '../model/annotation';
import type { Document } from '../model/document';
import { isHedge, LAYER_DESCRIPTION } from '../model/layers';
import type { Span } from '../model/span';
import { checkAnnotatedTexts } from '../tables/annotated-texts';
import { isRelation } from '../tables/relations';
import { createTable, type AnnotatedTexts, type Table } from '../tables/table';
import { checkEachOf, checkString } from '../util/check';
import { FormatError } from '../util/errors';
import { matchOneToOne, scoreCounts, type Pairing } from './scores';

/**
 * Agreement of what was found with the hand annotation of the corpus, by layer: a regression check, not accuracy.
 *
 * The shipped texts were written and annotated by people who know the measures; accuracy on unseen press is in
 * `results/evaluation/`. Annotations pair one to one where they overlap: hedges and boosters by their spans, relations
 * by their cues (by their contents where there is no cue), labels by mention and mark. Unmarked mentions and stars that
 * are no designation are left out.
 *
 * @param texts - Annotated texts; those without a gold file are left out.
 * @param goldFolder - Folder with one `ID.ann` for each text, in brat standoff.
 * @param layers - Layers to compare; default all.
 * @returns One row for each layer, for hedging two: hedges, and boosters. Behind each row stand the annotations that gold
 *   does not have.
 * @throws RangeError for an unknown layer; FormatError when no text has a gold file, or one does not fit its text.
 */
export function goldAgreement(
  texts: AnnotatedTexts,
  goldFolder: string,
  layers: readonly Layer[] = LAYERS,
): Table {
  checkAnnotatedTexts(texts, 'goldAgreement');
  checkString(goldFolder, 'goldAgreement', 'the folder of the hand annotation');
  checkEachOf(layers, LAYERS, 'goldAgreement', 'layer');
  const pairs = texts.documents
    .map((doc) => ({ doc, path: join(goldFolder, `${doc.id}.ann`) }))
    .filter(({ path }) => existsSync(path))
    .map(({ doc, path }) => ({
      gold: readGold(path, doc),
      found: texts.annotations.filter((annotation) => annotation.document === doc.id),
    }));
  if (pairs.length === 0) {
    throw new FormatError(
      `goldAgreement: no text has hand annotation; expected files named ID.ann, such as ${texts.documents[0].id}.ann`,
      { path: goldFolder },
    );
  }
  return createTable(
    {
      layer: { description: LAYER_DESCRIPTION },
      compared: { description: 'What of the layer: hedges, boosters, relations, designations.' },
      texts: { description: 'Texts with hand annotation.', unit: 'texts' },
      gold: { description: 'Annotations by hand.', unit: 'annotations' },
      found: { description: 'Annotations by the measure.', unit: 'annotations' },
      agreeing: { description: 'Pairs that overlap, one to one.', unit: 'pairs' },
      precision: {
        description: 'Part of what was found that the hand annotation has.',
        unit: 'share 0-1',
        denominator: 'found',
      },
      recall: {
        description: 'Part of the hand annotation that was found.',
        unit: 'share 0-1',
        denominator: 'gold',
      },
      f1: { description: 'Harmonic mean of precision and recall.', unit: 'share 0-1' },
    },
    layers
      .flatMap((layer) => COMPARED[layer])
      .map(({ layer, compared, isCompared }) => {
        let agreeing = 0;
        let goldCount = 0;
        const surplus: Annotation[] = [];
        let foundCount = 0;
        for (const { gold, found } of pairs) {
          const ownGold = gold.filter(isCompared);
          const ownFound = found.filter(isCompared);
          const chosen = matchOneToOne(pairUp(ownFound, ownGold));
          const matched = new Set(chosen.map((pairing) => pairing.predicted));
          agreeing += chosen.length;
          goldCount += ownGold.length;
          foundCount += ownFound.length;
          surplus.push(...ownFound.filter((_, index) => !matched.has(index)));
        }
        const scores = scoreCounts({
          truePositives: agreeing,
          falsePositives: foundCount - agreeing,
          falseNegatives: goldCount - agreeing,
        });
        return {
          cells: {
            layer,
            compared,
            texts: pairs.length,
            gold: goldCount,
            found: foundCount,
            agreeing,
            precision: scores.precision,
            recall: scores.recall,
            f1: scores.f1,
          },
          behind: surplus,
        };
      }),
    texts,
  );
}

/** Gold whose marks all count: what is left out would be missing without a word. */
function readGold(path: string, doc: Document): readonly Annotation[] {
  const { annotations, warnings } = parseBrat(readFileSync(path, 'utf8'), doc, { path });
  const lost = warnings.find(({ code }) => code === FOREIGN_TYPES || code === LOOSE_PARTS);
  if (lost !== undefined) throw new FormatError(`goldAgreement: ${lost.message}`, { path });
  return annotations;
}

/** What is compared of a layer, each in a row. */
interface Compared {
  readonly layer: Layer;
  readonly compared: string;
  readonly isCompared: (annotation: Annotation) => boolean;
}

const COMPARED: Readonly<Record<Layer, readonly Compared[]>> = {
  hedging: [
    { layer: 'hedging', compared: 'hedges', isCompared: isHedge },
    {
      layer: 'hedging',
      compared: 'boosters',
      isCompared: (annotation) => annotation.layer === 'hedging' && !isHedge(annotation),
    },
  ],
  attribution: [{ layer: 'attribution', compared: 'relations', isCompared: isRelation }],
  labelling: [
    {
      layer: 'labelling',
      compared: 'designations',
      isCompared: ({ layer, label }) => layer === 'labelling' && label === 'designation',
    },
  ],
};

function pairUp(found: readonly Annotation[], gold: readonly Annotation[]): readonly Pairing[] {
  const pairings: Pairing[] = [];
  for (const [predicted, a] of found.entries()) {
    for (const [index, b] of gold.entries()) {
      const score = overlap(keySpans(a), keySpans(b));
      if (score > 0) pairings.push({ predicted, gold: index, score });
    }
  }
  return pairings;
}

function keySpans({ layer, start, end, parts }: Annotation): readonly Span[] {
  if (layer !== 'attribution') return [[start, end]];
  return parts.cue.length > 0 ? parts.cue : parts.content;
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const [aStart, aEnd] of a) {
    for (const [bStart, bEnd] of b) shared += Math.max(0, Math.min(aEnd, bEnd) - Math.max(aStart, bStart));
  }
  return shared;
}
