import { TOKEN_KIND, type TokenTable } from '../model/document';
import type { SpanTable } from '../model/span';
import type { AddToken } from './add-token';
import { scanApostrophe } from './apostrophe';
import { CHARACTER, characterClass } from './characters';
import { numberEnd } from './number';
import type { LanguageRules } from './rules';
import { isAstralLetter, isNumberSign, scanSign } from './sign';
import { createSpanBuilder, fit, grow } from './span-builder';
import { scanWord } from './word';

/** Characters per token to make room for; fewer only cost a copy. */
const CHARACTERS_PER_TOKEN = 4.5;

/**
 * Tokens of a text: words, numbers, punctuation, quotation marks, name marks, symbols, addresses.
 *
 * Surface tokens of Universal Dependencies: French `du` is one token, `l'` and `-t-il` are tokens of their own.
 *
 * @param text - The text.
 * @param paragraphs - Its paragraphs; no token leaves them.
 * @param rules - Rules of its language.
 * @returns Everything that is not white space, in text order.
 */
export function findTokens(text: string, paragraphs: SpanTable, rules: LanguageRules): TokenTable {
  const room = Math.ceil(text.length / CHARACTERS_PER_TOKEN);
  const spans = createSpanBuilder(room);
  let kinds = new Uint8Array(Math.max(4, room));
  let length = 0;
  const add: AddToken = (start, end, kind) => {
    if (length === kinds.length) kinds = grow(kinds, new Uint8Array(length * 2));
    kinds[length++] = kind;
    spans.add(start, end);
  };
  for (let p = 0; p < paragraphs.length; p++) {
    scanParagraph(text, paragraphs.start[p], paragraphs.end[p], rules, add);
  }
  const { start, end } = spans.build();
  // Field by field: objects made with a spread share no hidden class, and every reader of tokens pays for it.
  return { length, start, end, kind: fit(kinds, length) };
}

function scanParagraph(text: string, from: number, limit: number, rules: LanguageRules, add: AddToken): void {
  let openSingles = 0;
  let i = from;
  while (i < limit) {
    const type = characterClass(text.charCodeAt(i));
    if (type <= CHARACTER.lineBreak) i++;
    else if (type === CHARACTER.letter || type === CHARACTER.format) {
      i = scanWord(text, i, limit, rules, openSingles > 0, add);
    } else if (type === CHARACTER.digit) i = addNumber(text, i, i, limit, rules, add);
    else if (type === CHARACTER.quote) {
      add(i, ++i, TOKEN_KIND.quote);
    } else if (type === CHARACTER.apostrophe) {
      openSingles += i > from && !isAfterSpace(text, i) ? (openSingles > 0 ? -1 : 0) : 1;
      i = scanApostrophe(text, i, limit, add);
    } else if (type === CHARACTER.surrogate && isAstralLetter(text, i)) {
      i = scanWord(text, i, limit, rules, openSingles > 0, add);
    } else if (isNumberSign(text, i, limit)) i = addNumber(text, i, i + 1, limit, rules, add);
    else i = scanSign(text, i, limit, rules, add);
  }
}

function isAfterSpace(text: string, offset: number): boolean {
  const type = characterClass(text.charCodeAt(offset - 1));
  return type <= CHARACTER.lineBreak || text.charCodeAt(offset - 1) === 0x28 || type === CHARACTER.quote;
}

function addNumber(
  text: string,
  start: number,
  digits: number,
  limit: number,
  rules: LanguageRules,
  add: AddToken,
): number {
  const end = numberEnd(text, digits, limit, rules);
  add(start, end, TOKEN_KIND.number);
  return end;
}
