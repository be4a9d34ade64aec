import {
  isAttributive,
  isNamedBehind,
  continuesCoordination,
  continuesWithLink,
  isAgentive,
  type PhraseOptions,
} from './phrase-continuation';
import { isTimePhrase } from './phrase-start';
import { isQuotedName, readsAsName } from './quoted-names';
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
} from './words/classes';

const LONGEST_PHRASE = 60;

/** How far a core goes. */
interface Core {
  readonly last: number;
  /** Whether it holds a proper name. */
  readonly named: boolean;
}

/** The core of a noun phrase from its first item on: its words with their complements, without appositions. */
export function readCore(view: View, start: number, options: PhraseOptions): Core {
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
            !(grammar.cases !== undefined ? readsAsName(view, item) : isQuotedName(view, item))
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
