import type { Annotation, Layer } from '../model/annotation';

/** Class of a mark: one for each layer, label and role. */
export function markClass(annotation: Annotation, role: string): string {
  return `${labelClass(annotation.layer, annotation.label)}-${role}`;
}

/** Class that stands for a label; `off-` before it on an ancestor hides its marks. */
export function labelClass(layer: string, label: string): string {
  return `m-${layer}-${label.replace(/[^a-z0-9-]/giu, '')}`;
}

// The layers' colours of the charts (Okabe and Ito, whom colour-blind readers tell apart), in tints and in shades dark
// enough for text. Each role has a shape of its own too, for print in black and white.
const ROLE_STYLES: Readonly<Record<Layer, Readonly<Record<string, string>>>> = {
  hedging: { cue: 'background-color:#fbe0cb' },
  attribution: {
    source: 'text-decoration:underline 2px #0072b2;text-underline-offset:.22em',
    cue: 'text-decoration:underline dotted 2.5px #0072b2;text-underline-offset:.22em',
    content: 'box-shadow:inset 0 -.09em #a3cbe4',
  },
  labelling: {
    mention: 'color:#00563f;outline:1px solid #7fc4ad;border-radius:2px',
    mark: 'color:#00563f;background-color:#bfe6d8;outline:1px solid #009e73;font-weight:bold;border-radius:2px',
    note: 'color:#00563f;outline:1px dotted #009e73;border-radius:2px',
  },
};
const LABEL_STYLES: Readonly<Record<string, string>> = {
  'hedging:booster:cue': 'background-color:#fbe0cb;box-shadow:inset 0 .11em #d55e00',
  'labelling:unmarked:mention': 'color:#00563f;outline:1px dashed #009e73;border-radius:2px',
};

/** Style of the marks of some annotations, as CSS rules. Toggles leave the samples of a legend as they are. */
export function annotationStyle(annotations: readonly Pick<Annotation, 'layer' | 'label'>[]): string {
  const labels = new Map(annotations.map(({ layer, label }) => [labelClass(layer, label), { layer, label }]));
  const rules = [...labels].flatMap(([name, { layer, label }]) => {
    const isOn = `:not(.off-${name} .selon-text *)`;
    return [
      ...Object.entries(Object.hasOwn(ROLE_STYLES, layer) ? ROLE_STYLES[layer] : {}).map(
        ([role, style]) => `.${name}-${role}${isOn}{${LABEL_STYLES[`${layer}:${label}:${role}`] ?? style}}`,
      ),
      ...(layer === 'attribution' ? [`.off-${name} .${name}-side{display:none}`] : []),
      `.off-${name} .${name}-tick{display:none}`,
    ];
  });
  return [
    '.selon-text{max-width:42rem;line-height:1.7;overflow-wrap:anywhere}',
    '.selon-text p{margin:0 0 1em;unicode-bidi:isolate}',
    '.selon-text p.selon-block{white-space:pre-line;margin:0;content-visibility:auto;contain-intrinsic-size:auto 60em}',
    '.selon-sign{unicode-bidi:isolate}',
    '.selon-sign::after{content:attr(data-sign);font:.7em ui-monospace,monospace;border:1px solid;padding:0 .2em}',
    // A mark that wraps has its shadow and outline on each line; sliced, Firefox throws them across the page.
    '.selon-text mark{background:none;color:inherit;-webkit-box-decoration-break:clone;box-decoration-break:clone}',
    ...rules.sort(),
  ].join('\n');
}
