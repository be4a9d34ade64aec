import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { STANCES } from './stance-table';
import { createTable, type AnnotatedTexts, type Cell, type Table } from './table';
import { countWordsIn } from './words';

/** Stands for all speakers that the text does not tell. */
export const UNKNOWN_SPEAKER = 'not known';

/**
 * Who says what: words and relations of each speaker by the stance that introduces them.
 *
 * @param texts - Texts annotated with attribution.
 * @returns One row for each speaker and stance that occurs; speakers with most words first, ties by name, `not known`
 *   last.
 * @source martinwhite2005 for stance
 */
export function speakerStanceTable(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'speakerStanceTable');
  const documents = new Map(texts.documents.map((doc) => [doc.id, doc]));
  const relations = relationsOf(texts.annotations);
  const speakers = [
    ...groupBy(relations, ({ attributes }) =>
      typeof attributes.speaker === 'string' ? attributes.speaker : UNKNOWN_SPEAKER,
    ),
  ].map(([speaker, own]) => {
    const rows = STANCES.map((stance) => {
      const behind = own.filter((relation) => relation.attributes.stance === stance);
      let words = 0;
      for (const [id, inText] of groupBy(behind, (relation) => relation.document)) {
        words += countWordsIn(
          documents.get(id)!,
          inText.flatMap((relation) => relation.parts.content),
        );
      }
      const direct = behind.filter((relation) => relation.label === 'direct').length;
      const cells: Readonly<Record<string, Cell>> = {
        speaker,
        stance,
        relations: behind.length,
        direct,
        words,
      };
      return { cells, behind, words };
    }).filter(({ behind }) => behind.length > 0);
    return { speaker, rows, words: rows.reduce((sum, row) => sum + row.words, 0) };
  });
  speakers.sort(
    (a, b) =>
      Number(a.speaker === UNKNOWN_SPEAKER) - Number(b.speaker === UNKNOWN_SPEAKER) ||
      b.words - a.words ||
      (a.speaker < b.speaker ? -1 : 1),
  );
  return createTable(
    {
      speaker: { description: 'Who speaks, pronouns and roles resolved where the text allows it.' },
      stance: { description: 'Stance of the cue: endorse, acknowledge, distance; none without cue.' },
      relations: { description: 'Attribution relations.', unit: 'relations' },
      direct: { description: 'Direct quotations among them.', unit: 'relations' },
      words: { description: 'Words ascribed to the speaker with this stance.', unit: 'words' },
    },
    speakers.flatMap(({ rows }) => rows),
    texts,
  );
}
