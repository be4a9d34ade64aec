// `npm run gaps -- INPUT…`: places where a model of words, trained on the rules' own relations in one half of the texts,
// departs from the rules in the other half, with their sentences, the surest first. What is right there is a gap of the
// rules.
//   --train N        texts to learn from (default 1000, at most half of them)
//   --list N         places to list of either kind (default 50)
//   --seed N         of the draw (default 1)
//   --language CODE  of documents that name none (default: detected)
import { parseArgs } from 'node:util';
import { loadResources } from '../../src/formats/files';
import { isLanguage } from '../../src/model/language';
import { createDocument } from '../../src/text/create-document';
import { createRandom } from '../../src/util/random';
import { readInputs } from '../compare/inputs';
import { findGaps, type Gap } from './find-gaps';
import { readText, type ReadText } from './words-of';

const CONTEXT = 110;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      train: { type: 'string', default: '1000' },
      list: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      language: { type: 'string' },
    },
  });
  if (positionals.length === 0) {
    console.error('npm run gaps -- INPUT… [--train N] [--list N] [--seed N] [--language CODE]');
    return 2;
  }
  const [train, list, seed] = (['train', 'list', 'seed'] as const).map((name) => {
    if (/^\d+$/u.test(values[name])) return Number(values[name]);
    throw new Error(`gaps: --${name} takes a whole number, got "${values[name]}"`);
  });
  const random = createRandom(seed);
  const drawn = readInputs(positionals, values.language)
    .map((document) => ({ document, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ document }) => document);
  const texts = drawn.flatMap(({ id, text, language }): readonly ReadText[] =>
    isLanguage(language) ? [readText(createDocument(text, { id, language }), loadResources(language))] : [],
  );
  const count = Math.min(train, Math.floor(texts.length / 2));
  if (count < 1)
    throw new Error(
      `gaps: ${texts.length} texts in French, English or Russian; expected two or more, some to learn from and others to search`,
    );
  const [training, others] = [texts.slice(0, count), texts.slice(count)];
  console.error(`gaps: learning from ${training.length} texts, searching ${others.length} …`);
  const gaps = findGaps(training, others, seed);
  const byId = new Map(others.map((text) => [text.doc.id, text]));
  for (const kind of ['missed', 'doubtful'] as const) {
    const ofKind = gaps.filter((gap) => gap.kind === kind);
    console.log(
      kind === 'missed'
        ? `looks like a cue, none found: ${ofKind.length}`
        : `found, does not look like a cue: ${ofKind.length}`,
    );
    for (const gap of ofKind.slice(0, list)) console.log(`  ${show(gap, byId.get(gap.document)!)}`);
    console.log('');
  }
  return 0;
}

/** `31 os-12: … le pont tiendra, [grogne] le maire …` */
function show({ document, start, end, margin }: Gap, { doc }: ReadText): string {
  const words = [
    doc.text.slice(Math.max(0, start - CONTEXT), start),
    `[${doc.text.slice(start, end)}]`,
    doc.text.slice(end, end + CONTEXT),
  ].join('');
  return `${Math.round(margin)} ${document}: …${words.replaceAll(/\s+/gu, ' ')}…`;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
