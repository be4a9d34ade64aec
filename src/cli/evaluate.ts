import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { EvaluationReport } from '../evaluation/report';
import { EVALUATIONS } from '../evaluation/evaluations';
import { writeWholeFile } from '../formats/whole-files';
import { currentVersions, EVALUATED_VERSIONS } from '../notebook/evaluation-scores';
import { findProjectRoot } from '../kernel/project-root';
import { unknownName } from '../util/check';
import { FileError } from '../util/errors';
import { UsageError } from './usage-error';

/** `selon evaluate`: scores against gold data, written to `results/evaluation/`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { shared: { type: 'string' } },
  });
  const root = findProjectRoot();
  const tasks = positionals.length === 0 ? Object.keys(EVALUATIONS) : positionals;
  for (const task of tasks) {
    if (!Object.hasOwn(EVALUATIONS, task))
      throw new UsageError(unknownName('unknown task', task, Object.keys(EVALUATIONS)));
  }
  const shared = resolve(values.shared ?? join(root, '..', 'shared'));
  if (!existsSync(shared)) {
    throw new FileError('there is no gold data to score against; name its folder with --shared', {
      path: shared,
    });
  }
  for (const task of tasks) {
    const report = EVALUATIONS[task](shared, root);
    writeReport(report, task, join(root, 'results', 'evaluation'));
    console.log(report.summary);
  }
  return 0;
}

function writeReport(report: EvaluationReport, task: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, EVALUATED_VERSIONS);
  const earlier = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
  const versions = { ...earlier, [task]: currentVersions()[task] };
  const sorted = Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
  const files = { ...report.files, [EVALUATED_VERSIONS]: `${JSON.stringify(sorted, null, 2)}\n` };
  for (const [name, content] of Object.entries(files)) writeWholeFile(join(folder, name), content);
}
