import { describe, expect, it } from 'vitest';
import { textNotes } from '../../../src/formats/corpora/text-signs';

const codes = (text: string): string[] => textNotes(text).map(({ code }) => code);

describe('signs that a text did not come through whole', () => {
  it('are counted and named with a remedy', () => {
    expect(textNotes('Il dit &laquo;&nbsp;oui&nbsp;&raquo;.')).toEqual([
      { code: 'entities', message: expect.stringMatching(/entities.*4 times; export/u) as string },
    ]);
    expect(codes('<p>Selon la police, <b>non</b>.</p>')).toEqual(['markup']);
    expect(codes('Il dit : \u0093oui\u0094.')).toEqual(['control-characters']);
    expect(codes('Le pr\uFFFDfet')).toEqual(['replacement-characters']);
    expect(codes('Мост, вoзможно, закроют.')).toEqual(['mixed-script']);
    expect(codes('Мэр зая\u0301вил')).toEqual(['stress-marks']);
  });

  it('are not seen in texts that are whole', () => {
    for (const text of [
      'R&D; AT&T; a < b > c',
      'Le Monde & Cie <3',
      'Купил iPhone-ом и IT-шник, COVID-19 и Telegram-канал.',
      'Мэр заявил: «Мост закроют».',
      'Un texte.\n\nUn autre.',
    ])
      expect(codes(text)).toEqual([]);
  });
});
