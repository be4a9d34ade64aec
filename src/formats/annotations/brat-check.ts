import type { Layer } from '../../model/annotation';
import { LAYER_RECORDS } from '../../model/layers';
import { unknownName } from '../../util/check';
import { FormatError } from '../../util/errors';
import type { BratLines } from './brat-lines';
import { EVENT_LAYERS, HEDGE_PREFIX, lowerFirst } from './brat-types';

/**
 * Checks that every event and attribute leads to something in the file.
 *
 * @throws FormatError, with file and line, for the first that does not.
 */
export function checkReferences({ textBounds, events, attributes }: BratLines, path: string): void {
  const check = (from: string, target: string, line: number): void => {
    if (textBounds.has(target) || (from === 'an attribute' && events.has(target))) return;
    throw new FormatError(`parseBrat: ${from} refers to ${target}, which is not in the file`, { path, line });
  };
  for (const [id, { type, anchor, roles, line }] of events) {
    if (!Object.hasOwn(EVENT_LAYERS, type)) continue;
    for (const target of [anchor, ...roles.map((role) => role.target)]) check(id, target, line);
  }
  for (const [target, own] of attributes) {
    // Attributes of relations go with them.
    if (!target.startsWith('R')) check('an attribute', target, own[0].line);
  }
}

/**
 * Checks that labels of hedges and relations, and values of attributes, are the codebook's.
 *
 * @throws FormatError that names all that are not, each with its line and what is allowed.
 */
export function checkValues({ textBounds, events, attributes }: BratLines, path: string): void {
  const faults: { readonly message: string; readonly line: number }[] = [];
  const check = (what: string, value: string, allowed: readonly string[], line: number): void => {
    if (!allowed.includes(value))
      faults.push({ message: unknownName(`unknown ${what}`, value, allowed), line });
  };
  const checkAttributes = (target: string, layer: Layer, labelAttribute?: string): void => {
    for (const { name, value, line } of attributes.get(target) ?? []) {
      const allowed =
        name === labelAttribute
          ? Object.keys(LAYER_RECORDS[layer].labels)
          : valuesOf(layer, lowerFirst(name));
      if (allowed !== undefined) check(name, value, allowed, line);
    }
  };
  for (const [id, { type, line }] of textBounds) {
    if (!type.startsWith(HEDGE_PREFIX)) continue;
    check('hedging label', type.slice(HEDGE_PREFIX.length), Object.keys(LAYER_RECORDS.hedging.labels), line);
    checkAttributes(id, 'hedging');
  }
  for (const [id, { type }] of events) {
    if (!Object.hasOwn(EVENT_LAYERS, type)) continue;
    checkAttributes(id, EVENT_LAYERS[type].layer, EVENT_LAYERS[type].labelAttribute);
  }
  if (faults.length === 0) return;
  const [first] = faults.sort((a, b) => a.line - b.line);
  const messages = faults.map(({ message, line }) =>
    faults.length === 1 ? message : `line ${line}: ${message}`,
  );
  throw new FormatError(`parseBrat: ${messages.join('; ')}`, { path, line: first.line });
}

/** Values that an attribute may have, as text; undefined where it may have any. */
export function valuesOf(layer: Layer, name: string): readonly string[] | undefined {
  const { attributes } = LAYER_RECORDS[layer];
  const values = Object.hasOwn(attributes, name) ? attributes[name].values : 'text';
  return typeof values === 'string' ? undefined : values.map(String);
}
