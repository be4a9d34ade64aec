import { describe, expect, it } from 'vitest';
import { utils, write, type WorkBook } from 'xlsx';
import { itemsOf, outlineOf, textsOf } from './items-of';

type Rows = readonly (readonly unknown[])[];

/** The bytes of a workbook with these sheets; dates are those of cells formatted as dates. */
function workbookOf(
  sheets: Readonly<Record<string, Rows>>,
  prepare: (book: WorkBook) => void = () => {},
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][], { UTC: true }), name);
  }
  prepare(book);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const day = (iso: string): Date => new Date(`${iso}Z`);

describe('an Excel workbook', () => {
  it('gives a document for each row, typed cells as they are, dates in ISO', () => {
    const bytes = workbookOf({
      Feuil1: [
        ['id', 'texte', 'journal', 'date', 'mots', 'vérifié', 'vide'],
        [
          1,
          ' Selon la préfète,\nla digue aurait cédé. ',
          'Le Phare',
          day('2021-07-03T00:00'),
          512,
          true,
          null,
        ],
        ['b', 'Le maire dit non.', '', day('2021-07-04T09:12'), 3.5, false, null],
      ],
    });
    expect(itemsOf(bytes, 'corpus.XLSX')).toEqual([
      {
        kind: 'text',
        id: '1',
        text: ' Selon la préfète,\nla digue aurait cédé. ',
        metadata: {
          journal: 'Le Phare',
          outlet: 'Le Phare',
          date: '2021-07-03',
          mots: 512,
          vérifié: true,
          vide: null,
        },
        line: 2,
      },
      {
        kind: 'text',
        id: 'b',
        text: 'Le maire dit non.',
        metadata: {
          journal: null,
          outlet: null,
          date: '2021-07-04',
          time: '09:12',
          dateAsGiven: '2021-07-04T09:12',
          mots: 3.5,
          vérifié: false,
          vide: null,
        },
        line: 3,
      },
    ]);
  });

  it('counts its days from 1904 where it says so', () => {
    const bytes = workbookOf({ a: [['text', 'date'], ['Un.']] }, (book) => {
      book.Sheets['a']['B2'] = { t: 'n', v: 42_918, z: 'dd/mm/yyyy' };
      book.Workbook = { WBProps: { date1904: true } };
    });
    expect(textsOf(itemsOf(bytes, 'a.xlsx'))[0].metadata['date']).toBe('2021-07-03');
  });

  it('is read as Integrum writes it: dates as text, texts under «Анонс» where «Оригинал» is a link', () => {
    const bytes = workbookOf({
      Лист1: [
        ['Источник', 'Дата', 'Время', 'Заголовок', 'Анонс', 'Оригинал', 'Автор'],
        [
          'Маяк Вормеля',
          '31.12.12',
          '19:00',
          'Плотина',
          'Плотина, сообщают власти, выстояла.',
          'http://x.example/1',
          'К. Арман',
        ],
      ],
    });
    expect(textsOf(itemsOf(bytes, 'integrum.xlsx'))).toMatchObject([
      {
        text: 'Плотина, сообщают власти, выстояла.',
        metadata: {
          outlet: 'Маяк Вормеля',
          date: '2012-12-31',
          dateAsGiven: '31.12.12',
          time: '19:00',
          headline: 'Плотина',
          author: 'К. Арман',
        },
      },
    ]);
  });

  it('reads every sheet that has texts, names it, and counts the others', () => {
    const bytes = workbookOf(
      {
        presse: [['text'], ['Un.'], [null], ['NA']],
        notes: [['remarque'], ['à relire']],
        blogs: [['Export du 3 juillet'], [], ['id', 'Texte'], ['x', 'Deux.']],
        brouillon: [['text'], ['Trois.']],
      },
      (book) => {
        book.Workbook = { Sheets: [{}, {}, {}, { Hidden: 1 }] };
      },
    );
    const items = itemsOf(bytes, 'a.xlsx');
    expect(outlineOf(items)).toEqual([
      'text Un.',
      expect.stringMatching(/^fault 4: .*missing.*\(sheet presse\)$/u),
      'left out: sheet without a column of texts',
      'text x',
      'left out: hidden sheet',
    ]);
    expect(items.flatMap((item) => (item.kind === 'text' ? [item.metadata] : []))).toEqual([
      { sheet: 'presse' },
      { sheet: 'blogs' },
    ]);
  });

  it('is refused with its columns where no sheet has texts, and where it is damaged or empty', () => {
    expect(
      outlineOf(
        itemsOf(
          workbookOf({
            a: [
              ['id', 'titre'],
              [1, 'x'],
            ],
          }),
          'a.xlsx',
        ),
      ),
    ).toEqual([expect.stringMatching(/^fault 1: .*expected text, got id, titre/u)]);
    expect(outlineOf(itemsOf(workbookOf({ a: [[]] }), 'a.xlsx')).join()).toMatch(/workbook is empty/u);
    const broken = workbookOf({ a: [['text'], ['Un.']] });
    broken.fill(0x20, 60, broken.length - 1500);
    expect(outlineOf(itemsOf(broken, 'a.xlsx')).join()).toMatch(/cannot be opened; save it again/u);
  });

  it('takes the column that is asked for', () => {
    const bytes = workbookOf({
      a: [
        ['text', 'réponse'],
        ['Q', 'R.'],
      ],
    });
    expect(itemsOf(bytes, 'a.xlsx', { textColumn: 'réponse' })).toMatchObject([
      { text: 'R.', metadata: { text: 'Q' } },
    ]);
  });
});
