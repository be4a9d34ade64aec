import { TOKEN_KIND } from '../../../model/document';
import { nominativeAt } from '../../../syntax/agreeing-phrase';
import { is, isCapitalised, type View } from '../../../syntax/view';
import { COMMA, COORDINATOR, PREPOSITION, TITLE } from '../../../syntax/words/classes';
import type { SourceKind, SourceWords } from './source-words';

/** Endings of several persons. */
const SEVERAL = /(?:и|ы|ане|яне|тел(?:ей|ям|ями)|ов|ев|ам|ами)$/u;
const BODIES = /(?:ств(?:о|а|у|ом|е)|ци(?:я|и|ей)|ведомств\p{L}*|суд(?:а|у|ом|е)?)$/u;
/** What the names of bodies end with. */
const BODY_NAME =
  /(?:банк|газ|нефть|пром|стат|надзор|строй|транс|авиа|энерго|холдинг|групп|фонд|центр|медиа|телеком|финанс|маш|ведомство|порт|серт|инвест|торг|контроль)(?:а|у|ом|е|и)?$/u;
/** Things that show or demand something without speaking. */
const ABSTRACT =
  /(?:ость|ение|ание|тие|ция|ика|изис|ответ|вопрос|рост|спрос|план|проект|случай|поиск|подход|результат|анализ)$/u;
const SURNAME =
  /(?:[оеё]в|ин|ын|ск(?:ий|ой|ая)|цк(?:ий|ой|ая)|[оеё]ва|ина|ына|[оеё]вой|иной|ского|цкого|[оеё]вым|иным|ко|ук|юк|ян|яна|дзе|швили|ич|ича|ян|штейн|ман|берг|ёнок)$/u;

/**
 * Kind of source of a noun phrase in a language with cases: the first known noun decides; a role with a name is a person,
 * and a capitalised word that depends on the role (`мэр Туровска`) is no name.
 *
 * @param words - Words of the phrase, without what stands in brackets or between marks.
 * @param guess - Kind of a singular phrase in which nothing is known.
 */
export function declinedKind(view: View, words: readonly number[], guess: SourceKind): SourceWords {
  const head = words.find((word) => view.sourceHits[word] !== undefined && !is(view, word, TITLE));
  const label = head === undefined ? undefined : view.sourceHits[head]?.entry.label;
  const name = nameIn(view, words);
  if (hasInitials(view, words)) return { kind: 'person', sure: true };
  if (name !== undefined && (head === undefined || name < head) && isFullName(view, words, name))
    return { kind: 'person', sure: true };
  if (label === 'role') return { kind: name === undefined ? 'role' : 'person', sure: true };
  if (label === 'collective')
    return { kind: isNamedAfter(view, words, head as number) ? 'person' : 'collective', sure: true };
  if (label !== undefined) return { kind: label as SourceKind, sure: true };
  return guessed(view, words, guess);
}

function guessed(view: View, words: readonly number[], guess: SourceKind): SourceWords {
  const noun = words.find(
    (word) => view.doc.tokens.kind[word] === TOKEN_KIND.word && !isAdjective(view, word),
  );
  if (noun === undefined) return { kind: words.length > 0 ? guess : 'institution', sure: words.length === 0 };
  const form = view.forms[noun];
  const text = view.doc.text.slice(view.doc.tokens.start[noun], view.doc.tokens.end[noun]);
  const opens = noun === view.unitFirst[view.unitOf[noun]];
  if (opens && ABSTRACT.test(form)) return { kind: guess, sure: false };
  if (opens && /[ыи]$/u.test(form) && !SURNAME.test(form)) return { kind: 'collective', sure: true };
  if (!isCapitalised(view, noun) || (opens && !SURNAME.test(form) && !/^[a-z]/iu.test(text))) {
    if (view.grammar.isPersonNoun(form))
      return { kind: SEVERAL.test(form) ? 'collective' : 'role', sure: true };
    if (BODIES.test(form)) return { kind: 'institution', sure: false };
    if (!isCapitalised(view, noun)) return { kind: guess, sure: false };
  }
  // Names of persons are written in the letters of the language, those of firms mostly not.
  if (/^[a-z]/iu.test(text) || text.slice(1) !== text.slice(1).toLowerCase() || BODY_NAME.test(form))
    return { kind: 'institution', sure: true };
  return { kind: 'person', sure: true };
}

function isAdjective(view: View, word: number): boolean {
  return (
    !isCapitalised(view, word) &&
    /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их|ому|ему)$/u.test(view.forms[word])
  );
}

/** `А. С. Петров`, `Петров А.` */
function hasInitials(view: View, words: readonly number[]): boolean {
  return words.some((word) => /^\p{L}\.$/u.test(view.forms[word]) && isCapitalised(view, word));
}

/** First word of a personal name: capitalised, no known body or place, and not what a noun before it is of. */
function nameIn(view: View, words: readonly number[]): number | undefined {
  for (let w = 0; w < words.length; w++) {
    const word = words[w];
    if (!isCapitalised(view, word) || view.sourceHits[word] !== undefined) continue;
    const text = view.doc.text.slice(view.doc.tokens.start[word], view.doc.tokens.end[word]);
    if (/^[a-z]/iu.test(text) || /^\p{Lu}+$/u.test(text)) continue;
    if (w === 0 || isFullName(view, words, word)) return word;
    const before = words[w - 1];
    if (is(view, before, COMMA | COORDINATOR)) return word;
    if (is(view, before, PREPOSITION) || isObliqueAdjective(view, before)) continue;
    if (SURNAME.test(view.forms[word])) return word;
    // `мэр Туровска`: in the genitive behind a nominative.
    const isGenitive = /[аяыи]$/u.test(view.forms[word]) || nominativeAt(view, word) === 0;
    if (!isGenitive && nominativeAt(view, words[0]) !== 0) return word;
  }
  return undefined;
}

function isObliqueAdjective(view: View, word: number): boolean {
  return isAdjective(view, word) && nominativeAt(view, word) === 0;
}

/** Two capitalised words in a row that are no known body: a first name and a surname. */
function isFullName(view: View, words: readonly number[], word: number): boolean {
  const next = words[words.indexOf(word) + 1] as number | undefined;
  if (next === undefined || next !== view.next[word]) return false;
  const text = view.doc.text.slice(view.doc.tokens.start[word], view.doc.tokens.end[next]);
  return (
    isCapitalised(view, next) &&
    view.sourceHits[next] === undefined &&
    /^\p{Script=Cyrillic}\p{Ll}/u.test(text)
  );
}

/** `депутаты Иван Лугов и Антон Рябов` */
function isNamedAfter(view: View, words: readonly number[], head: number): boolean {
  const next = words[words.indexOf(head) + 1] as number | undefined;
  return (
    next !== undefined &&
    isCapitalised(view, next) &&
    view.sourceHits[next] === undefined &&
    isFullName(view, words, next)
  );
}
