/**
 * A form of the matching view as lexicons see it: Russian `ё` as `е`, for it is mostly written so, and typographic
 * hyphens as `-`.
 *
 * @param form - A folded form, of a text or of a pattern.
 */
export function lexicalForm(form: string): string {
  return /[\u0451\u2010\u2011]/.test(form)
    ? form.replace(/\u0451/g, '\u0435').replace(/[\u2010\u2011]/g, '-')
    : form;
}
