import { phraseGender } from '../../../syntax/gender';
import { subjectBefore } from '../../../syntax/subject-before';
import { firstOfVerb } from '../../../syntax/verb-group';
import { isFinite } from '../../../syntax/word-classes';
import { is, isCapitalised, itemEnd, itemStart } from '../../../syntax/view';
import { DETERMINER, IMPERSONAL, PRONOUN, SPEAKER, TITLE } from '../../../syntax/words/classes';
import { sourceKindOf } from '../source/source-kind';
import { nameOf } from '../source/person-name';
import { itemsOf, mentionIn, type Mention, type PhraseReading } from './mention';

// A sentence with more verbs is a list or a table.
const MOST_VERBS = 8;

/** Subjects of the finite verbs of one unit that are persons, bodies or pronouns, in text order. */
export function clauseSubjects(reading: PhraseReading, unit: number): readonly Mention[] {
  const { view } = reading;
  const found = new Map<number, Mention>();
  let verbs = 0;
  for (let item = view.unitFirst[unit]; item >= 0 && verbs < MOST_VERBS; item = view.next[item]) {
    if (view.blockAt[item] < 0 && isFinite(view, item)) {
      verbs++;
      const mention = subjectOf(reading, item);
      if (mention !== undefined) found.set(mention.range.first, mention);
    }
    if (item === view.unitLast[unit]) break;
  }
  return [...found.values()].sort((a, b) => a.span[0] - b.span[0]);
}

function subjectOf(reading: PhraseReading, verb: number): Mention | undefined {
  const { view } = reading;
  const { range, relative } = subjectBefore(view, firstOfVerb(view, verb));
  if (range === undefined || relative || range.last < range.first) return undefined;
  if (is(view, range.first, SPEAKER | IMPERSONAL)) return undefined;
  if (!isCapitalised(view, range.first) && !is(view, range.first, DETERMINER | PRONOUN | TITLE))
    return undefined;
  const { kind, sure } = sourceKindOf(view, range, 'none');
  // `Candidate à la primaire, elle`
  if (kind === 'role' && !is(view, range.first, DETERMINER)) return undefined;
  if (kind === 'none' || kind === 'document' || kind === 'media' || !sure) return undefined;
  const items = itemsOf(view, range);
  const { agreement } = phraseGender(
    view,
    items.filter((item) => view.blockAt[item] < 0),
    { name: kind === 'person' ? nameOf(view, items) : undefined },
  );
  return mentionIn(
    reading,
    range,
    [itemStart(view, range.first), itemEnd(view, range.last)],
    kind,
    agreement,
  );
}
