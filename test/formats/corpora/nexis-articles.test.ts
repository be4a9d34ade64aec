import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/formats/corpora/corpus-item';
import { readCorpusFile } from '../../../src/formats/corpora/read-file';
import {
  cover,
  INTERFACES,
  nexisCopy,
  nexisDocx,
  nexisRtf,
  type NexisInterface,
  type NexisRow,
} from './make-nexis';

const FORMATS = [
  ['a.DOCX', nexisDocx, 'nexis-docx'],
  ['a.RTF', nexisRtf, 'nexis-rtf'],
  ['a.txt', nexisCopy, 'nexis-text'],
] as const;

const read = (name: string, bytes: Uint8Array) => readCorpusFile({ path: name, name, bytes });
const items = (rows: readonly NexisRow[]) => read('a.DOCX', nexisDocx(rows)).items;
const textOf = (rows: readonly NexisRow[]): TextItem => {
  const [item] = items(rows);
  expect(item.kind).toBe('text');
  return item as TextItem;
};

/** An article; search terms that Nexis marks stand in braces. */
function article(
  ui: NexisInterface,
  change: Partial<Record<'date' | 'section' | 'title' | 'length', string>> = {},
): NexisRow[] {
  return [
    { text: change.title ?? 'Le barrage aurait cédé', isBold: true, bookmark: 'Doc_1' },
    { text: 'Le Phare(Vormelle)' },
    { text: change.date ?? '3 juillet 2021 samedi 9:20 AM GMT' },
    { text: '' },
    { text: 'Copyright 2021 Le Phare Tous droits réservés' },
    { label: ui.section, text: change.section ?? 'SOCIÉTÉ; Pg. 1B' },
    { label: ui.length, text: change.length ?? '1512 mots' },
    { label: ui.byline, text: 'Colette Armand' },
    { label: ui.highlight, text: 'La préfète doute.' },
    { text: ui.body, isBold: true, bookmark: 'Body' },
    { text: '' },
    { text: 'Selon la préfète, le {barrage} aurait cédé.' },
    { text: 'Les Orvaks* démentent: la {digue}-route tient.' },
    { text: '*Organisation interdite en Russie' },
    { text: ui.classification, isBold: true },
    { text: '' },
    { label: ui.language, text: 'FRENCH; FRANÇAIS' },
    { label: ui.loadDate, text: 'July 4, 2021' },
    { text: '' },
    { text: ui.end },
  ];
}

const BODY = [
  'Le barrage aurait cédé',
  'La préfète doute.',
  'Selon la préfète, le barrage aurait cédé.',
  'Les Orvaks* démentent: la digue-route tient.',
  '*Organisation interdite en Russie',
].join('\n\n');

const METADATA = {
  outlet: 'Le Phare(Vormelle)',
  date: '2021-07-03',
  time: '09:20',
  dateAsGiven: '3 juillet 2021 samedi 9:20 AM GMT',
  author: 'Colette Armand',
  headline: 'Le barrage aurait cédé',
  section: 'SOCIÉTÉ',
  page: '1B',
  copyright: 'Copyright 2021 Le Phare Tous droits réservés',
  database: 'Nexis',
  words: 1512,
  loadDate: 'July 4, 2021',
};

describe('files of Nexis Uni and Lexis+', () => {
  it.each(Object.keys(INTERFACES) as (keyof typeof INTERFACES)[])(
    'are read with the interface in %s, in three formats',
    (language) => {
      const ui = INTERFACES[language];
      const rows = [
        ...cover(ui, ['Le barrage aurait cédé', 'La digue serait intacte']),
        ...article(ui),
        ...article(ui, { title: 'La digue serait intacte', length: '8 mots' }),
      ];
      for (const [name, make, reader] of FORMATS) {
        const found = read(name, name === 'a.txt' ? nexisCopy(unmarked(rows)) : make(rows));
        expect(found.reader?.id).toBe(reader);
        expect(found.items, `${name} ${language}`).toEqual([
          { kind: 'text', text: BODY, language: 'fr', metadata: METADATA },
          {
            kind: 'text',
            text: BODY.replace('Le barrage aurait cédé\n', 'La digue serait intacte\n'),
            language: 'fr',
            metadata: { ...METADATA, headline: 'La digue serait intacte', words: 8 },
          },
        ]);
      }
    },
  );

  it('are read without list of documents, with one article', () => {
    expect(textOf(article(INTERFACES.fr)).text).toBe(BODY);
  });

  it('may have titles in their list that hold empty lines', () => {
    const rows = [...cover(INTERFACES.en, ['Le barrage\n\n\naurait cédé']), ...article(INTERFACES.en)];
    expect(items(rows).map((item) => item.kind)).toEqual(['text']);
    expect(textOf(rows).text).toBe(BODY);
  });

  it.each([
    ['Friday, July 2, 2021: the night the dam burst', 'July 3, 2021 Saturday'],
    ['May 2, 2002', 'July 3, 2021'],
    ['Il a neigé le 12 mai 1999, et après', '3 juillet 2021'],
  ])('do not take the headline %j for the date', (title, date) => {
    const { metadata } = textOf(article(INTERFACES.en, { title, date }));
    expect([metadata.headline, metadata.outlet, metadata.date]).toEqual([
      title,
      'Le Phare(Vormelle)',
      '2021-07-03',
    ]);
  });

  it.each([
    ['May 2, 2002, Thursday,, FINAL EDITION', '2002-05-02', 'FINAL EDITION'],
    ['July 3, 2021 Saturday Edition 1; Scotland', '2021-07-03', 'Edition 1; Scotland'],
    ['Samstag 3.Juli 2021', '2021-07-03', undefined],
    ['3. Juli 2021 Samstag 9:50 PM GMT+1', '2021-07-03', undefined],
    ['3 julio 2021 sábado', '2021-07-03', undefined],
    ['juillet 3 2021', '2021-07-03', undefined],
    ['3 juli 2021 zaterdag', '2021-07-03', undefined],
    ['31 juin 2021 samedi', null, undefined],
    ['Summer 2021', null, undefined],
  ])('have the date line %j', (date, iso, edition) => {
    const { metadata } = textOf(article(INTERFACES.en, { date }));
    expect([metadata.date, metadata.edition, metadata.outlet]).toEqual([iso, edition, 'Le Phare(Vormelle)']);
  });

  it.each([
    ['MONEY;; COVER STORY', 'MONEY; COVER STORY', undefined],
    ['Section A; Column 1; National Desk; Pg. 12', 'Section A; Column 1; National Desk', '12'],
    ['WISSENSCHAFT; KREBS; S. 114', 'WISSENSCHAFT; KREBS', '114'],
    ['Binnenland; Blz. 3', 'Binnenland', '3'],
    ['Pg. A1', undefined, 'A1'],
    ['Les pages 4 et 5', 'Les pages 4 et 5', undefined],
  ])('have the section %j', (section, name, page) => {
    const { metadata } = textOf(article(INTERFACES.en, { section }));
    expect([metadata.section, metadata.page]).toEqual([name, page]);
  });

  it('may lack author, section, headline or copyright', () => {
    const rows = article(INTERFACES.en).filter(({ label }) => label !== 'Byline' && label !== 'Section');
    const { metadata } = textOf(rows);
    expect([metadata.author, metadata.section, metadata.page]).toEqual([undefined, undefined, undefined]);
    const { metadata: untitled, text } = textOf(article(INTERFACES.en).slice(1));
    expect([untitled.headline, untitled.outlet, untitled.date]).toEqual([
      undefined,
      'Le Phare(Vormelle)',
      '2021-07-03',
    ]);
    expect(text.startsWith('La préfète doute.')).toBe(true);
    expect(textOf(article(INTERFACES.en).filter((row) => !/^Copyright/u.test(row.text ?? ''))).text).toBe(
      BODY,
    );
  });

  it('may have a remark between headline and outlet', () => {
    const [title, ...rest] = article(INTERFACES.en);
    expect(textOf([title, { text: '(Correction appended)' }, ...rest]).metadata).toMatchObject({
      headline: 'Le barrage aurait cédé',
      subhead: '(Correction appended)',
      outlet: 'Le Phare(Vormelle)',
    });
  });

  it('have lines under the copyright, and labels in a language that is not known', () => {
    const rows = article(INTERFACES.en);
    const at = rows.findIndex(({ text }) => text?.startsWith('Copyright') === true) + 1;
    rows.splice(at, 0, { text: 'Distribué par un agrégateur' }, { label: 'Sekcja', text: 'Kraj' });
    const { text, metadata } = textOf(rows);
    expect(text).toBe(BODY);
    expect(metadata).toEqual({ ...METADATA, copyright: `${METADATA.copyright} Distribué par un agrégateur` });
  });

  it('are split also where the line that ends articles is in a language that is not known', () => {
    const ui = { ...INTERFACES.en, body: 'Treść', end: 'Koniec dokumentu' };
    const rows = [...article(ui), ...article(ui, { title: 'La digue serait intacte' })];
    expect(items(rows)).toMatchObject([
      { text: BODY },
      { metadata: { headline: 'La digue serait intacte' } },
    ]);
  });

  it('have links to pictures among the labels', () => {
    const rows = article(INTERFACES.en);
    const at = rows.findIndex(({ label }) => label === 'Byline') + 1;
    rows.splice(at, 0, { text: 'Link to Image' });
    expect(textOf(rows).metadata.author).toBe('Colette Armand');
  });

  it('keep what only looks like a label in the text', () => {
    const rows = article(INTERFACES.en);
    const at = rows.findIndex(({ text }) => text?.startsWith('Selon') === true) + 1;
    rows.splice(
      at,
      0,
      { text: 'Note: la digue date de 1904.' },
      { text: 'Graphic' },
      { text: 'Subject: le barrage.' },
    );
    expect(textOf(rows).text).toContain('Note: la digue date de 1904.\n\nGraphic\n\nSubject: le barrage.');
  });

  it('put captions and remarks into metadata, and notes to a star into the text', () => {
    const rows = article(INTERFACES.en).filter(({ text }) => text !== '*Organisation interdite en Russie');
    const at = rows.findIndex(({ text }) => text === 'Classification');
    rows.splice(
      at,
      0,
      { text: 'Notes', isBold: true },
      { text: '*Organisation interdite en Russie' },
      { text: 'Cet article a été corrigé.' },
      { text: 'Graphic', isBold: true },
      { text: 'Le barrage, photo Odile Brassac' },
    );
    const { text, metadata } = textOf(rows);
    expect(text).toBe(BODY);
    expect(metadata).toMatchObject({
      notes: 'Cet article a été corrigé.',
      graphic: 'Le barrage, photo Odile Brassac',
    });
  });

  it('name the error page that stands in place of an article, and read the others', () => {
    const page: NexisRow[] = [
      { text: 'We are sorry but there is an error in this document and it is not possible to display it.' },
      { text: 'End of Document' },
    ];
    const found = items([...cover(INTERFACES.en, ['a', 'b']), ...page, ...article(INTERFACES.en)]);
    expect(found.map(({ kind }) => kind)).toEqual(['fault', 'text']);
    expect(found[0]).toMatchObject({
      message: expect.stringMatching(/article 1 is an error page/u) as string,
    });
  });

  it('leave out a picture without text, and name an article without one', () => {
    const bare = article(INTERFACES.en).filter(
      ({ text, label }) => label !== 'Highlight' && !/^(?:Selon|Les Orvaks|\*)/u.test(text ?? ''),
    );
    expect(items(bare)).toEqual([
      {
        kind: 'fault',
        message: expect.stringMatching(/article 1 \("Le barrage aurait cédé"\) has no text/u) as string,
      },
    ]);
    const at = bare.findIndex(({ text }) => text === 'Classification');
    bare.splice(at, 0, { text: 'Graphic', isBold: true }, { text: 'Le barrage' });
    expect(items(bare)).toEqual([{ kind: 'left-out', reason: 'picture without text' }]);
  });

  it('name the list of results that holds no texts', () => {
    for (const [name, make] of FORMATS) {
      expect(read(name, make(cover(INTERFACES.de, ['a', 'b', 'c']))).items, name).toEqual([
        {
          kind: 'fault',
          message: expect.stringMatching(/this is the list of results, not the texts/u) as string,
        },
      ]);
    }
  });

  it('mark the article at which a file breaks off', () => {
    const whole = [...article(INTERFACES.en), ...article(INTERFACES.en)];
    const cut = whole.slice(0, -8);
    expect(items(cut)).toMatchObject([{ kind: 'text' }, { kind: 'text', metadata: { truncated: true } }]);
  });

  it('are told from a Word file that speaks of a body', () => {
    expect(
      read('a.docx', nexisDocx([{ text: 'Body' }, { text: 'Selon le maire.' }, { text: 'Length: short' }]))
        .reader?.id,
    ).toBe('docx');
    expect(
      read('a.txt', nexisCopy([{ text: 'End of Document' }, { text: 'Selon le maire.' }])).reader?.id,
    ).toBe('text');
  });
});

function unmarked(rows: readonly NexisRow[]): readonly NexisRow[] {
  return rows.map((row) => ({ ...row, text: row.text?.replace(/[{}]/gu, '') ?? '' }));
}
