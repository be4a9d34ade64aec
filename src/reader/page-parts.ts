import { LAYERS, type Annotation } from '../model/annotation';
import { TOKEN_KIND, type Document } from '../model/document';
import { escapeHtml } from './escape-html';
import type { InterfaceWords } from './interface-words';
import { labelClass } from './mark-style';

/** Legend: a box for each layer and for each label that occurs, to show and hide its marks. */
export function legendHtml(annotations: readonly Annotation[], words: InterfaceWords): string {
  const groups = LAYERS.map((layer) => {
    const counts = countLabels(annotations.filter((annotation) => annotation.layer === layer));
    if (counts.length === 0) return '';
    const boxes = counts.map(([label, count]) => {
      const name = labelClass(layer, label);
      return (
        `<label class="inner"><input type="checkbox" checked data-off="off-${name}" data-of="${layer}"> ` +
        `${layer === 'hedging' ? `<mark class="${name}-cue">${escapeHtml(label)}</mark>` : escapeHtml(label)} ${count}</label>`
      );
    });
    const title = escapeHtml(words.layers[layer] ?? layer);
    const box = `<label><input type="checkbox" checked data-off="" data-layer="${layer}"> ${title}</label>`;
    return `<fieldset><legend>${box}</legend>\n${rolesHtml(annotations, layer, words)}${boxes.join('\n')}\n</fieldset>`;
  });
  return `<h2>${escapeHtml(words.legend)}</h2>\n${groups.filter((group) => group !== '').join('\n')}`;
}

/** How the parts of a layer's annotations are drawn; nothing for a layer without parts. */
function rolesHtml(annotations: readonly Annotation[], layer: string, words: InterfaceWords): string {
  const own = annotations.filter((annotation) => annotation.layer === layer);
  const roles = Object.keys(words.roles).filter((role) =>
    own.some(({ parts }) => (parts[role]?.length ?? 0) > 0),
  );
  const samples = roles.map((role) => {
    const example = own.find(({ parts }) => (parts[role]?.length ?? 0) > 0)!;
    return `<mark class="${labelClass(layer, example.label)}-${role}">${escapeHtml(words.roles[role]!)}</mark>`;
  });
  return samples.length === 0 ? '' : `<p class="roles">${samples.join(' · ')}</p>\n`;
}

/** Strip of the whole text: a row for each layer, a tick where each annotation begins, which leads to it. */
export function stripHtml(
  doc: Document,
  annotations: readonly Annotation[],
  idPrefix: string,
  words: InterfaceWords,
): string {
  const rows = LAYERS.map((layer) => {
    const taken = new Set<string>();
    const ticks = annotations.flatMap((annotation, place) => {
      const at = ((100 * startOf(annotation)) / Math.max(1, doc.text.length)).toFixed(1);
      if (annotation.layer !== layer || taken.has(at)) return [];
      taken.add(at);
      const label = `${annotation.label}: ${doc.text.slice(annotation.start, Math.min(annotation.end, annotation.start + 40))}`;
      return [`<a href="#${idPrefix}a${place}" style="left:${at}%" aria-label="${escapeHtml(label)}"></a>`];
    });
    const title = escapeHtml(words.layers[layer] ?? layer);
    return ticks.length === 0 ? '' : `<span>${title}</span><div class="row ${layer}">${ticks.join('')}</div>`;
  }).filter((row) => row !== '');
  if (rows.length === 0) return '';
  return `<h2>${escapeHtml(words.where)}</h2>\n<div class="strip" role="group" aria-label="${escapeHtml(words.where)}">\n${rows.join('\n')}\n</div>`;
}

/** Numbers of one text: how often each label occurs, and how often in a thousand words, with the base. */
export function numbersHtml(
  doc: Document,
  annotations: readonly Annotation[],
  words: InterfaceWords,
): string {
  const base = countWords(doc);
  const rows = LAYERS.flatMap((layer) =>
    countLabels(annotations.filter((annotation) => annotation.layer === layer)).map(([label, count]) => {
      const rate = base === 0 ? '–' : ((1000 * count) / base).toFixed(1);
      return `<tr><td>${escapeHtml(words.layers[layer] ?? layer)}</td><td>${escapeHtml(label)}</td><td class="number">${count}</td><td class="number">${rate}</td></tr>`;
    }),
  );
  const baseText = escapeHtml(words.base(String(base), String(doc.sentences.length)));
  const body =
    rows.length === 0
      ? `<p>${escapeHtml(words.none)}</p>`
      : `<table><thead><tr><th></th><th>${words.label}</th><th class="number">${words.count}</th><th class="number">${words.perThousand}</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
  return `<section class="facts"><h2>${escapeHtml(words.numbers)}</h2>\n${body}\n<p>${baseText} ${escapeHtml(words.rates)}</p></section>`;
}

function startOf(annotation: Annotation): number {
  return annotation.parts['cue']?.[0]?.[0] ?? annotation.start;
}

/** Tokens that are words or numbers. */
function countWords(doc: Document): number {
  let count = 0;
  for (let t = 0; t < doc.tokens.length; t++) {
    const kind = doc.tokens.kind[t];
    if (kind === TOKEN_KIND.word || kind === TOKEN_KIND.number) count++;
  }
  return count;
}

function countLabels(
  annotations: readonly Annotation[],
): readonly (readonly [label: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { label } of annotations) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
