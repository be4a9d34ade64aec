import { nexisDate } from './nexis-fields';
import { isCopyright, isNexisCover, nexisLabel, type NexisLabel } from './nexis-labels';
import type { StyledParagraph } from './styled-paragraph';

/** What a reader needs of a paragraph here. */
export type NexisLine = Pick<StyledParagraph, 'text' | 'isBold' | 'bookmarks' | 'column'>;

/** The list of documents ends with a table, or with one of its labels. */
export function withoutCover(lines: readonly NexisLine[]): readonly NexisLine[] {
  if (!lines.some(({ text }) => isNexisCover(text))) return lines;
  return lines.slice(
    lastIndexOf(lines, ({ text, column }) => column !== undefined || isNexisCover(text)) + 1,
  );
}

/** What stands before the text. */
export interface NexisHeader {
  readonly titles: readonly string[];
  readonly masthead: {
    readonly headline?: string | undefined;
    readonly subhead?: string | undefined;
    readonly outlet?: string | undefined;
    readonly date?: string | undefined;
    readonly edition?: string | undefined;
  };
  readonly copyright: string;
  readonly labels: readonly NexisLabel[];
}

/**
 * Headline, outlet, date, copyright and labelled lines before the text of an article.
 *
 * @param given - With the list of documents before them, if the file begins with one.
 */
export function readNexisHeader(given: readonly NexisLine[]): NexisHeader {
  const lines = withoutCover(given);
  const plain: NexisLine[] = [];
  const copyright: string[] = [];
  const labels: NexisLabel[] = [];
  for (const line of lines) {
    const label = nexisLabel(line.text);
    const isBehind = copyright.length > 0 || labels.length > 0;
    if (LINK.test(line.text)) continue;
    if (isCopyright(line.text)) copyright.push(line.text);
    else if (label !== undefined && (isBehind || plain.length > 1)) labels.push(label);
    else if (labels.length > 0) {
      // A value that goes on in the next paragraph.
      const last = labels.pop()!;
      labels.push({ ...last, value: `${last.value}\n\n${line.text}` });
    } else if (copyright.length > 0) copyright.push(line.text);
    else plain.push(line);
  }
  return {
    titles: plain.map(({ text }) => text),
    masthead: readMasthead(plain, lines.length < given.length),
    copyright: copyright.join(' '),
    labels,
  };
}

const LINK = /^link to (?:image|pdf|original|story)\b/iu;

/** Headline, outlet, date: the date is the last line that is one, the outlet stands before it. */
function readMasthead(lines: readonly NexisLine[], isBehindList: boolean): NexisHeader['masthead'] {
  const found = lastIndexOf(lines, ({ text }, at) => at > 0 && nexisDate(text) !== undefined);
  const dateAt = found >= 0 ? found : lines.length > 2 ? 2 : lines.length;
  const outlet = dateAt > 0 && (dateAt < lines.length || lines.length === 2) ? lines[dateAt - 1] : undefined;
  const titles = lines.slice(0, outlet === undefined ? dateAt : dateAt - 1);
  const when =
    lines[dateAt] === undefined
      ? undefined
      : (nexisDate(lines[dateAt].text) ?? { date: lines[dateAt].text, edition: '' });
  // What is left of the list of documents, or a line over the headline, is not bold.
  const boldAt = lastIndexOf(titles, ({ isBold }) => isBold);
  const unmarked = isBehindList ? titles.length - 1 : 0;
  const first = boldAt < 0 ? unmarked : lastIndexOf(titles.slice(0, boldAt), ({ isBold }) => !isBold) + 1;
  const last = boldAt < 0 ? unmarked : boldAt;
  return {
    headline: titles
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(' '),
    subhead: titles
      .slice(last + 1)
      .map(({ text }) => text)
      .join(' '),
    outlet: outlet?.text,
    date: when?.date,
    edition: [when?.edition ?? '', ...lines.slice(dateAt + 1).map(({ text }) => text)]
      .filter((text) => text !== '')
      .join('; '),
  };
}

/** The last place of a list that a test holds for; -1 when there is none. */
export function lastIndexOf<T>(list: readonly T[], test: (one: T, at: number) => boolean): number {
  for (let at = list.length - 1; at >= 0; at--) if (test(list[at], at)) return at;
  return -1;
}
