import type { PhraseOptions } from './phrase-continuation';
import { isRoleStart, isDeterminedRole, startsNounPhrase } from './phrase-start';
import { nominativeAt } from './agreeing-phrase';
import type { ItemRange } from './item-range';
import { TOKEN_KIND } from '../model/document';
import { remembered } from './remembered';
import { is, isCapitalised, nextInUnit, type View } from './view';
import { isFinite, isTimeWord } from './word-classes';
import { PRONOUN, DETERMINER, NOUN_LINK, PREPOSITION, COMMA, TITLE } from './words/classes';
import { readCore } from './phrase-core';

export type { ItemRange };

/**
 * The noun phrase that starts at an item, with its titles and appositions.
 *
 * @returns Undefined when no noun phrase starts there.
 */
export const nounPhraseAt: (view: View, item: number, options: PhraseOptions) => ItemRange | undefined =
  remembered((item, { greedy }) => 2 * item + (greedy ? 1 : 0), readPhrase);

function readPhrase(view: View, item: number, options: PhraseOptions): ItemRange | undefined {
  if (item < 0) return undefined;
  const { grammar } = view;
  // `according to early estimates`: without an article the phrase opens with any word.
  const isBare =
    options.greedy &&
    grammar.bareClauses &&
    view.doc.tokens.kind[item] === TOKEN_KIND.word &&
    !isTimeWord(view, item);
  if (!isBare && !startsNounPhrase(view, item)) return undefined;
  if (is(view, item, PRONOUN) && !is(view, item, DETERMINER)) return pronounPhrase(view, item);
  const core = readCore(view, item, options);
  let last = core.last;
  let named = core.named;
  for (let appositions = 0; appositions < 4; appositions++) {
    const apposition = appositionAfter(view, last, named, options);
    if (apposition === undefined) break;
    last = apposition.last;
    named ||= apposition.named;
  }
  return { first: item, last };
}

function pronounPhrase(view: View, item: number): ItemRange {
  const { forms } = view;
  const next = nextInUnit(view, item);
  // `certains d'entre eux`, `ceux de Paris`
  if (next >= 0 && is(view, next, NOUN_LINK) && forms[item].startsWith('ce')) {
    return { first: item, last: readCore(view, item, { greedy: false }).last };
  }
  return { first: item, last: item };
}

interface Apposition {
  readonly last: number;
  readonly named: boolean;
}

function appositionAfter(
  view: View,
  last: number,
  named: boolean,
  options: PhraseOptions,
): Apposition | undefined {
  const { grammar } = view;
  const comma = nextInUnit(view, last);
  if (comma < 0 || !is(view, comma, COMMA)) return undefined;
  const start = nextInUnit(view, comma);
  if (start < 0 || view.doc.tokens.kind[start] !== TOKEN_KIND.word) {
    return start >= 0 ? ageAfter(view, start, named) : undefined;
  }
  // `l'avocat des parents, maître Jean Roux`
  const opensName = isCapitalised(view, start) || is(view, start, TITLE);
  const isName = opensName && !is(view, start, PREPOSITION | DETERMINER);
  const isRole = !isName && (isRoleStart(view, start) || (named && isDeterminedRole(view, start)));
  if (!isName && !isRole) return undefined;
  if (isName && named) return undefined;
  // `По данным следствия, директор`: a nominative is no apposition of what the preposition governs.
  if (options.greedy && grammar.cases !== undefined && nominativeAt(view, start) !== 0) return undefined;
  const core = readCore(view, start, { greedy: false });
  const after = nextInUnit(view, core.last);
  if (after >= 0 && isFinite(view, after) && !is(view, after, COMMA)) {
    // `…, le ministre a dit`: a new subject, unless the name closes the phrase before its verb.
    // After `selon X,` it is the ascribed clause that begins.
    if (!isName || options.greedy) return undefined;
  }
  if (isName && core.last === start && view.sourceHits[start] !== undefined) return undefined;
  return { last: core.last, named: core.named };
}

function ageAfter(view: View, start: number, named: boolean): Apposition | undefined {
  if (!named || view.doc.tokens.kind[start] !== TOKEN_KIND.number) return undefined;
  const unit = nextInUnit(view, start);
  if (unit >= 0 && (view.forms[unit] === 'ans' || view.forms[unit] === 'лет'))
    return { last: unit, named: true };
  const after = unit;
  return after < 0 || is(view, after, COMMA) ? { last: start, named: true } : undefined;
}
