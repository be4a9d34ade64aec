import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/formats/corpora/corpus-item';
import { readCorpusFile } from '../../../src/formats/corpora/read-file';
import {
  CLASSIC,
  classicHtml,
  classicText,
  type ClassicBlock,
  type ClassicInterface,
} from './make-nexis-classic';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => (character === '’' ? 0x92 : character.charCodeAt(0)));
const read = (name: string, bytes: Uint8Array) => readCorpusFile({ path: name, name, bytes });

function article(
  ui: ClassicInterface,
  change: Partial<Record<'date' | 'section' | 'title', string>> = {},
): ClassicBlock[] {
  return [
    '^Le Phare',
    `^${change.date ?? '3 juillet 2021 samedi'}`,
    change.title ?? 'Le barrage aurait cédé',
    `${ui.author}: Colette Armand`,
    `${ui.section}: ${change.section ?? 'SOCIÉTÉ; Pg. 4'}`,
    `${ui.length}: 1,512 mots`,
    BODY,
    `${ui.loadDate}: 4 juillet 2021`,
    `${ui.language}: FRENCH; FRANÇAIS`,
    `${ui.type}: Journal`,
    '^Copyright 2021 Le Phare\nTous droits réservés',
  ];
}

const BODY =
  "Selon la préfète, le barrage aurait cédé dans la nuit, et la route de Vormelle, déjà coupée, serait fermée jusqu'à lundi.\n\n" +
  "Les Orvaks* démentent. Leur porte-parole, interrogé par Le Phare, a dit que la digue tenait, et que l'après-crue viendrait.\n\n" +
  '*Organisation interdite en Russie';

const METADATA = {
  outlet: 'Le Phare',
  date: '2021-07-03',
  dateAsGiven: '3 juillet 2021 samedi',
  author: 'Colette Armand',
  headline: 'Le barrage aurait cédé',
  section: 'SOCIÉTÉ',
  page: '4',
  copyright: 'Copyright 2021 Le Phare Tous droits réservés',
  database: 'Nexis',
  words: 1512,
  publicationType: 'Journal',
  loadDate: '4 juillet 2021',
};

const en = CLASSIC.en;
const one = (blocks: readonly ClassicBlock[]): TextItem => {
  const made = [classicText(en, [blocks]), classicHtml(en, [blocks])];
  const [text, html] = made.map((source, i) => read(i === 0 ? 'a.txt' : 'a.html', encode(source)).items);
  expect(text.map((item) => ({ ...item, line: undefined }))).toEqual(
    html.map((item) => ({ ...item, line: undefined })),
  );
  return text[0] as TextItem;
};
const without = (blocks: readonly ClassicBlock[], start: string): ClassicBlock[] =>
  blocks.filter((block) => !block.startsWith(start));

describe('files of Nexis in the classic layout', () => {
  it.each(Object.keys(CLASSIC) as (keyof typeof CLASSIC)[])(
    'are read with the interface in %s, as text and as a page',
    (language) => {
      const ui = CLASSIC[language];
      const articles = [article(ui), article(ui, { title: 'La digue serait intacte' })];
      const expected = {
        kind: 'text',
        text: `Le barrage aurait cédé\n\n${BODY}`,
        language: 'fr',
        metadata: METADATA,
      };
      const second = {
        ...expected,
        text: `La digue serait intacte\n\n${BODY}`,
        metadata: { ...METADATA, headline: 'La digue serait intacte' },
      };
      const text = read('a.TXT', encode(classicText(ui, articles)));
      expect(text.reader?.id).toBe('nexis-text');
      expect(text.items).toEqual([
        { ...expected, line: 16 },
        { ...second, line: expect.any(Number) as number },
      ]);
      const html = read('a.HTML', encode(classicHtml(ui, articles)));
      expect(html.reader?.id).toBe('nexis-html');
      expect(html.items).toEqual([expected, second]);
    },
  );

  it('are read with a byte order mark, with other line ends, and in Windows-1252 where that is said', () => {
    const source = classicText(en, [article(en)]);
    for (const bytes of [
      encode(`\uFEFF${source}`),
      encode(source.replaceAll('\r\n', '\n')),
      encode(source.replaceAll('\r\n', '\r')),
    ]) {
      expect(read('a.txt', bytes).items[0]).toMatchObject({
        text: `Le barrage aurait cédé\n\n${BODY}`,
        metadata: METADATA,
      });
    }
    expect(read('a.txt', windows1252(source)).items[0]).toMatchObject({
      kind: 'fault',
      message: expect.stringMatching(/windows-1252/u) as string,
    });
    const said = readCorpusFile(
      { path: 'a.txt', name: 'a.txt', bytes: windows1252(source) },
      { encoding: 'windows-1252' },
    );
    expect(said.items[0]).toMatchObject({ metadata: METADATA });
    expect(said.reader?.id).toBe('nexis-text');
  });

  it('join lines that were broken at a fixed width, behind the hyphen of a word without a space', () => {
    const lines = [
      'Leur porte-',
      'parole, dit-',
      'on, viendra -',
      'peut-être - \t',
      'demain; inter\u00AD',
      'rompu.',
    ];
    const source = classicText(en, [article(en)]).replace(
      'Selon la préfète,',
      `${lines.join('\r\n')}\r\n\r\nSelon la préfète,`,
    );
    expect((read('a.txt', encode(source)).items[0] as TextItem).text).toContain(
      '\n\nLeur porte-parole, dit-on, viendra - peut-être - demain; interrompu.\n\n',
    );
  });

  it('unwrap marked search terms without a space, and let no star of a style sheet in', () => {
    const blocks = article(en).map((block) =>
      block
        .replace('barrage aurait cédé dans', '{barrage} aurait cédé dans')
        .replace('porte-parole', 'porte-{parole}'),
    );
    expect(read('a.html', encode(classicHtml(en, [blocks]))).items[0]).toMatchObject({
      text: `Le barrage aurait cédé\n\n${BODY}`,
      metadata: { outlet: 'Le Phare' },
    });
  });

  it.each([
    ['January 11, 2010 Monday\nEdition 1;\nScotland', '2010-01-11', 'Edition 1; Scotland'],
    ['27. Februar 2012 Montag 9:50 PM GMT+1', '2012-02-27', undefined],
    ['May 2, 2002, Thursday, FINAL EDITION', '2002-05-02', 'FINAL EDITION'],
    ['Mardi 10 Décembre 2019', '2019-12-10', undefined],
    ['31 juin 2021 samedi', null, undefined],
    ['Été 2021', null, undefined],
  ])('have the date %j', (date, iso, edition) => {
    expect(one(article(en, { date })).metadata).toMatchObject({ outlet: 'Le Phare', date: iso });
    expect(one(article(en, { date })).metadata.edition).toBe(edition);
  });

  it('do not take a headline for the date', () => {
    const { metadata } = one(article(en, { title: 'July 2, 2021: the night the dam burst' }));
    expect([metadata.headline, metadata.date]).toEqual([
      'July 2, 2021: the night the dam burst',
      '2021-07-03',
    ]);
  });

  it('may lack headline, author, section, outlet or every label', () => {
    const blocks = article(en);
    const untitled = one(without(blocks, 'Le barrage'));
    expect([untitled.metadata.headline, untitled.text]).toEqual([undefined, BODY]);
    expect(one(without(without(blocks, 'BYLINE'), 'SECTION')).metadata).toMatchObject({
      headline: 'Le barrage aurait cédé',
      words: 1512,
    });
    expect(one(without(blocks, '^Le Phare')).metadata).not.toHaveProperty('outlet');
    const bare = one(blocks.filter((block) => !/^(?:BYLINE|SECTION|LENGTH)/u.test(block)));
    expect([bare.metadata.headline, bare.text]).toEqual([
      'Le barrage aurait cédé',
      `Le barrage aurait cédé\n\n${BODY}`,
    ]);
  });

  it('have a standfirst, which is text, and captions, which are not', () => {
    const blocks = article(en);
    blocks.splice(6, 0, 'HIGHLIGHT: La préfète doute.; https://phare.example/barrage');
    blocks.splice(8, 0, 'GRAPHIC: Le barrage, photo Odile Brassac', 'Vue de la digue');
    expect(one(blocks)).toMatchObject({
      text: `Le barrage aurait cédé\n\nLa préfète doute.\n\n${BODY}`,
      metadata: { url: 'https://phare.example/barrage', graphic: 'Le barrage, photo Odile Brassac' },
    });
  });

  it('keep what only looks like a label in the text', () => {
    const blocks = article(en);
    blocks[6] = `Note: la digue date de 1904.\n\nURGENT: elle tient.\n\nSubject: le barrage.`;
    expect(one(blocks).text).toContain(
      'Note: la digue date de 1904.\n\nURGENT: elle tient.\n\nSubject: le barrage.',
    );
  });

  it('lose no centred line at the end of a text, and keep the notice of copyright out of it', () => {
    const bare = (...end: readonly string[]): string =>
      one(['^Le Phare', '^3 juillet 2021', 'Titre', 'LENGTH: 4 mots', 'Selon le maire.', ...end]).text;
    expect(bare('^* * *', '^Le Phare 2021, all rights reserved')).toBe('Titre\n\nSelon le maire.\n\n* * *');
    expect(bare('^(c) 2021 Le Phare')).toBe('Titre\n\nSelon le maire.');
  });

  it('drop lines without label among those behind the text', () => {
    const blocks = article(en);
    blocks.splice(9, 0, 'MATP', 'SUBJECT: ELECTIONS (90%); VOTING (78%)', 'GEOGRAPHIC: FRANCE (72%)');
    expect(one(blocks)).toMatchObject({
      text: `Le barrage aurait cédé\n\n${BODY}`,
      metadata: { subjects: 'ELECTIONS; VOTING', regions: 'FRANCE' },
    });
  });

  it('name an error page, an article without text, and leave out a picture', () => {
    const error = [
      'We are sorry but there is an error in this document and it is not possible to display it.',
    ];
    const empty = without(article(en), 'Selon');
    const picture = [...empty.slice(0, 6), 'GRAPHIC: Le barrage', ...empty.slice(6)];
    const source = classicText(en, [article(en), error, empty, picture]);
    const { items } = read('a.txt', encode(source));
    expect(items).toEqual([
      expect.objectContaining({ kind: 'text' }),
      {
        kind: 'fault',
        message: expect.stringMatching(/article 2 is an error page/u) as string,
        line: expect.any(Number) as number,
      },
      {
        kind: 'fault',
        message: expect.stringMatching(/article 3 \("Le barrage aurait cédé"\) has no text/u) as string,
        line: expect.any(Number) as number,
      },
      { kind: 'left-out', reason: 'picture without text', line: expect.any(Number) as number },
    ]);
    const lines = source.split('\r\n');
    expect(items.map(({ line = 0 }) => lines[line - 1].trim())).toEqual(
      [1, 2, 3, 4].map((item) => en.counter(item, 4)),
    );
  });

  it('give what the file of our cases must give', () => {
    const bytes = new Uint8Array(readFileSync('test/fixtures/corpora/nexis.TXT'));
    expect(read('nexis.TXT', bytes).items).toMatchObject([
      {
        text: 'Dam may have burst\n\nThe prefect said the dam may have burst during the night, and that the village could be flooded.',
        language: 'en',
        metadata: {
          outlet: 'Vormelle Herald',
          date: '2021-07-03',
          section: 'NEWS',
          page: '4',
          author: 'A. Talvard',
          words: 26,
        },
      },
      {
        text: 'La digue serait intacte\n\nSelon le maire, la digue serait intacte.',
        language: 'fr',
        metadata: { outlet: 'Le Phare', date: '2021-07-04' },
      },
    ]);
  });

  it('are told from texts and pages that only speak of documents', () => {
    expect(
      read('a.txt', encode('Le maire:\n\n1 of 2 documents\n\nSelon lui, la digue tient.')).reader?.id,
    ).toBe('text');
    expect(read('a.txt', encode('Dossier 1 de 10 DOCUMENTS\nLENGTH: long')).reader?.id).toBe('text');
  });
});
