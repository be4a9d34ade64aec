import type { Document } from '../../model/document';
import { escapeHtml } from '../../reader/escape-html';
import { formatDecimal } from '../../charts/number-format';
import type { ComparedScore } from '../../notebook/compared-scores';
import { UNSEEN_SCORES, type EvaluationFile } from '../../notebook/evaluation-scores';
import { INDEX_WORDS, type IndexLanguage, type IndexWords } from './index-words';
import { markdownToHtml } from './markdown';
import type { NotebookFacts } from './notebook-page';
import { link, resultPage } from './result-page';

/** A notebook that ran: its file name without ending, and what it says of itself. */
export interface IndexedNotebook extends NotebookFacts {
  readonly name: string;
}

/** What the overview page leads to. */
export interface ResultContents {
  /** Summary of the findings as markdown, in each language; empty where none was made. */
  readonly findings: Readonly<Record<IndexLanguage, string>>;
  readonly notebooks: readonly IndexedNotebook[];
  /** All files of the results, relative to their folder. */
  readonly files: readonly string[];
  /** Figure file to the picture in words. */
  readonly altTexts: ReadonlyMap<string, string>;
  /** The texts, each with the page that shows it. */
  readonly texts: readonly { readonly doc: Document; readonly page?: string }[];
  readonly evaluation: readonly EvaluationFile[];
  /** What fresh text gave, beside the development scores. */
  readonly accuracy: readonly ComparedScore[];
  /** Whether the workbench lies beside the results, as after `npm start`. */
  readonly hasWorkbench: boolean;
}

/** File name of the overview page in each language. */
export const INDEX_FILES: Readonly<Record<IndexLanguage, string>> = {
  en: 'index.html',
  fr: 'index.fr.html',
};

/** The page that leads to everything in the results. */
export function indexPage(contents: ResultContents, language: IndexLanguage): string {
  const words = INDEX_WORDS[language];
  const other = language === 'en' ? 'fr' : 'en';
  const { findings, notebooks, files } = contents;
  const known = new Set([
    ...notebooks.flatMap(({ saved }) => saved),
    ...contents.texts.map(({ page }) => page),
  ]);
  const loose = files.filter(
    (file) => /^(?:tables\/[^.]+\.csv|figures\/|readers\/)/u.test(file) && !known.has(file),
  );
  const sections = [
    findings[language] === ''
      ? ''
      : `<h2>${escapeHtml(words.found)}</h2>\n${markdownToHtml(findings[language].replace(/^## /gmu, '### '))}`,
    notebooks.length === 0
      ? ''
      : `<h2>${escapeHtml(words.notebooks)}</h2>\n${notebooks.map((notebook) => notebookHtml(notebook, contents, words, language)).join('\n')}`,
    loose.length === 0 ? '' : `<h2>${escapeHtml(words.more)}</h2>\n${filesHtml(loose, contents, words)}`,
    textsHtml(contents, words),
    evaluationHtml(contents, words, language),
    originHtml(files, words),
  ];
  return resultPage({
    language,
    title: words.title,
    navigation: `<a href="${INDEX_FILES[other]}" lang="${other}" hreflang="${other}">${words.other}</a>`,
    body: `<h1>${escapeHtml(words.title)}</h1>\n<p>${escapeHtml(words.about)}</p>\n${contents.hasWorkbench ? `<p>${link('workbench.html', words.workbench)}</p>\n` : ''}${sections.filter((section) => section !== '').join('\n')}`,
  });
}

function notebookHtml(
  { name, title, question, saved }: IndexedNotebook,
  contents: ResultContents,
  words: IndexWords,
  language: IndexLanguage,
): string {
  const lang = language === 'en' ? '' : ' lang="en"';
  const about = question === '' ? '' : `<p${lang}>${escapeHtml(question)}</p>\n`;
  return `<section aria-labelledby="n-${escapeHtml(name)}">
<h3 id="n-${escapeHtml(name)}"${lang}>${link(`notebooks/${name}.html`, title)}</h3>
${about}<p class="small">${link(`notebooks/${name}.html`, words.page)} · ${link(`notebooks/${name}.ipynb`, words.file)}</p>
${filesHtml(saved, contents, words)}
</section>`;
}

/** Figures as pictures, tables and annotated pages as lists of links. */
function filesHtml(files: readonly string[], { altTexts }: ResultContents, words: IndexWords): string {
  const nameOf = (file: string): string => file.replace(/^[^/]+\/|\.[^.]+$/gu, '');
  const list = (title: string, own: readonly string[], targetOf: (file: string) => string): string =>
    own.length === 0
      ? ''
      : `<p>${escapeHtml(title)} ${own.map((file) => link(targetOf(file), nameOf(file))).join(', ')}</p>\n`;
  const figures = files.filter((file) => file.startsWith('figures/'));
  const pictures = figures.map(
    (file) =>
      `<li><a href="${escapeHtml(encodeURI(file))}"><img src="${escapeHtml(encodeURI(file))}" alt="${escapeHtml(altTexts.get(file) ?? nameOf(file))}"></a></li>`,
  );
  return [
    list(
      words.tables,
      files.filter((file) => file.startsWith('tables/')),
      (file) => file.replace(/\.csv$/u, '.html'),
    ),
    list(
      words.readers,
      files.filter((file) => file.endsWith('.html')),
      (file) => file,
    ),
    pictures.length === 0
      ? ''
      : `<ul class="figures" aria-label="${escapeHtml(words.figures)}">\n${pictures.join('\n')}\n</ul>`,
  ].join('');
}

function textsHtml({ texts }: ResultContents, words: IndexWords): string {
  if (texts.length === 0) return '';
  const rows = texts.map(({ doc, page }) => {
    const { title, outlet, genre, date, constructed } = doc.metadata;
    const name = typeof title === 'string' && title !== '' ? title : doc.id;
    const first = page === undefined ? escapeHtml(name) : link(page, name);
    const kind = constructed === true ? words.constructed : words.real;
    const cells = [doc.language, outlet, genre, date, constructed === undefined ? null : kind];
    return `<tr><td lang="${escapeHtml(doc.language)}">${first}</td>${cells.map(cellHtml).join('')}</tr>`;
  });
  return `<h2>${escapeHtml(words.texts)}</h2>\n<p>${escapeHtml(words.textsAbout)}</p>\n${wideTable(words.texts, words.columns, rows)}`;
}

/** A cell; dates and names without a space stay on one line. */
function cellHtml(cell: unknown): string {
  const text = String(cell ?? '–');
  return `<td${/^\S{1,30}$/u.test(text) ? ' class="name"' : ''}>${escapeHtml(text)}</td>`;
}

function evaluationHtml(
  { evaluation, accuracy }: ResultContents,
  words: IndexWords,
  language: IndexLanguage,
): string {
  if (evaluation.length === 0) return '';
  const rows = evaluation.map(
    ({ file, rows: count, scored, stale }) =>
      `<tr><td>${link(`evaluation/${file}`, file)}</td><td class="number">${count ?? '–'}</td><td>${escapeHtml(scored ?? '–')}</td><td>${stale ? words.stale : words.current}</td></tr>`,
  );
  return `<h2>${escapeHtml(words.evaluation)}</h2>\n${accuracyHtml(accuracy, words, language)}<p>${escapeHtml(words.evaluationAbout)}</p>\n${wideTable(words.evaluation, words.evaluationColumns, rows)}`;
}

/** What fresh text gave, each with n and the development score beside it. */
function accuracyHtml(
  accuracy: readonly ComparedScore[],
  words: IndexWords,
  language: IndexLanguage,
): string {
  if (accuracy.length === 0) return '';
  const number = (cell: string | null): string => `<td class="number">${cell ?? '–'}</td>`;
  const score = (value: number | undefined): string | null =>
    value === undefined ? null : formatDecimal(value, 2, language);
  const count = (n: number | null | undefined): string | null => (typeof n === 'number' ? String(n) : null);
  const rows = accuracy.map(({ unseen, development }) => {
    const texts = [unseen.task, unseen.data, unseen.figure].map((cell) => `<td>${escapeHtml(cell)}</td>`);
    const numbers = [score(unseen.value), count(unseen.n), count(unseen.texts)].map(number);
    const beside = [score(development?.value), count(development?.n)].map(number);
    return `<tr>${texts.join('')}${numbers.join('')}<td>${escapeHtml(unseen.version)}</td>${beside.join('')}</tr>`;
  });
  return `<p>${escapeHtml(words.accuracyAbout)} ${link(`evaluation/${UNSEEN_SCORES}`, UNSEEN_SCORES)}</p>\n${wideTable(words.accuracy, words.accuracyColumns, rows)}\n`;
}

function originHtml(files: readonly string[], words: IndexWords): string {
  if (!files.includes('provenance.json')) return '';
  return `<h2>${escapeHtml(words.moreFiles)}</h2>
<ul><li>${link('provenance.json', 'provenance.json')}: ${escapeHtml(words.provenance)}</li>
<li>${link('SHA256SUMS', 'SHA256SUMS')}: ${escapeHtml(words.fingerprints)}</li></ul>`;
}

function wideTable(label: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('');
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(label)}"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}
