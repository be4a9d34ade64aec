import type { Document } from '../../model/document';
import type { VerbIndex } from '../../model/morphology';
import { indexAt, rangeIn } from '../../model/span';
import { createFrenchSentence, startsWith, type FrenchSentence } from './french-sentence';
import { QUOTING_FORMS, QUOTING_LEMMAS, SOURCE_PREPOSITIONS } from './scare-quote-words';
import type { ShortQuotation } from './short-quotations';
import type { Surroundings } from './surroundings';

/** Tokens on each side in which a word of saying is looked for. */
const REACH = 120;

const FAIRE: ReadonlySet<string> = new Set(['faire']);
const RENDRE: ReadonlySet<string> = new Set(['rendre']);

/** Forms of `avoir` and `être` that make of a participle a verb of the sentence. */
const AUXILIARY =
  /^(?:a|ai|ont|avons|avez|avait|avaient|est|sont|était|étaient|eu|ayant|avoir|aurait|auraient)$/u;

const DETERMINER = /^(?:le|la|les|un|une|des|du|l'|de|d'|ce|cette|ces|son|sa|ses|au|aux|leur|leurs)$/u;

/**
 * Why a short quotation is somebody’s words: it lies in a content that the text ascribes, or a word of saying stands
 * in its sentence outside of quotations.
 *
 * @returns The reason, or `undefined` when nobody is said to have said it.
 */
export function findSayingAround(
  doc: Document,
  quotation: ShortQuotation,
  around: Surroundings,
  verbs: VerbIndex | undefined,
): string | undefined {
  // Its marks count too: a content that ends before the mark still ascribes the word.
  for (let t = Math.max(0, quotation.opening); t <= Math.min(quotation.to, doc.tokens.length - 1); t++) {
    const relation = around.contentAt(t);
    if (relation !== undefined) return `words of a source: ${relation.id}`;
  }
  const s = indexAt(doc.sentences, quotation.start);
  if (!around.isQuoted(quotation.opening - 1) && around.hasSpeechIn(s, quotation.start))
    return 'beside quoted speech in its sentence';
  const saying = around.sayingIn(s);
  if (saying !== undefined) return `word of saying in its sentence: ${saying}`;
  return doc.language === 'fr' && verbs !== undefined
    ? frenchSaying(createFrenchSentence(doc, verbs, quotation.from), around)
    : sayingForm(doc, quotation.from, around);
}

function sayingForm(doc: Document, near: number, around: Surroundings): string | undefined {
  const s = indexAt(doc.sentences, doc.tokens.start[near]);
  const [from, to] = rangeIn(doc.tokens, doc.sentences.start[s], doc.sentences.end[s]);
  for (let t = Math.max(from, near - REACH); t < Math.min(to, near + REACH); t++) {
    if (QUOTING_FORMS.test(doc.forms[t]) && !around.isQuoted(t))
      return `word of saying in its sentence: ${doc.forms[t]}`;
  }
  return undefined;
}

function frenchSaying(sentence: FrenchSentence, around: Surroundings): string | undefined {
  for (let t = sentence.from; t < sentence.to; t++) {
    if (around.isQuoted(t)) continue;
    const preposition = SOURCE_PREPOSITIONS.find((forms) => startsWith(sentence, t, forms));
    if (preposition !== undefined) return `source in its sentence: ${preposition.join(' ')}`;
    if (/^(?:part|état|valoir|savoir|preuve)$/u.test(sentence.form(t)) && sentence.isLemma(t - 1, FAIRE)) {
      return `words of showing in its sentence: faire ${sentence.form(t)}`;
    }
    if (sentence.form(t) === 'hommage' && sentence.isLemma(t - 1, RENDRE))
      return 'words of praise in its sentence: rendre hommage';
    if (sentence.isLemma(t, QUOTING_LEMMAS) && isVerbOfSentence(sentence, t)) {
      return `word of saying in its sentence: ${sentence.form(t)}`;
    }
  }
  return undefined;
}

/** Whether a form that could be a noun or an adjective too (`la critique`, `confirmée par`) is a verb here. */
function isVerbOfSentence(sentence: FrenchSentence, t: number): boolean {
  const before = sentence.form(t - 1);
  const isClitic = before === 'le' && /^(?:il|elle|on|ils|elles)$/u.test(sentence.form(t - 2));
  if (sentence.isTense(t, 'PIJFGCW') && (isClitic || !DETERMINER.test(before))) return true;
  // `l'accusant d'être`, `sans manquer de souligner`: no noun looks so.
  if (sentence.isTense(t, 'G') && /^(?:le|la|les|l')$/u.test(before)) return true;
  if (sentence.isTense(t, 'W') && /^d[e']$/u.test(before)) return true;
  if (!sentence.isTense(t, 'K')) return false;
  if (sentence.form(t + 1) === 'par') return true;
  for (let i = t - 1; i >= t - 4; i--) if (AUXILIARY.test(sentence.form(i))) return true;
  return false;
}
