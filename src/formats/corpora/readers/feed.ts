import { createArticle, foldSpace } from '../article';
import type { CorpusItem, CorpusReader, ReaderInput } from '../corpus-item';
import {
  findAll,
  findFirst,
  isElement,
  lineOf,
  paragraphsOf,
  parseHtml,
  parseXml,
  rawTextOf,
  type MarkupElement,
  type MarkupParent,
} from '../markup';

/**
 * A news feed: RSS 2.0 and its forerunners, RSS 1.0 (RDF), Atom.
 *
 * Text: the headline, then the paragraphs of `content:encoded` or `content`, else of `description` or `summary`, out of
 * their HTML. A teaser is marked as cut off: what ends in `…` or a link to read more, and descriptions of less than 50
 * words. Metadata: outlet (the feed's title, or the source that the entry names), date, author, url, categories. Dropped:
 * pictures, links to read more, the line that WordPress adds (`The post … appeared first on …`).
 */
export const feed: CorpusReader = {
  id: 'feed',
  version: '1.0.0',
  title: 'RSS or Atom feed',
  holds: 'many',
  recognises: ({ text }) => FEED.test(text.slice(0, 1 << 13).replace(/<!--[\s\S]*?-->/gu, '')),
  read: readFeed,
};

const FEED =
  /^\s*(?:<[?!][^>]*>\s*)*<(?:rss[\s>]|(?:\w+:)?feed[\s>]|(?:rdf:)?RDF\b[^>]*(?:purl\.org\/rss\/|my\.netscape\.com\/rdf))/u;

/** A description of fewer words is a teaser. */
const WORDS_OF_A_TEXT = 50;

const READ_MORE =
  /^[[(]?(?:lire la suite|lire l[’']article|voir plus|read more|continue reading|read the full|weiterlesen|mehr lesen|leer más|leggi tutto|читать далее|читать дальше|подробнее)(?![\p{L}\p{N}]).{0,120}$/iu;
const APPEARED =
  /^(?:the post .+ (?:first )?appeared first on .+|(?:l[’']article|cet article) .+ est apparu en premier sur .+|сообщение .+ появил(?:ось|ись) сначала на .+|der beitrag .+ erschien zuerst auf .+)$/iu;

function* readFeed({ text, options }: ReaderInput): Generator<CorpusItem> {
  const root = parseXml(text);
  const entries = findAll(root, ({ name }) => ['item', 'entry'].includes(plainName(name)));
  if (entries.length === 0) {
    yield { kind: 'fault', message: 'readFeed: the feed holds no entries; save it again when it has some' };
  }
  const channel = findFirst(root, ({ name }) => ['channel', 'feed'].includes(plainName(name))) ?? root;
  for (const entry of entries) {
    const { paragraphs, isTruncated } = contentOf(entry);
    const headline = titleOf(entry) ?? '';
    if (paragraphs.every((part) => part === headline)) {
      yield {
        kind: 'fault',
        message: `readFeed: an entry without text, only a headline: ${JSON.stringify(headline)}; open its address and save the article`,
      };
      continue;
    }
    const url = addressOf(entry);
    const id = textOf(entry, 'guid', 'id') ?? entry.attribs['rdf:about'] ?? url;
    const category = childrenOf(entry, 'category', 'dc:subject')
      .map((one) => foldSpace(one.attribs['term'] ?? rawTextOf(one)))
      .filter((one) => one !== '');
    yield createArticle(
      {
        id,
        headline,
        paragraphs,
        language:
          textOf(entry, 'dc:language') ??
          textOf(channel, 'language', 'dc:language') ??
          languageOf(root, entry),
        outlet: outletOf(entry) ?? titleOf(channel),
        date: textOf(entry, 'pubDate', 'published', 'dc:date', 'updated'),
        author: authorOf(entry),
        url,
        copyright:
          textOf(entry, 'dc:rights', 'rights') ?? textOf(channel, 'copyright', 'rights', 'dc:rights'),
        isTruncated,
        more: category.length === 0 ? {} : { category: category.join('; ') },
      },
      options,
    );
  }
}

function contentOf(entry: MarkupElement): {
  readonly paragraphs: readonly string[];
  readonly isTruncated: boolean;
} {
  const [whole] = childrenOf(entry, 'content:encoded', 'content', 'fullitem').filter(hasText);
  const [teaser] = childrenOf(entry, 'description', 'summary', 'dc:description', 'itunes:summary').filter(
    hasText,
  );
  const holder = whole ?? teaser;
  const paragraphs = holder === undefined ? [] : [...markupParagraphs(holder)];
  if (APPEARED.test(paragraphs.at(-1) ?? '')) paragraphs.pop();
  const hasLink = READ_MORE.test(paragraphs.at(-1) ?? '');
  if (hasLink) paragraphs.pop();
  const words = paragraphs.join(' ').split(/\s+/u).length;
  const endsCut = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\))["»”]?$/u.test(paragraphs.at(-1) ?? '');
  const isTruncated = hasLink || endsCut || (whole === undefined && words < WORDS_OF_A_TEXT);
  return { paragraphs, isTruncated };
}

/** Paragraphs of an element whose HTML is escaped (RSS, Atom `html`) or stands in it as it is (Atom `xhtml`). */
function markupParagraphs(element: MarkupElement): readonly string[] {
  if (element.attribs['type'] === 'text') return rawTextOf(element).split(/\n\s*\n/u);
  const hasElements = element.children.some((child) => isElement(child));
  return paragraphsOf(hasElements ? element : parseHtml(rawTextOf(element)));
}

function hasText(element: MarkupElement): boolean {
  // Yahoo's and others' `media:content` is a picture; so is a `content` that only has an address.
  return element.attribs['src'] === undefined && rawTextOf(element).trim() !== '';
}

function addressOf(entry: MarkupElement): string | undefined {
  const links = childrenOf(entry, 'link');
  const alternate = links.find(
    ({ attribs }) => (attribs['rel'] ?? 'alternate') === 'alternate' && attribs['href'],
  );
  const guid = textOf(entry, 'guid');
  return (
    textOf(entry, 'feedburner:origLink') ??
    textOf(entry, 'link') ??
    alternate?.attribs['href'] ??
    (guid?.startsWith('http') === true ? guid : undefined)
  );
}

/** The source that an entry names itself, where a feed gathers those of several. */
function outletOf(entry: MarkupElement): string | undefined {
  const [source] = childrenOf(entry, 'source');
  if (source === undefined) return textOf(entry, 'dc:publisher');
  return titleOf(source) ?? (foldSpace(rawTextOf(source)) || undefined);
}

function authorOf(entry: MarkupElement): string | undefined {
  const names = childrenOf(entry, 'author', 'dc:creator').map((author) => {
    const given = textOf(author, 'name') ?? foldSpace(rawTextOf(author));
    // RSS: redaction@phare.example (Colette Armand)
    return /^\S+@\S+ \((.+)\)$/u.exec(given)?.[1] ?? given;
  });
  const known = [...new Set(names.filter((name) => name !== ''))];
  return known.length === 0 ? undefined : known.join('; ');
}

function languageOf(root: MarkupParent, entry: MarkupElement): string | undefined {
  const top = root.children.find((child) => isElement(child));
  return entry.attribs['xml:lang'] ?? top?.attribs['xml:lang'];
}

/** A title without its markup, which may be escaped in it. */
function titleOf(parent: MarkupParent): string | undefined {
  const title = textOf(parent, 'title');
  return title === undefined ? undefined : lineOf(parseHtml(title));
}

/** A name without the prefix that some feeds give to the elements of RSS and Atom themselves. */
function plainName(name: string): string {
  return name.replace(/^(?:rss|atom|a):/u, '');
}

function childrenOf(parent: MarkupParent, ...names: readonly string[]): MarkupElement[] {
  return names.flatMap((name) =>
    parent.children.filter(
      (child): child is MarkupElement => isElement(child) && plainName(child.name) === name,
    ),
  );
}

/** Text of the first child element of the first of the names that has any. */
function textOf(parent: MarkupParent, ...names: readonly string[]): string | undefined {
  return childrenOf(parent, ...names)
    .map((child) => foldSpace(rawTextOf(child)))
    .find((text) => text !== '');
}
