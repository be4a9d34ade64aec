import { is, isCapitalised, type View } from '../../../syntax/view';
import { TITLE } from '../../../syntax/words/classes';
import { isGivenName } from '../../../syntax/words/given-names';

/** What only bodies have: `Orvane shares`, `Orvane's customers`, `Orvane employees`. */
const BELONGINGS =
  /^(?:shares?|stocks?|shareholders?|investors|employees|workers|customers|users|clients|plants?|factory|factories|stores?|headquarters|subsidiary|subsidiaries|profits?|revenues?|sales|products?|executives?|ceo|chairman|bankruptcy|merger|takeover|vehicles|cars|aircraft|engineers|spokespeople)$/u;

/**
 * Whether a bare name is a body or a person, from what the text says of it elsewhere: a noun of bodies beside it, what
 * only bodies have. Without any sign it is a person.
 *
 * @param words - The words of the name.
 */
export function bodyOrPerson(view: View, words: readonly number[]): 'person' | 'institution' {
  const last = words[words.length - 1];
  if (isPersonElsewhere(view, last)) return 'person';
  return placesOf(view, last).some((t) => isBodyAt(view, t)) ? 'institution' : 'person';
}

/** Whether the text has the name behind a given name, a title or a role somewhere. */
export function isPersonElsewhere(view: View, word: number): boolean {
  return placesOf(view, word).some((t) => {
    const before = view.previous[t];
    if (before < 0 || view.unitOf[before] !== view.unitOf[t]) return false;
    if (is(view, before, TITLE) || view.sourceHits[before]?.entry.label === 'role') return true;
    return isCapitalised(view, before) && isGivenName(view.forms[before]);
  });
}

function isBodyAt({ forms, sourceHits, previous, next, capitals }: View, t: number): boolean {
  const [before, after] = [previous[t], next[t]];
  if (before >= 0 && sourceHits[before]?.entry.label === 'institution') return true;
  if (after < 0) return false;
  return (
    BELONGINGS.test(forms[after]) ||
    (capitals[after] === 1 && sourceHits[after]?.entry.label === 'institution')
  );
}

/** Where the text has a name, also as an owner (`Orvane's`). */
function placesOf(view: View, word: number): readonly number[] {
  const name = view.forms[word].replace(/['’]s$/u, '');
  const found: number[] = [];
  view.forms.forEach((form, t) => {
    const isName = form === name || (form.startsWith(name) && /^['’]s?$/u.test(form.slice(name.length)));
    if (isName && isCapitalised(view, t)) found.push(t);
  });
  return found;
}
