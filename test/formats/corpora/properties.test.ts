import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { itemsOf } from './items-of';

const runs = { seed: 15, numRuns: 300 };
const pieces = [
  'a',
  'L’été',
  ', ',
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  '\n',
  '\r\n',
  ' ',
  '*',
  'é',
  '🦔',
  '\\',
  '\\"',
  'NA',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => `x${parts.join('')}`);

describe('a table that a program wrote', () => {
  it('gives back each text, whatever stands in it', () => {
    const layout = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      quoted: fc.boolean(),
      record_delimiter: fc.constantFrom('\n', '\r\n'),
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), layout, (texts, options) => {
        // A backslash before a mark is an escape to some programs and a letter to others: not told apart here.
        const rows = texts.map((one, n) => [`id-${n}`, one.replaceAll('\\', '/')]);
        const csv = stringify([['id', 'text'], ...rows], { ...options, bom: true, quoted_match: /[\r\n]/u });
        expect(
          itemsOf(csv, 'a.csv').map((item) => (item.kind === 'text' ? [item.id, item.text] : item)),
        ).toEqual(rows);
      }),
      runs,
    );
  });

  it('says the same as a workbook', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = texts.map((one, n) => [`id-${n}`, one.replaceAll('\\', '/').replaceAll('\r\n', '\n')]);
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.aoa_to_sheet([['id', 'text'], ...rows]), 'a');
        const xlsx = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
        expect(itemsOf(xlsx, 'a.xlsx')).toEqual(
          itemsOf(stringify([['id', 'text'], ...rows]), 'a.csv').map((item, n) => ({ ...item, line: n + 2 })),
        );
      }),
      { ...runs, numRuns: 50 },
    );
  });
});

describe('any file', () => {
  const starts = [
    '',
    'id,text\n',
    'id;text;x\n',
    'text\n',
    '[',
    '{"text":"',
    '[{"text":',
    '{"articles":[',
    '**** *a_b\n',
    '0001 *a_b\n',
    '# newdoc\n1\t',
    '<rss><channel><item>',
    '<feed><entry><content>',
    '<h3>Report 12.05.2021</h3><a name=1>',
    '<pre>',
  ];
  const parts = [
    ...pieces,
    '{',
    '}',
    '[',
    ']',
    ':',
    '"text"',
    '"id"',
    'null',
    'NaN',
    '1',
    '<p>',
    '</p>',
    '<![CDATA[',
    ']]>',
    '<a href="#1">',
    '&amp;',
    '&#0;',
    '****',
    '-*t_x',
    '_x_',
    '\0',
    '\u2028',
    '\ud800',
  ];
  const content = fc
    .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...parts), { maxLength: 30 }))
    .map(([start, rest]) => start + rest.join(''));

  it('gives texts, faults or reasons, and never throws', () => {
    const name = fc.constantFrom('a.csv', 'a.tsv', 'a.json', 'a.jsonl', 'a.txt', 'a.xml', 'a.html', 'a');
    fc.assert(
      fc.property(content, name, (one, called) => {
        for (const item of itemsOf(one, called)) {
          expect(['text', 'fault', 'left-out']).toContain(item.kind);
          // A blank file of plain text is left to who gives it an id.
          if (item.kind === 'text' && /\S/u.test(one)) expect(item.text).toMatch(/\S/u);
          if (item.kind === 'fault') expect(item.message).toMatch(/^\w+: \S/u);
        }
      }),
      { ...runs, numRuns: 3000 },
    );
  });
});
