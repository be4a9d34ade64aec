/** Widths at which programs break lines, in characters. */
const NARROWEST = 35;
const WIDEST = 120;

/** Fewest line ends in paragraphs that can show a fixed width. */
const FEWEST_LINE_ENDS = 3;

/**
 * Whether the lines of a text were broken at a fixed width: within paragraphs, the first word of the next line would not
 * have fitted on the one before. Lists, verse and one paragraph a line are not.
 *
 * @param text - Any text; line ends may be LF, CRLF or CR.
 */
export function isHardWrapped(text: string): boolean {
  if (!/[\r\n]/u.test(text)) return false;
  const paragraphs = paragraphsOfLines(text).filter((lines) => lines.length > 1);
  const ends = paragraphs.reduce((sum, lines) => sum + lines.length - 1, 0);
  if (ends < FEWEST_LINE_ENDS) return false;
  let width = 0;
  for (const lines of paragraphs) for (const line of lines) width = Math.max(width, line.length);
  if (width < NARROWEST || width > WIDEST) return false;
  let full = 0;
  let inSentence = 0;
  for (const lines of paragraphs) {
    for (let i = 0; i + 1 < lines.length; i++) {
      const word = /^\S+/u.exec(lines[i + 1])?.[0] ?? '';
      // A word broken at its hyphen goes on without a space.
      if (lines[i].length + 1 + word.length > width || /[-\u00AD]$/u.test(lines[i])) full++;
      if (!/[.!?…:»"”]$/u.test(lines[i])) inSentence++;
    }
  }
  return full >= 0.9 * ends && inSentence >= 0.5 * ends;
}

/**
 * A text whose paragraphs stand on one line each: line ends inside paragraphs become a space, or nothing where a word was
 * divided. Empty lines stay between paragraphs.
 *
 * A hyphen at a line's end stays where it belongs to the word: before a capital, a digit or a clitic (`dit-il`), after the
 * first part of a compound (`c'est-à-dire`, `vice-`), or where the text has the word with its hyphen elsewhere. A soft
 * hyphen always goes.
 *
 * @param text - Any text.
 */
export function unwrapText(text: string): string {
  const hyphened = new Set(text.toLowerCase().match(/[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)+/gu) ?? []);
  return paragraphsOfLines(text)
    .map((lines) => lines.reduce((joined, line) => joinLines(joined, line, hyphened)))
    .join('\n\n');
}

function joinLines(left: string, right: string, hyphened: ReadonlySet<string>): string {
  if (left.endsWith('\u00AD')) return left.slice(0, -1) + right;
  const head = /([\p{L}\p{N}'’-]+)-$/u.exec(left)?.[1];
  const tail = /^[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)*/u.exec(right)?.[0];
  if (head === undefined || tail === undefined) return `${left} ${right}`;
  const isKept =
    /^[\p{Lu}\p{N}]/u.test(tail) ||
    CLITIC.test(tail) ||
    FIRST_PART.test(head) ||
    head.includes('-') ||
    hyphened.has(`${head}-${tail}`.toLowerCase());
  return isKept ? left + right : left.slice(0, -1) + right;
}

// Words that a hyphen ties to the verb before them, in French.
const CLITIC =
  /^(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|t|y|en|le|la|les|lui|leur|moi|toi|ci|là|mêmes?|то|либо|нибудь|ка|таки)(?![\p{L}\p{N}])/iu;

// Parts that keep their hyphen: French, English, Russian.
const FIRST_PART =
  /^(?:ex|vice|non|mi|semi|demi|porte|contre|avant|arrière|sous|demi|franco|anglo|russo|germano|américano|peut|est|quasi|post|pro|anti|auto|co|self|well|so|e|u|sur|entre|celui|celle|ceux|celles|lui|elle|eux|saint|sainte|grand|nord|sud|centre|premier|mot|chef|rendez|по|кое|вице|экс|юго|северо|пресс|генерал|какой|что|кто|где|как|когда)$/iu;

/** Paragraphs as lists of their lines, without white space at the lines' ends and without empty lines. */
function paragraphsOfLines(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/gu, '\n')
    .split(/\n(?:[ \t\u00A0]*\n)+/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0);
}
