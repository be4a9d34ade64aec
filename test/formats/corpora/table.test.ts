import { describe, expect, it } from 'vitest';
import { itemsOf, itemsOfFixture, outlineOf, textsOf } from './items-of';

const table = (content: string, options = {}) => itemsOf(content, 'articles.csv', options);
const metadataOf = (content: string, options = {}) =>
  textsOf(table(content, options)).map((item) => item.metadata);

describe('a table', () => {
  it('gives a document for each row, its other columns metadata', () => {
    expect(table('id,text,outlet,constructed\na,"Il pleut, dit-on.",Le Quai,true\n')).toEqual([
      {
        kind: 'text',
        id: 'a',
        text: 'Il pleut, dit-on.',
        metadata: { outlet: 'Le Quai', constructed: true },
        line: 2,
      },
    ]);
  });

  it('is read with semicolons, tabs or bars, several lines in a cell, a byte order mark, CRLF', () => {
    expect(table('\uFEFFtexte;date\r\n"Un.\r\n\r\nDeux; trois.";2021-07-22\r\n')).toMatchObject([
      { text: 'Un.\r\n\r\nDeux; trois.', metadata: { date: '2021-07-22' } },
    ]);
    expect(table('Text\tlanguage\nIt rains.\ten\n')).toMatchObject([{ text: 'It rains.', language: 'en' }]);
    expect(
      textsOf(itemsOfFixture('tables/pipe.csv')).map(({ id, metadata }) => [id, metadata['outlet']]),
    ).toEqual([
      ['1', 'Le Phare'],
      ['2', null],
    ]);
    expect(textsOf(itemsOfFixture('tables/utf16.tsv')).map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Selon la préfète, la digue aurait cédé.'],
      ['2', 'Le maire dit non.'],
    ]);
  });

  it('is known by its header where it ends in .txt, as Excel’s “Texte Unicode” does', () => {
    const utf16 = (text: string): Uint8Array =>
      Uint8Array.from([
        0xff,
        0xfe,
        ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
      ]);
    const excel = utf16("id\tTexte\tDate d'édition (papier)\r\n1\tSelon la préfète, non.\t2021-07-03\r\n");
    expect(itemsOf(excel, 'articles.txt')).toMatchObject([{ id: '1', text: 'Selon la préfète, non.' }]);
    expect(itemsOf('id|text\n1|Un.\n', 'a.txt')).toMatchObject([{ id: '1', text: 'Un.' }]);
    for (const text of [
      'Le message, le texte, la lettre : rien.\nUn, deux, trois, quatre.\n',
      'Texte\nUn.\n',
    ])
      expect(itemsOf(text, 'a.txt')).toEqual([{ kind: 'text', text, metadata: {} }]);
  });

  it('is a line a text where the header has one column, whatever signs stand in it', () => {
    expect(
      table('text\nIl pleut, dit-on; oui.\n"Un.\nDeux."\n').map((item) => item.kind === 'text' && item.text),
    ).toEqual(['Il pleut, dit-on; oui.', 'Un.\nDeux.']);
  });

  it('takes the separator that makes a header with a column of texts', () => {
    expect(
      metadataOf('Titre, sous-titre, chapeau, surtitre;Texte;Date\nA, b;Il pleut.;2021-07-22\n'),
    ).toEqual([{ 'Titre, sous-titre, chapeau, surtitre': 'A, b', Date: '2021-07-22', date: '2021-07-22' }]);
  });

  it('leaves the text as it stands, white space at its ends included', () => {
    expect(table('text\n" Il pleut. "\n')).toMatchObject([{ text: ' Il pleut. ' }]);
  });

  it('takes the column of texts by its name, and by nothing else', () => {
    expect(table('text,body\nTitre.,Le corps.\n', { textColumn: 'body' })).toMatchObject([
      { text: 'Le corps.', metadata: { text: 'Titre.' } },
    ]);
    expect(table('article,Full Text\n12,Le corps.\n')).toMatchObject([
      { text: 'Le corps.', metadata: { article: '12' } },
    ]);
    expect(outlineOf(table('titre,chapo\na,Un texte bien plus long que tous les autres.\n'))).toEqual([
      'fault 1: readTableItems: no column with the texts; expected text, got titre, chapo; rename one, or name it in textColumn',
    ]);
    expect(outlineOf(table('titre\na\n', { textColumn: 'corps' })).join()).toMatch(
      /expected corps, got titre/u,
    );
  });

  it('takes of several columns for texts the first that holds any, and says so once', () => {
    const items = textsOf(table('Оригинал;Анонс\nhttps://phare.example/1;Мэр сказал «нет».\n;Мэр ушёл.\n'));
    expect(items.map(({ text }) => text)).toEqual(['Мэр сказал «нет».', 'Мэр ушёл.']);
    const both = textsOf(table('content,text\nUn.,Deux.\nTrois.,Quatre.\n'));
    expect(both.map(({ text, notes }) => [text, notes?.map(({ message }) => message)])).toEqual([
      ['Deux.', [expect.stringMatching(/those of column text; content would do too/u)]],
      ['Quatre.', undefined],
    ]);
  });

  it('finds the header below the lines that an export writes above it', () => {
    const items = table('Export du 3 juillet 2021\n\nRecherche : Daech\nid;texte;x\na;Il pleut.;texte\n');
    expect(items).toMatchObject([{ id: 'a', text: 'Il pleut.', line: 5, metadata: { x: 'texte' } }]);
    // A cell that is called like a column makes no header of its row.
    expect(outlineOf(table('id,type,prose\n1,text,Il pleut.\n')).join()).toMatch(/got id, type, prose/u);
    expect(table('sep=;\nid;texte\na;Il pleut, oui.\n')).toMatchObject([{ id: 'a', text: 'Il pleut, oui.' }]);
  });

  it('names line and remedy of what it cannot use, and goes on', () => {
    expect(
      outlineOf(table('text,language\nUn.,fr\n   ,fr\nDeux.,nonsense-zz-qqqqqqqqqq\nTrois.,\n')),
    ).toEqual([
      'text Un.',
      expect.stringMatching(/^fault 3: .*text is empty or missing; expected an article/u),
      expect.stringMatching(/^fault 4: .*unknown language; expected a BCP 47 code/u),
      'text Trois.',
    ]);
    expect(outlineOf(table('text,a\n'))).toEqual([expect.stringMatching(/no rows/u)]);
    expect(outlineOf(table(' \n\n'))).toEqual([expect.stringMatching(/empty/u)]);
  });

  it('counts rows without any cell, and reads cells that are missing as that', () => {
    expect(outlineOf(table('id;text;x\na;Un.;\n;;\nb;NA;\n'))).toEqual([
      'text a',
      'left out: empty row',
      expect.stringMatching(/^fault 4: .*missing/u),
    ]);
    expect(metadataOf('text,outlet,note\nUn.,NA,"NA"\n')).toEqual([{ outlet: null, note: 'NA' }]);
    expect(outlineOf(table('id,text\na,nan\n')).join()).toMatch(/fault 2/u);
  });

  it('is not silent about exports without texts', () => {
    expect(outlineOf(itemsOfFixture('tables/mediacloud.csv'))).toEqual([
      expect.stringMatching(
        /^fault 1: .*this MediaCloud export holds no article text.*got id, indexed_date, language, media_name/u,
      ),
    ]);
  });

  it('says when a text was cut off by Excel or by an interface for programs', () => {
    const [excel] = textsOf(table(`text\n${'a'.repeat(32_767)}\n`));
    expect([excel.metadata['truncated'], excel.notes?.[0].code]).toEqual([true, 'truncated']);
    const [cut] = textsOf(table('content\nLe barrage aurait … [+412 chars]\n'));
    expect([cut.text, cut.metadata['truncated'], cut.notes?.[0].message]).toEqual([
      'Le barrage aurait … [+412 chars]',
      true,
      expect.stringMatching(/\[\+412 chars\]/u),
    ]);
  });

  it('keeps columns of any name, and no more than them', () => {
    const [metadata] = metadataOf('text,__proto__,constructor,toString\nUn.,a,b,c\n');
    expect(Object.entries(metadata)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
    expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype);
  });

  it('refuses two columns of one name', () => {
    expect(outlineOf(itemsOfFixture('tables/dup.csv'))).toEqual([
      'fault 1: readTableItems: columns 2 and 3 are both called text; rename one of them',
    ]);
  });
});

describe('ids of rows', () => {
  it.each(['id', 'ID', 'doc_id', 'docid', 'document', 'uid', 'identifiant'])(
    'stand in a column %s',
    (name) => {
      const [first, second] = textsOf(table(`${name},text\n007,Un.\n,Deux.\n`.replace('\n,', '\n8,')));
      expect([first.id, second.id, first.metadata]).toEqual(['007', '8', {}]);
    },
  );

  it('are not what names a kind of document', () => {
    expect(
      textsOf(table('document,text\nblog,Un.\nblog,Deux.\n')).map(({ id, metadata }) => [id, metadata]),
    ).toEqual([
      [undefined, { document: 'blog' }],
      [undefined, { document: 'blog' }],
    ]);
  });
});

describe('tables of R and pandas', () => {
  it('lose a first column that only counts the rows', () => {
    expect(metadataOf(',text\n0,Un.\n1,Deux.\n')).toEqual([{}, {}]);
    expect(metadataOf('"","text"\n"1","Un."\n"2","Deux."\n')).toEqual([{}, {}]);
    expect(metadataOf('Unnamed: 0,text\n0,Un.\n1,Deux.\n')).toEqual([{}, {}]);
    expect(
      textsOf(itemsOfFixture('tables/index.csv')).map(({ id, language, metadata }) => [
        id,
        language,
        metadata,
      ]),
    ).toEqual([
      ['1', 'fr', { outlet: 'Le Phare', date: '2021-07-03' }],
      ['2', undefined, { outlet: null, date: '2021-07-04' }],
    ]);
    expect(textsOf(itemsOfFixture('tables/noindex.csv'))).toHaveLength(2);
  });

  it('keep row numbers that a selection left, and take row names for ids', () => {
    expect(metadataOf(',text\n3,Un.\n17,Deux.\n')).toEqual([{ row: '3' }, { row: '17' }]);
    expect(textsOf(table('"","text"\n"phare-1","Un."\n"phare-2","Deux."\n')).map(({ id }) => id)).toEqual([
      'phare-1',
      'phare-2',
    ]);
  });

  it('may have no name in the header for the row names, and a backslash before quotation marks', () => {
    expect(table('"id";"text"\n"1";"a";"Il dit \\"non\\", oui."\n"2";"b";"Deux."\n')).toMatchObject([
      { id: 'a', text: 'Il dit "non", oui.' },
      { id: 'b', text: 'Deux.' },
    ]);
  });

  it('give no text where R wrote NA', () => {
    const [first, second] = itemsOfFixture('tables/r.csv');
    expect(first).toMatchObject({ id: 'a1', metadata: { Journal: null, outlet: null } });
    expect(second).toMatchObject({ kind: 'fault', line: 3, column: 'text' });
  });
});

describe('a bad quotation mark', () => {
  it.each([
    ['quotes.csv', ['fault 2', 'text y']],
    ['trunc.csv', ['fault 2', 'text y']],
  ])('costs its row of %s and no other', (file, expected) => {
    expect(outlineOf(itemsOfFixture(`tables/${file}`)).map((line) => line.replace(/:.*/u, ''))).toEqual(
      expected,
    );
  });

  const ids = (content: string): readonly string[] =>
    outlineOf(table(content)).map((line) => line.replace(/: .*?(; lines .* left out)?$/u, '$1'));

  it('that is never closed does not swallow the rows up to the next one', () => {
    expect(ids('id,text,outlet\nx,"Selon elle, non.\ny,Bien.,Phare\nz,"Oui.",Quai\nw,Mal,Quai\n')).toEqual([
      'fault 2',
      'text y',
      'text z',
      'text w',
    ]);
  });

  it('that is not doubled costs the paragraphs of its text, and makes no row of them', () => {
    expect(ids('id,text,outlet\nx,"Il dit "non".\n\nDeux, trois.",A\ny,Bien.,Phare\n')).toEqual([
      'fault 2; lines 2 to 4 are left out',
      'text y',
    ]);
    expect(ids('id,text,outlet\nx,"Il dit "non", hier.\nDeux, trois.",A\ny,Bien.,Phare\n')).toEqual([
      'fault 2; lines 2 to 3 are left out',
      'text y',
    ]);
  });

  it('that is a letter in a table without quoting glues no two rows', () => {
    expect(ids('id\ttext\tc\n1\t"Non.\tx\n2\tOui"\ty\n3\tBien.\tz\n')).toEqual([
      'fault 2; lines 2 to 3 are left out',
      'text 3',
    ]);
  });

  it('inside an unquoted cell is a letter', () => {
    expect(table('id;text\na;Il dit "non" hier.\nb; "Oui", dit-il.\n')).toMatchObject([
      { text: 'Il dit "non" hier.' },
      { text: ' "Oui", dit-il.' },
    ]);
  });

  it('ends: a table of many is read in one pass', () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n},"a b" c\n${n}x,d\n`).join('');
    expect(table(`id,text\n${rows}`).filter(({ kind }) => kind === 'text')).toHaveLength(20_000);
  });
});

describe('shared metadata names', () => {
  it('stand beside the columns of the user, and write over none', () => {
    expect(
      metadataOf('text,journal,Titre,auteur,lien\nUn.,Le Quai,Pluie,A. B.,https://quai.example\n'),
    ).toEqual([
      {
        journal: 'Le Quai',
        Titre: 'Pluie',
        auteur: 'A. B.',
        lien: 'https://quai.example',
        outlet: 'Le Quai',
        author: 'A. B.',
        headline: 'Pluie',
        url: 'https://quai.example',
      },
    ]);
    expect(metadataOf('text,outlet,journal,source\nUn.,,Le Quai,x\n')).toEqual([
      { outlet: null, journal: 'Le Quai', source: 'x' },
    ]);
    expect(metadataOf('text,source\nUn.,https://quai.example/1\nDeux.,Le Quai\n')).toEqual([
      { source: 'https://quai.example/1', url: 'https://quai.example/1' },
      { source: 'Le Quai', outlet: 'Le Quai' },
    ]);
  });

  it('know the columns of Integrum', () => {
    expect(
      metadataOf('Источник;Дата;Время;Заголовок;Анонс;Автор\nНТВ;31.12.12;12:05;Пожар;Горит.;А. Б.\n'),
    ).toMatchObject([
      {
        outlet: 'НТВ',
        date: '2012-12-31',
        dateAsGiven: '31.12.12',
        time: '12:05',
        headline: 'Пожар',
        author: 'А. Б.',
      },
    ]);
  });

  it('take a language by its name', () => {
    expect(textsOf(table('text,langue\nUn.,Français\nOne.,EN\n')).map(({ language }) => language)).toEqual([
      'fr',
      'en',
    ]);
  });
});

describe('dates of a table', () => {
  it('become ISO, with the source’s own wording beside them', () => {
    const given = [
      '2021-07-03T09:12:00Z',
      'samedi 3 juillet 2021',
      '1625270400000',
      '2021-07-03 00:00:00',
      '2021',
    ];
    expect(metadataOf(`text,date\n${given.map((date) => `Un.,${date}`).join('\n')}`)).toEqual([
      { date: '2021-07-03', time: '09:12', dateAsGiven: '2021-07-03T09:12:00Z' },
      { date: '2021-07-03', dateAsGiven: 'samedi 3 juillet 2021' },
      { date: '2021-07-03', dateAsGiven: '1625270400000' },
      { date: '2021-07-03', dateAsGiven: '2021-07-03 00:00:00' },
      { date: '2021' },
    ]);
  });

  it('that can be read both ways are left out and named, or read as the user says', () => {
    const items = textsOf(itemsOfFixture('tables/french-dates.csv'));
    expect(
      items.map(({ metadata }) => [metadata['date'], metadata['dateAsGiven'], metadata['outlet']]),
    ).toEqual([
      [null, '03/07/2021', 'Le Phare'],
      [null, '04/07/2021', 'Le Phare'],
      [null, '05/07/2021', 'Vormelle Herald'],
    ]);
    expect(items[0].notes?.[0]).toMatchObject({
      code: 'date-ambiguous',
      message: expect.stringMatching(/--dates dmy/u),
    });
    const read = textsOf(itemsOfFixture('tables/french-dates.csv', { dates: 'dmy' }));
    expect(read.map(({ metadata }) => metadata['date'])).toEqual(['2021-07-03', '2021-07-04', '2021-07-05']);
  });

  it('of any usual name are meant, and the user’s own time and wording stay', () => {
    expect(metadataOf('text,pub_date,heure\nUn.,2021-07-03T10:00,09:12\n')).toEqual([
      {
        pub_date: '2021-07-03T10:00',
        heure: '09:12',
        date: '2021-07-03',
        time: '09:12',
        dateAsGiven: '2021-07-03T10:00',
      },
    ]);
    expect(metadataOf('text,date,dateAsGiven\nUn.,,03/07/2021\n', { dates: 'dmy' })).toEqual([
      { date: '2021-07-03', dateAsGiven: '03/07/2021' },
    ]);
  });
});

describe('a table in Windows-1252', () => {
  it('is refused with the encoding that it seems to be in, and read when that is said', () => {
    expect(outlineOf(itemsOfFixture('tables/articles-1252.csv')).join()).toMatch(/--encoding windows-1252/u);
    expect(itemsOfFixture('tables/articles-1252.csv', { encoding: 'windows-1252' })).toMatchObject([
      { id: 'a1', text: 'Selon la préfète, le barrage aurait cédé.', metadata: { outlet: 'Le Phare' } },
    ]);
  });
});
