import { TOKEN_KIND, type Document } from '../model/document';
import { FEMININE_NAMES, MASCULINE_NAMES } from './words/given-names';

const FEWEST_WORDS = 3;
/** Shortest word that a title in capitals writes with one. */
const SHORTEST_TITLE_WORD = 4;

/**
 * The words of a document that start with a capital letter where that tells anything: 1 for each.
 *
 * In a line in capitals, or a headline that gives each word one, only words that are in no closed class, have no verb
 * form and are no common source keep theirs: they may be names.
 *
 * @param isCommon - Whether a token's form is a known word.
 */
export function capitalWords(doc: Document, isCommon: (t: number) => boolean): Uint8Array {
  const { text, tokens, sentences } = doc;
  const found = new Uint8Array(tokens.length);
  let t = 0;
  for (let s = 0; s < sentences.length; s++) {
    const first = t;
    let words = 0;
    let capitals = 0;
    let plain = 0;
    for (; t < tokens.length && tokens.start[t] < sentences.end[s]; t++) {
      if (tokens.kind[t] !== TOKEN_KIND.word) continue;
      words++;
      if (isUpper(text, tokens.start[t])) {
        found[t] = 1;
        capitals++;
      } else if (tokens.end[t] - tokens.start[t] >= SHORTEST_TITLE_WORD) plain++;
    }
    if (plain > 0 || words < FEWEST_WORDS || capitals <= words / 2) continue;
    if (!isInCapitals(doc, first, t) && !isTitle(doc, found, first, t, isCommon)) continue;
    for (let at = first; at < t; at++) if (found[at] === 1 && isPlain(doc, at, isCommon)) found[at] = 0;
  }
  return found;
}

/** Whether each word of more than one letter is in capitals. */
function isInCapitals({ text, tokens }: Document, first: number, end: number): boolean {
  for (let t = first; t < end; t++) {
    const word = text.slice(tokens.start[t], tokens.end[t]);
    if (tokens.kind[t] === TOKEN_KIND.word && word.length > 1 && word !== word.toUpperCase()) return false;
  }
  return true;
}

/** Whether a common word inside a line has a capital, as no sentence would give it one. */
function isTitle(
  doc: Document,
  found: Uint8Array,
  first: number,
  end: number,
  isCommon: (t: number) => boolean,
): boolean {
  let common = 0;
  for (let t = first + 1; t < end; t++) if (found[t] === 1 && isPlain(doc, t, isCommon)) common++;
  return common > 1;
}

function isPlain(doc: Document, t: number, isCommon: (t: number) => boolean): boolean {
  const form = doc.forms[t];
  return isCommon(t) && !FEMININE_NAMES.has(form) && !MASCULINE_NAMES.has(form);
}

/** Whether a letter is a capital. */
export function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return text[at] !== text[at].toLowerCase();
}
