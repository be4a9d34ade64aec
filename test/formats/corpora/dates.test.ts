import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/formats/corpora/dates';

describe('parseDate', () => {
  it.each([
    ['jeudi 5 octobre 2013', '2013-10-05'],
    ['samedi 3 juillet 2021 - 09:12 UTC +02:00', '2021-07-03 09:12'],
    ['Sunday, July 4, 2021', '2021-07-04'],
    ['July 1, 2019 Monday 9:20 AM GMT', '2019-07-01 09:20'],
    ['July 1, 2019 Monday 12:05 AM', '2019-07-01 00:05'],
    ['4 juillet 2018 mercredi', '2018-07-04'],
    ['8. März 2001', '2001-03-08'],
    ['3 julio 2018 martes', '2018-07-03'],
    ['9 Januar 1993', '1993-01-09'],
    ['3 мая 2021 г.', '2021-05-03'],
    ['1er août 2022', '2022-08-01'],
    ['le 3 juillet 2021 à 14h05', '2021-07-03 14:05'],
    ['09.02.1994', '1994-02-09'],
    ['31.12.12', '2012-12-31'],
    ['31/07/2021', '2021-07-31'],
    ['07/07/2021', '2021-07-07'],
    ['2021/7/3', '2021-07-03'],
    ['20210703', '2021-07-03'],
    ['2012-01-09T01:35:58Z', '2012-01-09 01:35'],
    ['2021-07-03T09:12:00.000+02:00', '2021-07-03 09:12'],
    ['Sat, 03 Jul 2021 09:12:00 +0200', '2021-07-03 09:12'],
    ['1625270400000', '2021-07-03 00:00'],
    ['July 2021', '2021-07'],
    ['2021', '2021'],
  ])('reads %s', (given, expected) => {
    const reading = parseDate(given);
    expect('date' in reading ? [reading.date, reading.time].join(' ').trim() : reading).toBe(expected);
  });

  it('reads numbers that could change places only where their order is said', () => {
    expect(parseDate('03/07/2021')).toEqual({ fault: 'ambiguous' });
    expect(parseDate('03/07/2021', 'dmy')).toEqual({ date: '2021-07-03' });
    expect(parseDate('03/07/2021', 'mdy')).toEqual({ date: '2021-03-07' });
    expect(parseDate('31/07/2021', 'mdy')).toEqual({ fault: 'impossible' });
  });

  it('knows no day that the calendar has not, and takes no other words for a date', () => {
    for (const given of ['31/02/2021', '2021-13-01', '29 février 2021', '30.02.20'])
      expect(parseDate(given)).toEqual({ fault: 'impossible' });
    for (const given of ['hier', 'Paris 2024', '512 mots', '12 h', 'juillet', 'version 3'])
      expect(parseDate(given)).toEqual({ fault: 'unknown' });
    expect(parseDate('29 février 2020')).toEqual({ date: '2020-02-29' });
  });
});
