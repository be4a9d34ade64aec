import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusError } from '../util/errors';

/** A file below a folder, or what stands in its place. */
export type TreeEntry =
  | {
      readonly kind: 'file';
      /** As the user named the folder, with the rest of the way. */
      readonly path: string;
      /** Path inside the folder, with `/`. */
      readonly name: string;
      readonly sizeBytes: number;
    }
  | { readonly kind: 'left-out'; readonly path: string; readonly reason: string }
  | { readonly kind: 'fault'; readonly path: string; readonly error: CorpusError };

/** Names that programs leave behind: locks of office programs, folders' thumbnails and settings. */
const LEFT_BEHIND = /^(?:~\$.*|\.~lock\..*#|.*~|Thumbs\.db|desktop\.ini|__MACOSX)$/iu;

/**
 * Every file below a folder, sub-folders in their place among the names; none is passed over.
 *
 * Names are sorted by code units, so that the order is the same everywhere. Hidden files and what programs leave behind
 * are left out; links that lead nowhere or back, devices, pipes and what may not be read are faults.
 *
 * @param folder - A folder that exists.
 */
export function* listTree(folder: string): Generator<TreeEntry> {
  yield* listFolder(folder, '', new Set());
}

function* listFolder(folder: string, inside: string, above: ReadonlySet<string>): Generator<TreeEntry> {
  let entries: readonly Dirent[];
  let real: string;
  try {
    real = realpathSync(folder);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { kind: 'fault', path: folder, error: systemFault(folder, error) };
    return;
  }
  if (above.has(real)) {
    const error = new CorpusError('listTree: a link that leads back to a folder above it; remove the link', {
      path: folder,
    });
    yield { kind: 'fault', path: folder, error };
    return;
  }
  const within = new Set([...above, real]);
  const names = entries.map(({ name }) => name).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const name of names) {
    const path = join(folder, name);
    const shown = inside === '' ? name : `${inside}/${name}`;
    if (name.startsWith('.') || LEFT_BEHIND.test(name)) {
      yield { kind: 'left-out', path, reason: 'hidden or lock file' };
      continue;
    }
    const entry = statEntry(path, shown);
    if (entry.kind === 'folder') yield* listFolder(path, shown, within);
    else yield entry;
  }
}

/**
 * What a path is: a folder, a file, or why it is neither.
 *
 * @param path - As the user named it.
 * @param name - Its name for ids.
 */
export function statEntry(path: string, name: string): TreeEntry | { readonly kind: 'folder' } {
  try {
    const state = statSync(path);
    if (state.isDirectory()) return { kind: 'folder' };
    if (state.isFile()) return { kind: 'file', path, name, sizeBytes: state.size };
  } catch (error) {
    return { kind: 'fault', path, error: systemFault(path, error) };
  }
  const error = new CorpusError('listTree: a pipe or a device, no file; remove it from the folder', { path });
  return { kind: 'fault', path, error };
}

/** What the system refused, as a sentence for the user. */
export function systemFault(path: string, cause: unknown): CorpusError {
  const code = String((cause as { code?: unknown }).code);
  const says: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder, or a link that leads nowhere; check the name',
    ELOOP: 'a link that leads back to itself; remove the link',
    EACCES: 'it may not be read; change its permissions',
    EPERM: 'it may not be read; change its permissions',
    ENAMETOOLONG: 'the name is too long for this system',
  };
  return new CorpusError(`readSources: ${says[code] ?? `it cannot be read (${code})`}`, { path, cause });
}
