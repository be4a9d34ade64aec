import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { NOT_TOLD } from './source-table';
import { countWordsIn } from './words';

/** Who speaks in a relation; null where the text does not tell. */
export function speakerOf({ attributes }: Annotation): string | null {
  return typeof attributes.speaker === 'string' ? attributes.speaker : null;
}

/**
 * The side of each speaker of one text, from all its relations: `le ministre russe` and then `il` are one speaker.
 *
 * @param relations - Relations of one text.
 * @returns Speaker to side; `not told` where no words tell, or two sides are told.
 */
export function sidesOfSpeakers(relations: readonly Annotation[]): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  for (const relation of relations) {
    const speaker = speakerOf(relation);
    const { side } = relation.attributes;
    if (speaker === null) continue;
    const known = sides.get(speaker);
    if (typeof side !== 'string') sides.set(speaker, known ?? '');
    else sides.set(speaker, known === undefined || known === '' || known === side ? side : NOT_TOLD);
  }
  return new Map([...sides].map(([speaker, side]) => [speaker, side === '' ? NOT_TOLD : side]));
}

/** Words that are ascribed in some relations of one text, each counted once. */
export function ascribedWords(doc: Document, relations: readonly Annotation[]): number {
  return countWordsIn(
    doc,
    relations.flatMap(({ parts }) => parts.content),
  );
}

/** Kind of whoever speaks: of the speaker where it is known, else of the source as it stands. */
export function kindOfSpeaker({ attributes }: Annotation): string {
  return String(attributes.speakerKind ?? attributes.sourceKind ?? 'none');
}
