import { escapeHtml } from '../../reader/escape-html';
import { SAVED } from '../../notebook/save';
import { link, resultPage } from './result-page';
import { markdownToHtml } from './markdown';

/** An executed notebook as its file holds it, as far as a page needs it. */
interface ExecutedNotebook {
  readonly cells: readonly {
    readonly cell_type: string;
    readonly source: readonly string[] | string;
    readonly outputs?: readonly {
      readonly output_type: string;
      readonly text?: readonly string[] | string;
      readonly data?: Readonly<Record<string, readonly string[] | string>>;
    }[];
  }[];
}

/** What a notebook is about, and what it wrote. */
export interface NotebookFacts {
  /** First heading. */
  readonly title: string;
  /** The question in bold of its introduction; empty where there is none. */
  readonly question: string;
  /** Files that its cells saved, relative to the results, in their order. */
  readonly saved: readonly string[];
}

/** Title, question and saved files of an executed notebook. */
export function notebookFacts(json: string, name: string): NotebookFacts {
  const { cells } = JSON.parse(json) as ExecutedNotebook;
  const prose = cells.filter((cell) => cell.cell_type === 'markdown').map((cell) => joined(cell.source));
  const title = prose.map((text) => /^# +(.+)$/mu.exec(text)?.[1]).find((found) => found !== undefined);
  const bold = [...(prose[0] ?? '').matchAll(/\*\*([^*]+\?)\*\*/gu)].at(-1)?.[1];
  const saved = cells
    .flatMap((cell) => cell.outputs ?? [])
    .map((output) => joined(output.data?.['text/plain'] ?? ''))
    .filter((text) => text.startsWith(SAVED))
    .map((text) => text.slice(SAVED.length).trim());
  return { title: title ?? name, question: bold ?? '', saved };
}

/**
 * An executed notebook as a page: prose, tables with their sentences, pictures with their numbers; code is folded.
 *
 * @param json - The executed `.ipynb`.
 * @param name - Its file name without ending.
 * @param figures - Picture in words to the file of the same figure, relative to the results; such a file is shown
 *   instead of the picture in the notebook.
 */
export function notebookPage(
  json: string,
  name: string,
  figures: ReadonlyMap<string, string> = new Map(),
): string {
  const { cells } = JSON.parse(json) as ExecutedNotebook;
  const body = cells.map((cell) => {
    const source = joined(cell.source);
    if (cell.cell_type === 'markdown') return markdownToHtml(source);
    if (cell.cell_type !== 'code') return '';
    const outputs = (cell.outputs ?? []).map(({ text, data }) =>
      text === undefined
        ? bundleHtml(data ?? {}, figures)
        : `<pre class="said">${escapeHtml(joined(text))}</pre>`,
    );
    const code = `<details class="code"><summary>code</summary><pre tabindex="0"><code>${escapeHtml(source)}</code></pre></details>`;
    return [code, ...outputs].join('\n');
  });
  return resultPage({
    language: 'en',
    title: notebookFacts(json, name).title,
    navigation: `${link('../index.html', 'All results')} · ${link(`${name}.ipynb`, `${name}.ipynb`)}`,
    body: body.filter((part) => part !== '').join('\n'),
  });
}

/** One output: a picture with its numbers folded, a table, a text. The HTML is of this project's own making. */
function bundleHtml(
  data: Readonly<Record<string, readonly string[] | string>>,
  figures: ReadonlyMap<string, string>,
): string {
  const plain = joined(data['text/plain'] ?? '');
  const picture = data['image/png'];
  if (picture !== undefined) {
    const [about = '', ...numbers] = plain.split('\n\n');
    const fold =
      numbers.length === 0
        ? ''
        : `<figcaption><details><summary>numbers</summary><pre tabindex="0">${escapeHtml(numbers.join('\n\n'))}</pre></details></figcaption>`;
    const file = figures.get(about);
    const source =
      file === undefined ? `data:image/png;base64,${joined(picture).trim()}` : `../${encodeURI(file)}`;
    return `<figure><img alt="${escapeHtml(about)}" src="${escapeHtml(source)}">${fold}</figure>`;
  }
  const html = data['text/html'];
  if (html === undefined) return `<pre class="said">${escapeHtml(plain)}</pre>`;
  if (plain.startsWith(SAVED)) return `<p class="saved">${joined(html)}</p>`;
  return `<div class="wide" tabindex="0">${joined(html)}</div>`;
}

function joined(text: readonly string[] | string): string {
  return typeof text === 'string' ? text : text.join('');
}
