import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { loadVerbs } from '../formats/files';
import { readLexicons } from '../formats/lexicon-files';
import { compileLexicons } from '../lexicon/compile';
import { matchLexicons } from '../lexicon/match';
import { hedging } from '../measures/hedging';
import { BOOSTER, LAYER_RECORDS } from '../model/layers';
import { withoutContexts } from '../measures/hedging/near-misses';
import { createDocument } from '../text/create-document';
import {
  CORPUS_GOLD,
  HEDGING_SETS,
  PRESS_DEV,
  readCorpusGold,
  readHedgingSet,
  type HedgingGold,
} from './hedging-data';
import {
  CHECK_HEADER,
  scoreConditionalForms,
  scoreUncertainSentences,
  type CheckRow,
} from './hedging-checks';
import {
  matchCues,
  scoreGroup,
  toCues,
  type HedgingCue,
  type HedgingPair,
  type HedgingScore,
  type SpanCriterion,
} from './hedging-scores';
import type { UnseenScore } from '../notebook/unseen-scores';
import type { AnnotateText } from './annotate-text';
import { errors, firings } from './hedging-errors';
import { readDraws, SECOND_READER, unseenRows, type DrawFigure } from './draws';
import type { EvaluationReport } from './report';

const SEED = 20210722;

/** Folders with further texts; default none. */
export interface HedgingFolders {
  /** The project's corpus with `gold/`. */
  readonly corpusFolder?: string;
  /** Draws (`readDraws`). */
  readonly drawsFolder?: string;
}

/**
 * Scores of the hedging measure on gold data.
 *
 * Cues are matched one to one by overlap; F1 over all hedge labels together leaves boosters apart, and labels need
 * not agree there (label accuracy is its own figure). The baseline is the same lexicon without any context rule and
 * without the rules in code.
 *
 * @param sharedFolder - Folder with `gold/` and `data/`.
 * The press articles are the data that the rules were made with; the project's own corpus beside them is a regression
 * check. Each row of scores names its data and the version of the measure.
 *
 * @param annotateText - The system.
 * @param folders - Further texts.
 * @returns Scores, per-entry firings, what is wrong, and a summary.
 * @source codebook, How it is scored
 */
export function evaluateHedging(
  sharedFolder: string,
  annotateText: AnnotateText,
  { corpusFolder, drawsFolder }: HedgingFolders = {},
): EvaluationReport {
  const annotated = (documents: readonly HedgingGold[]): readonly HedgingPair[] =>
    documents.map((document) => ({
      ...document,
      predicted: toCues(annotateText(document.text, document.language)),
    }));
  const sets = HEDGING_SETS.map((set) => ({
    name: set.name,
    pairs: annotated(readHedgingSet(sharedFolder, set)),
  })).filter(({ pairs }) => pairs.length > 0);
  const all = sets.flatMap(({ pairs }) => pairs);
  const gold = readHedgingSet(sharedFolder, HEDGING_SETS[0]);
  const setRows = sets.map(({ name, pairs }) => ({ name, rows: scoreAll('selon', pairs) }));
  const unseen: UnseenScore[] = [];
  for (const draw of drawsFolder === undefined ? [] : readDraws(drawsFolder, sharedFolder)) {
    const scores = scoreAll('selon', annotated(draw.hedges));
    const scored = unseenRows(
      draw,
      'hedging',
      `hedging@${hedging.version}`,
      scores.filter(isSummed).flatMap(figuresOf),
    );
    unseen.push(...scored);
    if (scored.length === 0) setRows.push({ name: draw.name, rows: scores });
    if (draw.second === undefined) continue;
    const { hedges } = draw.second;
    const pairs = draw.hedges.map((document, d) => ({ ...document, predicted: hedges[d].gold }));
    setRows.push({ name: draw.name, rows: scoreAll(SECOND_READER, pairs) });
  }
  const own = annotated(corpusFolder === undefined ? [] : readCorpusGold(corpusFolder));
  const baseline = createBaseline();
  const basePairs = gold.map((document) => ({ ...document, predicted: baseline(document.text) }));
  const baseRows = basePairs.length === 0 ? [] : scoreAll('lexicon without contexts', basePairs);
  const ownRows = own.length === 0 ? [] : scoreAll('selon', own);
  const checks = [
    ...scoreConditionalForms(join(sharedFolder, 'data/ud')),
    ...scoreUncertainSentences(join(sharedFolder, 'data/uncertainty/wikiweasel_dev.csv'), annotateText),
  ];
  return {
    task: 'hedging',
    files: {
      'hedging-scores.csv': stringify([
        SCORE_HEADER,
        ...setRows.flatMap(({ name, rows }) => rows.map((row) => scoreRow(name, row))),
        ...baseRows.map((row) => scoreRow(PRESS_DEV, row)),
        ...ownRows.map((row) => scoreRow(CORPUS_GOLD, row)),
      ]),
      'hedging-entries.csv': stringify([['origin', 'fired', 'right'], ...firings(all)]),
      'hedging-errors.csv': stringify([
        ['document', 'error', 'label', 'origin', 'start', 'end'],
        ...errors(all),
      ]),
      'hedging-checks.csv': stringify([CHECK_HEADER, ...checks]),
    },
    unseen,
    summary: [
      ...setRows.flatMap(({ name, rows }) => rows.filter(isSummed).map((row) => summaryLine(row, name))),
      ...baseRows.filter(isSummed).map((row) => summaryLine(row, PRESS_DEV)),
      labelLine(all),
      ...checks.filter(([, , , , , , , j]) => j !== '').map(checkLine),
      ...ownRows.filter(isSummed).map((row) => summaryLine(row, CORPUS_GOLD)),
    ].join('\n'),
  };
}

function createBaseline(): (text: string) => readonly HedgingCue[] {
  const lexicons = readLexicons('fr').filter((lexicon) => lexicon.layer === 'hedging');
  // Without their contexts some entries have the same pattern, which no lexicon of its own may have.
  const compiled = compileLexicons(lexicons.map(withoutContexts), loadVerbs('fr'));
  return (text) =>
    matchLexicons(createDocument(text, { id: 'baseline', language: 'fr' }), compiled).map(
      ({ entry, key, start, end }) => ({ label: entry.label, start, end, origin: key }),
    );
}

const isHedge = (label: string): boolean => label !== BOOSTER;

function scoreAll(system: string, pairs: readonly HedgingPair[]): readonly HedgingScore[] {
  const spans: readonly SpanCriterion[] = ['overlapping', 'exact'];
  return spans.flatMap((span) => [
    { system, label: 'all hedges', span, scores: scoreGroup(pairs, isHedge, span, SEED) },
    ...Object.keys(LAYER_RECORDS.hedging.labels).map((name) => ({
      system,
      label: name,
      span,
      scores: scoreGroup(pairs, (label) => label === name, span, SEED),
    })),
  ]);
}

/** F1 of a label that stands in the texts. */
function figuresOf({ label, span, scores }: HedgingScore): readonly DrawFigure[] {
  const n = scores.truePositives + scores.falseNegatives;
  if (n === 0) return [];
  const [low, high] = scores.f1Interval;
  return [{ figure: `${label}, F1, ${span}`, value: scores.f1, low, high, n, unit: 'gold cues' }];
}

const SCORE_HEADER = [
  'data',
  'system',
  'version',
  'label',
  'span',
  'documents',
  'gold',
  'predicted',
  'precision',
  'recall',
  'f1',
  'f1_low',
  'f1_high',
];

function scoreRow(data: string, { system, label, span, scores }: HedgingScore): readonly (string | number)[] {
  const { documents, truePositives, falsePositives, falseNegatives, precision, recall, f1, f1Interval } =
    scores;
  const figures = [precision, recall, f1, ...f1Interval].map((figure) =>
    Number.isNaN(figure) ? '' : figure.toFixed(3),
  );
  return [
    data,
    system,
    `hedging@${hedging.version}`,
    label,
    span,
    documents,
    truePositives + falseNegatives,
    truePositives + falsePositives,
    ...figures,
  ];
}

/** Groups that the summary and the scores of unseen texts show; the others stand in the table. */
const SUMMED: ReadonlySet<string> = new Set(['all hedges', BOOSTER, 'conditional', 'scare-quotes']);

function isSummed({ span, label, scores }: HedgingScore): boolean {
  const { truePositives, falsePositives, falseNegatives } = scores;
  if (truePositives + falsePositives + falseNegatives === 0) return false;
  return span === 'overlapping' && SUMMED.has(label);
}

function summaryLine({ system, label, scores }: HedgingScore, data: string): string {
  const [low, high] = scores.f1Interval.map((bound) => bound.toFixed(3));
  return `${data}, ${system}, ${label}: F1 ${scores.f1.toFixed(3)} [${low}, ${high}], P ${scores.precision.toFixed(3)}, R ${scores.recall.toFixed(3)}, ${scores.documents} documents`;
}

function checkLine([check, data, system, n, precision, recall, f1, j]: CheckRow): string {
  return `${data}, ${system}, ${check}: F1 ${f1}, P ${precision}, R ${recall}, Youden's J ${j}, n ${n}`;
}

function labelLine(pairs: readonly HedgingPair[]): string {
  const matches = pairs.flatMap(({ gold, predicted }) => matchCues(gold, predicted, 'overlapping'));
  const right = matches.filter((match) => match.gold.label === match.predicted.label).length;
  return `label accuracy on matched cues: ${right} of ${matches.length}`;
}
