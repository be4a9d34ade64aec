import { FormatError } from '../util/errors';

/** A record of a file, with readers that say what is wrong with a field and where. */
export interface Fields {
  /** @throws FormatError when the field is no text, is empty although it must not be, or is too long. */
  readonly text: (
    name: string,
    options?: { readonly longest?: number; readonly mayBeEmpty?: boolean },
  ) => string;
  /** @throws FormatError when the field is no whole number of at least 0. */
  readonly count: (name: string) => number;
  /** @throws FormatError when the field is no list, or has more than `longest` members. */
  readonly list: (name: string, longest: number) => readonly unknown[];
  /** A field as it stands; `undefined` when absent. */
  readonly any: (name: string) => unknown;
  /** An error about a field. */
  readonly fault: (name: string, message: string) => FormatError;
}

/**
 * Reads the fields of a record that came from a file.
 *
 * @param value - What should be a record.
 * @param where - The function that reads, for messages.
 * @param path - The file as the user named it.
 * @param place - Where in the file the record stands, such as `marks 3`; empty for the whole file.
 * @throws FormatError when the value is no record.
 */
export function readFields(value: unknown, where: string, path: string, place: string = ''): Fields {
  const fault = (name: string, message: string): FormatError =>
    new FormatError(`${where}: ${message}`, { path, column: place === '' ? name : `${place} ${name}` });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new FormatError(`${where}: ${place === '' ? 'the file' : place} holds no record`, { path });
  }
  const record = value as Readonly<Record<string, unknown>>;
  const any = (name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined);
  return {
    any,
    fault,
    text: (name, { longest = 1000, mayBeEmpty = false } = {}) => {
      const field = any(name);
      if (typeof field !== 'string') throw fault(name, 'a field is missing or is no text');
      if (!mayBeEmpty && field.trim() === '') throw fault(name, 'a field is empty');
      if (field.length > longest)
        throw fault(name, `a text is too long; expected at most ${longest} characters, got ${field.length}`);
      return field;
    },
    count: (name) => {
      const field = any(name);
      if (!Number.isInteger(field) || (field as number) < 0)
        throw fault(name, `expected a whole number, got ${JSON.stringify(field)}`);
      return field as number;
    },
    list: (name, longest) => {
      const field = any(name);
      if (!Array.isArray(field)) throw fault(name, 'a field is missing or is no list');
      if (field.length > longest)
        throw fault(name, `a list is too long; expected at most ${longest} members, got ${field.length}`);
      return field as readonly unknown[];
    },
  };
}

/**
 * The record of a classroom file, after checking that it is of the expected format and of a version that is known.
 *
 * @throws FormatError when it is not JSON, of another format, or of a newer version; the message says what to do.
 */
export function readClassroomFile(
  json: string,
  path: string,
  where: string,
  formats: readonly string[],
  version: number,
): Fields {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new FormatError(`${where}: this is not JSON; open the file that selon saved, unchanged`, {
      path,
      cause,
    });
  }
  const fields = readFields(value, where, path);
  const format = fields.any('format');
  if (typeof format !== 'string' || !formats.includes(format)) {
    throw fields.fault(
      'format',
      `this is another kind of file; expected ${formats.join(' or ')}, got ${JSON.stringify(format) ?? 'none'}`,
    );
  }
  const found = fields.any('version');
  if (found !== version) {
    throw fields.fault(
      'version',
      typeof found === 'number' && found > version
        ? `made by a newer selon; open it with that one; expected version ${version}, got ${found}`
        : `expected version ${version}, got ${JSON.stringify(found) ?? 'none'}`,
    );
  }
  return fields;
}
