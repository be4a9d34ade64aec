import { describeAttribute } from '../model/layers';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { ascribedWords, kindOfSpeaker, sidesOfSpeakers, speakerOf } from './speakers';
import { createTable, type AnnotatedTexts, type Table } from './table';
import { countWords, countWordsIn } from './words';

/**
 * The order in which texts let their sources speak, side by side for tellings of one event.
 *
 * Answers *which telling hears whom first?* A speaker has the place of its first relation; relations whose speaker the text
 * does not tell have none.
 *
 * @param texts - Tellings of one event, annotated with attribution.
 * @returns One row for each text and speaker, speakers in the order in which they speak first.
 * @source gans1979 for the order of sources
 */
export function sourceOrder(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'sourceOrder');
  const byDocument = groupBy(relationsOf(texts.annotations), ({ document }) => document);
  return createTable(
    {
      document: { description: 'Id of the document.' },
      rank: { description: 'Place among the speakers of the text; 1 speaks first.', unit: 'rank' },
      speaker: { description: describeAttribute('speaker') },
      speakerKind: { description: describeAttribute('speakerKind') },
      side: { description: describeAttribute('side') },
      before: {
        description: 'Words of the text before the speaker’s first relation.',
        unit: 'share 0-1',
        denominator: 'words',
      },
      relations: { description: 'Attribution relations of the speaker.', unit: 'relations' },
      words: { description: 'Words ascribed to the speaker.', unit: 'words' },
    },
    texts.documents.flatMap((doc) => {
      const relations = byDocument.get(doc.id) ?? [];
      const sides = sidesOfSpeakers(relations);
      const known = relations.filter((relation) => speakerOf(relation) !== null);
      return [...groupBy(known, (relation) => speakerOf(relation)!)].map(([speaker, own], index) => ({
        cells: {
          document: doc.id,
          rank: index + 1,
          speaker,
          speakerKind: kindOfSpeaker(own[0]),
          side: sides.get(speaker)!,
          before: countWordsIn(doc, [[0, own[0].start]]) / countWords(doc),
          relations: own.length,
          words: ascribedWords(doc, own),
        },
        behind: own,
      }));
    }),
    texts,
  );
}
