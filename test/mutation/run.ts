// `npm run mutate`: takes conditions out of the measures, one at a time, and names those that no case misses.
//   --sample N       so many mutants, drawn at random (default 200; 0 for all)
//   --seed N         of the draw (default 1)
//   --in FOLDER      of sources; several times (default src/measures/attribution, src/measures/hedging, src/syntax)
//   --members        also takes words out of lists
//   --effects INPUT  for each survivor the sentences of a collection (as for npm run compare) that it reads another way
//   --documents N    of the collection (default 500)
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDocument } from '../../src/text/create-document';
import { createRandom } from '../../src/util/random';
import { readInputs } from '../compare/inputs';
import { sampleOf } from '../compare/sample';
import { createEffectFinder } from './find-effects';
import { createCaseRunner, loadAnnotator, ROOT, withMutant } from './mutant-runner';
import { formatMutant, mutantsOf, type Mutant } from './mutants';

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
    effects: { type: 'string' },
    documents: { type: 'string', default: '500' },
  },
});

main();

function main(): void {
  const { check } = createCaseRunner();
  const wrong = check(loadAnnotator());
  if (wrong !== undefined) {
    console.error(
      `mutate: the case ${wrong} fails without any mutant; mend it first (npx vitest run test/measures)`,
    );
    process.exitCode = 1;
    return;
  }
  const all = options.in
    .flatMap(sourcesIn)
    .flatMap((path) => mutantsOf(path, sourceOf(path), { members: options.members }));
  const count = Number(options.sample);
  const mutants = count === 0 ? all : sampleOf(all, count, createRandom(Number(options.seed)));
  const start = Date.now();
  const survivors = mutants.filter((mutant) => withMutant(mutant, check) === undefined);
  const effectsOf = effectFinder();
  for (const mutant of survivors) {
    console.log(formatMutant(sourceOf(mutant.path), mutant));
    for (const line of effectsOf?.(mutant) ?? []) console.log(line);
  }
  const share = ((100 * survivors.length) / mutants.length).toFixed(1);
  const seconds = ((Date.now() - start) / 1000 / mutants.length).toFixed(2);
  console.log(
    `${survivors.length} of ${mutants.length} mutants survive (${share} %), drawn from ${all.length} with seed ${options.seed}; ${seconds} s each`,
  );
}

function effectFinder(): ((mutant: Mutant) => readonly string[]) | undefined {
  if (options.effects === undefined) return undefined;
  const inputs = readInputs([options.effects]).slice(0, Number(options.documents));
  const documents = inputs.map(({ id, text, language }) =>
    createDocument(text, { id, language: language as 'fr' }),
  );
  return createEffectFinder(documents, 3);
}

function sourcesIn(path: string): readonly string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => sourcesIn(`${path}/${name}`));
}

function sourceOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
