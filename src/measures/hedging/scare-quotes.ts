import { TOKEN_KIND, type Document } from '../../model/document';
import type { VerbIndex } from '../../model/morphology';
import type { Candidate } from './candidate';
import { findSayingAround } from './saying-around';
import type { Surroundings } from './surroundings';
import { isAmongBefore, shortQuotations, type ShortQuotation } from './short-quotations';
import {
  ASSERTION_OPENERS,
  CHARGE_WORDS,
  CLAUSE_FORMS,
  DISTANCE_WORDS,
  ESTABLISHED,
  MENTION_WORDS,
  PREDICATE_OPENERS,
} from './scare-quote-words';

/** Tokens before a quotation in which a word of mention, or of a legal charge, is looked for. */
const MENTION_REACH = 3;
const CHARGE_REACH = 8;

/** So many quotations of the same wording make it a name that the text gives. */
const NAME_REPEATS = 3;

/**
 * Decisions on every short quotation: a word that the writer uses at a distance, or somebody’s words, a title, a name.
 *
 * A quotation of up to four words is `scare-quotes` when it begins with a small letter, is no clause, predicate or
 * bit of an assertion, is not part of a content that the text ascribes, and no word of saying stands in its sentence.
 * Inside quoted speech, inner marks are the speaker’s distance. What is none of this carries its reason.
 *
 * @param doc - A document with quotations.
 * @param around - Quotations, relations and words of saying by token.
 * @param verbs - Verb forms of the language.
 * @returns One candidate per short quotation.
 * @source authier1995, modalisation autonymique
 */
export function findScareQuotes(
  doc: Document,
  around: Surroundings,
  verbs: VerbIndex | undefined,
): readonly Candidate[] {
  const quotations = shortQuotations(doc, around);
  const wordingOf = ({ from, to }: ShortQuotation): string => doc.forms.slice(from, to).join(' ');
  const counts = new Map<string, number>();
  for (const quotation of quotations)
    counts.set(wordingOf(quotation), (counts.get(wordingOf(quotation)) ?? 0) + 1);
  return quotations.map((quotation) => {
    const { start, end, depth } = quotation;
    const rule =
      depth > 0 ? 'scare-quotes: marks inside quoted speech' : 'scare-quotes: used, ascribed to nobody';
    const isName = (counts.get(wordingOf(quotation)) ?? 0) >= NAME_REPEATS;
    const reason = isName ? 'name: quoted again and again' : reasonAgainst(doc, quotation, around, verbs);
    return {
      label: 'scare-quotes',
      start,
      end,
      cue: { rule, start, end },
      ...(reason === undefined ? {} : { suppressedBy: reason }),
    };
  });
}

function reasonAgainst(
  doc: Document,
  quotation: ShortQuotation,
  around: Surroundings,
  verbs: VerbIndex | undefined,
): string | undefined {
  const { from, to, opening, start, end } = quotation;
  const text = doc.text.slice(start, end);
  if (!/^\p{Ll}/u.test(text)) return 'name or title: no small first letter';
  if (/[.!?…,:;()*/]/u.test(text)) return 'speech: punctuation inside';
  if (/[\p{Lu}\p{N}_]/u.test(text)) return 'name or code: capital, digit or underscore inside';
  if (ESTABLISHED.has(doc.forms.slice(from, to).join(' '))) return 'established name';
  if (/[([]/u.test(doc.text[doc.tokens.start[opening - 1]] ?? '')) return 'mention in brackets';
  if (isDistanced(doc, from, opening)) return undefined;
  if (isAmongBefore(doc, opening, MENTION_REACH, MENTION_WORDS)) return 'mention or name';
  if (isCharge(doc, opening)) return 'wording of a charge';
  if (quotation.depth > 0) return undefined;
  if (isAssertion(doc, quotation) || startsWithInfinitive(doc, from, verbs)) return 'bit of an assertion';
  return findSayingAround(doc, quotation, around, verbs);
}

function isCharge(doc: Document, opening: number): boolean {
  return (
    /^(?:pour|de|d'|et|for|of|за|в)$/u.test(doc.forms[opening - 1] ?? '') &&
    isAmongBefore(doc, opening, CHARGE_REACH, CHARGE_WORDS)
  );
}

/** `dits « modérés »`, but not `se dit « fière »` or `méthode dite « d’approche »`. */
function isDistanced(doc: Document, from: number, opening: number): boolean {
  if (!DISTANCE_WORDS.has(doc.forms[opening - 1] ?? '') || ASSERTION_OPENERS.has(doc.forms[from]))
    return false;
  for (let t = opening - 2; t >= Math.max(0, opening - 4); t--) {
    if (/^(?:se|s'|est|sont|a|ont|avait|il|elle|ils|elles|qui|on)$/u.test(doc.forms[t])) return false;
  }
  return true;
}

function startsWithInfinitive(doc: Document, from: number, verbs: VerbIndex | undefined): boolean {
  return verbs?.analyses(doc.forms[from]).some((analysis) => analysis.tense === 'W') === true;
}

function isAssertion(doc: Document, { from, to, opening }: ShortQuotation): boolean {
  if (PREDICATE_OPENERS.has(doc.forms[opening - 1] ?? '')) return true;
  const wordsInside = countWords(doc, from, to);
  if (wordsInside === 1) return isVerbOrAdverb(doc, from, opening);
  const first = doc.forms[from];
  if (ASSERTION_OPENERS.has(first) || /ment$/u.test(first)) return true;
  for (let t = from; t < to; t++) if (CLAUSE_FORMS.has(doc.forms[t])) return true;
  return false;
}

/** `encourage « fortement »`, `ils « diffèrent » la réponse`; after an article it is a noun (`le « confinement »`). */
function isVerbOrAdverb(doc: Document, from: number, opening: number): boolean {
  return (
    doc.forms[from].endsWith('ent') &&
    !/^(?:un|le|ce|du|au|l'|d'|son|leur|de|les|des|ces)$/u.test(doc.forms[opening - 1] ?? '')
  );
}

function countWords(doc: Document, from: number, to: number): number {
  let count = 0;
  for (let t = from; t < to; t++) if (doc.tokens.kind[t] === TOKEN_KIND.word) count++;
  return count;
}
