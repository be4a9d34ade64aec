import type { Annotation } from '../model/annotation';
import type { Codebook } from '../model/codebook';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { rangeIn } from '../model/span';
import { entropy } from '../stats/entropy';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { createTable, emptyCells, type AnnotatedTexts, type Cell, type Table } from './table';
import { countWords, countWordsIn } from './words';

/** Kinds of source that hide who speaks. */
const ANONYMOUS = 'anonymous';

/**
 * How each text makes others speak: how much, how literally, how openly, how many of them, and who comes first.
 *
 * @param texts - Texts annotated with attribution.
 * @returns One row for each text; shares are missing where their base is empty, everything for a language that no
 *   measure covers.
 * @source sigal1973 and gans1979 for sources; shannon1948 for diversity; sinclair1988 for averral
 */
export function attributionProfile(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'attributionProfile');
  const byDocument = groupBy(relationsOf(texts.annotations), (relation) => relation.document);
  return createTable(
    ATTRIBUTION_CODEBOOK,
    texts.documents.map((doc) => {
      const relations = byDocument.get(doc.id) ?? [];
      return { cells: { document: doc.id, ...attributionProfileOf(doc, relations) }, behind: relations };
    }),
    texts,
  );
}

/**
 * Who speaks by name: relations, words and stance of each speaker, over all texts.
 *
 * @param texts - Texts annotated with attribution.
 * @returns One row for each speaker, most words first, ties by name; relations without a known speaker are one row,
 *   `not known`.
 */
export function speakerTable(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'speakerTable');
  const relations = relationsOf(texts.annotations);
  const documents = new Map(texts.documents.map((doc) => [doc.id, doc]));
  const rows = [...groupBy(relations, (relation) => speakerOf(relation) ?? 'not known')].map(
    ([speaker, own]) => {
      const words = [...groupBy(own, (relation) => relation.document)].reduce(
        (sum, [id, inText]) =>
          sum +
          countWordsIn(
            documents.get(id)!,
            inText.flatMap((relation) => relation.parts.content),
          ),
        0,
      );
      const stance = (name: string): number =>
        own.filter((relation) => relation.attributes.stance === name).length;
      return {
        cells: {
          speaker,
          speakerKind: (own[0].attributes.speakerKind as Cell) ?? null,
          relations: own.length,
          direct: own.filter((relation) => relation.label === 'direct').length,
          words,
          endorse: stance('endorse'),
          acknowledge: stance('acknowledge'),
          distance: stance('distance'),
        },
        behind: own,
      };
    },
  );
  rows.sort((a, b) => b.cells.words - a.cells.words || (a.cells.speaker < b.cells.speaker ? -1 : 1));
  return createTable(
    {
      speaker: { description: 'Who speaks, pronouns and roles resolved where the text allows it.' },
      speakerKind: { description: 'Kind of the speaker.' },
      relations: { description: 'Attribution relations.', unit: 'relations' },
      direct: { description: 'Direct quotations among them.', unit: 'relations' },
      words: { description: 'Words ascribed to the speaker.', unit: 'words' },
      endorse: { description: 'Relations that the text vouches for.', unit: 'relations' },
      acknowledge: { description: 'Relations that the text merely reports.', unit: 'relations' },
      distance: { description: 'Relations that the text declines to vouch for.', unit: 'relations' },
    },
    rows,
    texts,
  );
}

/** What the columns of this profile are. */
export const ATTRIBUTION_CODEBOOK: Codebook = {
  document: { description: 'Id of the document.' },
  relations: { description: 'Attribution relations.', unit: 'relations' },
  attributed: {
    description: 'Words that are ascribed to a source.',
    unit: 'share 0-1',
    denominator: 'words',
  },
  verbatim: {
    description: 'Ascribed words that are direct quotation.',
    unit: 'share 0-1',
    denominator: 'ascribed words',
  },
  anonymity: {
    description: 'Relations whose source hides itself.',
    unit: 'share 0-1',
    denominator: 'relations with a source',
  },
  speakers: {
    description: 'Different speakers, pronouns and roles resolved where the text allows it.',
    unit: 'speakers',
  },
  diversity: { description: 'Entropy of the relations over speakers; 0: one speaker.', unit: 'bits' },
  averredSentences: {
    description: 'Sentences in the text’s own voice: without any word that is ascribed to a source.',
    unit: 'share 0-1',
    denominator: 'sentences, headlines included',
  },
  firstSpeaker: { description: 'Speaker of the first relation whose speaker is known.' },
  firstPosition: {
    description: 'Where that relation begins: words of the text before it.',
    unit: 'share 0-1',
    denominator: 'words',
  },
  headlineSpeaker: {
    description: 'Speaker of a relation in the first paragraph, when that is a headline.',
  },
};

/** Columns of `attributionProfile` behind the document, in their order. */
export const ATTRIBUTION_PROFILE = [
  'relations',
  'attributed',
  'verbatim',
  'anonymity',
  'speakers',
  'diversity',
  'averredSentences',
  'firstSpeaker',
  'firstPosition',
  'headlineSpeaker',
] as const;

/** Cells of `attributionProfile` for one text, by their columns; all missing for a language that no measure covers. */
export function attributionProfileOf(
  doc: Document,
  relations: readonly Annotation[],
): Readonly<Record<(typeof ATTRIBUTION_PROFILE)[number], Cell>> {
  if (!isLanguage(doc.language)) return emptyCells(ATTRIBUTION_PROFILE);
  const words = countWordsIn(
    doc,
    relations.flatMap((relation) => relation.parts.content),
  );
  const direct = relations.filter((relation) => relation.label === 'direct');
  const withSource = relations.filter((relation) => relation.attributes.sourceKind !== 'none');
  const anonymous = withSource.filter((relation) => relation.attributes.sourceKind === ANONYMOUS);
  const speakers = [
    ...groupBy(
      relations.filter((relation) => speakerOf(relation) !== null),
      (relation) => speakerOf(relation)!,
    ),
  ];
  const headlineEnd = headlineOf(doc);
  const first = relations.find((relation) => speakerOf(relation) !== null);
  return {
    relations: relations.length,
    attributed: ratio(words, countWords(doc)),
    verbatim: ratio(
      countWordsIn(
        doc,
        direct.flatMap((relation) => relation.parts.content),
      ),
      words,
    ),
    anonymity: ratio(anonymous.length, withSource.length),
    speakers: speakers.length,
    diversity: speakers.length === 0 ? null : entropy(speakers.map(([, own]) => own.length)).entropy,
    averredSentences: ratio(
      doc.sentences.length - countAscribedSentences(doc, relations),
      doc.sentences.length,
    ),
    firstSpeaker: first === undefined ? null : speakerOf(first),
    firstPosition: first === undefined ? null : ratio(countWordsIn(doc, [[0, first.start]]), countWords(doc)),
    headlineSpeaker:
      relations
        .filter((relation) => relation.end <= headlineEnd)
        .map(speakerOf)
        .find((speaker) => speaker !== null) ?? null,
  };
}

/** Sentences that hold at least a part of an ascribed content. */
function countAscribedSentences(doc: Document, relations: readonly Annotation[]): number {
  const ascribed = new Set<number>();
  for (const [start, end] of relations.flatMap((relation) => relation.parts.content)) {
    const [from, to] = rangeIn(doc.sentences, start, end);
    for (let s = from; s < to; s++) ascribed.add(s);
  }
  return ascribed.size;
}

/** End of the headline: the first paragraph where it has no full stop; 0 where there is none. */
function headlineOf(doc: Document): number {
  if (doc.paragraphs.length < 2) return 0;
  const end = doc.paragraphs.end[0];
  return /[.!?…]["'»”’]?$/u.test(doc.text.slice(Math.max(0, end - 2), end)) ? 0 : end;
}

function speakerOf(relation: Annotation): string | null {
  return typeof relation.attributes.speaker === 'string' ? relation.attributes.speaker : null;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
