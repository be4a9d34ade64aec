/** What Windows-1252 has where Unicode has control characters, from U+0080 on; a space where it has nothing. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The code unit that a text means: a control character from U+0080 to U+009F is the sign of Windows-1252 with that
 * number, which a wrong decoding left behind. Every other unit is itself.
 *
 * @param unit - Code unit, 0 to 65535.
 */
export function meantUnit(unit: number): number {
  if (unit < 0x80 || unit > 0x9f) return unit;
  const sign = SIGNS.charCodeAt(unit - 0x80);
  return sign === 0x20 ? unit : sign;
}
