import { createPositions } from '../measures/labelling/position';
import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { describeAttribute } from '../model/layers';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { NOT_TOLD } from './source-table';
import { UNKNOWN_SPEAKER } from './speaker-stance-table';
import { kindOfSpeaker, sidesOfSpeakers, speakerOf } from './speakers';
import { createTable, type AnnotatedTexts, type Cell, type Table } from './table';
import { countWords, countWordsIn } from './words';

/** Places of a text that weigh more than others. */
export const SPEAKING_PLACES = ['headline', 'lead', 'first', 'last'] as const;

/**
 * Who speaks first and last, in the headline, in the lead.
 *
 * Answers *who opens the text, who has the last word, and whose words stand where everybody reads?*
 *
 * @param texts - Texts annotated with attribution.
 * @returns Four rows for each text; without relation in the place, or in a language that no measure covers, who speaks is
 *   missing.
 * @source gans1979 for who is heard first
 */
export function speakingPlaces(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'speakingPlaces');
  const byDocument = groupBy(relationsOf(texts.annotations), ({ document }) => document);
  return createTable(
    {
      document: { description: 'Id of the document.' },
      place: { description: 'headline, lead, or the first and the last relation of the text.' },
      speaker: { description: `${describeAttribute('speaker')} Missing where nobody speaks in the place.` },
      speakerKind: { description: describeAttribute('speakerKind') },
      side: { description: describeAttribute('side') },
      type: { description: 'direct, indirect or mixed.' },
      before: {
        description: 'Words of the text before the relation.',
        unit: 'share 0-1',
        denominator: 'words',
      },
    },
    texts.documents.flatMap((doc) => {
      const relations = isLanguage(doc.language) ? (byDocument.get(doc.id) ?? []) : [];
      const sides = sidesOfSpeakers(relations);
      return SPEAKING_PLACES.map((place) => {
        const relation = relationAt(doc, relations, place);
        const cells = relation === undefined ? NOBODY : cellsOf(doc, relation, sides);
        return {
          cells: { document: doc.id, place, ...cells },
          behind: relation === undefined ? [] : [relation],
        };
      });
    }),
    texts,
  );
}

const NOBODY = { speaker: null, speakerKind: null, side: null, type: null, before: null } as const;

function relationAt(
  doc: Document,
  relations: readonly Annotation[],
  place: (typeof SPEAKING_PLACES)[number],
): Annotation | undefined {
  if (place === 'first') return relations[0];
  if (place === 'last') return relations.at(-1);
  const positionOf = createPositions(doc);
  return relations.find(({ start }) => positionOf(start) === place);
}

function cellsOf(
  doc: Document,
  relation: Annotation,
  sides: ReadonlyMap<string, string>,
): Readonly<Record<string, Cell>> {
  const speaker = speakerOf(relation);
  return {
    speaker: speaker ?? UNKNOWN_SPEAKER,
    speakerKind: kindOfSpeaker(relation),
    side: speaker === null ? NOT_TOLD : sides.get(speaker)!,
    type: relation.label,
    before: countWordsIn(doc, [[0, relation.start]]) / countWords(doc),
  };
}
