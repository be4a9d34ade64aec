import { DataError } from '../util/errors';
import { explainSystemError } from '../util/system-error';

/**
 * Says on standard error why a command cannot go on: in one line where the user's data or the system are the reason; with
 * what a programmer needs where selon itself is.
 *
 * @param error - Whatever was thrown.
 * @param place - What could not be used, where the system does not say it.
 * @returns The exit code, 1.
 */
export function reportFailure(error: unknown, place?: string): number {
  const explained = explainSystemError(error, place);
  console.error(`selon: ${describe(explained)}`);
  return 1;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof DataError) return error.message;
  const { code } = error as { code?: unknown };
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') {
    const [first] = error.message.split('\n');
    return `a part of the program is missing; run "npm run build" in the project's folder (${first})`;
  }
  return error.stack ?? error.message;
}

/**
 * Lets a command end in order when nobody reads what it prints, or what it prints cannot be written.
 *
 * @param goesOn - Whether the command goes on without a reader, since what it prints is not what it makes.
 */
export function guardOutput(goesOn: boolean): void {
  for (const [stream, name] of [
    [process.stdout, 'standard output'],
    [process.stderr, 'standard error'],
  ] as const) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that has enough (`selon annotate … | head`) is no error.
      if (error.code === 'EPIPE') {
        if (!goesOn) process.exit(0);
      } else process.exit(reportFailure(error, name));
    });
  }
}
