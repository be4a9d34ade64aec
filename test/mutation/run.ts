// `npm run mutate`: takes conditions out of the measures, one at a time, and names those that no case misses.
//   --sample N       so many mutants, drawn at random (default 200; 0 for all)
//   --seed N         of the draw (default 1)
//   --in FOLDER      of sources; several times (default src/measures/attribution, src/measures/hedging, src/syntax)
//   --members        also takes words out of lists
//   --guards         also takes out what only asks whether there is anything at all, or limits a loop
//   --effects INPUT  for each survivor the sentences of a collection (as for npm run compare) that it reads another way
//   --documents N    of the collection (default 500)
import { parseArgs } from 'node:util';
import { createDocument } from '../../src/text/create-document';
import { createRandom } from '../../src/util/random';
import { readInputs } from '../compare/inputs';
import { sampleOf } from '../compare/sample';
import { createEffectFinder } from './find-effects';
import { createCaseCheck, loadMutated, type MutatedMeasures } from './mutant-runner';
import { formatMutant } from './mutants';

/** For each survivor so many documents that differ are shown. */
const MOST_EFFECTS = 3;

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    in: {
      type: 'string',
      multiple: true,
      default: ['src/measures/attribution', 'src/measures/hedging', 'src/syntax'],
    },
    members: { type: 'boolean', default: false },
    guards: { type: 'boolean', default: false },
    effects: { type: 'string' },
    documents: { type: 'string', default: '500' },
  },
});

main();

function main(): void {
  const measures = loadMutated(options.in, options);
  const check = createCaseCheck(measures);
  if (check.wrong !== undefined) {
    console.error(
      `mutate: the case ${check.wrong} fails without any mutant; mend it first (npx vitest run test/measures)`,
    );
    process.exitCode = 1;
    return;
  }
  const start = Date.now();
  const all = measures.mutants.map((_, mutant) => mutant);
  const count = Number(options.sample);
  const drawn = count === 0 ? all : sampleOf(all, count, createRandom(Number(options.seed)));
  const survivors = drawn.filter(check.survives);
  const seconds = ((Date.now() - start) / 1000 / drawn.length).toFixed(2);
  const effectsOf = effectFinder(measures);
  for (const mutant of survivors) {
    console.log(formatMutant(measures.mutants[mutant]));
    for (const line of effectsOf?.(mutant) ?? []) console.log(line);
  }
  const share = ((100 * survivors.length) / drawn.length).toFixed(1);
  const origin = count === 0 ? '' : `, drawn from ${all.length} with seed ${options.seed}`;
  console.log(
    `${survivors.length} of ${drawn.length} mutants survive (${share} %)${origin}; ${seconds} s each`,
  );
}

function effectFinder(measures: MutatedMeasures): ((mutant: number) => readonly string[]) | undefined {
  if (options.effects === undefined) return undefined;
  const inputs = readInputs([options.effects]).slice(0, Number(options.documents));
  const documents = inputs.map(({ id, text, language }) =>
    createDocument(text, { id, language: language as 'fr' }),
  );
  return createEffectFinder(measures, documents, MOST_EFFECTS);
}
