/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What a text of JSON holds, or what is wrong with it and on which of its lines. */
export type JsonReading = { readonly value: unknown } | { readonly fault: string; readonly line: number };

/**
 * JSON, with the `NaN` that Python writes for a missing number read as `null`. An object that has a field twice is
 * refused: which of the two is meant, no one can tell. So is what is nested more than a hundred levels deep.
 *
 * @param json - One line, or a whole file.
 */
export function parseJson(json: string): JsonReading {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    try {
      value = JSON.parse(withoutNaN(json));
    } catch {
      return {
        fault: 'not JSON; expected objects such as {"id": "a", "text": "…"}',
        line: lineOfError(error, json),
      };
    }
  }
  const found = findOddity(json);
  return found === undefined
    ? { value }
    : { fault: found.fault, line: json.slice(0, found.at).split('\n').length };
}

/** Whether a value is an object, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value's own field; `undefined` where there is none, also for names that every object inherits. */
export function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A field that is text with something in it. */
export function textOf(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce(fieldOf, value);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/** The objects of a list; none of anything else. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A value in a message: as JSON, cut where it is long. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

/** Line of a fault that `JSON.parse` found: V8 names the offset; where the text breaks off, its last line. */
export function lineOfError(error: unknown, json: string): number {
  const offset = /position (\d+)/u.exec(String(error))?.[1];
  const end = /end of JSON/u.test(String(error)) ? json.trimEnd().length : 0;
  return json.slice(0, offset === undefined ? end : Number(offset)).split('\n').length;
}

/** `null` for the words that Python writes for numbers that are none; strings stay. */
function withoutNaN(json: string): string {
  let mended = '';
  for (let at = 0; at < json.length;) {
    const quote = json.indexOf('"', at);
    const end = quote === -1 ? json.length : quote;
    mended += json.slice(at, end).replace(/-?\b(?:NaN|Infinity)\b/gu, 'null');
    at = quote === -1 ? end : endOfString(json, quote);
    mended += json.slice(end, at);
  }
  return mended;
}

const DEEPEST = 100;

function findOddity(json: string): { readonly fault: string; readonly at: number } | undefined {
  // The names of each open object; a list has none.
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < json.length; at++) {
    const unit = json[at];
    if (open.length > DEEPEST) {
      return { fault: `nested more than ${DEEPEST} levels deep; expected articles with flat fields`, at };
    }
    if (unit === '{') open.push(new Set());
    else if (unit === '[') open.push(undefined);
    else if (unit === '}' || unit === ']') open.pop();
    else if (unit === '"') {
      const end = endOfString(json, at);
      if (isFollowedByColon(json, end)) {
        const name = json.slice(at, end);
        const names = open.at(-1);
        if (names?.has(name) === true) {
          return { fault: `the field ${JSON.parse(name)} stands twice in one object; keep one of them`, at };
        }
        names?.add(name);
      }
      at = end - 1;
    }
  }
  return undefined;
}

/** Offset after the quotation mark that ends a string. Not by a regular expression, whose stack long strings exceed. */
function endOfString(json: string, start: number): number {
  for (let mark = json.indexOf('"', start + 1); mark !== -1; mark = json.indexOf('"', mark + 1)) {
    let backslashes = 0;
    while (json[mark - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return mark + 1;
  }
  return json.length;
}

function isFollowedByColon(json: string, at: number): boolean {
  let next = at;
  while (json[next] === ' ' || json[next] === '\n' || json[next] === '\r' || json[next] === '\t') next++;
  return json[next] === ':';
}
