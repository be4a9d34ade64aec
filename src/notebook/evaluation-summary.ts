import { createTable, type Cell, type Table } from '../tables/table';
import { checkOneOf, checkOptions } from '../util/check';
import { currentVersions, evaluationFiles, readEvaluation } from './evaluation-scores';
import { readUnseenScores, unseenBeside } from './unseen-scores';

/** One score, whatever table it stands in. */
interface Score {
  readonly data: string;
  readonly system: string;
  readonly figure: string;
  readonly value: Cell;
  readonly low: Cell;
  readonly high: Cell;
  readonly n: Cell;
}

type Row = Readonly<Record<string, Cell>>;

/** Which scores to keep; default all. */
export interface EvaluationSummaryOptions {
  readonly task?: string;
  /** System: `selon`, or the baseline that it is compared with. */
  readonly system?: string;
  /** Data that were scored, as the evaluation names them. */
  readonly data?: string;
}

/**
 * All scores of `results/evaluation/` in one form, 0 to 1, each with what fresh text gave; read, never computed again.
 *
 * @param options - Which scores to keep.
 * @returns One row for each score, in the order of the files; `stale` where the measure has changed since.
 * @throws RangeError for a task, system or data that there is not.
 */
export function evaluationSummary(options: EvaluationSummaryOptions = {}): Table {
  checkOptions(options, 'evaluationSummary', ['task', 'system', 'data']);
  if (options.task !== undefined)
    checkOneOf(options.task, Object.keys(currentVersions()), 'evaluationSummary', 'task');
  const fresh = readUnseenScores();
  const all = evaluationFiles()
    .filter(({ task, rows: count }) => count !== null && (options.task ?? task) === task)
    .flatMap(({ file, task, stale }) =>
      readEvaluation(file)
        .flatMap(scoresOf)
        .map((score) => {
          const beside =
            score.system === 'selon' ? unseenBeside(fresh, task, score.data, score.figure) : undefined;
          const { value: unseen = null, n: unseenN = null, version: unseenVersion = null } = beside ?? {};
          return { cells: { task, ...score, unseen, unseenN, unseenVersion, stale, file } };
        }),
    );
  const rows = (['system', 'data'] as const).reduce((kept, field) => {
    const wanted = options[field];
    // Where nothing was evaluated nothing can be known.
    if (wanted === undefined || kept.length === 0) return kept;
    checkOneOf(wanted, [...new Set(kept.map(({ cells }) => cells[field]))], 'evaluationSummary', field);
    return kept.filter(({ cells }) => cells[field] === wanted);
  }, all);
  return createTable(
    {
      task: { description: 'What was scored.' },
      data: { description: 'Data that it was scored on.' },
      system: { description: 'selon, or what it is compared with.' },
      figure: { description: 'What the score says.' },
      value: { description: 'The score; missing where nothing could be scored.', unit: '0-1' },
      low: {
        description: 'Lower end of the 95 % bootstrap interval; missing where none was made.',
        unit: '0-1',
      },
      high: { description: 'Upper end of the 95 % bootstrap interval.', unit: '0-1' },
      n: { description: 'Units in the gold data.', unit: 'units' },
      unseen: {
        description:
          'What the same figure was on texts in this language that no rule had seen (unseen.csv); missing where that was never scored.',
        unit: '0-1',
      },
      unseenN: { description: 'Units in the unseen texts; missing where not reported.', unit: 'units' },
      unseenVersion: { description: 'Measure and version that the unseen texts were scored with.' },
      stale: { description: 'Whether the measure has changed since it was scored.' },
      file: { description: 'File in results/evaluation/.' },
    },
    rows,
    { documents: [], annotations: [] },
  );
}

/** Columns of a table of checks, and what they are called. */
const CHECK_FIGURES = { precision: 'precision', recall: 'recall', f1: 'F1', youden_j: "Youden's J" };

/** The scores of one row of an evaluation table; none for a table of errors or words. */
function scoresOf(row: Row): readonly Score[] {
  const { data, system, figure, treebank, level, label, span, task, check } = row;
  if (figure !== undefined) {
    return [
      scoreOf({ data, system, figure, value: row['value'], low: row['low'], high: row['high'], n: row['n'] }),
    ];
  }
  if (row['f1'] !== undefined && label !== undefined) {
    const name = `${String(label)}, F1, ${String(span)}`;
    const { f1, f1_low: low, f1_high: high, gold } = row;
    return [scoreOf({ data, system, figure: name, value: f1, low, high, n: gold })];
  }
  if (row['f1_percent'] !== undefined) {
    const [value, low, high] = ['f1_percent', 'f1_low_percent', 'f1_high_percent'].map((name) =>
      share(row[name]),
    );
    const n = row['n_gold'];
    return treebank === undefined
      ? [
          scoreOf({
            data: 'labelling gold',
            system: 'selon',
            figure: `${String(task)}, F1`,
            value,
            low,
            high,
            n,
          }),
        ]
      : [scoreOf({ data: treebank, system, figure: `${String(level)}, F1`, value, low, high, n })];
  }
  if (check !== undefined) {
    return Object.entries(CHECK_FIGURES)
      .filter(([name]) => typeof row[name] === 'number')
      .map(([name, figure]) =>
        scoreOf({ data, system, figure: `${String(check)}, ${figure}`, value: row[name], n: row['n'] }),
      );
  }
  return [];
}

function scoreOf(
  cells: Readonly<Record<keyof Score, Cell | undefined>> | Partial<Record<keyof Score, Cell>>,
): Score {
  return {
    data: String(cells.data ?? 'not known'),
    system: String(cells.system ?? 'selon'),
    figure: String(cells.figure ?? ''),
    value: cells.value ?? null,
    low: cells.low ?? null,
    high: cells.high ?? null,
    n: cells.n ?? null,
  };
}

function share(percent: Cell | undefined): Cell {
  return typeof percent === 'number' ? Number((percent / 100).toFixed(4)) : null;
}
