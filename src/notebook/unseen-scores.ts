import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createTable, type Table } from '../tables/table';
import { currentVersions, evaluationFolder, readEvaluation, UNSEEN_SCORES } from './evaluation-scores';

/** A score on texts that no rule had seen, as a row of `results/evaluation/unseen.csv`. */
export interface UnseenScore {
  /** `attribution`, `hedging`, … */
  readonly task: string;
  /** `id@version` of the measure that was scored. */
  readonly version: string;
  /** Language of the texts. */
  readonly language: string;
  readonly data: string;
  /** Number of texts. */
  readonly texts: number;
  /** Units that were scored; `null` where that was not reported. */
  readonly n: number | null;
  readonly unit: string;
  /** What the score says, named as in the development scores. */
  readonly figure: string;
  /** 0 to 1. */
  readonly value: number;
  /** Ends of the 95 % interval; `null` where none was made. */
  readonly low: number | null;
  readonly high: number | null;
  /** Where the score comes from. */
  readonly origin: string;
  readonly note: string | null;
}

/** The rows of `results/evaluation/unseen.csv`, in its order; empty where there is no such file. */
export function readUnseenScores(): readonly UnseenScore[] {
  if (!existsSync(join(evaluationFolder(), UNSEEN_SCORES))) return [];
  return readEvaluation(UNSEEN_SCORES) as unknown as readonly UnseenScore[];
}

/**
 * The score on unseen texts that stands beside a development score: the last one of its task and figure on texts of the
 * same collection, where that has a codebook of its own, and else in the same language.
 *
 * @param task - Task of `selon evaluate`.
 * @param data - Data of the development score.
 * @param figure - What that score says.
 */
export function unseenBeside(
  scores: readonly UnseenScore[],
  task: string,
  data: string,
  figure: string,
): UnseenScore | undefined {
  const kind = kindOfData(data);
  return latestUnseen(scores).find(
    (score) => score.task === task && score.figure === figure && kindOfScore(score) === kind,
  );
}

/** The last score of each task and figure on each kind of text, in the order of the file. */
export function latestUnseen(scores: readonly UnseenScore[]): readonly UnseenScore[] {
  const keyOf = (score: UnseenScore): string => [score.task, score.figure, kindOfScore(score)].join('\n');
  const last = new Map(scores.map((score) => [keyOf(score), score]));
  return scores.filter((score) => last.get(keyOf(score)) === score);
}

/**
 * What fresh text gave: scores on texts that no rule had seen, once for each version; read, never computed again.
 *
 * Stance and the role, gender, name and side of sources have never been scored, voice on development texts alone: they have
 * no row.
 *
 * @returns One row for each score, in the order of the file; `stale` where the measure has another version now.
 */
export function unseenScores(): Table {
  const now = currentVersions();
  return createTable(
    {
      task: { description: 'What was scored.' },
      language: { description: 'Language of the texts.' },
      figure: { description: 'What the score says.' },
      value: { description: 'The score.', unit: '0-1' },
      low: {
        description: 'Lower end of the 95 % bootstrap interval; missing where none was made.',
        unit: '0-1',
      },
      high: { description: 'Upper end of the 95 % bootstrap interval.', unit: '0-1' },
      n: { description: 'Units that were scored; missing where not reported.', unit: 'units' },
      unit: { description: 'What n counts.' },
      texts: { description: 'Texts that were scored.', unit: 'texts' },
      data: { description: 'Texts that no rule had seen.' },
      version: { description: 'Measure and version when it was scored.' },
      stale: { description: 'Whether the measure has changed since it was scored.' },
      origin: { description: 'Where the score comes from.' },
      note: { description: 'What else must be known to read it.' },
    },
    readUnseenScores().map((score) => ({ cells: { ...score, stale: now[score.task] !== score.version } })),
    { documents: [], annotations: [] },
  );
}

// Collections with another notion of attribution than this codebook's.
const COLLECTIONS = ['polnear', 'adaq', 'annodis'];

function kindOfScore({ data, language }: UnseenScore): string {
  const kind = kindOfData(data);
  return COLLECTIONS.includes(kind) ? kind : language;
}

/** Collection of named data, or its language: `polnear_dev`, `fr_press_dev`. */
function kindOfData(data: string): string {
  return data.split(/[_ ]/u, 1)[0];
}
