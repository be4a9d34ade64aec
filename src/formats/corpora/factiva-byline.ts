/** What stands over the length of a Factiva article, told apart. */
export interface FactivaTitle {
  readonly section: string | undefined;
  readonly columns: readonly string[];
  readonly headline: string | undefined;
  readonly author: string | undefined;
  /** Remarks on the byline, credits. */
  readonly credits: readonly string[];
}

/** A line over the length of an article. */
export interface FactivaTitleLine {
  readonly text: string;
  readonly isBold: boolean;
}

const BY = /^(?:by|par|von|por|di|door|texte?|автор)\s+\p{Lu}/iu;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’\u2011-]*,?|de|du|des|d'|la|le|van|der|den|von|zu|di|da|del|della|et|and|und|y|e|en|&)$/u;
// Words that names do not hold, and headlines with capitals do.
const NO_NAME =
  /(?:^|\s)(?:a|an|the|to|in|on|of|for|at|as|by|with|from|after|over|may|might|could|will|would|has|have|is|are|was|were|says?|said|not|no|new|how|why|what|who|une?|les|aux?|en|sur|pour|dans|est|sont|a|ont|der|die|das|ein|eine|ist|sind|im|am)(?=\s|$)/iu;

/**
 * Section, headline and byline among the unlabelled lines over the length of an article.
 *
 * The headline is what is bold; where nothing is, the line before a byline, which begins with `By` or is made of names;
 * else the last line.
 */
export function parseFactivaTitle(lines: readonly FactivaTitleLine[]): FactivaTitle {
  const { from, to } = headlineAt(lines);
  const text = (start: number, end?: number): string[] => lines.slice(start, end).map((line) => line.text);
  const [author, ...credits] = text(to);
  const [section, ...columns] = text(0, from);
  return { section, columns, headline: text(from, to).join(' ') || undefined, author, credits };
}

function headlineAt(lines: readonly FactivaTitleLine[]): { readonly from: number; readonly to: number } {
  const bold = lines.findIndex(({ isBold }) => isBold);
  if (bold >= 0 && lines.some(({ isBold }) => !isBold)) {
    const after = lines.slice(bold).findIndex(({ isBold }) => !isBold);
    return { from: bold, to: after < 0 ? lines.length : bold + after };
  }
  const signed = lines.findIndex(({ text }, at) => at > 0 && isByline(text));
  if (signed > 0) return { from: signed - 1, to: signed };
  let to = lines.length;
  while (to > 1 && isNames(lines[to - 1].text)) to--;
  return { from: to - 1, to };
}

/** Whether a line begins as bylines do: `By A. Talvard`. */
export function isByline(line: string): boolean {
  return BY.test(line);
}

/** Whether a line is names: capitals, and the small words of names. */
function isNames(line: string): boolean {
  const words = line.replaceAll('\u00A0', ' ').split(' ');
  return (
    words.length >= 2 &&
    words.length <= 12 &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2 &&
    words.every((word) => NAME.test(word)) &&
    !NO_NAME.test(line)
  );
}
