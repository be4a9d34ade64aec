import { TOKEN_KIND, type Document } from '../../model/document';
import { trustsCapitals, writingOf } from './capitals';
import { formIdsOf } from '../../text/matching-forms';
import type { WordTypes } from './word-types';

const COLON = ':';

/**
 * Numbers of the words of a sentence.
 *
 * @param types - Knows the words, and learns new ones.
 * @param doc - The document.
 * @param from - First token of the sentence.
 * @param to - Token after the last.
 * @param words - Receives `to - from` numbers from `at` on.
 */
export function writeWords(
  types: WordTypes,
  doc: Document,
  from: number,
  to: number,
  words: Int32Array,
  at: number,
): void {
  const { forms, tokens } = doc;
  const trusted = trustsCapitals(doc, from, to);
  const formIds = formIdsOf(forms);
  if (formIds !== undefined) types.useFormIds(formIds.age);
  let opens = true;
  for (let t = from; t < to; t++) {
    words[at + t - from] = types.numberOf(forms[t], writingOf(doc, t, opens, trusted), formIds?.ids[t]);
    const kind = tokens.kind[t];
    if (kind === TOKEN_KIND.quote || forms[t] === COLON) opens = true;
    else if (kind === TOKEN_KIND.word || kind === TOKEN_KIND.number) opens = false;
  }
}
