/** Where in the user's data an error was found. */
export interface DataPlace {
  /** File as the user named it, or `-` for standard input. */
  readonly path?: string;
  /** Line, counted from 1. */
  readonly line?: number;
  /** Column of a table, or field of a record. */
  readonly column?: string;
  /** Id of the lexicon entry or annotation. */
  readonly entry?: string;
  /** The error underneath, when there is one. */
  readonly cause?: unknown;
}

/** A fault in the user's data: says what is wrong, where, and what to do. The message ends with the place. */
export class DataError extends Error {
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly column: string | undefined;
  readonly entry: string | undefined;

  constructor(message: string, place: DataPlace = {}) {
    super(message + describePlace(place), place.cause === undefined ? undefined : { cause: place.cause });
    this.name = new.target.name;
    this.path = place.path;
    this.line = place.line;
    this.column = place.column;
    this.entry = place.entry;
  }
}

/** A corpus file or its metadata cannot be used. */
export class CorpusError extends DataError {}

/** A lexicon file or entry cannot be used. */
export class LexiconError extends DataError {}

/** An annotation file cannot be read. */
export class FormatError extends DataError {}

/** The system refuses to read or write a file or folder: no space, no permission, no such place. */
export class FileError extends DataError {}

function describePlace(place: DataPlace): string {
  const file =
    place.path === undefined ? '' : place.path + (place.line === undefined ? '' : `:${place.line}`);
  const parts = [
    file || (place.line === undefined ? '' : `line ${place.line}`),
    place.entry === undefined ? '' : `entry ${place.entry}`,
    place.column === undefined ? '' : `column ${place.column}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
