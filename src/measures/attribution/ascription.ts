import { is, canBe, nextInUnit, type View } from '../../syntax/view';
import { REFLEXIVE, SPEAKER } from '../../syntax/words/classes';
import { encliticOf, type CueGroup } from './cue-groups';
import { NOBODY, type Relation } from './relation';
import { canSpeak, isThing } from './source/can-speak';

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

/** Averral, impersonal and unreal saying are out. */
export function isAscribed(view: View, group: CueGroup, relation: Relation): boolean {
  const { grammar, forms } = view;
  const range = relation.source.range;
  if (range === undefined) return relation.source !== NOBODY;
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
