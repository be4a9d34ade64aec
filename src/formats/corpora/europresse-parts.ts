import { createArticle } from './article';
import type { CorpusItem, ReadingOptions } from './corpus-item';
import { parseEuropresseHeader, parseEuropresseSource } from './europresse-header';
import { sortNotes } from './footnotes';

/** What one article of an Europresse file consists of, whatever the generation of its layout. */
export interface EuropresseParts {
  /** The name of the source, with number and edition. */
  readonly source: string;
  /** The line with section, date, length and page. */
  readonly header: string;
  readonly headline: string;
  /** Lines over and under the headline. */
  readonly subheads: readonly string[];
  readonly author: string;
  readonly body: readonly string[];
  /** Captions and notes under the body. */
  readonly under: readonly string[];
  /** Lines at the end: copyright, document number, certificate. */
  readonly end: readonly string[];
  readonly sourceCode?: string | undefined;
  readonly url?: string | undefined;
}

const NOTE_LABEL =
  /^(?:illustrations?|notes?|encadrés?|photos?|légendes?|graphiques?|captions?|sidebars?|graphics?)?\s*(?:\(s\))?\s*:$/iu;
const NUMBER_LABEL = /^(?:numéro de document|document (?:number|no\.?)|doc(?:ument)? id)\s*:?\s*(.+)$/iu;
const NUMBER = /(?<![\p{L}\d])\p{L}+·\d{8}·[^\s·]+·[^\s·]+/u;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b|tous droits réservés|all rights reserved)/iu;
const APPEARED = /^(?:cet article est paru dans|this article (?:appeared|was published) in)/iu;

/** Whether a line is one of those after an article's text: copyright or document number. */
export function isEuropresseEnd(line: string): boolean {
  return COPYRIGHT.test(line) || NUMBER_LABEL.test(line);
}

/** Whether a line names what follows it, below the text: `Illustration(s) :`. */
export function isEuropresseNoteLabel(line: string): boolean {
  return line.endsWith(':') && NOTE_LABEL.test(line);
}

/** Whether a line links to the article on its outlet's site. */
export function isEuropresseLink(line: string): boolean {
  return APPEARED.test(line) && line.split(' ').length <= 25;
}

/**
 * The document of an article's parts, or the fault of one without a text.
 *
 * @param item - Place of the article in its file, from 1.
 */
export function createEuropresseItem(
  parts: EuropresseParts,
  item: number,
  options: ReadingOptions,
): CorpusItem {
  const body = parts.body.filter((line) => !isEuropresseLink(line) && !COPYRIGHT.test(line));
  const number = accessionOf(parts.end);
  if (body.length === 0) {
    const name = parts.headline || number || parts.source || parts.end[0] || 'without headline';
    return {
      kind: 'fault',
      message: `readEuropresse: article ${item} (${JSON.stringify(name)}) has no text; export it again with its full text, or leave it out`,
    };
  }
  const header = parseEuropresseHeader(parts.header);
  const source = parseEuropresseSource(parts.source);
  const edition = [source.edition, header.edition].filter((part) => part !== undefined);
  const under = parts.under.filter((line) => !isEuropresseNoteLabel(line));
  const { footnotes, remarks } = sortNotes(body, under);
  const more = {
    ...(parts.sourceCode === undefined || parts.sourceCode === '' ? {} : { sourceCode: parts.sourceCode }),
    ...(remarks.length === 0 ? {} : { notes: remarks.join(' | ') }),
  };
  return createArticle(
    {
      id: number,
      headline: parts.headline,
      paragraphs: [...body, ...footnotes],
      outlet: source.outlet,
      date: header.date ?? dateOfNumber(number),
      author: parts.author,
      subhead: parts.subheads.join(' | '),
      section: header.section,
      page: header.page,
      edition: edition.join('; '),
      issue: source.issue,
      words: header.words,
      copyright: parts.end.find((line) => COPYRIGHT.test(line)),
      url: parts.url,
      accession: number,
      database: 'Europresse',
      more,
    },
    options,
  );
}

function accessionOf(end: readonly string[]): string | undefined {
  for (const line of end) {
    const number = NUMBER.exec(line)?.[0] ?? NUMBER_LABEL.exec(line)?.[1];
    if (number !== undefined) return number;
  }
  return undefined;
}

/** The day in a document's number, for headers without a date: `news·20210703·XX·0001`. */
function dateOfNumber(number: string | undefined): string | undefined {
  return /·(\d{8})·/u.exec(number ?? '')?.[1];
}
