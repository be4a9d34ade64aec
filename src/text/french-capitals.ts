import { TOKEN_KIND, type TokenTable } from '../model/document';
import { CHARACTER, characterClass, isLowerCase } from './characters';
import { bareLetters, restoreAccents, restoreInitial } from './french-accents';
import { words } from './rules';

/** Tokens that are looked at on each side to tell a line of capitals from an acronym. */
const REACH = 12;

const AUXILIARIES = words(`
  a ai as avons avez ont avait avaient aura auront aurait auraient ayant avoir est sont etait etaient sera seront
  serait seraient ete etre etant fut furent était étaient été être étant`);
const BEFORE_PARTICIPLES = words('pas bien deja déjà aussi encore toujours jamais ete été tout notamment');
const IRREGULAR_PARTICIPLES = words(`
  dit dits dite dites fait faits faite faites ete été eu pu du dû voulu recu reçu promis mis pris appris compris ecrit
  écrit decrit décrit predit prédit ouvert offert conclu reconnu connu vu tenu perdu rendu repondu répondu entendu
  defendu défendu dementi démenti reagi réagi choisi averti trahi permis remis admis soumis`);
const BEHIND_PREPOSITION = words('en peu peine moins mon ton notre votre ce cet propos travers nouveau');
const BEFORE_VERBS = words("il elle on y qui n' l' m' t' s' j' nous vous lui");

/**
 * The form that a French word with a capital letter stands for when accents were left out on capitals.
 *
 * `Etat` is _état_, the first word `A` is _à_ unless it is a verb (`A-t-il`). In lines of capitals that have no accent at
 * all (`D'APRES LE PREFET`) words get theirs where only one word is written so; forms in -E are participles behind an
 * auxiliary verb or before one, else the present.
 *
 * @param t - A token that begins with A to Z.
 * @param form - Its form as the letters give it.
 */
export function capitalForm(
  text: string,
  tokens: TokenTable,
  forms: readonly string[],
  t: number,
  form: string,
): string {
  const [start, end] = [tokens.start[t], tokens.end[t]];
  if (end === start + 1) {
    if (form !== 'a') return form;
    if (isInCapitals(text, tokens, t))
      return isVerb(forms, t) || !isPreposition(tokens, forms, t) ? form : 'à';
    return opensSentence(text, tokens, t) && isLooseWord(text, tokens, t) && !isVerb(forms, t) ? 'à' : form;
  }
  if (isLowerCase(text.charCodeAt(start + 1))) return restoreInitial(form);
  const isParticiple = (): boolean => standsAsParticiple(forms, t);
  const restored = restoreAccents(form, isParticiple);
  return restored !== form && isInCapitals(text, tokens, t) ? restored : form;
}

/** Whether words beside a token are in capitals too, and none of them has an accent. */
function isInCapitals(text: string, tokens: TokenTable, t: number): boolean {
  let found = 0;
  for (const step of [-1, 1]) {
    for (let n = t + step; n >= 0 && n < tokens.length && Math.abs(n - t) <= REACH; n += step) {
      if (tokens.kind[n] !== TOKEN_KIND.word) continue;
      const word = text.slice(tokens.start[n], tokens.end[n]);
      if (word !== word.toUpperCase()) break;
      if (bareLetters(word) !== word) return false;
      if (word.length > 2) found++;
    }
  }
  const own = text.slice(tokens.start[t], tokens.end[t]);
  return found > 0 && own === own.toUpperCase();
}

function hasNext(tokens: TokenTable, t: number): boolean {
  return t + 1 < tokens.length && tokens.kind[t + 1] <= TOKEN_KIND.number;
}

/** Whether `a` is the verb: before an inverted subject or a participle, behind a pronoun. */
function isVerb(forms: readonly string[], t: number): boolean {
  if (t + 1 >= forms.length || /^-|^t[-'\s]/u.test(forms[t + 1])) return true;
  if (t > 0 && BEFORE_VERBS.has(forms[t - 1])) return true;
  const next = BEFORE_PARTICIPLES.has(forms[t + 1]) && t + 2 < forms.length ? forms[t + 2] : forms[t + 1];
  if (IRREGULAR_PARTICIPLES.has(forms[t + 1]) || IRREGULAR_PARTICIPLES.has(next)) return true;
  return /[eé]e?s?$/u.test(next) && /ée?s?$/u.test(restoreAccents(bareLetters(next), () => true, true));
}

/** Whether what follows has `à` before it, and hardly ever the verb: a number, an infinitive, `A PEU PRES`. */
function isPreposition(tokens: TokenTable, forms: readonly string[], t: number): boolean {
  if (!hasNext(tokens, t)) return false;
  return (
    tokens.kind[t + 1] === TOKEN_KIND.number ||
    BEHIND_PREPOSITION.has(forms[t + 1]) ||
    /[ei]r$/u.test(forms[t + 1])
  );
}

function opensSentence(text: string, tokens: TokenTable, t: number): boolean {
  if (t === 0) return true;
  const kind = tokens.kind[t - 1];
  if (kind >= TOKEN_KIND.punctuation && kind <= TOKEN_KIND.symbol)
    return !/[,;'’/&+]/u.test(text[tokens.end[t - 1] - 1]);
  for (let i = tokens.end[t - 1]; i < tokens.start[t]; i++)
    if (characterClass(text.charCodeAt(i)) === CHARACTER.lineBreak) return true;
  return text[tokens.end[t - 1] - 1] === '.';
}

/** Whether a space and a word in small letters, a name or a number follow: no `A)`, no `A/B`. */
function isLooseWord(text: string, tokens: TokenTable, t: number): boolean {
  return hasNext(tokens, t) && tokens.start[t + 1] === tokens.end[t] + 1 && text[tokens.end[t]] !== '\n';
}

/** Whether a form in -e is a participle: behind an auxiliary verb, before one, or before its agent. */
function standsAsParticiple(forms: readonly string[], t: number): boolean {
  let before = t - 1;
  if (before > 0 && BEFORE_PARTICIPLES.has(forms[before]) && !AUXILIARIES.has(forms[before])) before--;
  if (before >= 0 && AUXILIARIES.has(forms[before])) return true;
  const next = t + 1 < forms.length ? forms[t + 1] : '';
  return next === 'par' || (next !== 'a' && AUXILIARIES.has(next));
}
