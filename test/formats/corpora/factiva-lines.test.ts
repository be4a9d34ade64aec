import { describe, expect, it } from 'vitest';
import { parseFactivaTitle } from '../../../src/formats/corpora/factiva-byline';
import { faultOf, readBytes, readContent, readFixture, textsOf } from './read-fixture';

const raw = String.raw;
const rtf = (body: string) =>
  readBytes(
    Uint8Array.from(
      raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}{\stylesheet{\*\cs10 \additive Default;}}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 2}} of {\field{\*\fldinst NUMPAGES}{\fldrslt 3}} \'a9 2021 Factiva, Inc. All rights reserved.\par}` +
        `\n${body}}`,
      (character) => character.charCodeAt(0),
    ),
    'factiva.rtf',
  );

const lines = (...list: readonly string[]): string => list.map((line) => `${line}\\par\n`).join('');

const FRENCH = [
  raw`Soci\u233?t\u233?`,
  raw`{\b Le barrage aurait c\u233?d\u233?}`,
  'Colette Armand',
  '512 mots',
  '3 juillet 2021',
  '09:12',
  'Le Phare',
  'PHAR',
  '4',
  raw`Fran\u231?ais`,
  'Copyright 2021 Le Phare Tous droits r\\u233?serv\\u233?s',
  '',
  raw`Selon la pr\u233?f\u232?te, le {\b barrage}\line aurait c\u233?d\u233?.`,
  '',
  raw`Les Orvaks* d\u233?mentent.`,
  '',
  'Document PHAR000020210703eh7300001',
  '',
];

const ENGLISH = [
  raw`{\b Dam May Have Burst}`,
  'By A. Talvard',
  '1,512 words',
  '4 July 2021',
  'Vormelle Herald',
  'VORH',
  'English',
  '(c) 2021 Vormelle Herald. All Rights Reserved.',
  '',
  'The prefect said the dam may have burst.',
  'Document VORH000020210704eh7400002',
];

describe('factiva-rtf: article format', () => {
  it('gives what the file of our cases must give', () => {
    const { items, reader } = readFixture('factiva.rtf');
    expect(reader?.id).toBe('factiva-rtf');
    expect(items).toEqual([
      {
        kind: 'text',
        id: 'PHAR000020210703eh7300001',
        text: 'Le barrage aurait cédé\n\nSelon la préfète, le barrage aurait cédé.\n\nLes Orvaks* démentent.',
        language: 'fr',
        metadata: {
          outlet: 'Le Phare',
          date: '2021-07-03',
          dateAsGiven: '3 juillet 2021',
          author: 'Colette Armand',
          headline: 'Le barrage aurait cédé',
          section: 'Société',
          page: '4',
          copyright: 'Copyright 2021 Le Phare',
          accession: 'PHAR000020210703eh7300001',
          database: 'Factiva',
          words: 512,
          sourceCode: 'PHAR',
        },
      },
    ]);
  });

  it('reads articles behind a list of headlines, and drops the summary of the search', () => {
    const list = lines(
      'Factiva RTF Display Format',
      raw`{\field{\*\fldinst HYPERLINK \\l toc1}{\fldrslt Le barrage aurait c\u233?d\u233?}}\tab 2`,
      raw`{\field{\*\fldinst HYPERLINK \\l toc2}{\fldrslt Dam May Have Burst}}\tab 3`,
    );
    const summary = lines('Search Summary', 'Text', 'barrage', 'Date', 'Last 3 months', 'Results Found', '2');
    const { items } = rtf(`${list}\\page ${lines(...FRENCH)}\\page ${lines(...ENGLISH)}\\page ${summary}`);
    const [french, english] = textsOf(items);
    expect(items).toHaveLength(2);
    expect(french).toMatchObject({
      text: 'Le barrage aurait cédé\n\nSelon la préfète, le barrage aurait cédé.\n\nLes Orvaks* démentent.',
      metadata: { section: 'Société', author: 'Colette Armand', time: '09:12', page: '4', words: 512 },
    });
    expect(english).toMatchObject({
      text: 'Dam May Have Burst\n\nThe prefect said the dam may have burst.',
      language: 'en',
      metadata: { author: 'A. Talvard', outlet: 'Vormelle Herald', words: 1512 },
    });
    expect(english.metadata).not.toHaveProperty('section');
  });

  it('finds the headline by its weight, whatever the lines around it', () => {
    const { items } = rtf(
      lines(
        'Politique',
        'Chronique',
        raw`{\b Emmanuel Barrage}`,
        'Odile Brassac',
        'envoyée spéciale',
        ...FRENCH.slice(3),
      ),
    );
    expect(textsOf(items)[0].metadata).toMatchObject({
      section: 'Politique',
      column: 'Chronique',
      headline: 'Emmanuel Barrage',
      author: 'Odile Brassac',
      credit: 'envoyée spéciale',
    });
  });

  it('reads Cyrillic in a font of its own', () => {
    const article = [
      raw`{\b\f1 \'cf\'eb\'ee\'f2\'e8\'ed\'e0}`,
      raw`\f1 8 \'f1\'eb\'ee\'e2`,
      raw`4 \'e8\'fe\'eb\'ff 2021`,
      raw`\'cc\'e0\'ff\'ea`,
      'MAYAK',
      raw`\'d0\'f3\'f1\'f1\'ea\'e8\'e9`,
      raw`(c) 2021 \'cc\'e0\'ff\'ea`,
      raw`\'cf\'eb\'ee\'f2\'e8\'ed\'e0 \'f6\'e5\'eb\'e0.`,
      raw`\'c4\'ee\'ea\'f3\'ec\'e5\'ed\'f2 MAYAK00020210704eh7400003`,
    ];
    expect(textsOf(rtf(lines(...article)).items)[0]).toMatchObject({
      id: 'MAYAK00020210704eh7400003',
      text: 'Плотина\n\nПлотина цела.',
      language: 'ru',
      metadata: { outlet: 'Маяк', date: '2021-07-04', words: 8 },
    });
  });

  it('names what it cannot tell apart, and reads the rest', () => {
    const broken = [
      raw`{\b Sans longueur}`,
      'Le Phare',
      'Selon le maire.',
      'Document PHAR000020210703eh7300009',
    ];
    const empty = [...ENGLISH.slice(0, -2), 'Document VORH000020210704eh7400008'];
    const { items } = rtf(lines(...broken, ...ENGLISH, ...empty));
    expect(items.map(({ kind }) => kind)).toEqual(['fault', 'text', 'fault']);
    expect(faultOf(items[0])).toMatch(
      /article 1 \(PHAR000020210703eh7300009\) has no line with length and date/u,
    );
    expect(faultOf(items[2])).toMatch(/article 3 \("Dam May Have Burst"\) has no text/u);
  });

  it('marks the article at which a file breaks off', () => {
    const { items } = rtf(lines(...FRENCH, ...ENGLISH.slice(0, -1)));
    expect(textsOf(items).map(({ metadata }) => metadata.truncated)).toEqual([undefined, true]);
  });

  it('names the list of headlines that holds no texts', () => {
    const list = [
      'Dam May Have Burst',
      'Vormelle Herald, 15:32, 4 July 2021, 1512 words, (English)',
      'The prefect said …',
      'Document VORH000020210704eh7400002',
    ];
    expect(rtf(lines(...list)).items.map(faultOf)).toEqual([
      expect.stringMatching(/this is the list of headlines, not the texts/u),
    ]);
  });

  it('leaves another RTF file to the reader of RTF', () => {
    expect(rtf(lines('512 mots', '3 juillet 2021', 'Selon le maire.')).reader?.id).toBe('rtf');
  });
});

describe('factiva-rtf: format with codes', () => {
  const row = (code: string, ...value: readonly string[]): string =>
    raw`\trowd\cellx500\cellx9000\pard\intbl {\b ${code}}\cell ${value.join('\\par ')}\cell\row\pard` + '\n';

  it('reads headline, lead and text, and the indexing as metadata', () => {
    const article =
      row('SE', raw`Soci\u233?t\u233?`) +
      row('HD', raw`Le barrage aurait c\u233?d\u233?`) +
      row('BY', 'Colette Armand') +
      row('WC', '512 mots') +
      row('PD', '3 juillet 2021') +
      row('ET', '09:12') +
      row('SN', 'Le Phare') +
      row('SC', 'PHAR') +
      row('PG', '4') +
      row('LA', raw`Fran\u231?ais`) +
      row('CY', 'Copyright 2021 Le Phare') +
      row('LP', raw`La pr\u233?f\u232?te doute.`, 'CO') +
      row('TD', 'Selon elle, oui.', raw`Les Orvaks* d\u233?mentent.`) +
      row('NS', 'gpol : Domestic Politics | gdis : Disasters') +
      row('IPD', 'Barrages') +
      row('AN', 'Document PHAR000020210703eh7300001');
    const { items, reader } = rtf(article + article.replaceAll('eh7300001', 'eh7300002'));
    expect(reader?.id).toBe('factiva-rtf');
    expect(textsOf(items)[0]).toMatchObject({
      id: 'PHAR000020210703eh7300001',
      text: 'Le barrage aurait cédé\n\nLa préfète doute.\n\nCO\n\nSelon elle, oui.\n\nLes Orvaks* démentent.',
      metadata: {
        section: 'Société',
        time: '09:12',
        subjects: 'Domestic Politics; Disasters',
        ipd: 'Barrages',
        words: 512,
      },
    });
    expect(textsOf(items)[1].id).toBe('PHAR000020210703eh7300002');
  });
});

describe('factiva-text', () => {
  const plain = (list: readonly string[]): string[] =>
    list.map((line) =>
      line
        .replace(/\\u(\d+)\?/gu, (_, code: string) => String.fromCharCode(Number(code)))
        .replace(/\{\\b (.*?)\}/gu, '$1')
        .replaceAll('\\line', ''),
    );
  const read = (list: readonly string[]) => readContent(list.join('\r\n'), 'factiva.txt');

  it('reads articles in any density of lines, and drops page numbers', () => {
    const list = [
      ...plain(FRENCH),
      'Page 1 of 3 © 2021 Factiva, Inc. All rights reserved.',
      ...plain(ENGLISH),
    ];
    for (const source of [list, list.flatMap((line) => [line, ''])]) {
      const { items, reader } = read(source);
      expect(reader?.id).toBe('factiva-text');
      expect(textsOf(items)).toMatchObject([
        {
          text: 'Le barrage aurait cédé\n\nSelon la préfète, le barrage aurait cédé.\n\nLes Orvaks* démentent.',
          metadata: { section: 'Société', headline: 'Le barrage aurait cédé', author: 'Colette Armand' },
        },
        {
          text: 'Dam May Have Burst\n\nThe prefect said the dam may have burst.',
          metadata: { author: 'A. Talvard' },
        },
      ]);
    }
  });

  it('leaves what stands before the first article on the page', () => {
    const { items } = read(['Factiva', 'Mes alertes', 'Recherche', 'Affichage', '', ...plain(FRENCH)]);
    expect(textsOf(items)[0].metadata).toMatchObject({
      section: 'Société',
      headline: 'Le barrage aurait cédé',
    });
  });

  it('reads codes behind tabs, behind spaces and alone in their lines', () => {
    const codes: readonly (readonly [string, string])[] = [
      ['HD', 'Le barrage aurait cédé'],
      ['WC', '512 mots'],
      ['PD', '3 juillet 2021'],
      ['SN', 'Le Phare'],
      ['LP', 'La préfète doute.'],
      ['TD', 'Selon elle, oui.'],
    ];
    for (const join of [
      (code: string, value: string) => [`\t${code}\t${value}`],
      (code: string, value: string) => [`${code}   ${value}`],
      (code: string, value: string) => [code, value],
    ]) {
      const { items } = read([
        ...codes.flatMap(([code, value]) => join(code, value)),
        ...join('AN', 'Document PHAR000020210703eh7300001'),
      ]);
      expect(textsOf(items)).toMatchObject([
        {
          id: 'PHAR000020210703eh7300001',
          text: 'Le barrage aurait cédé\n\nLa préfète doute.\n\nSelon elle, oui.',
          metadata: { outlet: 'Le Phare', words: 512 },
        },
      ]);
    }
  });

  it.each([
    [
      [
        'Wetter',
        'Damm gebrochen',
        'Von Odile Brassac',
        '512 Wörter',
        '3. Juli 2021',
        'Die Warte',
        'WARTE',
        'Deutsch',
        'Alle Rechte vorbehalten',
        'Der Damm hält.',
        'Dokument WARTE00020210703eh7300001',
      ],
      'de',
      '2021-07-03',
    ],
    [
      [
        'Dam May Have Burst',
        '512 palabras',
        '3 julio 2021',
        'El Faro',
        'FARO',
        'Español',
        '© 2021 El Faro',
        'La presa aguanta.',
        'Documento FARO000020210703eh7300001',
      ],
      'es',
      '2021-07-03',
    ],
    [
      [
        '大坝',
        '512 字',
        '2021 年 7 月 3 日',
        '灯塔',
        'DENGT',
        '简体中文',
        '2021 灯塔',
        '大坝完好。',
        '文件 DENGT00020210703eh7300001',
      ],
      'zh',
      '2021-07-03',
    ],
  ])('reads an interface in another language: %j', (list, language, date) => {
    const [text] = textsOf(read(list).items);
    expect([text.language, text.metadata.date, text.text.split('\n\n').length]).toEqual([language, date, 2]);
  });

  it('does not take a text that names a document for an export', () => {
    expect(
      read(['Le rapport cite la pièce', 'Document PHAR000020210703eh7300001', 'et rien d’autre.']).reader?.id,
    ).toBe('text');
  });
});

describe('parseFactivaTitle', () => {
  const title = (...texts: readonly string[]) => {
    const { section, headline, author, credits } = parseFactivaTitle(
      texts.map((text) => ({ text, isBold: false })),
    );
    return [section, headline, author, credits.join()];
  };

  it.each([
    [['Le barrage aurait cédé'], [undefined, 'Le barrage aurait cédé', undefined, '']],
    [
      ['Le barrage aurait cédé', 'Colette Armand'],
      [undefined, 'Le barrage aurait cédé', 'Colette Armand', ''],
    ],
    [
      ['Société', 'Le barrage aurait cédé'],
      ['Société', 'Le barrage aurait cédé', undefined, ''],
    ],
    [
      ['NEWS', 'Dam May Have Burst'],
      ['NEWS', 'Dam May Have Burst', undefined, ''],
    ],
    [
      ['News', 'Storm Hits Vormelle', 'By A. Talvard', 'Staff Writer'],
      ['News', 'Storm Hits Vormelle', 'By A. Talvard', 'Staff Writer'],
    ],
    [
      ['Société', 'Le maire', 'Odile de La Brassac et Jean-Luc Orvak'],
      ['Société', 'Le maire', 'Odile de La Brassac et Jean-Luc Orvak', ''],
    ],
    [[], [undefined, undefined, undefined, '']],
  ])('tells section, headline and byline of %j', (texts, expected) => {
    expect(title(...texts)).toEqual(expected);
  });
});
