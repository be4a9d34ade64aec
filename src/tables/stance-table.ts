import { describeAttribute } from '../model/layers';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** Stances of reporting expressions, from standing behind the source to standing back. */
export const STANCES = ['endorse', 'acknowledge', 'distance', 'none'] as const;

/**
 * How far the text stands behind its sources: relations by kind of source and stance of the cue.
 *
 * @returns One row for each kind of source and stance, zeros included, kinds in order of first occurrence.
 * @source martinwhite2005, ch. 3
 */
export function stanceTable(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'stanceTable');
  const relations = relationsOf(texts.annotations);
  const kinds = [...groupBy(relations, (relation) => String(relation.attributes.sourceKind ?? 'none'))];
  return createTable(
    {
      sourceKind: { description: describeAttribute('sourceKind') },
      stance: { description: 'Stance of the reporting expression, from the lexicon.' },
      relations: { description: 'Attribution relations.', unit: 'relations' },
      share: {
        description: 'Part of the relations of this kind of source.',
        unit: 'share 0-1',
        denominator: 'relations of the kind',
      },
    },
    kinds.flatMap(([kind, own]) =>
      STANCES.map((stance) => {
        const behind = own.filter((relation) => (relation.attributes.stance ?? 'none') === stance);
        return {
          cells: { sourceKind: kind, stance, relations: behind.length, share: behind.length / own.length },
          behind,
        };
      }),
    ),
    texts,
  );
}
