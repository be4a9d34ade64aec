import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { foldSpace } from '../article';
import { classesOf, elementsOf, lineOf, paragraphsOf, parseHtml, type MarkupElement } from '../markup';
import { NEXIS_COUNTER, readNexisBlocks, type NexisBlock } from '../nexis-blocks';
import { nexisDate } from '../nexis-fields';

const BEGINNING = /<!--(?:(?!-->)[\s\S]){0,200}<DOC NUMBER=\d+>\s*<DOCFULL>\s*-->/giu;
const END = /<!--(?:(?!-->)[\s\S]){0,200}<\/DOCFULL>/iu;
const CENTRED_RULE = /\.([\w-]+)\s*\{[^}]*text-align:\s*center/giu;

/**
 * Articles of an HTML file of Nexis in the classic layout (until about 2020).
 *
 * Articles are what stands between the comments that Nexis writes around them; classes mean something else in each file,
 * so that blocks are told by their order and by what is centred. The text is headline, standfirst (`HIGHLIGHT`) and body;
 * marked search terms are unwrapped. Metadata and what is left out: see `nexisDocx`.
 */
export const nexisHtml: CorpusReader = {
  id: 'nexis-html',
  version: '1.0.0',
  title: 'Nexis (HTML)',
  holds: 'many',
  recognises: ({ text }) => text.search(BEGINNING) >= 0,
  read: ({ text, options }) => {
    const centred = new Set([...text.matchAll(CENTRED_RULE)].map(([, name]) => name));
    const starts = [...text.matchAll(BEGINNING)].map((match) => match.index + match[0].length);
    return starts.map((start, i) => {
      const slice = text.slice(start, starts[i + 1]);
      const end = slice.search(END);
      return readSlice(end < 0 ? slice : slice.slice(0, end), centred, i + 1, options);
    });
  },
};

function readSlice(
  html: string,
  centred: ReadonlySet<string>,
  item: number,
  options: ReaderInput['options'],
): CorpusItem {
  const divisions = elementsOf(parseHtml(html), 'div').filter(
    (element) => elementsOf(element, 'div').length === 0,
  );
  const blocks = divisions
    .map((division) => blockOf(division, centred))
    .filter(({ paragraphs, lines }) => paragraphs.length > 0 && !NEXIS_COUNTER.test(lines.join(' ')));
  return readNexisBlocks(blocks, { name: 'readNexisHtml', item }, options);
}

function blockOf(division: MarkupElement, centred: ReadonlySet<string>): NexisBlock {
  const isCentred =
    classesOf(division).some((name) => centred.has(name)) ||
    /text-align:\s*center/iu.test(division.attribs['style'] ?? '') ||
    division.attribs['align'] === 'center';
  const lines = paragraphsOf(division, { breaksEnd: true });
  if (!isCentred) return { paragraphs: paragraphsOf(division), lines, isCentred };
  // Day, month and weekday stand in spans of their own, with or without a space between them.
  const spaced = foldSpace(
    elementsOf(division, 'span')
      .filter((span) => elementsOf(span, 'span').length === 0)
      .map((span) => lineOf(span))
      .join(' '),
  );
  const isDate = lines.length === 1 && nexisDate(lines[0]) === undefined && nexisDate(spaced) !== undefined;
  return { paragraphs: paragraphsOf(division), lines: isDate ? [spaced] : lines, isCentred };
}
