import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../tables/group';
import type { AnnotatedCorpus } from '../notebook/annotate-corpus';
import { readerPage } from '../notebook/annotated-page';
import { safeFileNames } from '../util/safe-file-names';
import type { PlaceOf } from './pages/table-page';

/** Every text gets a page of its own where there are not more than these. */
const MOST_PAGES = 100;

/** A page of the results that shows one text. */
export interface TextPage {
  /** Path in the results. */
  readonly path: string;
  readonly html: string;
}

/**
 * A page for each text, none where there are too many; no two share one, nor one with another page that a notebook saved.
 *
 * @param texts - The corpus.
 * @param folder - Folder of the run, with what notebooks saved.
 * @param lexicons - Lexicon files of the user's own.
 * @returns Document id to page.
 */
export function createTextPages(
  texts: AnnotatedCorpus,
  folder: string,
  lexicons: readonly string[] = [],
): ReadonlyMap<string, TextPage> {
  if (texts.documents.length > MOST_PAGES) return new Map();
  const annotations = groupBy(texts.annotations, ({ document }) => document);
  const htmlOf = new Map(
    texts.documents.map((doc) => [doc.id, readerPage(doc, annotations.get(doc.id) ?? [], { lexicons })]),
  );
  const names = safeFileNames(htmlOf.keys(), namesOfOtherPages(folder, htmlOf));
  return new Map([...htmlOf].map(([id, html]) => [id, { path: `readers/${names.get(id)!}.html`, html }]));
}

/** Names of pages that notebooks saved, but for those that show a text just as its own page does. */
function namesOfOtherPages(folder: string, htmlOf: ReadonlyMap<string, string>): readonly string[] {
  const place = join(folder, 'readers');
  if (!existsSync(place)) return [];
  const own = new Map([...safeFileNames(htmlOf.keys())].map(([id, name]) => [name, htmlOf.get(id)]));
  return readdirSync(place)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .filter((name) => own.get(name) !== readFileSync(join(place, `${name}.html`), 'utf8'));
}

/** Where an annotation stands on the page of its text; the top of the page for one that is not shown there. */
export function placesIn(texts: AnnotatedCorpus, pages: ReadonlyMap<string, TextPage>): PlaceOf {
  const anchors = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { document, id } of texts.annotations) {
    const place = counts.get(document) ?? 0;
    counts.set(document, place + 1);
    anchors.set(`${document}\n${id}`, `#t0-a${place}`);
  }
  return (document, annotation) => {
    const page = pages.get(document);
    return page === undefined ? undefined : `${page.path}${anchors.get(`${document}\n${annotation}`) ?? ''}`;
  };
}
