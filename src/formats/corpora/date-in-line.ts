import { parseDate } from './dates';

/** Where a line holds a date. */
export interface DateInLine {
  /** The date in the line's words: weekday, time and zone belong to it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Names of the days in the languages whose dates are read, as a part of a pattern. */
export const WEEKDAYS: string = [
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag',
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
  '(?:segunda|terça|quarta|quinta|sexta)-feira',
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье',
].join('|');

const DAY = '\\d{1,2}(?:er|st|nd|rd|th|º|\\.)?';
const FORMS = [
  `${DAY} (?:de )?\\p{L}+\\.?,? (?:de )?\\d{4}`,
  `\\p{L}+\\.? ${DAY},? \\d{4}`,
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}(?<sign>[./-])\\d{1,2}\\k<sign>\\d{4}',
].join('|');
const CLOCK =
  '(?:,| ?[-–—])? ?(?:à |at |um |в )?\\d{1,2} ?[:h] ?\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?' +
  '(?: ?(?:UTC|GMT|[A-Z]{2,4}T)\\b)?(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?';
const DATE = `(?<!\\p{L})(?<weekday>(?:${WEEKDAYS}),? )?(?:le |the )?(?<![\\p{L}\\d])(?:${FORMS})(?!\\d)(?:${CLOCK}(?!\\d))?`;
const MONTH = '(?<!\\p{L})\\p{L}+ \\d{4}(?!\\d)';

/**
 * The date that a line holds beside other things, such as section and page: `Société, samedi 3 juillet 2021, p. 4`.
 *
 * Of several, one with a weekday is meant, else the last: sections may be called `11 septembre, 20 ans après`. A date that
 * no calendar has is found too, so that it can be named. A month and a year alone count where nothing else does.
 *
 * @returns Nothing when the line holds no date.
 */
export function findDate(given: string): DateInLine | undefined {
  const line = given.replace(/\s/gu, ' ');
  const dates = candidates(line, DATE);
  const date =
    dates.filter(({ hasWeekday }) => hasWeekday).at(-1) ?? dates.at(-1) ?? candidates(line, MONTH).at(-1);
  if (date === undefined) return undefined;
  const { start, end } = date;
  return { text: given.slice(start, end), start, end };
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly hasWeekday: boolean;
}

function candidates(line: string, pattern: string): Candidate[] {
  const found: Candidate[] = [];
  const search = new RegExp(pattern, 'giu');
  for (let match = search.exec(line); match !== null; match = search.exec(line)) {
    const reading = parseDate(match[0]);
    if ('fault' in reading && reading.fault === 'unknown') {
      search.lastIndex = match.index + 1;
      continue;
    }
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      hasWeekday: match.groups?.['weekday'] !== undefined,
    });
  }
  return found;
}
