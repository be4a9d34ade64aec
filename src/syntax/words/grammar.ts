import type { Language } from '../../model/language';
import type { VerbIndex } from '../../model/morphology';
import type { CaseReader } from './cases';

/** What a verb form does in its clause. */
export type VerbForm = 'finite' | 'conditional' | 'participle' | 'gerund' | 'infinitive';

/** Words of one language, as forms of the matching view. */
export type Words = ReadonlySet<string>;

/**
 * What attribution must know of a language beside its lexicons: closed classes and word order, no verbs of saying.
 *
 * All words are forms of the matching view (lower case, `'` for every apostrophe).
 */
export interface Grammar {
  readonly language: Language;
  /** Words that open a content clause: `que`, `that`, `что`. */
  readonly complementisers: Words;
  /** Words that open an indirect question: `si`, `whether`. */
  readonly interrogatives: Words;
  /** Whether the head noun closes its phrase: `campaign chairman`. */
  readonly headFinal: boolean;
  /** Whether a noun phrase can open with any noun or adjective, there being no articles. */
  readonly bareNouns: boolean;
  /** Whether the complementiser can be left out: `He said it was late.` */
  readonly bareClauses: boolean;
  /** Whether a noun phrase opens with a determiner: no bare plurals. */
  readonly determinedPhrases: boolean;
  /** Whether an infinitive is one word without a particle: `tenir`, not `to hold`. */
  readonly bareInfinitives: boolean;
  /** Whether a coordinated participle does without an auxiliary of its own: `a critiqué A et dénoncé B`. */
  readonly sharesAuxiliaries: boolean;
  /** Whether a reporting verb stands before its subject also without a mark: `raconte la maire`. */
  readonly invertsSubjects: boolean;
  /** Whether quoted words are a part of the sentence around them, as its verb or behind a comma. */
  readonly weavesQuotations: boolean;
  /** Whether names of bodies and works always stand between quotation marks. */
  readonly quotesNames: boolean;
  /** Whether a phrase ends before an auxiliary with its participle, the verb of the clause around it. */
  readonly endsAtMainVerb: boolean;
  /** Finite verbs of saying and thinking behind which a clause can begin without a mark: `said`. */
  readonly clauseVerbs: Words;
  /** Subject pronouns that always have their verb behind them: `il`. */
  readonly unstressedSubjects: Words;
  /** Prepositions that lose their accent with a capital letter: `A` for `À`. */
  readonly unaccented: Words;
  /** Subject relatives: `qui`, `who`. */
  readonly relatives: Words;
  /** Other words that open a subordinate clause. */
  readonly subordinators: Words;
  readonly coordinators: Words;
  /** Coordinators that set a new main clause against what was said: `mais`, `but`. */
  readonly adversatives: Words;
  /** Pronouns that can be a subject or stand after a preposition. */
  readonly pronouns: Words;
  /** Pronouns of the first and second person. */
  readonly speakers: Words;
  /** Impersonal subjects, which are no source: `on` of `on apprend que`, `it`. */
  readonly impersonals: Words;
  /** Pronouns that can close a coordinated subject: `son frère et lui`. */
  readonly stressedPronouns: Words;
  /** Subjects glued to the verb: `-t-il` → `il`. */
  readonly enclitics: ReadonlyMap<string, string>;
  /** Object pronouns and negation particles that stand before the verb. */
  readonly proclitics: Words;
  /** Proclitics that stand for a prepositional phrase, not for an object: `en`, `y`. */
  readonly adverbialClitics: Words;
  readonly reflexives: Words;
  readonly negations: Words;
  /** Words that complete a negation: `pas`, `jamais`. */
  readonly negationWords: Words;
  /** Auxiliaries of the perfect. */
  readonly auxiliaries: Words;
  /** Auxiliaries that stand before a bare infinitive: `did`, `would`. */
  readonly modals: Words;
  /** Auxiliaries that make a passive when the verb is not reflexive. */
  readonly passiveAuxiliaries: Words;
  /** Participles of the passive auxiliary: `été`, `been`. */
  readonly passiveParticiples: Words;
  /** Verbs in whose infinitive complement nothing is asserted to be said: `pouvoir`, `could`. */
  readonly unrealModals: Words;
  /** Words that lead from a finite verb to an infinitive that is really said: `tient à`, `pour`. */
  readonly infinitiveLinks: Words;
  /** Adverbs and parts of set phrases that stand inside or beside a verb group. */
  readonly innerWords: Words;
  /** Manner adverbs by their ending: `-ment`, `-ly`. */
  readonly adverbEnding: RegExp;
  /** Nouns of media and genres in which something is said: `micro`, `communiqué`. */
  readonly mediumNouns: Words;
  /** Words with which a noun phrase goes on after a comma: relatives, `notamment`, `ainsi que`. */
  readonly phraseContinuers: Words;
  /** Prepositions of the place whose people an impersonal subject stands for: `a-t-on dit à la mairie`. */
  readonly speakingPlaces: Words;
  readonly determiners: Words;
  readonly pluralDeterminers: Words;
  /** Determiners of one or some among others: `un`, `several`. */
  readonly indefinites: Words;
  /** Articles of what is known or the only one: `le`, `the`; none in a language without articles. */
  readonly definites: Words;
  /** Whether a noun of a body is a plural by its form: `ministères`, `ministries`; the article tells it in French. */
  readonly isPluralNoun: (form: string) => boolean;
  /** Adjectives before which `de` is a plural article: `de nombreux élus`. */
  readonly pluralAdjectives: Words;
  /** Determiners that also stand alone as a subject: `certains voient`. */
  readonly pronominalDeterminers: Words;
  /** Whether days and months are written with a capital letter. */
  readonly capitalTimes: boolean;
  /** Prepositions that go on with a noun phrase: `de`, `of`. */
  readonly nounLinks: Words;
  /** Prepositions that may go on with a noun phrase after a common noun: `à`, `en`, `for`. */
  readonly looseLinks: Words;
  /** All other prepositions: they open an adverbial. */
  readonly prepositions: Words;
  /** Words for days, months and other times. */
  readonly timeWords: Words;
  /** Words beside a word for a time that belong to it: `dernier`, `plus tôt`. */
  readonly timeModifiers: Words;
  /** Nouns of the voice in which something is said: `voix`, `ton`. */
  readonly mannerNouns: Words;
  /** Adverbs of several words: `par exemple`, `de son côté`. */
  readonly adverbials: readonly (readonly string[])[];
  /** Leading words that are no part of an ascribed content: `mais`, `par ailleurs`. */
  readonly connectives: readonly (readonly string[])[];
  /** Words that open a concession, in which nothing is said: `whatever the mayor says`, `quoi qu'en dise le maire`. */
  readonly concessions: readonly (readonly string[])[];
  /** Titles before personal names: `m.`, `mme`, `mr.`, `sen.`. */
  readonly titles: Words;
  /** Small words inside personal names: `de`, `von`. */
  readonly nameParticles: Words;
  /** Openings of an apposition without determiner: `ancien`, `former`. */
  readonly appositionWords: Words;
  /** Words that are verb forms but mostly nouns. */
  readonly nouns: Words;
  readonly infinitiveMarkers: Words;
  /** Whether the agent of a passive is named by this word: `par`, `by`. */
  readonly agents: Words;
  /** Pronouns of nobody: `personne`. */
  readonly nobodies: Words;
  /** Words that stand for many people without a noun: `beaucoup`, `d'aucuns`. */
  readonly manies: Words;
  /** Possessive determiners of the third person: `son`. */
  readonly possessives: Words;
  /** Possessives that keep their form whatever is possessed: `his`, `его`. */
  readonly unchangingPossessives: Words;
  /** Verbs whose object are words or fears of others: `sparked fears that`. */
  readonly arousers: Words;
  /** Participles with which a noun of saying has its speaker: `faite` of `l'annonce faite par`. */
  readonly lightParticiples: Words;
  /** Forms of the verb between a subject and what it is: `est`. */
  readonly copulas: Words;
  /** Whether a noun names an event, a state or a quality: `baisse`, `nécessité`; none where nouns are not told apart. */
  readonly isPredicateNoun: (form: string) => boolean;
  /** Whether a noun names persons by its ending: `riveraine`, `dockers`. */
  readonly isPersonNoun: (form: string) => boolean;
  /** Whether a form is of a verb of variation: `varie selon les jours`. */
  readonly isVariation: (form: string) => boolean;
  /** Adjectives that judge, and words of degree before any adjective: `scandaleux`, `trop`. */
  readonly isJudgement: (form: string) => boolean;
  /** What the endings of nouns and verbs tell, in a language whose subjects are told by their case. */
  readonly cases: CaseReader | undefined;
  /** Readings of a form. */
  readonly verbForms: (form: string, verbs: VerbIndex | undefined) => ReadonlySet<VerbForm>;
}

/** A set of words from a list separated by spaces; an underscore stands for a space inside a word. */
export function wordSet(list: string): Words {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}

/** Phrases from lines of words. */
export function phrases(list: string): readonly (readonly string[])[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim().split(/\s+/u))
    .sort((a, b) => b.length - a.length);
}

const AYER = /aie(nt|s)?$/u;

/** Readings of a form through a verb index. */
export function indexedVerbForms(form: string, verbs: VerbIndex | undefined): ReadonlySet<VerbForm> {
  let analyses = verbs?.analyses(form) ?? [];
  // `relaie` is `relaye`
  if (analyses.length === 0 && AYER.test(form)) analyses = verbs?.analyses(form.replace(AYER, 'aye$1')) ?? [];
  if (analyses.length === 0) return NO_FORMS;
  const found = new Set<VerbForm>();
  for (const { tense } of analyses) {
    if (tense === 'W') found.add('infinitive');
    else if (tense === 'G') found.add('gerund');
    else if (tense === 'K') found.add('participle');
    else if (tense === 'C') found.add('conditional');
    else if (tense !== 'Y') found.add('finite');
  }
  return found;
}

const NO_FORMS: ReadonlySet<VerbForm> = new Set();
