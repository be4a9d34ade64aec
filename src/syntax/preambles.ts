import { TOKEN_KIND, type Document } from '../model/document';

/** Longest dateline, in characters. */
const LONGEST = 90;
const DASH = String.raw`\s?[-–—]{1,2}\s`;
const PLACE = String.raw`\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\d'’.-]+(?:,? [\p{Lu}\d][\p{Lu}\d'’.-]*){0,5}`;
const DATE = String.raw`(?:\d{1,2}(?:er|-го)? \p{L}{3,}\.?|\p{L}{3,}\.? \d{1,2})(?:,? \d{4})?`;
const AGENCY = String.raw`\(\p{Lu}[^()\n]{1,30}\)|\/\p{Lu}[^\/\n]{1,30}\/`;

/** `LYON (AFP) –`, `LONDON, March 3 (Reuters) -`, `Kyiv, 3 мая —`, `AUCUN RETARD -`: a place or a title before a dash. */
const DATELINE = new RegExp(
  [
    String.raw`${PLACE}(?:, ${PLACE})?(?:,? (?:le )?${DATE})?,? ?(?:${AGENCY})(?:${DASH}|[.:] )`,
    String.raw`${PLACE}(?:, ${PLACE})?, (?:le )?${DATE}${DASH}`,
    String.raw`${CAPITALS}${DASH}`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'uy',
);

/** `МОСКВА, 12 мая — РИА Новости.`: the agency behind the dash of a dateline. */
const AGENCY_BEHIND = /(?:(?:РИА|ИА) \p{Lu}[\p{L}-]+|ТАСС|ИНТЕРФАКС|AFP|AP|Reuters)\. /uy;

/** `14:40`, `14h40 :`, `[9.30]`, `8:15 p.m. -`: a time of day before a sentence. */
const TIME =
  /[[(]?(?:[01]?\d|2[0-3])(?:[:hH]| h )[0-5]\d(?:\s?[ap]\.?m\.?)?(?: (?:GMT|UTC|CET|МСК))?[\])]?\s?[-–—:|]?\s+(?=["«“„(]?\p{Lu})/uy;

/** `1.`, `2)`, `a)`: the number of a point in a list. */
const POINT = /(?:\d{1,3}[.)]|\p{Ll}\))\s+(?=["«“„]?\p{L})/uy;

/** `EXCLUSIF :`, `VIDÉO -`, `СРОЧНО!`: what kind of news follows. */
const LABEL =
  /(?:INFO(?: [\p{Lu}-]+){0,3}|VID[EÉ]OS?|PHOTOS?|IMAGES?|EXCLUSI(?:F|VE|VIT[EÉ])|DIRECT|LIVE|ALERTE?|URGENT|DOCUMENT|TÉMOIGNAGES?|ENTRETIEN|INTERVIEW|REPORTAGE|ANALYSIS?|ANALYSE|BREAKING(?: NEWS)?|UPDATE|СРОЧНО|МОЛНИЯ|ВИДЕО|ФОТО|ЭКСКЛЮЗИВ)\s?[:!.|–—-]\s*(?=["«“„(]?[\p{L}\d])/uy;

/**
 * Tokens before a sentence that are no part of it: datelines, times of day, list signs and numbers, emoji and labels at
 * the start of a line.
 *
 * @param hidden - Tokens that are hidden already, 1 for each; what is found is added to it.
 * @returns 1 for each such token; `undefined` for a document without any.
 */
export function findPreambles(doc: Document, hidden: Uint8Array | undefined): Uint8Array | undefined {
  const { text, tokens, sentences } = doc;
  let found = hidden;
  let t = 0;
  for (let s = 0; s < sentences.length; s++) {
    const start = sentences.start[s];
    while (t < tokens.length && tokens.start[t] < start) t++;
    if (!opensLine(text, start) || t >= tokens.length) continue;
    let end = start;
    for (let at = t; ;) {
      while (at < tokens.length && isSign(doc, at, found)) end = tokens.end[at++];
      if (at >= tokens.length || tokens.start[at] >= sentences.end[s]) break;
      const next = preambleEnd(text, tokens.start[at]);
      if (next < 0 || next >= sentences.end[s]) break;
      end = next;
      while (at < tokens.length && tokens.start[at] < end) at++;
    }
    if (end === start) continue;
    found ??= new Uint8Array(tokens.length);
    for (let at = t; at < tokens.length && tokens.start[at] < end; at++) found[at] = 1;
  }
  return found;
}

function opensLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && /[^\S\n\r]/u.test(text[at])) at--;
  return at < 0 || text[at] === '\n' || text[at] === '\r';
}

/** A bullet, an emoji, or a sign of markup. */
function isSign({ tokens, text }: Document, t: number, hidden: Uint8Array | undefined): boolean {
  if (hidden?.[t] === 1) return true;
  if (tokens.kind[t] === TOKEN_KIND.symbol)
    return !/[\p{Sc}%§+=<>]/u.test(text.slice(tokens.start[t], tokens.end[t]));
  return (
    tokens.kind[t] === TOKEN_KIND.punctuation && /^[•·‣]$/u.test(text.slice(tokens.start[t], tokens.end[t]))
  );
}

/** Offset after a time, a number, a label or a dateline that starts at an offset; -1 when none does. */
function preambleEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isDigit = unit >= 0x30 && unit <= 0x39;
  if (isDigit || unit === 0x5b || unit === 0x28) return longestOf(text, at, TIME, POINT);
  const label = longestOf(text, at, LABEL, POINT);
  if (label >= 0 || text[at] === text[at].toLowerCase()) return label;
  const dateline = longestOf(text, at, DATELINE);
  if (dateline < 0 || dateline - at > LONGEST) return -1;
  const behind = longestOf(text, dateline, AGENCY_BEHIND);
  return behind < 0 ? dateline : behind;
}

function longestOf(text: string, at: number, ...patterns: readonly RegExp[]): number {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}
