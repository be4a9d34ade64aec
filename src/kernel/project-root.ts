import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Folder of the selon package itself: where its `package.json`, `src` and `dist` are. */
export const PACKAGE_ROOT: string = resolve(__dirname, '../..');

/**
 * The folder of the project that one works in: the nearest one at or above `from` whose `package.json` is selon's or
 * depends on it; the package's own folder when there is none.
 *
 * @param from - Folder to start from; default: the current one.
 */
export function findProjectRoot(from: string = process.cwd()): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isSelonProject(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) return PACKAGE_ROOT;
  }
}

function isSelonProject(manifestPath: string): boolean {
  if (!existsSync(manifestPath)) return false;
  try {
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
      name?: unknown;
      dependencies?: Record<string, unknown>;
    };
    return manifest.name === 'selon' || manifest.dependencies?.['selon'] !== undefined;
  } catch {
    return false;
  }
}
