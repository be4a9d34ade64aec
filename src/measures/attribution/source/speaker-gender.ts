import { nameGender, titleGender } from '../../../syntax/gender';
import type { Gender } from '../../../syntax/words/gender';

/** Gender of a speaker over a whole text: null where nothing tells it, `both` where the text contradicts itself. */
export type SpeakerGender = Gender | 'both' | null;

/** Genders of speakers by name. */
export type Genders = Map<string, SpeakerGender>;

interface Named {
  readonly name?: string | undefined;
  readonly gender: SpeakerGender;
}

/**
 * The gender that a whole text gives each name, also by words that come later: `Camille Roux … Mme Roux`.
 *
 * A surname tells the gender of its one bearer; where two persons share it, nothing. No pronoun stands for a name of
 * both genders.
 *
 * @param mentions - Names of the text and the gender of the words around them.
 */
export function knownGenders(mentions: readonly Named[]): Genders {
  const genders: Genders = new Map();
  const bearers = new Map<string, Set<string>>();
  for (const { name, gender } of mentions) {
    if (name === undefined) continue;
    learnGender(genders, name, gender);
    const [first, surname] = endsOf(name);
    if (first === surname) continue;
    // `Mme Roux`: whoever bears the surname.
    if (titleGender(first.toLowerCase()) !== null) learnGender(genders, surname, gender);
    else bearers.set(surname, (bearers.get(surname) ?? new Set()).add(name));
  }
  for (const [surname, names] of bearers) {
    const [name] = names;
    if (names.size === 1 && !genders.has(name)) learnGender(genders, name, genders.get(surname) ?? null);
  }
  return genders;
}

/** Mentions in which a surname that is a given name too tells no gender: `Anne Laurent … Laurent`. */
export function withoutGivenNames<M extends Named>(
  mentions: readonly M[],
  others: readonly Named[],
): readonly M[] {
  const surnames = new Set<string>();
  for (const { name } of [...mentions, ...others]) {
    const [first, surname] = endsOf(name ?? '');
    if (first !== surname) surnames.add(surname);
  }
  return mentions.map((mention) =>
    surnames.has(mention.name ?? '') && nameGender(mention.name) !== null
      ? { ...mention, gender: null }
      : mention,
  );
}

/** First and last word of a name. */
function endsOf(name: string): readonly [first: string, last: string] {
  const words = name.split(/\s+/u);
  return [words[0], words[words.length - 1]];
}

/** Adds what the text tells about a name. */
export function learnGender(genders: Genders, name: string, gender: SpeakerGender): void {
  if (gender === null) return;
  const known = genders.get(name);
  genders.set(name, known === undefined || known === gender ? gender : 'both');
}
