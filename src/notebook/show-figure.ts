import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sizeOf, type Figure, type Trace } from '../charts/figure';
import { figureToPng } from '../charts/static-png';
import { escapeHtml, escapeJson } from '../reader/escape-html';
import { displayBundle, isHeadless, type MimeBundle } from './display';
import { formatTable } from './text-table';

const ROWS_SHOWN = 12;
let isPlotlySent = false;

/**
 * A chart in the forms that a cell's output has: in a headless run the static picture with its numbers as text; in a
 * live notebook also the interactive chart. The first chart of a live notebook is preceded by Plotly itself, so that
 * charts need no network.
 */
export async function figureBundle(figure: Figure): Promise<MimeBundle> {
  const picture = (await figureToPng(figure)).toString('base64');
  const text = figureText(figure);
  if (isHeadless()) return { 'image/png': picture, 'text/plain': text };
  if (!isPlotlySent) {
    isPlotlySent = true;
    displayBundle({ 'text/html': plotlyLoader(), 'text/plain': 'Plotly, for the charts of this notebook' });
  }
  return { 'text/html': interactiveHtml(figure, picture), 'image/png': picture, 'text/plain': text };
}

/** The numbers of a figure as text, trace by trace, with the picture in words where the figure has it. */
function figureText(figure: Figure): string {
  const about = figure.layout.meta?.altText;
  const tables = figure.data.map((trace) => {
    const name = typeof trace['name'] === 'string' ? `${trace['name']}\n` : '';
    const columns = ['x', 'y', 'labels', 'values', 'text'].filter((key) => isList(trace[key]));
    const length = Math.max(0, ...columns.map((key) => listOf(trace, key).length));
    const rows = Array.from({ length }, (_, index) => columns.map((key) => listOf(trace, key)[index]));
    return columns.length === 0 ? `${name}${trace.type}` : `${name}${formatTable(columns, rows, ROWS_SHOWN)}`;
  });
  return [...(about === undefined ? [] : [about]), ...tables].join('\n\n');
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}

function listOf(trace: Trace, key: string): readonly unknown[] {
  return isList(trace[key]) ? (trace[key] as readonly unknown[]) : [];
}

/** Plotly in a script element; module systems of the page are hidden from it, so that it becomes `window.Plotly`. */
function plotlyLoader(): string {
  const source = readFileSync(createRequire(__filename).resolve('plotly.js'), 'utf8').replaceAll(
    '</script',
    '<\\/script',
  );
  return `<script>if (!window.Plotly) (function (define, module, exports, require) {${source}\n}).call(window);</script>`;
}

/** The chart, drawn as soon as Plotly is there; the static picture until then, and where scripts do not run. */
function interactiveHtml(figure: Figure, picture: string): string {
  const id = `selon-${randomUUID()}`;
  const { width, height } = sizeOf(figure);
  const alt = escapeHtml(figure.layout.meta?.altText ?? '');
  return `<div id="${id}" style="max-width:${width}px"><img alt="${alt}" style="max-width:100%" src="data:image/png;base64,${picture}"></div>
<script>(() => {
  const box = document.getElementById('${id}'), figure = ${escapeJson({ data: figure.data, layout: { ...figure.layout, height, autosize: true, width: undefined } })};
  const draw = (tries) => {
    if (window.Plotly && box.isConnected) { box.replaceChildren(); window.Plotly.newPlot(box, figure.data, figure.layout, { responsive: true, displaylogo: false }); }
    else if (tries > 0) setTimeout(draw, 100, tries - 1);
  };
  draw(100);
})();</script>`;
}
