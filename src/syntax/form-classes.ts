import type { VerbIndex } from '../model/morphology';
import { formIdsOf, POOLED_FORMS } from '../text/matching-forms';
import { closedClasses, readingBits } from './words/class-table';
import { ADVERB_ENDING, KNOWN } from './words/classes';
import type { Grammar } from './words/grammar';

/** What the forms of a document can be, as bits of `words/classes.ts`; by token. */
export interface FormClasses {
  /** For `is`. */
  readonly words: Uint32Array;
  /** For `canBe`. */
  readonly verbs: Uint32Array;
}

type ClassReader = (forms: readonly string[]) => FormClasses;

const readers = new WeakMap<VerbIndex | Grammar, ClassReader>();

/**
 * What the forms of a document can be by themselves.
 *
 * @param verbs - Verb forms of the language; without them only the grammar's own verb forms are known.
 */
export function formClasses(
  forms: readonly string[],
  grammar: Grammar,
  verbs: VerbIndex | undefined,
): FormClasses {
  const language = verbs ?? grammar;
  let read = readers.get(language);
  if (read === undefined) readers.set(language, (read = createReader(grammar, verbs)));
  return read(forms);
}

/** Reads each form of a language once, as long as the pool of forms keeps its numbers. */
function createReader(grammar: Grammar, verbs: VerbIndex | undefined): ClassReader {
  const closed = closedClasses(grammar);
  const wordsOfId = new Uint32Array(POOLED_FORMS);
  const verbsOfId = new Uint32Array(POOLED_FORMS);
  let age = -1;
  const asWord = (form: string): number => closed.words.get(form) ?? 0;
  const asVerb = (form: string): number =>
    (closed.verbs.get(form) ?? 0) |
    readingBits(grammar.verbForms(form, verbs)) |
    (grammar.adverbEnding.test(form) ? ADVERB_ENDING : 0) |
    KNOWN;
  return (forms) => {
    const found: FormClasses = {
      words: new Uint32Array(forms.length),
      verbs: new Uint32Array(forms.length),
    };
    const known = formIdsOf(forms);
    if (known !== undefined && known.age !== age) {
      verbsOfId.fill(0);
      age = known.age;
    }
    for (let t = 0; t < forms.length; t++) {
      const id = known === undefined ? -1 : known.ids[t];
      if (id < 0) {
        found.words[t] = asWord(forms[t]);
        found.verbs[t] = asVerb(forms[t]);
        continue;
      }
      if (verbsOfId[id] === 0) {
        wordsOfId[id] = asWord(forms[t]);
        verbsOfId[id] = asVerb(forms[t]);
      }
      found.words[t] = wordsOfId[id];
      found.verbs[t] = verbsOfId[id];
    }
    return found;
  };
}
