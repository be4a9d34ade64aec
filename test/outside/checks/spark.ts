import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fails, passes, skipped, type OutsideCheck } from '../check';
import { lastLine, runProgram } from '../programs';
import { findPython } from '../python';
import { startSparkCluster } from '../spark-cluster';

const PACKAGES = ['pyspark', 'pandas', 'pyarrow'] as const;
/** How often the shipped corpus stands in the input, with ids of its own. */
const REPEATS = 100;

/** The rows of one machine from two workers of Spark, one of which is killed on the way. */
export const spark: OutsideCheck = {
  name: 'spark',
  says: 'the job that `selon spark-job` writes gives the rows of one machine on a Spark cluster of two workers, also when one of them is killed on the way',
  needs: `Java 17 or newer, and Python 3 with ${PACKAGES.join(', ')} of PyPI, or the path of one that has them in SELON_PYTHON`,
  run: async ({ root, folder }) => {
    const java = await runProgram('java', ['-version']);
    if (java.code !== 0) return skipped(`Java does not run: ${lastLine(java.errors)}`);
    const python = await findPython(folder, PACKAGES);
    if ('missing' in python) return skipped(python.missing);
    const selon = join(root, 'src/cli/bin.cjs');
    const input = join(folder, 'documents.ndjson');
    const documents = await writeInput(selon, root, input);
    const alone = await runProgram(process.execPath, [selon, 'annotate', '--profile', input]);
    if (alone.code !== 0) return fails(`one machine: ${lastLine(alone.errors)}`);

    const bin = dirname(python.path);
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
      PYSPARK_PYTHON: python.path,
      PYSPARK_DRIVER_PYTHON: python.path,
      SPARK_LOCAL_IP: '127.0.0.1',
    };
    const job = join(folder, 'selon_job.py');
    await runProgram(process.execPath, [selon, 'spark-job', job]);
    const output = join(folder, 'annotations');
    const cluster = await startSparkCluster(join(bin, 'spark-class'), folder, env, 2);
    try {
      const killed = killAfterFirstTasks(output, () => cluster.killWorker(0));
      const program = ['--selon', `${process.execPath} ${selon}`, '--split-mb', '1'];
      const args = ['--master', cluster.address, '--conf', 'spark.executor.memory=512m', job, input, output];
      const run = await runProgram(join(bin, 'spark-submit'), [...args, ...program], { env });
      const tasks = killed.stop();
      if (run.code !== 0) return fails(`spark-submit: ${lastLine(run.errors)} ${lastLine(run.output)}`);
      if (tasks === undefined) return fails('the job ended before a worker could be killed');
      const rows = rowsOf(output);
      const expected = alone.output.trimEnd().split('\n').sort();
      if (rows.join('\n') !== expected.join('\n'))
        return fails(`${rows.length} rows on Spark, ${expected.length} on one machine, or others`);
      const version = await runProgram(python.path, ['-c', 'import pyspark; print(pyspark.__version__)']);
      const parts = readdirSync(output).filter((name) => name.startsWith('part-')).length;
      return passes(
        `PySpark ${version.output.trim()}: ${documents} documents in ${parts} parts, the same rows; one of two workers killed after ${tasks} tasks`,
      );
    } finally {
      cluster.stop();
    }
  },
};

/** The shipped corpus many times over, as lines. */
async function writeInput(selon: string, root: string, path: string): Promise<number> {
  const corpus = await runProgram(process.execPath, [selon, 'corpus', '--ndjson', join(root, 'corpus')]);
  const records = corpus.output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string });
  const lines = Array.from({ length: REPEATS }, (_, n) =>
    records.map((record) => `${JSON.stringify({ ...record, id: `${n}/${record.id}` })}\n`),
  ).flat();
  writeFileSync(path, lines.join(''));
  return lines.length;
}

/** Calls once when some tasks have left their part and others have not. */
function killAfterFirstTasks(output: string, kill: () => void): { readonly stop: () => number | undefined } {
  let tasks: number | undefined;
  const unfinished = join(output, '_temporary/0');
  const timer = setInterval(() => {
    const done = existsSync(unfinished)
      ? readdirSync(unfinished).filter((name) => name.startsWith('task_')).length
      : 0;
    if (tasks !== undefined || done < 2) return;
    tasks = done;
    kill();
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return tasks;
    },
  };
}

/** All lines of the parts, sorted. */
function rowsOf(output: string): readonly string[] {
  return readdirSync(output)
    .filter((name) => name.startsWith('part-'))
    .flatMap((name) => readFileSync(join(output, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .sort();
}
