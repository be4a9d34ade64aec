import { TOKEN_KIND } from '../../../model/document';
import { is, isCapitalised, type View } from '../../../syntax/view';
import {
  COMMA,
  COORDINATOR,
  DETERMINER,
  NAME_PARTICLE,
  NOUN_LINK,
  PLURAL_DETERMINER,
  PREPOSITION,
  LOOSE_LINK,
  TITLE,
} from '../../../syntax/words/classes';
import { isGivenName } from '../../../syntax/words/given-names';
import { bodyOrPerson, isPersonElsewhere } from './bare-names';
import type { SourceKind, SourceWords } from './source-words';

/**
 * Kind of source of a noun phrase whose head closes it, as in English: `the campaign chairman of Orvane`.
 *
 * The head is the last known noun before the first preposition, behind the last possessive (`Orvane's mayor`); behind it,
 * or behind a comma, a role may have its name. Without a known noun the form tells: capitals, a given name, what the text
 * says elsewhere of a bare name, a plural.
 *
 * @param view - The document's view.
 * @param words - Items of the phrase in text order, without quotations and brackets.
 * @param guess - Kind of a singular phrase in which no word is known.
 */
export function headFinalKind(view: View, words: readonly number[], guess: SourceKind): SourceWords {
  const [opening, ...appositions] = stretches(view, words);
  if (words.length === 0) return { kind: guess, sure: false };
  const parts = conjuncts(view, opening);
  const kinds = parts.map((part) => kindOfPart(view, part, guess));
  const found = kinds[kinds.length - 1];
  if (kinds.length > 1) return joined(kinds);
  // `the Crown prosecutor, Mark Tedeschi`; `Reed, an economist`
  if (found.kind === 'role' && appositions.some((part) => isPersonName(view, part)))
    return { kind: 'person', sure: true };
  const isBare = opening.every((word) => isCapitalised(view, word) && view.sourceHits[word] === undefined);
  if (isBare && appositions.length > 0) {
    const role = kindOfPart(view, coreOf(view, appositions[0]), 'none');
    if (role.kind === 'role') return { kind: 'person', sure: true };
    if (role.sure && !isPersonName(view, opening) && BODY_KINDS.has(role.kind)) return role;
  }
  return found;
}

const BODY_KINDS: ReadonlySet<SourceKind> = new Set<SourceKind>(['institution', 'media', 'document']);

/** Two persons or bodies together: persons and bodies by name keep their kind, roles are many. */
function joined(kinds: readonly SourceWords[]): SourceWords {
  const last = kinds[kinds.length - 1];
  const isSame = kinds.every(({ kind }) => kind === last.kind);
  if (isSame) return { kind: last.kind === 'role' ? 'collective' : last.kind, sure: last.sure };
  const sure = kinds.find((words) => words.sure) ?? last;
  return sure.kind === 'role' || sure.kind === 'person' ? { ...sure, kind: 'collective' } : sure;
}

/** The stretches between commas; those of a list are not told from appositions. */
function stretches(view: View, words: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [[]];
  for (const word of words) {
    if (is(view, word, COMMA)) found.push([]);
    else found[found.length - 1].push(word);
  }
  return found.filter((part) => part.length > 0);
}

/** The phrases that a coordinator joins before the first preposition: `Reed and Holt`, not `Barnes and Noble`. */
function conjuncts(view: View, words: readonly number[]): readonly (readonly number[])[] {
  const core = coreOf(view, words);
  const at = core.findIndex((word, i) => i > 0 && is(view, word, COORDINATOR));
  if (at < 0 || at + 1 >= core.length) return [core];
  const rest = words.slice(words.indexOf(core[at]) + 1);
  return [core.slice(0, at), coreOf(view, rest)].filter((part) => part.length > 0);
}

/** The words before the first preposition, behind the last possessive; a name goes on over `of` (`Bank of Orvane`). */
function coreOf(view: View, words: readonly number[]): readonly number[] {
  let first = 0;
  let end = words.length;
  for (let i = 0; i < words.length; i++) {
    const isLink = is(view, words[i], NOUN_LINK | LOOSE_LINK | PREPOSITION) && i > 0;
    if (/(?:['’]s|s['’]|^['’])$/u.test(view.forms[words[i]])) {
      if (i + 1 < words.length) first = i + 1;
      continue;
    }
    if (!isLink) continue;
    const next = i + 1 < words.length && view.forms[words[i + 1]] === 'the' ? i + 2 : i + 1;
    const isInName =
      view.forms[words[i]] === 'of' &&
      next < words.length &&
      isCapitalised(view, words[i - 1]) &&
      isCapitalised(view, words[next]) &&
      !words.slice(first, i).some((word) => isPersonWord(view, word));
    if (isInName || sameHit(view, words[i - 1], words[i])) continue;
    end = i;
    break;
  }
  return first < end ? words.slice(first, end) : words.slice(0, end);
}

function isPersonWord(view: View, word: number): boolean {
  return (
    view.sourceHits[word]?.entry.label === 'role' || is(view, word, TITLE) || isGivenName(view.forms[word])
  );
}

/** `person familiar with`: the preposition is inside of what the lexicon found. */
function sameHit(view: View, before: number, link: number): boolean {
  const hit = view.sourceHits[before];
  return hit !== undefined && hit === view.sourceHits[link];
}

function kindOfPart(view: View, core: readonly number[], guess: SourceKind): SourceWords {
  const { sourceHits } = view;
  // `Paris claims`, where the text also has `Ann Paris`
  if (core.length === 1 && isCapitalised(view, core[0]) && isPersonElsewhere(view, core[0]))
    return { kind: 'person', sure: true };
  const heads = core.filter((word) => sourceHits[word] !== undefined && !is(view, word, TITLE));
  // `Mr. Reed`
  const title = core.findIndex((word) => is(view, word, TITLE));
  if (title >= 0 && core.slice(title + 1).some((word) => isCapitalised(view, word)))
    return { kind: 'person', sure: true };
  const anonymous = heads.find((word) => sourceHits[word]?.entry.label === 'anonymous');
  if (anonymous !== undefined) return { kind: 'anonymous', sure: true };
  const head = headOf(view, core, heads);
  if (head === undefined) return unknownKind(view, core, guess);
  const label = sourceHits[head]?.entry.label as SourceKind;
  const behind = core.slice(core.indexOf(head) + 1).filter((word) => sourceHits[word] !== sourceHits[head]);
  const isNamed = behind.some((word) => isCapitalised(view, word));
  if (core.length === 1 && isCapitalised(view, head) && isGivenName(view.forms[head]))
    return { kind: 'person', sure: true };
  if (label === 'role') {
    if (isNamed) return { kind: 'person', sure: true };
    return { kind: is(view, core[0], PLURAL_DETERMINER) ? 'collective' : 'role', sure: true };
  }
  if (label === 'collective' && isNamed && isPersonName(view, behind)) return { kind: 'person', sure: true };
  // `New York Democrat Ann Reed`: the name behind a body is of a person when it has a given name.
  if (isNamed && isPersonName(view, behind)) return { kind: 'person', sure: true };
  return { kind: label, sure: true };
}

/** The last known noun; one in lower case behind it that is unknown takes its place (`the Senate chamber`). */
function headOf(view: View, core: readonly number[], heads: readonly number[]): number | undefined {
  const { sourceHits } = view;
  const last = heads.at(-1);
  if (last === undefined) return undefined;
  // A determiner (`some`) is the head only when nothing follows.
  const isDetermining = is(view, last, DETERMINER) && core.indexOf(last) < core.length - 1;
  if (isDetermining) return undefined;
  const isPlace = sourceHits[last]?.entry.attributes?.state === true;
  const behind = core.slice(core.indexOf(last) + 1).filter((word) => sourceHits[word] === undefined);
  // `Norway shoppers`: a country before another noun is no head.
  if (isPlace && behind.some((word) => isNounLike(view, word))) return heads.slice(0, -1).at(-1);
  return last;
}

function isNounLike(view: View, word: number): boolean {
  return (
    view.doc.tokens.kind[word] === TOKEN_KIND.word && !is(view, word, DETERMINER | NOUN_LINK | LOOSE_LINK)
  );
}

/** A run of capitalised words that opens with a given name or an initial, or a given name alone. */
function isPersonName(view: View, words: readonly number[]): boolean {
  const name = words.filter((word) => isCapitalised(view, word));
  if (name.length === 0 || !isCapitalised(view, words[0])) return false;
  return isGivenName(view.forms[name[0]]) || (name.length > 1 && isInitial(view, name[0]));
}

function isInitial(view: View, word: number): boolean {
  return /^\p{L}\.$/u.test(view.forms[word]);
}

/** A phrase in which no noun is known. */
function unknownKind(view: View, core: readonly number[], guess: SourceKind): SourceWords {
  const { grammar, doc } = view;
  const isDetermined = core.length > 0 && is(view, core[0], DETERMINER);
  const words = core.filter(
    (word) => !is(view, word, DETERMINER) && doc.tokens.kind[word] === TOKEN_KIND.word,
  );
  if (words.length === 0) {
    const isCount = core.some((word) => doc.tokens.kind[word] === TOKEN_KIND.number);
    return { kind: isCount || is(view, core[0], PLURAL_DETERMINER) ? 'collective' : guess, sure: false };
  }
  const head = words[words.length - 1];
  const isName =
    isCapitalised(view, head) &&
    !isQuantity(view.forms[head]) &&
    words.every((word) => isNamePart(view, word));
  if (!isName) {
    // `Fans`, `three captains`, `Photos` of somebody who shows.
    const form = view.forms[head];
    const isMany =
      is(view, core[0], PLURAL_DETERMINER) || isQuantity(form) || /[^s'’]s$|(?:men|folk)$/u.test(form);
    const kind = isMany && guess !== 'document' ? 'collective' : guess;
    return isCapitalised(view, head) && !isDetermined && !isMany
      ? { kind: 'person', sure: false }
      : { kind: kind === 'none' && isMany ? 'collective' : kind, sure: false };
  }
  if (words.length === 1 && isAllCapitals(view, head) && !isInitial(view, head))
    return { kind: 'institution', sure: true };
  if (isDetermined && grammar.determiners.has(view.forms[core[0]])) {
    const isFamily = view.forms[head].endsWith('s') && words.length === 1;
    return isFamily ? { kind: 'collective', sure: true } : { kind: 'institution', sure: false };
  }
  if (isPersonName(view, words)) return { kind: 'person', sure: true };
  return { kind: bodyOrPerson(view, words), sure: true };
}

/** `a majority of drivers`, `40 percent` */
function isQuantity(form: string): boolean {
  return /^(?:percent|half|third|quarter|majority|plurality|minority|lot|handful|couple|number|rest|bulk|mix|wave)$/u.test(
    form,
  );
}

function isNamePart(view: View, word: number): boolean {
  return isCapitalised(view, word) || is(view, word, NAME_PARTICLE) || view.forms[word] === '&';
}

function isAllCapitals(view: View, word: number): boolean {
  const text = view.doc.text.slice(view.doc.tokens.start[word], view.doc.tokens.end[word]);
  return text.length > 1 && text === text.toUpperCase();
}
