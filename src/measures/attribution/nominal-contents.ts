import { TOKEN_KIND } from '../../model/document';
import { clauseEnd } from './clause-end';
import { type Complement, LONGEST_GAP, optionsFor, isPlace } from './complement-steps';
import type { CueGroup } from './cue-groups';
import { startsWith, infinitiveAfter, finishInfinitive } from './infinitives';
import { isTimePhrase } from './noun-phrase-after';
import { afterPlace } from './inverted-subject';
import { contentOf, takeQuotations, type Linking } from './relation';
import {
  isCapitalised,
  itemEnd,
  itemStart,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
  readingsOf,
} from './view';
import { isAdverb, isFinite } from './word-classes';

/** Noun phrases that name what is claimed, announced, denied or demanded, or that hold a quoted part. */
export function nominal(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { forms } = view;
  const { nominal: kind, preposition } = group.takes;
  if (kind === 'none' || group.negated || group.unreal || group.form === 'passive' || group.hasObject)
    return undefined;
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
    item = accusationStart(view, item);
    if (item < 0) return undefined;
  } else if (kind === 'adjective') {
    if (view.doc.tokens.kind[item] !== TOKEN_KIND.word) return undefined;
  } else if (!opensPhrase(view, item)) return undefined;
  const last = clauseEnd(
    view,
    item,
    linking.byItem,
    optionsFor(
      linking,
      group,
      kind === 'adjective' || kind === 'any' || kind === 'accuse' ? 'phrase' : 'phrase',
    ),
  );
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
  let item = start;
  for (let steps = 0; item >= 0 && steps < 8; steps++) {
    const form = forms[item];
    if (preposition !== undefined && (startsWith(form, preposition) || isContracted(form, preposition)))
      return item;
    if (grammar.timeWords.has(form) || isTimePhrase(view, item)) item = nextInUnit(view, item);
    else if (
      view.doc.tokens.kind[item] === TOKEN_KIND.number &&
      grammar.timeWords.has(forms[nextInUnit(view, item)] ?? '')
    )
      item = nextInUnit(view, item);
    else if (isAdverb(view, item) && !grammar.determiners.has(form) && !grammar.pronouns.has(form))
      item = nextInUnit(view, item);
    else if (isPlace(view, item) && form !== 'contre') item = afterPlace(view, item);
    else return item;
  }
  return item;
}

function opensPhrase(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (quotationAt(view, item) !== undefined) return true;
  if (grammar.determiners.has(forms[item])) return true;
  if (grammar.language !== 'fr')
    return (
      view.doc.tokens.kind[item] === TOKEN_KIND.word &&
      !grammar.pronouns.has(forms[item]) &&
      !grammar.prepositions.has(forms[item]) &&
      !grammar.coordinators.has(forms[item]) &&
      !grammar.subordinators.has(forms[item])
    );
  return (
    forms[item] === 'de' ||
    forms[item] === "d'" ||
    forms[item] === 'ceux' ||
    forms[item] === 'celles' ||
    forms[item] === 'celui'
  );
}

function accusationStart(view: View, start: number): number {
  let item = start;
  for (let steps = 0; item >= 0 && steps < 20; steps++, item = nextInUnit(view, item)) {
    const form = view.forms[item];
    if (form === ':' || isFinite(view, item)) return -1;
    const next = nextInUnit(view, item);
    if ((form === 'de' || form === "d'" || form === 'of') && next >= 0 && steps > 0) {
      const isVerb = infinitiveAfter(view, next) >= 0 || readingsOf(view, next).has('gerund');
      if (isVerb || !isCapitalised(view, next)) return next;
    }
  }
  return -1;
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
