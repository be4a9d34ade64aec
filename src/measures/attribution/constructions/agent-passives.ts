import { antecedent } from '../../../syntax/antecedent';
import type { CueGroup } from '../cue-groups';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { subjectBefore } from '../../../syntax/subject-before';
import { contentOf, takeQuotations, type Linking, type Relation } from '../relation';
import { sourceKindOf } from '../source/source-kind';
import { precedingSource } from '../source/sources';
import { is, previousInUnit, quotationAt, type View } from '../../../syntax/view';
import { DETERMINER, NOUN_LINK, PRONOUN } from '../../../syntax/words/classes';
import { askedOnce } from '../asked-once';
import { ofRule, type Construction } from '../construction';

/**
 * Relation of a passive with its agent, what is said standing before it: `les « fautes » dénoncées par le maire`,
 * `un chiffre avancé par le maire`, `La grève a été annoncée par le maire`.
 */
function linkAgentPassive(linking: Linking, group: CueGroup): Relation | undefined {
  const { view } = linking;
  if (group.form !== 'passive' || group.negated || group.unreal) return undefined;
  const block = quotationAt(view, previousInUnit(view, group.first));
  const said = block === undefined ? claimBefore(linking, group) : undefined;
  if (block === undefined && said === undefined) return undefined;
  const source = precedingSource(linking, group);
  if (source.range === undefined)
    return said === undefined || !isAnnounced(view, group, said)
      ? undefined
      : { group, source, contents: [contentOf(view, said.first, said.last)], rule: 'passive' };
  const { kind, sure } = sourceKindOf(view, source.range, 'none');
  // People of an unknown kind (`par les dockers`) claim; they need not be those that a quoted word is from.
  if (!sure && (block !== undefined || kind !== 'collective')) return undefined;
  if (block !== undefined) {
    linking.ledger.take(block);
    return { group, source, contents: [[block.start, block.end]], rule: 'quoted-participle' };
  }
  const { first, last } = said as ItemRange;
  takeQuotations(linking, first, last);
  return { group, source, contents: [contentOf(view, first, last)], rule: 'agent-passive' };
}

/** The noun phrase that names what is claimed; undefined when it only points back: `cette hausse`, `elle`. */
function claimBefore(linking: Linking, group: CueGroup): ItemRange | undefined {
  const { view } = linking;
  const { forms } = view;
  if (group.match?.entry.attributes?.agent !== true) return undefined;
  const isReduced = group.first === group.match.from;
  const phrase = isReduced ? antecedent(view, group.first) : subjectBefore(view, group.outerFirst).range;
  if (phrase === undefined || is(view, phrase.first, PRONOUN)) return undefined;
  return /^(?:ces|cette|son|sa|ses|leurs?)$/u.test(forms[phrase.first]) ? undefined : phrase;
}

/** `La fermeture a été annoncée`: with its auxiliary, of an act or a state. */
function isAnnounced(view: View, group: CueGroup, { first, last }: ItemRange): boolean {
  if (group.match?.entry.attributes?.['says'] !== true || group.first === group.match?.from) return false;
  let noun = first;
  while (noun >= 0 && noun !== last && is(view, noun, DETERMINER | NOUN_LINK)) noun = view.next[noun];
  return noun >= 0 && view.grammar.isPredicateNoun(view.forms[noun]);
}

const findAgentPassive = askedOnce(linkAgentPassive);

/** `La fermeture du pont a été annoncée`: a passive of an act, without agent. */
export const PASSIVE: Construction = {
  id: 'passive',
  cues: ['verb'],
  source: 'nowhere',
  content: 'the subject of the passive',
  citation: 'quirk1985',
  examples: [['fr', '<content|La fermeture du pont> [cue|a été annoncée] hier.']],
  counterExamples: [['fr', 'La clé a été trouvée hier.']],
  limits: 'Only of verbs that say, and of subjects that name an act or a state.',
  find: ofRule('passive', findAgentPassive),
};

/** `les « fautes » dénoncées par X`: a quoted word before a participle with its agent. */
export const QUOTED_PARTICIPLE: Construction = {
  id: 'quoted-participle',
  cues: ['verb'],
  source: 'behind par or by',
  content: 'the quoted words right before the participle',
  citation: 'authier1992',
  examples: [['fr', 'Les « <content|fautes> » [cue|dénoncées] par {source|le maire} sont graves.']],
  counterExamples: [['fr', 'Les « fautes » commises par le maire sont graves.']],
  limits: 'The agent must surely be somebody who speaks.',
  find: ofRule('quoted-participle', findAgentPassive),
};

/** `un chiffre avancé par X`: a passive with its agent. */
export const AGENT_PASSIVE: Construction = {
  id: 'agent-passive',
  cues: ['verb'],
  source: 'behind par or by',
  content: 'the phrase that the passive says something of',
  citation: 'quirk1985',
  examples: [['fr', '<content|Le chiffre> [cue|avancé] par {source|le maire} étonne.']],
  counterExamples: [['fr', 'Cette hausse annoncée par le maire étonne.']],
  limits: 'A phrase that only points back, as cette hausse, is no content.',
  find: ofRule('agent-passive', findAgentPassive),
};
