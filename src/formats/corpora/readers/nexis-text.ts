import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { isNexisFile, readNexisArticles } from '../nexis-articles';
import { NEXIS_COUNTER, readNexisBlocks, type NexisBlock } from '../nexis-blocks';
import type { NexisLine } from '../nexis-header';
import { nexisLabel } from '../nexis-labels';
import { joinWrappedLines } from '../wrapped-lines';

const LINE_END = /\r\n|\n|\r/u;

/**
 * Articles of a text file of Nexis: in the classic layout (`1 of 262 DOCUMENTS`, until about 2020), or copied from a
 * Word file of Nexis Uni or Lexis+.
 *
 * The text is headline, standfirst (`HIGHLIGHT`) and body. In the classic layout lines are broken at a fixed width: those
 * of a paragraph are joined, by nothing behind the hyphen of a word. Metadata and what is left out: see `nexisDocx`.
 */
export const nexisText: CorpusReader = {
  id: 'nexis-text',
  version: '1.0.0',
  title: 'Nexis (TXT)',
  holds: 'many',
  recognises: ({ text }) => {
    const lines = text.split(LINE_END);
    return isClassic(lines) || isNexisFile(linesOf(lines));
  },
  read: ({ text, options }) => {
    const lines = text.split(LINE_END);
    return isClassic(lines)
      ? readClassic(lines, options)
      : readNexisArticles(linesOf(lines), 'readNexisText', options);
  },
};

function isClassic(lines: readonly string[]): boolean {
  return (
    lines.some((line) => NEXIS_COUNTER.test(line)) &&
    lines.some((line) => nexisLabel(line) !== undefined && !/\p{Ll}/u.test(line.slice(0, line.indexOf(':'))))
  );
}

function readClassic(lines: readonly string[], options: ReaderInput['options']): readonly CorpusItem[] {
  const starts = lines.flatMap((line, at) => (NEXIS_COUNTER.test(line) ? [at] : []));
  return starts.map((start, i) =>
    readNexisBlocks(
      blocksOf(lines.slice(start + 1, starts[i + 1])),
      { name: 'readNexisText', item: i + 1, line: start + 1 },
      options,
    ),
  );
}

/** What stands between empty lines. */
function blocksOf(lines: readonly string[]): readonly NexisBlock[] {
  const blocks: NexisBlock[] = [];
  let block: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') {
      block.push(line);
      continue;
    }
    if (block.length > 0) {
      blocks.push({
        paragraphs: [joinWrappedLines(block)],
        lines: block.map((one) => one.trim()),
        isCentred: block.every((one) => /^[ \t\u00A0]{4}/u.test(one)),
      });
    }
    block = [];
  }
  return blocks;
}

function linesOf(lines: readonly string[]): readonly NexisLine[] {
  return lines.map((text) => ({ text: text.trim(), isBold: false, bookmarks: [] }));
}
