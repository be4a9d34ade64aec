import { foldSpace } from './article';
import { findDate } from './date-in-line';

/** What the line under the outlet says: `Société, samedi 3 juillet 2021 - 09:12 UTC +02:00 512 mots, p. 4`. */
export interface EuropresseHeader {
  readonly section?: string;
  /** The date in the line's words, with the time where there is one. */
  readonly date?: string;
  readonly words?: string;
  readonly page?: string;
  /** What stands beside all that, such as the edition. */
  readonly edition?: string;
}

/** What the name of a source says: `Le Phare, no. 5968`, `Le Phare (site web)`. */
export interface EuropresseSource {
  readonly outlet: string;
  readonly issue?: string;
  /** `web` for a site. */
  readonly edition?: string;
}

const WORDS =
  /,?\s*\b(\d[\d.,\s]*)\s?(?:mots?|words?|wörter|palabras|parole|palavras|woorden|слов\p{L}?)(?!\p{L})/iu;
const PAGE_SIGN = '(?:pp?\\.|pages?|pg\\.|s\\.|pág\\.|стр\\.)\\s*';
const PAGE = new RegExp(
  `(?:^|[\\s,])${PAGE_SIGN}([\\p{L}\\d][^,]*(?:,\\s?[\\p{L}-]{0,2}\\d[^,\\s]*)*)$|^${PAGE_SIGN}([\\p{L}\\d-]+)(?=,)`,
  'iu',
);

/**
 * Parts of the line with section, date, length and page, whichever of them there are, the date in any usual place.
 *
 * What stands before the date is the section, commas included; a page is what follows `p.`.
 */
export function parseEuropresseHeader(given: string): EuropresseHeader {
  const line = trimCommas(given);
  const date = findDate(line);
  let head = date === undefined ? line : trimCommas(line.slice(0, date.start));
  let tail = date === undefined ? '' : trimCommas(line.slice(date.end));
  const take = (pattern: RegExp): string | undefined => {
    const inTail = pattern.exec(tail);
    const match = inTail ?? pattern.exec(head);
    if (match === null) return undefined;
    const cut = (text: string): string =>
      trimCommas(`${text.slice(0, match.index)}, ${text.slice(match.index + match[0].length)}`);
    if (inTail === null) head = cut(head);
    else tail = cut(tail);
    return foldSpace(match[1] ?? match[2]);
  };
  const words = take(WORDS);
  const page = take(PAGE);
  if (head === '') [head, tail] = [tail, ''];
  return {
    ...(head === '' ? {} : { section: head }),
    ...(date === undefined ? {} : { date: date.text }),
    ...(words === undefined ? {} : { words }),
    ...(page === undefined ? {} : { page }),
    ...(tail === '' ? {} : { edition: tail }),
  };
}

const WEB = /\s*\((?=[^()]*\b(?:web|website|online|internet|en ligne|сайт)\b)[^()]*\)/iu;
const NUMBER = '(?:no\\.?|n°|nº|nr\\.?|num\\.?|numéro|#|№)\\s*';
// A word after the number sign is a number only in the database's own form: `Ouest-France, no. Rennes Ville`.
const ISSUE = new RegExp(
  `[\\s,;-]*(?<![\\p{L}\\d])((?:vol\\.?\\s*[\\w-]+[\\s,;]+)?${NUMBER}(?:[\\p{L}-]{0,8}\\d|(?<=, no\\. )\\p{L})[^,;()]*?)(?=\\s+-\\s|[,;()]|$)`,
  'iu',
);
const NUMBER_SIGN = new RegExp(`^${NUMBER}`, 'iu');
const EDITION =
  /(?:\s[-–—]\s|[,;(]\s*|\s(?=[ée]dition\b))((?:[ée]dition|ausgabe|edición|издание)(?!\p{L})[^()]*|[\p{L}\s'’-]*\bedition)\)?$/iu;

/** Outlet, number and edition of a source's name; what it adds on lines of its own is the edition. */
export function parseEuropresseSource(given: string): EuropresseSource {
  const [name = '', ...more] = given
    .split(/\s*\n\s*|\s{8,}/u)
    .map(foldSpace)
    .filter((line) => line !== '');
  const editions: string[] = [];
  let rest = [name, ...more.filter((line) => WEB.test(line) || ISSUE.test(` ${line}`))].join(', ');
  if (WEB.test(rest)) editions.push('web');
  rest = rest.replace(WEB, '');
  const issue = ISSUE.exec(rest);
  if (issue !== null) rest = rest.slice(0, issue.index) + rest.slice(issue.index + issue[0].length);
  const edition = EDITION.exec(rest);
  if (edition !== null) {
    editions.push(edition[1]);
    rest = rest.slice(0, edition.index);
  }
  editions.push(...more.filter((line) => !WEB.test(line) && !ISSUE.test(` ${line}`)));
  const outlet = trimCommas(rest).replace(/\s+[-–—]$/u, '');
  const number = issue?.[1].replace(NUMBER_SIGN, '');
  return {
    outlet: outlet === '' ? foldSpace(given) : outlet,
    ...(number === undefined ? {} : { issue: number }),
    ...(editions.length === 0 ? {} : { edition: editions.map(trimCommas).join('; ') }),
  };
}

/** Text without white space, commas and dashes at its ends, and with one comma where several stand. */
function trimCommas(text: string): string {
  return foldSpace(text.replace(/\u00A0/gu, ' '))
    .replace(/\s*,(?:\s*,)+/gu, ',')
    .replace(/^[\s,;]+|[\s,;]+$/gu, '')
    .replace(/\s[-–—]$/u, '');
}
