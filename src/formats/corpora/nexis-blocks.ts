import { createArticle } from './article';
import type { CorpusItem, ReadingOptions } from './corpus-item';
import { isNexisErrorPage, nexisErrorPage, nexisWithoutText, type NexisPlace } from './nexis-faults';
import { nexisDate, nexisParts } from './nexis-fields';
import { isCopyright, nexisLabel, NEXIS_HEADER, type NexisLabel } from './nexis-labels';

/** A block of an article in the classic layout: what stands between empty lines, or a `div` of a page. */
export interface NexisBlock {
  readonly paragraphs: readonly string[];
  /** Lines of the block, which tell a date from an edition under it. */
  readonly lines: readonly string[];
  readonly isCentred: boolean;
}

/** The line that begins an article in the classic layout: `1 of 262 DOCUMENTS`, `Dokument 1 von 10`. */
export const NEXIS_COUNTER: RegExp =
  /^[ \t\u00A0]*(?:\d+ (?:of|de|von|van|di|sur) \d+ D[OÓ][CK]UMENT\p{L}*|D[OÓ][CK]UMENT\p{L}* \d+ (?:of|de|von|van|di|sur) \d+)[ \t\u00A0\r]*$/iu;

/**
 * An article in the classic layout of Nexis (until about 2020): outlet, date and edition centred, then the headline,
 * labelled blocks in capitals, the text, further labelled blocks, the copyright centred.
 *
 * @param blocks - Blocks behind the counter, without empty ones.
 * @param place - The function that reads and the number of the article, for messages; the line where it begins.
 */
export function readNexisBlocks(
  blocks: readonly NexisBlock[],
  place: NexisPlace,
  options: ReadingOptions,
): CorpusItem {
  if (blocks.some(({ paragraphs: [first = ''] }) => isNexisErrorPage(first))) return nexisErrorPage(place);
  const masthead = readMasthead(blocks);
  const rest = blocks.slice(masthead.length);
  const { titles, labels, bodyAt } = readHeader(rest);
  const end = textEnd(rest, bodyAt);
  const behind = rest.slice(end);
  const paragraphs = rest.slice(bodyAt, end).flatMap((block) => block.paragraphs);
  const further = behind.map(labelOf).filter((label) => label !== undefined);
  const { lead = [], more, ...parts } = nexisParts([...labels, ...further]);
  if (paragraphs.length === 0 && lead.every((text) => text === '')) {
    const isPicture = further.some(({ field }) => field === 'graphic');
    return nexisWithoutText(place, { title: titles[0], isPicture });
  }
  return createArticle(
    {
      ...parts,
      headline: titles[0],
      subhead: titles.slice(1).join(' '),
      outlet: masthead.outlet,
      date: masthead.date,
      edition: masthead.edition,
      lead,
      paragraphs,
      copyright: behind
        .flatMap((block) => (isCopyright(block.paragraphs[0]) ? block.paragraphs : []))
        .join(' '),
      database: 'Nexis',
      ...(more === undefined ? {} : { more }),
      ...(place.line === undefined ? {} : { line: place.line }),
    },
    options,
  );
}

interface Masthead {
  readonly outlet: string;
  readonly date?: string | undefined;
  readonly edition: string;
  /** How many blocks it takes. */
  readonly length: number;
}

/** Outlet, date and edition: the centred blocks, or those up to the date where no block is centred. */
function readMasthead(blocks: readonly NexisBlock[]): Masthead {
  const centred = blocks.findIndex(({ isCentred }) => !isCentred);
  const dateAt = blocks
    .slice(0, 4)
    .findIndex(({ lines }) => lines.some((line) => nexisDate(line) !== undefined));
  const length = Math.max(centred < 0 ? blocks.length : centred, dateAt + 1);
  const lines = blocks.slice(0, length).flatMap((block) => block.lines);
  const at = lines.findIndex((line) => nexisDate(line) !== undefined);
  if (at < 0) return { outlet: lines[0] ?? '', date: lines[1], edition: lines.slice(2).join(' '), length };
  const { date, edition } = nexisDate(lines[at])!;
  const behind = [edition, ...lines.slice(at + 1)].filter((line) => line !== '');
  return {
    outlet: lines.slice(0, at).join(' '),
    date,
    edition: behind.join(' ').replace(/;$/u, ''),
    length,
  };
}

/** A block's label: in capitals, as the classic layout writes them, so that `Note: …` in a text is none. */
function labelOf({ paragraphs }: NexisBlock): NexisLabel | undefined {
  const [first = '', ...others] = paragraphs;
  const label = nexisLabel(first);
  if (label === undefined || /\p{Ll}/u.test(first.slice(0, first.indexOf(':')))) return undefined;
  return { ...label, value: [label.value, ...others].join(' ').trim() };
}

// More blocks before the first label are no headline but a text without labels.
const MOST_TITLES = 4;

function readHeader(blocks: readonly NexisBlock[]): {
  readonly titles: readonly string[];
  readonly labels: readonly NexisLabel[];
  readonly bodyAt: number;
} {
  const isHeader = (block: NexisBlock | undefined): boolean => {
    const label = block === undefined ? undefined : labelOf(block);
    return label !== undefined && NEXIS_HEADER.has(label.field);
  };
  const first = blocks.findIndex(isHeader);
  if (first < 0 || first > MOST_TITLES) return { titles: blocks[0]?.paragraphs ?? [], labels: [], bodyAt: 1 };
  let bodyAt = first;
  while (isHeader(blocks[bodyAt])) bodyAt++;
  return {
    titles: blocks.slice(0, first).map(({ paragraphs }) => paragraphs.join(' ')),
    labels: blocks.slice(first, bodyAt).map((block) => labelOf(block)!),
    bodyAt,
  };
}

/** Where the text ends: before the first label that stands behind texts, else before the copyright. */
function textEnd(blocks: readonly NexisBlock[], bodyAt: number): number {
  const labelled = blocks.findIndex((block, at) => at >= bodyAt && labelOf(block) !== undefined);
  if (labelled >= 0) return labelled;
  let end = blocks.length;
  while (end > bodyAt && isNotice(blocks[end - 1])) end--;
  return end;
}

function isNotice({ paragraphs: [first], isCentred }: NexisBlock): boolean {
  return (
    isCopyright(first) ||
    (isCentred && /\b(?:19|20)\d\d\b|rights|droits|rechte|derechos|diritti/iu.test(first))
  );
}
