import { FileError } from './errors';

/** What the system reports when it refuses something; Node's errors have these fields. */
interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
  readonly dest?: string;
  readonly port?: number;
}

const FOLDER_EXPECTED =
  'a file stands where a folder is expected; choose another place, or move the file away';

/** What the codes of the system mean, and what to do. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'no permission; choose another place, or have the permissions changed',
  EBUSY: 'in use by another program, or a disk of its own; close the program, or choose another place',
  EDQUOT: 'your share of the disk is used up; free some space, or choose another place',
  EEXIST: FOLDER_EXPECTED,
  EFBIG: 'the file would be larger than the disk allows; choose another place',
  EIO: 'the disk reports a fault; choose another place',
  EISDIR: 'a folder stands where a file is expected; check the name',
  ELOOP: 'links lead round in a circle; mend them, or choose another place',
  EMFILE: 'too many files are open; close other programs, then try again',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ENFILE: 'too many files are open; close other programs, then try again',
  ENOENT: 'no such file or folder; check the name',
  ENOMEM: 'not enough memory; close other programs, then try again',
  ENOSPC: 'no space is left on the disk; free some, or choose another place',
  ENOTDIR: FOLDER_EXPECTED,
  ENOTEMPTY: 'the folder is not empty; choose another place',
  ENXIO: 'this is no file that can be read; check the name',
  EPERM: 'no permission; choose another place, or have the permissions changed',
  EPIPE: 'the program that reads on has ended',
  EROFS: 'this disk can only be read; choose another place',
  ETXTBSY: 'in use by another program; close it, then try again',
  EXDEV: 'the place is on another disk; choose a folder on one disk',
};

/** Whether an error is the system's refusal, and no fault of a program. */
export function isSystemError(error: unknown): error is SystemError {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as Partial<SystemError>;
  return typeof code === 'string' && /^E[A-Z\d]+$/u.test(code) && typeof syscall === 'string';
}

/**
 * A refusal of the system as an error that says what is the matter, where, and what to do.
 *
 * @param error - Whatever was thrown.
 * @param place - What could not be used, as the user named it; default: what the system names.
 * @returns A FileError for a refusal of the system; anything else as it came.
 */
export function explainSystemError(error: unknown, place?: string): unknown {
  if (!isSystemError(error)) return error;
  if (error.port !== undefined) {
    return new FileError(`port ${error.port} cannot be used (${error.code}); choose another with --port N`, {
      cause: error,
    });
  }
  const meaning =
    MEANINGS[error.code] ??
    `the system refuses it (${error.code}, ${error.syscall}); check the place, then try again`;
  const path = place ?? error.path;
  return new FileError(meaning, path === undefined ? { cause: error } : { path, cause: error });
}
