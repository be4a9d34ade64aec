import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { explainSystemError } from '../util/system-error';

/**
 * Writes a file at once: whoever reads it finds the earlier content or the new one, and a failure leaves the earlier.
 *
 * @param path - The file; its folder must be there.
 * @param content - Text, written as UTF-8, or bytes.
 * @throws FileError when the system refuses it.
 */
export function writeWholeFile(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    throw explainSystemError(error, path);
  }
}
