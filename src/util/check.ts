/**
 * Checks that a value is one of a list, at a public boundary.
 *
 * @throws RangeError naming the function, the argument, the list and the value that came.
 */
export function checkOneOf<T extends string>(
  value: string,
  allowed: readonly T[],
  where: string,
  argument: string,
): asserts value is T {
  if (!(allowed as readonly string[]).includes(value)) {
    throw new RangeError(
      `${where}: unknown ${argument}; expected one of ${allowed.join(', ')}, got ${JSON.stringify(value)}`,
    );
  }
}

/**
 * Checks that a value is a string.
 *
 * @throws TypeError naming the function, the argument and the type that came.
 */
export function checkString(value: unknown, where: string, argument: string): asserts value is string {
  if (typeof value !== 'string') {
    throw new TypeError(
      `${where}: ${argument} is not text; expected a string, got ${value === null ? 'null' : typeof value}`,
    );
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
      `${where}: ${argument} is out of range; expected a whole number ${bounds}, got ${String(value)}`,
    );
  }
}
