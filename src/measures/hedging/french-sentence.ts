import type { Document } from '../../model/document';
import type { TenseCode, VerbIndex } from '../../model/morphology';
import { indexAt } from '../../model/span';

/** One sentence of a French document, as the rules for the conditional look at it. */
export interface FrenchSentence {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Form of the matching view; empty outside of the sentence. */
  readonly form: (t: number) => string;
  /** Whether a form can be in one of these tenses. */
  readonly isTense: (t: number, tenses: string) => boolean;
  /** Whether a form can be a verb of one of these lemmas. */
  readonly isLemma: (t: number, lemmas: ReadonlySet<string>) => boolean;
}

/** Tokens on each side that a view shows: sentences end sooner, and a text without full stops stays linear. */
const REACH = 120;

/**
 * A view of the sentence around a token.
 *
 * @param doc - A French document.
 * @param verbs - French verb forms.
 * @param t - The token; what is more than 120 tokens away is not in the view.
 * @param isHidden - Tokens whose form is shown as empty.
 */
export function createFrenchSentence(
  doc: Document,
  verbs: VerbIndex,
  t: number,
  isHidden: (place: number) => boolean = () => false,
): FrenchSentence {
  const s = indexAt(doc.sentences, doc.tokens.start[t]);
  const from = Math.max(t - REACH, indexAt(doc.tokens, doc.sentences.start[s]));
  const to = Math.min(t + REACH, indexAt(doc.tokens, doc.sentences.end[s] - 1) + 1);
  const form = (place: number): string =>
    place >= from && place < to && !isHidden(place) ? doc.forms[place] : '';
  return {
    from,
    to,
    form,
    isTense: (place, tenses) =>
      verbs.analyses(form(place)).some((analysis) => isOneOf(analysis.tense, tenses)),
    isLemma: (place, lemmas) => verbs.analyses(form(place)).some((analysis) => lemmas.has(analysis.lemma)),
  };
}

/** Whether the tokens from `t` on are these forms. */
export function startsWith(sentence: FrenchSentence, t: number, forms: readonly string[]): boolean {
  return forms.every((form, i) => sentence.form(t + i) === form);
}

function isOneOf(tense: TenseCode, tenses: string): boolean {
  return tenses.includes(tense);
}
