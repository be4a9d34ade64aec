import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { fileTexts } from '../../src/formats/corpora/file-texts';
import { dataDictionary, rowsToCsv, sentencesToCsv, tableToCsv } from '../../src/tables/csv';
import { concordance } from '../../src/tables/concordance';
import { parseCsvRows } from '../../src/tables/parse-csv-rows';
import { createTable } from '../../src/tables/table';
import { annotateByHand } from './annotated-texts';

const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '－1', "'=1", "''@x"];

describe('a CSV for a spreadsheet', () => {
  const table = createTable(
    { '=name': { description: '-1+1' }, value: { description: 'Value.', unit: '@unit' } },
    [...HOSTILE, 'plain', "'quoted'", 'a=b', ''].map((name, row) => ({
      cells: { '=name': name, value: -row - 1 },
    })),
    { documents: [], annotations: [] },
  );

  it('begins with a byte order mark, and has no cell that would be run; numbers stay', () => {
    const csv = tableToCsv(table, { excel: true });
    expect(csv.startsWith('\ufeff"\'=name",value\n') || csv.startsWith("\ufeff'=name,value\n")).toBe(true);
    const rows = parse(csv, { bom: true }) as string[][];
    for (const cell of rows.map(([first]) => first!)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
    expect(rows.slice(1).map(([first]) => first)).toEqual([
      ...HOSTILE.map((cell) => `'${cell}`),
      'plain',
      "'quoted'",
      'a=b',
      '',
    ]);
    expect(rows.slice(1).map(([, value]) => Number(value))).toEqual(table.columns['value']);
    expect(dataDictionary(table, { excel: true })).toMatch(
      /^\ufeffcolumn,.*\n'=name,'-1\+1,,\nvalue,Value\.,'@unit,\n$/u,
    );
  });

  it('covers the sentences behind the rows', () => {
    const texts = annotateByHand('=quai', '- Il pourrait partir.', [{ words: 'pourrait' }]);
    const [, row] = parse(sentencesToCsv(concordance(texts), { excel: true }), { bom: true }) as string[][];
    expect([row![1], row!.at(-1)]).toEqual(["'=quai", "'- Il pourrait partir."]);
  });

  it('changes nothing unless it is asked for', () => {
    expect(tableToCsv(table)).not.toContain('\ufeff');
    expect(parse(tableToCsv(table))).toEqual([
      ['=name', 'value'],
      ...table.columns['=name']!.map((name, row) => [name, String(-row - 1)]),
    ]);
  });

  it('gives back what went in', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+\-@\t\r\n]{0,4}a?$/u));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.boolean(), (rows, excel) => {
        // A line of two empty cells is a line, and a byte order mark is no part of a text.
        const given = [['a', 'b'], ...rows];
        expect(parseCsvRows(rowsToCsv(given, { excel }))).toEqual(given);
      }),
      { seed: 5 },
    );
  });

  it('is read as a corpus, too', () => {
    const csv = rowsToCsv(
      [
        ['id', 'text', 'outlet'],
        ['a', 'Il part.', '-'],
      ],
      { excel: true },
    );
    const file = { path: 'a.csv', name: 'a.csv', bytes: new TextEncoder().encode(csv) };
    const [read] = fileTexts(file, { fileId: 'a' }, {});
    expect(read).toMatchObject({ source: { id: 'a', text: 'Il part.', metadata: { outlet: "'-" } } });
  });
});
