import { spawn } from 'node:child_process';
import { createReadStream, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createRandom } from '../../../src/util/random';
import { fails, passes, type OutsideCheck } from '../check';
import { scaled, writeRepeatedTexts } from '../repeated-texts';

const DOCUMENTS = 100_000;
const KILLS = 20;

/** Runs that are killed at random moments end with the same bytes as one that is not. */
export const killedRuns: OutsideCheck = {
  name: 'killed-runs',
  says: `\`selon annotate --checkpoint\` over ${DOCUMENTS.toLocaleString('en')} articles, killed ${KILLS} times at random moments, writes what an undisturbed run writes`,
  needs: 'half an hour (SELON_SCALE=0.01 runs it at a hundredth of the size)',
  run: async ({ root, folder }) => {
    const input = writeRepeatedTexts(root, folder, scaled(DOCUMENTS));
    const selon = (args: readonly string[], killAfterMs?: number): Promise<number | null> =>
      new Promise((done) => {
        const child = spawn(
          process.execPath,
          [join(root, 'src/cli/bin.cjs'), 'annotate', input, '--jobs', '2', ...args],
          { stdio: 'ignore' },
        );
        if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs).unref();
        child.once('exit', done);
      });
    const seen: string[] = [];
    for (const format of ['ndjson', 'parquet']) {
      const whole = join(folder, `${format}-whole`);
      const start = performance.now();
      if ((await selon(['--format', format, '--out', whole])) !== 0)
        return fails(`${format}: no undisturbed run`);
      const ms = performance.now() - start;
      const killed = join(folder, `${format}-killed`);
      const args = [
        '--format',
        format,
        '--out',
        killed,
        '--checkpoint',
        join(folder, `${format}.checkpoint`),
      ];
      const random = createRandom(20);
      let kills = 0;
      while (kills < KILLS) {
        // Spread so that the run is far when the last kill comes, and no kill comes before the program has begun.
        const code = await selon(args, 300 + (2 * random() * ms) / KILLS);
        if (code !== null) break;
        kills++;
      }
      if ((await selon(args)) !== 0) return fails(`${format}: the run after the kills failed`);
      if (!(await isSame(whole, killed))) return fails(`${format}: the rows differ after ${kills} kills`);
      seen.push(`${format}: ${kills} kills, the same bytes`);
    }
    return passes(`${scaled(DOCUMENTS).toLocaleString('en')} articles; ${seen.join('; ')}`);
  },
};

async function isSame(one: string, other: string): Promise<boolean> {
  const names = readdirSync(one, { recursive: true, encoding: 'utf8' }).sort();
  if (names.join() !== readdirSync(other, { recursive: true, encoding: 'utf8' }).sort().join()) return false;
  for (const name of names.filter((path) => /\.\w+$/u.test(path)))
    if ((await hashOf(join(one, name))) !== (await hashOf(join(other, name)))) return false;
  return true;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}
