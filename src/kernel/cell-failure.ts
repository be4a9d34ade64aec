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
 * Of an error in the user's data, and of a refusal of the system, only what it says.
 *
 * @param text - The cell's stderr, machine paths already stripped.
 */
export function failureMessage(text: string): string {
  const lines = withoutDetails(text)
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

/** Where an error begins that says all in its message: a fault in the user's data, a refusal of the system. */
const TELLING = /^(?:Uncaught )?(?:(?:Corpus|Lexicon|Format|File)Error: |Error: E[A-Z\d]+: )/mu;
/** The line of a program that Node shows above an error. */
const SHOWN_LINE = /^\S+:\d+\n.*\n\s*\^+\n\n?$/mu;
/** What Node shows below the message of an error: stack frames and fields, to its end. */
const DETAIL = /^ +at |^ {2}(?:path|line|column|entry|errno|code|syscall|dest|\[cause\]): /u;

function withoutDetails(text: string): string {
  const at = text.search(TELLING);
  if (at < 0) return text;
  const lines = text.slice(at).split('\n');
  const end = lines.findIndex((line) => DETAIL.test(line));
  const frame = lines.filter((line) => /^ +at line \d+ of the cell$/u.test(line));
  const message = end < 0 ? lines : [...lines.slice(0, end), ...frame];
  return text.slice(0, at).replace(SHOWN_LINE, '') + message.join('\n');
}
