import { createArticle } from './article';
import type { CorpusItem, ReadingOptions } from './corpus-item';
import { sortNotes } from './footnotes';
import {
  isNexisErrorPage,
  nexisErrorPage,
  nexisWithoutText,
  NEXIS_LIST,
  type NexisPlace,
} from './nexis-faults';
import { nexisParts } from './nexis-fields';
import { lastIndexOf, readNexisHeader, withoutCover, type NexisLine } from './nexis-header';
import {
  isCopyright,
  isNexisCover,
  isNexisEnd,
  nexisHeading,
  nexisLabel,
  NEXIS_HEADER,
  type NexisHeading,
  type NexisLabel,
} from './nexis-labels';

/** Whether paragraphs are a file of Nexis Uni, Lexis+ or Nexis Advance, in any language of its interface. */
export function isNexisFile(lines: readonly NexisLine[]): boolean {
  if (lines.filter(({ text }) => isNexisCover(text)).length >= 3) return true;
  const labels = lines.map(({ text }) => nexisLabel(text)).filter((label) => label !== undefined);
  const isCounted = labels.some(({ field, value }) => field === 'length' && /^\d/u.test(value));
  return (
    labels.length >= 2 &&
    lines.some((line) => isBodyHeading(line)) &&
    (isCounted || lines.some(({ text }) => isNexisEnd(text)))
  );
}

/**
 * Articles of a file of Nexis Uni, Lexis+ or Nexis Advance (Word, RTF or text copied from either).
 *
 * An article ends with `End of Document`. Before its heading `Body` stand headline, outlet, date, copyright and labelled
 * lines; behind the text, notes, captions and classification. The list of documents that opens a file is left out.
 */
export function readNexisArticles(
  lines: readonly NexisLine[],
  name: string,
  options: ReadingOptions,
): readonly CorpusItem[] {
  const items: CorpusItem[] = [];
  let segment: NexisLine[] = [];
  const isEnd = endTest(lines);
  for (const line of lines) {
    if (!isEnd(line.text)) {
      if (line.text.trim() !== '') segment.push({ ...line, text: line.text.trim() });
      continue;
    }
    if (segment.length > 0) {
      items.push(readArticle(segment, { name, item: items.length + 1, isCut: false }, options));
    }
    segment = [];
  }
  const rest = withoutCover(segment);
  const isArticle = segment.some(isBodyHeading);
  if (isArticle)
    items.push(readArticle(segment, { name, item: items.length + 1, isCut: items.length > 0 }, options));
  else if (items.length === 0) return [{ kind: 'fault', message: `${name}: ${NEXIS_LIST}` }];
  else if (rest.length > 0) items.push({ kind: 'left-out', reason: 'text outside of the articles' });
  return items;
}

/** Tells the line that ends articles; in a language that is not known, the one that the file ends with and repeats. */
function endTest(lines: readonly NexisLine[]): (text: string) => boolean {
  if (lines.some(({ text }) => isNexisEnd(text))) return isNexisEnd;
  const bodies = lines.filter(isBodyHeading).length;
  const last = lines[lastIndexOf(lines, ({ text }) => text.trim() !== '')]?.text.trim() ?? '';
  const isRepeated = bodies > 1 && lines.filter(({ text }) => text.trim() === last).length === bodies;
  return (text) => isRepeated && text.trim() === last;
}

/** @param isCut - Whether the file breaks off before the end of the article. */
function readArticle(
  segment: readonly NexisLine[],
  place: NexisPlace & { readonly isCut: boolean },
  options: ReadingOptions,
): CorpusItem {
  if (segment.some(({ text }) => isNexisErrorPage(text)) && !segment.some(isBodyHeading)) {
    return nexisErrorPage(place);
  }
  const headingAt = segment.findIndex(isBodyHeading);
  const bodyAt = headingAt < 0 ? headerEnd(segment) : headingAt + 1;
  const header = readNexisHeader(segment.slice(0, headingAt < 0 ? bodyAt : headingAt));
  const behind = readBody(segment.slice(bodyAt), segment[headingAt]);
  const { lead = [], more, ...parts } = nexisParts([...header.labels, ...behind.labels]);
  const { footnotes, remarks } = sortNotes(behind.paragraphs, behind.notes);
  if (behind.paragraphs.length === 0 && lead.every((text) => text === '')) {
    return nexisWithoutText(place, { title: header.titles[0], isPicture: behind.captions.length > 0 });
  }
  const details = { notes: remarks.join(' | '), graphic: behind.captions.join(' | ') };
  return createArticle(
    {
      ...parts,
      ...header.masthead,
      lead,
      paragraphs: [...behind.paragraphs, ...footnotes],
      copyright: header.copyright,
      database: 'Nexis',
      isTruncated: place.isCut,
      more: { ...more, ...Object.fromEntries(Object.entries(details).filter(([, value]) => value !== '')) },
    },
    options,
  );
}

function isBodyHeading({ text, bookmarks }: NexisLine): boolean {
  return (
    nexisHeading(text) === 'body' ||
    (text.length < 30 && bookmarks.some((one) => /^body(?:_\d+)?$/iu.test(one)))
  );
}

/** Where the header ends that no heading follows: behind its last labelled line. */
function headerEnd(segment: readonly NexisLine[]): number {
  const isHeader = ({ text }: NexisLine): boolean => {
    const label = nexisLabel(text);
    return isCopyright(text) || (label !== undefined && NEXIS_HEADER.has(label.field));
  };
  return lastIndexOf(segment, isHeader) + 1;
}

interface Body {
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
  readonly captions: readonly string[];
  readonly labels: readonly NexisLabel[];
}

function readBody(lines: readonly NexisLine[], heading: NexisLine | undefined): Body {
  const parts: Record<NexisHeading, string[]> = { body: [], notes: [], graphic: [], classification: [] };
  const labels: NexisLabel[] = [];
  let part: NexisHeading = 'body';
  const isHeading = ({ text, isBold }: NexisLine): NexisHeading | undefined =>
    heading === undefined || isBold === heading.isBold ? nexisHeading(text) : undefined;
  const end = textEnd(lines);
  lines.forEach((line, at) => {
    const opened = isHeading(line);
    const label = at >= end || part === 'classification' ? nexisLabel(line.text) : undefined;
    if (opened !== undefined && opened !== 'body') part = opened;
    else if (label !== undefined) labels.push(label);
    else if (at < end) parts[part].push(...line.text.split(/\n\s*\n/u));
  });
  return { paragraphs: parts.body, notes: parts.notes, captions: parts.graphic, labels };
}

/** Behind the text stand only labelled lines and notices of copyright, `Load-Date` among them. */
function textEnd(lines: readonly NexisLine[]): number {
  const loadDate = lastIndexOf(lines, ({ text }) => nexisLabel(text)?.field === 'loadDate');
  let end = lines.length;
  while (end > 0) {
    const { text } = lines[end - 1];
    const label = nexisLabel(text);
    if (end - 1 > loadDate && loadDate >= 0) end--;
    else if (isCopyright(text) || (label !== undefined && !NEXIS_HEADER.has(label.field))) end--;
    else break;
  }
  return end;
}
