import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string | undefined;

/**
 * A copy of the runner, compiled to a folder of its own, for tests that start it as a program: the project's build may
 * be older than its sources. The copy has no `dist/index.js` and imports the packages of the project.
 */
export function compiledRunner(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), 'selon-built-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  const folders = ['src/kernel', 'src/notebook', 'src/publish', 'src/util', 'src/formats/corpora/json'];
  for (const name of [...folders, 'package.json']) cpSync(name, join(made, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(made, 'node_modules'));
  const options =
    '--module nodenext --target es2022 --types node --rootDir src --outDir dist --noCheck --noResolve';
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  );
  const compiler = resolve('node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, ...options.split(' '), ...sources], { cwd: made });
  folder = made;
  return made;
}
