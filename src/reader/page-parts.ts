import { capitalise, nameOf } from '../charts/layer-names';
import { LAYERS, type Annotation, type Layer } from '../model/annotation';
import type { Document } from '../model/document';
import { LAYER_RECORDS, partName } from '../model/layers';
import { countWords } from '../tables/words';
import { escapeHtml } from './escape-html';
import { fillIn, type InterfaceLanguage, type InterfaceWords } from './interface-words';
import { labelClass } from './mark-style';

/** How often a label occurs in a text. */
export interface LabelCount {
  readonly layer: string;
  readonly label: string;
  /** Class that stands for the label. */
  readonly off: string;
  readonly count: number;
}

/** The numbers of a text, with their base. */
export interface TextNumbers {
  readonly words: number;
  readonly sentences: number;
  /** By layer, then the most frequent first; layers and labels are named as the page names them. */
  readonly counts: readonly LabelCount[];
}

/** What the parts of a page are written with. */
export interface PartOptions {
  readonly language: InterfaceLanguage;
  readonly words: InterfaceWords;
}

/** Counts the labels of some annotations, and the words and sentences they stand among. */
export function countText(
  doc: Document,
  annotations: readonly Annotation[],
  options: PartOptions,
): TextNumbers {
  return {
    words: countWords(doc),
    sentences: doc.sentences.length,
    counts: countLabels(annotations, options),
  };
}

function countLabels(annotations: readonly Annotation[], { language }: PartOptions): readonly LabelCount[] {
  return LAYERS.flatMap((layer) => {
    const counts = new Map<string, number>();
    for (const annotation of annotations) {
      if (annotation.layer === layer) counts.set(annotation.label, (counts.get(annotation.label) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([label, count]) => ({
        layer: capitalise(nameOf(layer, language)),
        label: nameOf(label, language),
        off: labelClass(layer, label),
        count,
      }));
  });
}

/** Legend: a box for each layer and for each label that occurs, to show and hide its marks; and how they are drawn. */
export function legendHtml(annotations: readonly Annotation[], options: PartOptions): string {
  const { language, words } = options;
  const groups = LAYERS.map((layer) => {
    const own = annotations.filter((annotation) => annotation.layer === layer);
    if (own.length === 0) return '';
    const boxes = countLabels(own, options).map(({ label, off, count }) => {
      const name =
        layer === 'hedging' ? `<mark class="${off}-cue">${escapeHtml(label)}</mark>` : escapeHtml(label);
      return `<label class="inner"><input type="checkbox" checked data-off="off-${off}" data-of="${layer}"> <span>${name}</span> <span class="n" data-count="${off}">${count}</span></label>`;
    });
    const margin =
      layer === 'attribution'
        ? [
            `<label class="inner"><input type="checkbox" checked data-off="off-margin"> <span>${escapeHtml(words.margin)}</span></label>`,
            `<p class="small">${escapeHtml(words.marginHint)}</p>`,
          ]
        : [];
    const box = `<label><input type="checkbox" checked data-layer="${layer}"> ${escapeHtml(capitalise(nameOf(layer, language)))}</label>`;
    return `<fieldset class="${layer}"><legend>${box}</legend>\n${rolesHtml(own, layer, language)}${[...boxes, ...margin].join('\n')}\n</fieldset>`;
  });
  return `<details class="legend" open><summary>${escapeHtml(words.legend)}</summary>\n<div>${groups.filter((group) => group !== '').join('\n')}
<p class="hint">${escapeHtml(words.hint)}</p></div></details>`;
}

/** How the parts of a layer's annotations are drawn; nothing for a layer without parts. */
function rolesHtml(own: readonly Annotation[], layer: Layer, language: InterfaceLanguage): string {
  const samples = Object.keys(LAYER_RECORDS[layer].parts).flatMap((role) => {
    const example = own.find(({ parts }) => (parts[role]?.length ?? 0) > 0);
    if (example === undefined) return [];
    return [
      `<mark class="${labelClass(layer, example.label)}-${role}">${escapeHtml(partName(role, language))}</mark>`,
    ];
  });
  return samples.length === 0 ? '' : `<p class="roles">${samples.join(' ')}</p>\n`;
}

/** Strip of the whole text: a row for each layer, a tick where each annotation is. One control for keyboard and pointer. */
export function stripHtml(doc: Document, annotations: readonly Annotation[], { words }: PartOptions): string {
  const rows = LAYERS.flatMap((layer) => {
    const ticks = new Map<string, Set<string>>();
    for (const annotation of annotations) {
      if (annotation.layer !== layer) continue;
      const name = labelClass(layer, annotation.label);
      const start = annotation.parts['cue']?.[0]?.[0] ?? annotation.start;
      const at = ((1000 * start) / Math.max(1, doc.text.length)).toFixed(0);
      const own = ticks.get(name);
      if (own === undefined) ticks.set(name, new Set([at]));
      else own.add(at);
    }
    if (ticks.size === 0) return [];
    const paths = [...ticks].map(
      ([name, places]) =>
        `<path class="${name}-tick" d="${[...places].map((at) => `M${at} 0V1`).join('')}"/>`,
    );
    return [`<svg class="${layer}" viewBox="0 0 1000 1" preserveAspectRatio="none">${paths.join('')}</svg>`];
  });
  if (rows.length === 0) return '';
  const last = Math.max(0, annotations.length - 1);
  return `<div class="strip" role="slider" tabindex="0" aria-label="${escapeHtml(words.where)}. ${escapeHtml(words.whereHint)}" aria-valuemin="0" aria-valuemax="${last}" aria-valuenow="0" aria-valuetext="${escapeHtml(words.where)}"><i></i>${rows.join('')}</div>`;
}

/** Numbers of one text: how often each label occurs, and how often in a thousand words, with the base. */
export function numbersHtml(numbers: TextNumbers, { words }: PartOptions): string {
  const rows = numbers.counts.map(({ layer, label, count }) => {
    const rate =
      numbers.words === 0 ? '–' : ((1000 * count) / numbers.words).toFixed(1).replace('.', words.decimal);
    return `<tr><td>${escapeHtml(layer)}</td><td>${escapeHtml(label)}</td><td class="number">${count}</td><td class="number">${rate}</td></tr>`;
  });
  const body =
    rows.length === 0
      ? `<p>${escapeHtml(words.none)}</p>`
      : `<table><thead><tr><th>${words.layer}</th><th>${words.label}</th><th class="number">${words.count}</th><th class="number">${words.perThousand}</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
  return `<section class="numbers"><h2>${escapeHtml(words.numbers)}</h2>\n${body}\n<p>${escapeHtml(fillIn(words.base, numbers as unknown as Record<string, number>))} ${escapeHtml(words.rates)}</p></section>`;
}
