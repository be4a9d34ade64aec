import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { formatFailure } from '../../src/kernel/cell-failure';
import { runNotebook, type NotebookRun, type RunNotebookOptions } from '../../src/kernel/run-notebook';

// Kernels start slowly where many start at once.
vi.setConfig({ testTimeout: 180_000 });

const fixture = (name: string): string => join('test/kernel/fixtures', `${name}.ipynb`);
const run = (name: string, options: RunNotebookOptions = {}): Promise<NotebookRun> =>
  runNotebook(fixture(name), { root: process.cwd(), ...options });

interface CellJson {
  readonly execution_count?: number | null;
  readonly outputs?: readonly {
    readonly name?: string;
    readonly text?: readonly string[];
    readonly data?: object;
  }[];
}
const cellsOf = ({ executed }: NotebookRun): readonly CellJson[] =>
  (JSON.parse(executed) as { cells: CellJson[] }).cells;
const textOf = (cell: CellJson | undefined, name: string): string =>
  (cell?.outputs ?? [])
    .filter((output) => output.name === name)
    .flatMap((output) => output.text ?? [])
    .join('');

describe('runNotebook', () => {
  it('executes cells in order, numbers them and keeps what they show', async () => {
    const result = await run('ok');
    expect(result.failure).toBeUndefined();
    const cells = cellsOf(result);
    expect(cells.map((cell) => cell.execution_count)).toEqual([undefined, 1, 2, 3, 4, null]);
    expect(textOf(cells[2], 'stdout')).toBe("bonjour [ 'selon', 'elle' ]\n");
    expect(cells[3]?.outputs?.[0]?.data).toEqual({ 'text/html': ['<b>two</b>'] });
    expect(textOf(cells[3], 'stdout')).toBe('2\n');
  });

  it('gives the same bytes twice, without machine paths and clocks', async () => {
    const environment = { SELON_CORPUS: join(process.cwd(), 'test/notebook') };
    const first = await run('ok', { environment });
    expect((await run('ok', { environment })).executed).toBe(first.executed);
    expect(first.executed).toContain('./corpus/a.txt, corpus/b.txt');
    expect(first.executed).not.toContain(process.cwd());
    expect(first.executed).not.toMatch(/\d{4}-\d\d-\d\dT/u);
  });

  it('sets parameters behind the cell that declares them', async () => {
    const result = await run('ok', { parameters: { greeting: '12', limit: '1' } });
    expect(textOf(cellsOf(result)[3], 'stdout')).toBe("12 [ 'selon' ]\n");
  });

  it('refuses a parameter that the notebook does not declare', async () => {
    await expect(run('ok', { parameters: { limmit: '1' } })).rejects.toThrow(
      /no parameter limmit; expected one of words, greeting, limit/u,
    );
  });

  it('shows a failing cell with notebook, cell, source and message, and stops there', async () => {
    const result = await run('failing-cell');
    expect(result.failure).toMatchObject({
      notebook: 'failing-cell.ipynb',
      cell: 3,
      executionCount: 2,
      kind: 'error',
    });
    expect(result.failure?.message).toBe(
      'RangeError: divide: b is 0; expected another number (./corpus)\n    at line 2 of the cell',
    );
    const shown = formatFailure(result.failure!);
    expect(shown).toContain('failing-cell.ipynb: cell 3 [2] failed');
    expect(shown).toMatch(/^ {2}> 2 \| {3}if \(b === 0\)/mu);
    expect(shown).toContain('5 | divide(count, 0);');
    expect(result.executed).not.toContain('never reached\\n');
    expect(result.executed).not.toContain(process.cwd());
    expect(cellsOf(result)[3]?.execution_count).toBeNull();
  });

  it('points at the line of a type error', async () => {
    const { failure } = await run('type-error');
    expect(formatFailure(failure!)).toContain('> 3 | const count: number = name;');
    expect(failure?.message).toContain("Type 'string' is not assignable to type 'number'");
  });

  it('ends a cell that hangs in a loop, and one that waits for ever', async () => {
    for (const name of ['hanging-cell', 'endless-wait']) {
      const { failure } = await run(name, { cellTimeoutMs: 1000 });
      expect(failure).toMatchObject({ kind: 'time-out', cell: 1 });
      expect(failure?.message).toContain('no end after 1 s');
    }
  });

  it('takes a rejection that nobody awaits for a failure, also a late one', async () => {
    for (const [name, message] of [
      ['unawaited-rejection', 'load: no such text'],
      ['late-rejection', 'late: too late'],
    ] as const) {
      const { failure } = await run(name);
      expect(failure).toMatchObject({ kind: 'unawaited-rejection', cell: 1 });
      expect(failure?.message).toContain(message);
    }
  });

  it('says that a cell ended the kernel', async () => {
    const { failure } = await run('kernel-exit');
    expect(failure).toMatchObject({ kind: 'kernel-ended', cell: 1 });
    expect(failure?.message).toContain('exit code 3');
  });

  it('loses no line of a cell that prints fifty thousand', async () => {
    const result = await run('many-lines');
    expect(result.failure).toBeUndefined();
    expect(textOf(cellsOf(result)[0], 'stdout').split('\n')).toHaveLength(50_001);
  });

  it('leaves the source as it was', async () => {
    const before = readFileSync(fixture('ok'), 'utf8');
    await run('ok');
    expect(readFileSync(fixture('ok'), 'utf8')).toBe(before);
  });
});
