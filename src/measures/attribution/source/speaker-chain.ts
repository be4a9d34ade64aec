import type { Span } from '../../../model/span';
import { isIndefinite, isDefinite, isGeneric } from './role-words';
import type { SourceKind } from './source-kind';
import {
  knownGenders,
  learnGender,
  withoutGivenNames,
  type Genders,
  type SpeakerGender,
} from './speaker-gender';

/** A relation as the chain sees it, in text order of its source. */
export interface Mention {
  /** Where the source's words stand; undefined for a quotation without source. */
  readonly span: Span | undefined;
  readonly words: string;
  readonly kind: SourceKind;
  /** Gender of a pronoun, or of one that stands for the phrase; null where the words leave it open. */
  readonly gender: SpeakerGender;
  readonly plural: boolean;
  /** Nouns and names of the phrase, lower case. */
  readonly nouns: readonly string[];
  /** Name in the phrase, as it stands. */
  readonly name: string | undefined;
  /** Whether it stands inside a quotation, where pronouns point to whom the speaker tells of. */
  readonly isQuoted: boolean;
}

/** Persons whom a text names beside its sources. */
export interface NamedPersons {
  /** Named with a role without speaking there: `à l'instar de X, ancien professeur`. */
  readonly introduced: readonly Mention[];
  /** Named outside quotations where a given name, title or role tells the gender, in text order. */
  readonly others: readonly Mention[];
  /** Names behind a title: `Mme Roux`. */
  readonly titled: readonly { readonly name: string; readonly gender: SpeakerGender }[];
}

/** Whom a source stands for, and why it is thought so. */
export interface Speaker {
  readonly speaker: string | null;
  readonly speakerKind: SourceKind | null;
  readonly speakerReason: string;
}

interface Known extends Speaker {
  readonly mention: Mention;
  readonly speaker: string;
  readonly speakerKind: SourceKind;
}

const MEMORY = 12;
// Characters between a plural pronoun and the speakers that it may stand for.
const NEAR = 400;

/**
 * Resolves pronouns, surnames and roles to speakers that the text has named.
 *
 * A later mention goes to the nearest earlier speaker that it fits: a surname to its full name, a role to the person
 * introduced with that role, a pronoun or a bare role to the last speaker that agrees. What does not fit stays
 * unresolved, with `speaker` null.
 *
 * @param sources - Sources in text order.
 * @param named - Persons named beside them. Who is introduced is a further antecedent; anybody else between speaker and
 * pronoun who fits leaves it open.
 */
export function resolveSpeakers(
  sources: readonly Mention[],
  { introduced, others, titled }: NamedPersons,
): readonly Speaker[] {
  const mentions = withoutGivenNames(sources, [...introduced, ...others]);
  const known: Known[] = [];
  const genders = knownGenders([...introduced, ...others, ...titled, ...mentions]);
  let s = 0;
  let o = 0;
  return mentions.map((mention) => {
    for (; s < introduced.length && before(introduced[s], mention); s++) remember(known, introduced[s]);
    while (o < others.length && before(others[o], mention)) o++;
    const memory = known.map((entry) => withGender(entry, genders));
    const found = resolve(mention, memory, others.slice(Math.max(0, o - MEMORY), o));
    const { speaker, speakerKind, speakerReason } = found;
    if (speaker !== null && speakerKind !== null) {
      learnGender(genders, speaker, mention.gender);
      known.unshift({ mention: merged(mention, found, known), speaker, speakerKind, speakerReason });
      if (known.length > MEMORY) known.pop();
    }
    return found;
  });
}

/** A speaker with the gender that the whole text gives their name. */
function withGender(entry: Known, genders: Genders): Known {
  const gender = genders.get(entry.speaker);
  return gender === undefined || gender === entry.mention.gender
    ? entry
    : { ...entry, mention: { ...entry.mention, gender } };
}

function before(a: Mention, b: Mention): boolean {
  return a.span !== undefined && b.span !== undefined && a.span[0] < b.span[0];
}

function remember(known: Known[], mention: Mention): void {
  known.unshift({
    mention,
    speaker: mention.name ?? mention.words,
    speakerKind: mention.kind,
    speakerReason: 'named in the text',
  });
  if (known.length > MEMORY) known.pop();
}

/** What is known of a speaker grows with each mention. */
function merged(mention: Mention, speaker: Speaker, known: readonly Known[]): Mention {
  const earlier = known.find((entry) => entry.speaker === speaker.speaker)?.mention;
  if (earlier === undefined) return mention;
  return {
    span: mention.span,
    words: mention.words,
    kind: earlier.kind,
    gender: earlier.gender ?? mention.gender,
    plural: earlier.plural,
    nouns: [...new Set([...earlier.nouns, ...mention.nouns])].slice(0, 40),
    name: earlier.name ?? mention.name,
    isQuoted: mention.isQuoted,
  };
}

function resolve(mention: Mention, known: readonly Known[], others: readonly Mention[]): Speaker {
  if (mention.span === undefined)
    return { speaker: null, speakerKind: null, speakerReason: 'no source in the text' };
  if (mention.kind === 'pronoun') return resolvePronoun(mention, known, others);
  if (mention.kind === 'person' && mention.name !== undefined) {
    const last = mention.name.split(/\s+/u).pop() ?? mention.name;
    const full = known.find(
      ({ speakerKind, speaker, mention: earlier }) =>
        speakerKind === 'person' &&
        speaker !== mention.name &&
        endsWithName(speaker, last) &&
        agrees(mention, earlier) &&
        speaker.length > (mention.name ?? '').length,
    );
    if (full !== undefined)
      return { speaker: full.speaker, speakerKind: 'person', speakerReason: 'same surname' };
    return { speaker: mention.name, speakerKind: 'person', speakerReason: 'named' };
  }
  if (mention.kind === 'role' && !mention.plural) {
    const head = mention.nouns[0];
    const sameRole = known.find(
      (entry) =>
        entry.speakerKind === 'person' &&
        head !== undefined &&
        !isIndefinite(mention.words) &&
        entry.mention.nouns.includes(head) &&
        agrees(mention, entry.mention),
    );
    if (sameRole !== undefined)
      return {
        speaker: sameRole.speaker,
        speakerKind: sameRole.speakerKind,
        speakerReason: 'introduced with this role',
      };
    if (isDefinite(mention.words)) {
      const last = known.find(
        (entry) =>
          entry.speakerKind === 'person' &&
          mention.gender !== null &&
          mention.gender === entry.mention.gender,
      );
      if (
        last !== undefined &&
        known.indexOf(last) < 3 &&
        isGeneric(mention) &&
        !others.some((other) => standsBetween(other, last, mention))
      )
        return {
          speaker: last.speaker,
          speakerKind: last.speakerKind,
          speakerReason: 'last named speaker, gender agrees',
        };
    }
    return { speaker: mention.words, speakerKind: 'role', speakerReason: 'as described' };
  }
  return { speaker: mention.words, speakerKind: mention.kind, speakerReason: 'as it stands' };
}

function resolvePronoun(mention: Mention, known: readonly Known[], others: readonly Mention[]): Speaker {
  if (/^(?:on|one)$/iu.test(mention.words))
    return { speaker: null, speakerKind: null, speakerReason: 'stands for nobody in particular' };
  if (mention.isQuoted)
    return { speaker: null, speakerKind: null, speakerReason: 'pronoun inside a quotation' };
  const fitting = known.filter(
    (entry) => fits(mention, entry) && mention.plural === entry.mention.plural && !entry.mention.isQuoted,
  );
  const last =
    fitting.find((entry) => entry.speakerKind === 'person' || entry.speakerKind === 'role') ?? fitting[0];
  // A plural pronoun mostly stands for people whom the text has only told about: no guess from afar.
  const isFar = last !== undefined && mention.plural && distance(mention, last.mention) > NEAR;
  if (last === undefined || isFar)
    return { speaker: null, speakerKind: null, speakerReason: 'no speaker before it agrees' };
  if (others.some((other) => standsBetween(other, last, mention)))
    return { speaker: null, speakerKind: null, speakerReason: 'somebody else is named in between' };
  return {
    speaker: last.speaker,
    speakerKind: last.speakerKind,
    speakerReason: 'last speaker, gender and number agree',
  };
}

/** A named person may have an unknown gender; of others the gender must be known to agree. */
function fits(mention: Mention, { mention: earlier, speakerKind }: Known): boolean {
  if (speakerKind === 'media' || speakerKind === 'document') return false;
  // A single unknown name may as well be a firm.
  const isPerson = speakerKind === 'person' && (earlier.gender !== null || /\s/u.test(earlier.name ?? ''));
  if (isPerson || mention.gender === null) return agrees(mention, earlier);
  return mention.gender === earlier.gender;
}

/** Whether a named person other than the speaker, whom the pronoun could mean, stands between speaker and pronoun. */
function standsBetween(other: Mention, last: Known, mention: Mention): boolean {
  if (other.span === undefined || mention.span === undefined || last.mention.span === undefined) return false;
  if (other.span[0] < last.mention.span[1] || other.span[1] > mention.span[0]) return false;
  const surname = (other.name ?? other.words).split(/\s+/u).pop() ?? '';
  return !endsWithName(last.speaker, surname) && agrees(mention, other);
}

function distance(a: Mention, b: Mention): number {
  return a.span === undefined || b.span === undefined ? Infinity : a.span[0] - b.span[1];
}

function agrees(a: Mention, b: Mention): boolean {
  return a.gender === null || b.gender === null || a.gender === b.gender;
}

function endsWithName(full: string, last: string): boolean {
  return full === last || full.endsWith(` ${last}`);
}
