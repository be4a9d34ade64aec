/** The words of a text in small letters, without signs: what is the same in headlines that are set differently. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** From how many characters on a headline within another is the same one. */
const SHORTEST_PART = 12;

/** Whether two headlines are the same but for case, signs and what one of them adds. */
export function isSameHeadline(first: string, second: string): boolean {
  const [a, b] = [plainWords(first), plainWords(second)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short !== '' && (short === long || (short.length >= SHORTEST_PART && long.includes(short)));
}
