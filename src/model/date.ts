/** A date as it was read. */
export interface ReadDate {
  /** `2021-07-22`, or `2021-07`, or `2021`: as much as the value says. */
  readonly iso: string;
  readonly precision: 'day' | 'month' | 'year';
}

/** Why a value is no date. */
export interface UnreadDate {
  /** `missing` where there is no value, `unreadable` where there is one that is no date. */
  readonly fault: 'missing' | 'unreadable';
  /** What is wrong and what to write, for people. */
  readonly reason: string;
}

// Year, month and day with hyphens or without; behind a day a time, with its zone or without.
const ISO =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:[T ](?<time>[\d:.,]+) ?(?:Z|[+-]\d{2}:?(?:\d{2})?)?)?)?)?$/iu;
const COMPACT =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T(?<time>[\d:.,]+)(?:Z|[+-]\d{2}:?(?:\d{2})?)?)?$/iu;
const TIME = /^(?:[01]\d|2[0-4])(?::?[0-5]\d(?::?[0-6]\d(?:[.,]\d+)?)?)?$/u;

/**
 * Reads a date in a form of ISO 8601: `2021-07-22`, `2021-07`, `2021`, `20210722`, and a day with its time,
 * `2021-07-22T23:30:00+02:00`.
 *
 * The day is the one that is written, whatever the zone: the day of publication where it was published. Other forms are
 * not guessed: `04/05/2021` is a day in April or in May, and a number of milliseconds is no year.
 *
 * @param value - A value of the metadata, text or number.
 * @returns The date, or why it cannot be read; a day that the calendar does not have cannot.
 * @example readDate('2021-07-22T10:00Z'); // { iso: '2021-07-22', precision: 'day' }
 */
export function readDate(value: unknown): ReadDate | UnreadDate {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (text === '') {
    const isAbsent = value === undefined || value === null || typeof value === 'string';
    return isAbsent ? { fault: 'missing', reason: 'no date' } : unreadable(value);
  }
  const { year, month, day, time } = (ISO.exec(text) ?? COMPACT.exec(text))?.groups ?? {};
  if (year === undefined || (time !== undefined && !TIME.test(time))) return unreadable(value);
  if (year < '1000' || !isInCalendar(Number(year), month, day)) return unreadable(value);
  if (month === undefined) return { iso: year, precision: 'year' };
  if (day === undefined) return { iso: `${year}-${month}`, precision: 'month' };
  return { iso: `${year}-${month}-${day}`, precision: 'day' };
}

function isInCalendar(year: number, month: string | undefined, day: string | undefined): boolean {
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  // Day 0 of the next month is the last of this one.
  return Number(day) >= 1 && Number(day) <= new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
}

function unreadable(value: unknown): UnreadDate {
  const isClock = /^\d{10}(?:\d{3})?(?:\.\d+)?$/u.test(String(value));
  const hint = isClock ? '; a number of seconds or milliseconds is no date' : '';
  const written = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return { fault: 'unreadable', reason: `${written} is not ISO; write it as 2021-07-22${hint}` };
}
