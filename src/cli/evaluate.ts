import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EVALUATIONS } from '../evaluation/evaluations';
import { writeReport } from '../evaluation/write-report';
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
