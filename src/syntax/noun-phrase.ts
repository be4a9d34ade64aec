import {
  isAttributive,
  isNamedBehind,
  continuesCoordination,
  continuesWithLink,
  isAgentive,
  type PhraseOptions,
} from './phrase-continuation';
import { isRoleStart, isDeterminedRole, isTimePhrase, startsNounPhrase } from './phrase-start';
import { isQuotedName } from './quoted-names';
import { nominativeAt, quotesName } from './agreeing-phrase';
import type { ItemRange } from './item-range';
import { TOKEN_KIND } from '../model/document';
import { is, canBe, isCapitalised, nextInUnit, type View } from './view';
import { isAdverb, isFinite, isPlainInfinitive, isTimeWord } from './word-classes';
import {
  PRONOUN,
  DETERMINER,
  NOUN_LINK,
  RELATIVE,
  COMPLEMENTISER,
  PREPOSITION,
  SUBORDINATOR,
  NEGATION,
  COORDINATOR,
  LOOSE_LINK,
  AGENT,
  GERUND,
  PARTICIPLE,
  COMMA,
  TITLE,
} from './words/classes';

export type { ItemRange };

const LONGEST_PHRASE = 60;

/**
 * The noun phrase that starts at an item, with its titles and appositions.
 *
 * @returns Undefined when no noun phrase starts there.
 */
export function nounPhraseAt(view: View, item: number, options: PhraseOptions): ItemRange | undefined {
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

interface Core {
  readonly last: number;
  /** Whether it holds a proper name. */
  readonly named: boolean;
}

function readCore(view: View, start: number, options: PhraseOptions): Core {
  const { grammar, forms } = view;
  let last = start;
  let named = isNamePart(view, start) && view.sourceHits[start] === undefined;
  let inComplement = false;
  let nouns = isNamePart(view, start) ? 1 : 0;
  let open = is(view, start, DETERMINER);
  for (
    let item = nextInUnit(view, start), steps = 0;
    item >= 0 && steps < LONGEST_PHRASE;
    item = nextInUnit(view, item), steps++
  ) {
    const form = forms[item];
    const block = view.blockAt[item] >= 0 ? view.blocks[view.blockAt[item]] : undefined;
    if (block !== undefined) {
      if (
        block.kind === 'bracket'
          ? block.to - block.from > 8 || nouns === 0
          : !open &&
            !forms[last].endsWith('-') &&
            !(grammar.cases !== undefined ? quotesName(view, item) : isQuotedName(view, item))
      )
        break;
      last = item;
      nouns++;
      open = false;
      continue;
    }
    const kind = view.doc.tokens.kind[item];
    if (kind === TOKEN_KIND.punctuation || kind === TOKEN_KIND.quote) {
      if (form !== '-' && form !== '&' && form !== '/') break;
      continue;
    }
    if (kind === TOKEN_KIND.mark) {
      last = item;
      continue;
    }
    if (is(view, item, RELATIVE | COMPLEMENTISER)) break;
    const isLink = is(view, item, NOUN_LINK);
    if (isLink) {
      // `accusé par deux voisins d'avoir menti`
      const inside = options.greedy ? -1 : nextInUnit(view, item);
      if (inside >= 0 && grammar.bareInfinitives && isPlainInfinitive(view, inside)) break;
      open = true;
      continue;
    }
    if (open) {
      if (is(view, item, DETERMINER | PREPOSITION)) continue;
      if (is(view, item, PRONOUN) && !isAttributive(view, item)) break;
      inComplement = isNamePart(view, item) && item !== view.next[start];
      if (item === view.next[start]) named ||= isNamePart(view, item) && view.sourceHits[item] === undefined;
      last = item;
      nouns++;
      open = false;
      continue;
    }
    if (is(view, item, SUBORDINATOR) || canBe(view, item, NEGATION)) break;
    if (is(view, item, COORDINATOR)) {
      if (!continuesCoordination(view, item, options)) break;
      open = true;
      continue;
    }
    if (isTimeWord(view, item) && !options.greedy) break;
    if (is(view, item, LOOSE_LINK | PREPOSITION) || canBe(view, item, AGENT)) {
      if (!continuesWithLink(view, item, last, options)) break;
      open = true;
      continue;
    }
    if (
      is(view, item, DETERMINER) &&
      isCapitalised(view, item) &&
      (isCapitalised(view, last) || (last !== start && isNamedBehind(view, last)))
    ) {
      // `Marine Le Pen`, `le sénateur Les Verts Jean Roux`, `le quotidien La Brume`
      open = true;
      continue;
    }
    // `numéro deux du parti`
    if (forms[last] === 'numéro' && is(view, item, DETERMINER)) {
      last = item;
      continue;
    }
    if (is(view, item, DETERMINER)) {
      if (!options.greedy || !isTimePhrase(view, item)) break;
      open = true;
      continue;
    }
    if (isNamePart(view, item)) {
      last = item;
      named ||= !inComplement && view.sourceHits[item] === undefined;
      nouns++;
      continue;
    }
    inComplement = false;
    if (kind === TOKEN_KIND.number) {
      if (!options.greedy && !isCapitalised(view, last)) break;
      last = item;
      continue;
    }
    if (isFinite(view, item) && !(options.greedy && isAgentive(view, item))) break;
    if (canBe(view, item, GERUND) && view.sourceHits[item] === undefined && !options.greedy) break;
    if (isAdverb(view, item) && !options.greedy) break;
    if (is(view, item, PRONOUN)) break;
    if (
      named &&
      !options.greedy &&
      !grammar.bareNouns &&
      view.sourceHits[item] === undefined &&
      !canBe(view, item, PARTICIPLE)
    ) {
      // After a name only adjectives of a body's name follow: `l'Agence chinoise`, `M. Roux lui-même`.
      if (isPersonalEnd(view, start, last)) break;
    }
    last = item;
    nouns++;
  }
  return { last, named };
}

function isPersonalEnd(view: View, start: number, last: number): boolean {
  return isCapitalised(view, last) && !is(view, start, DETERMINER);
}

/** Whether a token is part of a proper name. */
function isNamePart(view: View, item: number): boolean {
  return isCapitalised(view, item) && !is(view, item, DETERMINER | PRONOUN);
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
