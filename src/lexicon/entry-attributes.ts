import { LAYERS, type AttributeValue, type Layer } from '../model/annotation';
import type { AttributeValues } from '../model/layer-record';
import { attributeRecord, LAYER_RECORDS } from '../model/layers';
import { unknownName } from '../util/check';
import { isRecord, type FieldFault } from './field-fault';

const TRUE_OR_FALSE = [true, false] as const;

/** What the measures read of an entry, beside what an annotation may carry. */
const READ_BY_MEASURES: Readonly<Record<Layer, Readonly<Record<string, AttributeValues>>>> = {
  hedging: { inSpeech: TRUE_OR_FALSE, noSource: TRUE_OR_FALSE },
  attribution: {
    kind: ['verb', 'preposition', 'adverbial', 'source-phrase', 'noun', 'label-noun', 'heading-noun'],
    that: TRUE_OR_FALSE,
    infinitive: TRUE_OR_FALSE,
    bareInfinitive: TRUE_OR_FALSE,
    nominal: ['none', 'claim', 'predicate', 'quantity', 'quoted', 'accuse', 'any', 'adjective'],
    quotation: TRUE_OR_FALSE,
    question: TRUE_OR_FALSE,
    preposition: 'text',
    sourcePreposition: 'text',
    object: TRUE_OR_FALSE,
    dative: TRUE_OR_FALSE,
    as: TRUE_OR_FALSE,
    amount: TRUE_OR_FALSE,
    judgement: TRUE_OR_FALSE,
    explicitThat: TRUE_OR_FALSE,
    shows: TRUE_OR_FALSE,
    cites: TRUE_OR_FALSE,
    says: TRUE_OR_FALSE,
    thinks: TRUE_OR_FALSE,
    reflexive: TRUE_OR_FALSE,
    notReflexive: TRUE_OR_FALSE,
    passiveOnly: TRUE_OR_FALSE,
    agent: TRUE_OR_FALSE,
    human: TRUE_OR_FALSE,
    words: TRUE_OR_FALSE,
    adjective: TRUE_OR_FALSE,
    impersonal: TRUE_OR_FALSE,
    name: TRUE_OR_FALSE,
    oblique: TRUE_OR_FALSE,
    borrows: TRUE_OR_FALSE,
    governs: 'text',
    state: TRUE_OR_FALSE,
  },
  labelling: {
    role: [
      'status',
      'ban',
      'act',
      'bearer',
      'authority',
      'distancing',
      'footnote',
      'required-field',
      'member',
      'sign-talk',
      'notice',
    ],
    kind: ['name', 'poll', 'source', 'method', 'price', 'definition'],
  },
};

/** Attributes that entries of a layer may have without declaring them: those of the codebook, and of the measures. */
export const ENTRY_ATTRIBUTES: Readonly<Record<Layer, Readonly<Record<string, AttributeValues>>>> =
  Object.fromEntries(
    LAYERS.map((layer) => {
      const carried = Object.entries(LAYER_RECORDS[layer].attributes)
        .filter(([, { isComputed }]) => isComputed !== true)
        .map(([name, { values }]) => [name, values]);
      return [layer, { ...Object.fromEntries(carried), ...READ_BY_MEASURES[layer] }];
    }),
  ) as Record<Layer, Record<string, AttributeValues>>;

/**
 * Checks the attributes that a lexicon declares, and those of its entries: each name and each value.
 *
 * @param value - The parsed JSON; what is not as it should be elsewhere is passed over.
 * @returns A fault for each name or value that is unknown, with the nearest.
 */
export function checkEntryAttributes(value: Readonly<Record<string, unknown>>): readonly FieldFault[] {
  const layer = LAYERS.find((known) => known === value['layer']);
  if (layer === undefined) return [];
  const faults: FieldFault[] = [];
  const declared = isRecord(value['attributes']) ? value['attributes'] : {};
  for (const [name, allowed] of Object.entries(declared)) {
    const message = faultOfDeclaration(name, allowed, layer);
    if (message !== undefined) faults.push({ path: ['attributes', name], message });
  }
  const known = { ...(declared as Record<string, AttributeValues>), ...ENTRY_ATTRIBUTES[layer] };
  const entries: readonly unknown[] = Array.isArray(value['entries']) ? value['entries'] : [];
  entries.forEach((entry, i) => {
    if (!isRecord(entry) || !isRecord(entry['attributes'])) return;
    for (const [name, item] of Object.entries(entry['attributes'])) {
      const message = faultOfAttribute(name, item, known);
      if (message !== undefined) faults.push({ path: ['entries', i, 'attributes', name], message });
    }
  });
  return faults;
}

function faultOfDeclaration(name: string, allowed: unknown, layer: Layer): string | undefined {
  if (!/^[\p{L}][\p{L}\p{N}-]*$/u.test(name))
    return 'expected a name of letters, digits and hyphens that begins with a letter';
  if (Object.hasOwn(ENTRY_ATTRIBUTES[layer], name) || attributeRecord(name)?.isComputed === true)
    return `the layer ${layer} has this attribute already; use it as it is, or choose another name`;
  const isList = Array.isArray(allowed) && allowed.length > 0 && allowed.every(isAttributeValue);
  if (isList || allowed === 'text' || allowed === 'number') return undefined;
  return 'expected a list of the values that it may have, "text", or "number"';
}

function faultOfAttribute(
  name: string,
  value: unknown,
  known: Readonly<Record<string, AttributeValues>>,
): string | undefined {
  if (!Object.hasOwn(known, name)) {
    const fault = unknownName('unknown attribute', name, Object.keys(known));
    const own = `declare one of your own at the top of the file, "attributes": { ${JSON.stringify(name)}: "text" }`;
    return fault.endsWith('?') ? `${fault} Or ${own}` : `${fault}; or ${own}`;
  }
  const allowed = known[name];
  if (value === null) return undefined;
  if (allowed === 'text' || allowed === 'number') {
    if (typeof value === (allowed === 'text' ? 'string' : 'number')) return undefined;
    return `expected ${allowed === 'text' ? 'text' : 'a number'} or null, got ${JSON.stringify(value)}`;
  }
  if (!Array.isArray(allowed) || (allowed as readonly unknown[]).includes(value)) return undefined;
  const texts = (allowed as readonly AttributeValue[]).filter((item) => typeof item === 'string');
  if (texts.length > 0) return unknownName('unknown value', value, texts);
  return `unknown value; expected ${allowed.map(String).join(' or ')}, got ${JSON.stringify(value)}`;
}

function isAttributeValue(value: unknown): value is AttributeValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
