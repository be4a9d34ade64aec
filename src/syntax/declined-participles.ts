import { canBe, type View } from './view';
import { GERUND } from './words/classes';

/** Whether an item is a gerund or participle that opens an insert. */
export function opensInsertion(view: View, item: number): boolean {
  return canBe(view, item, GERUND) && view.sourceHits[item] === undefined;
}

/** Whether a participle is declined (`заявивших`): it describes the noun before it, also behind a comma. */
export function isDeclinedParticiple(view: View, item: number): boolean {
  return (
    view.grammar.cases !== undefined &&
    canBe(view, item, GERUND) &&
    /[шщ](?:ий|ая|ее|ие|его|ей|ему|ую|им|их|ими|ем)(?:ся)?$/u.test(view.forms[item])
  );
}
