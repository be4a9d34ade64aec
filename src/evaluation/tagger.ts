import { stringify } from 'csv-stringify/sync';
import { loadVerbs } from '../formats/files';
import type { Language } from '../model/language';
import { createTagger } from '../syntax/tagger/tagger';
import type { EvaluationReport } from './report';
import { createTaggerTrainer, type Ingredient, type TaggerTrainer } from './tagger-models';
import { formsOfSentences, scoreTagger, type TaggedPart, type TaggerScores } from './tagger-scores';
import {
  TAGGER_TREEBANKS,
  taggedSentences,
  type TreebankKey,
  type TreebankSentence,
} from './tagger-treebanks';

/** A measurement: on a treebank after training on others. */
interface HeldOut {
  readonly test: TreebankKey;
  readonly train: readonly TreebankKey[];
  /** Least share of right tags and least F1 of finite verbs that are asked for; NaN where they are only reported. */
  readonly floors: readonly [tags: number, finiteVerbs: number];
}

const HELD_OUT: readonly HeldOut[] = [
  { test: 'sequoiaDev', train: ['sequoia', 'pud', 'frenchGsdDev'], floors: [0.975, 0.98] },
  { test: 'frenchGsdDev', train: ['sequoia', 'pud', 'sequoiaDev'], floors: [0.952, 0.97] },
  { test: 'gumDev', train: ['gum'], floors: [NaN, NaN] },
  { test: 'taigaDev', train: ['russianGsd'], floors: [NaN, NaN] },
];

/** Small and of two kinds, the Russian treebanks are also measured in parts, each after training on all the others. */
const FOLDED: readonly TreebankKey[] = ['russianGsd', 'taigaDev'];
const FOLDS = 5;

interface Result {
  readonly data: string;
  /** What the tagger was trained without. */
  readonly without?: Ingredient;
  readonly trainedOn: string;
  readonly sha256: string;
  readonly floors: HeldOut['floors'];
  readonly scores: TaggerScores;
}

/**
 * Trains taggers as the shipped ones are trained, each without the treebank that it is then measured on. Takes some minutes.
 *
 * @param shared - Folder that holds `data/ud`; treebanks that are absent are left out.
 * @returns `tagger.csv` with the scores, `tagger-confusions.csv` with what is taken for what.
 */
export function evaluateTagger(shared: string): EvaluationReport {
  const trainer = createTaggerTrainer(shared);
  const results = HELD_OUT.filter(({ test, train }) => trainer.has([test, ...train])).flatMap((heldOut) => [
    measure(trainer, heldOut),
    ...trainer
      .ingredients(TAGGER_TREEBANKS[heldOut.test].language)
      .map((ingredient) => measure(trainer, heldOut, ingredient)),
  ]);
  if (trainer.has(FOLDED)) results.push(measureFolds(trainer, FOLDED));
  return {
    task: 'tagger',
    files: { 'tagger.csv': formatScores(results), 'tagger-confusions.csv': formatConfusions(results) },
    summary: results.map(summaryLine).join('\n'),
  };
}

function measure(trainer: TaggerTrainer, { test, train, floors }: HeldOut, without?: Ingredient): Result {
  const { language, name, sha256 } = trainer.treebank(test)!;
  const part = trainPart(
    trainer,
    language,
    sentencesOf(trainer, train),
    sentencesOf(trainer, [test]),
    without,
  );
  const scores = scoreTagger([part]);
  return without === undefined
    ? { data: name, trainedOn: namesOf(train), sha256, floors, scores }
    : { data: name, trainedOn: namesOf(train), sha256, floors: [NaN, NaN], scores, without };
}

function measureFolds(trainer: TaggerTrainer, keys: readonly TreebankKey[]): Result {
  const { language } = trainer.treebank(keys[0])!;
  const folds = keys.map((key) => sentencesOf(trainer, [key]));
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    // Stretches, not every fifth sentence: neighbours in a text share their words.
    const isTest = (list: readonly TreebankSentence[], index: number): boolean =>
      Math.floor((index * FOLDS) / list.length) === fold;
    const train = folds.flatMap((list) => list.filter((_, index) => !isTest(list, index)));
    const test = folds.flatMap((list) => list.filter((_, index) => isTest(list, index)));
    return trainPart(trainer, language, train, test);
  });
  return {
    data: `${namesOf(keys)}, in fifths`,
    trainedOn: 'the other four fifths',
    sha256: keys.map((key) => trainer.treebank(key)!.sha256.slice(0, 12)).join(' '),
    floors: [NaN, NaN],
    scores: scoreTagger(parts),
  };
}

function trainPart(
  trainer: TaggerTrainer,
  language: Language,
  train: readonly TreebankSentence[],
  test: readonly TreebankSentence[],
  without?: Ingredient,
): TaggedPart {
  const verbs = without === 'verb index' ? undefined : loadVerbs(language);
  const tagger = createTagger(trainer.train(language, train, without), verbs);
  return { tagger, test, known: formsOfSentences(train) };
}

function sentencesOf(trainer: TaggerTrainer, keys: readonly TreebankKey[]): readonly TreebankSentence[] {
  return keys.flatMap((key) => taggedSentences(trainer.treebank(key)!));
}

function namesOf(keys: readonly TreebankKey[]): string {
  return keys.map((key) => TAGGER_TREEBANKS[key].name).join(', ');
}

function formatScores(results: readonly Result[]): string {
  return stringify(
    results.flatMap(({ data, trainedOn, sha256, floors, scores, without }) =>
      (
        [
          ['tags right', scores.tags, floors[0]],
          ['tags right, words not trained on', scores.unknownWords, NaN],
          ['F1 of finite verbs', scores.finiteVerbs, floors[1]],
        ] as const
      ).map(([figure, score, floor]) => ({
        data,
        system: systemOf(without),
        figure,
        value: share(score.f1),
        low: share(score.f1Interval[0]),
        high: share(score.f1Interval[1]),
        n: score.truePositives + score.falseNegatives,
        n_resampled: score.documents,
        precision: share(score.precision),
        recall: share(score.recall),
        asked: share(floor),
        tokens_cut_otherwise: scores.cutOtherwise,
        trained_on: trainedOn,
        data_sha256: sha256.length === 64 ? sha256.slice(0, 12) : sha256,
      })),
    ),
    { header: true },
  );
}

function formatConfusions(results: readonly Result[]): string {
  return stringify(
    results
      .filter(({ without }) => without === undefined)
      .flatMap(({ data, scores }) =>
        scores.confusions.map(({ gold, given, count }, index) => ({
          data,
          rank: index + 1,
          count,
          gold,
          given,
        })),
      ),
    { header: true, columns: ['data', 'rank', 'count', 'gold', 'given'] },
  );
}

function systemOf(without: Ingredient | undefined): string {
  return without === undefined ? 'selon' : `selon without ${without}`;
}

function share(value: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(4);
}

function summaryLine({ data, floors, scores: { tags, finiteVerbs }, without }: Result): string {
  const figure = (
    name: string,
    { f1, f1Interval: [low, high] }: TaggerScores['tags'],
    floor: number,
  ): string => {
    const verdict = Number.isNaN(floor) ? 'reported' : `${f1 >= floor ? 'meets' : 'BELOW'} ${share(floor)}`;
    return `${name} ${share(f1)} [${share(low)}, ${share(high)}], ${verdict}`;
  };
  const n = tags.truePositives + tags.falseNegatives;
  return `${data}, ${systemOf(without)}: ${figure('tags', tags, floors[0])}; ${figure('finite verbs', finiteVerbs, floors[1])} (n = ${n})`;
}
