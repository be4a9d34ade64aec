import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWholeFile } from '../formats/whole-files';
import { packageVersion } from '../kernel/package-version';
import { PACKAGE_ROOT } from '../kernel/project-root';
import { FileError } from '../util/errors';
import { UsageError } from './usage-error';

/** `selon spark-job`: a job of Apache Spark that annotates a corpus of any size, as a file of Python. */
export function run(argv: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true });
  const [path = 'selon_job.py', ...more] = positionals;
  if (more.length > 0) throw new UsageError('expected one file, or none for selon_job.py');
  const job = readFileSync(join(PACKAGE_ROOT, 'src/cli/spark-job.py'), 'utf8');
  const content = `# Written by selon ${packageVersion()}.\n${job}`;
  if (existsSync(path) && readFileSync(path, 'utf8') !== content)
    throw new FileError('selon spark-job: there is another file of this name; name a new one', { path });
  writeWholeFile(path, content);
  console.log(`${path}: spark-submit ${path} INPUT OUTPUT; its first lines say how`);
  return Promise.resolve(0);
}
