import type { Article } from './article';
import { createArticle } from './article';
import type { CorpusItem, ReadingOptions } from './corpus-item';
import type { Metadata } from '../../model/document';

/** Parts of a Factiva article; `more` may hold empty values. */
export interface FactivaParts extends Omit<Article, 'more' | 'database' | 'id'> {
  readonly more?: Readonly<Record<string, string | undefined>>;
}

/**
 * The document of a Factiva article, or the fault of one without a text.
 *
 * @param name - The function that reads, for the message.
 * @param item - Place of the article in its file, from 1.
 */
export function createFactivaItem(
  parts: FactivaParts,
  place: { readonly name: string; readonly item: number },
  options: ReadingOptions,
): CorpusItem {
  if ((parts.lead ?? []).length + parts.paragraphs.length === 0) {
    const name = parts.headline || parts.accession || 'without headline';
    return {
      kind: 'fault',
      message: `${place.name}: article ${place.item} (${JSON.stringify(name)}) has no text; save it again in Factiva as full article, or leave it out`,
    };
  }
  const more: Metadata = Object.fromEntries(
    Object.entries(parts.more ?? {}).filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''),
  );
  return createArticle({ ...parts, id: parts.accession, database: 'Factiva', more }, options);
}

/** The number in an article's last line, whatever the interface calls it: `Document PHAR000020210703eh7300001`. */
export function factivaAccession(line: string): string | undefined {
  return /^\s*(?:\p{L}+\s+)?([A-Z][A-Z0-9]{2,9}\d{8,}[a-z0-9]+)\s*$/u.exec(line)?.[1];
}

/** The BCP 47 code of Factiva's language letters: `fr`, `zhcn`. */
export function factivaLanguage(letters: string | undefined): string | undefined {
  const code = letters?.toLowerCase();
  return code?.length === 4 ? `${code.slice(0, 2)}-${code.slice(2).toUpperCase()}` : code;
}

/** What Factiva's page of headlines is told to be. */
export const FACTIVA_LIST =
  'this is the list of headlines, not the texts; select the articles in Factiva and save them again in article format';
