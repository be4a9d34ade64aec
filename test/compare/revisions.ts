import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The working tree. */
export const ROOT = resolve(__dirname, '../..');

/** Builds of revisions, by the hash of their commit; git does not see the folder, and it may be removed at any time. */
const CACHE = join(__dirname, '.cache');

/** Of a revision, what its build needs. */
const WANTED = ['src', 'package.json', 'tsconfig.json'];

/** The two sides of `A..B`, or of `A`, which is compared with the working tree (`undefined`). */
export function parseRevisions(revisions: string): readonly [before: string, after: string | undefined] {
  const [before, after, ...rest] = revisions.split('..');
  if (before === '' || after === '' || rest.length > 0)
    throw new Error(
      `parseRevisions: no revision of git; expected REVISION or REVISION..REVISION, got ${revisions}`,
    );
  return [before, after];
}

/**
 * The folder with the build of a revision, made with the packages of the working tree unless it is there.
 *
 * @param revision - Whatever git takes for a commit.
 * @param announce - Told what is being done when that takes a while.
 * @throws Error when git knows no such revision, or it does not compile with the packages of today.
 */
export function buildOf(revision: string, announce: (what: string) => void): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const commit = git('rev-parse', '--verify', `${revision}^{commit}`);
  const folder = join(CACHE, commit);
  if (existsSync(folder)) return folder;
  announce(`building ${revision} (${commit.slice(0, 10)})`);
  const unfinished = `${folder}.${process.pid}.tmp`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const archive = execFileSync('git', ['archive', commit, ...WANTED], { cwd: ROOT, maxBuffer: 1 << 30 });
    execFileSync('tar', ['-x', '-C', unfinished], { input: archive });
    symlinkSync(join(ROOT, 'node_modules'), join(unfinished, 'node_modules'), 'junction');
    const node = (...args: string[]): void => {
      execFileSync(process.execPath, args, { cwd: unfinished, stdio: ['ignore', 'inherit', 'inherit'] });
    };
    node(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json');
    node('-e', `require('./dist/formats/files.js').writeBuildData()`);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
