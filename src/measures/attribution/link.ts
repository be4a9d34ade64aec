import { TOKEN_KIND } from '../../model/document';
import { indexAt } from '../../model/span';
import { quotationParts } from './content/second-parts';
import { isReported } from './reported-infinitives';
import { isHearsay } from './constructions/hearsay';
import { linkAgentPassive } from './constructions/agent-passives';
import { complementOf, contentClause } from './constructions/complements';
import { createLedger } from './ledger';
import { groupAround, type CueGroup } from './cue-groups';
import { linkLooseQuotations } from './constructions/loose-quotations';
import { isReadVerb, linkParenthetical, placeSource } from './constructions/parenthetical';
import { linkFronted, linkSubjectFirst } from './constructions/subject-first';
import { linkHeading, linkLabelNoun, linkNoun } from './constructions/noun-cues';
import { linkSayingNoun } from './constructions/saying-nouns';
import { linkPreposition } from './constructions/prepositional';
import { NO_SOURCE, type Conventions, type Linking, type Relation } from './relation';
import { canSpeak, isThing } from './source/can-speak';
import { borrowedRelation } from './constructions/borrowed-contents';
import { linkNarrative } from './constructions/narrative-infinitives';
import { linkInvertedRelative, linkRelativeObject } from './constructions/relative-objects';
import { linkFramed } from './constructions/case-frames';
import { isConceded } from './constructions/concessions';
import { linkSignedHeadlines } from './constructions/signed-headlines';
import { linkSignedLines } from './constructions/signed-lines';
import { precedingSource } from './source/sources';
import { mayHaveSubject, unnamedSource } from './source/unnamed-speakers';
import { is, canBe, nextInUnit, quotationAt, type View } from '../../syntax/view';
import {
  INNER_WORD,
  COMMA,
  SPEAKER,
  REFLEXIVE,
  ENCLITIC,
  AUXILIARY,
  PARTICIPLE,
  FINITE,
  INFINITIVE,
} from '../../syntax/words/classes';

/**
 * Relations of a document: each cue with its content and source, then quotations without cue.
 *
 * Parenthetical clauses come first, because they bind the quotation beside them most surely; then what follows a cue;
 * then quotations that stand alone.
 *
 * @param view - The document's view.
 * @param known - Cue groups of the lexicon, in text order.
 * @param conventions - As in `AttributionOptions`.
 */
export function linkRelations(
  view: View,
  known: readonly CueGroup[],
  conventions: Conventions,
): readonly Relation[] {
  const groups = [...known, ...unlistedVerbs(view, known)]
    .filter((group) => !isConceded(view, group))
    .sort((a, b) => a.first - b.first);
  const byItem = new Map(groups.map((group) => [group.outerFirst, group]));
  const linking: Linking = {
    view,
    conventions,
    groups,
    byItem,
    ledger: createLedger(view),
  };
  const parenthetical = new Set<CueGroup>();
  for (const group of groups) {
    if (group.kind !== 'verb' || isBeforeSourcePhrase(linking, group)) continue;
    const relation =
      (view.grammar.bareClauses ? linkSubjectFirst(linking, group) : undefined) ??
      linkFramed(linking, group) ??
      linkNarrative(linking, group) ??
      linkParenthetical(linking, group) ??
      linkFronted(linking, group);
    if (relation === undefined) continue;
    parenthetical.add(group);
    if (isAscribed(view, group, relation)) linking.ledger.keep(group, relation);
  }
  for (const group of groups) {
    if (parenthetical.has(group)) continue;
    const relation = group.kind === 'verb' ? linkVerb(linking, group) : linkOther(linking, group);
    if (relation !== undefined && isAscribed(view, group, relation)) linking.ledger.keep(group, relation);
  }
  for (const group of groups) {
    const relation = borrowedRelation(linking, group);
    if (relation !== undefined) linking.ledger.keep(group, relation);
  }
  const signed = [...linkSignedHeadlines(linking), ...linkSignedLines(linking)];
  const loose = linkLooseQuotations(linking);
  return [...linking.ledger.relations(), ...signed, ...loose].map((relation) => withParts(view, relation));
}

/** A relation in which quotations in a row are a part of the content each. */
function withParts(view: View, relation: Relation): Relation {
  const { tokens } = view.doc;
  const contents = relation.contents.flatMap((span) => quotationParts(view, indexAt(tokens, span[0]), span));
  return contents.length === relation.contents.length ? relation : { ...relation, contents };
}

/** `a-t-on appris de source policière`: the phrase after the verb is the cue. */
function isBeforeSourcePhrase(linking: Linking, group: CueGroup): boolean {
  const { view } = linking;
  if (group.enclitic < 0 || !view.grammar.impersonals.has(encliticOf(view, group))) return false;
  let item = nextInUnit(view, group.last);
  for (let steps = 0; item >= 0 && steps < 5; steps++, item = nextInUnit(view, item)) {
    if (linking.byItem.get(item)?.kind === 'source-phrase') return true;
  }
  return false;
}

function encliticOf(view: View, group: CueGroup): string {
  return group.enclitic < 0 ? '' : (view.grammar.enclitics.get(view.forms[group.enclitic]) ?? '');
}

function linkOther(linking: Linking, group: CueGroup): Relation | undefined {
  if (group.kind === 'preposition' || group.kind === 'source-phrase' || group.kind === 'adverbial')
    return linkPreposition(linking, group);
  if (group.kind === 'noun') return linkSayingNoun(linking, group) ?? linkNoun(linking, group);
  if (group.kind === 'label-noun') return linkLabelNoun(linking, group);
  return group.kind === 'heading-noun' ? linkHeading(linking, group) : undefined;
}

function linkVerb(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  if (group.match === undefined) return undefined;
  if (group.form === 'infinitive' && (group.unreal || !isReported(view, group))) return undefined;
  const passive = linkAgentPassive(linking, group) ?? linkInvertedRelative(linking, group);
  if (passive !== undefined) return passive;
  const complement =
    group.unreal && group.form === 'finite'
      ? isModal(view, group)
        ? contentClause(linking, group)
        : undefined
      : complementOf(linking, group);
  if (complement === undefined) return linkSubjectFirst(linking, group) ?? linkRelativeObject(linking, group);
  if (isHearsay(view, group) && /^(?:that-clause|bare-clause|infinitive)$/u.test(complement.rule))
    return { group, source: NO_SOURCE, contents: complement.contents, rule: complement.rule };
  const isRead = isReadVerb(group);
  const unnamed = isRead ? placeSource(view, group) : unnamedSource(view, group);
  const subject =
    unnamed === undefined || mayHaveSubject(group) ? precedingSource(linking, group) : NO_SOURCE;
  const source = subject.range === undefined || isRead ? (unnamed ?? subject) : subject;
  // Without a subject there is nobody to ascribe to: an imperative, a noun mistaken for a verb.
  const isQuoted = complement.rule === 'colon' || complement.rule === 'quotation-after';
  const mayLackSubject = isRead || group.form === 'passive' || (isQuoted && group.form !== 'finite');
  if (unnamed === undefined && !mayLackSubject && source.range === undefined) return undefined;
  return { group, source, contents: complement.contents, rule: complement.rule };
}

/** `on dit que A`, not `on lui disait bonjour`, `on se dit que A`. */
function isSayingOfOne(view: View, group: CueGroup, { rule }: Relation, pronoun: string): boolean {
  if (pronoun !== 'on' || group.unreal || group.hasObject || group.match?.entry.attributes?.['says'] !== true)
    return false;
  for (let item = group.outerFirst; item <= group.last; item++)
    if (canBe(view, item, REFLEXIVE)) return false;
  return rule !== 'frame' && rule !== 'noun-phrase';
}

/**
 * Things that show or demand say nothing: `Un tel plan exige de partir`, `La situation indique que A`. Who stands behind
 * a quotation said it, whatever the phrase.
 */
function saysNothing(view: View, { match }: CueGroup, { source, rule }: Relation): boolean {
  if (source.range === undefined || match === undefined || rule.startsWith('quotation')) return false;
  if (match.entry.attributes?.['shows'] === true) return !canSpeak(view, source.range);
  return (
    match.entry.attributes?.['kind'] === 'verb' && rule !== 'parenthetical' && isThing(view, source.range)
  );
}

/** `peut dire`: a modal with its infinitive. */
function isModal(view: View, group: CueGroup): boolean {
  return group.match !== undefined && canBe(view, group.match.from, INFINITIVE);
}

/** Averral, impersonal and unreal saying are out. */
function isAscribed(view: View, group: CueGroup, relation: Relation): boolean {
  const { grammar, forms } = view;
  const range = relation.source.range;
  if (range === undefined) return true;
  if (saysNothing(view, group, relation)) return false;
  const pronoun = range.first === group.enclitic ? encliticOf(view, group) : forms[range.first];
  // `a-t-on indiqué à la mairie`: those who say it are at the place.
  const after = nextInUnit(view, group.last);
  if (range.first === group.enclitic && after >= 0 && grammar.speakingPlaces.has(forms[after])) return true;
  if (range.first !== range.last) return !isOwnVoice(view, range.first);
  // Words that a narrator quotes from himself are ascribed; what he thinks or says now is averral.
  const isQuoted = relation.rule === 'colon' || relation.rule.startsWith('quotation');
  // `« Vous vous souvenez qu'il est venu ? »`: words or thoughts of whom is spoken to.
  if (view.levelOf[group.first] >= 0 && /^(?:vous|tu)$/u.test(pronoun)) return true;
  if (grammar.speakers.has(pronoun)) return isQuoted && view.levelOf[group.first] < 0;
  // `« A », apprend-on`: what stands between marks was said by somebody.
  if (range.first === group.enclitic && relation.rule === 'quotation-before') return true;
  return !grammar.impersonals.has(pronoun) || isSayingOfOne(view, group, relation, pronoun);
}

function isOwnVoice(view: View, first: number): boolean {
  return is(view, first, SPEAKER) && /^(?:je|j'|nous|i|we|я|мы)$/u.test(view.forms[first]);
}

/** Verbs that are in no lexicon, between a quotation and a speaker: `« A », s'étrangle le maire`. */
function unlistedVerbs(view: View, known: readonly CueGroup[]): readonly CueGroup[] {
  const claimed = new Set<number>();
  for (const group of known) {
    for (let item = group.outerFirst; item >= 0 && item <= group.last; item = view.next[item])
      claimed.add(item);
  }
  const found: CueGroup[] = [];
  for (const block of view.blocks) {
    if (block.kind !== 'quotation' || block.to - block.from < 2) continue;
    let item = nextInUnit(view, block.open);
    if (item < 0 || !is(view, item, COMMA) || quotationAt(view, block.open) === undefined) continue;
    item = nextInUnit(view, item);
    const head = headOfVerb(view, item);
    if (head < 0 || claimed.has(head) || claimed.has(item)) continue;
    const group = groupAround(view, head, head, undefined);
    if (group !== undefined && group.form === 'finite' && group.outerFirst === item && !group.negated)
      found.push(group);
  }
  return found;
}

/** The verb form that a clause opens with, behind clitics and auxiliaries; -1 when it opens with something else. */
function headOfVerb(view: View, start: number): number {
  const { forms } = view;
  let seen = false;
  for (let item = start, steps = 0; item >= 0 && steps < 8; item = nextInUnit(view, item), steps++) {
    const form = forms[item];
    if (view.doc.tokens.kind[item] !== TOKEN_KIND.word) return -1;
    if (canBe(view, item, REFLEXIVE) || form === "l'" || is(view, item, ENCLITIC)) continue;
    if (canBe(view, item, AUXILIARY) && !seen) {
      seen = true;
      continue;
    }
    if (canBe(view, item, seen ? PARTICIPLE : FINITE)) return item;
    if (!seen || !canBe(view, item, INNER_WORD)) return -1;
  }
  return -1;
}
