import { TOKEN_KIND, type TokenTable } from '../model/document';
import type { SpanTable } from '../model/span';
import { MARK_ROLE } from './quotations';
import type { LanguageRules } from './rules';
import { createSpanBuilder } from './span-builder';
import { isBullet, isGluedStart, isOmission, isTail, startsSentence, stopAt, STOP } from './stops';

/** Characters per sentence to make room for; fewer only cost a copy. */
const CHARACTERS_PER_SENTENCE = 64;

/**
 * Sentences, headlines and list items: spans of whole tokens inside one paragraph.
 *
 * A stop ends a sentence when what follows can begin one; closing marks, brackets and note numbers behind the stop
 * belong to it.
 *
 * @param text - The text.
 * @param paragraphs - Its paragraphs; each ends a sentence.
 * @param tokens - Its tokens.
 * @param roles - A `MARK_ROLE` for each token.
 * @param rules - Rules of its language.
 */
export function findSentences(
  text: string,
  paragraphs: SpanTable,
  tokens: TokenTable,
  roles: Uint8Array,
  rules: LanguageRules,
): SpanTable {
  const sentences = createSpanBuilder(Math.ceil(text.length / CHARACTERS_PER_SENTENCE));
  let t = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    let limit = t;
    while (limit < tokens.length && tokens.start[limit] < paragraphs.end[p]) limit++;
    // What is only signs and hashtags from here on ends the last sentence.
    let tail = limit;
    while (tail > t && isTail(text, tokens, tail - 1)) tail--;
    let first = t;
    while (t < limit) {
      if (t > first && (isBullet(text, tokens, t) || isGluedStart(text, tokens, t, rules))) {
        sentences.add(tokens.start[first], tokens.end[t - 1]);
        first = t++;
        continue;
      }
      const stop = stopAt(text, tokens, t, first, rules);
      t++;
      if (stop === STOP.none) continue;
      t = closersEnd(text, tokens, roles, t, limit, rules);
      if (t >= tail || !startsSentence(text, tokens, roles, t, limit, stop, rules)) continue;
      sentences.add(tokens.start[first], tokens.end[t - 1]);
      first = t;
    }
    if (first < limit) sentences.add(tokens.start[first], tokens.end[limit - 1]);
  }
  return sentences.build();
}

/** Index after what still belongs to a sentence behind its stop. */
function closersEnd(
  text: string,
  tokens: TokenTable,
  roles: Uint8Array,
  from: number,
  limit: number,
  rules: LanguageRules,
): number {
  let t = from;
  while (t < limit) {
    const unit = text.charCodeAt(tokens.start[t]);
    const glued = tokens.start[t] === tokens.end[t - 1];
    const kind = tokens.kind[t];
    if (roles[t] === MARK_ROLE.closing) t++;
    else if (kind === TOKEN_KIND.mark && glued) t++;
    else if (kind === TOKEN_KIND.symbol && glued && unit >= 0x2600) t++;
    else if (unit === 0x5b && isNoteNumber(text, tokens, t, limit)) t += 3;
    else if (!rules.omissionOpens && isOmission(text, tokens, t + 1, limit)) t += 3;
    else if (kind !== TOKEN_KIND.punctuation) break;
    else if (unit === 0x29 || unit === 0x5d || unit === 0x7d || unit === 0x21 || unit === 0x3f) t++;
    // `…` behind a space and before a word opens the next sentence.
    else if (unit === 0x2e || unit === 0x2026) {
      if (!glued && t + 1 < limit && tokens.start[t + 1] === tokens.end[t]) break;
      t++;
    } else break;
  }
  return t;
}

/** `[17]` */
function isNoteNumber(text: string, tokens: TokenTable, t: number, limit: number): boolean {
  return (
    t + 2 < limit && tokens.kind[t + 1] === TOKEN_KIND.number && text.charCodeAt(tokens.start[t + 2]) === 0x5d
  );
}
