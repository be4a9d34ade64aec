import { spawn } from 'node:child_process';

/** What a program left. */
export interface ProgramResult {
  /** Exit code; 1 for a program that could not be started or was ended by a signal. */
  readonly code: number;
  readonly output: string;
  /** Standard error, or why the program could not be started. */
  readonly errors: string;
}

/** Options of `runProgram`. */
export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Given on standard input. */
  readonly input?: string;
}

/** Runs a program to its end, and never throws: a check says itself what a failure means. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((done) => {
    const program = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const pieces: { output: Buffer[]; errors: Buffer[] } = { output: [], errors: [] };
    program.stdout.on('data', (piece: Buffer) => pieces.output.push(piece));
    program.stderr.on('data', (piece: Buffer) => pieces.errors.push(piece));
    const finish = (code: number, refusal = ''): void =>
      done({
        code,
        output: Buffer.concat(pieces.output).toString('utf8'),
        errors: Buffer.concat(pieces.errors).toString('utf8') + refusal,
      });
    program.on('error', (error) => finish(1, error.message));
    program.on('close', (code) => finish(code ?? 1));
    // A program that does not read its input is no fault.
    program.stdin.on('error', () => undefined);
    program.stdin.end(options.input ?? '');
  });
}

/** The last line of what a program said, to be shown. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
