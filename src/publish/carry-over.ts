import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { FileError } from '../util/errors';

/**
 * Gives a folder everything that another one has and it has not, without touching the other one: files are in both then,
 * links stay links, empty folders are folders.
 *
 * @param from - Folder that is only read.
 * @param to - Folder that is added to; what it has stays.
 * @param isLeft - Whether a file, relative to `from` with `/`, is to be left behind.
 * @throws FileError when a file of the one is a folder in the other.
 */
export function carryOver(from: string, to: string, isLeft: (file: string) => boolean): void {
  const carryFolder = (folder: string): void => {
    const entries = readdirSync(join(from, folder), { withFileTypes: true });
    if (entries.length === 0) mkdirSync(join(to, folder), { recursive: true });
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (existsSync(join(to, name)) && !lstatSync(join(to, name)).isDirectory()) throw clash(from, name);
        carryFolder(name);
      } else if (!isLeft(name)) {
        const target = lstatSync(join(to, name), { throwIfNoEntry: false });
        if (target?.isDirectory()) throw clash(from, name);
        if (target !== undefined) continue;
        mkdirSync(join(to, folder), { recursive: true });
        carryFile(join(from, name), join(to, name));
      }
    }
  };
  carryFolder('');
}

function clash(folder: string, name: string): FileError {
  return new FileError(
    'a file of yours and a folder of the results have the same name; move the file, or choose another folder',
    { path: join(folder, name) },
  );
}

function carryFile(from: string, to: string): void {
  const stat = lstatSync(from);
  if (stat.isSymbolicLink()) {
    symlinkSync(readlinkSync(from), to);
    return;
  }
  try {
    linkSync(from, to);
  } catch {
    // Some file systems have no second names for a file.
    copyFileSync(from, to);
    utimesSync(to, stat.atime, stat.mtime);
  }
}
