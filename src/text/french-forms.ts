import { TOKEN_KIND, type TokenTable } from '../model/document';
import { capitalForm } from './french-capitals';

/** What a form must hold to be a variant of another one, whatever its place. */
const VARIANT = /oe|æ|\p{L}[.·•‧∙⋅(]\p{L}|\p{L}-(?:e|ne|le|te|ve|se)-s$|^-?\s?t[-'\s]|\s'$/u;

/** Words that are written with œ, as they begin, at the start of a form or behind a hyphen or an apostrophe. */
const LIGATURE =
  /(?<![\p{L}])(s|c|ch|ranc|contrec|éc|m|b|n|v|man|dés|f|)oe(?=ur|uf|ud|us?$|ux$|uvr|il|tus|tal|cumén|dipe|dème|nolo|sophag)/gu;

const INVERSION = /^-?\s?t[-'\s]+(ils?|elles?|on)$/u;

/** A word of inclusive writing: what stands before the first sign, and the endings behind it. */
const INCLUSIVE =
  /^(\p{L}{2,}?)(?:[.·•‧∙⋅(]|-(?=\p{L}{1,2}-s$))(?:e|ne|le|te|se|ve|ère|ce|ice|rice|trice|euse|elle|celle|x)?s?\)?(?:[.·•‧∙⋅-]?s)?$/u;

/** Whether a form may be a variant of another one; the same for every form, so that it can be remembered. */
export function mayBeVariant(form: string): boolean {
  return VARIANT.test(form);
}

/**
 * The form that a French one is another spelling of, or itself: *sœur* of *soeur*, *élus* of *élu·e·s*, *qu'* of *qu '*.
 *
 * @param form - A form of the matching view.
 * @example frenchVariant("-t'il"); // "-t-il"
 */
export function frenchVariant(form: string): string {
  const subject = INVERSION.exec(form)?.[1];
  if (subject !== undefined) return `-t-${subject}`;
  if (form.endsWith(" '")) return form.slice(0, -2) + "'";
  const base = INCLUSIVE.exec(form)?.[1];
  if (base !== undefined) return /s\)?$/u.test(form) && !/[sx]$/u.test(base) ? `${base}s` : base;
  return form.replace(LIGATURE, '$1œ').replaceAll('æ', 'ae');
}

/** Whether a code unit is A to Z: only these letters may have lost an accent. */
export function isPlainCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/**
 * The form of a French token, which may stand for another one than its letters give.
 *
 * @param forms - Forms as their letters give them; those before the token as they are meant.
 */
export function frenchForm(text: string, tokens: TokenTable, forms: readonly string[], t: number): string {
  if (tokens.kind[t] !== TOKEN_KIND.word) return forms[t];
  const form = mayBeVariant(forms[t]) ? frenchVariant(forms[t]) : forms[t];
  return isPlainCapital(text.charCodeAt(tokens.start[t])) ? capitalForm(text, tokens, forms, t, form) : form;
}
