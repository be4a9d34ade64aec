import { createDocument } from '../text/create-document';
import { foldForm } from '../text/matching-forms';
import type { Language } from '../model/language';

const ONE_TOKEN = /^(?:\p{L}+['\u2019]?|-\p{L}+|\d+|[.,;:!?…()[\]«»"“”„*†])$/u;
// A letter that no text in these languages has: stands for the wildcard while the scanner looks at the word.
const WILDCARD_STAND_IN = '\u01c2';

/** Cuts the words of patterns into tokens as texts are cut. */
export interface LiteralScanner {
  /** Forms of a literal's tokens: `d'après` gives two. Escapes are already resolved. */
  readonly literal: (text: string) => readonly string[];
  /** The same with wildcards between pieces: `d'autre*` gives `["d'"]` and `["autre", ""]`. */
  readonly wildcard: (pieces: readonly string[]) => readonly (readonly string[])[];
}

/**
 * A scanner for the words of patterns that cuts them as `createDocument` cuts texts, and remembers what it cut.
 *
 * A literal that opens with a hyphen (`-t-il`) or ends in an apostrophe (`l'`) is one token, as it is in a text.
 *
 * @param language - Language whose rules of elision and clitics apply.
 * @example createLiteralScanner('fr').literal("d'après"); // ["d'", "après"]
 */
export function createLiteralScanner(language: Language): LiteralScanner {
  const known = new Map<string, readonly string[]>();
  const literal = (text: string): readonly string[] => {
    if (ONE_TOKEN.test(text)) return [foldForm(text, language)];
    let forms = known.get(text);
    if (forms === undefined) {
      forms = scan(text, language);
      known.set(text, forms);
    }
    return forms;
  };
  return {
    literal,
    wildcard: (pieces) =>
      literal(pieces.join(WILDCARD_STAND_IN)).map((form) => form.split(WILDCARD_STAND_IN)),
  };
}

function scan(text: string, language: Language): readonly string[] {
  if (!/^[-\u2010\u2011]\p{L}/u.test(text)) return createDocument(text, { language }).forms;
  // Clitics are clitics only behind a verb.
  const [verb, ...clitics] = createDocument(`dit${text}`, { language }).forms;
  return verb === 'dit' ? clitics : [foldForm(text, language)];
}
