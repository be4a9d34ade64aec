import { TOKEN_KIND, type Document } from '../../model/document';
import type { VerbIndex } from '../../model/morphology';
import { indexAt } from '../../model/span';
import type { Candidate } from './candidate';
import {
  areListed,
  isAssertion,
  isCode,
  isOpeningInfinitive,
  isQuotedVerb,
  isSpeechInSpeech,
} from './quoted-wording';
import { isDistanced, isDistancePlain } from './distance';
import { isNameBehindNoun } from './named-nouns';
import {
  isCalledWordAfter,
  isNamedOrExplained,
  stemOf,
  wordingOf,
  wordingsOfSources,
} from './quoted-elsewhere';
import { findSayingAround } from './saying-around';
import type { Surroundings } from './surroundings';
import { isAmongBefore, shortQuotations, type ShortQuotation } from './short-quotations';
import { BORROWED_LETTERS, CHARGE_WORDS, ESTABLISHED, MENTION_WORDS, TERM_HEADS } from './scare-quote-words';

/** Tokens before a quotation in which a word of mention, or of a legal charge, is looked for. */
const MENTION_REACH = 3;
const CHARGE_REACH = 8;

/** Tokens between two quotations of a list, at most. */
const LIST_REACH = 5;

/** So many quotations in a list are words that are named. */
const MENTION_LIST = 3;

const LISTED = 'in a list with somebody’s words';

/** Reasons by which a quoted word is somebody’s. */
const OF_SOURCE = /^(?:words? |bit |beside |source |speech|named,)/u;

/** So many quotations of the same wording make it a name that the text gives. */
const NAME_REPEATS = 3;

/**
 * Decisions on every short quotation: a word that the writer uses at a distance, or somebody’s words, a title, a name.
 *
 * A quotation of up to four words is `scare-quotes` when it begins with a small letter, is no clause, predicate or
 * bit of an assertion, is not part of a content that the text ascribes, and no word of saying stands in its sentence.
 * Inside quoted speech, inner marks are the speaker’s distance. What is none of this carries its reason. Where the marks
 * alone show the distance, the certainty is low.
 *
 * @param doc - A document with quotations.
 * @param around - Quotations, relations and words of saying by token.
 * @param verbs - Verb forms of the language.
 * @param borrowed - Sentences that pass on borrowed information by a conditional: a quoted word in them is a source’s.
 * @returns One candidate per short quotation.
 * @source authier1995, modalisation autonymique
 */
export function findScareQuotes(
  doc: Document,
  around: Surroundings,
  verbs: VerbIndex | undefined,
  borrowed: ReadonlySet<number> = new Set(),
): readonly Candidate[] {
  const quotations = shortQuotations(doc, around);
  const wordings = quotations.map((quotation) => wordingOf(doc, quotation));
  const counts = new Map<string, number>();
  for (const wording of wordings) counts.set(wording, (counts.get(wording) ?? 0) + 1);
  const ofSources = wordingsOfSources(doc, quotations, around);
  const reasons = quotations.map((quotation, index) => {
    if ((counts.get(wordings[index]) ?? 0) >= NAME_REPEATS) return 'name: quoted again and again';
    const reason = reasonAgainst(doc, quotation, around, verbs);
    if (reason !== undefined || quotation.depth > 0 || isDistanced(doc, quotation.from, quotation.opening))
      return reason;
    if (ofSources.has(wordings[index])) return 'words of a source elsewhere in the text';
    if (borrowed.has(indexAt(doc.sentences, quotation.start))) return 'borrowed information in its sentence';
    return undefined;
  });
  const taken = new Set<string>();
  reasons.forEach((reason, index) => {
    if (reason !== undefined && OF_SOURCE.test(reason)) taken.add(stemOf(wordings[index]));
  });
  quotations.forEach((quotation, index) => {
    if (reasons[index] === undefined && quotation.depth === 0 && taken.has(stemOf(wordings[index])))
      reasons[index] = 'words of a source elsewhere in the text';
  });
  shareReasons(doc, quotations, reasons);
  return quotations.map((quotation, index) => {
    const { start, end, depth } = quotation;
    const rule =
      depth > 0 ? 'scare-quotes: marks inside quoted speech' : 'scare-quotes: used, ascribed to nobody';
    const reason = reasons[index];
    return {
      label: 'scare-quotes',
      start,
      end,
      cue: { rule, start, end },
      certainty: isDistancePlain(doc, quotation, verbs) ? undefined : 'low',
      ...(reason === undefined ? {} : { suppressedBy: reason }),
    };
  });
}

/** In a list of quotations (`« A » et « B »`) all are words of the same voice: one that is none takes the others along. */
function shareReasons(
  doc: Document,
  quotations: readonly ShortQuotation[],
  reasons: (string | undefined)[],
): void {
  const closings = new Map<number, number>();
  quotations.forEach(({ to }, index) => closings.set(to, index));
  const longClosings = new Set(
    doc.quotations
      .filter(({ closed }) => closed)
      .map(({ contentEnd }) => indexAt(doc.tokens, contentEnd - 1) + 1),
  );
  const join = (index: number, other: number | undefined): void => {
    if (other !== undefined) reasons[index] ??= reasons[other] === undefined ? undefined : LISTED;
  };
  const before = quotations.map(({ opening }) => {
    for (let t = opening - 1; t >= Math.max(0, opening - LIST_REACH); t--) {
      if ((closings.has(t) || longClosings.has(t)) && areListed(doc, t, opening)) return t;
    }
    return -1;
  });
  markMentionLists(doc, quotations, before, closings, reasons);
  before.forEach((closing, index) => {
    if (closing === -1) return;
    if (closings.has(closing)) join(index, closings.get(closing));
    else reasons[index] ??= LISTED;
  });
  for (let index = quotations.length - 1; index >= 0; index--) {
    const previous = before[index] === -1 ? undefined : closings.get(before[index]);
    if (previous !== undefined) join(previous, index);
  }
}

/** A list of three or more, or one that gives examples (`tels que « A » et « B »`), mentions its words. */
function markMentionLists(
  doc: Document,
  quotations: readonly ShortQuotation[],
  before: readonly number[],
  closings: ReadonlyMap<number, number>,
  reasons: (string | undefined)[],
): void {
  const first: number[] = [];
  const sizes = new Map<number, number>();
  before.forEach((closing, index) => {
    const previous = closings.get(closing);
    first[index] = previous === undefined ? index : first[previous];
    sizes.set(first[index], (sizes.get(first[index]) ?? 0) + 1);
  });
  quotations.forEach((_, index) => {
    const size = sizes.get(first[index]) ?? 1;
    if (size >= MENTION_LIST || (size > 1 && opensExamples(doc, quotations[first[index]].opening)))
      reasons[index] ??= 'list of mentions';
  });
}

function opensExamples(doc: Document, opening: number): boolean {
  for (let t = opening - 1; t >= Math.max(0, opening - 2); t--)
    if (/^(?:exemple|notamment|que|comme|as|like|including)$/u.test(doc.forms[t] ?? '')) return true;
  return false;
}

function reasonAgainst(
  doc: Document,
  quotation: ShortQuotation,
  around: Surroundings,
  verbs: VerbIndex | undefined,
): string | undefined {
  const { from, to, opening, start, end } = quotation;
  const text = doc.text.slice(start, end);
  if (!/^\p{Ll}/u.test(text) && !isOpeningInfinitive(doc, quotation, verbs))
    return 'name or title: no small first letter';
  if (/[.!?…,:;()*/]/u.test(text)) return 'speech: punctuation inside';
  if (/[\p{Lu}\p{N}_]/u.test(text.slice(1))) return 'name or code: capital, digit or underscore inside';
  if (isCode(doc.text, start, end)) return 'code: key or value';
  if (ESTABLISHED.has(doc.forms.slice(from, to).join(' '))) return 'established name';
  if (isInBrackets(doc, opening)) return 'mention in brackets';
  if (doc.forms[opening - 1] === ':') return 'speech: after a colon';
  if (isDistanced(doc, from, opening)) return undefined;
  if (isAmongBefore(doc, opening, MENTION_REACH, MENTION_WORDS)) return 'mention or name';
  if (isNameBehindNoun(doc, quotation, verbs)) return 'mention or name';
  if (isNamedOrExplained(doc, quotation)) return 'named, counted or explained';
  if (isCalledWordAfter(doc, quotation)) return 'mention: a word of language takes it up';
  if (isQuotedVerb(doc, quotation, verbs)) return 'the verb of a source, quoted';
  if (isCharge(doc, opening)) return 'wording of a charge';
  const words = countWords(doc, from, to);
  if (quotation.depth === 0 && doc.language === 'fr') {
    if (doc.forms.slice(from, to).some((form) => BORROWED_LETTERS.test(form))) return 'foreign word';
    if (words > 1 && TERM_HEADS.has(doc.forms[from])) return 'term of an office or a measure';
  }
  if (quotation.depth > 0)
    return isSpeechInSpeech(doc, quotation, words, verbs) ? 'speech in speech' : undefined;
  if (isAssertion(doc, quotation, words, verbs)) return 'bit of an assertion';
  return findSayingAround(doc, quotation, around, verbs);
}

/** `(« cluster »`, `(ou « cluster »`, `(dite « cluster »`: the bracket gives another name. */
function isInBrackets(doc: Document, opening: number): boolean {
  const sign = (t: number): string => doc.text[doc.tokens.start[t]] ?? '';
  return (
    /[([]/u.test(sign(opening - 1)) ||
    (/^(?:ou|or|или|dite?s?)$/u.test(doc.forms[opening - 1] ?? '') && /[([]/u.test(sign(opening - 2)))
  );
}

function isCharge(doc: Document, opening: number): boolean {
  return (
    /^(?:pour|de|d'|et|for|of|за|в)$/u.test(doc.forms[opening - 1] ?? '') &&
    isAmongBefore(doc, opening, CHARGE_REACH, CHARGE_WORDS)
  );
}

function countWords(doc: Document, from: number, to: number): number {
  let count = 0;
  for (let t = from; t < to; t++) if (doc.tokens.kind[t] === TOKEN_KIND.word) count++;
  return count;
}
