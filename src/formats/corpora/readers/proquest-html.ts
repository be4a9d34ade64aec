import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import {
  elementsOf,
  findAll,
  findFirst,
  isElement,
  lineOf,
  paragraphsOf,
  parseHtml,
  type MarkupElement,
} from '../markup';
import { createProquestItem, proquestLabel, type ProquestLabel } from '../proquest-fields';

const MARK = /<a[^>]+name\s*=\s*["']?DocID_|<text[^>]+wordcount/iu;

/**
 * Articles of an HTML file of ProQuest.
 *
 * The text is headline and full text. Metadata: see `proquestText`, and the number of words. Left out are links, the
 * report's frame, and everything else of the page.
 */
export const proquestHtml: CorpusReader = {
  id: 'proquest-html',
  version: '1.0.0',
  title: 'ProQuest (HTML)',
  holds: 'many',
  recognises: ({ text }) => MARK.test(text) && /ProQuest/u.test(text),
  read: readProquestHtml,
};

function readProquestHtml({ text, options }: ReaderInput): readonly CorpusItem[] {
  const page = parseHtml(text);
  const anchors = findAll(
    page,
    (element) => isElement(element, 'a') && /^DocID_/u.test(element.attribs['name'] ?? ''),
  );
  const marks = anchors.length > 0 ? anchors : elementsOf(page, 'text');
  const articles = [...new Set(marks.map(containerOf))].filter((element) => element !== undefined);
  if (articles.length === 0) {
    return [
      {
        kind: 'fault',
        message:
          'readProquestHtml: no article with labels in this page of ProQuest; save the articles again with full text',
      },
    ];
  }
  return articles.map((article, i) => readArticle(article, i + 1, options));
}

/** The element around a mark that holds the labels of its article. */
function containerOf(mark: MarkupElement): MarkupElement | undefined {
  for (let { parent } = mark; parent !== null && isElement(parent); { parent } = parent) {
    if (elementsOf(parent, 'strong', 'b').length > 2) return parent;
  }
  return undefined;
}

function readArticle(article: MarkupElement, item: number, options: ReaderInput['options']): CorpusItem {
  const full = findFirst(article, (element) => element.name === 'text');
  const blocks = article.children.filter((node) => isElement(node, 'p', 'div')) as MarkupElement[];
  const labels: ProquestLabel[] = [];
  const free: string[] = [];
  const paragraphs = full === undefined ? [] : paragraphsOf(full);
  let headline = '';
  let isText = false;
  for (const block of blocks) {
    const line = lineOf(block);
    const label = isLabelled(block) ? proquestLabel(line) : undefined;
    if (line === '' || /^ProQuest document link$/u.test(line)) continue;
    if (label === undefined) {
      if (labels.length === 0 && headline === '') headline = line;
      else if (isText) free.push(...paragraphsOf(block));
      else continueValue(labels, line);
      continue;
    }
    isText = label.field === 'text';
    if (!isText) labels.push(label);
    else if (full === undefined) free.push(label.value);
  }
  return createProquestItem(
    {
      headline,
      labels,
      paragraphs: full === undefined ? free : paragraphs,
      words: full?.attribs['wordcount'],
    },
    { name: 'readProquestHtml', item },
    options,
  );
}

/** Whether a block begins with a label in bold. */
function isLabelled(block: MarkupElement): boolean {
  const first = findFirst(block, (element) => isElement(element, 'strong', 'b'));
  return (
    first !== undefined && /:[\s\u00A0]*$/u.test(lineOf(first)) && lineOf(block).startsWith(lineOf(first))
  );
}

// An abstract stands in the paragraph under its label.
function continueValue(labels: ProquestLabel[], line: string): void {
  const last = labels.pop();
  if (last !== undefined) labels.push({ ...last, value: `${last.value} ${line}`.trim() });
}
