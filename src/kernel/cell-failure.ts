/** What went wrong in a cell. */
export interface CellFailure {
  /** File name of the notebook. */
  readonly notebook: string;
  /** Place among all cells of the notebook, from 1. */
  readonly cell: number;
  /** Number in brackets that Jupyter shows: place among the code cells that ran. */
  readonly executionCount: number;
  readonly source: string;
  readonly kind: 'error' | 'unawaited-rejection' | 'time-out' | 'kernel-ended';
  /** What the kernel said, without machine paths. */
  readonly message: string;
}

const EXCERPT_LINES = 12;

/**
 * A failure as a user reads it: notebook, cell, source with the line at fault where it is known, message.
 *
 * @example formatFailure({ notebook: 'a.ipynb', cell: 2, executionCount: 1, source: 'fail();', kind: 'error', message: 'no' });
 */
export function formatFailure(failure: CellFailure): string {
  const titles = {
    error: 'failed',
    'unawaited-rejection': 'failed in a promise that nobody awaits (write "await" before the call)',
    'time-out': 'took too long',
    'kernel-ended': 'ended the kernel',
  };
  const [, typeLine, runLine] = /^(\d+):\d+ - |^ +at line (\d+) of the cell$/mu.exec(failure.message) ?? [];
  const line = Number(typeLine ?? runLine ?? 0);
  return [
    `${failure.notebook}: cell ${failure.cell} [${failure.executionCount}] ${titles[failure.kind]}`,
    '',
    ...excerpt(failure.source, line),
    '',
    ...failure.message.split('\n').map((text) => `    ${text}`),
  ].join('\n');
}

function excerpt(source: string, lineAtFault: number): readonly string[] {
  const lines = source.split('\n');
  const from = Math.max(0, Math.min(lineAtFault - EXCERPT_LINES / 2, lines.length - EXCERPT_LINES));
  const shown = lines.slice(from, from + EXCERPT_LINES);
  const width = String(from + shown.length).length;
  const numbered = shown.map((text, index) => {
    const number = from + index + 1;
    return `  ${number === lineAtFault ? '>' : ' '} ${String(number).padStart(width)} | ${text}`;
  });
  const rest = lines.length - from - shown.length;
  return rest > 0 ? [...numbered, `    … ${rest} more lines`] : numbered;
}

/**
 * The message of a failure from what a cell wrote on stderr: without stack frames outside the project, at most 30 lines.
 *
 * @param text - The cell's stderr, machine paths already stripped.
 */
export function failureMessage(text: string): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .filter(
      (line) =>
        !/^\s+at (?!line \d)/u.test(line) || (/[ (]\.[\\/]/u.test(line) && !line.includes('node_modules')),
    );
  const shown = lines.slice(0, 30);
  if (lines.length > shown.length) shown.push(`… ${lines.length - shown.length} more lines`);
  return shown.join('\n') || 'the cell failed without a message';
}
