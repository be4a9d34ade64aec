import type { Span } from '../../../model/span';
import type { SourceKind } from './source-kind';

/** A relation as the chain sees it, in text order of its source. */
export interface Mention {
  /** Where the source's words stand; undefined for a quotation without source. */
  readonly span: Span | undefined;
  readonly words: string;
  readonly kind: SourceKind;
  /** Grammatical gender of a pronoun or of the phrase's determiner, when the text marks it. */
  readonly gender: 'masculine' | 'feminine' | undefined;
  readonly plural: boolean;
  /** Nouns and names of the phrase, lower case. */
  readonly nouns: readonly string[];
  /** Name in the phrase, as it stands. */
  readonly name: string | undefined;
  /** Whether it stands inside a quotation, where pronouns point to whom the speaker tells of. */
  readonly isQuoted: boolean;
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
 * @param mentions - Sources in text order.
 * @param others - All persons whom the text names outside quotations: one between speaker and pronoun leaves it open.
 * @param surroundings - Named speakers that the text introduces without letting them speak, in text order, as further antecedents.
 */
export function resolveSpeakers(
  mentions: readonly Mention[],
  surroundings: readonly Mention[] = [],
  others: readonly Mention[] = [],
): readonly Speaker[] {
  const known: Known[] = [];
  let s = 0;
  let o = 0;
  return mentions.map((mention) => {
    for (; s < surroundings.length && before(surroundings[s], mention); s++) remember(known, surroundings[s]);
    while (o < others.length && before(others[o], mention)) o++;
    const found = resolve(mention, known, others.slice(Math.max(0, o - MEMORY), o));
    const { speaker, speakerKind, speakerReason } = found;
    if (speaker !== null && speakerKind !== null) {
      known.unshift({ mention: merged(mention, found, known), speaker, speakerKind, speakerReason });
      if (known.length > MEMORY) known.pop();
    }
    return found;
  });
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
      ({ speakerKind, speaker }) =>
        speakerKind === 'person' &&
        speaker !== mention.name &&
        endsWithName(speaker, last) &&
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
          mention.gender !== undefined &&
          mention.gender === entry.mention.gender,
      );
      if (last !== undefined && known.indexOf(last) < 3 && isGeneric(mention))
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
  const isPerson =
    speakerKind === 'person' && (earlier.gender !== undefined || /\s/u.test(earlier.name ?? ''));
  if (isPerson || mention.gender === undefined) return agrees(mention, earlier);
  return mention.gender === earlier.gender;
}

/** Whether a named person other than the speaker, whom the pronoun could mean, stands between speaker and pronoun. */
function standsBetween(other: Mention, last: Known, mention: Mention): boolean {
  if (other.span === undefined || mention.span === undefined || last.mention.span === undefined) return false;
  if (other.span[0] < last.mention.span[1] || other.span[1] > mention.span[0]) return false;
  const surname = (other.name ?? other.words).split(/\s+/u).pop() ?? '';
  return !endsWithName(last.speaker, surname) && agrees(mention, other);
}

/** `la responsable`, `le spécialiste`: roles that say nothing that a named speaker may not be. */
function isGeneric(mention: Mention): boolean {
  return mention.nouns.length > 0 && GENERIC_ROLES.test(mention.nouns[0]);
}

const GENERIC_ROLES =
  /^(?:responsable|spécialiste|experte?|élue?|dirigeante?|patronn?e?|intéressée?|scientifique|chercheu(?:r|se)|universitaire|diplomate|femme|homme|\p{L}+agénaire|trentenaire|official|expert|leader|politician|man|woman|чиновник|эксперт|политик)$/u;

function distance(a: Mention, b: Mention): number {
  return a.span === undefined || b.span === undefined ? Infinity : a.span[0] - b.span[1];
}

function agrees(a: Mention, b: Mention): boolean {
  return a.gender === undefined || b.gender === undefined || a.gender === b.gender;
}

function endsWithName(full: string, last: string): boolean {
  return full === last || full.endsWith(` ${last}`);
}

function isDefinite(words: string): boolean {
  return /^(?:l['’]|le |la |cet |cette |ce |the |этот |эта )/iu.test(words);
}
