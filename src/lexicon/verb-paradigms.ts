import type { TenseCode } from '../model/morphology';
import { lexicalForm } from './lexical-form';
import { TENSE_CODES } from './pattern';

/** Forms of one tense by person; `null` where there is none, a list where there are several. */
export type TenseForms = readonly (string | null | readonly string[])[];

/** Verb to tense to forms, as the Lefff's `conjugations.json` has it (`NA` and `null` are no forms). */
export type Conjugations = Readonly<Record<string, Readonly<Partial<Record<TenseCode, TenseForms>>>>>;

/** Verbs that share all their endings. */
export interface VerbParadigm {
  /** Ending of the infinitive, or of the form that the verb is called by. */
  readonly infinitive: string;
  readonly endings: Readonly<Partial<Record<TenseCode, TenseForms>>>;
  /** What the endings are put to, sorted. */
  readonly stems: readonly string[];
}

/** All verbs of a language in a few kilobytes: what the build writes and `createVerbIndex` reads. */
export interface VerbParadigms {
  readonly paradigms: readonly VerbParadigm[];
}

/**
 * Groups verbs by their endings; nothing is lost but malformed verb names, and forms are lexical forms (`ё` as `е`).
 *
 * @param conjugations - Verb to tense to forms.
 * @param after - Further verbs, conjugated like a verb of `conjugations`: model to verbs.
 * @throws RangeError when a model is not known or does not have the ending of its follower.
 */
export function createVerbParadigms(
  conjugations: Conjugations,
  after: Readonly<Record<string, readonly string[]>> = {},
): VerbParadigms {
  const paradigms = new Map<
    string,
    { infinitive: string; endings: VerbParadigm['endings']; stems: Set<string> }
  >();
  const keyOf = new Map<string, string>();
  for (const [name, tenses] of Object.entries(conjugations)) {
    if (!/^[\p{Ll}'-]+$/u.test(name)) continue;
    const lemma = lexicalForm(name);
    const stem = commonStart([lemma, ...Object.values(tenses).flat(2).filter(isForm).map(lexicalForm)]);
    const infinitive = lemma.slice(stem.length);
    const endings = Object.fromEntries(
      TENSE_CODES.filter((tense) => tenses[tense] !== undefined).map((tense) => [
        tense,
        cut(tenses[tense]!, stem),
      ]),
    );
    const key = JSON.stringify([infinitive, endings]);
    keyOf.set(lemma, key);
    const paradigm = paradigms.get(key);
    if (paradigm === undefined) paradigms.set(key, { infinitive, endings, stems: new Set([stem]) });
    else paradigm.stems.add(stem);
  }
  for (const [model, followers] of Object.entries(after)) {
    const paradigm = paradigms.get(keyOf.get(model) ?? '');
    for (const verb of followers) {
      if (paradigm === undefined || !verb.endsWith(paradigm.infinitive)) {
        throw new RangeError(
          `createVerbParadigms: cannot conjugate ${verb} like ${model}; expected a known verb with the same ending`,
        );
      }
      paradigm.stems.add(verb.slice(0, verb.length - paradigm.infinitive.length));
    }
  }
  return {
    paradigms: [...paradigms.values()].map((paradigm) => ({
      ...paradigm,
      stems: [...paradigm.stems].sort(),
    })),
  };
}

function isForm(form: string | null): form is string {
  return form !== null && form !== 'NA';
}

function commonStart(forms: readonly string[]): string {
  let stem = forms[0];
  for (const form of forms) {
    let length = 0;
    while (length < stem.length && stem[length] === form[length]) length++;
    stem = stem.slice(0, length);
  }
  return stem;
}

function cut(forms: TenseForms, stem: string): TenseForms {
  const ending = (form: string | null): string | null =>
    isForm(form) ? lexicalForm(form).slice(stem.length) : null;
  return forms.map((form) => {
    if (!Array.isArray(form)) return ending(form as string | null);
    return (form as readonly string[]).filter(isForm).map((each) => lexicalForm(each).slice(stem.length));
  });
}
