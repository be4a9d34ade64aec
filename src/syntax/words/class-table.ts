import * as bit from './classes';
import type { Grammar, VerbForm, Words } from './grammar';

type ClosedClass =
  'enclitics' | { [Name in keyof Grammar]: Grammar[Name] extends Words ? Name : never }[keyof Grammar];

type ClassBits = Readonly<Partial<Record<ClosedClass, number>>>;

/** The closed classes of a grammar that `is` asks for. */
const WORD_CLASSES: ClassBits = {
  complementisers: bit.COMPLEMENTISER,
  interrogatives: bit.INTERROGATIVE,
  relatives: bit.RELATIVE,
  subordinators: bit.SUBORDINATOR,
  coordinators: bit.COORDINATOR,
  adversatives: bit.ADVERSATIVE,
  pronouns: bit.PRONOUN,
  speakers: bit.SPEAKER,
  impersonals: bit.IMPERSONAL,
  stressedPronouns: bit.STRESSED_PRONOUN,
  enclitics: bit.ENCLITIC,
  determiners: bit.DETERMINER,
  pluralDeterminers: bit.PLURAL_DETERMINER,
  pronominalDeterminers: bit.PRONOMINAL_DETERMINER,
  pluralAdjectives: bit.PLURAL_ADJECTIVE,
  nounLinks: bit.NOUN_LINK,
  looseLinks: bit.LOOSE_LINK,
  prepositions: bit.PREPOSITION,
  timeWords: bit.TIME_WORD,
  titles: bit.TITLE,
  nameParticles: bit.NAME_PARTICLE,
  appositionWords: bit.APPOSITION_WORD,
  nouns: bit.NOUN,
  mediumNouns: bit.MEDIUM_NOUN,
  phraseContinuers: bit.PHRASE_CONTINUER,
};

/** The closed classes of a grammar that `canBe` asks for. */
const VERB_CLASSES: ClassBits = {
  auxiliaries: bit.AUXILIARY,
  modals: bit.MODAL,
  passiveAuxiliaries: bit.PASSIVE_AUXILIARY,
  passiveParticiples: bit.PASSIVE_PARTICIPLE,
  unrealModals: bit.UNREAL_MODAL,
  infinitiveLinks: bit.INFINITIVE_LINK,
  infinitiveMarkers: bit.INFINITIVE_MARKER,
  proclitics: bit.PROCLITIC,
  adverbialClitics: bit.ADVERBIAL_CLITIC,
  reflexives: bit.REFLEXIVE,
  negations: bit.NEGATION,
  negationWords: bit.NEGATION_WORD,
  innerWords: bit.INNER_WORD,
  agents: bit.AGENT,
  timeModifiers: bit.TIME_MODIFIER,
  mannerNouns: bit.MANNER_NOUN,
};

/** Punctuation marks, of all languages. */
const MARKS: Readonly<Record<string, number>> = {
  ',': bit.COMMA,
  ';': bit.SEMICOLON,
  ':': bit.COLON,
  '.': bit.FULL_STOP,
  '!': bit.EXCLAMATION,
  '?': bit.EXCLAMATION,
  '…': bit.ELLIPSIS,
  '-': bit.DASH,
  '–': bit.DASH,
  '—': bit.DASH,
};

const VERB_FORMS: Readonly<Record<VerbForm, number>> = {
  finite: bit.FINITE,
  conditional: bit.CONDITIONAL,
  participle: bit.PARTICIPLE,
  gerund: bit.GERUND,
  infinitive: bit.INFINITIVE,
};

/** Bits of a form's readings. */
export function readingBits(readings: ReadonlySet<VerbForm>): number {
  let bits = 0;
  for (const reading of readings) bits |= VERB_FORMS[reading];
  return bits;
}

/** Bits of the forms of closed classes. */
export interface ClosedClasses {
  /** For `is`. */
  readonly words: ReadonlyMap<string, number>;
  /** For `canBe`. */
  readonly verbs: ReadonlyMap<string, number>;
}

/** The closed classes of a grammar, and those of punctuation. */
export function closedClasses(grammar: Grammar): ClosedClasses {
  return {
    words: bitsOf(grammar, WORD_CLASSES, Object.entries(MARKS)),
    verbs: bitsOf(grammar, VERB_CLASSES, []),
  };
}

function bitsOf(
  grammar: Grammar,
  classes: ClassBits,
  marks: readonly (readonly [form: string, bit: number])[],
): ReadonlyMap<string, number> {
  const bits = new Map<string, number>(marks);
  for (const [name, classBit] of Object.entries(classes))
    for (const form of grammar[name as ClosedClass].keys()) bits.set(form, (bits.get(form) ?? 0) | classBit);
  return bits;
}
