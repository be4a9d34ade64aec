/** Steps from the top of a JSON value to a part of it: field names and places in lists. */
export type JsonPath = readonly (string | number)[];

/** Where the parts of a JSON text stand. */
export interface JsonLines {
  /** Line of a part, counted from 1; the line of its nearest known parent when the part is not there. */
  readonly lineOf: (path: JsonPath) => number;
  /** Fields that stand twice in one object. */
  readonly duplicates: readonly JsonPath[];
  /** Where the text stops being JSON. */
  readonly broken?: { readonly line: number; readonly message: string };
}

const MAXIMUM_DEPTH = 50;

/**
 * Finds the line of every part of a JSON text, also of a broken one up to the place where it breaks.
 *
 * @param text - The JSON text.
 */
export function locateJson(text: string): JsonLines {
  const lines = new Map<string, number>();
  const duplicates: JsonPath[] = [];
  let broken: { line: number; message: string } | undefined;
  let at = 0;
  let line = 1;

  const fail = (message: string): void => {
    broken ??= { line, message };
    at = text.length;
  };
  const skipSpace = (): void => {
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10) line++;
      else if (unit !== 32 && unit !== 9 && unit !== 13) break;
    }
  };
  const expected = (what: string): void => {
    const got = at < text.length ? text[at] : 'the end of the file';
    fail(`expected ${what}, got ${got}`);
  };

  function value(path: JsonPath): void {
    skipSpace();
    lines.set(JSON.stringify(path), line);
    if (path.length > MAXIMUM_DEPTH) return fail('too deeply nested');
    if (text[at] === '{') return object(path);
    if (text[at] === '[') return list(path);
    if (text[at] === '"') return void string();
    const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
    scalar.lastIndex = at;
    const found = scalar.exec(text);
    if (found === null) return expected('a value in double quotes, a number, true, false, null, { or [');
    at += found[0].length;
  }

  function string(): string {
    const start = at;
    for (at++; at < text.length; at++) {
      const character = text[at];
      if (character === '\\') at++;
      else if (character === '"') {
        at++;
        try {
          return JSON.parse(text.slice(start, at)) as string;
        } catch {
          fail('a malformed text; write \\\\ for a backslash, \\" for a double quote');
          return '';
        }
      } else if (character === '\n') break;
    }
    fail('a text without its closing double quote');
    return '';
  }

  function object(path: JsonPath): void {
    const seen = new Set<string>();
    at++;
    skipSpace();
    if (text[at] === '}') return void at++;
    for (;;) {
      skipSpace();
      if (text[at] !== '"')
        return expected('a field name in double quotes (is there a comma too many before?)');
      const name = string();
      if (seen.has(name)) duplicates.push([...path, name]);
      seen.add(name);
      skipSpace();
      if (text[at] !== ':') return expected(`: after ${JSON.stringify(name)}`);
      at++;
      value([...path, name]);
      skipSpace();
      if (text[at] === '}') return void at++;
      if (text[at] !== ',') return expected(', or }');
      at++;
    }
  }

  function list(path: JsonPath): void {
    at++;
    skipSpace();
    if (text[at] === ']') return void at++;
    for (let i = 0; ; i++) {
      value([...path, i]);
      skipSpace();
      if (text[at] === ']') return void at++;
      if (text[at] !== ',') return expected(', or ]');
      at++;
    }
  }

  value([]);
  skipSpace();
  if (broken === undefined && at < text.length) expected('the end of the file');
  const lineOf = (path: JsonPath): number => {
    for (let length = path.length; length > 0; length--) {
      const found = lines.get(JSON.stringify(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return lines.get('[]') ?? 1;
  };
  return { lineOf, duplicates, ...(broken === undefined ? {} : { broken }) };
}
