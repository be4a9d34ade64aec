import type { AttributionRow, JudgedDocument } from './attribution-rows';

/** Kinds of sources that stand for somebody whom other words of the text name. */
const STANDING_IN: ReadonlySet<string | undefined> = new Set(['pronoun', 'role', 'none']);

/**
 * How often the speaker behind a pronoun, a role or a quotation without source is right.
 *
 * Relations of which the annotator was sure and whose speaker the text tells, found with an overlap of at least .3: right
 * of those that got a speaker, and right of all that were found.
 *
 * @returns No rows where the set names no speakers.
 */
export function speakerRows(
  data: string,
  system: string,
  judged: readonly JudgedDocument[],
): readonly AttributionRow[] {
  let found = 0;
  let given = 0;
  let right = 0;
  for (const { gold, predicted, scores } of judged) {
    for (const pair of scores.pairs) {
      const { speaker, sure, kind } = gold.relations[pair.gold];
      if (pair.overlap < 0.3 || sure === false || !STANDING_IN.has(kind) || !speaker) continue;
      found++;
      const answer = predicted[pair.predicted].speaker ?? null;
      if (answer === null) continue;
      given++;
      if (isSameSpeaker(answer, speaker)) right++;
    }
  }
  if (found === 0) return [];
  const row = (figure: string, n: number): AttributionRow => ({
    data,
    system,
    figure,
    value: right / n,
    low: NaN,
    high: NaN,
    n,
    unit: 'pronouns, roles and continuations',
  });
  return [row('speaker right, of those given', given), row('speaker right, of those found', found)];
}

/** Whether two phrases name the same speaker: one holds all words of the other, or both end on the same surname. */
export function isSameSpeaker(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const isPart = (some: readonly string[], all: readonly string[]): boolean =>
    some.length > 0 && some.every((word) => all.includes(word));
  return isPart(left, right) || isPart(right, left) || surnameOf(a) === (surnameOf(b) ?? NaN);
}

const SMALL_WORDS = /^(?:l|d|le|la|les|un|une|des|de|du|the|a|an|of|m|mme|mr|mrs)$/u;

function wordsOf(phrase: string): readonly string[] {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  return words.filter((word) => !SMALL_WORDS.test(word));
}

/** Last capitalised word of a name of two or more; undefined for other phrases. */
function surnameOf(phrase: string): string | undefined {
  return /\p{Lu}[\p{L}'’-]+ (?:(?:de|du|von|van|el|al|bin) )?(\p{Lu}[\p{L}'’-]+)$/u.exec(phrase)?.[1];
}
