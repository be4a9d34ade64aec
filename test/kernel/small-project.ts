import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A project of three files with the set-up script, and `npm.cjs` in place of npm; gives its folder. */
export function createSmallProject(npm: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'selon-setup-'));
  cpSync('setup.mjs', join(folder, 'setup.mjs'));
  mkdirSync(join(folder, 'src/formats'), { recursive: true });
  writeFileSync(join(folder, 'src/formats/files.ts'), '// files\n');
  mkdirSync(join(folder, 'src/cli'), { recursive: true });
  writeFileSync(join(folder, 'src/cli/build-program.ts'), '// program\n');
  writeFileSync(join(folder, 'tsconfig.json'), '{}');
  writeFileSync(join(folder, 'package-lock.json'), '{"packages":{}}');
  writeFileSync(join(folder, 'npm.cjs'), npm);
  return folder;
}
