import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { sha256Base64 } from '../util/sha256';
import { escapeHtml, escapeJson } from './escape-html';
import { INTERFACE_WORDS } from './interface-words';
import { createReading, titleOf, type ReadingOptions } from './reading';
import { PAGE_STYLE } from './reader-style';
import { READER_PARTS } from './reader-parts';
import { startReader } from './start-reader';

/** Options of `readerPage`. */
export type ReaderPageOptions = Omit<ReadingOptions, 'idPrefix'>;

const PAGE_SCRIPT = `'use strict';
(${startReader.toString()})(
  document.getElementById('selon-reader'),
  JSON.parse(document.getElementById('selon-data').textContent),
  { ${Object.entries(READER_PARTS)
    .map(([name, part]) => `${name}: ${String(part)}`)
    .join(',\n')} },
);
`;

/**
 * One HTML page with everything in it: what `createReading` makes, brought to life by the page's only script.
 *
 * The page works without a network, and its Content-Security-Policy forbids one. Texts are shown as text: nothing in
 * them is run. Constructed texts (`metadata.constructed`) say so.
 *
 * @param documents - One document or several.
 * @param annotations - Annotations of these documents.
 * @param options - Interface language, definitions, literature.
 * @returns An HTML document, the same for the same input.
 */
export function readerPage(
  documents: Document | readonly Document[],
  annotations: readonly Annotation[],
  options: ReaderPageOptions = {},
): string {
  const docs = 'text' in documents ? [documents] : documents;
  const language = options.language ?? 'en';
  const { html, style, data } = createReading(docs, annotations, options);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${sha256Base64(PAGE_SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="selon">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(docs.map(titleOf).join(' · ').slice(0, 200))}</title>
<style>${PAGE_STYLE}
${style}</style>
<noscript><style>.selon-reader article[hidden]{display:block}</style></noscript>
</head>
<body>
<main id="selon-reader" class="selon-reader">
<noscript><p>${escapeHtml(INTERFACE_WORDS[language].noScript)}</p></noscript>
${html}
</main>
<script type="application/json" id="selon-data">${escapeJson(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
