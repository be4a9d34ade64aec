import { TOKEN_KIND } from '../../../model/document';
import { FEMININE_NAMES, MASCULINE_NAMES } from '../../../syntax/words/given-names';
import { sourceKindOf, type SourceKind } from './source-kind';
import type { Relation } from '../relation';
import type { Mention } from './speaker-chain';
import { isCapitalised, itemEnd, itemStart, type View } from '../../../syntax/view';

/** What the speaker chain must know of a relation's source. */
export function mentionOf(view: View, relation: Relation, kind: SourceKind): Mention {
  const { range, span } = relation.source;
  if (range === undefined || span === undefined) {
    return {
      span: undefined,
      words: '',
      kind,
      gender: undefined,
      plural: false,
      nouns: [],
      name: undefined,
      isQuoted: false,
    };
  }
  return mentionIn(view, range, [span[0], span[1]], kind);
}

function mentionIn(
  view: View,
  range: { readonly first: number; readonly last: number },
  span: readonly [number, number],
  kind: SourceKind,
): Mention {
  const words = view.doc.text.slice(span[0], span[1]);
  const items: number[] = [];
  for (let item = range.first; item >= 0; item = view.next[item]) {
    items.push(item);
    if (item === range.last) break;
  }
  const form = words.toLowerCase();
  const roles = items
    .filter(
      (item) =>
        /^(?:role|collective)$/u.test(view.sourceHits[item]?.entry.label ?? '') ||
        view.grammar.appositionWords.has(view.forms[item]),
    )
    .map((item) => view.forms[item]);
  const first = view.forms[range.first];
  const name = kind === 'person' ? nameOf(view, items) : undefined;
  return {
    span,
    words,
    kind,
    gender: genderOf(form, roles) ?? genderOfName(name),
    plural:
      view.grammar.pluralDeterminers.has(first) ||
      /^(?:ils|elles|eux|ceux|celles|they|them|они|их)\b/u.test(form),
    nouns: items.filter((item) => isNoun(view, item)).map((item) => view.forms[item]),
    name,
    isQuoted: isQuoted(view, range.first),
  };
}

function genderOfName(name: string | undefined): 'masculine' | 'feminine' | undefined {
  const given = name?.split(/\s/u, 1)[0].toLowerCase() ?? '';
  if (FEMININE_NAMES.has(given)) return 'feminine';
  return MASCULINE_NAMES.has(given) ? 'masculine' : undefined;
}

/** Whether an item stands inside a quotation: what a speaker tells of others. */
function isQuoted(view: View, item: number): boolean {
  for (let b = view.levelOf[item]; b >= 0; b = view.levelOf[view.blocks[b].open]) {
    if (view.blocks[b].kind === 'quotation') return true;
  }
  return false;
}

function isNoun(view: View, item: number): boolean {
  const { grammar, forms } = view;
  if (view.blockAt[item] >= 0 || view.doc.tokens.kind[item] !== TOKEN_KIND.word) return false;
  const form = forms[item];
  return (
    !grammar.determiners.has(form) &&
    !grammar.nounLinks.has(form) &&
    !grammar.looseLinks.has(form) &&
    !grammar.coordinators.has(form) &&
    form.length > 2
  );
}

/** The longest run of capitalised words that is no body and no place. */
function nameOf(view: View, items: readonly number[]): string | undefined {
  let best: readonly [number, number] | undefined;
  let from = -1;
  let size = 0;
  let bestSize = 0;
  items.forEach((item, i) => {
    const isPart =
      isCapitalised(view, item) &&
      view.sourceHits[item] === undefined &&
      !(i === 0 && isFunctionWord(view, item)) &&
      // `procureur de la République Éric Vaillant`: an article makes the capitalised word a common one.
      !(size === 0 && i > 0 && view.grammar.determiners.has(view.forms[items[i - 1]]));
    const isParticle =
      size > 0 &&
      view.grammar.nameParticles.has(view.forms[item]) &&
      items
        .slice(i + 1, i + 3)
        .some((next) => isCapitalised(view, next) && view.sourceHits[next] === undefined);
    if (isPart || isParticle) {
      if (size === 0) from = item;
      size++;
      if (isPart && size > bestSize) {
        bestSize = size;
        best = [itemStart(view, from), itemEnd(view, item)];
      }
    } else size = 0;
  });
  return best === undefined ? undefined : view.doc.text.slice(best[0], best[1]);
}

function isFunctionWord(view: View, item: number): boolean {
  const { grammar, forms } = view;
  const form = forms[item];
  return grammar.determiners.has(form) || grammar.prepositions.has(form) || grammar.coordinators.has(form);
}

function genderOf(words: string, nouns: readonly string[]): 'masculine' | 'feminine' | undefined {
  if (
    /^(?:elle|elles|celle|celles|la|une|cette|sa|mme|madame|mlle|she|her|mrs|ms|она)(?:$|[\s.-])/u.test(words)
  )
    return 'feminine';
  if (/^(?:il|ils|lui|celui|celui-ci|ceux|le|un|ce|cet|eux|m|monsieur|he|him|mr|он)(?:$|[\s.-])/u.test(words))
    return 'masculine';
  if (nouns.some((noun) => FEMININE.test(noun) || noun === 'ancienne')) return 'feminine';
  return nouns.some((noun) => MASCULINE.test(noun)) ? 'masculine' : undefined;
}

// Endings of French nouns that only women bear.
const FEMININE = /(?:trice|euse|(?<!fr|^p|comp|nf)ère|enne|idate|ocate|esse|dante|gnante|ée)$/u;

// Endings of French nouns of persons that only men bear.
const MASCULINE = /^(?:ancien|.*(?:teur|cheur|deur|seur|ier|icien|avocat|député))$/u;

/** Persons whom a text names beside its sources. */
export interface NamedPersons {
  /** Named with a role without speaking there: `à l'instar de X, ancien professeur`. */
  readonly introduced: readonly Mention[];
  /** Named outside quotations with a given name that tells the gender, in text order. */
  readonly others: readonly Mention[];
}

/** The persons that the text names: two or more capitalised words in a row that are no body and no place. */
export function namedPersons(view: View, relations: readonly Relation[]): NamedPersons {
  const isSpoken = sourceTokens(view, relations);
  const introduced: Mention[] = [];
  const others: Mention[] = [];
  const { length } = view.doc.tokens;
  for (let t = 0; t < length; t++) {
    if (!isBareName(view, t) || view.next[t] !== t + 1 || !isBareName(view, t + 1)) continue;
    let last = t + 1;
    while (view.next[last] === last + 1 && isBareName(view, last + 1)) last++;
    const range = { first: t, last };
    const span: readonly [number, number] = [itemStart(view, t), itemEnd(view, last)];
    const gender = genderOfName(view.doc.text.slice(...span));
    if (gender !== undefined && !isQuoted(view, t)) others.push(mentionIn(view, range, span, 'person'));
    const role = roleBeside(view, range);
    if (role >= 0 && isSpoken[t] === 0 && sourceKindOf(view, range, 'none').kind === 'person')
      introduced.push({
        ...mentionIn(view, range, span, 'person'),
        gender: gender ?? genderOfRole(view, role),
      });
    t = last;
  }
  return { introduced, others };
}

function isBareName(view: View, t: number): boolean {
  return (
    view.unitOf[t] >= 0 &&
    isCapitalised(view, t) &&
    view.sourceHits[t] === undefined &&
    !isFunctionWord(view, t)
  );
}

/** 1 for each token of a source. */
function sourceTokens(view: View, relations: readonly Relation[]): Uint8Array {
  const found = new Uint8Array(view.doc.tokens.length);
  for (const { source } of relations) {
    if (source.range !== undefined) found.fill(1, source.range.first, source.range.last + 1);
  }
  return found;
}

/** The noun of a role right before a name, or behind it after a comma; -1 when there is none. */
function roleBeside(view: View, { first, last }: { readonly first: number; readonly last: number }): number {
  const role = last + 2;
  const isApposed =
    role < view.doc.tokens.length &&
    view.forms[last + 1] === ',' &&
    (view.sourceHits[role]?.entry.label === 'role' || view.grammar.appositionWords.has(view.forms[role]));
  if (isApposed) return role;
  return first > 0 && view.sourceHits[first - 1]?.entry.label === 'role' ? first - 1 : -1;
}

function genderOfRole(view: View, role: number): 'masculine' | 'feminine' | undefined {
  const noun = view.forms[role];
  if (FEMININE.test(noun)) return 'feminine';
  return noun.endsWith('e') ? undefined : 'masculine';
}
