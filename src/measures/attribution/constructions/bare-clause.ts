import { isFinite } from '../../../syntax/word-classes';
import { TOKEN_KIND } from '../../../model/document';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import type { View } from '../../../syntax/view';
import { is, isCapitalised, nextInUnit, previousInUnit, canBe, quotationAt } from '../../../syntax/view';
import {
  COMMA,
  INFINITIVE_MARKER,
  NOUN_LINK,
  DETERMINER,
  CLAUSE_MARK,
  PRONOUN,
  COLON,
  SEMICOLON,
  COORDINATOR,
  GERUND,
  FULL_STOP,
  RELATIVE,
} from '../../../syntax/words/classes';
import { clauseEnd } from '../content/clause-end';
import type { CueGroup } from '../cue-groups';
import type { Linking } from '../relation';
import { takeQuotations, contentOf } from '../relation';
import type { Complement } from './complement-steps';
import { afterCircumstances, optionsFor, withinRelative } from './complement-steps';
import { complementConstruction, type ComplementConstruction } from './complement-source';

/** `He said it was late`: a clause without complementiser. */
export function bareClause(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { grammar } = view;
  if (!grammar.bareClauses || !group.takes.bareClause) return undefined;
  let item = start < 0 ? -1 : afterCircumstances(view, start);
  // `says, win or lose on Tuesday, he is staying`
  if (item >= 0 && is(view, item, COMMA) && group.takes.quotation) item = nextInUnit(view, item);
  const addressee = group.takes.object && item >= 0 ? nounPhraseAt(view, item, { greedy: false }) : undefined;
  if (addressee !== undefined) {
    // `warned the pier could fall`: what is told opens with the subject of its clause.
    const behind = afterCircumstances(view, nextInUnit(view, addressee.last));
    if (behind >= 0 && !isFinite(view, behind)) item = behind;
  }
  if (
    item < 0 ||
    (view.blockAt[item] < 0 &&
      view.doc.tokens.kind[item] !== TOKEN_KIND.word &&
      view.doc.tokens.kind[item] !== TOKEN_KIND.number)
  )
    return undefined;
  if (canBe(view, item, INFINITIVE_MARKER) || is(view, item, NOUN_LINK | RELATIVE)) return undefined;
  // `did not respond, and left`
  if (is(view, item, COORDINATOR) && is(view, previousInUnit(view, item), COMMA)) return undefined;
  // A verb of saying without an object of its own takes a clause, also one whose verb is not known.
  const saysOnly =
    group.takes.quotation &&
    grammar.clauseVerbs.has(view.forms[group.last]) &&
    group.takes.nominal === 'none' &&
    !group.takes.object &&
    item === start &&
    !is(view, item, DETERMINER) &&
    isLong(view, item);
  if (!saysOnly && !isClause(view, item)) return undefined;
  const end = clauseEnd(view, item, linking.byItem, optionsFor(linking, group, 'clause'));
  const last = withinRelative(view, group, item, end);
  takeQuotations(linking, item, last);
  return { contents: [contentOf(view, item, last)], rule: 'bare-clause' };
}

function isLong(view: View, start: number): boolean {
  let item = start;
  for (let steps = 0; item >= 0 && steps < 4; steps++) {
    if (is(view, item, CLAUSE_MARK)) return false;
    item = nextInUnit(view, item);
  }
  return item >= 0;
}

/** Whether a stretch holds a finite verb before it is interrupted: a clause, as against a noun phrase. */
function isClause(view: View, start: number): boolean {
  if (isSubjectPronoun(view, start)) return true;
  // `They knew this and stayed`
  const after = nextInUnit(view, start);
  if (is(view, start, PRONOUN) && after >= 0 && is(view, after, COORDINATOR | CLAUSE_MARK)) return false;
  const isVerb = isFinite(view, start) && !view.forms[start].includes("'") && !canBe(view, start, GERUND);
  // `the amount calculated is preliminary`: what a verb opens is no clause of its own.
  // `says win or lose on Tuesday, he is staying`
  if (isVerb && !is(view, start, DETERMINER) && !(after >= 0 && is(view, after, COORDINATOR))) return false;
  let commas = 0;
  for (let at = start, steps = 0; at >= 0 && steps < 25; at = nextInUnit(view, at), steps++) {
    if (is(view, at, COLON | SEMICOLON | FULL_STOP)) return false;
    if (is(view, at, RELATIVE) && at !== start) return false;
    if (quotationAt(view, at) !== undefined && at !== start) return true;
    if (is(view, at, COMMA)) commas++;
    // `reported a drop in sales, Orvel fell by half`: behind one comma another clause begins, behind two this one goes on.
    const isVerbHere = isFinite(view, at) && (at !== start || view.forms[at].includes("'"));
    if (isVerbHere && (commas !== 1 || isCapitalised(view, start))) return true;
  }
  return false;
}

/** A pronoun that a verb follows within a few words; `him`, `themselves` are objects. */
function isSubjectPronoun(view: View, start: number): boolean {
  if (!is(view, start, PRONOUN) || is(view, start, DETERMINER)) return false;
  if (/^(?:me|us|him|her|them|.+sel(?:f|ves))$/u.test(view.forms[start])) return false;
  const next = nextInUnit(view, start);
  return next >= 0 && !is(view, next, COORDINATOR | CLAUSE_MARK);
}

/** `X said A`: a content clause without complementiser. */
export const BARE_CLAUSE: ComplementConstruction = complementConstruction(
  {
    id: 'bare-clause',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the clause behind the verb, its addressee and its circumstances',
    citation: 'biber1999',
    examples: [['en', '{source|The mayor} [cue|said] <content|the bridge is safe>.']],
    counterExamples: [['en', 'The mayor said a prayer.']],
    limits: 'In English alone; what may be an object is one when no verb follows it.',
  },
  bareClause,
);
