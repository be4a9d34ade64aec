import { TOKEN_KIND } from '../../../model/document';
import { clauseEnd } from '../content/clause-end';
import type { CueGroup } from '../cue-groups';
import { readsAsName } from '../../../syntax/quoted-names';
import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { antecedent } from '../../../syntax/antecedent';
import { clauseRelation, sourceAt, type Linking, type Relation } from '../relation';
import { holdsVerb } from '../content/content-start';
import { pluralPhraseAt, possessiveIn, pronounIn } from '../source/preposition-sources';
import { namesManner } from '../source/manner';
import { sourceKindOf } from '../source/source-kind';
import { is, isCapitalised, isPunctuation, lastOfUnit, nextInUnit, type View } from '../../../syntax/view';
import {
  COMMA,
  COORDINATOR,
  LINK,
  PRONOUN,
  SPEAKER,
  DETERMINER,
  NOUN_LINK,
} from '../../../syntax/words/classes';
import { leftOnly } from './preposition-spans';
import { contentsAround } from './around-preposition';

/** Relation of a preposition or phrase: `selon X, A`, `A, selon X`, `A, selon X, B`, `A (selon X)`. */
export function linkPreposition(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  const { forms } = view;
  const start = nextInUnit(view, group.last);
  const isAdverbial = group.kind === 'adverbial';
  if (!isAdverbial && start < 0) return undefined;
  if (
    !isAdverbial &&
    /^(?:lequel|laquelle|lesquels|lesquelles|qui|which|whom|которого|которой|которых|которому)$/u.test(
      forms[start],
    )
  )
    return relativePreposition(linking, group, start);
  if (!isAdverbial && namesMeasure(view, start)) return undefined;
  const range = isAdverbial ? possessiveIn(view, group) : sourceRange(view, group, start);
  if (
    !isAdverbial &&
    (range === undefined ||
      (isPlain(group) && !opensWithSaying(linking, range) && namesManner(view, group.first, range)))
  )
    return undefined;
  if (range !== undefined && group.match?.entry.attributes?.human === true) {
    const { kind, sure } = sourceKindOf(view, range, 'none');
    if (!sure || kind === 'document' || kind === 'none') return undefined;
    const after = nextInUnit(view, range.last);
    if (after < 0 || !is(view, after, COMMA)) return undefined;
    // `Pour Paul, un gâteau`, `pour toutes les personnes présentes, il suffit`
    if (/^tou(?:te?s?|s)$/u.test(forms[range.first]) || !holdsVerb(view, after, lastOfUnit(view, after)))
      return undefined;
  }
  // `selon moi` is averral, `selon nos informations` hides a source.
  if (range !== undefined && is(view, range.first, SPEAKER)) {
    // `selon nos confrères du Phare` too.
    const isColleague = /^(?:confrères?|cons(?:oe|œ)urs?)$/u.test(forms[nextInUnit(view, range.first)] ?? '');
    if (!isColleague && sourceKindOf(view, range, 'none').kind !== 'anonymous') return undefined;
  }
  const source = sourceAt(view, range ?? (isAdverbial ? pronounIn(view, group) : undefined));
  const phraseLast = isAdverbial ? group.last : (range?.last ?? group.last);
  const contents =
    group.kind === 'source-phrase' ? leftOnly(linking, group) : contentsAround(linking, group, phraseLast);
  return contents.length === 0 ? undefined : { group, source, contents, rule: 'preposition' };
}

/** `according to plan`: a lone noun that nobody is called by. */
function namesMeasure(view: View, item: number): boolean {
  if (!view.grammar.bareClauses || isCapitalised(view, item) || view.blockAt[item] >= 0) return false;
  if (is(view, item, DETERMINER | PRONOUN) || view.sourceHits[item] !== undefined) return false;
  const next = nextInUnit(view, item);
  const isLone = next < 0 || isPunctuation(view, next) || is(view, next, COORDINATOR | LINK);
  return isLone && !view.forms[item].endsWith('s') && view.doc.tokens.kind[item] === TOKEN_KIND.word;
}

/** `selon les révélations du quotidien`: a noun of saying names what was said. */
function opensWithSaying({ view, byItem }: Linking, { first, last }: ItemRange): boolean {
  for (let item = first; item >= 0 && item <= last; item = view.next[item])
    if (!is(view, item, DETERMINER)) return byItem.get(item)?.kind === 'noun';
  return false;
}

/** `selon`, `d'après`: a preposition that also goes with things. */
function isPlain(group: CueGroup): boolean {
  const attributes = group.match?.entry.attributes;
  return (
    group.kind === 'preposition' && attributes?.['human'] !== true && attributes?.['stance'] === 'acknowledge'
  );
}

function sourceRange(view: View, group: CueGroup, start: number): ItemRange | undefined {
  if (group.kind === 'source-phrase') {
    const noun = group.last;
    const phrase = nounPhraseAt(view, noun, { greedy: false });
    return phrase ?? { first: noun, last: noun };
  }
  // `по данным «Вестника»`
  if (view.grammar.cases !== undefined && readsAsName(view, start)) return { first: start, last: start };
  return nounPhraseAt(view, start, { greedy: true }) ?? pluralPhraseAt(view, start);
}

/** `X, selon lequel A` */
function relativePreposition(linking: Linking, group: CueGroup, relative: number): Relation | undefined {
  const { view } = linking;
  const from = nextInUnit(view, relative);
  const range = inNumber(view, antecedent(view, group.first), view.forms[relative]);
  if (from < 0 || range === undefined || holdsSayingNoun(linking, range)) return undefined;
  const last = clauseEnd(view, from, linking.byItem, { extent: 'clause', embedded: true });
  return clauseRelation(linking, group, range, [from, last], 'preposition-relative');
}

/** `des propos de la ministre, selon laquelle`: a singular relative belongs to the singular behind a plural. */
function inNumber(view: View, range: ItemRange | undefined, relative: string): ItemRange | undefined {
  if (range === undefined || !/^(?:lequel|laquelle)$/u.test(relative) || view.forms[range.first] !== 'des')
    return range;
  for (let item = range.first; item >= 0 && item < range.last; item = view.next[item]) {
    const start = view.next[item];
    if (is(view, item, NOUN_LINK) && item !== range.first && is(view, start, DETERMINER))
      return { first: start, last: range.last };
  }
  return range;
}

/** `l'accusation du maire selon laquelle A`: the noun is the cue. */
function holdsSayingNoun({ view, byItem, ledger }: Linking, { first, last }: ItemRange): boolean {
  for (let item = first; item >= 0 && item <= last; item = view.next[item]) {
    const group = byItem.get(item);
    if (group?.kind === 'noun' && ledger.relationOf(group) !== undefined) return true;
  }
  return false;
}
