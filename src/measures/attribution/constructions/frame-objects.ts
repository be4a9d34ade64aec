import { TOKEN_KIND } from '../../../model/document';
import { startsNounPhrase } from '../../../syntax/phrase-start';
import { is, canBe, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  COMMA,
  COMPLEMENTISER,
  DETERMINER,
  INFINITIVE,
  INFINITIVE_MARKER,
  NOUN_LINK,
  PREPOSITION,
  PRONOUN,
  REFLEXIVE,
  RELATIVE,
  SENTENCE_MARK,
} from '../../../syntax/words/classes';
import type { CueGroup } from '../cue-groups';
import type { Linking } from '../relation';
import { precedingSource } from '../source/sources';

/** Whether the object of a verb stands before it: a clitic, `que` of a relative clause, the subject of a passive. */
export function hasObjectBefore(linking: Linking, group: CueGroup): boolean {
  const { view } = linking;
  if (group.hasObject || group.form === 'passive' || isReflexive(view, group)) return true;
  const subject = precedingSource(linking, group).range;
  const before = subject === undefined ? -1 : previousInUnit(view, subject.first);
  if (before < 0) return false;
  // `which the mayor describes as a ruin`
  if (view.grammar.bareClauses && is(view, before, RELATIVE)) return true;
  return is(view, before, COMPLEMENTISER) && opensRelative(linking, before);
}

/** Whether a verb group has a reflexive pronoun: `se dit inquiet`. */
export function isReflexive(view: View, group: CueGroup): boolean {
  for (let item = group.outerFirst; item >= 0 && item <= group.last; item = view.next[item])
    if (canBe(view, item, REFLEXIVE)) return true;
  return false;
}

/** Whether a complementiser opens a relative clause: right behind a noun, not behind a verb. */
function opensRelative({ view, byItem }: Linking, complementiser: number): boolean {
  const before = previousInUnit(view, complementiser);
  return (
    before >= 0 && !isFinite(view, before) && !isAdverb(view, before) && byItem.get(before)?.kind !== 'verb'
  );
}

/** `utile de partir`, `normal que`, `inutile la mesure`: what is judged stands behind the judgement. */
export function hasObjectAfter(view: View, item: number): boolean {
  for (let at = nextInUnit(view, item), steps = 0; at >= 0 && steps < 5; at = nextInUnit(view, at), steps++) {
    if (is(view, at, COMPLEMENTISER) || opensObject(view, at)) return true;
    if (canBe(view, at, INFINITIVE_MARKER) && canBe(view, nextInUnit(view, at), INFINITIVE)) return true;
    if (is(view, at, COMMA | SENTENCE_MARK) || isFinite(view, at)) return false;
  }
  return false;
}

/** `trouve une solution durable`: an indefinite phrase is what was found, with its adjective. */
export function isIndefinite(view: View, item: number): boolean {
  return /^(?:une?|des|plusieurs|quelques)$/u.test(view.forms[item]);
}

/** Whether what a verb says something of can begin at an item. */
export function opensObject(view: View, item: number): boolean {
  if (is(view, item, PREPOSITION | NOUN_LINK) && view.forms[item] !== 'des') return false;
  if (
    view.grammar.bareClauses &&
    view.doc.tokens.kind[item] === TOKEN_KIND.word &&
    (!is(view, item, PRONOUN) || isObjectForm(view.forms[item]))
  )
    return true;
  return is(view, item, DETERMINER) || (startsNounPhrase(view, item) && !is(view, item, PRONOUN));
}

/** `saw themselves as` */
function isObjectForm(form: string): boolean {
  return /^(?:it|him|her|them|.+sel(?:f|ves))$/u.test(form);
}
