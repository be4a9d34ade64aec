import { spawn } from 'node:child_process';
import { createPathStripper } from '../../src/kernel/machine-paths';
import { JUPYTER_FOLDER } from '../../src/kernel/kernel-spec';
import { delimiter, dirname } from 'node:path';

// Started in the notebook's folder, as Jupyter does.
const SCRIPT = `
import sys, nbformat
from nbclient import NotebookClient
path, folder, seconds = sys.argv[1:]
notebook = nbformat.read(path, as_version=4)
NotebookClient(notebook, timeout=int(seconds), kernel_name="selon", resources={"metadata": {"path": folder}}).execute()
sys.stdout.write(nbformat.writes(notebook))
`;

/**
 * Runs a notebook with nbclient in the project's kernel.
 *
 * @param python - Python of the environment that holds nbclient.
 * @param path - The notebook.
 * @param environment - Variables that cells see, beside those of this process.
 * @returns Text of the executed notebook.
 */
export function runWithNbclient(
  python: string,
  path: string,
  environment: Readonly<Record<string, string>>,
  cellTimeoutSeconds: number,
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(python, ['-c', SCRIPT, path, dirname(path), String(cellTimeoutSeconds)], {
      env: {
        ...process.env,
        JUPYTER_PATH: JUPYTER_FOLDER,
        PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = (): void => void child.kill('SIGKILL');
    process.once('exit', kill);
    let output = '';
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (output += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (log = (log + piece).slice(-4000)));
    child.once('error', fail);
    child.once('close', (code) => {
      process.off('exit', kill);
      if (code === 0) done(output);
      else fail(new Error(`nbclient ended with ${code}\n${log}`));
    });
  });
}

/** A code cell and what it showed, without counts, without machine paths, streams whole. */
export interface ShownCell {
  readonly source: string;
  readonly outputs: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Code cells of an executed notebook with their outputs, so that those of two runners can be compared.
 *
 * @param json - Text of the `.ipynb` file.
 * @param folders - Folders of this machine to what stands for them.
 */
export function shownCells(json: string, folders: Readonly<Record<string, string>>): readonly ShownCell[] {
  const clean = createPathStripper(folders);
  const { cells } = JSON.parse(json) as { cells: Record<string, unknown>[] };
  return cells
    .filter((cell) => cell['cell_type'] === 'code')
    .map((cell) => ({
      source: joined(cell['source']),
      outputs: mergeStreams(cell['outputs'] as Record<string, unknown>[]).map((output) =>
        typeof output['text'] === 'string'
          ? { ...output, text: clean(output['text']) }
          : { ...output, data: cleanData((output['data'] ?? {}) as Record<string, unknown>, clean) },
      ),
    }));
}

function mergeStreams(outputs: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const merged: Record<string, unknown>[] = [];
  for (const given of outputs) {
    const output = { ...given };
    delete output['execution_count'];
    const last = merged.at(-1);
    if (output['output_type'] !== 'stream') merged.push(output);
    else if (last?.['output_type'] === 'stream' && last['name'] === output['name'])
      last['text'] = String(last['text']) + joined(output['text']);
    else merged.push({ ...output, text: joined(output['text']) });
  }
  return merged;
}

function cleanData(data: Record<string, unknown>, clean: (text: string) => string): Record<string, unknown> {
  const entries = Object.entries(data).map(([type, value]) => [
    type,
    type.startsWith('text/') ? clean(joined(value)) : joined(value).trimEnd(),
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function joined(value: unknown): string {
  return Array.isArray(value) ? value.join('') : String(value ?? '');
}
