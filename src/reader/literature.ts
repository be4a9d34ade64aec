import type { Lexicon } from '../model/lexicon';

/** Where the entries of lexicons come from. */
export interface Literature {
  /** `lexiconId/entryId` to the entry's source as its file names it: `haillet2002, ch. 4`. */
  readonly sources: Readonly<Record<string, string>>;
  /** Key of `references.bib` to how the work is cited: `Haillet (2002), Le conditionnel en français`. */
  readonly references: Readonly<Record<string, string>>;
}

/** The source of each entry of some lexicons, by the key that cues carry. */
export function lexiconSources(lexicons: readonly Lexicon[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lexicons.flatMap(({ id, entries }) =>
      entries.map((entry) => [`${id}/${entry.id}`, entry.source] as const),
    ),
  );
}

/** A source with the keys in it written out: `haillet2002, ch. 4` becomes `Haillet (2002), Le conditionnel …, ch. 4`. */
export function citeSource(source: string, references: Readonly<Record<string, string>>): string {
  return source.replace(/[a-z]+\d{4}[a-z]?/gu, (key) =>
    Object.hasOwn(references, key) ? references[key]! : key,
  );
}
