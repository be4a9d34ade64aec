import { LAYERS, type Annotation, type Layer } from '../model/annotation';
import type { Document } from '../model/document';
import { LAYER_RECORDS } from '../model/layers';
import { annotatedHtml } from '../reader/annotated-html';
import { escapeHtml } from '../reader/escape-html';
import { labelClass } from '../reader/mark-style';
import type { MimeBundle } from './display';

/** A text with its annotations, as HTML with a legend and as plain text. */
export function documentBundle(doc: Document, annotations: readonly Annotation[]): MimeBundle {
  const own = annotations.filter((annotation) => annotation.document === doc.id);
  const counts = new Map<string, { layer: Layer; label: string; count: number }>();
  for (const layer of LAYERS) {
    for (const { label } of own.filter((annotation) => annotation.layer === layer)) {
      const key = `${layer}: ${label}`;
      counts.set(key, { layer, label, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const legend = [...counts.values()].map(({ layer, label, count }) => {
    const [role] = LAYER_RECORDS[layer].pointedAt;
    return `<mark class="${labelClass(layer, label)}-${role}">${escapeHtml(label)}</mark>&nbsp;${count}`;
  });
  const lines = [...counts].map(([name, { count }]) => `${name} ${count}`);
  return {
    'text/html': `${annotatedHtml(doc, own)}\n<p class="selon-text"><small>${legend.join(' · ')}</small></p>`,
    'text/plain': [`${doc.id}: ${own.length} annotations`, ...lines].join('\n'),
  };
}
