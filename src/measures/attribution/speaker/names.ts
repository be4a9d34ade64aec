import { nameGender, titleGender } from '../../../syntax/gender';
import type { Gender } from '../../../syntax/words/gender';

/** Gender of a speaker over a whole text: null where nothing tells it, `both` where the text contradicts itself. */
export type SpeakerGender = Gender | 'both' | null;

/** A personal name in its parts. */
export interface PersonName {
  /** Words without title: `Ferhat Ait Ali Braham`. */
  readonly words: readonly string[];
  /** Gender of the title before it. */
  readonly title: Gender | null;
}

const GLUED_TITLE = /^(?:MM?\.|Mme\.?|Mlle|Me\.?)(?=\p{Lu})/u;
const TITLE_WORD =
  /^(?:MM?|Mme|Mmes|Mlle|Me|Dr|Pr|Mr|Mrs|Ms|Sir|Lord|Lady|Maître|Monsieur|Madame|Mademoiselle|Monseigneur|Mgr|г-н|г-жа)\.?$/iu;

/** Reads a name as it stands: `M. Roux`, `M.Roux`, `Anne Roux`. */
export function parseName(name: string): PersonName {
  const glued = GLUED_TITLE.exec(name)?.[0] ?? '';
  const words = name.slice(glued.length).split(/\s+/u);
  let title = glued === '' ? null : titleGender(glued.toLowerCase());
  while (words.length > 1 && TITLE_WORD.test(words[0])) title ??= titleGender(words.shift()!.toLowerCase());
  return { words, title };
}

/** Whether a later or shorter name can be that of somebody with a longer one: `Roux`, `Ait Ali Braham`. */
export function isShortFor(short: PersonName, long: PersonName): boolean {
  if (short.words.length >= long.words.length) return false;
  return isSurnameOf(short, long) || isPartOf(short, long);
}

/** Whether a name is the last words of a longer one. */
export function isSurnameOf(short: PersonName, long: PersonName): boolean {
  const end = long.words.slice(long.words.length - short.words.length);
  return short.words.every((word, i) => sameWord(word, end[i]));
}

function isPartOf(short: PersonName, long: PersonName): boolean {
  return short.words.every((word) => long.words.some((other) => sameWord(word, other)));
}

/** Whether two names are spelt alike. */
export function isSameName(a: PersonName, b: PersonName): boolean {
  return a.words.length === b.words.length && a.words.every((word, i) => sameWord(word, b.words[i]));
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Gender that a name tells by its title or its given name; a lone word may be a surname that is a given name too. */
export function genderOfName({ words, title }: PersonName): Gender | null {
  return title ?? (words.length > 1 ? nameGender(words.join(' ')) : null);
}

/** What two observations of a gender tell together. */
export function joinGender(a: SpeakerGender, b: SpeakerGender): SpeakerGender {
  if (a === null || b === null) return a ?? b;
  return a === b ? a : 'both';
}

/** Whether two genders may be those of one person. */
export function agrees(a: SpeakerGender, b: SpeakerGender): boolean {
  return a === null || b === null || a === b;
}
