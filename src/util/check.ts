import { describeValue } from './describe-value';
import { nearestName } from './nearest';

/** Names that a message lists at most. */
const MOST_LISTED = 30;

/**
 * Checks that a name is one of those that exist, at a public boundary.
 *
 * @param value - What was asked for.
 * @param allowed - What there is.
 * @param where - Name of the function that was asked.
 * @param argument - What the name stands for: `layer`, `label`, `column`.
 * @throws RangeError naming the function, the argument, the value that came, the nearest name, and all others.
 */
export function checkOneOf<T extends string>(
  value: unknown,
  allowed: readonly T[],
  where: string,
  argument: string,
): asserts value is T {
  if ((allowed as readonly unknown[]).includes(value)) return;
  throw new RangeError(`${where}: ${unknownName(`unknown ${argument}`, value, allowed)}`);
}

/**
 * Says that a name is unknown, which exist, and which is nearest.
 *
 * @param fault - What is wrong: `unknown layer`.
 * @param value - What was asked for.
 * @param allowed - What there is.
 * @returns `unknown layer; expected one of hedging, attribution, got "hedgin": did you mean "hedging"?`
 */
export function unknownName(fault: string, value: unknown, allowed: readonly string[]): string {
  const nearest = typeof value === 'string' ? nearestName(value, allowed) : undefined;
  const listed = allowed.length > MOST_LISTED ? allowed.slice(0, MOST_LISTED) : allowed;
  const rest = allowed.length - listed.length;
  const list = `${listed.join(', ') || 'none, for there is none'}${rest > 0 ? ` and ${rest} more` : ''}`;
  const got = typeof value === 'string' ? JSON.stringify(value) : describeValue(value);
  const hint = nearest === undefined ? '' : `: did you mean ${JSON.stringify(nearest)}?`;
  return `${fault}; expected one of ${list}, got ${got}${hint}`;
}

/**
 * Checks that a value is a list of names that exist, with one or more of them.
 *
 * @throws TypeError when it is no list; RangeError when it is empty or a name is unknown.
 */
export function checkEachOf<T extends string>(
  values: unknown,
  allowed: readonly T[],
  where: string,
  argument: string,
): asserts values is readonly T[] {
  checkList(values, where, `the list of ${argument}s`);
  for (const value of values) checkOneOf(value, allowed, where, argument);
}

/**
 * Checks that a value is a list.
 *
 * @param value - What came.
 * @param where - Name of the function that was asked.
 * @param what - What the list holds: `the list of fields`.
 * @param minimum - Least length; default 1.
 * @throws TypeError when it is no list, RangeError when it is too short; both say what came.
 */
export function checkList(
  value: unknown,
  where: string,
  what: string,
  minimum: number = 1,
): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) {
    const example = typeof value === 'string' ? JSON.stringify(value) : '…';
    throw new TypeError(
      `${where}: ${what} is missing; expected a list, as [${example}], got ${describeValue(value)}`,
    );
  }
  if (value.length < minimum) {
    throw new RangeError(
      `${where}: ${what} is too short; expected at least ${minimum === 1 ? 'one' : minimum}, got ${value.length === 0 ? 'an empty list' : value.length}`,
    );
  }
}

/**
 * Checks that a value is a record of options that exist, as `{ layer: 'hedging' }`.
 *
 * @param options - What came; nothing is no option.
 * @param where - Name of the function that was asked.
 * @param known - Names of all its options.
 * @throws TypeError when it is no record; RangeError for an option that does not exist.
 */
export function checkOptions<T extends object>(
  options: T,
  where: string,
  known: readonly (keyof T & string)[],
): void {
  checkRecord(options, where, 'the options', known);
  for (const name of Object.keys(options)) checkOneOf(name, known, where, 'option');
}

/**
 * Checks that a value is a record, as `{ layer: 'hedging' }`.
 *
 * @param value - What came.
 * @param where - Name of the function that was asked.
 * @param what - What the record is.
 * @param fields - Names of its fields, for the message.
 * @throws TypeError that says what came.
 */
export function checkRecord(value: unknown, where: string, what: string, fields: readonly string[]): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new TypeError(
    `${where}: ${what} must be a record; expected { ${fields.join(', ')} }, got ${describeValue(value)}`,
  );
}

/**
 * Checks that a value is a string.
 *
 * @throws TypeError naming the function, the argument and the type that came.
 */
export function checkString(value: unknown, where: string, argument: string): asserts value is string {
  if (typeof value !== 'string') {
    throw new TypeError(`${where}: ${argument} is not text; expected a string, got ${describeValue(value)}`);
  }
}

/**
 * Checks that a value can be called.
 *
 * @throws TypeError naming the function, what is missing and what came.
 */
export function checkFunction(value: unknown, where: string, what: string): void {
  if (typeof value !== 'function') {
    throw new TypeError(`${where}: ${what} is missing; expected a function, got ${describeValue(value)}`);
  }
}

/**
 * Checks that a value is a whole number in `[minimum, maximum]`.
 *
 * @throws RangeError naming the function, the argument, the bounds and the value that came.
 */
export function checkInteger(
  value: unknown,
  where: string,
  argument: string,
  minimum: number = 0,
  maximum: number = Number.MAX_SAFE_INTEGER,
): asserts value is number {
  if (!Number.isInteger(value) || (value as number) < minimum || (value as number) > maximum) {
    const bounds = maximum === Number.MAX_SAFE_INTEGER ? `>= ${minimum}` : `in ${minimum}..${maximum}`;
    throw new RangeError(
      `${where}: ${argument} is out of range; expected a whole number ${bounds}, got ${describeValue(value)}`,
    );
  }
}
