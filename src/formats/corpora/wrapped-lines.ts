/**
 * One paragraph of lines that were broken at a fixed width: joined by a space, by nothing behind a hyphen of a word
 * (`porte-` + `parole`) or a soft hyphen, which then goes.
 *
 * @param lines - Lines of one paragraph.
 */
export function joinWrappedLines(lines: readonly string[]): string {
  let text = '';
  for (const given of lines) {
    const line = given.trim();
    if (line === '') continue;
    if (text.endsWith('\u00AD')) text = text.slice(0, -1) + line;
    else if (/[\p{L}\p{N}][-\u2010]$/u.test(text)) text += line;
    else text += (text === '' ? '' : ' ') + line;
  }
  return text;
}
