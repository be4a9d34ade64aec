import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../src/charts/layer-names';
import { placesOf } from '../../src/classroom/mark-kinds';
import { readCorpus } from '../../src/formats/corpus-files';
import { MEASURES } from '../../src/measures/annotate';
import { createAnnotations, LAYERS } from '../../src/model/annotation';
import type { AttributeValues } from '../../src/model/layer-record';
import { attributeRecord, isHedge, LAYER_RECORDS, partName } from '../../src/model/layers';
import { annotateCorpus } from '../../src/notebook/annotate-corpus';
import { annotatedHtml } from '../../src/reader/annotated-html';
import { createDocument } from '../../src/text/create-document';

const code = (term: unknown): string => `\`${String(term)}\``;
const list = (terms: readonly unknown[]): string => terms.map(code).join(', ') || 'none';

/** Cells of the table whose header begins with some columns, as a Markdown file writes it. */
function tableOf(file: string, ...columns: readonly string[]): readonly (readonly string[])[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const header = rows.findIndex((cells) => columns.every((column, place) => cells[place] === column));
  expect(header, `a table ${columns.join(' | ')} in ${file}`).toBeGreaterThanOrEqual(0);
  const body = rows.slice(header + 2);
  return body.slice(
    0,
    body.findIndex((cells) => cells.length === 0),
  );
}

function valuesOf(values: AttributeValues): string {
  return typeof values === 'string' ? values : list(values);
}

describe('the records of the layers', () => {
  it('have the id of the measure that fills them', () => {
    expect(MEASURES.map(({ id }) => id).sort()).toEqual([...LAYERS].sort());
    for (const { id, labels } of MEASURES)
      expect(Object.keys(labels)).toEqual(Object.keys(LAYER_RECORDS[id].labels));
  });

  it('have every part, attribute and value that the measures give in the corpus', () => {
    const { annotations } = annotateCorpus(readCorpus('corpus').documents, { explain: true });
    expect(annotations.length).toBeGreaterThan(500);
    for (const { layer, label, parts, attributes } of annotations) {
      const record = LAYER_RECORDS[layer];
      expect(Object.keys(record.labels)).toContain(label);
      expect(Object.keys(parts)).toEqual(Object.keys(record.parts));
      for (const [name, value] of Object.entries(attributes)) {
        expect(Object.keys(record.attributes), layer).toContain(name);
        const { values } = record.attributes[name]!;
        if (value === null) continue;
        if (values === 'text') expect(typeof value, name).toBe('string');
        else if (values === 'number') expect(typeof value, name).toBe('number');
        else expect(values, name).toContain(value);
      }
    }
  });

  it('point at parts of their own', () => {
    for (const layer of LAYERS) {
      const { parts, pointedAt } = LAYER_RECORDS[layer];
      const roles = Object.keys(parts);
      expect([...pointedAt].sort()).toEqual(roles.length === 0 ? ['cue'] : roles.sort());
    }
  });

  it('name values that they have', () => {
    for (const layer of LAYERS)
      for (const [name, { values, valueNames = {} }] of Object.entries(LAYER_RECORDS[layer].attributes))
        for (const value in valueNames) expect(values, name).toContain(value);
  });

  it('leave no term with two names but no source and no cue', () => {
    const records = LAYERS.map((layer) => LAYER_RECORDS[layer]);
    const named = records.flatMap(({ labels, attributes }) => [
      ...Object.entries(labels).map(([label, { name }]) => [label, name.fr] as const),
      ...Object.values(attributes).flatMap(({ valueNames = {} }) =>
        Object.entries(valueNames).map(([value, name]) => [value, name.fr] as const),
      ),
    ]);
    const unclear = named.filter(([term, name]) => nameOf(term, 'fr') !== name).map(([term]) => term);
    expect([...new Set(unclear)]).toEqual(['none']);
    expect(nameOf('none', 'fr', 'stance')).toBe('sans introducteur');
    expect(nameOf('none', 'en', 'sourceKind')).toBe('no source');
  });

  it('stand in the specification of the model, with every part, attribute and value', () => {
    const file = 'src/model/README.md';
    expect(tableOf(file, 'layer', 'what it is')).toEqual(
      LAYERS.map((layer) => {
        const { definition, labels, parts } = LAYER_RECORDS[layer];
        return [code(layer), definition.en, list(Object.keys(labels)), list(Object.keys(parts))];
      }),
    );
    const attributes = new Map(
      LAYERS.flatMap((layer) =>
        Object.entries(LAYER_RECORDS[layer].attributes).map(([name, record]) => [record, name] as const),
      ),
    );
    expect(tableOf(file, 'attribute', 'of')).toEqual(
      [...attributes].map(([record, name]) => {
        const layers = LAYERS.filter((layer) => attributeRecord(name, layer) === record);
        return [code(name), layers.join(', '), valuesOf(record.values), record.description.en];
      }),
    );
  });

  it('stand in the table of what is measured, with every label and none that does not exist', () => {
    const rows = tableOf('README.md', 'layer', 'labels');
    expect(rows.map(([layer]) => layer)).toEqual(LAYERS);
    LAYERS.forEach((layer, place) => {
      const { labels, attributes } = LAYER_RECORDS[layer];
      const told = [...rows[place]![1]!.matchAll(/`([^`]+)`/gu)].map(([, term]) => term!);
      expect(told.filter((term) => term in labels)).toEqual(Object.keys(labels));
      const values = Object.values(attributes).flatMap((attribute) =>
        typeof attribute.values === 'string' ? [] : attribute.values,
      );
      for (const term of told) expect([...Object.keys(labels), ...values]).toContain(term);
    });
  });
});

describe('an attribute of a name', () => {
  it('is that of the layer asked for, where two layers have one of it', () => {
    expect(attributeRecord('basis', 'hedging')?.values).toContain('hearsay');
    expect(attributeRecord('basis', 'labelling')?.values).toContain('terrorist');
    expect(attributeRecord('stance')).toBe(LAYER_RECORDS.attribution.attributes['stance']);
    expect(attributeRecord('stance', 'hedging')).toBeUndefined();
    expect(attributeRecord('constructor', 'hedging')).toBeUndefined();
  });
});

describe('the name of a part', () => {
  it('is that of the layer that has it; another role stands for itself', () => {
    expect(partName('cue', 'fr')).toBe('introducteur');
    expect(partName('mention', 'en')).toBe('name');
    expect(partName('target', 'fr')).toBe('target');
    expect(partName('constructor', 'fr')).toBe('constructor');
  });
});

describe('isHedge', () => {
  it('is true of the layer hedging but its boosters', () => {
    expect(isHedge({ layer: 'hedging', label: 'conditional' })).toBe(true);
    expect(isHedge({ layer: 'hedging', label: 'a label of one’s own' })).toBe(true);
    expect(isHedge({ layer: 'hedging', label: 'booster' })).toBe(false);
    expect(isHedge({ layer: 'attribution', label: 'direct' })).toBe(false);
  });
});

describe('an annotation of a layer that the codebook does not have', () => {
  const doc = createDocument('Le plan est flou.', { id: 'quai', language: 'fr' });
  const own = createAnnotations(doc, [
    {
      layer: 'framing' as 'hedging',
      label: 'vague',
      start: 12,
      end: 16,
      parts: { target: [[12, 16]] },
      attributes: { tone: 'calm' },
      cues: [{ rule: 'annotator', start: 12, end: 16 }],
      measure: 'anna',
    },
  ]);

  it('is marked on a page, and asks nothing of students', () => {
    expect(annotatedHtml(doc, own)).toMatch(/<mark class="m-framing-vague-target" data-a="0" data-k="0"/u);
    expect(placesOf(own[0]!)).toEqual([]);
  });
});
