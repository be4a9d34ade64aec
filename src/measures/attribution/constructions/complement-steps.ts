import { TOKEN_KIND } from '../../../model/document';
import type { Span } from '../../../model/span';
import type { ClauseOptions } from '../content/phrase-commas';
import type { CueGroup } from '../cue-groups';
import { isTimePhrase } from '../../../syntax/phrase-start';
import { afterPlace } from '../../../syntax/subject-after';
import type { Linking } from '../relation';
import { is, canBe, isCapitalised, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import {
  RELATIVE,
  COMMA,
  PREPOSITION,
  SUBORDINATOR,
  COMPLEMENTISER,
  TIME_WORD,
  DETERMINER,
  PRONOUN,
  NOUN_LINK,
  INFINITIVE,
} from '../../../syntax/words/classes';

/** A content on the right of its cue, and the construction that it stands in. */
export interface Complement {
  readonly contents: readonly Span[];
  readonly rule: string;
}

/** Longest look ahead for the verb of a clause, in items. */
export const LONGEST_GAP: number = 30;

/** How the content of a cue is bounded. */
export function optionsFor(
  linking: Linking,
  group: CueGroup,
  extent: ClauseOptions['extent'],
): ClauseOptions {
  const { view } = linking;
  const relative = previousInUnit(view, group.outerFirst);
  const before = relative < 0 ? -1 : previousInUnit(view, relative);
  const embedded = relative >= 0 && is(view, relative, RELATIVE) && before >= 0 && is(view, before, COMMA);
  const isFronted =
    view.grammar.bareClauses &&
    (group.form === 'gerund' || group.form === 'passive') &&
    (relative < 0 || (before < 0 && isOpener(view, relative)));
  return {
    extent,
    embedded,
    inRelative: relative >= 0 && is(view, relative, RELATIVE),
    fronted: isFronted,
  };
}

/** `After saying that A, she left`: a word that opens a participle before its main clause. */
function isOpener(view: View, item: number): boolean {
  return is(view, item, PREPOSITION | SUBORDINATOR);
}

/** First item after adverbs, times, places and addressees that may stand between a verb and its complement. */
export function afterCircumstances(view: View, start: number): number {
  const { forms } = view;
  let item = start;
  for (let steps = 0; item >= 0 && steps < 10; steps++) {
    const form = forms[item];
    if (is(view, item, COMPLEMENTISER)) return item;
    // `said there were`
    const next = nextInUnit(view, item);
    if (form === 'there' && next >= 0 && isFinite(view, next)) return item;
    if (is(view, item, TIME_WORD) || isTimePhrase(view, item)) item = nextInUnit(view, item);
    else if (view.doc.tokens.kind[item] === TOKEN_KIND.number && is(view, nextInUnit(view, item), TIME_WORD))
      item = nextInUnit(view, item);
    else if (isAdverb(view, item) && !is(view, item, DETERMINER | PRONOUN)) item = nextInUnit(view, item);
    else if (isPlace(view, item)) item = afterPlace(view, item);
    else return item;
  }
  return item;
}

/** Whether a prepositional phrase that is no infinitive starts at an item. */
export function isPlace(view: View, item: number): boolean {
  if (!is(view, item, PREPOSITION) || is(view, item, NOUN_LINK)) return false;
  const next = nextInUnit(view, item);
  return next >= 0 && (isCapitalised(view, next) || !canBe(view, next, INFINITIVE));
}

/** Whether a finite verb follows within reach. */
export function hasVerb(view: View, from: number): boolean {
  for (let item = from, steps = 0; item >= 0 && steps < LONGEST_GAP; item = nextInUnit(view, item), steps++) {
    if (isFinite(view, item)) return true;
  }
  return false;
}
