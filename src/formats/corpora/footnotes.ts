/** Notes under an article, told apart. */
export interface NotesUnderArticle {
  /** Notes to a star of the text (`* organisation interdite en Russie`): part of the text, because labels are in them. */
  readonly footnotes: readonly string[];
  /** Captions, credits and remarks, which are no part of the text. */
  readonly remarks: readonly string[];
}

/**
 * Sorts what stands under an article, outside of its body.
 *
 * @param body - Paragraphs of the article.
 * @param under - Paragraphs under it.
 */
export function sortNotes(body: readonly string[], under: readonly string[]): NotesUnderArticle {
  const hasStar = body.some((paragraph) => /[\p{L}\p{N}\p{Pf}\p{Pe}"]\*/u.test(paragraph));
  const isFootnote = (note: string): boolean => hasStar && /^\(?\*+\)?\s?[\p{L}\p{Pi}"]/u.test(note);
  return {
    footnotes: under.filter(isFootnote),
    remarks: under.filter((note) => !isFootnote(note)),
  };
}
