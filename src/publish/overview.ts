import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readCorpus } from '../formats/corpus-files';
import { annotateCorpus, type AnnotatedCorpus } from '../notebook/annotate-corpus';
import { readerPage } from '../notebook/annotated-page';
import { evaluationFiles } from '../notebook/evaluation-scores';
import { describeFindings } from './findings';
import { INDEX_FILES, indexPage, type IndexedNotebook, type ResultContents } from './pages/index-page';
import { notebookFacts, notebookPage } from './pages/notebook-page';
import { tablePage, type PlaceOf } from './pages/table-page';
import { findProjectRoot } from '../kernel/project-root';
import { createProvenance } from './provenance';

const SUMMARY = 'summary.md';
/** Every text gets a page of its own where there are not more than these. */
const MOST_READERS = 100;

/** Options of `writeOverview`. */
export interface OverviewOptions {
  /** Results folder to which this run adds; default: this run makes all there is. */
  readonly earlier?: string;
  /** Whether `evaluation/` and the workbench lie beside the results, so that links lead somewhere; default true. */
  readonly hasEvaluation?: boolean;
  /** Whether the run stands for the whole folder, so that summary and provenance are of its corpus; default true. */
  readonly isWhole?: boolean;
  /** Column of a table that holds the texts, as in `readCorpus`. */
  readonly textColumn?: string;
}

/**
 * Writes what is made of all notebooks together: `provenance.json`, the summary in plain words, a page for each text,
 * each notebook and each table, and `index.html` (in French `index.fr.html`), which leads to all of them.
 *
 * @param folder - Folder that becomes the results, or is added to them.
 * @param corpus - Corpus folder or file that the notebooks read.
 * @param options - What is there already.
 */
export function writeOverview(folder: string, corpus: string, options: OverviewOptions = {}): void {
  const { earlier, hasEvaluation = true, isWhole = true } = options;
  const column = options.textColumn === undefined ? {} : { textColumn: options.textColumn };
  const texts = annotateCorpus(readCorpus(corpus, { onError: 'report', ...column }).documents);
  const write = (name: string, content: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  if (isWhole) {
    const provenance = createProvenance(findProjectRoot(), corpus);
    write('provenance.json', `${JSON.stringify(provenance, null, 2)}\n`);
    write(SUMMARY, `# What was found\n\n${describeFindings(texts, 'en')}`);
  }
  const pages = writeReaders(texts, write);
  const own = listFiles(folder);
  const placeOf = placesIn(texts, pages);
  for (const name of namesIn(own, /^tables\/([^.]+)\.csv$/u)) {
    const read = (ending: string): string =>
      readFileSync(join(folder, 'tables', `${name}.${ending}`), 'utf8');
    const sentences = own.includes(`tables/${name}.sentences.csv`)
      ? { sentences: read('sentences.csv') }
      : {};
    write(
      `tables/${name}.html`,
      tablePage({ name, csv: read('csv'), columns: read('columns.csv'), ...sentences }, placeOf),
    );
  }
  const figures = new Map(
    own
      .filter((file) => file.startsWith('figures/'))
      .map((file) => [titleOfSvg(readFileSync(join(folder, file), 'utf8')), file]),
  );
  for (const name of namesIn(own, /^notebooks\/(.+)\.ipynb$/u)) {
    const json = readFileSync(join(folder, 'notebooks', `${name}.ipynb`), 'utf8');
    write(`notebooks/${name}.html`, notebookPage(json, name, figures));
  }
  const contents = gatherContents(folder, earlier, texts, pages, hasEvaluation);
  write(INDEX_FILES.en, indexPage(contents, 'en'));
  write(INDEX_FILES.fr, indexPage(contents, 'fr'));
}

/** The summary of a results folder, and what to open there; for the terminal. */
export function summariseResults(results: string): string {
  const summary = existsSync(join(results, SUMMARY)) ? readFileSync(join(results, SUMMARY), 'utf8') : '';
  return `${summary.replace(/^#+ /gmu, '')}
To open: ${INDEX_FILES.en} in a browser (en français : ${INDEX_FILES.fr}). It leads to every figure, table,
notebook and annotated text, and from each number to its sentences.`;
}

/** A page for each text; document id to page. */
function writeReaders(
  texts: AnnotatedCorpus,
  write: (name: string, content: string) => void,
): ReadonlyMap<string, string> {
  if (texts.documents.length > MOST_READERS) return new Map();
  return new Map(
    texts.documents.map((doc) => {
      const page = `readers/${doc.id.replace(/[^\p{L}\p{N}_-]/gu, '-')}.html`;
      const own = texts.annotations.filter((annotation) => annotation.document === doc.id);
      write(page, readerPage(doc, own));
      return [doc.id, page];
    }),
  );
}

/** Where an annotation stands on the page of its text; the top of the page for one that is not shown there. */
function placesIn(texts: AnnotatedCorpus, pages: ReadonlyMap<string, string>): PlaceOf {
  const anchors = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { document, id } of texts.annotations) {
    const place = counts.get(document) ?? 0;
    counts.set(document, place + 1);
    anchors.set(`${document}\n${id}`, `#t0-a${place}`);
  }
  return (document, annotation) => {
    const page = pages.get(document);
    return page === undefined ? undefined : `${page}${anchors.get(`${document}\n${annotation}`) ?? ''}`;
  };
}

function gatherContents(
  folder: string,
  earlier: string | undefined,
  texts: AnnotatedCorpus,
  pages: ReadonlyMap<string, string>,
  hasEvaluation: boolean,
): ResultContents {
  const places = earlier === undefined ? [folder] : [folder, earlier];
  const files = [...new Set(places.flatMap(listFiles))].sort();
  const read = (file: string): string =>
    readFileSync(
      join(
        places.find((place) => existsSync(join(place, file)))!,
        file,
      ),
      'utf8',
    );
  const notebooks = namesIn(files, /^notebooks\/(.+)\.ipynb$/u).map((name): IndexedNotebook => ({
    name,
    ...notebookFacts(read(`notebooks/${name}.ipynb`), name),
  }));
  const figures = files.filter((file) => file.startsWith('figures/') && file.endsWith('.svg'));
  return {
    findings: { en: describeFindings(texts, 'en'), fr: describeFindings(texts, 'fr') },
    notebooks,
    files,
    altTexts: new Map(figures.map((file) => [file, titleOfSvg(read(file))])),
    texts: texts.documents.map((doc) => {
      const page = pages.get(doc.id);
      return page === undefined ? { doc } : { doc, page };
    }),
    evaluation: hasEvaluation ? evaluationFiles() : [],
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
