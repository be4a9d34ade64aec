import { indexAt, type Span } from '../../model/span';
import { isBlankAt, skipBlanksBack } from './characters';
import { atomsIn, identify, type Identity } from './identity';
import { findMention, type Mention } from './mention';
import type { Reading } from './reading';
import type { Wording } from './wording';

/** A designation put beside a name in words. */
export interface InlineLabel {
  readonly mention: Mention & { readonly span: Span };
  readonly identity: Identity;
  /** The wording, with its brackets when it has them. */
  readonly mark: Span;
  readonly wording: Wording;
  readonly rule: string;
}

const LONGEST_BRACKET = 260;
const MOST_WORDS = 28;
// Words that may stand before the legal ones: `(le mouvement X est reconnu …)`, `(оба издания объявлены …)`.
const MOST_WORDS_BEFORE = 4;
const WORDS_BETWEEN = 4;
// `Daech, une organisation terroriste interdite en Russie,`
const ARTICLE = /^(?:an?|the|une?|le|la|les) |^l['’]/iu;

/**
 * Labels in brackets, parentheses and appositions after a name.
 *
 * @param reading - The prepared document.
 * @param isNote - Whether an offset lies in a note; names are not labelled there.
 */
export function findInlineLabels(
  reading: Reading,
  isNote: (offset: number) => boolean,
): readonly InlineLabel[] {
  if (!reading.hasDesignations) return [];
  const labels: InlineLabel[] = [];
  const noticeEnd = createNoticeEnd(reading);
  for (const [start, end, rule] of [...brackets(reading.doc.text), ...appositions(reading)]) {
    if (isNote(start) || start < noticeEnd(start)) continue;
    const inner: Span = rule === 'apposition' ? [start, end] : [start + 1, end - 1];
    if (reading.wordsIn(...inner).length === 0) continue;
    const wording = reading.wordingOf(...inner);
    if (!isLabel(wording, rule, ARTICLE.test(reading.doc.text.slice(...inner)))) continue;
    if (rule === 'apposition' && labels.some(({ mark }) => mark[0] < start && end < mark[1])) continue;
    const mention = mentionBefore(
      reading,
      rule === 'apposition' ? commaBefore(reading.doc.text, start) : start,
    );
    if (mention === null) continue;
    const identity = identify(reading, mention);
    if (identity !== null && !isCommonWord(reading, mention, wording))
      labels.push({ mention, identity, mark: [start, end], wording, rule });
  }
  return labels.sort((a, b) => a.mark[0] - b.mark[0]);
}

/** End of the notice that holds an offset; 0 for none. */
function createNoticeEnd({ notices }: Reading): (offset: number) => number {
  const starts = notices.map(([start]) => start);
  const table = { length: starts.length, start: starts, end: starts };
  return (offset) => {
    const n = indexAt(table, offset);
    return n >= 0 && offset < notices[n][1] ? notices[n][1] : 0;
  };
}

function isLabel(wording: Wording, rule: string, startsWithArticle: boolean): boolean {
  if (
    wording.reading !== 'formula' ||
    !wording.official ||
    wording.first === null ||
    wording.words > MOST_WORDS
  )
    return false;
  if (rule !== 'apposition') return wording.first.wordsBefore <= MOST_WORDS_BEFORE;
  const roles = new Set(wording.matches.map((match) => String(match.entry.attributes?.role ?? '')));
  const claims = wording.basis === 'foreign-agent' || wording.basis === 'undesirable';
  return (
    wording.first.wordsBefore <= (startsWithArticle ? 1 : 0) &&
    wording.first.role !== 'authority' &&
    ((roles.has('authority') && roles.has('ban')) || claims)
  );
}

/** Innermost pairs of brackets in one line that hold more than a sign. */
function brackets(text: string): readonly (readonly [start: number, end: number, rule: string])[] {
  const pairs: (readonly [number, number, string])[] = [];
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()[\]\n]/gu)) {
    if (sign === '\n') open.length = 0;
    else if (sign === '(' || sign === '[') open.push({ sign, at: index });
    else {
      const top = open.pop();
      if (top === undefined || (top.sign === '(') !== (sign === ')')) open.length = 0;
      else if (index - top.at <= LONGEST_BRACKET && index - top.at > 4)
        pairs.push([top.at, index + 1, sign === ')' ? 'parenthesis' : 'bracket']);
    }
  }
  return pairs;
}

/** `, wording,` and `— wording —` after a name: from the comma to the next mark of punctuation. */
function appositions(reading: Reading): readonly (readonly [start: number, end: number, rule: string])[] {
  const { text } = reading.doc;
  const found: (readonly [number, number, string])[] = [];
  for (const match of text.matchAll(/(?:,|[ \u00a0][–—-])[ \u00a0](?=[\p{L}«"])/gu)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + LONGEST_BRACKET);
    const length = rest.search(/[,;:.!?\n()]|[ \u00a0][–—-][ \u00a0]/u);
    const end = start + skipBlanksBack(rest, length < 0 ? rest.length : length, 0);
    if (end > start && !isBlankAt(text, start)) found.push([start, end, 'apposition']);
  }
  return found;
}

function commaBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[\s,–—-]/u.test(text[at - 1])) at--;
  return at;
}

/** A name, or a name with the noun of its kind: `the X terrorist group (…)`. */
function mentionBefore(reading: Reading, offset: number): InlineLabel['mention'] | null {
  const { doc } = reading;
  let end = offset;
  // A mark may stand between: `X* (banned in Russia)`.
  for (
    let at = skipBlanksBack(doc.text, end, 0);
    at > 0 && /[*_✱†]/u.test(doc.text[at - 1]);
    at = skipBlanksBack(doc.text, at, 0)
  ) {
    at--;
    end = at;
  }
  const s = Math.max(0, indexAt(doc.sentences, Math.max(0, end - 1)));
  const floor = doc.sentences.start[s] ?? 0;
  for (let words = 0; words <= WORDS_BETWEEN && end > floor; words++) {
    const mention = findMention(reading, end);
    if (mention.span === null) return null;
    const named = isName(mention);
    if (named && (words === 0 || reading.rolesIn(mention.span[1], offset).includes('bearer')))
      return { ...mention, span: mention.span };
    if (named || mention.kind !== 'word') return null;
    end = skipBlanksBack(doc.text, mention.span[0], floor);
    if (/[,;:.!?)]/u.test(doc.text[end - 1] ?? '.')) return null;
  }
  return null;
}

/** `Smoking (banned in Russia)`: a single word at the start of a sentence, said to be banned, need not be a name. */
function isCommonWord(
  { doc, atoms }: Reading,
  { kind, span }: InlineLabel['mention'],
  wording: Wording,
): boolean {
  if (kind !== 'name' || wording.basis !== 'banned' || atomsIn(atoms, span).length > 1) return false;
  return doc.sentences.start[Math.max(0, indexAt(doc.sentences, span[0]))] === span[0];
}

function isName({ kind }: Mention): boolean {
  return kind === 'known' || kind === 'quoted' || kind === 'name';
}
