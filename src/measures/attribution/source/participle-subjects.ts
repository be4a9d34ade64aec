import { absoluteSubject } from '../../../syntax/absolute-subject';
import { nounPhraseAt, type ItemRange } from '../../../syntax/noun-phrase';
import { is, nextInUnit, previousInUnit, type View } from '../../../syntax/view';
import { COMMA } from '../../../syntax/words/classes';

/** Longest phrase before a participle of its own, in items. */
const LONGEST_NAME = 8;

/** `The paper quoted a sailor as saying`: whom a verb of quoting has for its object. */
export function quotedBefore(view: View, gerund: number): ItemRange | undefined {
  const as = previousInUnit(view, gerund);
  if (as < 0 || view.forms[as] !== 'as') return undefined;
  let verb = previousInUnit(view, as);
  for (
    let steps = 0;
    verb >= 0 && steps < LONGEST_NAME && !/^(?:quot|cit)(?:ed?|es|ing)$/u.test(view.forms[verb]);
    steps++
  )
    verb = previousInUnit(view, verb);
  const phrase = verb < 0 ? undefined : nounPhraseAt(view, nextInUnit(view, verb), { greedy: false });
  return phrase?.last === previousInUnit(view, as) ? phrase : undefined;
}

/** `, the mayor saying that`: the phrase between a comma and the participle; undefined where more stands between. */
export function absoluteBefore(view: View, gerund: number): ItemRange | undefined {
  if (!view.grammar.bareClauses) return undefined;
  const last = previousInUnit(view, gerund);
  let comma = last;
  for (let steps = 0; comma >= 0 && steps < LONGEST_NAME && !is(view, comma, COMMA); steps++)
    comma = previousInUnit(view, comma);
  if (comma < 0 || comma === last || !is(view, comma, COMMA)) return undefined;
  const subject = absoluteSubject(view, view.next[comma]);
  return subject?.last === last ? subject : undefined;
}
