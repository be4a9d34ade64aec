import { TOKEN_KIND, type Document } from '../../model/document';
import { indexAt } from '../../model/span';
import type { TenseCode, VerbIndex } from '../../model/morphology';
import { russianVerbForms } from '../../syntax/words/ru-verb-forms';
import type { ShortQuotation } from './short-quotations';
import {
  ASSERTION_OPENERS,
  CALLS,
  CLAUSE_FORMS,
  DETERMINERS,
  INNER_SAYING_LEMMAS,
  PREDICATE_OPENERS,
} from './scare-quote-words';

/** Imperfect, past historic, future, conditional, subjunctives: forms that are hardly ever nouns. */
const FINITE: readonly TenseCode[] = ['I', 'J', 'F', 'C'];

/** Tokens between the end of one quotation and the mark of the next within which they are a list. */
const LINK_TOKENS = 3;

/** Endings of Russian verbs after a negation. */
const RUSSIAN_FINITE = /(?:[её]м|[еиую]т|ят|л[аио]?)(?:с[яь])?$/u;

/** Nouns of quantity: between marks they are the number that somebody gives. */
const QUANTITY =
  /^(?:(?:d|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)(?:iz)?aines?|milliers?|millions?|milliards?|moitié|tiers|quarts?|double|triple|dozens?|hundreds?|thousands?|millions?)$/u;

/** Words between the auxiliary and a quoted participle, at most. */
const VERB_REACH = 4;

/** Verbs of seeming before a quoted predicate, and what opens a quoted infinitive. */
const SEEMING =
  /^(?:semble(?:nt)?|semblai(?:en)?t|paraît|paraissent|paraissai(?:en)?t|apparaît|seems?|seemed|appear(?:s|ed)?)$/u;
const INFINITIVE_OPENER = /^(?:de|d'|à|pour|to)$/u;

const LINK =
  /^(?:,|et|ou|ni|voire|puis|encore|aussi|surtout|enfin|de|d'|des|du|le|la|les|l'|un|une|à|and|or|и|или)$/u;

/**
 * Whether what stands between marks is a bit of somebody’s assertion: a predicate, a clause, a verb with its object, a
 * measure of time or number, an adverb.
 *
 * @param doc - A document.
 * @param quotation - A short quotation.
 * @param words - Its number of words.
 * @param verbs - Verb forms of the language.
 */
export function isAssertion(
  doc: Document,
  quotation: ShortQuotation,
  words: number,
  verbs: VerbIndex | undefined,
): boolean {
  const { from, opening } = quotation;
  const first = doc.forms[from];
  if (first.startsWith('mi-')) return true;
  if (words === 1 && isUsedPredicate(doc, from, opening, verbs)) return false;
  if (PREDICATE_OPENERS.has(doc.forms[opening - 1] ?? '') || hasTense(first, ['W'], verbs)) return true;
  if (words > 1 && isPresentPredicate(doc, quotation, verbs)) return true;
  if (words === 1 && QUANTITY.test(first)) return true;
  if (words === 1) return isVerbOrAdverb(doc, from, opening) || isFinite(first, verbs);
  return (
    ASSERTION_OPENERS.has(first) ||
    /ment$/u.test(first) ||
    isCoordinated(doc, quotation) ||
    isClause(doc, quotation) ||
    isVerbPhrase(doc, quotation, verbs)
  );
}

/** `s’est également « étonnée »`: the verb itself is quoted, and with it whoever felt or said so. */
export function isQuotedVerb(
  doc: Document,
  { from, opening }: ShortQuotation,
  verbs: VerbIndex | undefined,
): boolean {
  if (!hasTense(doc.forms[from], ['K'], verbs)) return false;
  for (let t = opening - 1; t >= Math.max(1, opening - VERB_REACH); t--) {
    if (/^(?:est|sont|était|étaient|suis)$/u.test(doc.forms[t]))
      return /^(?:s'|se|m')$/u.test(doc.forms[t - 1]);
    if (doc.tokens.kind[t] !== TOKEN_KIND.word) return false;
  }
  return false;
}

/** `« Geler » le bilan, voilà le plan`: one infinitive that opens its sentence has a capital and is no name. */
export function isOpeningInfinitive(
  doc: Document,
  { from, to, start, opening }: ShortQuotation,
  verbs: VerbIndex | undefined,
): boolean {
  if (to - from !== 1) return false;
  const sentence = doc.sentences.start[indexAt(doc.sentences, start)];
  if (!/^\P{L}*$/u.test(doc.text.slice(sentence, doc.tokens.end[opening]))) return false;
  return doc.language === 'ru'
    ? /т(?:ь|ься|и)$/u.test(doc.forms[from])
    : hasTense(doc.forms[from], ['W'], verbs);
}

/** `semble « contrôlée »`, `avait décidé de « geler » le bilan`, `перестал «видеть» карту`: one word that the sentence needs, used at a distance. */
export function isUsedPredicate(
  doc: Document,
  from: number,
  opening: number,
  verbs: VerbIndex | undefined,
): boolean {
  const before = doc.forms[opening - 1] ?? '';
  if (doc.language === 'ru') return russianVerbForms(doc.forms[from], verbs).has('infinitive');
  if (SEEMING.test(before)) return !/^(?:lui|leur|me|m'|te|nous|vous)$/u.test(doc.forms[opening - 2] ?? '');
  return INFINITIVE_OPENER.test(before) && (doc.language === 'en' || hasTense(doc.forms[from], ['W'], verbs));
}

/** `le service « fonctionne particulièrement bien »`: a present verb after its subject. */
function isPresentPredicate(
  doc: Document,
  { from, opening }: ShortQuotation,
  verbs: VerbIndex | undefined,
): boolean {
  const isThird = verbs
    ?.analyses(doc.forms[from])
    .some(({ tense, person }) => tense === 'P' && (person === 2 || person === 5));
  return (
    isThird === true &&
    /(?:ment|bien|mal|mieux)$/u.test(doc.forms[from + 1] ?? '') &&
    !DETERMINERS.has(doc.forms[opening - 1] ?? '')
  );
}

/** Whether inner marks hold what somebody says, not a word that the speaker holds at a distance. */
export function isSpeechInSpeech(
  doc: Document,
  quotation: ShortQuotation,
  words: number,
  verbs: VerbIndex | undefined,
): boolean {
  const { from, to, opening } = quotation;
  if (words === 1 && CALLS.has(doc.forms[from])) return true;
  for (let t = from; t < to; t++)
    if (/^-(?:toi|moi|nous|vous|t-|il|elle|on)/u.test(doc.forms[t])) return true;
  const before = verbs?.analyses(doc.forms[opening - 1] ?? '') ?? [];
  if (before.some((analysis) => INNER_SAYING_LEMMAS.has(analysis.lemma))) return true;
  return (
    words > 1 &&
    !isNoun(doc, opening, verbs) &&
    (ASSERTION_OPENERS.has(doc.forms[from]) || isClause(doc, quotation))
  );
}

/** Whether two quotations stand in one list: `« A » et « B »`, `« A », « B » ou une « C »`. */
export function areListed(doc: Document, end: number, opening: number): boolean {
  // `end` is the closing mark of the first one.
  const length = opening - end - 1;
  if (length < 1 || length > LINK_TOKENS) return false;
  if (!/^(?:,|et|ou|ni|voire|puis|and|or|и|или)$/u.test(doc.forms[end + 1])) return false;
  for (let t = end + 1; t < opening; t++) if (!LINK.test(doc.forms[t])) return false;
  return true;
}

/** `"key": "value"`: what is left of a script or of data on the page that the text comes from. */
export function isCode(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 8);
  return /["']\s?:\s?["']$/u.test(before) || /^["']\s?:\s?(?:["'{[\d]|true|false|null)/u.test(after);
}

/** `le ‘tout ou rien’`, `ce célèbre ‘en même temps’`: whatever stands between the marks is used as a noun. */
function isNoun(doc: Document, opening: number, verbs: VerbIndex | undefined): boolean {
  const article = /^(?:le|la|les|l'|un|une|ce|cet|cette|ces|son|sa|ses|du|au|des)$/u;
  const before = doc.forms[opening - 1] ?? '';
  return (
    article.test(before) ||
    (article.test(doc.forms[opening - 2] ?? '') &&
      (/^célèbres?$/u.test(before) || (verbs?.analyses(before) ?? []).length === 0))
  );
}

/** `« sobre et discret »`, `« calme et fermeté »`: whoever joins two judgements describes. */
function isCoordinated(doc: Document, { from, to }: ShortQuotation): boolean {
  for (let t = from + 1; t < to - 1; t++) if (/^(?:et|and|и)$/u.test(doc.forms[t])) return true;
  return false;
}

function isClause(doc: Document, { from, to }: ShortQuotation): boolean {
  for (let t = from; t < to; t++) {
    if (CLAUSE_FORMS.has(doc.forms[t])) return true;
    if (doc.forms[t] === 'не' && t + 1 < to && RUSSIAN_FINITE.test(doc.forms[t + 1])) return true;
  }
  return false;
}

/** `« reprendra les propositions »`, `« diffusé des tracts »`, `« laissé partir »`. */
function isVerbPhrase(doc: Document, { from, to }: ShortQuotation, verbs: VerbIndex | undefined): boolean {
  const first = doc.forms[from];
  if (isFinite(first, verbs)) return true;
  const second = from + 1 < to ? doc.forms[from + 1] : '';
  if (
    hasTense(first, ['P', 'K', 'G'], verbs) &&
    DETERMINERS.has(second) &&
    !/^(?:de|d'|du|des)$/u.test(second)
  )
    return true;
  return hasTense(first, ['K', 'G'], verbs) && (hasTense(second, ['W'], verbs) || second === 'des');
}

function isFinite(form: string, verbs: VerbIndex | undefined): boolean {
  const readings = verbs?.analyses(form) ?? [];
  return readings.length > 0 && readings.every((reading) => FINITE.includes(reading.tense));
}

function hasTense(form: string, tenses: readonly TenseCode[], verbs: VerbIndex | undefined): boolean {
  return verbs?.analyses(form).some((analysis) => tenses.includes(analysis.tense)) === true;
}

/** `encourage « fortement »`, `ils « diffèrent » la réponse`; after an article it is a noun (`le « confinement »`). */
function isVerbOrAdverb(doc: Document, from: number, opening: number): boolean {
  return (
    doc.forms[from].endsWith('ent') &&
    !/^(?:un|le|ce|du|au|l'|d'|son|leur|de|les|des|ces)$/u.test(doc.forms[opening - 1] ?? '')
  );
}
