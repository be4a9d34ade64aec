import type { CorpusItem, ReadingOptions } from './corpus-item';
import { isByline, parseFactivaTitle } from './factiva-byline';
import { factivaPartsOf, isFactivaCode, type FactivaValue } from './factiva-fields';
import { factivaHeaderLength, factivaLengthAt, parseFactivaHeader } from './factiva-header';
import { createFactivaItem, FACTIVA_LIST, factivaAccession, type FactivaParts } from './factiva-parts';
import type { StyledParagraph } from './styled-paragraph';

/** What a reader needs of a paragraph here. */
export type FactivaLine = Pick<StyledParagraph, 'text' | 'isBold' | 'startsPage' | 'column'>;

const PAGE_FOOT =
  /^(?:page|seite|p[aá]gina|pagina|страница) \d+ (?:of|de|sur|von|van|di|из) \d+\b|^© \d{4} factiva\b/iu;
// `Vormelle Herald, 15:32, 4 July 2021, 1512 words, (English)`
const LISTED = /, \d[\d.,\s]*\s\p{L}+, \(\p{L}[\p{L} ,-]*\)$/u;
const CODED = /^\s*([A-Z]{2,4})(?:\t\s*|\s{2,})(\S.*)$/u;

/** Whether lines are a file of Factiva: some end an article, and there is a length with a date, a list, or codes. */
export function isFactivaFile(lines: readonly FactivaLine[]): boolean {
  if (!lines.some(({ text }) => endOf(text) !== undefined)) return false;
  const texts = lines.map(({ text }) => text.trim()).filter((text) => text !== '');
  return factivaLengthAt(texts) >= 0 || texts.some((text) => LISTED.test(text)) || valuesOf(lines).has('HD');
}

/**
 * Articles of an RTF or text file of Factiva, in article format (unlabelled lines in a fixed order) or with codes.
 *
 * An article ends with `Document` and its number. The list of headlines before the first one and the summary of the
 * search behind the last are left out.
 *
 * @param name - The function that reads, for messages.
 */
export function readFactivaLines(
  lines: readonly FactivaLine[],
  name: string,
  options: ReadingOptions,
): readonly CorpusItem[] {
  const blocks: { readonly lines: FactivaLine[]; accession: string | undefined }[] = [
    { lines: [], accession: undefined },
  ];
  for (const line of lines) {
    const block = blocks[blocks.length - 1];
    const accession = endOf(line.text);
    if (accession === undefined) {
      if (!PAGE_FOOT.test(line.text.trim())) block.lines.push(line);
      continue;
    }
    block.accession = accession;
    blocks.push({ lines: [], accession: undefined });
  }
  const rest = blocks.pop()!;
  const found = blocks.map((block, i) => ({ ...block, parts: partsOf(block.lines, i === 0) }));
  if (found.every(({ parts }) => parts === undefined) && lines.some(({ text }) => LISTED.test(text.trim()))) {
    return [{ kind: 'fault', message: `${name}: ${FACTIVA_LIST}` }];
  }
  const cut = partsOf(rest.lines, false);
  const items = found.map(({ parts, accession }, i): CorpusItem => {
    if (parts !== undefined)
      return createFactivaItem({ accession, ...defined(parts) }, { name, item: i + 1 }, options);
    return {
      kind: 'fault',
      message: `${name}: article ${i + 1} (${accession}) has no line with length and date, so that headline and text cannot be told apart; save it again in Factiva as HTML in article format`,
    };
  });
  if (cut === undefined || cut.paragraphs.length === 0) return items;
  return [
    ...items,
    createFactivaItem({ ...cut, isTruncated: true }, { name, item: items.length + 1 }, options),
  ];
}

/** The number in a line that ends an article: `Document PHAR000020210703eh7300001`, alone or beside the code `AN`. */
function endOf(text: string): string | undefined {
  const line = text.replace(/^\s*AN\s+/u, '').trim();
  return /\s/u.test(line) ? factivaAccession(line) : undefined;
}

function partsOf(lines: readonly FactivaLine[], isFirst: boolean): FactivaParts | undefined {
  const values = valuesOf(lines);
  return values.has('HD') ? factivaPartsOf(values) : partsOfLines(lines, isFirst);
}

/** Values by their codes: in the cells of a table, behind a code and a tab, or under a code alone in its line. */
function valuesOf(lines: readonly FactivaLine[]): ReadonlyMap<string, FactivaValue> {
  const paragraphs = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const { text, column } of lines) {
    const [, code = text.trim(), value = ''] = CODED.exec(text) ?? [];
    if (isFactivaCode(code) && (column === undefined || column === 0)) {
      current = [];
      // The last of several: codes before the first article stand in its list of headlines.
      paragraphs.set(code, current);
      if (value !== '') current.push(value.trim());
    } else if (text.trim() !== '') current?.push(text.trim());
  }
  return new Map([...paragraphs].map(([code, list]) => [code, { line: list.join(' '), paragraphs: list }]));
}

function partsOfLines(given: readonly FactivaLine[], isFirst: boolean): FactivaParts | undefined {
  const lines = given
    .filter(({ text }) => text.trim() !== '')
    .map((line) => ({ ...line, text: line.text.trim() }));
  const texts = lines.map(({ text }) => text);
  const lengthAt = factivaLengthAt(texts);
  if (lengthAt < 0) return undefined;
  const bodyAt = lengthAt + factivaHeaderLength(texts.slice(lengthAt));
  const { before, sourceCode, ...fields } = parseFactivaHeader(texts.slice(lengthAt, bodyAt))!;
  const title = parseFactivaTitle(titleLines(given, lines, { lengthAt, isFirst }));
  return {
    ...fields,
    headline: title.headline,
    author: title.author,
    section: title.section,
    paragraphs: texts.slice(bodyAt),
    more: { sourceCode, column: title.columns.join('; '), credit: [...title.credits, ...before].join('; ') },
  };
}

// Section, column, headline, byline, remarks.
const MOST_TITLES = 6;

/**
 * The lines over the length that belong to the article. Before the first article may stand a list of headlines: of its
 * lines count those behind a page break, and, where the lines below the length follow each other without empty ones, those
 * behind the last empty line.
 */
function titleLines(
  given: readonly FactivaLine[],
  lines: readonly FactivaLine[],
  { lengthAt, isFirst }: { readonly lengthAt: number; readonly isFirst: boolean },
): readonly FactivaLine[] {
  let start = Math.max(0, lengthAt - MOST_TITLES);
  for (let at = start; at <= lengthAt; at++) if (lines[at].startsPage) start = at;
  const places = given.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]));
  const isDense = places[lengthAt + 1] === places[lengthAt] + 1;
  for (let at = lengthAt - 1; isFirst && isDense && at > start; at--) {
    const isOnlyByline = at === lengthAt - 1 && isByline(lines[at].text);
    if (places[at] - places[at - 1] > 1 && !isOnlyByline) start = at;
  }
  return lines.slice(start, lengthAt);
}

function defined<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}
