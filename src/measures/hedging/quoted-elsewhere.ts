import { TOKEN_KIND, type Document } from '../../model/document';
import type { ShortQuotation } from './short-quotations';
import type { Surroundings } from './surroundings';

/** Tokens after a quotation within which the sentence may call it a word. */
const WORD_REACH = 20;

/** Longest wording, in tokens, that is compared. */
const LONGEST_TOKENS = 9;

/**
 * Wordings of short quotations that the same text gives as somebody’s words elsewhere: inside longer speech, or inside
 * a content that it ascribes. A heading that takes up a word of the interview below it quotes it, and so does a
 * sentence that takes it up again.
 *
 * @param doc - The document.
 * @param quotations - Its short quotations.
 * @param around - Speech and contents by token.
 * @returns Wordings as `wordingOf` writes them; found in one pass over the tokens.
 */
export function wordingsOfSources(
  doc: Document,
  quotations: readonly ShortQuotation[],
  around: Surroundings,
): ReadonlySet<string> {
  const lengths = new Map<string, Set<number>>();
  const wanted = new Set<string>();
  const own = new Set<number>();
  for (const quotation of quotations) {
    const { from, to } = quotation;
    own.add(from);
    if (to - from > LONGEST_TOKENS) continue;
    wanted.add(wordingOf(doc, quotation));
    const known = lengths.get(doc.forms[from]);
    if (known === undefined) lengths.set(doc.forms[from], new Set([to - from]));
    else known.add(to - from);
  }
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  for (let t = 0; t < doc.tokens.length; t++) {
    const possible = lengths.get(doc.forms[t]);
    if (possible === undefined || own.has(t)) continue;
    if (!around.isInSpeech(t) && around.contentAt(t) === undefined) continue;
    for (const length of possible) {
      const wording = doc.forms.slice(t, t + length).join(' ');
      if (wanted.has(wording)) found.add(wording);
    }
  }
  return found;
}

/** The forms between the marks of a short quotation, to compare them. */
export function wordingOf(doc: Document, { from, to }: ShortQuotation): string {
  return doc.forms.slice(from, to).join(' ');
}

/** Nouns that tell, without an article, what has the name before them. */
const EPITHETS =
  /^(?:manifestation|mouvement|campagne|opération|initiative|association|groupe|collectif|réseau|plateforme|application|dispositif|programme|projet|plan|fête|festival|concours|journée|marche|course|rencontre|émission|rassemblement|surnom|nom|terme|expression)$/u;

/**
 * Whether a quoted wording is named, counted or explained: `ou « cluster »`, `151 « actions »`, `23 % « plutôt pour »`,
 * `les « clusters », c’est-à-dire`, `«туга» — «горе»`.
 *
 * @param doc - The document.
 * @param quotation - A short quotation.
 */
export function isNamedOrExplained(doc: Document, { opening, to }: ShortQuotation): boolean {
  const before = opening - 1;
  if (before >= 0) {
    if (doc.tokens.kind[before] === TOKEN_KIND.number || doc.forms[before] === '%') return true;
    if (/^(?:ou|alias|aka|или)$/u.test(doc.forms[before])) return true;
    if (/^(?:de|d')$/u.test(doc.forms[before]) && doc.forms[before - 1] === '%') return true;
    if (/^[-–—]+$/u.test(doc.forms[before]) && doc.tokens.kind[before - 1] === TOKEN_KIND.quote) return true;
  }
  // `to` is the closing mark.
  if (isApposition(doc, before, to + 1)) return true;
  const after = doc.forms[to + 1] ?? '';
  if (/^[(=]$/u.test(after)) return true;
  if (after !== ',') return false;
  if (isPhraseWithEpithet(doc, before, to)) return true;
  const next = `${doc.forms[to + 2] ?? ''} ${doc.forms[to + 3] ?? ''}`;
  return /^(?:c'est-à-dire|c' est-à-dire|soit |ces |par exemple|autrement dit|à savoir|i\.e\.|то есть)/u.test(
    next,
  );
}

/** `sa « phobie administrative » …, mais l’expression est restée`: the sentence goes on to speak of the word. */
export function isCalledWordAfter(doc: Document, { to, depth }: ShortQuotation): boolean {
  if (depth > 0) return false;
  for (let t = to + 2; t < Math.min(doc.tokens.length, to + WORD_REACH); t++) {
    if (doc.forms[t] === '.' || doc.tokens.kind[t] === TOKEN_KIND.quote) return false;
    if (
      /^(?:expression|formule|terme|mot|sobriquet)$/u.test(doc.forms[t]) &&
      /^(?:l'|la|le|cette|ce)$/u.test(doc.forms[t - 1])
    )
      return true;
  }
  return false;
}

/** `la « marée populaire », la manifestation du 26 mai`: after its name an event or a body is told. */
function isPhraseWithEpithet(doc: Document, determiner: number, closing: number): boolean {
  if (!/^(?:le|la|les|l')$/u.test(doc.forms[determiner] ?? '')) return false;
  const after = closing + 2;
  return /^(?:la|le|les|l'|une?)$/u.test(doc.forms[after] ?? '') || EPITHETS.test(doc.forms[after] ?? '');
}

/** `une spécialité, la « tourte noire »)`: an apposition that ends with its mark gives a name. */
function isApposition(doc: Document, determiner: number, after: number): boolean {
  return (
    /^(?:le|la|les|l'|un|une)$/u.test(doc.forms[determiner] ?? '') &&
    doc.forms[determiner - 1] === ',' &&
    /^[),.]?$/u.test(doc.forms[after] ?? '')
  );
}

/**
 * The beginning of a quoted word, by which `« attaqué »` and `« attaque »` are one; the whole wording of a phrase.
 */
export function stemOf(wording: string): string {
  return /^\p{L}{6,}$/u.test(wording) ? wording.slice(0, Math.max(6, wording.length - 4)) : wording;
}
