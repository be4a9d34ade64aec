import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAll, type RunSummary } from '../../src/publish/run-all';
import type * as overview from '../../src/publish/overview';

// The committed results are what the notebooks give: byte for byte on the Node and ICU that made them.
const folder = mkdtempSync(join(tmpdir(), 'selon-results-'));
const fresh = join(folder, 'results');
const made = JSON.parse(readFileSync('results/provenance.json', 'utf8')) as { node: string; icu: string };
const isSameNode = made.node === process.versions.node.split('.')[0] && made.icu === process.versions.icu;
// As the cells do, from the build: a reader page contains the source of its own program.
const { writeOverview } = createRequire(resolve('package.json'))(
  './dist/publish/overview.js',
) as typeof overview;
let summary: RunSummary;

beforeAll(async () => {
  summary = await runAll({
    root: process.cwd(),
    results: fresh,
    finish: (results) => writeOverview(results, 'corpus').outdated,
  });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the notebooks, run from the first cell to the last', () => {
  it('succeed', () => {
    expect(summary.failures).toEqual([]);
  });

  it('write the files that are committed', () => {
    const committed = readFileSync('results/SHA256SUMS', 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect(summary.files).toEqual(committed);
  });

  it.skipIf(!isSameNode)('write the same bytes as committed', () => {
    const differing = summary.files.filter(
      (file) => !readFileSync(join(fresh, file)).equals(readFileSync(join('results', file))),
    );
    expect(differing, 'run npm start, look at what changed, and commit results/').toEqual([]);
  });

  it.skipIf(isSameNode)(
    `write the same numbers as committed, which Node ${made.node} with ICU ${made.icu} made (this is ${process.versions.node}, ${process.versions.icu})`,
    () => {
      const tables = summary.files.filter((file) => file.endsWith('.csv'));
      expect(tables.length).toBeGreaterThan(0);
      const differing = tables.filter(
        (file) => readFileSync(join(fresh, file), 'utf8') !== readFileSync(join('results', file), 'utf8'),
      );
      expect(differing).toEqual([]);
    },
  );
});
