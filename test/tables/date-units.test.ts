import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_UNITS, dateBin, withGaps } from '../../src/tables/date-units';

describe('dateBin', () => {
  it('is the day, week, month and year of a date', () => {
    expect(DATE_UNITS.map((unit) => dateBin('2021-07-22T10:00Z', unit))).toEqual([
      '2021-07-22',
      '2021-W29',
      '2021-07',
      '2021',
    ]);
  });

  it('has the weeks of Python’s isocalendar at the turn of years', () => {
    const weeks = {
      '2020-12-31': '2020-W53',
      '2021-01-03': '2020-W53',
      '2021-01-04': '2021-W01',
      '2019-12-30': '2020-W01',
      '2022-01-01': '2021-W52',
      '2024-12-30': '2025-W01',
      '2016-02-29': '2016-W09',
    };
    for (const [day, week] of Object.entries(weeks)) expect(dateBin(day, 'week'), day).toBe(week);
  });

  it('is nothing where the date does not tell', () => {
    expect(dateBin('2021-07', 'day')).toBeUndefined();
    expect(dateBin('2021-07', 'week')).toBeUndefined();
    expect(dateBin('2021', 'month')).toBeUndefined();
    expect(dateBin('03/07/2021', 'year')).toBeUndefined();
    expect(dateBin(null, 'year')).toBeUndefined();
  });
});

describe('withGaps', () => {
  it('has every bin between the first and the last', () => {
    expect(withGaps(['2021-03-01', '2021-02-27'], 'day', 10)).toEqual([
      '2021-02-27',
      '2021-02-28',
      '2021-03-01',
    ]);
    expect(withGaps(['2021-W02', '2020-W52'], 'week', 10)).toEqual([
      '2020-W52',
      '2020-W53',
      '2021-W01',
      '2021-W02',
    ]);
    expect(withGaps(['2021-01', '2020-11'], 'month', 10)).toEqual(['2020-11', '2020-12', '2021-01']);
    expect(withGaps(['2021', '2019'], 'year', 10)).toEqual(['2019', '2020', '2021']);
    expect(withGaps([], 'year', 10)).toEqual([]);
  });

  it('keeps to the given ones where there would be too many', () => {
    expect(withGaps(['2021', '1900', '2021'], 'year', 60)).toEqual(['1900', '2021']);
  });

  it('goes through the bins of every day between two, each once', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom(...DATE_UNITS),
        (first, days, unit) => {
          const all = Array.from({ length: days + 1 }, (_, i) =>
            dateBin(new Date(first.getTime() + i * 86_400_000).toISOString().slice(0, 10), unit)!,
          );
          expect(withGaps([all[0], all[days]], unit, 500)).toEqual([...new Set(all)]);
        },
      ),
    );
  });
});
