import { TOKEN_KIND } from '../../model/document';
import { sourceKindOf, type SourceKind } from './source-kind';
import type { Relation } from './relation';
import type { Mention } from './speaker-chain';
import { isCapitalised, itemEnd, itemStart, type View } from './view';

/** What the speaker chain must know of a relation's source. */
export function mentionOf(view: View, relation: Relation, kind: SourceKind): Mention {
  const { range, span } = relation.source;
  if (range === undefined || span === undefined) {
    return { span: undefined, words: '', kind, gender: undefined, plural: false, nouns: [], name: undefined };
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
  return {
    span,
    words,
    kind,
    gender: genderOf(form, roles),
    plural:
      view.grammar.pluralDeterminers.has(first) ||
      /^(?:ils|elles|eux|ceux|celles|they|them|они|их)\b/u.test(form),
    nouns: items.filter((item) => isNoun(view, item)).map((item) => view.forms[item]),
    name: kind === 'person' ? nameOf(view, items) : undefined,
  };
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
      !(i === 0 && view.grammar.determiners.has(view.forms[item]));
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
const FEMININE = /(?:trice|euse|ère|enne|idate|ocate|esse|dante|gnante|ée)$/u;

// Endings of French nouns of persons that only men bear.
const MASCULINE = /^(?:ancien|.*(?:teur|cheur|deur|seur|ier|icien|avocat|député))$/u;

/** Persons that the text names with a role without letting them speak there: `à l'instar de X, ancien professeur`. */
export function namedPersons(view: View, relations: readonly Relation[]): readonly Mention[] {
  const spoken = relations.map((relation) => relation.source.span).filter((span) => span !== undefined);
  const found: Mention[] = [];
  const { length } = view.doc.tokens;
  for (let t = 0; t < length; t++) {
    if (view.unitOf[t] < 0 || !isCapitalised(view, t) || view.sourceHits[t] !== undefined) continue;
    const next = view.next[t];
    if (next !== t + 1 || !isCapitalised(view, next) || view.sourceHits[next] !== undefined) continue;
    let last = next;
    while (
      view.next[last] === last + 1 &&
      isCapitalised(view, last + 1) &&
      view.sourceHits[last + 1] === undefined
    )
      last++;
    const comma = last + 1;
    const role = comma + 1;
    const hasRole =
      comma < length &&
      view.forms[comma] === ',' &&
      role < length &&
      (view.sourceHits[role]?.entry.label === 'role' || view.grammar.appositionWords.has(view.forms[role]));
    const roleBefore = t > 0 && view.sourceHits[t - 1]?.entry.label === 'role';
    if (hasRole || roleBefore) {
      const range = { first: t, last };
      const span: readonly [number, number] = [itemStart(view, t), itemEnd(view, last)];
      const kind = sourceKindOf(view, range, 'none').kind;
      if (kind === 'person' && !spoken.some(([start, end]) => start <= span[0] && span[1] <= end)) {
        const noun = view.forms[hasRole ? role : t - 1];
        const gender = FEMININE.test(noun) ? 'feminine' : noun.endsWith('e') ? undefined : 'masculine';
        found.push({ ...mentionIn(view, range, span, kind), gender });
      }
    }
    t = last;
  }
  return found;
}
