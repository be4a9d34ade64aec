import { indexAt } from '../model/span';
import type { Annotation } from '../model/annotation';
import type { Codebook } from '../model/codebook';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { isHedge } from '../model/layers';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { createTable, emptyCells, type AnnotatedTexts, type Table } from './table';
import { countWords, countWordsIn } from './words';

/**
 * How each text hedges: in its own voice and in the words of its sources, per sentence, and against its boosters.
 *
 * @param texts - Texts annotated with hedging and attribution.
 * @returns One row for each text. Rates are missing where their base is empty, balance where there is no cue at all;
 *   everything is missing for a language that no measure covers.
 * @source hyland2005 for hedges against boosters; sinclair1988 for averral and attribution
 */
export function hedgeProfile(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'hedgeProfile');
  const byDocument = groupBy(texts.annotations, (annotation) => annotation.document);
  return createTable(
    HEDGE_CODEBOOK,
    texts.documents.map((doc) => {
      const own = byDocument.get(doc.id) ?? [];
      const cues = own.filter((annotation) => annotation.layer === 'hedging');
      return { cells: { document: doc.id, ...hedgeProfileOf(doc, own) }, behind: cues };
    }),
    texts,
  );
}

/** What the columns of this profile are. */
export const HEDGE_CODEBOOK: Codebook = {
  document: { description: 'Id of the document.' },
  hedges: { description: 'Hedging cues without boosters.', unit: 'cues' },
  boosters: { description: 'Boosters.', unit: 'cues' },
  balance: {
    description: '1: only hedges; -1: only boosters.',
    unit: '-1 to 1',
    denominator: 'hedges and boosters',
  },
  averralRate: {
    description: 'Hedges in the text’s own voice.',
    unit: 'per 1,000 words',
    denominator: 'words that are ascribed to nobody',
  },
  attributedRate: {
    description: 'Hedges in the words of sources.',
    unit: 'per 1,000 words',
    denominator: 'words that are ascribed to a source',
  },
  averralShare: {
    description: 'Hedges in the text’s own voice among all.',
    unit: 'share 0-1',
    denominator: 'hedges',
  },
  hedgedSentences: {
    description: 'Sentences with at least one hedge.',
    unit: 'share 0-1',
    denominator: 'sentences, headlines included',
  },
};

/** Columns of `hedgeProfile` behind the document, in their order. */
export const HEDGE_PROFILE = [
  'hedges',
  'boosters',
  'balance',
  'averralRate',
  'attributedRate',
  'averralShare',
  'hedgedSentences',
] as const;

/** Cells of `hedgeProfile` for one text, by their columns; all missing for a language that no measure covers. */
export function hedgeProfileOf(
  doc: Document,
  annotations: readonly Annotation[],
): Readonly<Record<(typeof HEDGE_PROFILE)[number], number | null>> {
  if (!isLanguage(doc.language)) return emptyCells(HEDGE_PROFILE);
  const cues = annotations.filter((annotation) => annotation.layer === 'hedging');
  const hedges = cues.filter(isHedge);
  const averral = hedges.filter((cue) => cue.attributes.voice === 'averral').length;
  const attributedWords = countWordsIn(
    doc,
    relationsOf(annotations).flatMap((relation) => relation.parts.content),
  );
  const hedgedSentences = new Set(hedges.map((cue) => indexAt(doc.sentences, cue.start))).size;
  return {
    hedges: hedges.length,
    boosters: cues.length - hedges.length,
    balance: ratio(2 * hedges.length - cues.length, cues.length),
    averralRate: ratio(1000 * averral, countWords(doc) - attributedWords),
    attributedRate: ratio(1000 * (hedges.length - averral), attributedWords),
    averralShare: ratio(averral, hedges.length),
    hedgedSentences: ratio(hedgedSentences, doc.sentences.length),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
