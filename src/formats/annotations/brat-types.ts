import type { Layer } from '../../model/annotation';
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

/** Event types of this project. */
export const EVENT_LAYERS: Readonly<Record<string, EventLayer>> = {
  Attribution: {
    layer: 'attribution',
    parts: Object.keys(LAYER_RECORDS.attribution.parts),
    labelAttribute: 'Type',
    defaultLabel: 'indirect',
  },
  Label: {
    layer: 'labelling',
    parts: Object.keys(LAYER_RECORDS.labelling.parts),
    labelAttribute: 'LabelKind',
    defaultLabel: 'designation',
  },
};

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
