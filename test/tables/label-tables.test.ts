import { describe, expect, it } from 'vitest';
import { labelTimelineChart } from '../../src/charts/label-timeline-chart';
import { annotate } from '../../src/measures/annotate';
import { createLabelling } from '../../src/measures/labelling/index';
import { DEFAULT_NAMES } from '../../src/measures/labelling/name-table';
import { labelConventions } from '../../src/tables/label-conventions';
import { labelCoverage } from '../../src/tables/label-coverage';
import { labelNaming } from '../../src/tables/label-naming';
import { labelRates } from '../../src/tables/label-rates';
import { labelRegister } from '../../src/tables/label-register';
import { countRows, rowAt, sentencesBehind, type AnnotatedTexts } from '../../src/tables/table';
import { createDocument } from '../../src/text/create-document';
import { createRandom } from '../../src/util/random';
import { labellingResources, readLabels } from '../measures/labelling/read-labels';

const TEXTS: Readonly<Record<string, readonly [date: string | null, text: string]>> = {
  note: [
    '2019-05-02',
    'Daech* avance.\n\nDaech* a pris un pont.\n\n*Organisation terroriste interdite en Russie',
  ],
  first: ['2019-06-11', 'Daech* avance\n\nDaech a pris un pont. Azov* recule.\n\nLe maire accuse Daech.'],
  words: ['2022-03-04', 'Les combattants de Daech (interdit en Russie) reculent.'],
  none: ['2022-05-06', 'La mairie parle d’Azov et du pont.'],
  undated: [null, 'Daech* avance.'],
};

function readAll(): AnnotatedTexts {
  const documents = Object.entries(TEXTS).map(([id, [date, text]]) =>
    createDocument(text, { id, language: 'fr', metadata: { date } }),
  );
  return { documents, annotations: documents.flatMap((doc) => readLabels(doc.text, 'fr', doc.id)) };
}

const texts = readAll();
const rowsOf = (table: Parameters<typeof rowAt>[0]) =>
  Array.from({ length: countRows(table) }, (_, row) => rowAt(table, row));

describe('labelCoverage', () => {
  it('counts a mention with a mark and a wording once', () => {
    const doc = createDocument('Daech* (interdit en Russie) avance.', { id: 'both', language: 'fr' });
    const both = { documents: [doc], annotations: readLabels(doc.text, 'fr', 'both') };
    expect(rowAt(labelCoverage(both, { by: ['name'] }), 0)).toMatchObject({ marked: 1, mentions: 1 });
  });

  it('has the place as one column: headline, lead, body or quotation', () => {
    const byPlace = rowsOf(labelCoverage(texts, { by: ['document', 'place'] }));
    expect(
      byPlace
        .filter(({ document }) => document === 'first')
        .map(({ place, marked, mentions }) => [place, marked, mentions]),
    ).toEqual([
      ['headline', 1, 1],
      ['lead', 1, 2],
      ['body', 0, 1],
    ]);
  });
});

describe('labelCoverage in order', () => {
  it('keeps the rows of one name together', () => {
    const doc = createDocument('Daech* et Azov* avancent\n\nDaech recule.\n\nAzov tient le pont.', {
      id: 'x',
      language: 'fr',
    });
    const table = labelCoverage({ documents: [doc], annotations: readLabels(doc.text, 'fr', 'x') });
    expect(table.columns.name).toEqual(['Daech', 'Daech', 'Azov', 'Azov']);
  });
});

describe('labelConventions', () => {
  const rows = rowsOf(labelConventions(texts));

  it('says how each text labels', () => {
    expect(rows.map(({ convention }) => convention)).toEqual([
      'asterisk',
      'asterisk',
      'inline',
      'neither',
      'asterisk',
    ]);
    expect(rows[0]).toMatchObject({ marks: 2, orphanMarks: 0, coverage: 1, fullyMarked: true });
    expect(rows[1]).toMatchObject({
      names: 2,
      firstMentionOnly: 1,
      orphanMarks: 2,
      coverage: 0.5,
      fullyMarked: false,
    });
  });

  it('has missing values, not 0, for the coverage of a text that marks no name', () => {
    expect(rows[3]).toMatchObject({ marks: 0, mentions: 0, coverage: null, fullyMarked: null });
  });

  it('has missing values for a language that the measure does not cover', () => {
    const doc = createDocument('El puerto cierra.', { id: 'es', language: 'es' });
    expect(rowAt(labelConventions({ documents: [doc], annotations: [] }), 0)).toMatchObject({
      document: 'es',
      convention: null,
      marks: null,
    });
  });
});

describe('labelRates', () => {
  const table = labelRates(texts, { by: 'year', random: createRandom(3) });

  it('has coverage over all mentions of the group', () => {
    const [row] = rowsOf(table);
    expect(row).toMatchObject({ year: '2019', texts: 2, marking: 2, marked: 4, mentions: 6, asterisk: 2 });
    expect(row.coverage).toBeCloseTo(4 / 6);
    // Two texts tell nothing of how texts differ.
    expect([row.low, row.high]).toEqual([null, null]);
  });

  it('has Wilson’s interval for the share of fully marked texts', () => {
    const [row] = rowsOf(table);
    expect(row.fullyMarked).toBe(0.5);
    expect(row.fullyMarkedLow).toBeCloseTo(0.0945, 3);
    expect(row.fullyMarkedHigh).toBeCloseTo(0.9055, 3);
  });

  it('has no interval where fewer than three texts mark a name', () => {
    expect(rowsOf(table)[1]).toMatchObject({
      year: '2022',
      texts: 2,
      marking: 1,
      inline: 1,
      coverage: 1,
      low: null,
      high: null,
      fullyMarked: 1,
      fullyMarkedLow: null,
    });
  });

  it('has years in order of time', () => {
    const reversed = { ...texts, documents: [...texts.documents].reverse() };
    const byYear = labelRates(reversed, { by: 'year', random: createRandom(3) });
    expect(byYear.columns.year).toEqual(['2019', '2022', 'not known']);
  });

  it('keeps texts without date apart', () => {
    expect(rowsOf(table)[2]).toMatchObject({ year: 'not known', texts: 1 });
  });
});

describe('labelNaming', () => {
  it('says what each name is called beside its label', () => {
    expect(rowsOf(labelNaming(texts)).map(({ name, naming, mentions }) => [name, naming, mentions])).toEqual([
      ['Azov', null, 1],
      ['Daech', null, 6],
      ['Daech', 'combattants', 1],
    ]);
  });
});

describe('labelRegister', () => {
  const rows = rowsOf(labelRegister(texts, { jurisdiction: 'RU' }));

  it('counts the bearers that were designated on the day of publication, in texts that mark none too', () => {
    expect(
      rows
        .filter(({ name }) => name === 'Daech')
        .map(({ document, marked, mentions }) => [document, marked, mentions]),
    ).toEqual([
      ['note', 2, 2],
      ['first', 1, 3],
      ['words', 1, 1],
    ]);
    expect(rows.some(({ document, name }) => document === 'first' && name === 'Azov')).toBe(false);
  });

  it('leads to every mention that it counts, marked or not', () => {
    const table = labelRegister(texts, { jurisdiction: 'RU' });
    table.columns.mentions.forEach((mentions, row) => {
      const behind = sentencesBehind(table, row);
      expect(behind).toHaveLength(Number(mentions ?? 0));
      const marked = behind.filter(({ annotation }) => annotation.label === 'designation');
      expect(marked).toHaveLength(Number(table.columns.marked[row] ?? 0));
    });
    const unmarked = {
      documents: [
        createDocument('Daech recule. La ville attend Daech.', {
          id: 'bare',
          language: 'fr',
          metadata: { date: '2021-07-22' },
        }),
      ],
      annotations: [],
    };
    const bare = labelRegister(unmarked, { jurisdiction: 'RU' });
    expect(sentencesBehind(bare, 0).map(({ sentence }) => sentence)).toEqual([
      'Daech recule.',
      'La ville attend Daech.',
    ]);
  });

  it('says that it is not known for a text without date', () => {
    expect(rows.filter(({ document }) => document === 'undated')).toMatchObject([
      { name: null, mentions: null },
    ]);
  });
});

describe('every table of labels', () => {
  it('leads from its rows to the sentences behind them', () => {
    for (const table of [
      labelConventions(texts),
      labelRates(texts, { by: 'year', random: createRandom(1) }),
      labelNaming(texts),
      labelRegister(texts, { jurisdiction: 'RU' }),
    ]) {
      expect(
        sentencesBehind(table, 0).every(
          ({ sentence }) => sentence.includes('Azov') || sentence.includes('Daech'),
        ),
      ).toBe(true);
      expect(sentencesBehind(table, 0).length).toBeGreaterThan(0);
      expect(Object.keys(table.columns)).toEqual(Object.keys(table.codebook));
    }
  });
});

describe('labelTimelineChart', () => {
  const figure = labelTimelineChart(labelRates(texts, { by: 'year', random: createRandom(3) }));

  it('keeps the place of years without texts and says n of each', () => {
    const axis = figure.layout['xaxis'] as { ticktext: readonly string[] };
    expect(axis.ticktext).toEqual([
      '2019<br>n = 2 of 2',
      '2020<br>no text',
      '2021<br>no text',
      '2022<br>n = 1 of 2',
    ]);
    expect(figure.data.at(-1)).toMatchObject({ x: ['2019', '2022'] });
    expect(figure.layout.meta?.altText).toContain('2021: no text');
  });

  it('refuses a table that is not over time', () => {
    expect(() => labelTimelineChart(labelRates(texts, { random: createRandom(3) }))).toThrow(RangeError);
  });
});

describe('a researcher’s own list of names', () => {
  it('takes the place of the shipped one', () => {
    const torgal = {
      id: 'torgal-guard',
      kind: 'group',
      names: { fr: 'Garde de Torgal', en: 'Torgal Guard', ru: 'Гвардия Торгала' },
      variants: ['Garde de Torgal', 'gardes torgaliens'],
    };
    const names = { ...DEFAULT_NAMES, entities: [...DEFAULT_NAMES.entities, torgal] };
    const doc = createDocument('La Garde de Torgal* recule. Les gardes torgaliens fuient.', {
      id: 'own',
      language: 'fr',
    });
    const { annotations } = annotate(doc, labellingResources('fr'), {
      layers: ['labelling'],
      measures: [createLabelling({ names })],
    });
    expect(annotations.map(({ label, attributes }) => [label, attributes.name])).toEqual([
      ['designation', 'Garde de Torgal'],
      ['unmarked', 'Garde de Torgal'],
    ]);
  });
});
