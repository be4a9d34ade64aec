import { TOKEN_KIND, type Document } from '../../model/document';
import { indexAt, type Span } from '../../model/span';
import { isBlankAt, isUpperAt, skipBlanksBack } from './characters';
import type { NamedEntity } from './name-table';
import { hitEndingAt, hitStartingAt, type Reading } from './reading';

/** What stands before a mark. */
export interface Mention {
  /** Absent when nothing that could be marked stands there. */
  readonly span: Span | null;
  /** The bearer, when the name is known. */
  readonly entity: NamedEntity | null;
  /** `known`; `quoted`, `bracketed`; `name` begins with a capital; `word`, `number`, `none`. */
  readonly kind: 'known' | 'quoted' | 'bracketed' | 'name' | 'word' | 'number' | 'none';
}

const NO_MENTION: Mention = { span: null, entity: null, kind: 'none' };
const CLOSING_QUOTES = '»”"“›’\'';
const LONGEST_QUOTED = 90;
const MOST_NAME_WORDS = 6;
const DEEPEST_BRACKET = 3;

/**
 * The name that ends where a mark begins: a known name, the text between quotation marks or brackets, words with
 * capitals, or else the last word or number.
 *
 * White space, one line break, underscores of Markdown, and closing HTML tags may stand between.
 *
 * @param reading - The prepared document.
 * @param offset - Start of the mark.
 */
export function findMention(reading: Reading, offset: number): Mention {
  return mentionBefore(reading, offset, 0);
}

function mentionBefore(reading: Reading, offset: number, depth: number): Mention {
  const { doc } = reading;
  const end = skipWrapping(doc.text, offset);
  if (end === 0) return NO_MENTION;
  const hit = hitEndingAt(reading, end);
  if (hit !== undefined) return { span: [hit.start, hit.end], entity: hit.entity, kind: 'known' };
  const last = doc.text[end - 1];
  if (CLOSING_QUOTES.includes(last)) return quotedMention(reading, end);
  if (last === ')' || last === ']')
    return depth < DEEPEST_BRACKET ? bracketedMention(reading, end, depth + 1) : NO_MENTION;
  const t = indexAt(doc.tokens, end - 1);
  if (t < 0 || doc.tokens.end[t] !== end) return NO_MENTION;
  const kind = doc.tokens.kind[t];
  if (kind === TOKEN_KIND.number || kind === TOKEN_KIND.symbol) return numberMention(doc, t);
  if (kind !== TOKEN_KIND.word && kind !== TOKEN_KIND.address) return NO_MENTION;
  return wordMention(reading, t);
}

function skipWrapping(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const before = at;
    at = skipBlanksBack(text, at, Math.max(0, at - 4));
    while (at > 0 && text[at - 1] === '_') at--;
    const tag = /<\/\w{1,8}>$/u.exec(text.slice(Math.max(0, at - 11), at));
    if (tag !== null) at -= tag[0].length;
    if (at === before) return at;
  }
}

function quotedMention(reading: Reading, end: number): Mention {
  const { text } = reading.doc;
  const start = openingQuote(reading.doc, end);
  if (start < 0) {
    // A closing mark without partner: the name is what stands before it.
    const inner = hitEndingAt(reading, skipBlanksBack(text, end - 1, 0));
    return inner === undefined
      ? NO_MENTION
      : { span: [inner.start, inner.end], entity: inner.entity, kind: 'known' };
  }
  const inner = hitEndingAt(reading, skipBlanksBack(text, end - 1, start + 1));
  if (inner !== undefined && inner.start >= start)
    return { span: [start, end], entity: inner.entity, kind: 'known' };
  const opening = hitStartingAt(reading, start + 1);
  return {
    span: [start, end],
    entity: opening?.entity ?? null,
    kind: opening === undefined ? 'quoted' : 'known',
  };
}

const OPENING_QUOTES: Readonly<Record<string, string>> = { '»': '«', '”': '“', '“': '„', '›': '‹', '’': '‘' };

function openingQuote(doc: Document, end: number): number {
  const closing = doc.text[end - 1];
  const from = Math.max(0, end - LONGEST_QUOTED);
  const before = doc.text.slice(from, end - 1);
  const at = before.lastIndexOf(OPENING_QUOTES[closing] ?? closing);
  return at < 0 || before.slice(at).includes('\n') ? -1 : from + at;
}

function bracketedMention(reading: Reading, end: number, depth: number): Mention {
  const { text } = reading.doc;
  const from = Math.max(0, end - LONGEST_QUOTED);
  const at = text.slice(from, end).lastIndexOf(text[end - 1] === ')' ? '(' : '[');
  const start = from + at;
  if (at < 0 || /[\n.;:]/u.test(text.slice(start, end))) return NO_MENTION;
  const inner = mentionBefore(reading, end - 1, depth);
  if (inner.span !== null && inner.span[0] === start + 1)
    return { ...inner, kind: inner.kind === 'known' ? 'known' : 'bracketed' };
  const before = mentionBefore(reading, start, depth);
  return before.kind === 'known' || before.kind === 'name' || before.kind === 'quoted' ? before : inner;
}

function numberMention(doc: Document, t: number): Mention {
  let first = t;
  while (first > 0 && t - first < 2 && doc.tokens.kind[first - 1] === TOKEN_KIND.number) first--;
  return { span: [doc.tokens.start[first], doc.tokens.end[t]], entity: null, kind: 'number' };
}

/** Words with capitals, joined by single spaces, as far back as they go; or the last word. */
function wordMention(reading: Reading, t: number): Mention {
  const { doc, names } = reading;
  const { start, end, kind } = doc.tokens;
  const sentenceStart = doc.sentences.start[Math.max(0, indexAt(doc.sentences, start[t]))] ?? 0;
  const isNameWord = (at: number): boolean => kind[at] === TOKEN_KIND.word && isUpperAt(doc.text, start[at]);
  const adjoins = (at: number): boolean =>
    at > 0 && start[at] - end[at - 1] <= 1 && !/[\n]/u.test(doc.text[end[at - 1]]);
  let first = t;
  if (!isNameWord(t)) {
    // `Secteur droit`: a name may end on a word without capital, if its first word has one in mid-sentence.
    const ordinary =
      t === 0 ||
      !adjoins(t) ||
      !isNameWord(t - 1) ||
      start[t - 1] === sentenceStart ||
      start[t] === end[t - 1];
    const named = ordinary || t === 0 ? undefined : hitEndingAt(reading, end[t - 1]);
    if (named !== undefined) return { span: [named.start, named.end], entity: named.entity, kind: 'known' };
    if (ordinary || doc.language !== 'fr' || names.isNoName(doc.forms[t - 1]))
      return numberBefore(reading, t);
    first = t - 1;
  }
  while (adjoins(first) && t - first < MOST_NAME_WORDS) {
    if (isNameWord(first - 1)) first--;
    else if (PARTICLES.has(doc.forms[first - 1]) && first > 1 && adjoins(first - 1) && isNameWord(first - 2))
      first -= 2;
    else break;
  }
  const isCommon = (at: number): boolean =>
    names.isNoName(doc.forms[at]) || (start[at] === sentenceStart && reading.smallForms.has(doc.forms[at]));
  while (first < t && isCommon(first)) first++;
  if (doc.language === 'ru' && start[first] === sentenceStart && isTitle(doc, first, t)) first++;
  return { span: [start[first], end[t]], entity: null, kind: names.isNoName(doc.forms[t]) ? 'word' : 'name' };
}

/** `Политолог Глеб Ветланский`: the first word of a sentence before two names, unless the first name has a patronymic. */
function isTitle(doc: Document, first: number, last: number): boolean {
  if (last - first !== 2) return last - first === 1 && doc.forms[first].includes('агент');
  return !/(?:вич|вн)\p{L}{0,3}$/u.test(doc.forms[first + 1]);
}

const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'du',
  "d'",
  'of',
  'the',
  'al',
  'ben',
  'bin',
  'von',
  'van',
  'аль',
  'ибн',
]);

/** `50 millions`, `90 km/h`: the number belongs to the mention of a word. */
function numberBefore(reading: Reading, t: number): Mention {
  const { doc } = reading;
  const { start, end, kind } = doc.tokens;
  for (let at = t - 1; at >= 0 && at >= t - 3 && start[at + 1] - end[at] <= 1; at--) {
    if (kind[at] === TOKEN_KIND.number) return { span: [start[at], end[t]], entity: null, kind: 'number' };
    if (kind[at] === TOKEN_KIND.word && at < t - 1) break;
  }
  // A hyphen may cut the tokens of one word.
  let first = t;
  while (
    first > 0 &&
    t - first < MOST_NAME_WORDS &&
    start[first] === end[first - 1] &&
    /[\p{L}\p{Pd}]$/u.test(doc.text.slice(start[first - 1], end[first - 1]))
  )
    first--;
  if (isBlankAt(doc.text, start[first])) return NO_MENTION;
  return { span: [start[first], end[t]], entity: null, kind: 'word' };
}
