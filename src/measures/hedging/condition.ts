import { startsWith, type FrenchSentence } from './french-sentence';
import { CONDITION_PHRASES } from './french-words';

/** Tokens after `si` within which its verb is looked for; an imperfect may come after long appositions. */
const SI_CLAUSE_TOKENS = 14;
const SI_IMPERFECT_TOKENS = 50;

/** Events that a subject with an indefinite article imagines. */
const IMAGINED =
  /^(?:victoire|défaite|échec|élection|abstention|annulation|absence|rupture|dissolution|démission|condamnation|baisse|hausse|augmentation|interdiction|sortie|invasion|escalade)$/u;

/** Words after which `si` asks instead of setting a condition. */
const ASKING =
  /^(?:savoir|sais|sait|savait|savent|demander|demande|demandent|demandé|demandait|ignore|ignorent|ignorait|voir|vérifier|déterminer|dire|décider|question|évaluer|établir)$/u;

const NO_PHRASES: typeof CONDITION_PHRASES = [];
const PHRASES_BY_WORD = new Map<string, (readonly string[])[]>();
for (const phrase of CONDITION_PHRASES) {
  const known = PHRASES_BY_WORD.get(phrase[0]);
  if (known === undefined) PHRASES_BY_WORD.set(phrase[0], [phrase]);
  else known.push(phrase);
}

/**
 * The condition under which a form in the conditional stands.
 *
 * Looked for in the whole sentence, so that main clauses joined by `et` share the condition: `si` with an imperfect
 * (or, for a simple conditional, with another verb), fixed phrases, a gerund or `sans` at the head of the sentence,
 * inversion, and generic relative clauses.
 *
 * @param sentence - The sentence.
 * @param t - Token of the conditional.
 * @param isCompound - Whether a participle makes it a compound tense.
 * @returns The words that set the condition, or `undefined`.
 */
export function findCondition(sentence: FrenchSentence, t: number, isCompound: boolean): string | undefined {
  for (let i = sentence.from; i < sentence.to; i++) {
    // `aurait dit que si …`: the condition is one of the content.
    const mayBeSi = isConditionalSi(sentence, i, isCompound);
    if (mayBeSi && !(i > t && /^qu[e']$/u.test(sentence.form(i - 1)))) return 'si';
    for (const phrase of PHRASES_BY_WORD.get(sentence.form(i)) ?? NO_PHRASES)
      if (startsWith(sentence, i, phrase) && !isExcept(sentence, i)) return phrase.join(' ');
  }
  return (
    openingCondition(sentence, t, isCompound) ??
    (isCompound ? undefined : imaginedSubject(sentence, t)) ??
    genericSubject(sentence, t) ??
    comparison(sentence, t)
  );
}

/** `rien de nouveau, sinon qu’il serait électrique`: no condition but an exception. */
function isExcept(sentence: FrenchSentence, i: number): boolean {
  return sentence.form(i) === 'sinon' && /^qu[e']$/u.test(sentence.form(i + 1));
}

function isConditionalSi(sentence: FrenchSentence, i: number, isCompound: boolean): boolean {
  const form = sentence.form(i);
  if (form !== 'si' && !(form === "s'" && /^ils?$/u.test(sentence.form(i + 1)))) return false;
  if (ASKING.test(sentence.form(i - 1)) || sentence.form(i - 1) === 'comme') return false;
  let hasOtherVerb = false;
  for (let j = i + 1; j < Math.min(sentence.to, i + SI_IMPERFECT_TOKENS); j++) {
    if (
      sentence.isTense(j, 'I') &&
      !/^(?:ils?|elles?|qui|qu'|que|dont|où)$/u.test(j > i + 3 ? sentence.form(j - 1) : '')
    )
      return true;
    if (sentence.isTense(j, 'C')) break;
    if (j < i + SI_CLAUSE_TOKENS) hasOtherVerb ||= sentence.isTense(j, 'PJF');
  }
  return hasOtherVerb && !isCompound && sentence.form(i - 1) !== 'même';
}

/**
 * `Sans cette aide, l’usine fermerait`; `En vendant la tour, la ville gagnerait`; `Viendrait-il, …`. With a compound
 * conditional a gerund tells how, and `sans` after a comma without what: `En sortant, l’homme aurait menacé un témoin`.
 */
function openingCondition(sentence: FrenchSentence, t: number, isCompound: boolean): string | undefined {
  const first =
    sentence.form(sentence.from) === '' || /^["«“]$/u.test(sentence.form(sentence.from))
      ? sentence.from + 1
      : sentence.from;
  for (const i of [first, ...commasBefore(sentence, t).map((comma) => comma + 1)]) {
    if (sentence.form(i) === 'sans' && (i === first || !isCompound)) return 'sans';
    if (!isCompound && sentence.form(i) === 'en' && sentence.isTense(i + 1, 'G')) return 'en + gerund';
  }
  if (/^-ce$/u.test(sentence.form(t + 1))) return 'serait-ce';
  return hasInversion(sentence, first) ? 'inversion' : undefined;
}

/** `Viendrait-il demain, le vote resterait le même`; in a question inversion asks, after a quotation it reports. */
function hasInversion(sentence: FrenchSentence, first: number): boolean {
  if (/^[?"»”]$/u.test(sentence.form(sentence.to - 1))) return false;
  return /^-(?:t-)?(?:il|elle|on|ils|elles)$/u.test(sentence.form(first + 1)) && sentence.isTense(first, 'C');
}

function commasBefore(sentence: FrenchSentence, t: number): readonly number[] {
  const commas: number[] = [];
  for (let i = sentence.from; i < t; i++) if (sentence.form(i) === ',') commas.push(i);
  return commas;
}

/** `Une telle loi toucherait`, `Une défaite lui coûterait`: the subject itself is the case imagined. */
function imaginedSubject(sentence: FrenchSentence, t: number): string | undefined {
  for (let i = Math.max(sentence.from, t - 10); i < t; i++) {
    if (
      /^(?:tel|telle|tels|telles|pareil|pareille)$/u.test(sentence.form(i)) &&
      /^(?:un|une|de|d')$/u.test(sentence.form(i - 1))
    ) {
      return sentence.form(i);
    }
    if (/^une?$/u.test(sentence.form(i)) && IMAGINED.test(sentence.form(i + 1))) return sentence.form(i + 1);
  }
  return undefined;
}

/** `ceux qui voudraient`, `quiconque entrerait`, `toute personne qui entrerait`. */
function genericSubject(sentence: FrenchSentence, t: number): string | undefined {
  for (let i = t - 1; i > Math.max(sentence.from, t - 8); i--) {
    if (sentence.form(i) === 'importe' && sentence.form(i - 1) === "n'") return 'n’importe';
  }
  for (let i = t - 1; i >= Math.max(sentence.from, t - 4); i--) {
    if (sentence.form(i) === 'quiconque') return 'quiconque';
    if (sentence.form(i) !== 'qui') continue;
    if (/^(?:ceux|celui|celle|celles|toute?s?)$/u.test(sentence.form(i - 1)))
      return `${sentence.form(i - 1)} qui`;
    if (/^(?:tout|toute|aucun|aucune)$/u.test(sentence.form(i - 2))) return `${sentence.form(i - 2)} … qui`;
  }
  return undefined;
}

/** `comme le ferait un enfant`: the comparison imagines its case. */
function comparison(sentence: FrenchSentence, t: number): string | undefined {
  for (let i = t - 1; i >= Math.max(sentence.from, t - 3); i--) {
    if (
      sentence.form(i) === 'comme' &&
      /^(?:le|la|les|l'|on|ne)?$/u.test(i === t - 1 ? '' : sentence.form(i + 1))
    )
      return 'comme';
  }
  return undefined;
}
