import { TOKEN_KIND } from '../model/document';
import type { ItemRange } from './item-range';
import { is, canBe, isCapitalised, previousInUnit, quotationAt, type View } from './view';
import {
  PRONOUN,
  DETERMINER,
  PREPOSITION,
  AGENT,
  PARTICIPLE,
  APPOSITION_WORD,
  NAME_PARTICLE,
  RELATIVE,
  TIME_WORD,
} from './words/classes';
import { phraseStart } from './stretch-phrase';

function holdsRole(view: View, chunk: ItemRange): boolean {
  const { forms, grammar } = view;
  const opener = forms[chunk.first];
  // `Ann Reed, a senior fellow at the Hoover Institute,`, `John Reed, her opponent,`
  if (/^(?:an?|one)$/u.test(opener) || grammar.unchangingPossessives.has(opener)) return true;
  for (let item = chunk.first; item >= 0; item = view.next[item]) {
    if (is(view, item, PREPOSITION) || forms[item] === 'of') return false;
    if (/^(?:role|institution|media)$/u.test(view.sourceHits[item]?.entry.label ?? '')) return true;
    if (item === chunk.last) return false;
  }
  return false;
}

/** `Jeanne Roux (PS)`: the last word of the name. */
function withoutBracket(view: View, item: number): number {
  if (view.blockAt[item] < 0 || quotationAt(view, item) !== undefined) return item;
  const before = previousInUnit(view, item);
  return before < 0 ? item : before;
}

/** `Déçue, l'élue`, `Aussitôt arrêté par X, le conducteur`: what opens the sentence describes the subject behind it. */
function opensWithParticiple(view: View, start: number): boolean {
  if (previousInUnit(view, start) >= 0 || view.grammar.headFinal) return false;
  const item = view.grammar.adverbEnding.test(view.forms[start]) ? view.next[start] : start;
  const next = item < 0 ? -1 : view.next[item];
  return item >= 0 && canBe(view, item, PARTICIPLE) && (next < 0 || !isCapitalised(view, next));
}

/**
 * Whether a stretch between commas is an apposition of the stretch before it: `Ann Reed, the city manager,`,
 * `le maire, Jean Roux,`.
 */
export function isApposition(view: View, chunk: ItemRange, before: ItemRange): boolean {
  const { grammar } = view;
  const first = chunk.first;
  const start = phraseStart(view, before);
  // `Ann Reed, who leads the council,`
  if (start < 0 || is(view, first, RELATIVE)) return false;
  const label = view.sourceHits[first]?.entry.label;
  if (opensWithParticiple(view, start)) return false;
  // `Interrogé par Brume, le frère du suspect estime`: the participle describes the subject behind it.
  if (canBe(view, view.next[start], AGENT) && canBe(view, start, PARTICIPLE)) return false;
  // `Ann Reed, the city manager,`: where the head comes last it is looked for up to the first preposition.
  if (grammar.headFinal && isCapitalised(view, withoutBracket(view, before.last)) && holdsRole(view, chunk))
    return isCapitalised(view, start) && !is(view, start, DETERMINER);
  if (is(view, first, DETERMINER)) {
    let next = view.next[first];
    // `la deuxième adjointe`
    if (next >= 0 && next < chunk.last && view.sourceHits[next] === undefined) next = view.next[next];
    return (
      next >= 0 &&
      next <= chunk.last &&
      view.sourceHits[next]?.entry.label === 'role' &&
      isCapitalised(view, withoutBracket(view, before.last)) &&
      !is(view, start, DETERMINER)
    );
  }
  if (is(view, first, PRONOUN)) return false;
  if (isCapitalised(view, first)) return is(view, start, DETERMINER) && !is(view, first, PREPOSITION);
  return (
    label === 'role' || is(view, first, APPOSITION_WORD) || view.doc.tokens.kind[first] === TOKEN_KIND.number
  );
}

/**
 * `Reed, the first woman in the post, said`: whatever stands with an article between a name alone and the comma before
 * the verb describes the name, where the head comes last.
 */
export function describesName(view: View, chunk: ItemRange, before: ItemRange): boolean {
  if (!view.grammar.headFinal || !is(view, chunk.first, DETERMINER)) return false;
  for (let item = before.first; item >= 0; item = view.next[item]) {
    const isPart = isCapitalised(view, item) || is(view, item, NAME_PARTICLE) || view.blockAt[item] >= 0;
    if (!isPart || is(view, item, DETERMINER | PREPOSITION | TIME_WORD)) return false;
    if (item === before.last) return true;
  }
  return false;
}
