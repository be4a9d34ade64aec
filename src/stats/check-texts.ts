/**
 * Refuses inference from fewer than two texts.
 *
 * @param n - Number of texts.
 * @param where - Name of the function that was asked.
 * @param group - Which group of texts, when there are several.
 * @throws RangeError that says why, and what to do instead.
 */
export function checkTexts(n: number, where: string, group: string = ''): void {
  if (n >= 2) return;
  const what = n === 1 ? 'one text is' : 'no texts are';
  const place = group === '' ? '' : ` in the ${group}`;
  throw new RangeError(
    `${where}: ${what} no sample${place}; expected at least 2 texts, got ${n}: describe a single text without test or interval`,
  );
}

/**
 * Refuses numbers that are not finite.
 *
 * @throws RangeError naming the function, the argument, the place and the value.
 */
export function checkFinite(values: ArrayLike<number>, where: string, argument: string): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new RangeError(
        `${where}: ${argument}[${i}] is not a number; expected finite values, got ${values[i]}: leave texts out that were not measured`,
      );
    }
  }
}
