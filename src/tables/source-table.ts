import type { Annotation } from '../model/annotation';
import type { Span } from '../model/span';
import { describeAttribute } from '../model/layers';
import { checkOneOf, checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { createTable, type AnnotatedTexts, type Table } from './table';
import { countWords, countWordsIn } from './words';

/** What sources can be told apart by. */
export type SourceAxis = (typeof AXES)[number];

/** Stands for relations whose source does not tell its value. */
export const NOT_TOLD = 'not told';

/** Options of `sourceTable`. */
export interface SourceTableOptions {
  /** What sources are told apart by; default `sourceKind`. */
  readonly by?: SourceAxis;
}

const AXES = ['sourceKind', 'sourceRole', 'sourceForm', 'openness', 'gender', 'named', 'side'] as const;

/**
 * Who speaks: relations and words by kind of source (or by role, form, openness, gender, name, side), in one text or in several.
 *
 * A word inside nested relations counts for each kind that it is ascribed to, but only once for one kind; the shares
 * may therefore add up to more than the attributed part of the text.
 *
 * Where the words of a source do not tell, nothing is guessed: such relations are one row, `not told`, the last.
 *
 * @param texts - Annotated texts.
 * @param options - What to tell sources apart by.
 * @returns One row for each value, most words first.
 * @throws RangeError for something that sources cannot be told apart by.
 */
export function sourceTable(texts: AnnotatedTexts, options: SourceTableOptions = {}): Table {
  checkAnnotatedTexts(texts, 'sourceTable');
  checkOptions(options, 'sourceTable', ['by']);
  const { by = 'sourceKind' } = options;
  checkOneOf(by, AXES, 'sourceTable', 'axis');
  const relations = relationsOf(texts.annotations);
  const total = texts.documents.reduce((sum, doc) => sum + countWords(doc), 0);
  const rows = [...groupBy(relations, (relation) => valueOf(relation, by))].map(([value, own]) => {
    const words = countContentWords(texts, own);
    const verbatim = countContentWords(
      texts,
      own.filter((relation) => relation.label === 'direct'),
    );
    return {
      cells: {
        [by]: value,
        relations: own.length,
        words,
        share: words / total,
        verbatimWords: verbatim,
        verbatimShare: words === 0 ? null : verbatim / words,
      },
      behind: own,
    };
  });
  const isLast = ({ cells }: (typeof rows)[number]): number => Number(cells[by] === NOT_TOLD);
  rows.sort((a, b) => isLast(a) - isLast(b) || b.cells.words - a.cells.words);
  return createTable(
    {
      [by]: { description: describeAttribute(by) },
      relations: { description: 'Attribution relations.', unit: 'relations' },
      words: { description: 'Words in what is ascribed to such sources.', unit: 'words' },
      share: {
        description: 'Part of the text that is ascribed to such sources.',
        unit: 'share 0-1',
        denominator: `${total} words`,
      },
      verbatimWords: { description: 'Words of direct quotations.', unit: 'words' },
      verbatimShare: {
        description:
          'Direct quotation among the words of such sources: who gets to speak in their own words.',
        unit: 'share 0-1',
        denominator: 'words of such sources',
      },
    },
    rows,
    texts,
  );
}

function valueOf(relation: Annotation, by: SourceAxis): string {
  const value = relation.attributes[by] ?? null;
  if (value === null) return by === 'sourceKind' ? 'none' : NOT_TOLD;
  if (by === 'named') return value === true ? 'named' : 'unnamed';
  return String(value);
}

function countContentWords(texts: AnnotatedTexts, relations: readonly Annotation[]): number {
  const byDocument = groupBy(relations, (relation) => relation.document);
  return texts.documents.reduce((sum, doc) => {
    const spans: readonly Span[] = (byDocument.get(doc.id) ?? []).flatMap(
      (relation) => relation.parts.content,
    );
    return sum + countWordsIn(doc, spans);
  }, 0);
}
