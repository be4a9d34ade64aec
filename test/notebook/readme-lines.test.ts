import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runNotebook } from '../../src/kernel/run-notebook';

// Kernels start slowly where many start at once.
vi.setConfig({ testTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'selon-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'a.txt'), 'Le port serait fermé, selon la préfète.\n');

const readme = readFileSync('README.md', 'utf8');
/** The lines for articles of one's own, of the articles of this test. */
const LINES = (/```ts\n([^]*?)```/u.exec(readme)?.[1] ?? '').replace("'my-articles'", JSON.stringify(folder));

// Issue 14: they run as they are written, or the README says how.
describe('the five lines of the README', () => {
  it('are five, and run in a cell of a notebook', async () => {
    expect(LINES.trim().split('\n')).toHaveLength(5);
    const cell = { cell_type: 'code', source: LINES, metadata: {}, outputs: [], execution_count: null };
    const notebook = join(folder, 'mine.ipynb');
    writeFileSync(notebook, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] }));
    const { failure, executed } = await runNotebook(notebook, { root: process.cwd() });
    expect(failure).toBeUndefined();
    expect(executed).toContain('serait');
  });

  it('run in a script with the last line that the README gives', async () => {
    const last = /there the last line is `([^`]+)`/u.exec(readme)?.[1] ?? '';
    const script = LINES.replace(/^show\(.*$/mu, last).replace(
      '{ annotateCorpus',
      '{ tableToCsv, annotateCorpus',
    );
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    expect(stdout).toContain('serait');
    // As written it says what to do instead.
    await expect(run(process.execPath, ['--input-type=module', '-e', LINES])).rejects.toThrow(
      'in a script print a table with console.log(tableToCsv(table))',
    );
  });
});
