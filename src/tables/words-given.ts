import { describeAttribute } from '../model/layers';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { NOT_TOLD } from './source-table';
import { UNKNOWN_SPEAKER } from './speaker-stance-table';
import { ascribedWords, kindOfSpeaker, sidesOfSpeakers, speakerOf } from './speakers';
import { createTable, type AnnotatedTexts, type Table } from './table';

/**
 * Words given: how many words each side gets, and who speaks for it.
 *
 * Answers *who gets how many words, and on which side do they stand?* The side is that of the speaker in the text, told by
 * any of the speaker's relations there; where none tells, it is `not told`, the last rows.
 *
 * @param texts - Texts annotated with attribution.
 * @returns One row for each side and speaker; sides and speakers with most words first, `not told` and `not known` last.
 * @source gans1979 for whom news lets speak
 */
export function wordsGiven(texts: AnnotatedTexts): Table {
  checkAnnotatedTexts(texts, 'wordsGiven');
  const documents = new Map(texts.documents.map((doc) => [doc.id, doc]));
  const byDocument = groupBy(relationsOf(texts.annotations), ({ document }) => document);
  const placed = [...byDocument.values()].flatMap((relations) => {
    const sides = sidesOfSpeakers(relations);
    return relations.map((relation) => {
      const speaker = speakerOf(relation);
      const own = typeof relation.attributes.side === 'string' ? relation.attributes.side : NOT_TOLD;
      return {
        relation,
        speaker: speaker ?? UNKNOWN_SPEAKER,
        side: speaker === null ? own : sides.get(speaker)!,
      };
    });
  });
  const wordsOf = (relations: readonly (typeof placed)[number]['relation'][]): number =>
    [...groupBy(relations, ({ document }) => document)].reduce(
      (sum, [id, own]) => sum + ascribedWords(documents.get(id)!, own),
      0,
    );
  const total = wordsOf(placed.map(({ relation }) => relation));
  const sides = [...groupBy(placed, ({ side }) => side)].map(([side, ofSide]) => {
    const rows = [...groupBy(ofSide, ({ speaker }) => speaker)].map(([speaker, own]) => {
      const behind = own.map(({ relation }) => relation);
      const words = wordsOf(behind);
      const cells = {
        side,
        speaker,
        speakerKind: kindOfSpeaker(behind[0]),
        texts: new Set(behind.map(({ document }) => document)).size,
        relations: behind.length,
        words,
        share: total === 0 ? null : words / total,
        verbatimWords: wordsOf(behind.filter(({ label }) => label === 'direct')),
      };
      return { cells, behind };
    });
    rows.sort(
      (a, b) =>
        Number(a.cells.speaker === UNKNOWN_SPEAKER) - Number(b.cells.speaker === UNKNOWN_SPEAKER) ||
        b.cells.words - a.cells.words ||
        (a.cells.speaker < b.cells.speaker ? -1 : 1),
    );
    return { side, rows, words: wordsOf(ofSide.map(({ relation }) => relation)) };
  });
  sides.sort(
    (a, b) =>
      Number(a.side === NOT_TOLD) - Number(b.side === NOT_TOLD) ||
      b.words - a.words ||
      (a.side < b.side ? -1 : 1),
  );
  return createTable(
    {
      side: { description: describeAttribute('side') },
      speaker: { description: describeAttribute('speaker') },
      speakerKind: { description: describeAttribute('speakerKind') },
      texts: { description: 'Texts in which the speaker speaks.', unit: 'texts' },
      relations: { description: 'Attribution relations.', unit: 'relations' },
      words: { description: 'Words ascribed to the speaker.', unit: 'words' },
      share: {
        description: 'Part of all ascribed words; nested relations count for each speaker.',
        unit: 'share 0-1',
        denominator: `${total} ascribed words`,
      },
      verbatimWords: { description: 'Words of direct quotations among them.', unit: 'words' },
    },
    sides.flatMap(({ rows }) => rows),
    texts,
  );
}
