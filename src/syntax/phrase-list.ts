/** Phrases of a closed list, by their first word, in the order of the list. */
export type PhraseList = ReadonlyMap<string, readonly (readonly string[])[]>;

const lists = new WeakMap<readonly (readonly string[])[], PhraseList>();
const NONE: readonly (readonly string[])[] = [];

/**
 * The phrases of a list that open with a word, so that no item is compared with all of them.
 *
 * @param phrases - A list of the grammar, each phrase word by word.
 * @param word - Form of the item that they are sought at.
 */
export function phrasesThatOpenWith(
  phrases: readonly (readonly string[])[],
  word: string,
): readonly (readonly string[])[] {
  let list = lists.get(phrases);
  if (list === undefined) lists.set(phrases, (list = byFirstWord(phrases)));
  return list.get(word) ?? NONE;
}

function byFirstWord(phrases: readonly (readonly string[])[]): PhraseList {
  const list = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const known = list.get(phrase[0]);
    if (known === undefined) list.set(phrase[0], [phrase]);
    else known.push(phrase);
  }
  return list;
}
