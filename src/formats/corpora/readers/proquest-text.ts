import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { createProquestItem, proquestLabel, type ProquestLabel } from '../proquest-fields';

const RULE = /^_{20,}\s*$/u;
const COUNTER = /^\p{L}+ \d+ (?:of|sur|de|von|di) \d+\s*$/iu;
const LINE_END = /\r\n|\n|\r/u;

/**
 * Articles of a text file of ProQuest, between lines of underscores.
 *
 * The text is headline and full text; each of its lines is a paragraph. Metadata: outlet, date, author, section, page,
 * copyright, url, accession, `abstract`, `credit`, `documentType`, `publisher`, `subjects`, `companies`, `people`,
 * `regions`. Left out are the report's first and last page and the links.
 */
export const proquestText: CorpusReader = {
  id: 'proquest-text',
  version: '1.0.0',
  title: 'ProQuest (TXT)',
  holds: 'many',
  recognises: ({ text }) => /ProQuest/u.test(text) && blocksOf(text).length > 0,
  read: ({ text, options }) => blocksOf(text).map((block, i) => readBlock(block, i + 1, options)),
};

interface Block {
  /** Line of the file where it begins, counted from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** What stands between rules and has labels of ProQuest. */
function blocksOf(text: string): readonly Block[] {
  const lines = text.split(LINE_END);
  const rules = lines.flatMap((line, at) => (RULE.test(line) ? [at] : []));
  return rules
    .map((rule, i) => ({
      line: rule + 2,
      lines: lines.slice(rule + 1, rules[i + 1]).map((line) => line.trim()),
    }))
    .filter((block) => {
      const fields = block.lines.map((line) => proquestLabel(line)?.field);
      return (
        (['outlet', 'date', 'id', 'info', 'text'] as const).filter((field) => fields.includes(field))
          .length >= 2
      );
    });
}

function readBlock(block: Block, item: number, options: ReaderInput['options']): CorpusItem {
  const lines = block.lines.filter((line) => line !== '' && !COUNTER.test(line));
  const labels = lines.map((line) => proquestLabel(line));
  const first = labels.findIndex((label) => label !== undefined);
  const textAt = labels.findIndex((label) => label?.field === 'text');
  const end = textAt < 0 ? lines.length : textEnd(labels, textAt + 1);
  const paragraphs = textAt < 0 ? [] : [labels[textAt]!.value, ...lines.slice(textAt + 1, end)];
  const found = [
    ...valuesOf(lines, labels, 0, textAt < 0 ? lines.length : textAt),
    ...valuesOf(lines, labels, end, lines.length),
  ];
  return createProquestItem(
    { headline: lines.slice(0, Math.max(first, 0)).join(' '), labels: found, paragraphs },
    { name: 'readProquestText', item, line: block.line },
    options,
  );
}

/** The text ends where labels begin to follow each other: one alone may be a line of it. */
function textEnd(labels: readonly (ProquestLabel | undefined)[], from: number): number {
  for (let at = from; at < labels.length; at++) {
    const ahead = labels.slice(at, at + 3);
    if (ahead.every((label) => label !== undefined)) return at;
  }
  return labels.length;
}

/** Labelled values; lines without label go on with the value above. */
function valuesOf(
  lines: readonly string[],
  labels: readonly (ProquestLabel | undefined)[],
  from: number,
  to: number,
): readonly ProquestLabel[] {
  const values: ProquestLabel[] = [];
  for (let at = from; at < to; at++) {
    const label = labels[at];
    if (label !== undefined) values.push(label);
    else if (values.length > 0 && !/^https?:/u.test(lines[at])) {
      const last = values.pop()!;
      values.push({ ...last, value: `${last.value} ${lines[at]}`.trim() });
    }
  }
  return values;
}
