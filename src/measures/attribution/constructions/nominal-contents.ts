import { TOKEN_KIND } from '../../../model/document';
import { clauseEnd } from '../content/clause-end';
import { type Complement, LONGEST_GAP, optionsFor, beforeAgent } from './complement-steps';
import { accusationStart } from './accusations';
import { afterObject, isContracted } from './called-upon';
import type { CueGroup } from '../cue-groups';
import { startsWith, infinitiveAfter, finishInfinitive } from './infinitives';
import { afterAdjuncts } from '../../../syntax/adjuncts';
import { namesAct } from './act-contents';
import { timeEnd } from '../../../syntax/times';
import { contentOf, takeQuotations, type Linking } from '../relation';
import { canSpeak } from '../source/can-speak';
import { precedingSource } from '../source/sources';
import {
  is,
  isCapitalised,
  itemEnd,
  itemStart,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import {
  DETERMINER,
  PRONOUN,
  COMMA,
  PREPOSITION,
  COORDINATOR,
  SUBORDINATOR,
  COLON,
  NOUN_LINK,
  RELATIVE,
  COMPLEMENTISER,
  INTERROGATIVE,
  TIME_WORD,
} from '../../../syntax/words/classes';
import { complementConstruction, type ComplementConstruction } from './complement-source';

/** Noun phrases that name what is claimed, announced, denied or demanded, or that hold a quoted part. */
export function nominal(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { forms } = view;
  const { nominal: kind, preposition } = group.takes;
  if (kind === 'none' || group.negated || group.unreal || isUnderCondition(view, group)) return undefined;
  const isPassive = group.form === 'passive';
  if (kind !== 'accuse' && ((isPassive && kind !== 'quoted' && kind !== 'predicate') || group.hasObject))
    return undefined;
  let item = afterNominalCircumstances(view, start, preposition);
  if (item < 0) return undefined;
  let first = -1;
  if (preposition !== undefined && group.takes.object) item = afterObject(view, item, preposition);
  if (preposition !== undefined) {
    if (!startsWith(forms[item], preposition) && !isContracted(forms[item], preposition)) return undefined;
    const next = nextInUnit(view, item);
    if (next < 0) return undefined;
    item = next;
    if (preposition === 'pour') {
      const inside = infinitiveAfter(view, item);
      if (inside >= 0) return finishInfinitive(linking, group, inside);
    }
  } else if (kind === 'accuse') {
    const accused = item;
    item = accusationStart(view, item, group.hasObject || group.form === 'passive');
    if (item < 0) return undefined;
    // `accuse le club d'avoir menti`: the accused is the subject of what is said.
    const isInside = !group.hasObject && !isPassive && previousInUnit(view, item) !== accused;
    if (isInside && quotationAt(view, item) === undefined) first = accused;
  } else if (kind === 'adjective') {
    if (view.doc.tokens.kind[item] !== TOKEN_KIND.word) return undefined;
  } else if (!opensPhrase(view, item) && !(view.grammar.bareClauses && isObjectPronoun(view, item)))
    return undefined;
  // `described herself as a cyclist`
  const as = isObjectPronoun(view, item) ? nextInUnit(view, item) : -1;
  const inside = as >= 0 && forms[as] === 'as' ? nextInUnit(view, as) : -1;
  let last = clauseEnd(
    view,
    inside < 0 ? item : inside,
    linking.byItem,
    optionsFor(
      linking,
      group,
      kind === 'adjective' || kind === 'any' || kind === 'accuse' ? 'phrase' : 'phrase',
    ),
  );
  if (isPassive) last = beforeAgent(view, item, last);
  if (
    isPassive &&
    (kind === 'quoted' || kind === 'predicate') &&
    precedingSource(linking, group).range === undefined
  )
    return undefined;
  const isAct = kind === 'predicate' && view.grammar.bareClauses && namesAct(view, item);
  const isNamed =
    isAct ||
    ((kind === 'predicate' || (kind === 'quantity' && opensQuantity(view, item))) &&
      !isPassive &&
      !startsWith(forms[item], 'de') &&
      namesPredicate(view, item, last) &&
      (kind === 'quantity' || isSpeaker(linking, group)));
  if (
    !isNamed &&
    (kind === 'quoted' || kind === 'predicate' || kind === 'quantity') &&
    quotedPart(view, item, last) < 0
  )
    return undefined;
  takeQuotations(linking, item, last);
  const from = itemStart(view, first < 0 ? item : first);
  return {
    contents: [item === last && first < 0 ? contentOf(view, item, last) : [from, itemEnd(view, last)]],
    rule: 'noun-phrase',
  };
}

function afterNominalCircumstances(view: View, start: number, preposition: string | undefined): number {
  const { grammar, forms } = view;
  return afterAdjuncts(view, start, (item) => {
    const form = forms[item];
    if (preposition !== undefined && (startsWith(form, preposition) || isContracted(form, preposition)))
      return true;
    return (
      form === 'contre' || (grammar.determinedPhrases && opensQuantity(view, item) && timeEnd(view, item) < 0)
    );
  });
}

/** `plus de trois millions de clients`, `300 emplois`: a quantity. */
function opensQuantity(view: View, item: number): boolean {
  const { forms } = view;
  if (view.doc.tokens.kind[item] === TOKEN_KIND.number) return true;
  if (!/^(?:plus|moins|près|environ|quelque)$/u.test(forms[item])) return false;
  const next = nextInUnit(view, item);
  if (next < 0 || isDuration(view, next)) return false;
  return forms[next] === 'de' || forms[next] === "d'" || view.doc.tokens.kind[next] === TOKEN_KIND.number;
}

/** `plus de deux ans`: how long, not how much. */
function isDuration(view: View, start: number): boolean {
  for (let item = start, steps = 0; item >= 0 && steps < 3; item = nextInUnit(view, item), steps++)
    if (is(view, item, TIME_WORD) || /^(?:ans?|fois)$/u.test(view.forms[item])) return true;
  return false;
}

function opensPhrase(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (quotationAt(view, item) !== undefined || (grammar.determinedPhrases && opensQuantity(view, item)))
    return true;
  if (is(view, item, DETERMINER)) return true;
  if (!grammar.determinedPhrases)
    return isWordOrAmount(view, item) && !is(view, item, PRONOUN | PREPOSITION | COORDINATOR | SUBORDINATOR);
  return (
    forms[item] === 'de' ||
    forms[item] === "d'" ||
    forms[item] === 'ceux' ||
    forms[item] === 'celles' ||
    forms[item] === 'celui'
  );
}

/** A word, a number, or the sign of a currency: `announced $52 million in aid`. */
function isWordOrAmount(view: View, item: number): boolean {
  const kind = view.doc.tokens.kind[item];
  return kind === TOKEN_KIND.word || kind === TOKEN_KIND.number || /^(?:us)?[$£€¥]$/u.test(view.forms[item]);
}

/** `called it a "mistake"` */
function isObjectPronoun(view: View, item: number): boolean {
  if (!/^(?:it|him|her|them|himself|herself|itself|themselves)$/u.test(view.forms[item])) return false;
  const next = nextInUnit(view, item);
  if (next >= 0 && /^(?:as|to)$/u.test(view.forms[next])) return true;
  const after = next >= 0 && is(view, next, DETERMINER) ? nextInUnit(view, next) : next;
  return quotationAt(view, after) !== undefined;
}

/** `Si le régime annonce sa victoire`: what may come to be said. */
function isUnderCondition(view: View, group: CueGroup): boolean {
  let item = previousInUnit(view, group.outerFirst);
  for (let steps = 0; item >= 0 && steps < 8; steps++, item = previousInUnit(view, item)) {
    if (is(view, item, COMMA | COMPLEMENTISER | RELATIVE) || isFinite(view, item)) return false;
    if (is(view, item, INTERROGATIVE) && is(view, item, SUBORDINATOR))
      return /^s[i']$/u.test(view.forms[item]);
  }
  return false;
}

/** Whether the source is somebody, or a document, as far as its words tell. */
function isSpeaker(linking: Linking, group: CueGroup): boolean {
  const { range } = precedingSource(linking, group);
  return range === undefined || canSpeak(linking.view, range);
}

/** `une baisse de 3 %`, `la nécessité d'agir`, `35 morts`: a phrase whose head says as much as a clause, or a quantity. */
function namesPredicate(view: View, first: number, last: number): boolean {
  let hasQuantity = opensQuantity(view, first);
  for (let item = first, steps = 0; item >= 0 && steps < 7; item = view.next[item], steps++) {
    const isWord = view.blockAt[item] < 0 && !is(view, item, DETERMINER) && !isCapitalised(view, item);
    // The head stands before what is attached to it.
    if (steps > 0 && is(view, item, NOUN_LINK) && !hasQuantity) return false;
    if (is(view, item, COMMA | RELATIVE | COLON) || (steps > 0 && is(view, item, PREPOSITION))) return false;
    if (isWord && view.grammar.isPredicateNoun(view.forms[item])) return true;
    if (isWord && hasQuantity && steps > 0 && view.doc.tokens.kind[item] === TOKEN_KIND.word) return true;
    hasQuantity ||= steps === 1 && opensQuantity(view, item);
    if (item === last) return false;
  }
  return false;
}

function quotedPart(view: View, first: number, last: number): number {
  for (let item = first, steps = 0; item >= 0 && steps < LONGEST_GAP; item = view.next[item], steps++) {
    if (quotationAt(view, item) !== undefined && !isTitle(view, item)) return item;
    if (item === last) return -1;
  }
  return -1;
}

/** Quotation marks around a title: capitalised words without a verb after a noun of works. */
function isTitle(view: View, item: number): boolean {
  const block = quotationAt(view, item);
  if (block === undefined) return false;
  const before = previousInUnit(view, item);
  return (
    before >= 0 &&
    isCapitalised(view, block.from) &&
    /^(?:film|livre|album|roman|émission|série|chanson|single|titre|magazine|journal|book|movie|song|show|фильм\S*|книг\S*)$/u.test(
      view.forms[before],
    )
  );
}

/** `X annonce A`: a noun phrase that names what is said, asked or accused. */
export const NOUN_PHRASE: ComplementConstruction = complementConstruction(
  {
    id: 'noun-phrase',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the noun phrase behind the verb, or behind its preposition',
    citation: 'lamiroy2008',
    examples: [['fr', '{source|Le maire} [cue|a annoncé] <content|la fermeture du pont>.']],
    counterExamples: [['fr', "Le maire n'a pas annoncé la fermeture du pont."]],
    limits: 'Which phrases count, the entry of the verb says.',
  },
  nominal,
);
