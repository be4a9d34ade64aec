import type { Conjugations, TenseForms } from './verb-paradigms';

/** English verbs as their data file has them. */
export interface EnglishVerbs {
  /** Verb to its past and past participle, `/` between variants: `"say": "said said"`. */
  readonly irregular: Readonly<Record<string, string>>;
  /** Verbs that add -ed and -ing by rule. */
  readonly regular: readonly string[];
  /** Verbs of more than one syllable that double their last letter (`refer`). */
  readonly doubling: readonly string[];
  /** Verbs that double it in British English only (`travel`). */
  readonly britishDoubling: readonly string[];
  /** Verbs that no rule makes, in full. */
  readonly full: Conjugations;
}

/**
 * All forms of English verbs, in the tense codes of this project: P present, J past, K past participle, G present
 * participle, W infinitive.
 *
 * @param verbs - Regular verbs, irregular ones, and those that double a letter.
 * @returns Verb to tense to forms. A verb in `britishDoubling` has both spellings.
 * @example inflectEnglish({ irregular: { say: 'said' }, regular: [], doubling: [], britishDoubling: [], full: {} }).say.J; // [["said"]]
 */
export function inflectEnglish(verbs: EnglishVerbs): Conjugations {
  const stemsOf = createStems(verbs);
  const conjugations: Record<string, Record<string, TenseForms>> = {};
  for (const lemma of [...verbs.regular, ...verbs.doubling, ...verbs.britishDoubling]) {
    const stems = stemsOf(lemma);
    const past = stems.map((stem) => (stem.endsWith('e') ? `${stem}d` : `${stem}ed`)).map(withI);
    conjugations[lemma] = table(lemma, past, past, stems);
  }
  for (const [lemma, parts] of Object.entries(verbs.irregular)) {
    const [past = '', participle = past] = parts.split(' ');
    conjugations[lemma] = table(lemma, past.split('/'), participle.split('/'), stemsOf(lemma));
  }
  return { ...conjugations, ...verbs.full };
}

function table(
  lemma: string,
  past: readonly string[],
  participle: readonly string[],
  stems: readonly string[],
): Record<string, TenseForms> {
  const progressive = stems.map((stem) => `${withoutE(stem)}ing`);
  return { W: [lemma], P: [lemma, null, thirdPerson(lemma)], J: [past], K: [participle], G: [progressive] };
}

/** What -ed and -ing are put to; two stems where spellings differ. */
function createStems(verbs: EnglishVerbs): (lemma: string) => readonly string[] {
  const doubling = new Set(verbs.doubling);
  const british = new Set(verbs.britishDoubling);
  return (lemma) => {
    const doubled = lemma + lemma.slice(-1);
    if (british.has(lemma)) return [doubled, lemma];
    // One syllable with one vowel before one consonant.
    return doubling.has(lemma) || /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(lemma) ? [doubled] : [lemma];
  };
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function withI(past: string): string {
  return /[^aeiou]yed$/.test(past) ? `${past.slice(0, -3)}ied` : past;
}

function withoutE(stem: string): string {
  if (stem.endsWith('ie')) return `${stem.slice(0, -2)}y`;
  return /[^eoy]e$/.test(stem) ? stem.slice(0, -1) : stem;
}
