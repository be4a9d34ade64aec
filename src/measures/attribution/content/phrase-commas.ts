import {
  is,
  canBe,
  isCapitalised,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import { isVerbless, opensSecondPart } from './second-parts';
import {
  COMMA,
  RELATIVE,
  PHRASE_CONTINUER,
  PARTICIPLE,
  FINITE,
  INFINITIVE,
  AGENT,
  NOUN_LINK,
  DETERMINER,
  APPOSITION_WORD,
  COORDINATOR,
  ADVERSATIVE,
  SENTENCE_MARK,
} from '../../../syntax/words/classes';

/** How a content is bounded. */
export interface ClauseOptions {
  /** `clause`: up to the sentence's end; `phrase`: a noun phrase or infinitive, which a comma ends. */
  readonly extent: 'clause' | 'phrase';
  /** The clause stands in a relative clause between commas. */
  readonly embedded: boolean;
  /** The cue stands in a relative clause: another one after a comma is parallel to it. */
  readonly inRelative?: boolean;
  /** The content is an infinitive: a participle, or `sans`, after a comma has its subject from the cue. */
  readonly infinitive?: boolean;
  /** The cue is a participle before its main clause, which begins after a comma. */
  readonly fronted?: boolean;
  /** The comma behind which the main clause begins. */
  readonly until?: number | undefined;
  /** Gender and number of the cue's subject, in a language whose verbs agree in both. */
  readonly agreement?: number | undefined;
  /** The cue is a preposition: participles and coordinated verbs of saying belong to what is ascribed. */
  readonly keepsParticiples?: boolean;
}

/** Whether a noun phrase goes on after a comma: a list, an apposition, a relative clause, an addition. */
export function phraseGoesOn(view: View, comma: number, options: ClauseOptions): boolean {
  if (isListComma(view, comma) || isAppositionComma(view, comma)) return true;
  const next = nextInUnit(view, comma);
  if (options.embedded || next < 0) return false;
  if (options.inRelative === true && is(view, next, RELATIVE)) return false;
  if (is(view, next, PHRASE_CONTINUER)) return true;
  // `, comme les taux réduits`
  if (view.forms[next] === 'comme' && isVerbless(view, next, 0)) return true;
  // `, mais aussi celle du bac`, `, et de renoncer à la taxe`
  if (is(view, next, COORDINATOR) && opensSecondPart(view, next)) return true;
  // `гибкий график, а не слова`, `отказ, а также уход`
  if (view.forms[next] === 'а' && /^(?:не|также)$/u.test(view.forms[nextInUnit(view, next)] ?? ''))
    return true;
  const quotation = quotationAt(view, next);
  if (quotation !== undefined) {
    const after = nextInUnit(view, next);
    const closes = after < 0 || (is(view, after, SENTENCE_MARK) && nextInUnit(view, after) < 0);
    return view.grammar.weavesQuotations && closes && !isCapitalised(view, quotation.from);
  }
  return isLooseParticiple(view, next);
}

/** `called it "unfair," noting that`: a comma that stands inside the marks is the clause's. */
export function followsQuotedComma(view: View, item: number): boolean {
  const quotation = quotationAt(view, previousInUnit(view, item));
  return quotation !== undefined && is(view, quotation.to - 1, COMMA);
}

/** `le pont, rongé par la rouille`: a participle that no verb governs. */
function isLooseParticiple(view: View, item: number): boolean {
  if (!canBe(view, item, PARTICIPLE) || canBe(view, item, FINITE | INFINITIVE)) return false;
  const after = nextInUnit(view, item);
  return after >= 0 && (canBe(view, after, AGENT) || is(view, after, NOUN_LINK));
}

/** `le soutien de Jean Roux, le doyen de la faculté`: a role after a name goes on with the phrase. */
function isAppositionComma(view: View, comma: number): boolean {
  const name = previousInUnit(view, comma);
  const next = nextInUnit(view, comma);
  if (name < 0 || next < 0 || !isCapitalised(view, name) || view.sourceHits[name] !== undefined) return false;
  const noun = is(view, next, DETERMINER) ? nextInUnit(view, next) : next;
  if (noun < 0 || isCapitalised(view, next)) return false;
  return view.sourceHits[noun]?.entry.label === 'role' || is(view, noun, APPOSITION_WORD);
}

/** A comma inside an enumeration: another determined phrase and a coordinator follow. */
function isListComma(view: View, comma: number): boolean {
  let item = nextInUnit(view, comma);
  for (let steps = 0; item >= 0 && steps < 16; steps++, item = nextInUnit(view, item)) {
    if (isFinite(view, item)) return false;
    if (is(view, item, COORDINATOR) && !is(view, item, ADVERSATIVE))
      return steps > 0 && !hasOwnVerb(view, item);
  }
  return false;
}

/** `les bus et la ville attend`: what is coordinated has a verb of its own. */
function hasOwnVerb(view: View, coordinator: number): boolean {
  let item = nextInUnit(view, coordinator);
  for (
    let steps = 0;
    item >= 0 && steps < 8 && !isPunctuation(view, item);
    steps++, item = nextInUnit(view, item)
  ) {
    if (is(view, item, RELATIVE)) return false;
    if (isFinite(view, item)) return true;
  }
  return false;
}
