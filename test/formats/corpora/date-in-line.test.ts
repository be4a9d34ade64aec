import { describe, expect, it } from 'vitest';
import { findDate } from '../../../src/formats/corpora/date-in-line';
import { parseDate } from '../../../src/formats/corpora/dates';

describe('findDate', () => {
  it.each([
    [
      'Société, samedi 3 juillet 2021 - 09:12 UTC +02:00 512 mots, p. 4',
      'samedi 3 juillet 2021 - 09:12 UTC +02:00',
    ],
    ['News, Sunday, July 4, 2021, p. A1', 'Sunday, July 4, 2021'],
    ['Votre ville, jeudi\u00A06\u00A0février\u00A02014', 'jeudi\u00A06\u00A0février\u00A02014'],
    ['Société, jeudi, 5 octobre 2012, p. 03', 'jeudi, 5 octobre 2012'],
    ['11 septembre, 20 ans après, samedi 11 septembre 2021', 'samedi 11 septembre 2021'],
    ['Spécial 5 mai 1968, mardi 3 mai 2018', 'mardi 3 mai 2018'],
    ['mardi 3 mai 2018, Spécial 5 mai 1968', 'mardi 3 mai 2018'],
    ['Section 4, 2021 en bref, 3 mai 2021', '3 mai 2021'],
    ['Actualités, 03/07/2021, p. 4', '03/07/2021'],
    ['mardi 31 février 2021, p. 2', 'mardi 31 février 2021'],
    ['Saturday, July 3, 2021 - 9:12 AM EDT 1,024 words', 'Saturday, July 3, 2021 - 9:12 AM EDT'],
    ['Общество, суббота, 3 июля 2021', 'суббота, 3 июля 2021'],
    ['mai 2013, p. 12', 'mai 2013'],
  ])('finds the date of %j', (line, date) => {
    expect(findDate(line)?.text).toBe(date);
  });

  it('finds none where there is none', () => {
    for (const line of ['', 'Politique', 'On July 3, voices said so', 'p. 2021', 'Section 4, 2021 en bref']) {
      expect(findDate(line)).toBeUndefined();
    }
  });

  it('gives what parseDate reads', () => {
    expect(parseDate(findDate('Saturday, July 3, 2021 - 9:12 PM EDT 1,024 words')!.text)).toEqual({
      date: '2021-07-03',
      time: '21:12',
    });
    expect(parseDate('2021 年 7 月 5 日')).toEqual({ date: '2021-07-05' });
    expect(parseDate('2021年13月5日')).toEqual({ fault: 'impossible' });
    expect(parseDate('20210703T0912')).toEqual({ date: '2021-07-03', time: '09:12' });
    expect(parseDate('2021-07-03 00:05:00 EDT')).toEqual({ date: '2021-07-03', time: '00:05' });
    expect(parseDate('2021 0912')).toEqual({ fault: 'unknown' });
  });
});
