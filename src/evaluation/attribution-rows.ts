import { createRandom } from '../util/random';
import type { AnnotateText } from './annotate-text';
import { readAdaq, readAnnodis, type GoldDocument } from './attribution-gold';
import { scoreRoles, scoreUnits } from './attribution-other-gold';
import type { RelationScores, ScoredRelation } from './relation-scores';
import { scoreDocuments, type Counts, type IntervalScores } from './scores';

const SEED = 20210722;

/** One figure of one system on some gold data, with its bootstrap interval over documents. */
export interface AttributionRow {
  readonly data: string;
  readonly system: string;
  readonly figure: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly unit: string;
}

/** A gold document, and how a system's relations agree with it. */
export interface JudgedDocument {
  readonly gold: GoldDocument;
  readonly predicted: readonly ScoredRelation[];
  readonly scores: RelationScores;
}

const FIGURES: readonly (readonly [string, (scores: RelationScores) => Counts])[] = [
  ['cue F1', (scores) => scores.cue],
  ['content F1 at overlap .3', (scores) => scores.content30],
  ['content F1 at overlap .8', (scores) => scores.content80],
  ['content F1 exact', (scores) => scores.content100],
  ['content F1 at .3, asymmetric (Radar de Parité)', (scores) => scores.radar30],
  ['content F1 at .8, asymmetric (Radar de Parité)', (scores) => scores.radar80],
];

/** Figures of one system on documents with gold relations. */
export function rowsOf(
  data: string,
  system: string,
  judged: readonly JudgedDocument[],
): readonly AttributionRow[] {
  const rows: AttributionRow[] = [];
  const add = (figure: string, counts: readonly Counts[], unit: string): void => {
    const scores: IntervalScores = scoreDocuments(counts, createRandom(SEED));
    const [low, high] = scores.f1Interval;
    rows.push({
      data,
      system,
      figure,
      value: scores.f1,
      low,
      high,
      n: scores.truePositives + scores.falseNegatives,
      unit,
    });
  };
  for (const [figure, countsOf] of FIGURES)
    add(
      figure,
      judged.map(({ scores }) => countsOf(scores)),
      'gold relations',
    );
  // An accuracy is the F1 of right and wrong pairs, each wrong one being half extra and half missing.
  const share = (figure: string, isRight: (pair: RelationScores['pairs'][number]) => boolean): void =>
    add(
      figure,
      judged.map(({ scores }) => {
        const pairs = scores.pairs.filter((pair) => pair.overlap >= 0.3);
        const right = pairs.filter(isRight).length;
        return {
          truePositives: right,
          falsePositives: pairs.length - right,
          falseNegatives: pairs.length - right,
        };
      }),
      'pairs',
    );
  share('source match', (pair) => pair.sameSource);
  if (judged.some(({ gold }) => gold.relations.some((relation) => relation.type !== undefined))) {
    share('type accuracy', (pair) => pair.sameType);
    share('kind accuracy', (pair) => pair.sameKind);
    for (const type of ['direct', 'indirect', 'mixed']) {
      rows.push(recallOfType(data, system, type, judged));
    }
  }
  return rows;
}

function recallOfType(
  data: string,
  system: string,
  type: string,
  judged: readonly JudgedDocument[],
): AttributionRow {
  let found = 0;
  let n = 0;
  for (const { gold, scores } of judged) {
    gold.relations.forEach((relation, g) => {
      if (relation.type !== type) return;
      n++;
      if (scores.pairs.some((pair) => pair.gold === g && pair.overlap >= 0.3)) found++;
    });
  }
  return {
    data,
    system,
    figure: `content recall at .3, ${type}`,
    value: found / n,
    low: NaN,
    high: NaN,
    n,
    unit: 'gold relations',
  };
}

/** Figures on gold data of another kind: words per role of adaq, reported units of ANNODIS; what is absent is left out. */
export function otherRows(sharedFolder: string, annotateText: AnnotateText): readonly AttributionRow[] {
  const rows: AttributionRow[] = [];
  const sentences = readAdaq(sharedFolder);
  if (sentences.length > 0) {
    for (const [role, counts] of Object.entries(scoreRoles(sentences, (text) => annotateText(text, 'ru')))) {
      const scores = scoreDocuments(counts, createRandom(SEED));
      const [low, high] = scores.f1Interval;
      const n = scores.truePositives + scores.falseNegatives;
      rows.push({
        data: 'adaq_dev',
        system: 'selon',
        figure: `word F1, ${role}`,
        value: scores.f1,
        low,
        high,
        n,
        unit: 'words',
      });
    }
  }
  const units = readAnnodis(sharedFolder);
  if (units.length > 0) {
    const found = scoreUnits(units, (text) => annotateText(text, 'fr'));
    rows.push({
      data: 'annodis_dev',
      system: 'selon',
      figure: 'recall of reported units at .3',
      value: found / units.length,
      low: NaN,
      high: NaN,
      n: units.length,
      unit: 'units',
    });
  }
  return rows;
}
