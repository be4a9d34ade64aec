import { describe, expect, it } from 'vitest';
import { labelTimelineChart } from '../../src/charts/label-timeline-chart';
import { timelineChart } from '../../src/charts/timeline-chart';
import { tableBundle } from '../../src/notebook/show-table';
import { balanceTable } from '../../src/tables/balance-table';
import { compareGroups } from '../../src/tables/compare-groups';
import { corpusTable } from '../../src/tables/corpus-table';
import { dataDictionary } from '../../src/tables/csv';
import { groupOfDocument } from '../../src/tables/document-groups';
import { labelRates } from '../../src/tables/label-rates';
import { labelRegister } from '../../src/tables/label-register';
import { ratePer } from '../../src/tables/rate-per';
import { createRandom } from '../../src/util/random';
import { annotateByHand, joinTexts } from './annotated-texts';

const random = createRandom(1);
const dated = (date: string | number | null, id = String(date)) =>
  annotateByHand(id, 'Daech* pourrait fuir.', [{ words: 'pourrait' }], { date, outlet: 'X' });
const texts = joinTexts(
  dated('2021-07-22T10:00:00+02:00', 'time'),
  dated('2021', 'year'),
  dated('22/07/2021', 'slashes'),
  dated(1625000000000, 'clock'),
  dated(null, 'none'),
);

describe('dates of documents', () => {
  it('are read with their time; a number of milliseconds is no year', () => {
    const years = ratePer(texts, { layer: 'hedging', by: 'year', random });
    expect(years.columns.year).toEqual(['2021', 'not known']);
    expect(years.columns.texts).toEqual([2, 3]);
    const months = ratePer(texts, { layer: 'hedging', by: 'month', random });
    expect(months.columns).toMatchObject({ month: ['2021-07', 'not known'], texts: [1, 4] });
  });

  it('that cannot be read are counted and named in the warnings, missing ones are not', () => {
    const { warnings, codebook } = ratePer(texts, { layer: 'hedging', by: 'year', random });
    expect(warnings.map(({ code, document }) => [code, document])).toEqual([
      ['date-not-iso', 'slashes'],
      ['date-not-iso', 'clock'],
    ]);
    expect(codebook.year.description).toBe(
      'The year of the date. 2 dates are not ISO: slashes "22/07/2021", clock 1625000000000; write them as 2021-07-22.',
    );
    expect(warnings[0].message).toBe('date of slashes: "22/07/2021" is not ISO; write it as 2021-07-22');
    expect(warnings[1].message).toMatch(/^date of clock: 1625000000000 .* milliseconds is no date$/u);
    const byMonth = ratePer(texts, { layer: 'hedging', by: 'month', random });
    expect(byMonth.warnings.map(({ message }) => message)).toContain('date of year: 2021 names no month');
    expect(byMonth.codebook.month.description).toContain(' 1 date names no month: year "2021".');
    expect(ratePer(texts, { layer: 'hedging', by: 'outlet', random }).warnings).toEqual([]);
  });

  it('are named in every table over time, in the corpus table, and in the register', () => {
    const documents = ['slashes', 'clock'];
    for (const table of [
      balanceTable(texts, { by: 'year' }),
      labelRates(texts, { by: 'year', random }),
      compareGroups(texts, { by: 'year', first: '2021', random }),
      corpusTable(texts.documents),
      labelRegister(texts, { jurisdiction: 'RU' }),
    ]) {
      expect(table.warnings.map(({ document }) => document)).toEqual(documents);
    }
    expect(dataDictionary(corpusTable(texts.documents))).toContain('2 dates are not ISO: slashes');
  });

  it('are missing in the register where they cannot be read, which throws nothing', () => {
    const { columns } = labelRegister(texts, { jurisdiction: 'RU' });
    expect(columns.document).toEqual(['time', 'year', 'slashes', 'clock', 'none']);
    expect(columns.coverage.map((value) => value !== null)).toEqual([true, true, false, false, false]);
  });

  it('stand below the table in a notebook, a handful by name', () => {
    process.env['SELON_HEADLESS'] = '1';
    const many = joinTexts(
      ...Array.from({ length: 7 }, (_, i) => dated('hier', `t${i}`)),
      dated('2021', 'ok'),
    );
    const bundle = tableBundle(ratePer(many, { layer: 'hedging', by: 'year', random }), 20);
    for (const form of ['text/html', 'text/plain']) {
      expect(bundle[form]).toMatch(/7 dates are not ISO: t0 .*hier.*, t4 .* and 2 more; write them as/u);
    }
    delete process.env['SELON_HEADLESS'];
  });

  it('are counted in the subtitle of a chart over time, in both languages', () => {
    const rates = ratePer(texts, { layer: 'hedging', by: 'year', random });
    const titleOf = (figure: { layout: object }): string =>
      JSON.stringify(figure.layout).replace(/(?:<[^>]*>|\s)+/gu, ' ');
    expect(titleOf(timelineChart(rates, { what: 'Hedges' }))).toMatch(
      /Not shown: 3 texts without a year, 2 of them because the date cannot be read/u,
    );
    const labels = labelRates(texts, { by: 'year', random });
    expect(titleOf(labelTimelineChart(labels, { language: 'fr' }))).toMatch(
      /Non montré : 3 textes sans année, dont 2 à date illisible/u,
    );
    const all = ratePer(dated('2021', 'a'), { layer: 'hedging', by: 'year', random });
    expect(titleOf(timelineChart(all, { what: 'Hedges' }))).not.toContain('Not shown');
  });

  it('leave a chart over time empty where none can be read', () => {
    const unread = joinTexts(dated('hier', 'a'), dated('avant-hier', 'b'));
    const rates = timelineChart(ratePer(unread, { layer: 'hedging', by: 'year', random }), {
      what: 'Hedges',
    });
    expect(JSON.stringify(rates)).toContain('"range":[0,1.08]');
    const labels = labelTimelineChart(labelRates(unread, { by: 'year', random }));
    for (const figure of [rates, labels]) expect(JSON.stringify(figure.layout)).toContain('Not shown: 2');
  });

  it('that nobody has make no years', () => {
    const undated = annotateByHand('a', 'Il pourrait fuir.', [], { outlet: 'X' });
    expect(() => ratePer(undated, { layer: 'hedging', by: 'year', random })).toThrow(
      'ratePer: no text has a date, and so no year; expected a field date in the metadata, got outlet',
    );
  });
});

describe('groups of documents', () => {
  it('keep their names where a field is called like a column of the table', () => {
    const odd = joinTexts(
      annotateByHand('a', 'Il pourrait fuir.', [{ words: 'pourrait' }], { words: 'long', constructed: true }),
      annotateByHand('b', 'Il dort.', [], { words: 'short', constructed: false }),
    );
    const byWords = ratePer(odd, { layer: 'hedging', by: 'words', random });
    expect(byWords.columns['group by words']).toEqual(['long', 'short']);
    expect(byWords.columns.words).toEqual([3, 2]);
    const byConstructed = ratePer(odd, { layer: 'hedging', by: 'constructed', random });
    expect(byConstructed.columns['group by constructed']).toEqual(['true', 'false']);
    expect(byConstructed.columns.constructed).toEqual([1, 0]);
    expect(balanceTable(odd, { by: 'constructed' }).columns['group by constructed']).toEqual([
      'true',
      'true',
      'false',
      'false',
    ]);
    expect(labelRates(odd, { by: 'constructed', random }).columns['group by constructed']).toEqual([
      'true',
      'false',
    ]);
  });

  it('are those of the tables', () => {
    const [doc] = dated('2021-07-22T10:00', 'a').documents;
    expect(groupOfDocument(doc, 'constructor')).toBe('not known');
    expect(['document', 'outlet', 'year', 'month', 'genre'].map((by) => groupOfDocument(doc, by))).toEqual([
      'a',
      'X',
      '2021',
      '2021-07',
      'not known',
    ]);
  });
});
