import { describe, expect, it } from 'vitest';
import { agreementChart } from '../../src/charts/agreement-chart';
import { barcodeChart } from '../../src/charts/barcode-chart';
import { coverageChart } from '../../src/charts/coverage-chart';
import { matrixChart } from '../../src/charts/matrix-chart';
import { goldAgreement } from '../../src/evaluation/gold-agreement';
import { evaluationScores } from '../../src/notebook/evaluation-scores';
import { agreementTable } from '../../src/tables/agreement-table';
import { balanceTable } from '../../src/tables/balance-table';
import { collocates } from '../../src/tables/collocates';
import { compareGroups } from '../../src/tables/compare-groups';
import { concordance } from '../../src/tables/concordance';
import { countBy } from '../../src/tables/count-by';
import { disagreementTable } from '../../src/tables/disagreement-table';
import { dispersionTable } from '../../src/tables/dispersion-table';
import { keyEntries } from '../../src/tables/key-entries';
import { keyWords } from '../../src/tables/key-words';
import { labelCoverage } from '../../src/tables/label-coverage';
import { labelRates } from '../../src/tables/label-rates';
import { labelRegister } from '../../src/tables/label-register';
import { ratePer } from '../../src/tables/rate-per';
import { sourceTable } from '../../src/tables/source-table';
import { sentencesBehind, type AnnotatedTexts } from '../../src/tables/table';
import { createRandom } from '../../src/util/random';
import { annotateByHand, joinTexts, sampleTexts } from './annotated-texts';

const texts = sampleTexts();
const [port, gare] = texts.documents;
const random = createRandom(1);
const only = (id: string): AnnotatedTexts => ({
  documents: texts.documents.filter((doc) => doc.id === id),
  annotations: texts.annotations.filter(({ document }) => document === id),
});
const annotators = { Anne: only('port').annotations, Luc: only('port').annotations };
const typo = <T>(name: string): T => name as T;

describe('a name that does not exist', () => {
  it.each<[what: string, nearest: string, call: () => unknown]>([
    ['layer of ratePer', 'hedging', () => ratePer(texts, { layer: 'hedgin', random })],
    ['label', 'conditional', () => ratePer(texts, { layer: 'hedging', labels: ['condtional'], random })],
    ['label of another layer', 'indirect', () => concordance(texts, { labels: ['indirekt'] })],
    ['group of ratePer', 'genre', () => ratePer(texts, { layer: 'hedging', by: 'gender', random })],
    ['group of balanceTable', 'genre', () => balanceTable(texts, { by: 'genres' })],
    ['group of labelRates', 'genre', () => labelRates(texts, { by: 'gnere', random })],
    ['group of compareGroups', 'genre', () => compareGroups(texts, { by: 'gnre', first: 'agency', random })],
    ['value of a group', 'agency', () => compareGroups(texts, { by: 'genre', first: 'agencie', random })],
    ['attribute', 'voice', () => countBy(texts, ['voise'])],
    ['attribute that no text here has', 'speakerKind', () => countBy(texts, ['speakerkind'])],
    ['layer of concordance', 'labelling', () => concordance(texts, { layer: 'labeling' })],
    ['order', 'left', () => concordance(texts, { sort: typo('lefft') })],
    [
      'layer of dispersionTable',
      'attribution',
      () => dispersionTable(texts, { of: 'label', layer: 'atribution' }),
    ],
    ['what dispersionTable is of', 'word', () => dispersionTable(texts, { of: typo('words') })],
    ['layer of keyEntries', 'hedging', () => keyEntries(only('port'), only('gare'), { layer: 'heding' })],
    ['language', 'fr', () => keyWords([port], [gare], { language: typo('fra') })],
    ['rank', 'logDice', () => collocates(texts, { node: 'port', rank: typo('logdice') })],
    ['field of labelCoverage', 'position', () => labelCoverage(texts, { by: [typo('positon')] })],
    ['jurisdiction', 'RU', () => labelRegister(texts, { jurisdiction: 'ru' })],
    ['axis', 'sourceKind', () => sourceTable(texts, { by: typo('sourcekind') })],
    [
      'layer of agreementTable',
      'hedging',
      () => agreementTable([port], annotators, { layer: 'hedge', random }),
    ],
    ['part', 'content', () => disagreementTable([port], annotators, { part: 'contents' })],
    ['label of agreementChart', 'direct', () => agreementChart(port, annotators, { labels: ['dirct'] })],
    [
      'column of matrixChart',
      'label',
      () => matrixChart(countBy(texts, ['label', 'layer']), { rows: 'labels', columns: 'layer' }),
    ],
    ['language of a chart', 'fr', () => coverageChart(labelCoverage(texts), { language: typo('FR') })],
    ['layer of goldAgreement', 'labelling', () => goldAgreement(texts, 'corpus/gold', [typo('labeling')])],
    ['task of evaluationScores', 'hedging', () => evaluationScores('hedgin', 'hedging-scores')],
    ['table of evaluationScores', 'hedging-scores', () => evaluationScores('hedging', 'hedging-score')],
    [
      'column of evaluationScores',
      'span',
      () => evaluationScores('hedging', 'hedging-scores', { spann: 'exact' }),
    ],
    [
      'value of evaluationScores',
      'exact',
      () => evaluationScores('hedging', 'hedging-scores', { span: 'exakt' }),
    ],
  ])('is refused with the nearest: %s', (_, nearest, call) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(/expected one of .*, got "/u);
    expect(call).toThrow(`did you mean ${JSON.stringify(nearest)}?`);
  });

  it('is none that merely does not occur here, or that only these annotations have', () => {
    expect(ratePer(texts, { layer: 'hedging', labels: ['conditional'], random }).columns.count).toEqual([
      0,
      0,
      null,
    ]);
    const own = annotateByHand('quai', 'Le plan est flou.', [
      { words: 'flou', label: 'vague', attributes: { tone: 'calm' } },
    ]);
    expect(countBy(own, ['tone', 'speakerKind']).columns).toMatchObject({
      tone: ['calm'],
      speakerKind: [null],
    });
    expect(concordance(own, { layer: 'hedging', labels: ['vague'] }).columns.keyword).toEqual(['flou']);
    const foreign = {
      ...own,
      annotations: own.annotations.map((one) => ({ ...one, layer: 'framing' as 'hedging' })),
    };
    expect(concordance(foreign, { layer: 'framing' }).columns.keyword).toEqual(['flou']);
  });

  it('is no name of a record’s own machinery', () => {
    for (const by of ['constructor', 'toString', '__proto__'])
      expect(() => ratePer(texts, { layer: 'hedging', by, random })).toThrow(/unknown field/u);
    expect(() => countBy(texts, ['constructor'])).toThrow(/unknown field/u);
  });
});

describe('texts that do not belong together', () => {
  it('are refused, naming the document and the nearest', () => {
    const strangers = { documents: [gare], annotations: only('port').annotations };
    expect(() => countBy(strangers, ['label'])).toThrow(/about "port", which is not among the documents/u);
    const near = annotateByHand('port-1', 'Le port.', []).documents;
    expect(() => concordance({ documents: near, annotations: only('port').annotations })).toThrow(
      /nearest "port-1"/u,
    );
    expect(() => sentencesBehind(countBy(texts, ['label']), 0, { documents: near, annotations: [] })).toThrow(
      /not among the texts.*nearest port-1/u,
    );
  });

  it('are refused where two have one id, or a text stands in both groups', () => {
    const twice = joinTexts(annotateByHand('a', 'Un.', []), annotateByHand('a', 'Deux.', []));
    expect(() => countBy(twice, ['label'])).toThrow(/two texts have the id "a"/u);
    expect(() => keyWords([port], [port], { language: 'fr' })).toThrow(/text port is in both groups/u);
    expect(() => keyEntries(only('port'), only('port'))).toThrow(/text port is in both groups/u);
  });

  it('are refused for the hand annotation of others', () => {
    expect(() => goldAgreement(texts, 'corpus/gold')).toThrow(/no text has hand annotation.*port\.ann/u);
  });
});

describe('a number or list that cannot be meant', () => {
  it.each<[string, () => unknown]>([
    ['limit', () => keyWords([port], [gare], { language: 'fr', limit: -1 })],
    ['limit', () => collocates(texts, { node: 'port', limit: 0 })],
    ['minimum', () => dispersionTable(texts, { of: 'label', minimum: Number.NaN })],
    ['windowTokens', () => concordance(texts, { windowTokens: 2.5 })],
    ['labels', () => concordance(texts, { labels: typo('booster') })],
    ['words', () => dispersionTable(texts, { of: 'word', words: typo('port') })],
    ['words', () => dispersionTable(texts, { of: 'label', words: ['port'] })],
    ['layer', () => dispersionTable(texts, { of: 'word', layer: 'hedging' })],
    [
      'random',
      () =>
        compareGroups(texts, {
          by: 'genre',
          first: 'agency',
          random: createRandom as unknown as () => number,
        }),
    ],
  ])('is refused: %s', (name, call) => {
    expect(call).toThrow(name);
  });
});

describe('barcodeChart', () => {
  it('says what is missing', () => {
    expect(() => barcodeChart(port, texts as unknown as AnnotatedTexts['annotations'])).toThrow(
      'barcodeChart: the annotations are missing; expected annotateCorpus(documents).annotations, got annotated texts',
    );
  });
});
