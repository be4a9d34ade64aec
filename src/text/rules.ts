/** What the word and sentence scanners need to know about a language. Lists are lower case, apostrophes `'`. */
export interface LanguageRules {
  /** What stands before an apostrophe and is a token with it: `l`, `qu`. */
  readonly elisions: ReadonlySet<string>;
  /** Words that keep an apostrophe after what looks like an elision: `c'est-à-dire`. */
  readonly wholeWords: ReadonlySet<string>;
  /** What follows a hyphen and is a token with it at the end of a word: `-t-il`, `-là`. */
  readonly enclitics: ReadonlySet<string>;
  /** Hyphenated words that are one token against the rule: `rendez-vous`, `uh-huh`. */
  readonly wholeCompounds: ReadonlySet<string>;
  /** `keep`: a hyphenated word is one token. `split`: hyphens are tokens, but behind these prefixes, before these suffixes. */
  readonly hyphens: 'keep' | 'split';
  readonly hyphenPrefixes: ReadonlySet<string>;
  readonly hyphenSuffixes: ReadonlySet<string>;
  /** Whether `5-6` is three tokens. */
  readonly splitRanges: boolean;
  /** Whether a word that breaks off takes its hyphen along: `воздушно- и`, `re- I mean`. */
  readonly hangingHyphens: boolean;
  /** Whether `states'` before a word is a possessive. */
  readonly possessives: boolean;
  /** Abbreviations that take their dot along and do not end a sentence: `m`, `dr`. */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations only as written here: `M`, which is not the unit `m`. */
  readonly capitalAbbreviations: ReadonlySet<string>;
  /** Abbreviations only before a number: `no. 5`, `fig. 2`. */
  readonly numberAbbreviations: ReadonlySet<string>;
  /** Abbreviations that take their dot along and end a sentence before a word that often begins one: `inc`, `p.m`. */
  readonly finalAbbreviations: ReadonlySet<string>;
  /** Abbreviations that take their dot along and end a sentence before any capital: `etc`. */
  readonly closingAbbreviations: ReadonlySet<string>;
  /** Words whose dot is a token, but seldom ends a sentence: `p. 12`, `ex.`. */
  readonly dottedWords: ReadonlySet<string>;
  /** What joins the letters of an abbreviation: `-à-` of `c.-à-d.`. */
  readonly abbreviationLinks: readonly string[];
  /** Capitals that take their dot along before a number: `article L. 642-3`. */
  readonly articleLetters: ReadonlySet<string>;
  /** Nouns that a letter names, and whose letter is no initial: `plan B.`, `type B.` */
  readonly letteredNouns: ReadonlySet<string>;
  /** Words that often begin a sentence and seldom a name: they tell `plan B. Il` from `B. Dupont`. */
  readonly sentenceStarters: ReadonlySet<string>;
  /** Sentence starters that may also begin a family name: `J. Le Goff`. */
  readonly nameParticles: ReadonlySet<string>;
  /** Units that are a token of their own behind a number: `160km`. */
  readonly units: ReadonlySet<string>;
  /** Whether `10 000` is one number. */
  readonly spacedThousands: boolean;
  /** Whether `U.S.` is one token; if not, each letter is one with its dot. */
  readonly joinInitials: boolean;
  /** Whether runs such as `!!!`, `?..`, `)))` are one token. */
  readonly runsOfPunctuation: boolean;
  /** Endings behind a dot that belong to the word: `e.s` of `élu.e.s`. */
  readonly inclusiveEndings: ReadonlySet<string>;
  /** Whether `(…)` between two sentences belongs to the second one. */
  readonly omissionOpens: boolean;
}

/** A set of the words of a string, separated by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Rules for a language that has none of its own: only what most scripts share applies. */
export const NEUTRAL_RULES: LanguageRules = {
  elisions: new Set(),
  wholeWords: new Set(),
  enclitics: new Set(),
  wholeCompounds: new Set(),
  hyphens: 'keep',
  hyphenPrefixes: new Set(),
  hyphenSuffixes: new Set(),
  splitRanges: false,
  hangingHyphens: false,
  possessives: false,
  abbreviations: words('dr prof st mr sr jr cf'),
  capitalAbbreviations: new Set(),
  numberAbbreviations: words('no nr p pp vol fig art'),
  finalAbbreviations: new Set(),
  closingAbbreviations: words('etc'),
  dottedWords: new Set(),
  abbreviationLinks: [],
  articleLetters: new Set(),
  letteredNouns: new Set(),
  sentenceStarters: new Set(),
  nameParticles: new Set(),
  units: words('km cm mm kg mg ml'),
  spacedThousands: false,
  joinInitials: true,
  runsOfPunctuation: false,
  inclusiveEndings: new Set(),
  omissionOpens: false,
};
