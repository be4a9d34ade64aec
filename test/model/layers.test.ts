import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/formats/corpus-files';
import { MEASURES } from '../../src/measures/annotate';
import { LAYERS } from '../../src/model/annotation';
import { isHedge, LAYER_RECORDS } from '../../src/model/layers';
import { annotateCorpus } from '../../src/notebook/annotate-corpus';

describe('the records of the layers', () => {
  it.each(MEASURES.map((measure) => [measure.id, measure] as const))(
    'have the labels of the measure %s',
    (layer, measure) => {
      expect(LAYER_RECORDS[layer].labels).toEqual(Object.keys(measure.labels));
    },
  );

  it('have every part, attribute and value that the measures give in the corpus', () => {
    const { annotations } = annotateCorpus(readCorpus('corpus').documents, { explain: true });
    expect(annotations.length).toBeGreaterThan(500);
    for (const { layer, label, parts, attributes } of annotations) {
      const record = LAYER_RECORDS[layer];
      expect(record.labels).toContain(label);
      expect(Object.keys(parts)).toEqual(record.parts);
      for (const [name, value] of Object.entries(attributes)) {
        const values = record.attributes[name];
        expect(values, name).toBeDefined();
        if (value !== null && Array.isArray(values)) expect(values, name).toContain(value);
      }
    }
  });

  it('stand in the specification of the model', () => {
    const lines = readFileSync('src/model/README.md', 'utf8').split('\n');
    for (const layer of LAYERS) {
      const row = lines.find((line) => line.startsWith(`| \`${layer}\``)) ?? '';
      const ofVoice = ['voice', 'attribution', 'inQuotation'];
      const own = Object.keys(LAYER_RECORDS[layer].attributes).filter(
        (name) => layer === 'hedging' || !ofVoice.includes(name),
      );
      for (const name of [...own, ...LAYER_RECORDS[layer].parts]) expect(row).toContain(`\`${name}\``);
    }
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
