import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A Spark cluster on this machine: a master and workers, each a process of its own. */
export interface SparkCluster {
  /** Address of the master. */
  readonly address: string;
  /** Kills a worker at once, as a machine that fails; its executors end with it. */
  readonly killWorker: (n: number) => void;
  /** Ends what still runs. */
  readonly stop: () => void;
}

/**
 * Starts a cluster of Spark's own, with one core for each worker.
 *
 * @param sparkClass - Path of Spark's `spark-class`.
 * @param folder - For the workers' files.
 * @param env - Environment of all processes.
 * @throws Error when the master does not come up within four minutes.
 */
export async function startSparkCluster(
  sparkClass: string,
  folder: string,
  env: NodeJS.ProcessEnv,
  workers: number,
): Promise<SparkCluster> {
  const processes: ChildProcess[] = [];
  const start = (...args: readonly string[]): ChildProcess => {
    const child = spawn(sparkClass, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    processes.push(child);
    return child;
  };
  const stop = (): void => {
    for (const child of processes) child.kill('SIGKILL');
  };
  const local = ['--host', '127.0.0.1', '--webui-port', '0'];
  try {
    const master = start('org.apache.spark.deploy.master.Master', ...local, '--port', '0');
    const address = await said(master, /spark:\/\/127\.0\.0\.1:\d+/u);
    const started = Array.from({ length: workers }, (_, n) => {
      const work = join(folder, `worker-${n}`);
      mkdirSync(work);
      const own = ['--cores', '1', '--memory', '1g', '--work-dir', work];
      return start('org.apache.spark.deploy.worker.Worker', ...local, ...own, address);
    });
    await Promise.all(started.map((worker) => said(worker, /Successfully registered with master/u)));
    return { address, killWorker: (n) => void started[n]!.kill('SIGKILL'), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

const PATIENCE_MS = 240_000;

/** What a process says on standard error, once it does. */
function said(child: ChildProcess, expected: RegExp): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    const timer = setTimeout(
      () => fail(new Error(`Spark did not say ${expected.source}: ${text.slice(-500)}`)),
      PATIENCE_MS,
    );
    child.stderr!.on('data', (piece: Buffer) => {
      // What comes later is read too, or the process would wait for its reader.
      if (text.length < 1 << 20) text += piece.toString();
      const found = expected.exec(text);
      if (found === null) return;
      clearTimeout(timer);
      done(found[0]);
    });
  });
}
