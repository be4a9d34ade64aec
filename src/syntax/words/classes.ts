/*
 * Classes of words as bits, so that a word is asked for several of them at once. Those of `is` stand in one number,
 * those of `canBe` (readings and parts of a verb group) in another.
 */

/** Words that open a content clause: `que`, `that`. */
export const COMPLEMENTISER: number = 1 << 0;

/** Words that open an indirect question: `si`, `whether`. */
export const INTERROGATIVE: number = 1 << 1;

/** Subject relatives: `qui`, `who`. */
export const RELATIVE: number = 1 << 2;

/** Words that open a subordinate clause: `parce`, `because`. */
export const SUBORDINATOR: number = 1 << 3;

/** `et`, `or`. */
export const COORDINATOR: number = 1 << 4;

/** Coordinators that set a new main clause against what was said: `mais`. */
export const ADVERSATIVE: number = 1 << 5;

/** Pronouns that can be a subject or stand after a preposition. */
export const PRONOUN: number = 1 << 6;

/** Pronouns of the first and second person. */
export const SPEAKER: number = 1 << 7;

/** Impersonal subjects, which are no source: `on`. */
export const IMPERSONAL: number = 1 << 8;

/** Pronouns that can close a coordinated subject: `lui`. */
export const STRESSED_PRONOUN: number = 1 << 9;

/** Subjects glued to the verb: `-t-il`. */
export const ENCLITIC: number = 1 << 10;

/** `le`, `several`. */
export const DETERMINER: number = 1 << 11;

/** `les`, `these`. */
export const PLURAL_DETERMINER: number = 1 << 12;

/** Determiners that also stand alone as a subject: `certains`. */
export const PRONOMINAL_DETERMINER: number = 1 << 13;

/** Adjectives before which `de` is a plural article: `nombreux`. */
export const PLURAL_ADJECTIVE: number = 1 << 14;

/** Prepositions that go on with a noun phrase: `de`, `of`. */
export const NOUN_LINK: number = 1 << 15;

/** Prepositions that may go on with a noun phrase after a common noun: `à`, `for`. */
export const LOOSE_LINK: number = 1 << 16;

/** All other prepositions: they open an adverbial. */
export const PREPOSITION: number = 1 << 17;

/** Words for days, months and other times. */
export const TIME_WORD: number = 1 << 18;

/** Titles before personal names: `mme`, `sen.`. */
export const TITLE: number = 1 << 19;

/** Small words inside personal names: `de`, `von`. */
export const NAME_PARTICLE: number = 1 << 20;

/** Openings of an apposition without determiner: `ancien`, `former`. */
export const APPOSITION_WORD: number = 1 << 21;

/** Words that are verb forms but mostly nouns. */
export const NOUN: number = 1 << 22;

/** Nouns of media and genres in which something is said: `micro`. */
export const MEDIUM_NOUN: number = 1 << 23;

/** Words with which a noun phrase goes on after a comma: `dont`, `notamment`. */
export const PHRASE_CONTINUER: number = 1 << 24;

/** `,` */
export const COMMA: number = 1 << 25;

/** `;` */
export const SEMICOLON: number = 1 << 26;

/** `:` */
export const COLON: number = 1 << 27;

/** `.` */
export const FULL_STOP: number = 1 << 28;

/** `!` and `?`. */
export const EXCLAMATION: number = 1 << 29;

/** `…` */
export const ELLIPSIS: number = 1 << 30;

/** Hyphens and dashes of one sign: `-`, `–`, `—`. */
export const DASH: number = 1 << 31;

/** Marks that end a sentence. */
export const SENTENCE_MARK: number = FULL_STOP | EXCLAMATION | ELLIPSIS;

/** Marks between clauses. */
export const CLAUSE_MARK: number = COMMA | SEMICOLON | COLON | FULL_STOP;

/** Prepositions of all kinds. */
export const LINK: number = NOUN_LINK | LOOSE_LINK | PREPOSITION;

/** A verb form that can be finite. */
export const FINITE: number = 1 << 0;

/** A verb form that can be a conditional. */
export const CONDITIONAL: number = 1 << 1;

/** A verb form that can be a past participle. */
export const PARTICIPLE: number = 1 << 2;

/** A verb form that can be a gerund or present participle. */
export const GERUND: number = 1 << 3;

/** A verb form that can be an infinitive. */
export const INFINITIVE: number = 1 << 4;

/** Any verb form. */
export const VERB_FORM: number = FINITE | CONDITIONAL | PARTICIPLE | GERUND | INFINITIVE;

/** Auxiliaries of the perfect. */
export const AUXILIARY: number = 1 << 5;

/** Auxiliaries that stand before a bare infinitive: `did`, `would`. */
export const MODAL: number = 1 << 6;

/** Auxiliaries that make a passive when the verb is not reflexive. */
export const PASSIVE_AUXILIARY: number = 1 << 7;

/** Participles of the passive auxiliary: `été`, `been`. */
export const PASSIVE_PARTICIPLE: number = 1 << 8;

/** Verbs in whose infinitive nothing is asserted to be said: `pouvoir`, `could`. */
export const UNREAL_MODAL: number = 1 << 9;

/** Words from a finite verb to an infinitive that is really said: `pour`. */
export const INFINITIVE_LINK: number = 1 << 10;

/** Words before an infinitive: `de`, `to`. */
export const INFINITIVE_MARKER: number = 1 << 11;

/** Object pronouns and negation particles before the verb: `le`, `ne`. */
export const PROCLITIC: number = 1 << 12;

/** Proclitics for a prepositional phrase: `en`, `y`. */
export const ADVERBIAL_CLITIC: number = 1 << 13;

/** `se`. */
export const REFLEXIVE: number = 1 << 14;

/** `ne`, `not`. */
export const NEGATION: number = 1 << 15;

/** Words that complete a negation: `pas`, `jamais`. */
export const NEGATION_WORD: number = 1 << 16;

/** Adverbs and parts of set phrases inside or beside a verb group. */
export const INNER_WORD: number = 1 << 17;

/** Words beside a word for a time that belong to it: `dernier`, `tôt`. */
export const TIME_MODIFIER: number = 1 << 18;

/** Words that name the agent of a passive: `par`, `by`. */
export const AGENT: number = 1 << 19;

/** An adverb, or a part of a set phrase that can stand inside a verb group, at its place. */
export const ADVERB: number = 1 << 20;

/** Most likely a finite verb, at its place. */
export const FINITE_VERB: number = 1 << 21;

/** Set for every form that was looked up. */
export const KNOWN: number = 1 << 22;

/** Nouns of the voice in which something is said: `voix`, `ton`. */
export const MANNER_NOUN: number = 1 << 23;

/** A form that ends like an adverb. */
export const ADVERB_ENDING: number = 1 << 30;
