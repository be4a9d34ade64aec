import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the built program. */
const BUILT = resolve(__dirname, '../../dist');

/** As `program.cjs` finds it. */
const ONE_FILE = 'selon.js';

/** Packages that reading texts needs at once; the others are loaded from their folders when something asks for them. */
const BUNDLED = /^(?:csv-parse|csv-stringify|htmlparser2|dom[a-z-]+|entities|fflate)(?:\/|$)/u;

/** Scripts that pages hold as their source text, which must be the same whichever form of the program writes them. */
const AS_WRITTEN = /[\\/]reader[\\/](?:reader-parts|start-reader)(?:\.js)?$/u;

/**
 * Writes the whole command as one file beside its modules, and the bytecode that its functions have after they have
 * worked on the shipped corpus: the program starts in two thirds of the time of its hundreds of modules. `bin.cjs` reads both, and
 * the modules where these are older or missing. The build calls it.
 */
export async function writeProgram(): Promise<void> {
  const folder = join(BUILT, 'cli');
  // Bytecode of an earlier program, of whatever version of Node.
  for (const name of readdirSync(folder)) if (name.startsWith(ONE_FILE)) rmSync(join(folder, name));
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: join(folder, 'main.js'),
    platform: 'node',
    external: (id) =>
      AS_WRITTEN.test(id) || (/^[^./\\]/u.test(id) && !/^[a-z]:[\\/]/iu.test(id) && !BUNDLED.test(id)),
    treeshake: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'import-module',
        renderChunk: (code) => code.replaceAll(/\bimport\((?=["'])/gu, 'importModule('),
      },
    ],
  });
  try {
    await build.write({
      file: join(folder, ONE_FILE),
      format: 'cjs',
      codeSplitting: false,
      comments: false,
    });
  } finally {
    await build.close();
  }
  // In a process of its own, which has compiled nothing else.
  execFileSync(process.execPath, [join(__dirname, '../../src/cli/write-bytecode.cjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
