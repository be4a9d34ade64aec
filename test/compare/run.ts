// `npm run compare -- REVISION[..REVISION] INPUT…`: annotations that came, went or moved between two revisions, with
// their sentences. One revision is compared with the working tree.
//   --sample N       lists N of the differences, drawn at random (default: all)
//   --seed N         of the draw (default 1)
//   --page FILE      also writes the comparison as a page
//   --language CODE  of documents that name none (default: detected)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../../src/util/random';
import { annotateSide } from './annotate-side';
import { differencesOf, type Difference } from './differences';
import { readInputs } from './inputs';
import { comparisonPage, formatComparison, showDifference } from './report';
import { buildOf, parseRevisions, ROOT } from './revisions';
import { sampleOf } from './sample';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      page: { type: 'string' },
      language: { type: 'string' },
    },
  });
  const [revisions, ...paths] = positionals;
  if (revisions === undefined || paths.length === 0) {
    console.error(
      'npm run compare -- REVISION[..REVISION] INPUT… [--sample N] [--seed N] [--page FILE] [--language CODE]',
    );
    return 2;
  }
  const [before, after] = parseRevisions(revisions);
  const announce = (what: string): void => console.error(`compare: ${what} …`);
  const sides = [buildOf(before, announce), after === undefined ? ROOT : buildOf(after, announce)] as const;
  const documents = readInputs(paths, values.language);
  const differences: Difference[] = [];
  let same = 0;
  const folder = mkdtempSync(join(tmpdir(), 'selon-compare-'));
  try {
    const file = join(folder, 'documents.ndjson');
    writeFileSync(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
    announce(`annotating ${documents.length} documents twice`);
    const [left, right] = sides.map((side) => annotateSide(side, file));
    for (;;) {
      const [a, b] = await Promise.all([left.next(), right.next()]);
      if (a.done && b.done) break;
      if (a.done || b.done || a.value.document !== b.value.document)
        throw new Error('compare: the two sides do not write the same documents in the same order');
      const found = differencesOf(a.value.document, a.value.annotations, b.value.annotations);
      same += found.same;
      differences.push(...found.differences);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const sample =
    values.sample === undefined
      ? differences
      : sampleOf(differences, Number(values.sample), createRandom(Number(values.seed)));
  const sources = new Map(documents.map((document) => [document.id, document]));
  const comparison = {
    title: `${before} → ${after ?? 'working tree'}`,
    documents: documents.length,
    same,
    differences,
    shown: sample.map((difference) => showDifference(difference, sources.get(difference.document)!)),
  };
  process.stdout.write(formatComparison(comparison));
  if (values.page !== undefined) writeFileSync(values.page, comparisonPage(comparison));
  return 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
