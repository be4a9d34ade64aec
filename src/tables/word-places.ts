import type { Document } from '../model/document';
import { indexAt, rangeIn } from '../model/span';
import { createDocument } from '../text/create-document';
import { describeValue } from '../util/describe-value';
import { isWordToken } from './words';

/** Tokens of a document, from `t` up to, not including, `to`. */
export interface Place {
  readonly doc: Document;
  readonly t: number;
  readonly to: number;
}

/**
 * A search for names or words as they stand in texts, whatever their case and apostrophes.
 *
 * @param nodes - One or more forms, each of one or more words; a literal asterisk is a mark, not a wildcard.
 * @param where - Name of the function that was asked, for errors.
 * @returns Places in text order; where two forms begin at one place the longer one counts, and none overlap.
 * @throws TypeError when the forms are no list of texts; RangeError when there is no form, or one without words.
 */
export function nodeFinder(nodes: readonly string[], where: string): (doc: Document) => readonly Place[] {
  const isWords = Array.isArray(nodes) && nodes.every((node: unknown) => typeof node === 'string');
  if (!isWords)
    throw new TypeError(
      `${where}: the words to look for are missing; expected a name, or a list of its forms, got ${describeValue(nodes)}`,
    );
  const known = new Map<string, readonly (readonly string[])[]>();
  const sequencesOf = (language: string): readonly (readonly string[])[] => {
    const sequences = nodes.map((node) => createDocument(node, { language }).forms);
    if (sequences.length === 0 || sequences.some((forms) => forms.length === 0))
      throw new RangeError(
        `${where}: no words to look for; expected a name or word, got ${JSON.stringify(nodes)}`,
      );
    return [...sequences].sort((a, b) => b.length - a.length);
  };
  sequencesOf('und');
  return (doc) => {
    const sequences = known.get(doc.language) ?? sequencesOf(doc.language);
    known.set(doc.language, sequences);
    const places: Place[] = [];
    for (let t = 0; t < doc.forms.length; t++) {
      const found = sequences.find((forms) => forms.every((form, i) => doc.forms[t + i] === form));
      if (found === undefined) continue;
      places.push({ doc, t, to: t + found.length });
      t += found.length - 1;
    }
    return places;
  };
}

/**
 * The words around a place, marks and punctuation not counted.
 *
 * @param place - What stands in the middle.
 * @param windowTokens - Words on each side, at most.
 * @param acrossSentences - Whether to go on behind the sentence, up to the end of the paragraph.
 * @returns Tokens in text order.
 */
export function windowAround(
  { doc, t, to }: Place,
  windowTokens: number,
  acrossSentences: boolean,
): readonly number[] {
  const unit = acrossSentences ? doc.paragraphs : doc.sentences;
  const s = Math.max(0, indexAt(unit, doc.tokens.start[t]));
  const [first, behind] = rangeIn(doc.tokens, unit.start[s], unit.end[s]);
  const left: number[] = [];
  for (let at = t - 1; at >= first && left.length < windowTokens; at--)
    if (isWordToken(doc.tokens.kind[at])) left.push(at);
  const right: number[] = [];
  for (let at = to; at < behind && right.length < windowTokens; at++)
    if (isWordToken(doc.tokens.kind[at])) right.push(at);
  return [...left.reverse(), ...right];
}
