import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastLine, runProgram } from './programs';

/**
 * A Python with some packages: the one that SELON_PYTHON names, which has them, or one in a folder of its own.
 *
 * @param folder - Where it is made; removed with the check.
 * @param packages - Names of packages of PyPI, with versions where one is needed.
 */
export async function findPython(
  folder: string,
  packages: readonly string[],
): Promise<{ readonly path: string } | { readonly missing: string }> {
  const given = process.env.SELON_PYTHON;
  if (given !== undefined)
    return existsSync(given) ? { path: given } : { missing: `SELON_PYTHON is no file: ${given}` };
  const home = join(folder, 'python');
  const made = await runProgram('python3', ['-m', 'venv', home]);
  if (made.code !== 0)
    return { missing: `Python 3 could make no environment: ${lastLine(made.errors || made.output)}` };
  const path = process.platform === 'win32' ? join(home, 'Scripts/python.exe') : join(home, 'bin/python');
  const installed = await runProgram(path, ['-m', 'pip', 'install', '--quiet', ...packages]);
  if (installed.code === 0) return { path };
  return { missing: `${packages.join(', ')} could not be installed: ${lastLine(installed.errors)}` };
}
