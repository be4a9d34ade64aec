import { is, canBe, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import {
  COMMA,
  DASH,
  PREPOSITION,
  PROCLITIC,
  RELATIVE,
  SENTENCE_MARK,
  SUBORDINATOR,
} from '../../../syntax/words/classes';
import { endsClause, leftHasVerb } from '../content/reporting-scope';
import { isDialogue, isInserted, type Left } from '../content/rest-after';
import type { CueGroup } from '../cue-groups';
import type { SourcePlace } from '../relation';
import { sourceKindOf } from '../source/source-kind';

/** Whether what stands behind a verb of saying is its speaker, given what stands before. */
export function isSpeaker(view: View, group: CueGroup, source: SourcePlace, left: Left): boolean {
  const range = source.range as NonNullable<SourcePlace['range']>;
  const { kind, sure } = sourceKindOf(view, range, 'role');
  if (group.match === undefined) return left.isQuotation && sure && kind !== 'document' && kind !== 'pronoun';
  // `une « fraude », a requis cinq ans`: what follows is no speaker, and the clause has its subject on the left.
  if (left.isQuotation && !sure && group.takes.nominal !== 'none' && previousInUnit(view, left.last) >= 0)
    return false;
  // `Reed, asked about it, said it was safe`: the pronoun has a verb of its own.
  const after = nextInUnit(view, range.last);
  if (kind === 'pronoun' && view.grammar.bareClauses && after >= 0 && isFinite(view, after)) return false;
  if (left.isQuotation || left.afterAs) return true;
  if (sure && kind !== 'pronoun' && isSpoken(view, group, range.last, left)) return true;
  // `Трое погибших, сообщила полиция`: case and agreement have told that it is the subject.
  if (view.grammar.cases !== undefined) return left.afterComma && endsClause(view, range.last);
  if (kind === 'pronoun' && !leftHasVerb(view, left.last)) return false;
  if (kind === 'pronoun') return !view.grammar.invertsSubjects || !canBe(view, range.first, PROCLITIC);
  if (left.afterComma && isInserted(view, range.last) && endsClause(view, range.last)) return true;
  if (!sure) return endsClause(view, range.last) && leftHasVerb(view, left.last);
  // A known speaker after the verb: it must end its clause, and what it ascribes must be one.
  return leftHasVerb(view, left.last) && !hasSubjectAtLeft(view, group, left);
}

/**
 * `« Jamais, dit la maire. »`, `— Non, répond la maire`, `Trois morts, annonce la police.`: words without a verb, inside a
 * quotation, in a line of dialogue, or all of a sentence up to a verb that cannot have its speaker for an object.
 */
function isSpoken(view: View, group: CueGroup, last: number, left: Left): boolean {
  if (!group.takes.quotation || group.negated || !endsClause(view, last)) return false;
  if (isDialogue(view, group.first) || view.levelOf[group.first] >= 0) return true;
  const after = nextInUnit(view, last);
  const mark = nextInUnit(view, left.last);
  if (leftHasVerb(view, left.last) || !is(view, mark, COMMA | DASH)) return false;
  if (!group.takes.that || !(after < 0 || is(view, after, SENTENCE_MARK))) return false;
  for (let item = left.last, steps = 0; item >= 0; item = previousInUnit(view, item), steps++)
    if (steps > 20 || is(view, item, COMMA)) return false;
  return !is(view, view.unitFirst[view.unitOf[left.last]], PREPOSITION | SUBORDINATOR);
}

/** Whether a verb can have a person for its object: `accuse la police`. */
export function takesPersons(group: CueGroup): boolean {
  return !group.takes.quotation || !group.takes.that || group.takes.nominal === 'claim';
}

/** `Le maire, présent sur place, annonce la fermeture`: the comma closes an insert after the subject. */
function hasSubjectAtLeft(view: View, group: CueGroup, left: Left): boolean {
  if (!left.afterComma) return false;
  for (let item = left.last, steps = 0; item >= 0 && steps < 60; item = previousInUnit(view, item), steps++) {
    if (isFinite(view, item)) {
      // The insert itself may hold a verb after its relative pronoun.
      for (
        let before = previousInUnit(view, item), near = 0;
        before >= 0 && near < 4;
        before = previousInUnit(view, before), near++
      ) {
        const form = view.forms[before];
        if (is(view, before, RELATIVE) || form === 'dont' || form === 'où')
          return !beforeRelativeHasVerb(view, before);
      }
      return false;
    }
  }
  return group.takes.nominal !== 'none';
}

function beforeRelativeHasVerb(view: View, relative: number): boolean {
  const before = previousInUnit(view, relative);
  return before >= 0 && leftHasVerb(view, before);
}
