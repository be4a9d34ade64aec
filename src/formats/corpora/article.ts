import type { Metadata, MetadataValue } from '../../model/document';
import type { ReadingNote, ReadingOptions, TextItem } from './corpus-item';
import { parseDate } from './dates';
import { languageCode } from './language-names';

/** An article as a database, feed or page gives it: its parts, before they are made one text. */
export interface Article {
  /** The database's own number of the article. */
  readonly id?: string | undefined;
  readonly headline?: string | undefined;
  /** Paragraphs of the lead, between headline and body. */
  readonly lead?: readonly string[];
  /** Paragraphs of the body. */
  readonly paragraphs: readonly string[];
  /** BCP 47 code, or a language's name in the language of the interface (`Français`, `Englisch`). */
  readonly language?: string | undefined;
  readonly outlet?: string | undefined;
  /** The date in the source's own words. */
  readonly date?: string | undefined;
  /** `HH:MM`; default: the time that `date` holds. */
  readonly time?: string | undefined;
  readonly author?: string | undefined;
  /** A heading under or over the headline. */
  readonly subhead?: string | undefined;
  readonly section?: string | undefined;
  readonly page?: string | undefined;
  readonly edition?: string | undefined;
  readonly issue?: string | undefined;
  /** Length in words as the source states it: `1,512 words`. */
  readonly words?: string | undefined;
  readonly copyright?: string | undefined;
  readonly url?: string | undefined;
  readonly accession?: string | undefined;
  /** Where it comes from: `Europresse`, `Factiva`. */
  readonly database?: string | undefined;
  /** Whether the source says that the text is cut off. */
  readonly isTruncated?: boolean;
  /** Further metadata, under names of their own. */
  readonly more?: Metadata;
  readonly line?: number;
  readonly notes?: readonly ReadingNote[];
}

// `Par Colette Armand`: the word is no part of the name.
const BYLINE_WORD = /^(?:par|by|авторы?):?\s+/iu;

/** Metadata that every reader names alike, in the order in which they stand in tables. */
const FIELDS = [
  'outlet',
  'author',
  'headline',
  'subhead',
  'section',
  'page',
  'edition',
  'issue',
  'copyright',
  'url',
  'accession',
  'database',
] as const;

/**
 * The document of an article: headline, lead and paragraphs with an empty line between them; the other parts metadata.
 *
 * White space inside a part, line breaks included, becomes one space; empty parts go. A headline that the first
 * paragraph repeats stands once; an author is a name without `By` before it. Dates become ISO (`date`, `time`), with
 * the source's wording in `dateAsGiven`; one that cannot be read is `null`, with a note. A language loses its region.
 *
 * @param article - The parts.
 * @param options - How dates are read.
 * @returns The item; its text is empty when the article has neither headline nor paragraphs.
 */
export function createArticle(article: Article, options: ReadingOptions): TextItem {
  const headline = foldSpace(article.headline ?? '');
  const body = [...(article.lead ?? []), ...article.paragraphs].map(foldSpace).filter((part) => part !== '');
  const parts = headline === '' || body[0] === headline ? body : [headline, ...body];
  const notes = [...(article.notes ?? [])];
  const metadata: Record<string, MetadataValue> = {};
  const when = readDate(article, options, notes);
  for (const field of FIELDS) {
    const given = foldSpace(article[field] ?? '');
    const value = field === 'author' ? given.replace(BYLINE_WORD, '') : given;
    if (value !== '') metadata[field] = value;
    if (field === 'outlet') Object.assign(metadata, when);
  }
  const words = countOfWords(article.words);
  if (words !== undefined) metadata.words = words;
  if (article.isTruncated === true) {
    metadata.truncated = true;
    notes.push({
      code: 'truncated',
      message: 'the text is cut off in the source; get the whole article, or leave it out of rates',
    });
  }
  Object.assign(metadata, article.more);
  // Measures are of languages, not of their regions.
  const language = languageCode(article.language ?? '')?.split('-')[0];
  return {
    kind: 'text',
    text: parts.join('\n\n'),
    ...(article.id === undefined || article.id === '' ? {} : { id: article.id }),
    ...(language === undefined ? {} : { language }),
    metadata,
    ...(article.line === undefined ? {} : { line: article.line }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** Text with each run of white space, no-break spaces excepted, as one space, and none at its ends. */
export function foldSpace(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u2028\u2029]+/gu, ' ').replace(/^\s+|\s+$/gu, '');
}

/**
 * Metadata of a date, whatever its form: `date` in ISO or null, `time`, and `dateAsGiven` unless it is the same.
 *
 * @param given - The date in the source's words; nothing for an empty one.
 * @param options - Order of ambiguous numbers.
 * @param notes - Takes a note when the date cannot be read.
 */
export function dateMetadata(given: string, options: ReadingOptions, notes: ReadingNote[]): Metadata {
  const words = foldSpace(given);
  if (words === '') return {};
  const reading = parseDate(words, options.dates);
  if ('fault' in reading) {
    notes.push(DATE_NOTES[reading.fault](words));
    return { date: null, dateAsGiven: words };
  }
  return {
    date: reading.date,
    ...(reading.time === undefined ? {} : { time: reading.time }),
    ...(reading.date === words ? {} : { dateAsGiven: words }),
  };
}

const DATE_NOTES = {
  ambiguous: (words: string): ReadingNote => ({
    code: 'date-ambiguous',
    message: `date ${JSON.stringify(words)} can be read with the day or the month first, so it is left out; write it as YYYY-MM-DD, or say --dates dmy or --dates mdy`,
  }),
  impossible: (words: string): ReadingNote => ({
    code: 'date-impossible',
    message: `date ${JSON.stringify(words)} is no day of the calendar, so it is left out; write it as YYYY-MM-DD`,
  }),
  unknown: (words: string): ReadingNote => ({
    code: 'date-unknown',
    message: `date ${JSON.stringify(words)} is in no known form, so it is left out; write it as YYYY-MM-DD`,
  }),
};

function readDate(article: Article, options: ReadingOptions, notes: ReadingNote[]): Metadata {
  const found = dateMetadata(article.date ?? '', options, notes);
  return article.time === undefined || article.time === '' ? found : { ...found, time: article.time };
}

function countOfWords(given: string | undefined): number | undefined {
  const digits = /\d[\d.,\s\u00A0\u202F]*/u.exec(given ?? '')?.[0].replace(/\D/gu, '');
  return digits === undefined || digits === '' ? undefined : Number(digits);
}
