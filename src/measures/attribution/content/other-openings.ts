import { endOfSpeaker } from './case-clause-end';
import { isDeclinedParticiple } from '../../../syntax/declined-participles';
import { is, isCapitalised, nextInUnit, type View } from '../../../syntax/view';
import { isAdverb, isFinite } from '../../../syntax/word-classes';
import { ADVERSATIVE, COMMA, DETERMINER, NOUN_LINK, PRONOUN } from '../../../syntax/words/classes';
import { absoluteSubject } from '../../../syntax/absolute-subject';
import type { CueGroup } from '../cue-groups';
import type { ClauseOptions } from './phrase-commas';
import { opensSecondPart } from './second-parts';

/** Cue groups by their first item, clitics included. */
export type GroupsByItem = ReadonlyMap<number, CueGroup>;

/** Whether something else than the content begins after a comma: another cue, a new main clause against it. */
export function opensOther(view: View, item: number, groups: GroupsByItem, options: ClauseOptions): boolean {
  const { forms } = view;
  if (is(view, item, ADVERSATIVE)) return !opensSecondPart(view, item);
  let at = item;
  while (
    at >= 0 &&
    !groups.has(at) &&
    (isAdverb(view, at) ||
      forms[at] === 'tout' ||
      forms[at] === 'en' ||
      forms[at] === 'avant' ||
      is(view, at, NOUN_LINK) ||
      forms[at] === 'comme')
  ) {
    at = nextInUnit(view, at);
  }
  if (at >= 0 && forms[item] === 'comme' && is(view, at, PRONOUN)) at = nextInUnit(view, at);
  const group = at < 0 ? undefined : groups.get(at);
  if (group === undefined) return view.grammar.bareClauses && opensAbsolute(view, item, groups);
  // `, comme il le disait`
  if (forms[item] === 'comme' && group.hasObject) return true;
  if (group.kind === 'preposition') return closesUnit(view, group.last);
  if (group.kind !== 'verb') return false;
  if (group.form === 'gerund')
    return options.keepsParticiples !== true && !isDeclinedParticiple(view, group.last);
  if (at === item && isInvertedReport(view, group)) return true;
  return group.enclitic >= 0 || group.form === 'infinitive';
}

/** `, précise le journal.`: a verb of saying with its speaker behind it, at the end of the sentence. */
function isInvertedReport(view: View, group: CueGroup): boolean {
  const { grammar } = view;
  if (grammar.cases !== undefined) {
    const speaker = endOfSpeaker(view, group);
    return speaker >= 0 && closesUnit(view, speaker);
  }
  if (!grammar.invertsSubjects || group.form !== 'finite' || !group.takes.quotation) return false;
  const start = nextInUnit(view, group.last);
  if (start < 0) return false;
  const noun = is(view, start, DETERMINER) ? nextInUnit(view, start) : start;
  if (noun < 0) return false;
  const isSpeaker =
    isCapitalised(view, noun) ||
    /^(?:role|media|institution|collective)$/u.test(view.sourceHits[noun]?.entry.label ?? '');
  return isSpeaker && closesUnit(view, group.last);
}

function closesUnit(view: View, item: number): boolean {
  let at = nextInUnit(view, item);
  for (let steps = 0; at >= 0 && steps < 25; steps++, at = nextInUnit(view, at)) {
    if (is(view, at, COMMA) || isFinite(view, at)) return false;
  }
  return at < 0;
}

/** `, the mayor saying that`, `, with police adding that`: somebody with a participle of saying of his own. */
function opensAbsolute(view: View, item: number, groups: GroupsByItem): boolean {
  const subject = absoluteSubject(view, item);
  const after = subject === undefined ? -1 : nextInUnit(view, subject.last);
  const group = after < 0 ? undefined : groups.get(after);
  return group !== undefined && group.kind === 'verb' && group.form === 'gerund' && group.takes.that;
}
