import { TOKEN_KIND, type Document } from '../model/document';
import { isUpper } from './capitals';
import type { Grammar } from './words/grammar';

/** Longest insert between square brackets, in tokens. */
const LONGEST = 12;

/**
 * Square brackets around words that an editor has put into the sentence as a part of it: `que [le maire] ment`, `« [Il]
 * ment »`. The words stay, the brackets are no items; brackets around anything else (`Hale [pictured]`, `[4]`) are inserts.
 *
 * @param hidden - Tokens that are hidden already, 1 for each; what is found is added to it.
 * @returns 1 for each such token; `undefined` for a document without any.
 */
export function hideEditorsBrackets(
  doc: Document,
  grammar: Grammar,
  hidden: Uint8Array | undefined,
): Uint8Array | undefined {
  const { tokens, text } = doc;
  let found = hidden;
  for (let t = 0; t < tokens.length; t++) {
    if (text.charCodeAt(tokens.start[t]) !== 0x5b || found?.[t] === 1) continue;
    let close = t + 1;
    while (close < tokens.length && close - t <= LONGEST && text[tokens.start[close]] !== ']') close++;
    if (text[tokens.start[close]] !== ']' || close === t + 1 || !isPartOfSentence(doc, grammar, t)) continue;
    found ??= new Uint8Array(tokens.length);
    found[t] = 1;
    found[close] = 1;
  }
  return found;
}

/** Whether the words behind a bracket are needed: a phrase with its article or a pronoun, where none stands before. */
function isPartOfSentence(doc: Document, grammar: Grammar, open: number): boolean {
  const form = doc.forms[open + 1];
  const isPhrase = grammar.determiners.has(form) || grammar.pronouns.has(form);
  if (open === 0 || doc.tokens.kind[open - 1] !== TOKEN_KIND.word)
    return isPhrase || isUpper(doc.text, doc.tokens.start[open + 1]);
  const before = doc.forms[open - 1];
  return isPhrase && !isUpper(doc.text, doc.tokens.start[open - 1]) && opensPhrase(grammar, before);
}

function opensPhrase(grammar: Grammar, form: string): boolean {
  return (
    grammar.complementisers.has(form) ||
    grammar.subordinators.has(form) ||
    grammar.coordinators.has(form) ||
    grammar.prepositions.has(form) ||
    grammar.nounLinks.has(form)
  );
}
