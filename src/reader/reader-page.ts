import { createHash } from 'node:crypto';
import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { annotatedHtml } from './annotated-html';
import { escapeHtml, escapeJson } from './escape-html';
import { INTERFACE_WORDS, type InterfaceLanguage, type InterfaceWords } from './interface-words';
import { createCard } from './mark-card';
import { annotationStyle } from './mark-style';
import { legendHtml, numbersHtml, stripHtml } from './page-parts';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page-style';

/** Metadata that a page says in another way, or that are for machines. */
const HIDDEN_FACTS = ['title', 'constructed', 'sha256', 'file', 'event', 'note'];

/** Options of `readerPage`. */
export interface ReaderPageOptions {
  /** Language of the page's own words; default `en`. */
  readonly language?: InterfaceLanguage;
  /** `layer:label` to its definition, shown in the cards; `layerDefinitions` of the measures fits. */
  readonly definitions?: Readonly<Record<string, string>>;
}

/**
 * One HTML page with everything in it: the texts with what was found in them as marks, a legend that shows and hides
 * labels, a card for each mark, a strip of the whole text, and the numbers with their base.
 *
 * The page works without a network, and its Content-Security-Policy forbids one. Texts are shown as text: nothing in
 * them is run. Constructed texts (`metadata.constructed`) say so.
 *
 * @param documents - One document, or several, shown one after the other.
 * @param annotations - Annotations of these documents.
 * @param options - Interface language, definitions.
 * @returns An HTML document, the same for the same input.
 */
export function readerPage(
  documents: Document | readonly Document[],
  annotations: readonly Annotation[],
  options: ReaderPageOptions = {},
): string {
  const docs = 'text' in documents ? [documents] : documents;
  const language = options.language ?? 'en';
  const words = INTERFACE_WORDS[language];
  const ownOf = groupByDocument(annotations);
  const cards = docs.map((doc) =>
    (ownOf.get(doc.id) ?? []).map((annotation) => createCard(annotation, doc, words, options.definitions)),
  );
  const scriptHash = createHash('sha256').update(PAGE_SCRIPT).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="selon">
<title>${escapeHtml(docs.map(titleOf).join(' · ').slice(0, 200))}</title>
<style>${PAGE_STYLE}
${annotationStyle(annotations)}</style>
</head>
<body>
${docs.length > 1 ? contentsHtml(docs, words) : ''}<div class="columns">
<main>
${docs.map((doc, place) => articleHtml(doc, ownOf.get(doc.id) ?? [], place, words)).join('\n')}
</main>
<aside>
<p class="hint">${escapeHtml(words.hint)}</p>
${legendHtml(annotations, words)}
</aside>
</div>
<div id="selon-card" role="tooltip" hidden></div>
<script type="application/json" id="selon-cards">${escapeJson(cards)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function articleHtml(
  doc: Document,
  annotations: readonly Annotation[],
  place: number,
  words: InterfaceWords,
): string {
  const facts = Object.entries(doc.metadata)
    .filter(([name, value]) => value !== null && value !== '' && !HIDDEN_FACTS.includes(name))
    .map(([name, value]) => `${name}: ${String(value)}`);
  const isConstructed = doc.metadata['constructed'] === true || doc.metadata['constructed'] === 'true';
  return `<article id="text-${place}" data-text="${place}">
<h1 lang="${escapeHtml(doc.language)}">${escapeHtml(titleOf(doc))}</h1>
${isConstructed ? `<p class="facts constructed">${escapeHtml(words.constructed)}</p>\n` : ''}<p class="facts">${escapeHtml(facts.join(' · '))}</p>
${stripHtml(doc, annotations, `t${place}-`, words)}
${annotatedHtml(doc, annotations, { idPrefix: `t${place}-`, withStyle: false })}
${numbersHtml(doc, annotations, words)}
</article>`;
}

function contentsHtml(docs: readonly Document[], words: InterfaceWords): string {
  const items = docs.map((doc, place) => `<li><a href="#text-${place}">${escapeHtml(titleOf(doc))}</a></li>`);
  return `<nav aria-label="${escapeHtml(words.contents)}"><ol>${items.join('')}</ol></nav>\n`;
}

function titleOf(doc: Document): string {
  const title = doc.metadata['title'];
  return typeof title === 'string' && title !== '' ? title : doc.id;
}

function groupByDocument(annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.document);
    if (group === undefined) groups.set(annotation.document, [annotation]);
    else group.push(annotation);
  }
  return groups;
}
