import type { Annotation } from '../model/annotation';

/** Class of a mark: one for each layer, label and role. */
export function markClass(annotation: Annotation, role: string): string {
  return `${labelClass(annotation.layer, annotation.label)}-${role}`;
}

/** Class that stands for a label; `off-` before it on an ancestor hides its marks. */
export function labelClass(layer: string, label: string): string {
  return `m-${layer}-${label.replace(/[^a-z0-9-]/giu, '')}`;
}

// Okabe and Ito's colours and tints of them, which colour-blind readers tell apart; lines differ in shape too.
const ROLE_STYLES: Readonly<Record<string, string>> = {
  'hedging:cue': 'background-color:#fbe3ac',
  'attribution:source': 'text-decoration:underline 2px #0072b2;text-underline-offset:3px',
  'attribution:cue': 'text-decoration:underline dotted 3px #0072b2;text-underline-offset:3px',
  'attribution:content': 'box-shadow:inset 0 -2px #a9d3ec',
  'labelling:mention': 'outline:1px dashed #a3497a',
  'labelling:mark': 'outline:2px solid #a3497a;font-weight:bold',
  'labelling:note': 'outline:1px dotted #a3497a',
};

/** Style of the marks of some annotations, as CSS rules. */
export function annotationStyle(annotations: readonly Annotation[]): string {
  const labels = new Map(annotations.map(({ layer, label }) => [labelClass(layer, label), { layer, label }]));
  const rules = [...labels].flatMap(([name, { layer, label }]) =>
    Object.entries(ROLE_STYLES)
      .filter(([key]) => key.startsWith(`${layer}:`))
      .map(([key, style]) => {
        const shown = label === 'booster' ? 'background-color:#f5b8a0' : style;
        return `:root:not(.off-${name}) .${name}-${key.slice(layer.length + 1)}{${shown}}`;
      }),
  );
  return [
    '.selon-text{max-width:42rem;line-height:1.7;overflow-wrap:anywhere}',
    '.selon-text p{margin:0 0 1em;unicode-bidi:isolate}',
    '.selon-text mark{background:none;color:inherit}',
    ...rules.sort(),
  ].join('\n');
}
