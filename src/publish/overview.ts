import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readCorpus, type CorpusReading } from '../formats/corpus-files';
import { annotateCorpus, type AnnotatedCorpus } from '../notebook/annotate-corpus';
import { comparedScores } from '../notebook/compared-scores';
import { evaluationFiles } from '../notebook/evaluation-scores';
import { describeFindings } from './findings';
import { INDEX_FILES, indexPage, type IndexedNotebook, type ResultContents } from './pages/index-page';
import { notebookFacts, notebookPage } from './pages/notebook-page';
import { tablePage, type PlaceOf } from './pages/table-page';
import { readFingerprints } from './staging';
import { createTextPages, placesIn, type TextPage } from './text-pages';
import { findProjectRoot } from '../kernel/project-root';
import type { Warning } from '../model/warning';
import { createProvenance } from './provenance';

const SUMMARY = 'summary.md';

/** Options of `writeOverview`. */
export interface OverviewOptions {
  /** Results folder to which this run adds; default: this run makes all there is. */
  readonly earlier?: string;
  /**
   * Whether the earlier results are of the same corpus, so that a text which is not in it any more leaves no page and no
   * link; default true.
   */
  readonly isSameCorpus?: boolean;
  /** Whether `evaluation/` and the workbench lie beside the results, so that links lead somewhere; default true. */
  readonly hasEvaluation?: boolean;
  /** Whether the run stands for the whole folder, so that summary and provenance are of its corpus; default true. */
  readonly isWhole?: boolean;
  /** Lexicon files of one's own; default none. */
  readonly lexicons?: readonly string[];
  /** How the corpus is read. */
  readonly reading?: CorpusReading;
}

/** What `writeOverview` has to say. */
export interface Overview {
  /**
   * Files of the earlier results that are to go, with `/`: pages of texts that are gone, and what a notebook saved then
   * and does not save now.
   */
  readonly outdated: readonly string[];
  /** What a user should know about the texts and lexicons. */
  readonly warnings: readonly Warning[];
}

/**
 * Writes what is made of all notebooks together: `provenance.json`, the summary in plain words, a page for each text,
 * each notebook and each table, and `index.html` (in French `index.fr.html`), which leads to all of them.
 *
 * @param folder - Folder that becomes the results, or is added to them.
 * @param corpus - Corpus folder or file that the notebooks read.
 * @param options - What is there already, lexicons of one's own.
 * @returns What the results no longer hold, and what a user should know.
 */
export function writeOverview(folder: string, corpus: string, options: OverviewOptions = {}): Overview {
  const { isSameCorpus = true, isWhole = true, lexicons = [] } = options;
  const { documents } = readCorpus(corpus, { ...options.reading, onError: 'report' });
  const texts = annotateCorpus(documents, { lexicons });
  const write = (name: string, content: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  if (isWhole) {
    const provenance = createProvenance(findProjectRoot(), corpus, documents, lexicons);
    write('provenance.json', `${JSON.stringify(provenance, null, 2)}\n`);
    write(SUMMARY, `# What was found\n\n${describeFindings(texts, 'en')}`);
  }
  const pages = createTextPages(texts, folder, lexicons);
  for (const { path, html } of pages.values()) write(path, html);
  const earlier = options.earlier === undefined ? [] : listFiles(options.earlier);
  const read = (file: string): string =>
    readFileSync(join(existsSync(join(folder, file)) ? folder : options.earlier!, file), 'utf8');
  const placeOf = placesIn(texts, pages);
  writeTablePages(listFiles(folder), placeOf, read, write);
  const own = listFiles(folder);
  const figures = new Map(
    own.filter((file) => file.startsWith('figures/')).map((file) => [titleOfSvg(read(file)), file]),
  );
  for (const name of namesIn(own, NOTEBOOK))
    write(`notebooks/${name}.html`, notebookPage(read(`notebooks/${name}.ipynb`), name, figures));

  const outdated = findOutdated(own, isSameCorpus, options.earlier);
  const isOutdated = (file: string): boolean => outdated.includes(file);
  // Tables of earlier runs, too, lead to the pages of today.
  const published = isSameCorpus ? publishedIn(options.earlier) : [];
  const others = published.filter((file) => !own.includes(file) && !isOutdated(file));
  writeTablePages(others, placeOf, read, write);
  const files = [...new Set([...listFiles(folder), ...earlier])].filter((file) => !isOutdated(file)).sort();
  const contents = gatherContents(files, read, texts, pages, options.hasEvaluation ?? true);
  write(INDEX_FILES.en, indexPage(contents, 'en'));
  write(INDEX_FILES.fr, indexPage(contents, 'fr'));
  return { outdated, warnings: texts.warnings };
}

const TABLE = /^tables\/([^.]+)\.csv$/u;
const NOTEBOOK = /^notebooks\/(.+)\.ipynb$/u;

/** Files of earlier runs that say what is no longer so. */
function findOutdated(
  own: readonly string[],
  isSameCorpus: boolean,
  earlier: string | undefined,
): readonly string[] {
  const published = publishedIn(earlier);
  const savedBy = (notebooks: readonly string[]): readonly string[] =>
    notebooks.flatMap(
      (name) => notebookFacts(readFileSync(join(earlier!, `notebooks/${name}.ipynb`), 'utf8'), name).saved,
    );
  const now = namesIn(own, NOTEBOOK);
  const then = namesIn(published, NOTEBOOK);
  const stillSaved = savedBy(then.filter((name) => !now.includes(name)));
  const savedThen = savedBy(then.filter((name) => now.includes(name)));
  const valid = new Set([...own, ...stillSaved]);
  const isTextPage = (file: string): boolean => isSameCorpus && /^readers\/[^/]+\.html$/u.test(file);
  // A table has its columns, sentences and page beside it.
  const stems = new Set(
    [...savedThen.filter((file) => !valid.has(file)), ...own.filter((file) => TABLE.test(file))].map(stemOf),
  );
  return published.filter((file) => !valid.has(file) && (isTextPage(file) || stems.has(stemOf(file))));
}

/** Files that earlier runs wrote, and that are still there. */
function publishedIn(results: string | undefined): readonly string[] {
  if (results === undefined) return [];
  return [...readFingerprints(results).keys()].filter((file) => existsSync(join(results, file)));
}

/** A saved file without ending, which it has in common with its columns, sentences and page. */
const stemOf = (file: string): string => file.replace(/\.[^/]*$/u, '');

function writeTablePages(
  files: readonly string[],
  placeOf: PlaceOf,
  read: (file: string) => string,
  write: (name: string, content: string) => void,
): void {
  for (const name of namesIn(files, TABLE)) {
    const part = (ending: string): string => read(`tables/${name}.${ending}`);
    const columns = files.includes(`tables/${name}.columns.csv`) ? part('columns.csv') : '';
    const sentences = files.includes(`tables/${name}.sentences.csv`)
      ? { sentences: part('sentences.csv') }
      : {};
    write(`tables/${name}.html`, tablePage({ name, csv: part('csv'), columns, ...sentences }, placeOf));
  }
}

/** The summary of a results folder, and what to open there; for the terminal. */
export function summariseResults(results: string): string {
  const summary = existsSync(join(results, SUMMARY)) ? readFileSync(join(results, SUMMARY), 'utf8') : '';
  return `${summary.replace(/^#+ /gmu, '')}
To open: ${INDEX_FILES.en} in a browser (en français : ${INDEX_FILES.fr}). It leads to every figure, table,
notebook and annotated text, and from each number to its sentences.`;
}

function gatherContents(
  files: readonly string[],
  read: (file: string) => string,
  texts: AnnotatedCorpus,
  pages: ReadonlyMap<string, TextPage>,
  hasEvaluation: boolean,
): ResultContents {
  const notebooks = namesIn(files, NOTEBOOK).map((name): IndexedNotebook => ({
    name,
    ...notebookFacts(read(`notebooks/${name}.ipynb`), name),
  }));
  const figures = files.filter((file) => file.startsWith('figures/') && file.endsWith('.svg'));
  return {
    findings: { en: describeFindings(texts, 'en'), fr: describeFindings(texts, 'fr') },
    notebooks,
    // A table of the user's own has no page to lead to.
    files: files.filter((file) => !TABLE.test(file) || files.includes(file.replace(/csv$/u, 'html'))),
    altTexts: new Map(figures.map((file) => [file, titleOfSvg(read(file))])),
    texts: texts.documents.map((doc) => {
      const page = pages.get(doc.id);
      return page === undefined ? { doc } : { doc, page: page.path };
    }),
    evaluation: hasEvaluation ? evaluationFiles() : [],
    accuracy: hasEvaluation ? comparedScores() : [],
    hasWorkbench: hasEvaluation,
  };
}

function titleOfSvg(svg: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
  };
  const title = /<title>([^<]*)<\/title>/u.exec(svg)?.[1] ?? '';
  return title.replace(/&(?:amp|lt|gt|quot);/gu, (entity) => entities[entity]!);
}

function namesIn(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.flatMap((file) => pattern.exec(file)?.slice(1) ?? []);
}

/** Files of a results folder, by name, without those of evaluations. */
function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('evaluation/'))
    .sort();
}
