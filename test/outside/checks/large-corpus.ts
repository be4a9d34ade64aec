import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fails, passes, type OutsideCheck } from '../check';
import { lastLine, runProgram } from '../programs';
import { scaled, writeRepeatedTexts } from '../repeated-texts';

const DOCUMENTS = 1_000_000;

/** Megabytes that annotating a corpus of any size may take. */
const MOST_MEGABYTES = 500;

/** A corpus that is larger than memory goes through at flat memory. */
export const largeCorpus: OutsideCheck = {
  name: 'large-corpus',
  says: `\`selon annotate --out\` over ${DOCUMENTS.toLocaleString('en')} articles with two threads takes less than ${MOST_MEGABYTES} MB`,
  needs: 'an hour and 10 GB of disk (SELON_SCALE=0.01 runs it at a hundredth of the size)',
  run: async ({ root, folder }) => {
    const documents = scaled(DOCUMENTS);
    const input = writeRepeatedTexts(root, folder, documents);
    const start = performance.now();
    const { code, errors } = await runProgram(process.execPath, [
      '-r',
      join(root, 'test/bench/report-usage.cjs'),
      join(root, 'src/cli/bin.cjs'),
      'annotate',
      input,
      '--jobs',
      '2',
      '--out',
      join(folder, 'parts'),
    ]);
    if (code !== 0) return fails(lastLine(errors));
    const seconds = (performance.now() - start) / 1000;
    const { megabytes, processor } = JSON.parse(lastLine(errors)) as {
      readonly megabytes: number;
      readonly processor: number;
    };
    const parts = readdirSync(join(folder, 'parts')).length;
    const seen = `${documents.toLocaleString('en')} articles in ${parts} parts: ${Math.round(documents / seconds).toLocaleString('en')} a second, ${(processor / documents).toFixed(2)} ms of processor time each, ${Math.round(megabytes)} MB`;
    return megabytes < MOST_MEGABYTES ? passes(seen) : fails(seen);
  },
};
