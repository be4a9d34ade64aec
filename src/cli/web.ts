import { parseArgs } from 'node:util';
import { InterruptedError, withInterruption } from '../kernel/interruption';
import { buildPage } from '../web/build-page';
import { DEFAULT_PORT, servePage } from '../web/serve-page';
import { UsageError } from './usage-error';

/** `selon web`: the workbench in a browser on this machine, until Ctrl-C. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { port: { type: 'string' } } });
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!(Number.isInteger(port) && port >= 0 && port < 65536))
    throw new UsageError(`--port is a number from 0 to 65535, got ${JSON.stringify(values.port)}`);
  try {
    return await withInterruption(async (signal) => {
      console.log('selon: building the workbench …');
      const page = await buildPage();
      signal.throwIfAborted();
      const served = await servePage(page, port);
      const stopped = new Promise<void>((done) => signal.addEventListener('abort', () => done()));
      console.log(
        `The workbench is at\n  ${served.url}\non this machine only; texts stay in the browser. Ctrl-C ends it.`,
      );
      if (!signal.aborted) await stopped;
      await served.stop();
      return 0;
    });
  } catch (error) {
    if (error instanceof InterruptedError) return error.exitCode;
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(
      `selon: port ${port} is taken; is the workbench running already? Else choose another with --port N`,
    );
    return 1;
  }
}
