import type { Span } from '../../../model/span';
import { afterAdjuncts } from '../../../syntax/adjuncts';
import { nounPhraseAt } from '../../../syntax/noun-phrase';
import {
  is,
  canBe,
  lastOfUnit,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import {
  AGENT,
  COLON,
  COMPLEMENTISER,
  DETERMINER,
  LOOSE_LINK,
  NOUN_LINK,
  PREPOSITION,
} from '../../../syntax/words/classes';
import { clauseEnd } from '../content/clause-end';
import { holdsVerb } from '../content/content-start';
import { beforeMainVerb } from '../content/main-verb';
import type { CueGroup } from '../cue-groups';
import {
  clauseRelation,
  contentOf,
  NO_SOURCE,
  sourceAt,
  takeQuotations,
  type Linking,
  type Relation,
} from '../relation';
import { ownerOf, speakerBehind, type Owner } from '../source/noun-owners';
import { finishInfinitive, infinitiveAfter } from './infinitives';
import type { Construction } from '../construction';

/**
 * Relation of a noun of saying with its source and its content: `la demande de la ville d'annuler le bail`, `sa promesse
 * de rester`, `l'annonce faite par le maire que A`, `l'annonce par le maire de la fermeture`, `l'accusation selon
 * laquelle A`, `le verdict de la cour : A`, `la crainte des élus est que A`.
 *
 * @source codebook, layer 2, decision 16; gross1981 for nouns that are predicates
 */
function linkSayingNoun(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  if (view.grammar.bareClauses || view.grammar.bareNouns) return undefined;
  const owner = ownerOf(view, group);
  const relative = relativeClause(linking, group, owner);
  if (relative !== undefined) return relative;
  if (owner?.range === undefined || owner.next < 0) return agentAfter(linking, group);
  const start = afterAdjuncts(
    view,
    owner.next,
    (item) => opensContent(view, item) || is(view, item, PREPOSITION | LOOSE_LINK),
  );
  if (start < 0) return undefined;
  const content =
    contentAt(linking, group, start) ??
    behindVerb(linking, group, start) ??
    saidBehind(linking, group, owner, start);
  return content === undefined
    ? undefined
    : { group, source: sourceAt(view, owner.range), contents: [content], rule: 'noun' };
}

/** Whether a noun of saying names whose saying it is. */
export function isOwned({ view }: Linking, group: CueGroup): boolean {
  return ownerOf(view, group)?.range !== undefined;
}

function opensContent(view: View, item: number): boolean {
  return is(view, item, COMPLEMENTISER | COLON) || infinitiveAt(view, item) >= 0;
}

/** The content that starts at an item. */
function contentAt(linking: Linking, group: CueGroup, item: number): Span | undefined {
  const { view } = linking;
  const infinitive = infinitiveAt(view, item);
  if (infinitive >= 0) {
    const last = beforeMainVerb(view, group.first, infinitive, 0);
    return last < 0
      ? finishInfinitive(linking, group, infinitive).contents[0]
      : contentOf(view, infinitive, last);
  }
  const next = nextInUnit(view, item);
  if (is(view, item, COMPLEMENTISER) && next >= 0) return clauseAt(linking, group, next);
  return is(view, item, COLON) ? behindColon(linking, group, item) : undefined;
}

/** First item of an infinitive behind its preposition; -1 when none stands there. */
function infinitiveAt(view: View, item: number): number {
  const isMarker = /^(?:de|d'|à)$/u.test(view.forms[item]);
  const next = isMarker ? nextInUnit(view, item) : -1;
  return next < 0 ? -1 : infinitiveAfter(view, next);
}

function clauseAt(linking: Linking, group: CueGroup, from: number): Span {
  const { view } = linking;
  const main = beforeMainVerb(view, group.first, from, 1);
  const last =
    main >= 0 ? main : clauseEnd(view, from, linking.byItem, { extent: 'clause', embedded: false });
  takeQuotations(linking, from, last);
  return contentOf(view, from, last);
}

/** `le verdict de la cour : non, le bail tient`: a quotation, or a clause. */
function behindColon(linking: Linking, group: CueGroup, colon: number): Span | undefined {
  const { view } = linking;
  const next = nextInUnit(view, colon);
  if (next < 0) return undefined;
  const quotation = quotationAt(view, next);
  if (quotation === undefined)
    return holdsVerb(view, next, lastOfUnit(view, next)) ? clauseAt(linking, group, next) : undefined;
  if (linking.ledger.isTaken(quotation)) return undefined;
  takeQuotations(linking, next, next);
  return contentOf(view, next, next);
}

/** `la crainte des élus est que A`, `est de partir`, `est la fermeture du quai` */
function behindVerb(linking: Linking, group: CueGroup, start: number): Span | undefined {
  const { view } = linking;
  if (!view.grammar.copulas.has(view.forms[start])) return undefined;
  const item = nextInUnit(view, start);
  if (item < 0) return undefined;
  if (opensContent(view, item)) return contentAt(linking, group, item);
  const head = is(view, item, DETERMINER) ? nextInUnit(view, item) : -1;
  if (head < 0 || !view.grammar.isPredicateNoun(view.forms[head])) return undefined;
  const last = clauseEnd(view, item, linking.byItem, { extent: 'phrase', embedded: false });
  return contentOf(view, item, last);
}

/** `l'accusation de la ville selon laquelle A`: the pronoun stands for the noun, so that the preposition is no cue. */
function relativeClause(linking: Linking, group: CueGroup, owner: Owner | undefined): Relation | undefined {
  const { view } = linking;
  const preposition = owner === undefined ? nextInUnit(view, group.last) : owner.next;
  const cue = preposition < 0 ? undefined : linking.byItem.get(preposition);
  if (cue?.kind !== 'preposition') return undefined;
  const pronoun = nextInUnit(view, cue.last);
  if (pronoun < 0 || !/^l[ae]s?quel(?:le)?s?$|^lesquel(?:le)?s$/u.test(view.forms[pronoun])) return undefined;
  const from = nextInUnit(view, pronoun);
  if (from < 0) return undefined;
  const source = owner?.range === undefined ? NO_SOURCE : sourceAt(view, owner.range);
  return { group, source, contents: [clauseAt(linking, group, from)], rule: 'noun' };
}

/** `l'annonce par le maire de la fermeture`: the act behind the agent. */
function saidBehind(linking: Linking, group: CueGroup, { range }: Owner, link: number): Span | undefined {
  const { view } = linking;
  const by = range === undefined ? -1 : previousInUnit(view, range.first);
  const isDirect = by >= 0 && canBe(view, by, AGENT) && previousInUnit(view, by) === group.last;
  const from = isDirect && is(view, link, NOUN_LINK) ? nextInUnit(view, link) : -1;
  const said = from < 0 ? undefined : nounPhraseAt(view, from, { greedy: false });
  return said === undefined ? undefined : contentOf(view, said.first, said.last);
}

/** `l'annonce de la fermeture par le maire` */
function agentAfter(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  const link = nextInUnit(view, group.last);
  const from = link >= 0 && is(view, link, NOUN_LINK) ? nextInUnit(view, link) : -1;
  const said = from < 0 ? undefined : nounPhraseAt(view, from, { greedy: false });
  const by = said === undefined ? -1 : nextInUnit(view, said.last);
  const agent = by >= 0 && canBe(view, by, AGENT) ? speakerBehind(view, by) : undefined;
  return agent === undefined || said === undefined
    ? undefined
    : clauseRelation(linking, group, agent, [said.first, said.last], 'noun');
}

/** `la demande de X d’annuler A`: a noun of saying whose possessor says it. */
export const SAYING_NOUN: Construction = {
  id: 'noun',
  cues: ['noun'],
  source: 'behind the noun, or its possessive',
  content: 'behind the source: an infinitive, a clause, words behind a colon',
  citation: 'gross1981',
  examples: [['fr', "La [cue|demande] de {source|la ville} d'<content|annuler le bail> a surpris."]],
  counterExamples: [['fr', 'La demande de pain a surpris.']],
  limits:
    'In French alone; a noun without its possessor needs a relative clause (selon laquelle) or an agent.',
  find: linkSayingNoun,
};
