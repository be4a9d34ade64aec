import type { Span } from '../../model/span';
import { TOKEN_KIND } from '../../model/document';
import { clauseEnd, trimEnd, type ClauseOptions } from './clause-end';
import type { CueGroup } from './cue-groups';
import { afterPlace, isTimePhrase, nounPhraseAt, startsNounPhrase } from './noun-phrase-after';
import { subjectBefore } from './noun-phrase-before';
import { contentOf, takeQuotations, type Linking } from './relation';
import { isAdverb, isFinite } from './word-classes';
import { isCapitalised, itemEnd, itemStart, nextInUnit, previousInUnit, quotationAt, type View, readingsOf } from './view';

/** A content on the right of its cue, and the construction that it stands in. */
export interface Complement {
  readonly contents: readonly Span[];
  readonly rule: string;
}

const LONGEST_GAP = 30;

/** The content that follows a verb of saying, as its entry allows; undefined when there is none. */
export function complementOf(linking: Linking, group: CueGroup): Complement | undefined {
  const { view } = linking;
  const start = nextInUnit(view, group.last);
  return (
    thatClause(linking, group, start) ??
    colonQuotation(linking, group, start) ??
    directQuotation(linking, group, start) ??
    infinitive(linking, group, start) ??
    bareClause(linking, group, start) ??
    nominal(linking, group, start)
  );
}

function optionsFor(linking: Linking, group: CueGroup, extent: ClauseOptions['extent']): ClauseOptions {
  const { view } = linking;
  const relative = previousInUnit(view, group.outerFirst);
  const before = relative < 0 ? -1 : previousInUnit(view, relative);
  const embedded = relative >= 0 && view.grammar.relatives.has(view.forms[relative]) && before >= 0 && view.forms[before] === ',';
  return { extent, embedded };
}

/** First item after adverbs, times, places and addressees that may stand between a verb and its complement. */
function afterCircumstances(view: View, start: number): number {
  const { grammar, forms } = view;
  let item = start;
  for (let steps = 0; item >= 0 && steps < 10; steps++) {
    const form = forms[item];
    if (grammar.complementisers.has(form)) return item;
    if (grammar.timeWords.has(form) || isTimePhrase(view, item)) item = nextInUnit(view, item);
    else if (view.doc.tokens.kind[item] === TOKEN_KIND.number && grammar.timeWords.has(forms[nextInUnit(view, item)] ?? '')) item = nextInUnit(view, item);
    else if (isAdverb(view, item) && !grammar.determiners.has(form) && !grammar.pronouns.has(form)) item = nextInUnit(view, item);
    else if (isPlace(view, item)) item = afterPlace(view, item);
    else return item;
  }
  return item;
}

function isPlace(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (!grammar.prepositions.has(forms[item]) || grammar.nounLinks.has(forms[item])) return false;
  const next = nextInUnit(view, item);
  return next >= 0 && !readingsOf(view, next).has('infinitive');
}

function thatClause(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  if (!group.takes.that && !group.takes.question) return undefined;
  const opening = findComplementiser(view, group, start);
  if (opening < 0) return undefined;
  if (group.takes.that === false && view.grammar.complementisers.has(view.forms[opening])) return undefined;
  const inside = nextInUnit(view, opening);
  if (inside < 0) return undefined;
  if (group.negated && isRestrictive(view, group, inside)) return undefined;
  const isQuestion = !view.grammar.complementisers.has(view.forms[opening]);
  const from = isQuestion || view.grammar.keepsComplementiser ? opening : skipComma(view, inside);
  const last = clauseEnd(view, from, linking.byItem, optionsFor(linking, group, 'clause'));
  takeQuotations(linking, from, last);
  return { contents: [contentOf(view, from, last)], rule: isQuestion ? 'indirect-question' : 'that-clause' };
}

function skipComma(view: View, item: number): number {
  return view.forms[item] === ',' && nextInUnit(view, item) >= 0 ? nextInUnit(view, item) : item;
}

/** `n'exigeait qu'une procédure`: only, not that. */
function isRestrictive(view: View, group: CueGroup, inside: number): boolean {
  for (let item = group.first; item >= 0 && item <= group.last; item = view.next[item]) {
    if (view.grammar.negationWords.has(view.forms[item])) return false;
  }
  const after = nextInUnit(view, group.last);
  if (after >= 0 && view.grammar.negationWords.has(view.forms[after])) return false;
  return !hasVerb(view, inside);
}

function hasVerb(view: View, from: number): boolean {
  for (let item = from, steps = 0; item >= 0 && steps < LONGEST_GAP; item = nextInUnit(view, item), steps++) {
    if (isFinite(view, item)) return true;
  }
  return false;
}

/** The complementiser of a verb: after circumstances, a short insert between commas, or a named addressee. */
function findComplementiser(view: View, group: CueGroup, start: number): number {
  const { grammar, forms } = view;
  let item = start;
  let nounSeen = false;
  for (let steps = 0; item >= 0 && steps < LONGEST_GAP; steps++) {
    const form = forms[item];
    if (grammar.complementisers.has(form)) return nounSeen && !group.takes.object ? -1 : item;
    if (group.takes.question && grammar.interrogatives.has(form) && !nounSeen) return item;
    if (form === ',') {
      const end = insertEnd(view, item);
      if (end < 0) return -1;
      item = end;
      continue;
    }
    if (view.blockAt[item] >= 0) {
      if (quotationAt(view, item) !== undefined) return -1;
      item = nextInUnit(view, item);
      continue;
    }
    if (/^[:;.!?…]$/u.test(form) || grammar.relatives.has(form) || isFinite(view, item)) return -1;
    if (isPlace(view, item) || grammar.nounLinks.has(form)) {
      item = afterPlace(view, item);
      continue;
    }
    if (startsNounPhrase(view, item) && !grammar.timeWords.has(form) && !isTimePhrase(view, item) && !isAdverb(view, item)) {
      // A noun phrase: addressee without preposition (en, ru) or object; a relative clause may follow it.
      if (!group.takes.object && !grammar.bareNouns && (grammar.bareClauses || !isInvertedName(view, item))) return -1;
      nounSeen = !group.takes.object && !grammar.bareNouns;
    }
    item = nextInUnit(view, item);
  }
  return -1;
}

function isInvertedName(view: View, item: number): boolean {
  return isCapitalised(view, item);
}

/** Item after an insert between commas (`, documents à l'appui, que`), or the complementiser after one comma. */
function insertEnd(view: View, comma: number): number {
  const { grammar, forms } = view;
  let item = nextInUnit(view, comma);
  for (let steps = 0; item >= 0 && steps < 16; steps++, item = nextInUnit(view, item)) {
    if (grammar.complementisers.has(forms[item]) && steps === 0) return item;
    if (forms[item] === ',') {
      const next = nextInUnit(view, item);
      return next >= 0 && grammar.complementisers.has(forms[next]) ? next : -1;
    }
    if (isFinite(view, item)) return -1;
  }
  return -1;
}

/** `X dit … : « A »`; the quotation may stand in the next paragraph. */
function colonQuotation(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  if (!group.takes.quotation && group.takes.nominal === 'none') return undefined;
  if (!group.takes.that && afterPreposition(linking, group)) return undefined;
  let item = start;
  for (let steps = 0; item >= 0 && steps < 70; steps++, item = nextInUnit(view, item)) {
    const other = linking.byItem.get(item);
    if (other !== undefined && other !== group && other.kind === 'verb' && other.takes.quotation && other.form !== 'infinitive') return undefined;
    if (view.forms[item] !== ':') continue;
    const next = view.next[item];
    const quotation = next < 0 ? undefined : quotationAt(view, next);
    if (quotation === undefined) {
      if (next < 0 || steps > 8 || view.unitOf[next] !== view.unitOf[item] || !group.takes.quotation) return undefined;
      const last = clauseEnd(view, next, linking.byItem, { extent: 'clause', embedded: false });
      if (!view.grammar.bareNouns && !hasVerb(view, next)) return undefined;
      takeQuotations(linking, next, last);
      return { contents: [contentOf(view, next, last)], rule: 'colon' };
    }
    const after = nextInUnit(view, next);
    const closes = after < 0 || /^[.,;!?]$/u.test(view.forms[after]) || view.unitOf[next] !== view.unitOf[item];
    const last = closes ? next : trimEnd(view, next, view.unitLast[view.unitOf[next]]);
    takeQuotations(linking, next, last);
    return { contents: [contentOf(view, next, last)], rule: 'colon' };
  }
  return undefined;
}

/** `Selon lui, X souffle sur les braises : « A »`: the sentence is ascribed already. */
function afterPreposition(linking: Linking, group: CueGroup): boolean {
  const { view } = linking;
  const first = linking.byItem.get(view.unitFirst[view.unitOf[group.first]]);
  return first !== undefined && first.kind === 'preposition';
}

/** `X lance « A »`: the quotation follows without a colon. */
function directQuotation(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  if (!group.takes.quotation && group.takes.nominal === 'none') return undefined;
  let item = afterCircumstances(view, start);
  const addressee = group.takes.object && view.grammar.bareClauses && item >= 0 ? nounPhraseAt(view, item, { greedy: false }) : undefined;
  if (addressee !== undefined) item = afterCircumstances(view, nextInUnit(view, addressee.last));
  if (item >= 0 && view.forms[item] === ',') item = nextInUnit(view, item);
  if (item < 0 || quotationAt(view, item) === undefined) return undefined;
  const after = nextInUnit(view, item);
  // `déclare « A », B`: what follows the closing mark up to a comma or the clause's end is part of the sentence.
  const last = after < 0 || view.forms[after] === ',' || !group.takes.that ? phraseEnd(linking, group, item) : item;
  takeQuotations(linking, item, last);
  return { contents: [contentOf(view, item, last)], rule: 'quotation-after' };
}

function phraseEnd(linking: Linking, group: CueGroup, item: number): number {
  const after = nextInUnit(linking.view, item);
  if (after < 0 || linking.view.forms[after] === ',') return item;
  return clauseEnd(linking.view, item, linking.byItem, optionsFor(linking, group, 'phrase'));
}

/** `a appelé à rester`, `dit attendre`, `promet de revenir`. */
function infinitive(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { takes } = group;
  if (!(takes.infinitive || takes.bareInfinitive) || group.unreal || group.form === 'passive') return undefined;
  const wanted = takes.preposition;
  if (wanted === undefined) {
    const bare = infinitiveAfter(view, start);
    if (bare >= 0) return finishInfinitive(linking, group, bare);
    const later = afterCircumstances(view, start);
    if (later >= 0 && later !== start && infinitiveAfter(view, later) >= 0) return finishInfinitive(linking, group, later);
  }
  if (!takes.infinitive) return undefined;
  const marker = markerAfter(view, group, start, wanted);
  return marker < 0 ? undefined : finishInfinitive(linking, group, marker);
}

/** First item after the preposition of an infinitive, over circumstances, inserts and a named addressee. */
function markerAfter(view: View, group: CueGroup, start: number, wanted: string | undefined): number {
  const { grammar, forms } = view;
  let item = start;
  for (let steps = 0; item >= 0 && steps < 20; steps++) {
    const form = forms[item];
    if (grammar.infinitiveMarkers.has(form) && (wanted === undefined || startsWith(form, wanted) || group.takes.object)) {
      const inside = infinitiveAfter(view, nextInUnit(view, item));
      if (inside >= 0) return inside;
    }
    if (form === ',') {
      const end = steps === 0 ? insertBefore(view, item) : -1;
      if (end < 0) return -1;
      item = end;
      continue;
    }
    if (form === ':' || view.blockAt[item] >= 0 || isFinite(view, item) || grammar.complementisers.has(form)) return -1;
    const later = afterCircumstances(view, item);
    if (later !== item) item = later;
    else if (group.takes.object || grammar.negationWords.has(form)) item = nextInUnit(view, item);
    else return -1;
  }
  return -1;
}

/** Item after an insert between commas that an infinitive follows: `a préconisé, dimanche, d'encadrer`. */
function insertBefore(view: View, comma: number): number {
  let item = nextInUnit(view, comma);
  for (let steps = 0; item >= 0 && steps < 14; steps++, item = nextInUnit(view, item)) {
    if (view.forms[item] === ',') {
      const next = nextInUnit(view, item);
      return next >= 0 && view.grammar.infinitiveMarkers.has(view.forms[next]) ? next : -1;
    }
    if (isFinite(view, item)) return -1;
  }
  return -1;
}

function startsWith(form: string, preposition: string): boolean {
  return form === preposition || (preposition === 'de' && form === "d'");
}

/** The item itself when an infinitive stands there, over negation and clitics; -1 otherwise. */
function infinitiveAfter(view: View, item: number): number {
  const { grammar, forms } = view;
  let at = item;
  for (let steps = 0; at >= 0 && steps < 7; steps++, at = nextInUnit(view, at)) {
    const form = forms[at];
    const quotation = quotationAt(view, at);
    if (quotation !== undefined) return readingsOf(view, quotation.from).has('infinitive') ? item : -1;
    if (readingsOf(view, at).has('infinitive') && !isCapitalised(view, at)) return item;
    const may = grammar.proclitics.has(form) || grammar.negationWords.has(form) || isAdverb(view, at);
    if (!may || grammar.determiners.has(form) && steps === 0 && !grammar.proclitics.has(form)) return -1;
  }
  return -1;
}

function finishInfinitive(linking: Linking, group: CueGroup, from: number): Complement {
  const { view } = linking;
  const last = clauseEnd(view, from, linking.byItem, { ...optionsFor(linking, group, 'clause') });
  const end = cutAdversative(view, from, last);
  takeQuotations(linking, from, end);
  return { contents: [contentOf(view, from, end)], rule: 'infinitive' };
}

function cutAdversative(view: View, from: number, last: number): number {
  for (let item = from; item >= 0 && item !== last; item = view.next[item]) {
    if (view.forms[item] === ',' && view.grammar.adversatives.has(view.forms[view.next[item]] ?? '')) return trimEnd(view, from, item);
  }
  return last;
}

/** `He said it was late`: a clause without complementiser. */
function bareClause(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { grammar, forms } = view;
  if (!grammar.bareClauses || !group.takes.that || group.form === 'passive' && !group.takes.that) return undefined;
  let item = start < 0 ? -1 : afterCircumstances(view, start);
  const addressee = group.takes.object && item >= 0 ? nounPhraseAt(view, item, { greedy: false }) : undefined;
  if (addressee !== undefined) item = afterCircumstances(view, nextInUnit(view, addressee.last));
  if (item < 0 || (view.blockAt[item] < 0 && view.doc.tokens.kind[item] !== TOKEN_KIND.word && view.doc.tokens.kind[item] !== TOKEN_KIND.number)) return undefined;
  if (grammar.infinitiveMarkers.has(forms[item]) || grammar.nounLinks.has(forms[item])) return undefined;
  if (!isClause(view, item)) return undefined;
  const last = clauseEnd(view, item, linking.byItem, optionsFor(linking, group, 'clause'));
  takeQuotations(linking, item, last);
  return { contents: [contentOf(view, item, last)], rule: 'bare-clause' };
}

/** Whether a stretch holds a finite verb before it is interrupted: a clause, as against a noun phrase. */
function isClause(view: View, start: number): boolean {
  if (view.grammar.pronouns.has(view.forms[start]) && !view.grammar.determiners.has(view.forms[start]) && nextInUnit(view, start) >= 0) return true;
  for (let at = start, steps = 0; at >= 0 && steps < 25; at = nextInUnit(view, at), steps++) {
    if (/^[:;.]$/u.test(view.forms[at])) return false;
    if (view.grammar.relatives.has(view.forms[at]) && at !== start) return false;
    if (quotationAt(view, at) !== undefined && at !== start) return true;
    if (isFinite(view, at) && (at !== start || view.forms[at].includes("'"))) return true;
  }
  return false;
}

/** Noun phrases that name what is claimed, announced, denied or demanded, or that hold a quoted part. */
function nominal(linking: Linking, group: CueGroup, start: number): Complement | undefined {
  const { view } = linking;
  const { forms } = view;
  const { nominal: kind, preposition } = group.takes;
  if (kind === 'none' || group.negated || group.unreal || group.form === 'passive' || group.hasObject) return undefined;
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
  const last = clauseEnd(view, item, linking.byItem, optionsFor(linking, group, kind === 'adjective' || kind === 'any' || kind === 'accuse' ? 'phrase' : 'phrase'));
  if (kind === 'quoted') {
    const quoted = quotedPart(view, item, last);
    if (quoted < 0) return undefined;
  }
  takeQuotations(linking, item, last);
  const from = itemStart(view, item);
  return { contents: [item === last ? contentOf(view, item, last) : [from, itemEnd(view, last)]], rule: 'noun-phrase' };
}

function isContracted(form: string, preposition: string): boolean {
  return preposition === 'de' ? form === 'du' || form === 'des' : preposition === 'à' && (form === 'au' || form === 'aux');
}

function afterNominalCircumstances(view: View, start: number, preposition: string | undefined): number {
  const { grammar, forms } = view;
  let item = start;
  for (let steps = 0; item >= 0 && steps < 8; steps++) {
    const form = forms[item];
    if (preposition !== undefined && (startsWith(form, preposition) || isContracted(form, preposition))) return item;
    if (grammar.timeWords.has(form) || isTimePhrase(view, item)) item = nextInUnit(view, item);
    else if (view.doc.tokens.kind[item] === TOKEN_KIND.number && grammar.timeWords.has(forms[nextInUnit(view, item)] ?? '')) item = nextInUnit(view, item);
    else if (isAdverb(view, item) && !grammar.determiners.has(form) && !grammar.pronouns.has(form)) item = nextInUnit(view, item);
    else if (isPlace(view, item) && form !== 'contre') item = afterPlace(view, item);
    else return item;
  }
  return item;
}

function opensPhrase(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (quotationAt(view, item) !== undefined) return true;
  if (grammar.determiners.has(forms[item])) return true;
  if (grammar.language !== 'fr') return view.doc.tokens.kind[item] === TOKEN_KIND.word && !grammar.pronouns.has(forms[item]) && !grammar.prepositions.has(forms[item]) && !grammar.coordinators.has(forms[item]) && !grammar.subordinators.has(forms[item]);
  return forms[item] === 'de' || forms[item] === "d'" || forms[item] === 'ceux' || forms[item] === 'celles' || forms[item] === 'celui';
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
  return before >= 0 && isCapitalised(view, block.from) && /^(?:film|livre|album|roman|émission|série|chanson|single|titre|magazine|journal|book|movie|song|show|фильм\S*|книг\S*)$/u.test(view.forms[before]);
}

/** Whether a verb's subject is first or second person inside a quotation: the speaker's own averral. */
export function isOwnAverral(view: View, group: CueGroup): boolean {
  const level = view.levelOf[group.first];
  const subject = group.enclitic >= 0 ? group.enclitic : (subjectBefore(view, group.outerFirst).range?.first ?? -1);
  if (subject < 0) return false;
  const form = group.enclitic >= 0 ? (view.grammar.enclitics.get(view.forms[subject]) ?? '') : view.forms[subject];
  void level;
  return view.grammar.speakers.has(form);
}
