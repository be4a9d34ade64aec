import { realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';

/**
 * A function that takes this machine's paths out of texts: the project's folder becomes `.`, the others `~` and
 * `<tmp>`. What is published must not tell, or depend on, where it was made.
 *
 * @param folders - Folder to what stands for it; longer ones are replaced first.
 */
export function createPathStripper(folders: Readonly<Record<string, string>>): (text: string) => string {
  const names = new Map<string, string>();
  const all = { [tmpdir()]: '<tmp>', [homedir()]: '~', ...folders };
  for (const [folder, name] of Object.entries(all)) {
    for (const path of [folder, realPath(folder)]) {
      if (path.length < 2) continue;
      names.set(pathToFileURL(path).href, name);
      names.set(path, name);
    }
  }
  const ordered = [...names]
    .sort(([a], [b]) => b.length - a.length)
    .map(([path, name]) => ({ pattern: new RegExp(`${escape(path)}(?![\\w-])`, 'gu'), name }));
  return (text) => ordered.reduce((result, { pattern, name }) => result.replace(pattern, () => name), text);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
