import { TOKEN_KIND } from '../../../model/document';
import { clauseEnd } from '../content/clause-end';
import { type Complement, LONGEST_GAP, optionsFor, beforeAgent } from './complement-steps';
import type { CueGroup } from '../cue-groups';
import { startsWith, infinitiveAfter, finishInfinitive } from './infinitives';
import { afterAdjuncts } from '../../../syntax/adjuncts';
import { timeEnd } from '../../../syntax/times';
import { contentOf, takeQuotations, type Linking } from '../relation';
import { precedingSource } from '../source/sources';
import {
  is,
  canBe,
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
  GERUND,
} from '../../../syntax/words/classes';

/** Noun phrases that name what is claimed, announced, denied or demanded, or that hold a quoted part. */
export function nominal(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { forms } = view;
  const { nominal: kind, preposition } = group.takes;
  if (kind === 'none' || group.negated || group.unreal) return undefined;
  const isPassive = group.form === 'passive';
  if (kind !== 'accuse' && ((isPassive && kind !== 'quoted') || group.hasObject)) return undefined;
  let item = afterNominalCircumstances(view, start, preposition);
  if (item < 0) return undefined;
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
    item = accusationStart(view, item, group.hasObject || group.form === 'passive');
    if (item < 0) return undefined;
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
  if (isPassive && kind === 'quoted' && precedingSource(linking, group).range === undefined) return undefined;
  if (kind === 'quoted') {
    const quoted = quotedPart(view, item, last);
    if (quoted < 0) return undefined;
  }
  takeQuotations(linking, item, last);
  const from = itemStart(view, item);
  return {
    contents: [item === last ? contentOf(view, item, last) : [from, itemEnd(view, last)]],
    rule: 'noun-phrase',
  };
}

function isContracted(form: string, preposition: string): boolean {
  return preposition === 'de'
    ? form === 'du' || form === 'des'
    : preposition === 'à' && (form === 'au' || form === 'aux');
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
  if (next < 0) return false;
  return forms[next] === 'de' || forms[next] === "d'" || view.doc.tokens.kind[next] === TOKEN_KIND.number;
}

function opensPhrase(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (quotationAt(view, item) !== undefined || (grammar.determinedPhrases && opensQuantity(view, item)))
    return true;
  if (is(view, item, DETERMINER)) return true;
  if (!grammar.determinedPhrases)
    return (
      view.doc.tokens.kind[item] === TOKEN_KIND.word &&
      !is(view, item, PRONOUN | PREPOSITION | COORDINATOR | SUBORDINATOR)
    );
  return (
    forms[item] === 'de' ||
    forms[item] === "d'" ||
    forms[item] === 'ceux' ||
    forms[item] === 'celles' ||
    forms[item] === 'celui'
  );
}

/** `called it a "mistake"` */
function isObjectPronoun(view: View, item: number): boolean {
  if (!/^(?:it|him|her|them|himself|herself|itself|themselves)$/u.test(view.forms[item])) return false;
  const next = nextInUnit(view, item);
  if (next >= 0 && view.forms[next] === 'as') return true;
  const after = next >= 0 && is(view, next, DETERMINER) ? nextInUnit(view, next) : next;
  return quotationAt(view, after) !== undefined;
}

/** What somebody is accused of: after `de`, behind the accused unless a clitic or the subject is it. */
function accusationStart(view: View, start: number, isAccusedBefore: boolean): number {
  let item = start;
  for (let steps = 0; item >= 0 && steps < 20; steps++, item = nextInUnit(view, item)) {
    const form = view.forms[item];
    // `accusé le club, dont il était membre, d'avoir menti`
    const later = is(view, item, COMMA) ? afterInsert(view, item) : -1;
    if (later >= 0) item = later;
    else if (is(view, item, COLON) || isFinite(view, item)) return -1;
    const next = nextInUnit(view, item);
    const block = quotationAt(view, item);
    if (block !== undefined && isAccusationLink(view.forms[block.from])) return item;
    if (isAccusationLink(form) && next >= 0 && (steps > 0 || isAccusedBefore)) {
      const isVerb = infinitiveAfter(view, next) >= 0 || canBe(view, next, GERUND);
      if (isVerb || !isCapitalised(view, next)) return next;
    }
  }
  return -1;
}

/** The comma that closes an insert and that an accusation follows; -1 when there is none. */
function afterInsert(view: View, opening: number): number {
  let item = nextInUnit(view, opening);
  for (let steps = 0; item >= 0 && steps < 20; steps++, item = nextInUnit(view, item)) {
    if (!is(view, item, COMMA)) continue;
    const next = nextInUnit(view, item);
    return next >= 0 && isAccusationLink(view.forms[next]) && steps > 0 ? item : -1;
  }
  return -1;
}

function isAccusationLink(form: string): boolean {
  return form === 'de' || form === "d'" || form === 'of';
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
