import type { LexiconMatch } from '../../../model/lexicon';
import type { PhraseGender } from '../../../syntax/gender';
import type { Gender } from '../../../syntax/words/gender';
import { hitsOf } from '../../hits-of';
import type { Relation } from '../relation';
import type { SourceKind } from './source-kind';
import { is, isCapitalised, type View } from '../../../syntax/view';
import { NOUN_LINK, PREPOSITION, COMMA, DETERMINER, COORDINATOR } from '../../../syntax/words/classes';

/** Roles in which a source speaks. */
export type SourceRole =
  'official' | 'expert' | 'witness' | 'armed-group' | 'media' | 'document' | 'ngo' | 'citizen';

/** What the words of a source tell beside its kind; null where they do not tell. */
export interface SourceAxes {
  readonly sourceRole: SourceRole | null;
  /** Grammatical gender of a person where an article, noun, pronoun, title or verb marks it; a given name is no mark. */
  readonly gender: Gender | null;
  /** Whether a proper name says who speaks; null without source. */
  readonly named: boolean | null;
  /** Country that the words name as the source's own, in the language of the text. */
  readonly side: string | null;
}

const NOTHING: SourceAxes = { sourceRole: null, gender: null, named: null, side: null };

/**
 * Reads the axes of every source of a document from its words as they stand, without resolving pronouns.
 *
 * The head of a source decides its role: the first noun that has one, in English the last before a preposition. A
 * spokesperson has the role of whom they speak for. A country is a side where the source is it (`Moscou`), belongs to
 * it (`le ministère russe`, `ambassadeur de France`), not where it is a place or a subject of study.
 *
 * @param matches - Hits of all lexicons, in text order; those of `source-roles` and `countries` are used.
 * @source sigal1973 and gans1979 for roles of sources
 */
export function axesReader(
  view: View,
  matches: readonly LexiconMatch[],
): (relation: Relation, kind: SourceKind, gender: PhraseGender) => SourceAxes {
  const { language } = view.grammar;
  const hits = new Map<number, LexiconMatch>();
  const add = (lexicon: string, placeOf: (token: number) => number): void => {
    for (const match of hitsOf(matches, `${language}/${lexicon}`)) {
      if (match.entry.label === 'none') continue;
      if (match.entry.attributes?.name === true && !isCapitalised(view, match.from)) continue;
      hits.set(placeOf(match.from), match);
    }
  };
  add('countries', (token) => -1 - token);
  add('source-roles', (token) => token);
  return (relation, kind, gender) => {
    const { range } = relation.source;
    if (range === undefined) return NOTHING;
    const items: number[] = [];
    for (let item = range.first; item >= 0; item = view.next[item]) {
      if (view.blockAt[item] < 0) items.push(item);
      if (item === range.last) break;
    }
    const sourceRole = kind === 'pronoun' ? null : roleOf(view, items, hits, kind);
    return {
      sourceRole,
      gender: gender.person,
      named: isNamed(view, items, kind),
      side: sideOf(view, items, hits, sourceRole),
    };
  };
}

/** Position of the first preposition or comma among the items. */
function firstLink(view: View, items: readonly number[]): number {
  const at = items.findIndex((item) => is(view, item, NOUN_LINK | PREPOSITION | COMMA));
  return at < 0 ? items.length : at;
}

function roleOf(
  view: View,
  items: readonly number[],
  hits: ReadonlyMap<number, LexiconMatch>,
  kind: SourceKind,
): SourceRole | null {
  if (kind === 'media' || kind === 'document') return kind;
  const found = items.filter((item) => hits.has(item));
  const link = view.grammar.headFinal ? items[firstLink(view, items)] : undefined;
  const core = link === undefined ? [] : found.filter((item) => item < link);
  const last = link === undefined && view.grammar.headFinal ? found : core;
  const head = last.length > 0 ? last[last.length - 1] : found[0];
  return head === undefined ? null : (hits.get(head)!.entry.label as SourceRole);
}

function isNamed(view: View, items: readonly number[], kind: SourceKind): boolean {
  if (kind === 'person') return true;
  if (kind !== 'institution' && kind !== 'media' && kind !== 'document') return false;
  const { doc } = view;
  return items.some((item) => {
    if (!isCapitalised(view, item) || is(view, item, DETERMINER)) return false;
    // A capital at the start of a sentence says nothing, unless the word is known as a name.
    const isStart = item === view.unitFirst[view.unitOf[item]];
    const text = doc.text.slice(doc.tokens.start[item], doc.tokens.end[item]);
    return (
      !isStart ||
      view.sourceHits[item]?.entry.attributes?.name === true ||
      (text.length > 1 && text === text.toUpperCase())
    );
  });
}

function sideOf(
  view: View,
  items: readonly number[],
  hits: ReadonlyMap<number, LexiconMatch>,
  role: SourceRole | null,
): string | null {
  const { grammar } = view;
  const link = firstLink(view, items);
  let side: string | null = null;
  for (let i = 0; i < items.length; i++) {
    const hit = hits.get(-1 - items[i]);
    if (hit === undefined) continue;
    const around = view.sourceHits[items[i]];
    // A word of a longer name: `Russia Today`.
    if (around !== undefined && around.to - around.from > hit.to - hit.from && around.entry.label !== 'role')
      continue;
    let before = i - 1;
    while (before >= 0 && is(view, items[before], DETERMINER)) before--;
    const isOf = is(view, items[before], NOUN_LINK);
    // `en Suisse` is a place, `for the Swiss army` is not.
    const isPlace = hit.entry.label === 'state' || before === i - 1;
    if (isPlace && !isOf && is(view, items[before], PREPOSITION)) continue;
    if (hit.entry.label === 'state') {
      const isTopic = role === 'expert' || role === 'media' || role === 'document';
      const isHead = before < 0 || (grammar.headFinal && i < link) || (grammar.bareNouns && i > 0);
      if (isTopic || !(isOf || isHead)) continue;
    }
    const found = String(hit.entry.attributes?.side);
    if (side !== null && side !== found) {
      // Two countries side by side are no one side; a later one is only what the source deals with.
      return is(view, items[before], COORDINATOR) ? null : side;
    }
    side = found;
  }
  return side;
}
