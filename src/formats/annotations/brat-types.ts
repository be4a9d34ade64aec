import { LAYERS, type Layer } from '../../model/annotation';
import { LAYER_RECORDS } from '../../model/layers';

/** Before the label of a hedge in the type of its text-bound. */
export const HEDGE_PREFIX = 'Hedge-';

/** What an event type stands for. */
export interface EventLayer {
  readonly layer: Layer;
  /** Roles of its parts, in lower case. */
  readonly parts: readonly string[];
  /** Attribute that holds the label, and the label where it is left out. */
  readonly labelAttribute: string;
  readonly defaultLabel: string;
}

/** How each layer stands in a file: as text-bounds whose type holds the label, or as events with their parts as roles. */
const SHAPES: Readonly<
  Record<Layer, 'text-bounds' | (Omit<EventLayer, 'layer' | 'parts'> & { readonly type: string })>
> = {
  hedging: 'text-bounds',
  attribution: { type: 'Attribution', labelAttribute: 'Type', defaultLabel: 'indirect' },
  labelling: { type: 'Label', labelAttribute: 'LabelKind', defaultLabel: 'designation' },
};

/** Event types of this project. */
export const EVENT_LAYERS: Readonly<Record<string, EventLayer>> = Object.fromEntries(
  LAYERS.flatMap((layer) => {
    const shape = SHAPES[layer];
    if (shape === 'text-bounds') return [];
    const { type, ...event } = shape;
    return [[type, { layer, parts: Object.keys(LAYER_RECORDS[layer].parts), ...event }]];
  }),
);

/** `source` → `Source`. */
export function upperFirst(name: string): string {
  return name[0].toUpperCase() + name.slice(1);
}

/** `SourceKind` → `sourceKind`. */
export function lowerFirst(name: string): string {
  return name[0].toLowerCase() + name.slice(1);
}

/** All types of this project, hedges with each of their labels. */
export const BRAT_TYPES: readonly string[] = [
  ...Object.keys(LAYER_RECORDS.hedging.labels).map((label) => HEDGE_PREFIX + label),
  ...Object.entries(EVENT_LAYERS).flatMap(([type, { parts }]) => [type, ...parts.map(upperFirst)]),
];

/** Whether a type of a text-bound is one of this project's; of a hedge any label, which is checked on its own. */
export function isOwnType(type: string): boolean {
  return type.startsWith(HEDGE_PREFIX) || BRAT_TYPES.includes(type);
}
