import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { PACKAGE_ROOT } from './project-root';
import { KERNEL_SCRIPT } from './kernel-process';

/** Name of the kernel, as notebooks have it in their metadata. */
export const KERNEL_NAME = 'selon';

/** Folder to put into `JUPYTER_PATH` so that Jupyter finds the kernel inside the package. */
export const JUPYTER_FOLDER: string = join(PACKAGE_ROOT, 'src/kernel/jupyter');

/** A kernel specification that Jupyter finds on this machine. */
export interface InstalledKernel {
  readonly name: string;
  /** Folder that holds its `kernel.json`. */
  readonly folder: string;
  /** The command that it starts; empty when the file cannot be read. */
  readonly argv: readonly string[];
  readonly displayName: string;
}

/**
 * Kernel specifications in the places where Jupyter looks, in its order; only the first of a name is used by it.
 *
 * @param environment - Variables that name further places; default: those of this process.
 * @source Jupyter core, "Common directories and file locations": data files.
 */
export function listKernels(environment: NodeJS.ProcessEnv = process.env): readonly InstalledKernel[] {
  return dataFolders(environment).flatMap((place) => {
    const kernels = join(place, 'kernels');
    if (!existsSync(kernels)) return [];
    return readdirSync(kernels)
      .sort()
      .filter((name) => existsSync(join(kernels, name, 'kernel.json')))
      .map((name) => readKernel(name, join(kernels, name)));
  });
}

/**
 * Writes a kernel specification with absolute paths, for VS Code and for a Jupyter that was not started by this project.
 *
 * @param options.prefix - Write under `PREFIX/share/jupyter`; default: the user's own Jupyter folder.
 * @returns The folder of the specification.
 */
export function installKernel(options: { readonly prefix?: string } = {}): string {
  const folder = join(installPlace(options.prefix), 'kernels', KERNEL_NAME);
  mkdirSync(folder, { recursive: true });
  const specification = {
    argv: [process.execPath, KERNEL_SCRIPT, 'kernel', '--config-path', '{connection_file}'],
    display_name: 'TypeScript (selon)',
    language: 'typescript',
    interrupt_mode: 'signal',
  };
  writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(specification, null, 2)}\n`);
  return folder;
}

/**
 * Removes the kernel specification that `installKernel` wrote.
 *
 * @returns The folder that was removed, or `undefined` when there was none.
 */
export function removeKernel(options: { readonly prefix?: string } = {}): string | undefined {
  const folder = join(installPlace(options.prefix), 'kernels', KERNEL_NAME);
  if (!existsSync(folder)) return undefined;
  rmSync(folder, { recursive: true });
  return folder;
}

function installPlace(prefix: string | undefined): string {
  return prefix === undefined ? userFolder(process.env) : join(resolve(prefix), 'share/jupyter');
}

/** The user's own folder of Jupyter data. */
function userFolder(environment: NodeJS.ProcessEnv): string {
  if (environment['JUPYTER_DATA_DIR'] !== undefined) return environment['JUPYTER_DATA_DIR'];
  const home = environment['HOME'] ?? homedir();
  if (process.platform === 'darwin') return join(home, 'Library/Jupyter');
  if (process.platform === 'win32') return join(environment['APPDATA'] ?? home, 'jupyter');
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local/share'), 'jupyter');
}

function dataFolders(environment: NodeJS.ProcessEnv): readonly string[] {
  const given = (environment['JUPYTER_PATH'] ?? '').split(delimiter).filter((place) => place !== '');
  const system =
    process.platform === 'win32'
      ? [join(environment['PROGRAMDATA'] ?? 'C:\\ProgramData', 'jupyter')]
      : ['/usr/local/share/jupyter', '/usr/share/jupyter'];
  return [...given, userFolder(environment), ...system];
}

function readKernel(name: string, folder: string): InstalledKernel {
  try {
    const value = JSON.parse(readFileSync(join(folder, 'kernel.json'), 'utf8')) as {
      argv?: unknown;
      display_name?: unknown;
    };
    const argv = Array.isArray(value.argv)
      ? value.argv.map((part) => String(part).replaceAll('{resource_dir}', folder))
      : [];
    return { name, folder, argv, displayName: String(value.display_name ?? name) };
  } catch {
    return { name, folder, argv: [], displayName: name };
  }
}
