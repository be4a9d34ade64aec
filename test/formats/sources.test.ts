import { describe, expect, it } from 'vitest';
import { createLineSplitter } from '../../src/formats/lines';
import { decodeLine } from '../../src/formats/ndjson';
import { parseMetadata } from '../../src/formats/metadata';
import { checkLanguage, decodeText } from '../../src/formats/source-text';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeText', () => {
  it('gives the text exactly, byte order mark and line ends included', () => {
    expect(decodeText(bytes('\uFEFFa\r\nb\u00a0'), 'x')).toBe('\uFEFFa\r\nb\u00a0');
  });

  it('names the line that is not UTF-8', () => {
    const broken = new Uint8Array([...bytes('un\ndeux\n'), 0xe9, 0x20, 0x0a]);
    expect(() => decodeText(broken, 'latin.txt')).toThrow(/not UTF-8.*\(latin\.txt:3\)/u);
  });

  it('names the line of a NUL byte', () => {
    expect(() => decodeText(bytes('un\ndeux\0'), 'nul.txt')).toThrow(/NUL.*\(nul\.txt:2\)/u);
  });

  it('refuses an empty file and one of white space', () => {
    expect(() => decodeText(bytes(''), 'e.txt')).toThrow(/empty.*\(e\.txt:1\)/u);
    expect(() => decodeText(bytes(' \n\u00a0'), 'e.txt')).toThrow(/empty/u);
  });
});

describe('checkLanguage', () => {
  it('accepts codes of languages that no measure covers and refuses what names no language', () => {
    const place = { path: 'm.csv', line: 2 };
    for (const code of ['fr', 'fr-CA', 'de', 'und']) expect(() => checkLanguage(code, place)).not.toThrow();
    for (const code of ['français', 'zz', 'french', '1']) {
      expect(() => checkLanguage(code, place)).toThrow(/unknown language.*\(m\.csv:2\)/u);
    }
  });
});

describe('createLineSplitter', () => {
  it('gives the same lines however the bytes are cut', () => {
    const content = bytes('un\n\ndeux é\ntrois');
    for (let size = 1; size <= content.length; size++) {
      const splitter = createLineSplitter();
      const lines: string[] = [];
      const take = (found: readonly (Uint8Array | undefined)[]): void =>
        void lines.push(...found.map((line) => decodeLine(line!, '-', 1)));
      for (let at = 0; at < content.length; at += size) take(splitter.push(content.subarray(at, at + size)));
      take(splitter.end());
      expect(lines).toEqual(['un', '', 'deux é', 'trois']);
    }
  });

  it('lets a line go that is too long, and finds the next', () => {
    const splitter = createLineSplitter(5);
    const lines = ['un\nabc', 'defgh', 'ijk\ntrois\n'].flatMap((piece) => splitter.push(bytes(piece)));
    expect(lines.map((line) => line && decodeLine(line, '-', 1))).toEqual(['un', undefined, 'trois']);
    expect(splitter.end()).toEqual([]);
  });
});

describe('parseMetadata', () => {
  it('keeps dates and leading zeros as text and reads true, false and empty cells', () => {
    const { rows } = parseMetadata(
      'id,file,language,date,code,constructed,x\na,a.txt,fr,2021-07-22,007,true,\n',
      'm.csv',
    );
    expect(rows).toEqual([
      {
        id: 'a',
        file: 'a.txt',
        language: 'fr',
        metadata: { date: '2021-07-22', code: '007', constructed: true, x: null },
        line: 2,
      },
    ]);
  });

  it('reports every bad row with its line and keeps the good ones', () => {
    const { rows, errors } = parseMetadata('id,language\na,fr\na,fr\n,fr\nb,zz\nc,en\n', 'm.csv');
    expect(rows.map((row) => row.id)).toEqual(['a', 'c']);
    expect(errors.map((error) => error.message)).toEqual([
      expect.stringMatching(/duplicate id a; first used on line 2 \(m\.csv:3\)/u),
      expect.stringMatching(/row without id.*\(m\.csv:4, column id\)/u),
      expect.stringMatching(/unknown language.*\(m\.csv:5\)/u),
    ]);
  });

  it('is read with semicolons, tabs, a byte order mark, and ids under their usual names', () => {
    const found = [
      '\uFEFFid;file;outlet;date\r\na1;a1.txt;Le Phare;2021-07-03\r\n',
      'doc_id\toutlet\tdate\na1.txt\tLe Phare\t2021-07-03\n',
      'Identifiant,Fichier,outlet,date\na1,a1.txt,Le Phare,2021-07-03\n',
      'sep=;\nid;outlet;date\na1;Le Phare;2021-07-03\n',
    ].map((csv) => parseMetadata(csv, 'm.csv').rows.map(({ line, ...row }) => [row, line > 1]));
    for (const rows of found) {
      expect(rows).toEqual([
        [{ id: 'a1', file: 'a1.txt', metadata: { outlet: 'Le Phare', date: '2021-07-03' } }, true],
      ]);
    }
  });

  it('reads dates, or names them; and gives columns the shared names too', () => {
    const csv = 'id;journal;date\na;Le Phare;03/07/2021\nb;NA;3 juillet 2021\n';
    const [a, b] = parseMetadata(csv, 'm.csv').rows;
    expect(a).toMatchObject({
      metadata: { journal: 'Le Phare', outlet: 'Le Phare', date: null, dateAsGiven: '03/07/2021' },
      notes: [{ code: 'date-ambiguous' }],
    });
    expect(b.metadata).toEqual({
      journal: null,
      outlet: null,
      date: '2021-07-03',
      dateAsGiven: '3 juillet 2021',
    });
    expect(parseMetadata(csv, 'm.csv', { dates: 'dmy' }).rows[0].metadata['date']).toBe('2021-07-03');
  });

  it('loses one row to a bad quotation mark', () => {
    const { rows, errors } = parseMetadata('id,x\na,"b\nc,d\n', 'm.csv');
    expect(rows.map(({ id }) => id)).toEqual(['c']);
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/quotation mark is opened and not closed.*\(m\.csv:2\)/u),
    ]);
  });

  it('keeps columns and ids of any name', () => {
    const { rows } = parseMetadata('id,constructor,__proto__\n__proto__,a,b\nconstructor,c,d\n', 'm.csv');
    expect(rows.map(({ id, file, metadata }) => [id, file, Object.entries(metadata)])).toEqual([
      [
        '__proto__',
        '__proto__.txt',
        [
          ['constructor', 'a'],
          ['__proto__', 'b'],
        ],
      ],
      [
        'constructor',
        'constructor.txt',
        [
          ['constructor', 'c'],
          ['__proto__', 'd'],
        ],
      ],
    ]);
  });

  it('reports a table that cannot be read', () => {
    for (const [csv, message] of [
      ['', /empty/u],
      ['nom,x\na,b\n', /no column id; .*got nom, x \(m\.csv:1\)/u],
      ['id,x,x\na,b,c\n', /two columns are called x/u],
    ] as const) {
      const { rows, errors } = parseMetadata(csv, 'm.csv');
      expect(rows).toEqual([]);
      expect(errors.map((error) => error.message)).toEqual([expect.stringMatching(message)]);
    }
  });
});
