import { readDate } from '../model/date';

/** Stretches of time that texts can be grouped by, the shortest first; weeks are those of ISO 8601, from Monday. */
export const DATE_UNITS = ['day', 'week', 'month', 'year'] as const;

/** One of `DATE_UNITS`. */
export type DateUnit = (typeof DATE_UNITS)[number];

/** Whether a name is that of a stretch of time. */
export function isDateUnit(name: unknown): name is DateUnit {
  return (DATE_UNITS as readonly unknown[]).includes(name);
}

/**
 * The day, week, month or year that a date of the metadata lies in: `2021-07-22`, `2021-W29`, `2021-07`, `2021`.
 *
 * @param value - As in `readDate`.
 * @returns `undefined` where there is no date, or one that does not tell: `2021-07` has a month and no day.
 */
export function dateBin(value: unknown, unit: DateUnit): string | undefined {
  const read = readDate(value);
  if ('fault' in read) return undefined;
  if (unit === 'year') return read.iso.slice(0, 4);
  if (read.precision === 'year') return undefined;
  if (unit === 'month') return read.iso.slice(0, 7);
  if (read.precision === 'month') return undefined;
  return unit === 'day' ? read.iso : weekOf(Date.parse(read.iso));
}

/**
 * All bins of a unit from the first to the last of some, those between that hold nothing too: a gap is a finding.
 *
 * @param bins - As `dateBin` gives them, in any order.
 * @param most - Where there would be more than so many, only the given ones are returned.
 * @returns In order of time.
 */
export function withGaps(bins: readonly string[], unit: DateUnit, most: number): readonly string[] {
  const given = [...new Set(bins)].sort();
  if (given.length === 0) return given;
  const last = given[given.length - 1];
  const all: string[] = [];
  for (let bin = given[0]; bin <= last; bin = nextBin(bin, unit)) {
    all.push(bin);
    if (all.length > most) return given;
  }
  return all;
}

const DAY_MS = 86_400_000;

function nextBin(bin: string, unit: DateUnit): string {
  if (unit === 'year') return String(Number(bin) + 1);
  if (unit === 'day') return isoDay(Date.parse(bin) + DAY_MS);
  if (unit === 'week') return weekOf(mondayOf(bin) + 7 * DAY_MS);
  const [year, month] = bin.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/** ISO 8601: a week belongs to the year that its Thursday lies in. */
function weekOf(day: number): string {
  const thursday = day + (4 - isoWeekday(day)) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of a week `2021-W29`; 4 January always lies in week 1. */
function mondayOf(week: string): number {
  const [year, number] = week.split('-W').map(Number);
  const fourth = Date.UTC(year, 0, 4);
  return fourth + (1 - isoWeekday(fourth) + 7 * (number - 1)) * DAY_MS;
}

/** 1 for Monday to 7 for Sunday. */
function isoWeekday(day: number): number {
  return new Date(day).getUTCDay() || 7;
}

function isoDay(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
}
