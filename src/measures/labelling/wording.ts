import { TOKEN_KIND, type Document } from '../../model/document';
import type { LexiconMatch } from '../../model/lexicon';
import { rangeIn, type SpanTable } from '../../model/span';

/** What a note or a bracket says, read from the words that `lexicon/data/<language>/labelling.json` knows. */
export interface Wording {
  /**
   * `formula`: a legal designation; `unmatched`: legal words without the form of a designation, as in parodies;
   * `footnote`: a note of another kind that is known (poll, price, changed name); `none`: nothing known.
   */
  readonly reading: 'formula' | 'unmatched' | 'footnote' | 'none';
  /** `terrorist`, `extremist`, `foreign-agent`, `undesirable`, `banned`, or `null`. */
  readonly basis: string | null;
  /** States and bodies named, in text order, joined by `; `. */
  readonly authority: string | null;
  /** Their codes, joined by `; `. */
  readonly jurisdiction: string | null;
  /** Day of the designation that the wording names, as ISO date. */
  readonly designatedOn: string | null;
  /** The outlet says that it rejects the designation. */
  readonly distancing: boolean;
  /** Kind of a footnote: `name`, `poll`, `source`, `method`, `price`, `definition`. */
  readonly footnoteKind: string | null;
  /** A ban, an act of designation or an authority is named, not just a class of bearer. */
  readonly official: boolean;
  /** Number of words. */
  readonly words: number;
  /** Roles of the first match, and how many words stand before it; `null` for no match. */
  readonly first: { readonly role: string; readonly wordsBefore: number } | null;
  /** Lexicon keys that were read. */
  readonly matches: readonly LexiconMatch[];
}

/** Reads the wording of a span of one document. */
export type WordingOf = (start: number, end: number) => Wording;

const CLAIMS_STATUS: ReadonlySet<string> = new Set(['foreign-agent', 'undesirable']);

/** Hits of the labelling lexicon, as a table to look spans up in. */
export interface LabellingMatches extends SpanTable {
  readonly matches: readonly LexiconMatch[];
}

/** The hits of the labelling lexicon among those of all lexicons. */
export function labellingMatches(all: readonly LexiconMatch[]): LabellingMatches {
  const matches = all.filter((match) => match.lexicon.endsWith('/labelling'));
  return {
    matches,
    length: matches.length,
    start: matches.map(({ start }) => start),
    end: matches.map(({ end }) => end),
  };
}

/** The hits that lie inside a span. */
export function matchesIn(table: LabellingMatches, start: number, end: number): readonly LexiconMatch[] {
  const [from, to] = rangeIn(table, start, end);
  return table.matches.slice(from, to).filter((match) => match.start >= start && match.end <= end);
}

/** What a word does in a note: `attributes.role` of its entry. */
export function roleOf(match: LexiconMatch): string {
  return String(match.entry.attributes?.role ?? '');
}

/**
 * Reader of wordings for one document.
 *
 * @param doc - The document.
 * @param table - Hits of the labelling lexicon.
 */
export function createWordings(doc: Document, table: LabellingMatches): WordingOf {
  return (start, end) => readWording(doc, start, end, matchesIn(table, start, end));
}

function readWording(doc: Document, start: number, end: number, matches: readonly LexiconMatch[]): Wording {
  const withRole = (role: string): readonly LexiconMatch[] =>
    matches.filter((match) => roleOf(match) === role);
  const legal = matches.filter((match) => match.entry.label === 'designation');
  const [status, ban, authority] = [withRole('status'), withRole('ban'), withRole('authority')];
  const bearer = withRole('bearer').length > 0;
  const act = withRole('act').length > 0;
  const footnote = withRole('footnote')[0];
  const basis = attributeOf(status[0] ?? ban[0] ?? withRole('notice')[0], 'basis');
  const words = wordsIn(doc, start, end);
  const designates =
    (status.length > 0 && (act || bearer || (ban.length > 0 && authority.length > 0))) ||
    (status.length > 0 && CLAIMS_STATUS.has(basis ?? '') && authority.length > 0) ||
    (ban.length > 0 && (authority.length > 0 || bearer || act)) ||
    (status.length + ban.length > 0 && words <= 4 && words === wordsOf(doc, legal));
  const footnoteFirst =
    footnote !== undefined &&
    wordsIn(doc, start, footnote.start) <= 3 &&
    !(ban.length > 0 && authority.length > 0 && !FIRM_FOOTNOTES.has(attributeOf(footnote, 'kind') ?? ''));
  const first =
    matches.length === 0
      ? null
      : { role: roleOf(matches[0]), wordsBefore: wordsIn(doc, start, matches[0].start) };
  return {
    reading: footnoteFirst
      ? 'footnote'
      : designates
        ? 'formula'
        : status.length + ban.length > 1
          ? 'unmatched'
          : footnote
            ? 'footnote'
            : 'none',
    basis,
    authority: joined(authority, 'authority'),
    jurisdiction: joined(authority, 'jurisdiction'),
    designatedOn: dateIn(doc.text.slice(start, end)),
    distancing: withRole('distancing').length > 0,
    footnoteKind: attributeOf(footnote, 'kind'),
    official: ban.length > 0 || act || authority.length > 0 || CLAIMS_STATUS.has(basis ?? ''),
    words,
    first,
    matches: legal,
  };
}

// These name what they are about: legal words further on in them are no designation.
const FIRM_FOOTNOTES: ReadonlySet<string> = new Set(['name', 'poll', 'price']);

function attributeOf(match: LexiconMatch | undefined, key: string): string | null {
  const value = match?.entry.attributes?.[key];
  return value === undefined ? null : String(value);
}

function joined(matches: readonly LexiconMatch[], key: string): string | null {
  const values = [...new Set(matches.map((match) => attributeOf(match, key)))];
  return values.length === 0 ? null : values.join('; ');
}

function wordsIn(doc: Document, start: number, end: number): number {
  const [from, to] = rangeIn(doc.tokens, start, end);
  let words = 0;
  for (let t = from; t < to; t++) if (doc.tokens.kind[t] === TOKEN_KIND.word) words++;
  return words;
}

function wordsOf(doc: Document, matches: readonly LexiconMatch[]): number {
  return matches.reduce((sum, { start, end }) => sum + wordsIn(doc, start, end), 0);
}

function dateIn(text: string): string | null {
  const date = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u.exec(text);
  if (date === null || Number(date[1]) > 31 || Number(date[2]) > 12) return null;
  return `${date[3]}-${date[2].padStart(2, '0')}-${date[1].padStart(2, '0')}`;
}
