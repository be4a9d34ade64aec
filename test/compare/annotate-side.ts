import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LineAnnotation } from './differences';

/** A line of `selon annotate`. */
export interface AnnotatedLine {
  readonly document: string;
  readonly annotations: readonly LineAnnotation[];
}

/**
 * Lines of `selon annotate` of one side, as they come.
 *
 * @param folder - The working tree, or the build of a revision.
 * @param file - NDJSON of documents.
 * @throws Error when the program of that side fails.
 */
export async function* annotateSide(folder: string, file: string): AsyncGenerator<AnnotatedLine> {
  const program = join(folder, 'src/cli/bin.cjs');
  const child = spawn(process.execPath, [program, 'annotate', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<number | null>((done) => child.on('close', done));
  for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line) as AnnotatedLine;
  const code = await closed;
  if (code !== 0) throw new Error(`annotateSide: ${program} ended with code ${code}; expected 0`);
}
