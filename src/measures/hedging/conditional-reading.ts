import { findCondition } from './condition';
import { startsWith, type FrenchSentence } from './french-sentence';
import { APPRAISALS, COUNTERFACTUAL_PARTICIPLES, MOTION_PARTICIPLES, WISH_LEMMAS } from './french-words';
import { isFutureInThePast, isInTemporalClause } from './future-in-the-past';

/** A reading of a conditional, with the reason for it. */
export interface ConditionalReading {
  readonly rule:
    | 'journalistic'
    | 'person'
    | 'wish'
    | 'appraisal'
    | 'counterfactual'
    | 'hypothesis'
    | 'future-in-the-past'
    | 'speech';
  readonly reason: string;
  /** Whether it passes on what others say: a past event is told, or a word of hearsay stands beside. */
  readonly isBorrowed?: boolean;
}

/** What the rules need to know besides the sentence. */
export interface ConditionalFacts {
  /** Whether the form can be a third person. */
  readonly isThirdPerson: boolean;
  /** Whether it stands inside quoted speech. */
  readonly isInSpeech: boolean;
  /** Whether one of the sentences before, in the same voice, was a hypothesis. */
  readonly followsHypothesis: boolean;
  /** Whether it was the very sentence before. */
  readonly isNextSentence: boolean;
  /** The sentence with the speech of others left out: `« Si je pars … », aurait-il dit` has no condition. */
  readonly ownWords: FrenchSentence;
}

const HEARSAY: ReadonlySet<string> = new Set([
  'selon',
  'paraît-il',
  'apparemment',
  'soi-disant',
  'prétendument',
]);

/** Words of a vote or a poll. */
const BALLOT =
  /^(?:voix|scrutin|tour|suffrages|sondage|candidats?|candidate|électeurs|électorat|sièges?|%|podium|élection|urnes)$/u;

/** What somebody would have of doing a thing. */
const ADVANTAGES = /^(?:intérêt|avantage|tort|raison|gagner|perdre)$/u;

/** Words before a conditional in speech that make of it a case weighed, and words of whoever speaks. */
const IMAGINING_SUBJECT = /^(?:|ne|n'|ça|cela|ce|c'|rien|personne|on|qui|que|qu'|il|elle|dont|où|,|tout)$/u;
const OWN_AFFAIR = /^(?:nous|nos|notre|je|j'|mon|ma|mes|moi|vous|votre|vos|tu|ton|ta|tes|toute|telle?s?)$/u;

const CLITIC = /^(?:me|m'|te|t'|se|s'|le|la|l'|les|lui|leur|y|en)$/u;

/**
 * The reading of a form in the conditional.
 *
 * @param sentence - Its sentence.
 * @param t - Token of the form.
 * @param facts - Person, speech, hypothesis before.
 * @returns The first reading whose rule applies; `journalistic` when none does.
 */
export function readingOfConditional(
  sentence: FrenchSentence,
  t: number,
  facts: ConditionalFacts,
): ConditionalReading {
  if (!facts.isThirdPerson) return { rule: 'person', reason: 'first or second person' };
  if (sentence.isLemma(t, WISH_LEMMAS))
    return { rule: 'wish', reason: 'verb of wish, obligation or politeness' };
  const participle = participleAfter(sentence, t);
  // `serait dû à` has a cause: only with `avoir` are these verbs unreal.
  if (sentence.form(t + 1) === 'bien' && /^passée?s?$/u.test(sentence.form(participle)))
    return { rule: 'wish', reason: 'se serait bien passé de' };
  if (sentence.form(t).startsWith('aur') && COUNTERFACTUAL_PARTICIPLES.has(sentence.form(participle))) {
    return { rule: 'counterfactual', reason: `followed by ${sentence.form(participle)}` };
  }
  const advantage = advantageAfter(sentence, t);
  if (advantage !== undefined) return { rule: 'hypothesis', reason: advantage };
  const appraisal = appraisalAfter(sentence, t);
  if (appraisal !== undefined) return { rule: 'appraisal', reason: `impersonal, with ${appraisal}` };
  const condition = findCondition(facts.ownWords, t, participle >= 0);
  if (condition !== undefined) return { rule: 'hypothesis', reason: condition };
  if (!isPast(sentence, t, participle) && isFutureInThePast(sentence, t)) {
    return {
      rule: 'future-in-the-past',
      reason: 'content clause of a past verb or noun of saying or thinking',
    };
  }
  if (isInTemporalClause(sentence, t))
    return { rule: 'future-in-the-past', reason: 'a time still to come, after a conjunction' };
  if (facts.followsHypothesis && !hasHearsay(sentence) && goesOnWith(sentence, t, participle, facts))
    return { rule: 'hypothesis', reason: 'goes on with the hypothesis before' };
  if (facts.isInSpeech && !hasHearsay(sentence) && !isReportInSpeech(sentence, t, participle))
    return { rule: 'speech', reason: 'a speaker’s own hypothesis' };
  return {
    rule: 'journalistic',
    reason: 'no condition, wish or past saying around it',
    isBorrowed: isPast(sentence, t, participle) || hasHearsay(sentence),
  };
}

/** Token of the participle of a compound conditional, over up to three adverbs; -1 when there is none. */
function participleAfter(sentence: FrenchSentence, t: number): number {
  if (!/^(?:aurai(?:en)?t|serai(?:en)?t)$/u.test(sentence.form(t))) return -1;
  for (let i = t + 1; i <= t + 4; i++) {
    if (sentence.isTense(i, 'K')) return i;
    if (sentence.form(i) === ',' || sentence.form(i) === '') return -1;
  }
  return -1;
}

/** Whether a compound conditional places its event in the past: it reports, it does not look ahead. */
function isPast(sentence: FrenchSentence, t: number, participle: number): boolean {
  if (participle < 0) return false;
  return sentence.form(t).startsWith('aurai') || MOTION_PARTICIPLES.has(sentence.form(participle));
}

/**
 * Whether a conditional inside quoted speech passes something on: `il aurait menacé un voisin`, a quotation that opens
 * on the verb (`l’homme « aurait reconnu les faits »`), `il s’agirait de`. Simple, negated and passive conditionals of a
 * speaker, and those about `cela`, weigh a case that is only imagined.
 */
function isReportInSpeech(sentence: FrenchSentence, t: number, participle: number): boolean {
  let first = t;
  while (CLITIC.test(sentence.form(first - 1))) first--;
  if (participle < 0) return isOpenInSpeech(sentence, t, first);
  const isReflexive = /^s[e']$/u.test(sentence.form(t - 1));
  if (!isReflexive && !isPast(sentence, t, participle)) return false;
  const before = sentence.form(first - 1);
  if (/^["«“'‘]$/u.test(before)) return true;
  return (
    sentence.form(participle) !== 'été' &&
    sentence.form(t + 1) !== 'mieux' &&
    !/^(?:ne|n'|ça|cela|ce|c'|rien|personne|on|qui)$/u.test(before)
  );
}

/**
 * Whether a simple conditional inside quoted speech tells something as open: alone at the head of the quotation (`le
 * contrat « permettrait » …`), `il s’agirait de`, or of a noun (`le taux passerait à 2,6 %`, `ils seraient prioritaires`).
 * With a speaker’s own affairs, `ce`, `on`, a negation, a relative or in a question it weighs a case that is only imagined.
 */
function isOpenInSpeech(sentence: FrenchSentence, t: number, first: number): boolean {
  const before = sentence.form(first - 1);
  if (/^["«“'‘]$/u.test(before)) return true;
  if (sentence.form(t) === 'agirait') return before === 'il' && sentence.form(t - 1) === "s'";
  if (
    /^serai/u.test(sentence.form(t)) ||
    IMAGINING_SUBJECT.test(before) ||
    sentence.form(sentence.to - 1) === '?'
  )
    return false;
  for (let i = first - 1; i >= sentence.from; i--) {
    if (OWN_AFFAIR.test(sentence.form(i)) || isInfinitiveSubject(sentence, i)) return false;
    if (/^(?:["«“,;:]|que|qu'|et|mais)$/u.test(sentence.form(i))) break;
  }
  return true;
}

function appraisalAfter(sentence: FrenchSentence, t: number): string | undefined {
  const subject = sentence.form(t - 1) === 'ne' ? t - 2 : t - 1;
  if (/^vaudrait$/u.test(sentence.form(t)) && /^(?:mieux|il)$/u.test(sentence.form(subject))) return 'mieux';
  if (/^(?:mieux)$/u.test(sentence.form(t + 1)) && sentence.form(t).startsWith('ferai')) return 'mieux';
  if (!/^serait$/u.test(sentence.form(t)) || !/^(?:il|ce|cela|ça|qui)$/u.test(sentence.form(subject)))
    return undefined;
  // `ce serait trahir la ville`: what it would amount to.
  if (/^(?:ce|cela|ça)$/u.test(sentence.form(subject)) && sentence.isTense(t + 1, 'W'))
    return sentence.form(t + 1);
  for (let i = t + 1; i <= t + 3; i++) if (APPRAISALS.has(sentence.form(i))) return sentence.form(i);
  return undefined;
}

/** `Fermer le pont coûterait`: an infinitive at the head of its clause is a case imagined. */
function isInfinitiveSubject(sentence: FrenchSentence, i: number): boolean {
  return sentence.isTense(i, 'W') && /^(?:|["«“,;:.]|en|ne|pas)$/u.test(sentence.form(i - 1));
}

/** `aurait intérêt à vendre`, `ferait bien de céder`, `gagnerait à`: what would be better, if it were done. */
function advantageAfter(sentence: FrenchSentence, t: number): string | undefined {
  const form = sentence.form(t);
  if (/^(?:gagnerai|mériterai|reviendrai)/u.test(form) && /^(?:à|de|d'|que|qu')$/u.test(sentence.form(t + 1)))
    return form;
  for (let i = t + 1; i <= t + 3; i++) {
    if (
      /^aurai/u.test(form) &&
      ADVANTAGES.test(sentence.form(i)) &&
      /^(?:à|de|d')$/u.test(sentence.form(i + 1))
    )
      return sentence.form(i);
    if (
      /^ferai/u.test(form) &&
      /^(?:bien|mieux)$/u.test(sentence.form(i)) &&
      /^d[e']$/u.test(sentence.form(i + 1))
    )
      return `faire ${sentence.form(i)}`;
    if (
      /^serai/u.test(form) &&
      /^(?:bien|mieux)$/u.test(sentence.form(i)) &&
      /^(?:inspirée?s?|avisée?s?|venue?s?)$/u.test(sentence.form(i + 1))
    )
      return sentence.form(i + 1);
  }
  return undefined;
}

function hasHearsay(sentence: FrenchSentence): boolean {
  for (let i = sentence.from; i < sentence.to; i++) {
    if (HEARSAY.has(sentence.form(i)) || startsWith(sentence, i, ["d'", 'après'])) return true;
  }
  return false;
}

/**
 * Whether a conditional goes on with a hypothesis: in the next sentence when that takes the one before up, and where
 * results are counted (`obtiendrait 15 %`, `serait battu au second tour`) in the sentences after it too.
 */
function goesOnWith(
  sentence: FrenchSentence,
  t: number,
  participle: number,
  { isNextSentence }: ConditionalFacts,
): boolean {
  if (isNextSentence && goesOn(sentence)) return true;
  if (isPast(sentence, t, participle)) return false;
  for (let i = sentence.from; i < sentence.to; i++) if (BALLOT.test(sentence.form(i))) return true;
  return false;
}

/** Whether a sentence begins by taking up the one before it. */
function goesOn(sentence: FrenchSentence): boolean {
  return /^(?:il|elle|ils|elles|on|ce|c'|cela|ça|ceci|celui-ci|celle-ci|ceux-ci|celles-ci|alors|et|puis|ensuite|là|mais|dans|du)$/u.test(
    sentence.form(sentence.from),
  );
}
