import type { Article } from './article';
import { parseDate } from './dates';
import { isLanguageName } from './language-names';

/** What the lines between headline and text of a Factiva article say. */
export interface FactivaHeader extends Pick<
  Article,
  'outlet' | 'date' | 'time' | 'page' | 'edition' | 'issue' | 'words' | 'copyright' | 'language'
> {
  /** Factiva's code of the source: `PHAR`. */
  readonly sourceCode?: string | undefined;
  /** Lines before the length: credits and remarks on the byline. */
  readonly before: readonly string[];
}

const LENGTH = /^\d[\d.,\s]*(?:\s?\p{L}+\.?)?$/u;
const TIME = /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$/iu;
const CODE = /^[A-Z][A-Z0-9]{1,9}$/u;
const COPYRIGHT =
  /^(?:©|\(c\)|copyright|tous droits|all rights|alle rechte|todos los derechos|все права|版权)/iu;
const VOLUME = /\b(?:vol(?:ume|\.)?|issue|issn|ausgabe)\b|numéro|(?:том|выпуск)(?!\p{L})|[卷期]/iu;
const EDITION = /\b(?:edition|final|late|first)\b|édition|ausgabe|издание/iu;
const PAGE =
  /^(?:pp?\.?\s?|pages?\s|s\.\s?|стр\.?\s?)?\p{L}{0,4}[-.]?\d{1,4}\p{L}?(?:\s?[,;/–-]\s?\p{L}{0,4}[-.]?\d{1,4}\p{L}?)*$/iu;

/**
 * Reads the unlabelled lines of a Factiva article: length, date, time, source, code, edition, page, volume, language,
 * copyright, in this order, any but length or date missing. The length (`1,512 words`, `1626 Wörter`, `877 слов`) with a
 * date after it is the anchor; without one the first line that is a date.
 *
 * @param lines - The lines after the headline and the byline.
 * @returns Nothing when neither anchor is there.
 */
export function parseFactivaHeader(lines: readonly string[]): FactivaHeader | undefined {
  const lengthAt = factivaLengthAt(lines);
  const dateAt = lengthAt < 0 ? lines.findIndex(isDate) : lengthAt + 1;
  if (dateAt < 0) return undefined;
  const rest = lines.slice(dateAt + 1);
  const time = TIME.test(rest[0] ?? '') ? rest.shift() : undefined;
  const outlet = rest.shift();
  const codeAt = rest.findIndex((line) => CODE.test(line));
  const beside = codeAt > 0 ? rest.splice(0, codeAt) : [];
  const sourceCode = codeAt < 0 ? undefined : rest.shift();
  const copyright = popIf(rest, (line) => COPYRIGHT.test(line) || YEAR.test(line));
  // Before the copyright stands the language, whatever the interface calls it.
  const language = popIf(
    rest,
    (line) => isLanguageName(line) || (copyright !== undefined && !/\d/u.test(line) && !EDITION.test(line)),
  );
  const issue = popIf(rest, (line) => VOLUME.test(line));
  const page = popIf(rest, (line) => PAGE.test(line));
  const edition = [...beside, ...rest].join('; ');
  return {
    before: lengthAt < 0 ? lines.slice(0, dateAt) : lines.slice(0, lengthAt),
    ...(lengthAt < 0 ? {} : { words: lines[lengthAt] }),
    date: lines[dateAt],
    time: time === undefined ? undefined : clockOf(time, lines[dateAt]),
    outlet,
    sourceCode,
    edition,
    page,
    issue,
    language,
    copyright,
  };
}

/** The line with the length of an article, before a date; -1 when there is none. */
export function factivaLengthAt(lines: readonly string[]): number {
  return lines.findIndex((line, at) => LENGTH.test(line) && isDate(lines[at + 1]));
}

/**
 * How many of the lines from the length on are no text yet: up to the copyright, else up to the language, else up to the
 * code of the source.
 *
 * @param lines - The length, the date, and what follows.
 */
export function factivaHeaderLength(lines: readonly string[]): number {
  const ahead = lines.slice(0, MOST_LINES);
  const languageAt = ahead.findIndex((line, at) => at > 1 && isLanguageName(line));
  const copyrightAt = ahead.findIndex(
    (line, at) =>
      at > 1 &&
      (COPYRIGHT.test(line) ||
        (at === languageAt + 1 && languageAt > 0 && YEAR.test(line) && line.length < 120)),
  );
  if (copyrightAt > 0) {
    let end = copyrightAt + 1;
    while (COPYRIGHT.test(lines[end] ?? '')) end++;
    return end;
  }
  if (languageAt > 0) return languageAt + 1;
  return Math.max(2, ahead.findIndex((line, at) => at > 2 && CODE.test(line)) + 1);
}

// Length, date, time, source, code, edition, page, volume, language, copyright, and remarks.
const MOST_LINES = 14;
const YEAR = /\b(?:19|20)\d\d\b/u;

function isDate(line: string | undefined): boolean {
  return line !== undefined && !TIME.test(line) && !isUnknown(line);
}

/** Takes the last line away when a test holds for it. */
function popIf(lines: string[], test: (line: string) => boolean): string | undefined {
  const last = lines.at(-1);
  return last !== undefined && test(last) ? lines.pop() : undefined;
}

function isUnknown(line: string): boolean {
  const reading = parseDate(line);
  return 'fault' in reading && reading.fault === 'unknown';
}

function clockOf(time: string, date: string): string | undefined {
  const reading = parseDate(`${date} ${time.replace('.', ':')}`);
  return 'time' in reading ? reading.time : undefined;
}
