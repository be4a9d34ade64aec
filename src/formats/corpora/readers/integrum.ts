import { createArticle, foldSpace } from '../article';
import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import { elementsOf, lineOf, paragraphsOf, parseHtml, rawTextOf, type MarkupParent } from '../markup';
import type { MetadataValue } from '../../../model/document';

/**
 * An Integrum report (HTML, windows-1251): a list of headlines with their outlets, then the texts at the list's anchors.
 * Workbooks of Integrum are read as tables.
 *
 * Text: the headline, then the paragraphs of the body; lines broken at a fixed width are joined, a line that is indented
 * begins a paragraph, a hyphen at a line's end is kept. Marks of the search are unwrapped. Metadata: outlet, date, issue,
 * section, author of the article's fields (`^ИС:` …) or of the list. Dropped: the list, the fields.
 */
export const integrum: CorpusReader = {
  id: 'integrum',
  version: '1.0.0',
  title: 'Integrum report (HTML)',
  holds: 'many',
  recognises: ({ text }) =>
    /<h[1-6][^>]*>\s*(?:Report|Отч[её]т)\s+\d{2}\.\d{2}\.\d{4}/iu.test(text.slice(0, 1 << 14)) ||
    /\^(?:ИС|ДТ|ЗГ):/u.test(text),
  read: readIntegrum,
};

interface ListEntry {
  readonly headline: string;
  readonly outlet?: string | undefined;
  readonly date?: string | undefined;
  readonly issue?: string | undefined;
}

const LABELS: Readonly<
  Record<
    string,
    'outlet' | 'date' | 'time' | 'issue' | 'section' | 'author' | 'headline' | 'subhead' | 'page'
  >
> = {
  ИС: 'outlet',
  ДТ: 'date',
  ВР: 'time',
  НР: 'issue',
  РБ: 'section',
  АВ: 'author',
  ЗГ: 'headline',
  ПЗ: 'subhead',
  СТ: 'page',
};

function* readIntegrum({ text, options }: ReaderInput): Generator<CorpusItem> {
  const { head, sections } = splitAtAnchors(text);
  const list = readList(parseHtml(head));
  const names = new Set([...list.keys(), ...sections.keys()]);
  if (names.size === 0) {
    yield {
      kind: 'fault',
      message: 'readIntegrum: the report holds no articles; export them with their texts',
    };
  }
  for (const name of names) {
    const entry = list.get(name);
    const section = sections.get(name);
    const article = section === undefined ? undefined : parseHtml(section);
    const paragraphs = article === undefined ? [] : bodyOf(article);
    if (article === undefined || paragraphs.length === 0) {
      yield {
        kind: 'fault',
        message: `readIntegrum: article ${name} (${JSON.stringify(entry?.headline ?? '')}) stands in the list of results without its text; export the texts`,
      };
      continue;
    }
    const { more, ...fields } = fieldsOf(article);
    const heading = elementsOf(article, 'h1', 'h2', 'h3', 'h4')
      .map(lineOf)
      .find((line) => line !== '');
    yield createArticle(
      {
        ...entry,
        ...fields,
        headline: fields.headline ?? heading ?? entry?.headline,
        paragraphs,
        database: 'Integrum',
        more,
      },
      options,
    );
  }
}

/** What stands before the first article, and each article by the name of its anchor. */
function splitAtAnchors(html: string): {
  readonly head: string;
  readonly sections: ReadonlyMap<string, string>;
} {
  const anchor = /<a\b[^>]*?\b(?:name|id)\s*=\s*["']?([\w-]+)["']?[^>]*>/giu;
  const found = [...html.matchAll(anchor)].filter((match) => !/\bhref\b/iu.test(match[0]));
  const sections = new Map<string, string>();
  found.forEach((match, n) => {
    // From the beginning of the element that the anchor opens to that of the next one.
    sections.set(match[1], html.slice(match.index, found.at(n + 1)?.index ?? html.length));
  });
  return { head: html.slice(0, found.at(0)?.index ?? html.length), sections };
}

/** Entries `N. <a href="#N">HEADLINE</a> <small>outlet; dd.mm.yyyy; issue;</small>`. */
function readList(head: MarkupParent): ReadonlyMap<string, ListEntry> {
  const entries = new Map<string, ListEntry>();
  const links = elementsOf(head, 'a', 'small');
  links.forEach((link, n) => {
    const name = /^#(.+)$/u.exec(link.attribs['href'] ?? '')?.[1];
    if (link.name !== 'a' || name === undefined) return;
    const next = links.at(n + 1);
    const parts = next?.name === 'small' ? lineOf(next).split(';').map(foldSpace) : [];
    const place = parts.findIndex((part) => /^\d{1,2}\.\d{1,2}\.\d{2,4}$/u.test(part));
    entries.set(name, {
      headline: lineOf(link),
      ...(place < 1 ? {} : { outlet: parts.slice(0, place).join('; ') }),
      ...(place < 0 ? {} : { date: parts[place], issue: parts[place + 1] }),
    });
  });
  return entries;
}

type Fields = Partial<Record<(typeof LABELS)[string], string>>;

/** The lines `^ИС: outlet` of an article; labels that are not known keep their name. */
function fieldsOf(
  article: MarkupParent,
): Fields & { readonly more: Readonly<Record<string, MetadataValue>> } {
  const fields: Fields = {};
  const more = new Map<string, MetadataValue>();
  const lines = elementsOf(article, 'td').flatMap((cell) => paragraphsOf(cell, { breaksEnd: true }));
  for (const line of lines) {
    const [, label, value] = /^\^?([А-ЯЁ]{2}):\s*(.*)$/u.exec(line) ?? [];
    if (label === undefined || value === '') continue;
    const known = Object.hasOwn(LABELS, label) ? LABELS[label] : undefined;
    const plain = value.replace(/\s*,\s*$/u, '');
    if (known === undefined) more.set(label, plain);
    else fields[known] = plain;
  }
  return { ...fields, more: Object.fromEntries(more) };
}

function bodyOf(article: MarkupParent): readonly string[] {
  const blocks = elementsOf(article, 'pre');
  if (blocks.length > 0) return blocks.flatMap((block) => unwrapLines(rawTextOf(block)));
  return paragraphsOf(article, { without: ({ name }) => /^(?:table|h[1-6]|small)$/u.test(name) });
}

/** Paragraphs of text that was broken at a fixed width: an indented line or one after a blank line begins one. */
function unwrapLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const isWrapped =
    lines.some((line) => /^\s+\S/u.test(line)) || lines.slice(1, -1).some((line) => line.trim() === '');
  const longest = Math.max(...lines.map((line) => line.length));
  if (!isWrapped && longest > WIDEST_LINE) return lines.map(foldSpace).filter((line) => line !== '');
  const paragraphs: string[] = [];
  let isNew = true;
  for (const line of lines) {
    const words = foldSpace(line);
    if (words === '') {
      isNew = true;
      continue;
    }
    if (isNew || /^\s/u.test(line)) paragraphs.push(words);
    else
      paragraphs[paragraphs.length - 1] += `${/\p{L}-$/u.test(paragraphs.at(-1) ?? '') ? '' : ' '}${words}`;
    isNew = false;
  }
  return paragraphs;
}

/** Lines of a text that is broken at a fixed width are no longer. */
const WIDEST_LINE = 120;
