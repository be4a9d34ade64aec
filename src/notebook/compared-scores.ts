import { evaluationSummary } from './evaluation-summary';
import { latestUnseen, readUnseenScores, unseenBeside, type UnseenScore } from './unseen-scores';

/** What fresh text gave, and the development score of the same figure. */
export interface ComparedScore {
  readonly unseen: UnseenScore;
  /** On the texts that were at hand when the rules were made; `null` where there is none. */
  readonly development: { readonly value: number; readonly n: number | null; readonly data: string } | null;
}

/**
 * The last score on unseen texts of each task, figure and kind of text, beside the development score of that figure.
 *
 * Of several development sets the first in the file counts.
 *
 * @returns In the order of `unseen.csv`; empty where there is no such file.
 */
export function comparedScores(): readonly ComparedScore[] {
  const all = readUnseenScores();
  const { task, data, figure, value, n } = evaluationSummary({ system: 'selon' }).columns;
  return latestUnseen(all).map((unseen) => {
    const row = value.findIndex(
      (own, r) =>
        typeof own === 'number' &&
        unseenBeside(all, String(task[r]), String(data[r]), String(figure[r])) === unseen,
    );
    if (row < 0) return { unseen, development: null };
    const count = n[row];
    return {
      unseen,
      development: {
        value: Number(value[row]),
        n: typeof count === 'number' ? count : null,
        data: String(data[row]),
      },
    };
  });
}
