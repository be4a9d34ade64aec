import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { concordance } from '../../src/tables/concordance';
import { corpusTable } from '../../src/tables/corpus-table';
import { countBy } from '../../src/tables/count-by';
import { dataDictionary, tableToCsv } from '../../src/tables/csv';
import { toFrame } from '../../src/tables/frame';
import { keyWords } from '../../src/tables/key-words';
import { labelCoverage } from '../../src/tables/label-coverage';
import { ratePer } from '../../src/tables/rate-per';
import { sourceTable } from '../../src/tables/source-table';
import { stanceTable } from '../../src/tables/stance-table';
import { createTable, rowAt, sentencesBehind, type AnnotatedTexts } from '../../src/tables/table';
import { countWords, countWordsIn } from '../../src/tables/words';
import { createRandom } from '../../src/util/random';
import { annotateByHand, joinTexts, sampleTexts } from './annotated-texts';

const texts = sampleTexts();
const ofDocument = (id: string) => ({
  documents: texts.documents.filter((doc) => doc.id === id),
  annotations: texts.annotations.filter((annotation) => annotation.document === id),
});
const rates = (options: object = {}) =>
  ratePer(texts, { layer: 'hedging', random: createRandom(1), ...options });

describe('words', () => {
  it('counts words and numbers, not punctuation, quotation marks or name marks', () => {
    expect(countWords(ofDocument('puerto').documents[0])).toBe(4);
    const { documents } = annotateByHand('x', 'Zarnak* a « 3 » ponts.', []);
    expect(countWords(documents[0])).toBe(4);
  });

  it('counts a word of overlapping spans once', () => {
    const [doc] = ofDocument('puerto').documents;
    expect(
      countWordsIn(doc, [
        [3, 16],
        [0, 9],
        [3, 9],
      ]),
    ).toBe(3);
  });
});

describe('ratePer', () => {
  it('gives count, base and rate of each text, without an interval', () => {
    expect(rowAt(rates(), 1)).toEqual({
      document: 'gare',
      texts: 1,
      notMeasured: 0,
      constructed: 0,
      words: 11,
      count: 2,
      rate: 2000 / 11,
      low: null,
      high: null,
    });
  });

  it('knows the year and the month of a date of any length', () => {
    const dated = joinTexts(
      ...['2021', '2021-07', '2021-07-22', 'été 2021', null].map((date, i) =>
        annotateByHand(String(i), 'Le port ferme.', [], { date }),
      ),
      annotateByHand('n', 'Le port ferme.', [], { date: 2021 }),
    );
    const by = (field: string) =>
      ratePer(dated, { layer: 'hedging', by: field, random: createRandom(1) }).columns;
    expect(by('year').year).toEqual(['2021', 'not known']);
    expect(by('year').texts).toEqual([4, 2]);
    expect(by('month').month).toEqual(['not known', '2021-07']);
  });

  it('shows a text in a language without measure as missing, never as 0', () => {
    expect(rowAt(rates(), 2)).toMatchObject({ texts: 0, notMeasured: 1, count: null, rate: null, words: 0 });
  });

  it('leaves such texts out of the base of a group, and says so', () => {
    const row = rowAt(rates({ by: 'genre' }), 0);
    expect(row).toMatchObject({ genre: 'agency', texts: 2, notMeasured: 1, constructed: 1, count: 3 });
    expect(row.rate).toBeCloseTo((1000 * 3) / (row.words as number), 10);
  });

  it('has an interval over texts from three texts on', () => {
    const three = [1, 2, 3].map((hedges) =>
      annotateByHand(
        `t${hedges}`,
        'Un peut-être, deux sans doute, trois semble-t-il et demie.',
        ['peut-être', 'sans doute', 'semble-t-il'].slice(0, hedges).map((words) => ({ words })),
        { genre: 'blog' },
      ),
    );
    const rate = (texts: AnnotatedTexts) => rowAt(ratePer(texts, { layer: 'hedging', by: 'genre' }), 0);
    // Counts 1, 2, 3 in texts of one length: the standard error of the logarithm is 1/√3 over 2, t of 2 degrees 4.302653.
    const factor = Math.exp((4.302652729696142 * 1) / Math.sqrt(3) / 2);
    const { rate: estimate, low, high } = rate(joinTexts(...three));
    expect(low as number).toBeCloseTo((estimate as number) / factor, 6);
    expect(high as number).toBeCloseTo((estimate as number) * factor, 6);
    expect(rate(joinTexts(three[0], three[1]))).toMatchObject({ texts: 2, low: null, high: null });
  });

  it('gives an upper bound above 0 where several texts have nothing', () => {
    const none = ['a', 'b', 'c'].map((id) => annotateByHand(id, 'Rien ne bouge.', [], { genre: 'blog' }));
    const row = rowAt(ratePer(joinTexts(...none), { layer: 'hedging', by: 'genre' }), 0);
    expect(row).toMatchObject({ count: 0, rate: 0, low: 0, texts: 3 });
    // Garwood's upper bound of a Poisson count of 0 is half the 0.975 quantile of chi-square with 2 df: 3.688879.
    expect(row.high as number).toBeCloseTo((1000 * 3.688879) / (row.words as number), 3);
  });

  it('keeps the sentences behind each rate, of the counted labels only', () => {
    const table = rates({ labels: ['epistemic-adverb'] });
    expect(sentencesBehind(table, 1).map(({ sentence }) => sentence)).toEqual([
      'La gare, selon le chef, sera peut-être rouverte, et semble sûre.',
    ]);
    expect(sentencesBehind(table, 0)).toEqual([]);
  });
});

describe('concordance', () => {
  it('shows the cue with its context inside the paragraph', () => {
    expect(rowAt(concordance(ofDocument('gare'), { layer: 'hedging', windowTokens: 2 }), 0)).toMatchObject({
      document: 'gare',
      left: ', sera',
      keyword: 'peut-être',
      right: 'rouverte,',
      label: 'epistemic-adverb',
      reason: 'by hand',
    });
  });

  it('takes the reporting cue as the keyword of a relation', () => {
    const table = concordance(texts, { layer: 'attribution' });
    expect(table.columns.keyword).toEqual(['a dit', 'selon']);
  });

  it('reaches to the ends of the text and not beyond', () => {
    const all = concordance(ofDocument('port'), { layer: 'hedging', windowTokens: 100 });
    const row = rowAt(all, 0);
    expect(`${String(row.left)} ${String(row.keyword)} ${String(row.right)}`).toBe(texts.documents[0].text);
  });
});

describe('countBy', () => {
  it('counts every combination once, most frequent first, with its share', () => {
    const table = countBy(texts, ['layer', 'label']);
    expect(rowAt(table, 0)).toMatchObject({
      layer: 'hedging',
      label: 'epistemic-modal',
      count: 2,
      share: 2 / 7,
      constructed: 1,
    });
    expect((table.columns.count as number[]).reduce((a, b) => a + b)).toBe(texts.annotations.length);
  });

  it('keeps an attribute that is missing apart from one that is false', () => {
    expect(countBy(ofDocument('gare'), ['inQuotation']).columns.inQuotation).toEqual([null]);
  });

  it('refuses to count by nothing', () => {
    expect(() => countBy(texts, [])).toThrow('at least one');
  });
});

describe('a sorted concordance', () => {
  const lines = annotateByHand(
    'c',
    'Élan : il pourrait venir. Zone : elle pourrait aller. Âne, on pourrait, bref.',
    [{ words: 'pourrait venir' }, { words: 'pourrait aller' }, { words: 'pourrait, bref' }],
  );
  const starts = (sort: 'text' | 'left' | 'right' | 'keyword') =>
    concordance(lines, { sort, windowTokens: 2 }).columns.left;

  it('stands in text order, or sorted by the words to its left, nearest first', () => {
    expect(starts('text')).toEqual([': il', ': elle', ', on']);
    expect(starts('left')).toEqual([': elle', ': il', ', on']);
    expect(starts('keyword')).toEqual([': elle', ', on', ': il']);
  });

  it('is sorted by the words to its right without regard to case, accents and marks', () => {
    const words = annotateByHand('d', 'Il dit « Été ». Il dit eau. Il dit : Zut.', []);
    const findings = ['dit «', 'dit e', 'dit :'].map((at) => words.documents[0].text.indexOf(at));
    const annotations = annotateByHand('d', words.documents[0].text, [
      { words: 'Il dit «'.slice(0, 6) },
    ]).annotations;
    const all = findings.map((start, i) => ({
      ...annotations[0],
      id: String(i),
      start,
      end: start + 3,
      cues: [{ rule: 'by hand', start, end: start + 3 }],
    }));
    const table = concordance(
      { documents: words.documents, annotations: all },
      { sort: 'right', windowTokens: 2 },
    );
    expect(table.columns.start).toEqual([findings[1], findings[0], findings[2]]);
  });
});

describe('sourceTable and stanceTable', () => {
  it('give relations and words by kind of source, verbatim words apart', () => {
    const total = texts.documents.reduce((sum, doc) => sum + countWords(doc), 0);
    expect(rowAt(sourceTable(texts), 0)).toMatchObject({
      sourceKind: 'role',
      relations: 2,
      words: 6,
      share: 6 / total,
      verbatimWords: 3,
    });
  });

  it('count a word of nested relations once for one kind of source', () => {
    const nested = annotateByHand('n', 'Il dit que la gare ferme.', [
      {
        words: 'que la gare ferme',
        layer: 'attribution',
        label: 'indirect',
        parts: { content: 'que la gare ferme' },
        attributes: { sourceKind: 'pronoun' },
      },
      {
        words: 'la gare ferme',
        layer: 'attribution',
        label: 'indirect',
        parts: { content: 'la gare ferme' },
        attributes: { sourceKind: 'pronoun' },
      },
    ]);
    expect(sourceTable(nested).columns.words).toEqual([4]);
  });

  it('list every stance of a kind of source, zeros included', () => {
    const table = stanceTable(texts);
    expect(table.columns.stance).toEqual(['endorse', 'acknowledge', 'distance', 'none']);
    expect(table.columns.relations).toEqual([0, 2, 0, 0]);
  });
});

describe('labelCoverage', () => {
  it('is marked mentions among all mentions of a marked name', () => {
    expect(rowAt(labelCoverage(texts), 0)).toMatchObject({
      name: 'Zarnak',
      position: 'body',
      marked: 1,
      mentions: 2,
      coverage: 0.5,
    });
  });
});

describe('keyWords', () => {
  it('groups the forms of a word and compares two groups of texts', () => {
    const target = annotateByHand('a', 'Attaque, attaques, attaque : le pont tient.', []).documents;
    const reference = annotateByHand('b', 'Le pont, le quai et la gare tiennent encore.', []).documents;
    const table = keyWords(target, reference, { language: 'fr', minimum: 2 });
    expect(rowAt(table, 0)).toMatchObject({
      word: 'attaque',
      forms: 'attaque attaques',
      target: 3,
      reference: 0,
      targetTexts: 1,
    });
    expect(table.columns.logRatio[0] as number).toBeGreaterThan(0);
  });
});

describe('sentencesBehind', () => {
  it('leads from every row of every table to as many sentences as the row counts', () => {
    for (const table of [
      countBy(texts, ['label']),
      rates(),
      labelCoverage(texts),
      sourceTable(texts),
      stanceTable(texts),
    ]) {
      const counted = table.columns.count ?? table.columns.mentions ?? table.columns.relations;
      counted.forEach((count, row) => expect(sentencesBehind(table, row)).toHaveLength(Number(count)));
    }
  });

  it('says that there is no such row', () => {
    expect(() => sentencesBehind(countBy(texts, ['label']), 99)).toThrow('no such row');
  });
});

describe('every table', () => {
  it('describes each of its columns, in their order', () => {
    for (const table of [
      corpusTable(texts.documents),
      countBy(texts, ['label']),
      rates(),
      labelCoverage(texts),
      sourceTable(texts),
    ]) {
      expect(Object.keys(table.columns)).toEqual(Object.keys(table.codebook));
      for (const { description } of Object.values(table.codebook)) expect(description).not.toBe('');
    }
  });

  it('says how many constructed texts it is about', () => {
    expect(sourceTable(texts).base).toEqual({ texts: 3, constructed: 1 });
  });
});

describe('CSV', () => {
  const awkward = createTable(
    {
      'a,b': { description: 'Says "so".' },
      n: { description: 'Number.', unit: 'cues', denominator: 'words' },
    },
    [
      { cells: { 'a,b': 'x, "y"\nz', n: 1 / 3 } },
      { cells: { 'a,b': null, n: NaN } },
      { cells: { 'a,b': '=1+1', n: 1e-9 } },
    ],
    { documents: [], annotations: [] },
  );

  it('survives commas, quotes and line breaks, and leaves missing cells empty', () => {
    const rows = parse(tableToCsv(awkward)) as string[][];
    expect(rows[0].slice(0, 2)).toEqual(['a,b', 'n']);
    expect(rows.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ['x, "y"\nz', '0.333333'],
      ['', ''],
      ['=1+1', '0'],
    ]);
  });

  it('comes with a data dictionary', () => {
    const rows = parse(dataDictionary(awkward)) as string[][];
    expect(rows[1]).toEqual(['a,b', 'Says "so".', '', '']);
    expect(rows[2]).toEqual(['n', 'Number.', 'cues', 'words']);
  });
});

describe('toFrame', () => {
  it('keeps rows, order and missing cells, where danfo itself would shift them', () => {
    const frame = toFrame(rates());
    expect(frame.shape).toEqual([3, 9]);
    expect(frame.columns).toEqual(Object.keys(rates().codebook));
    expect((frame.values as unknown[][]).map((row) => row[5])).toEqual([1, 2, null]);
  });

  it('holds a table without rows', () => {
    const empty = countBy({ documents: texts.documents, annotations: [] }, ['label']);
    expect(toFrame(empty).shape).toEqual([0, 4]);
    expect(joinTexts().documents).toEqual([]);
  });

  it('is needed because danfo shifts the cells of records with other key orders', async () => {
    const { DataFrame } = await import('danfojs-node');
    expect(
      new DataFrame([
        { a: 1, b: 2 },
        { b: 4, a: 3 },
      ]).values,
    ).toEqual([
      [1, 2],
      [4, 3],
    ]);
  });
});
