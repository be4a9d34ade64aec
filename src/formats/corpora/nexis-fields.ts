import type { Article } from './article';
import { findDate, WEEKDAYS } from './date-in-line';
import type { NexisField, NexisLabel } from './nexis-labels';

/** The date of an article and the edition that may stand behind it. */
export interface NexisDate {
  readonly date: string;
  readonly edition: string;
}

const BEHIND_DATE = new RegExp(
  `^[\\s,]*(?:(?:${WEEKDAYS})(?![\\p{L}]))?[\\s,]*(?:\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?(?: ?(?:UTC|GMT|[A-Z]{2,4}T)\\b)?(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?)?`,
  'iu',
);

/**
 * The date that a line is, with weekday and time behind it, and what is left of the line: the edition.
 *
 * @param line - `May 2, 2002, Thursday,, FINAL EDITION`.
 * @returns Nothing for a line that is no date, such as a headline with a date in its midst.
 */
export function nexisDate(line: string): NexisDate | undefined {
  // `Dienstag 10.Dezember 2019`
  const spaced = line
    .replace(/(\d\.)(?=\p{L})/gu, '$1 ')
    .replace(/\s+/gu, ' ')
    .trim();
  const found = findDate(spaced);
  if (found === undefined || found.start > 0 || spaced.length > 120) return undefined;
  const end = found.end + (BEHIND_DATE.exec(spaced.slice(found.end))?.[0].length ?? 0);
  const rest = spaced.slice(end);
  // A headline goes on with words: `July 3, 2021: the night the dam burst`.
  if (/^\s*[:–—?!]/u.test(rest)) return undefined;
  return { date: spaced.slice(0, end).replace(/[\s,]+$/u, ''), edition: tidy(rest) };
}

const PAGE =
  /(?:^|[;,]\s*)(?:pgs?|pages?|pp?|s|seiten?|blz|blzz|p[aá]gs?|p[aá]ginas?|pagg|стр)\.?\s*((?:\p{L}{0,2}\s?)?\d+\p{L}?(?:\s?[-–,/]\s?\p{L}?\d+\p{L}?)*)(?![\p{L}\p{N}])/iu;

/** A section's value, taken apart: `WISSENSCHAFT; KREBS; S. 114 Ausg. 9`. */
export function nexisSection(value: string): Pick<Article, 'section' | 'page' | 'issue'> {
  const page = PAGE.exec(value);
  if (page === null) return { section: tidy(value) };
  const behind = tidy(value.slice(page.index + page[0].length));
  const issue = /^(?:Ausg|No|Nr|N°|Vol|Issue)\.?\s/iu.test(behind) ? behind : undefined;
  return {
    section: tidy(
      [value.slice(0, page.index), issue === undefined ? behind : '']
        .map(tidy)
        .filter((part) => part !== '')
        .join('; '),
    ),
    page: page[1].trim(),
    issue,
  };
}

/** Parts of an article that its labelled lines say. */
export function nexisParts(labels: readonly NexisLabel[]): Partial<Article> {
  const of = (field: NexisField): string =>
    labels
      .filter((label) => label.field === field)
      .map(({ value }) => tidy(value))
      .filter((value) => value !== '')
      .join('; ');
  const more: Record<string, string> = {};
  for (const field of DETAILS) if (of(field) !== '') more[field] = of(field);
  for (const field of INDEXING) if (of(field) !== '') more[field] = withoutShares(of(field));
  const { lead, url } = leadOf(labels.filter(({ field }) => field === 'highlight').map(({ value }) => value));
  return {
    ...nexisSection(of('section')),
    words: of('length'),
    author: of('author'),
    language: of('language') === '' ? undefined : of('language'),
    lead,
    url: of('url') === '' ? url : of('url'),
    more,
  };
}

const DETAILS: readonly NexisField[] = [
  'dateline',
  'series',
  'sourceCode',
  'publicationType',
  'loadDate',
  'ticker',
  'graphic',
  'correction',
];
const INDEXING: readonly NexisField[] = [
  'subjects',
  'industries',
  'regions',
  'companies',
  'organisations',
  'people',
];

/** Paragraphs of the standfirst; Spiegel Online writes the article's address behind it. */
function leadOf(values: readonly string[]): {
  readonly lead: readonly string[];
  readonly url: string | undefined;
} {
  const lead = values.flatMap((value) => value.split('\n\n'));
  const url = /(?:^|;\s*)(https?:\/\/\S+)$/u.exec(lead.at(-1) ?? '');
  if (url === null) return { lead, url: undefined };
  return { lead: [...lead.slice(0, -1), lead.at(-1)!.slice(0, url.index)], url: url[1] };
}

/** `ELECTIONS (90%); VOTING (78%)` without the shares. */
function withoutShares(list: string): string {
  return list.replace(/\s*\(\d{1,3}\s?%\)/gu, '').replace(/\s*;\s*/gu, '; ');
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?:\s*[;,]){2,}/gu, ';')
    .replace(/^[\s;,]+|[\s;,]+$/gu, '');
}
