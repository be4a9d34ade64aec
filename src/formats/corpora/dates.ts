import type { DateOrder } from './corpus-item';

/** A date as a file gives it, read; or why it cannot be. */
export type DateReading =
  | {
      /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is given. */
      readonly date: string;
      /** `HH:MM` as the file gives it, without its zone. */
      readonly time?: string;
    }
  | {
      /** `ambiguous`: day and month could change places; `impossible`: no such day; `unknown`: no form that is known. */
      readonly fault: 'ambiguous' | 'impossible' | 'unknown';
    };

/**
 * A date in the forms of press databases, feeds and spreadsheets.
 *
 * Read are: ISO 8601 with or without time and zone, `20210703`; day, month name and year in any usual order, with or
 * without weekday and time, in French, English, Russian, German, Spanish, Italian, Dutch and Portuguese (the month's
 * language is that of a database's interface, not of the article); year, month and day with the Chinese, Japanese or
 * Korean sign after each; numbers, where only one order is possible or `order`
 * says which (with full stops the day is first, as everywhere where dates are so written); RFC 822; epoch milliseconds
 * and seconds. Two-digit years are 1969 to 2068, as in POSIX. Times stay as they are given: no zone is converted.
 *
 * @param given - The date as it stands.
 * @param order - Order of numbers that could be read both ways.
 * @example parseDate('samedi 3 juillet 2021 - 09:12 UTC +02:00'); // { date: '2021-07-03', time: '09:12' }
 * @example parseDate('03/07/2021'); // { fault: 'ambiguous' }
 */
export function parseDate(given: string, order?: DateOrder): DateReading {
  const text = given
    .normalize('NFC')
    .replace(/[\s\u200E\u200F]+/gu, ' ')
    .trim()
    .replace(/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u, '$1-$2-$3');
  return (
    isoDate(text) ?? epochDate(text) ?? numericDate(text, order) ?? namedDate(text) ?? { fault: 'unknown' }
  );
}

function isoDate(text: string): DateReading | undefined {
  const parts =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|\/(\d{1,2})\/(\d{1,2})|(\d{2})(\d{2}))?(?:(?:(?:T|,? )(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?|T(\d{2})(\d{2})(?:\d{2})?)(?: ?(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2}))?)?$/iu.exec(
      text,
    );
  if (parts === null) return undefined;
  const [, year, month = parts[4] ?? parts[6], day = parts[5] ?? parts[7]] = parts;
  const time = clock(parts[8] ?? parts[10], parts[9] ?? parts[11]);
  if (month === undefined) return { date: year };
  if (day === undefined)
    return isMonth(Number(month)) ? { date: `${year}-${pad(Number(month))}` } : IMPOSSIBLE;
  return dayOf(Number(year), Number(month), Number(day), time);
}

// Milliseconds from 2001 on have 13 digits, seconds 10; those of 1970 to 2001 have fewer and look like other numbers.
function epochDate(text: string): DateReading | undefined {
  if (!/^\d{10}(?:\d{3})?(?:\.0+)?$/u.test(text)) return undefined;
  const digits = text.replace(/\..*$/u, '');
  const moment = new Date(Number(digits) * (digits.length === 10 ? 1000 : 1)).toISOString();
  return { date: moment.slice(0, 10), time: moment.slice(11, 16) };
}

function numericDate(text: string, order: DateOrder | undefined): DateReading | undefined {
  const parts =
    /^(?:\p{L}+\.?,? )?(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:(?:,| [-–])? (?:à )?(\d{1,2})[:hч](\d{2})(?::\d{2})?)?$/u.exec(
      text,
    );
  if (parts === null) return undefined;
  const [, first, sign, second, yearGiven] = parts;
  const year = fullYear(yearGiven);
  const time = clock(parts[5], parts[6]);
  const [a, b] = [Number(first), Number(second)];
  const known = sign === '.' ? 'dmy' : order;
  if (known !== undefined) return known === 'dmy' ? dayOf(year, b, a, time) : dayOf(year, a, b, time);
  const [asDmy, asMdy] = [dayOf(year, b, a, time), dayOf(year, a, b, time)];
  if ('fault' in asDmy) return asMdy;
  return 'fault' in asMdy || a === b ? asDmy : { fault: 'ambiguous' };
}

function namedDate(text: string): DateReading | undefined {
  const words = text.toLowerCase();
  const time = /(?:^|[^\d])(\d{1,2}) ?[:h] ?(\d{2})(?::\d{2})? ?(?:([ap])\.?m\b)?/u.exec(words);
  const rest =
    time === null ? words : `${words.slice(0, time.index)} ${words.slice(time.index + time[0].length)}`;
  const pattern =
    /(\d{1,2})(?:er|st|nd|rd|th|º|\.)? (?:de )?(\p{L}+)\.?,? (?:de )?(\d{4}|\d{2})(?!\d)|(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/gu;
  for (const [, day, month, year, monthFirst, dayAfter, yearAfter] of rest.matchAll(pattern)) {
    const number = monthOf(month ?? monthFirst);
    if (number === undefined) continue;
    return dayOf(fullYear(year ?? yearAfter), number, Number(day ?? dayAfter), clockOf(time));
  }
  const partial = /(?:^|\s)(\p{L}+)\.?,? (?:de )?(\d{4})(?!\d)/u.exec(rest);
  const month = partial === null ? undefined : monthOf(partial[1]);
  return month === undefined || /\d.*\d{4}/u.test(rest)
    ? undefined
    : { date: `${partial![2]}-${pad(month)}` };
}

const IMPOSSIBLE: DateReading = { fault: 'impossible' };

/** A day that there is. */
function dayOf(year: number, month: number, day: number, time: string | undefined): DateReading {
  if (!isMonth(month) || day < 1 || day > daysIn(year, month)) return IMPOSSIBLE;
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  return time === undefined ? { date } : { date, time };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fullYear(given: string): number {
  const year = Number(given);
  if (given.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

function clock(hours: string | undefined, minutes: string | undefined): string | undefined {
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${pad(Number(hours))}:${minutes}`;
}

function clockOf(match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  const [, given, minutes, half] = match;
  const hours = half === undefined ? Number(given) : (Number(given) % 12) + (half === 'p' ? 12 : 0);
  return clock(String(hours), minutes);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The number of a month by its name or the beginning of it that is usual as an abbreviation. */
function monthOf(word: string): number | undefined {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/u, '');
  const at = MONTHS.findIndex((forms) => forms.test(plain));
  return at < 0 ? undefined : at + 1;
}

// Without accents: French, English, German, Spanish, Italian, Dutch, Portuguese, Russian.
const MONTHS: readonly RegExp[] = [
  /^(?:jan(?:v|vier|uary|uar|uari|eiro)?|janner|ene(?:ro)?|gen(?:naio)?|янв(?:аря|арь)?)$/u,
  /^(?:feb(?:r|ruary|ruar|ruari|rero|braio)?|fev(?:r|rier|ereiro)?|фев(?:р|раля|раль)?)$/u,
  /^(?:mar(?:s|ch|z|zo|co)?|marz|maart|mrt|мар(?:та|т)?)$/u,
  /^(?:apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|апр(?:еля|ель)?)$/u,
  /^(?:mai|may|mayo|mag(?:gio)?|mei|maio|мая|май|маи)$/u,
  /^(?:juin|jun(?:e|i|io|ho)?|giu(?:gno)?|июн[яь]?)$/u,
  /^(?:juil(?:l|let)?|jul(?:y|i|io|ho)?|lug(?:lio)?|июл[яь]?)$/u,
  /^(?:aou(?:t)?|aug(?:ust|ustus)?|ago(?:sto)?|авг(?:уста|уст)?)$/u,
  /^(?:sep(?:t|tembre|tember|tiembre)?|set(?:t|tembre|embro)?|сен(?:т|тября|тябрь)?)$/u,
  /^(?:oct(?:obre|ober|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?|окт(?:ября|ябрь)?)$/u,
  /^(?:nov(?:embre|ember|iembre|embro)?|ноя(?:б|бря|брь)?)$/u,
  /^(?:dec(?:embre|ember|embrie)?|dez(?:ember|embro)?|dic(?:iembre|embre)?|дек(?:абря|абрь)?)$/u,
];
