import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/model/date';

describe('readDate', () => {
  it.each([
    ['2021-07-22', '2021-07-22', 'day'],
    [' 2021-07-22 ', '2021-07-22', 'day'],
    ['2021-07', '2021-07', 'month'],
    ['2021', '2021', 'year'],
    [2021, '2021', 'year'],
    ['20210722', '2021-07-22', 'day'],
    [20210722, '2021-07-22', 'day'],
    ['2024-02-29', '2024-02-29', 'day'],
    ['2021-07-22T10:00', '2021-07-22', 'day'],
    ['2021-07-22 10:00:00', '2021-07-22', 'day'],
    ['2021-07-22t10:00:00z', '2021-07-22', 'day'],
    ['2021-07-22T10:00:00.123Z', '2021-07-22', 'day'],
    ['2021-07-22 10:00:00 +0200', '2021-07-22', 'day'],
    ['20210722T100000Z', '2021-07-22', 'day'],
  ])('reads %j', (value, iso, precision) => {
    expect(readDate(value)).toEqual({ iso, precision });
  });

  it('keeps the day that is written, whatever the zone', () => {
    expect(readDate('2021-07-22T23:30:00-05:00')).toMatchObject({ iso: '2021-07-22' });
    expect(readDate('2021-07-22T00:30:00+09:00')).toMatchObject({ iso: '2021-07-22' });
  });

  it.each([
    '22/07/2021',
    '07/22/2021',
    'été 2021',
    '22 juillet 2021',
    '2021-7-2',
    '2021-13-01',
    '2021-00',
    '2021-02-30',
    '2023-02-29',
    '2021-07-00',
    '2021-07-22T99:00',
    '2021-07-22 soir',
    '2021/07/22',
    '0021-07-22',
    '21',
    true,
    2021.5,
    { year: 2021 },
  ])('does not guess at %j', (value) => {
    expect(readDate(value)).toMatchObject({ fault: 'unreadable' });
  });

  it('takes no number of seconds or milliseconds for a year', () => {
    for (const value of [1625000000000, '1625000000000', 1625000000, 1626912000.5]) {
      const read = readDate(value);
      expect(read).toMatchObject({ fault: 'unreadable' });
      expect('reason' in read && read.reason).toMatch(/seconds or milliseconds is no date/u);
    }
  });

  it('tells a missing date from one that cannot be read, which it quotes', () => {
    for (const value of [undefined, null, '', '  '])
      expect(readDate(value)).toEqual({ fault: 'missing', reason: 'no date' });
    expect(readDate('22/07/2021')).toMatchObject({
      reason: '"22/07/2021" is not ISO; write it as 2021-07-22',
    });
  });
});
