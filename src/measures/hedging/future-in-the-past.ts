import type { FrenchSentence } from './french-sentence';
import { SAYING_LEMMAS, SAYING_NOUNS } from './french-words';

/** Tokens before a complementiser within which its verb of saying is looked for. */
const REACH = 14;

/** Nouns of what explains an event. */
const EXPLANATIONS = /^(?:origines?|causes?|mobiles?|motifs?|auteurs?|explications?)$/u;

/** Tokens before a conditional within which `dès que` opens its clause. */
const TEMPORAL_REACH = 7;

const COMPLEMENTISERS: ReadonlySet<string> = new Set([
  'que',
  "qu'",
  'si',
  'quand',
  'où',
  'comment',
  'combien',
  'pourquoi',
  'quel',
  'quelle',
  'quels',
  'quelles',
  'lequel',
  'laquelle',
  ':',
]);

const AUXILIARY = /^(?:a|ai|ont|avons|avez|avait|avaient|est|sont|était|étaient|eu|ayant|été|avoir|être)$/u;

/**
 * Whether a simple conditional is a future seen from the past: it stands in a content clause of a past verb, or of a
 * noun, of saying or thinking (`a promis que le pont rouvrirait`).
 *
 * Present participles (`ajoutant que`) go with a past verb in news and count as past. In
 * `affirme que` the verb is present and the conditional is the reporter's.
 *
 * @param sentence - The sentence.
 * @param t - Token of the conditional.
 * @source haillet2002, temporal conditional
 */
export function isFutureInThePast(sentence: FrenchSentence, t: number): boolean {
  for (let i = t - 1; i > sentence.from; i--) {
    if (!COMPLEMENTISERS.has(sentence.form(i))) continue;
    // `même si` concedes, `selon laquelle` names what is said.
    if (/^(?:même|selon)$/u.test(sentence.form(i - 1))) continue;
    // `et que`: the clause goes on with the verb of the first one.
    if (/^(?:et|ou|mais|,)$/u.test(sentence.form(i - 1)) && hasEarlierComplementiser(sentence, i)) continue;
    const isPast = sayingBefore(sentence, i);
    if (isPast !== undefined) return isPast && !isExplanation(sentence, i, t);
  }
  return false;
}

/**
 * Whether a conditional, simple or compound, tells a time that was still to come: `dès que le vent tomberait`, `une fois
 * que les cales auraient été vidées`.
 *
 * @param sentence - The sentence.
 * @param t - Token of the conditional.
 */
export function isInTemporalClause(sentence: FrenchSentence, t: number): boolean {
  for (let i = t - 1; i > Math.max(sentence.from, t - TEMPORAL_REACH); i--) {
    if (/^[,;:]$/u.test(sentence.form(i))) return false;
    if (
      /^qu[e']$/u.test(sentence.form(i)) &&
      (/^(?:dès|aussitôt)$/u.test(sentence.form(i - 1)) ||
        (sentence.form(i - 1) === 'tant' && sentence.form(i - 2) !== 'en') ||
        (sentence.form(i - 1) === 'fois' && sentence.form(i - 2) === 'une'))
    )
      return true;
  }
  return false;
}

/** `a affirmé que la cause de la panne serait humaine`: what explains something that has happened is no future. */
function isExplanation(sentence: FrenchSentence, complementiser: number, t: number): boolean {
  if (!/^serai(?:en)?t$/u.test(sentence.form(t))) return false;
  for (let i = complementiser + 1; i < t; i++) if (EXPLANATIONS.test(sentence.form(i))) return true;
  return false;
}

function hasEarlierComplementiser(sentence: FrenchSentence, before: number): boolean {
  for (let i = before - 1; i > sentence.from; i--) if (COMPLEMENTISERS.has(sentence.form(i))) return true;
  return false;
}

/** Whether the verb or noun of saying before a complementiser is past; `undefined` when there is none. */
function sayingBefore(sentence: FrenchSentence, complementiser: number): boolean | undefined {
  for (let i = complementiser - 1; i >= Math.max(sentence.from, complementiser - REACH); i--) {
    if (i === complementiser - 1 && SAYING_NOUNS.has(sentence.form(i))) return true;
    if (!sentence.isLemma(i, SAYING_LEMMAS)) continue;
    if (sentence.isTense(i, 'K') && hasAuxiliary(sentence, i)) return true;
    if (sentence.isTense(i, 'P')) return false;
    return sentence.isTense(i, 'IJGKWT');
  }
  return undefined;
}

function hasAuxiliary(sentence: FrenchSentence, participle: number): boolean {
  for (let i = participle - 1; i >= Math.max(sentence.from, participle - 5); i--) {
    if (AUXILIARY.test(sentence.form(i))) return true;
  }
  return false;
}
