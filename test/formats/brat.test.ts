import { describe, expect, it } from 'vitest';
import { formatBrat, parseBrat } from '../../src/formats/brat';

const document = { id: 'd', text: '😀 Daech* aurait fui, selon elle.' };
const ann = [
  'T1\tMention 2 7\tDaech',
  'T2\tMark 7 8\t*',
  'T3\tLabel 2 8\tDaech*',
  'E1\tLabel:T3 Mention:T1 Mark:T2',
  'A1\tLabelKind E1 designation',
  'A2\tStatus E1 orphan-mark',
  'T4\tHedge-conditional 9 15\taurait',
  'T5\tContent 2 8;9 19\tDaech* aurait fui',
  'T6\tCue 21 26\tselon',
  'T7\tSource 27 31\telle',
  'T8\tAttribution 21 26\tselon',
  'E2\tAttribution:T8 Source:T7 Cue:T6 Content:T5',
  'A3\tType E2 indirect',
  'A4\tSourceKind E2 pronoun',
].join('\n');

describe('parseBrat', () => {
  it('counts code points in the file and UTF-16 code units in the result', () => {
    const [label] = parseBrat(ann, document).filter((annotation) => annotation.layer === 'labelling');
    expect(document.text.slice(label.start, label.end)).toBe('Daech*');
    expect(label.parts).toEqual({ mention: [[3, 8]], mark: [[8, 9]], note: [] });
    expect(label.attributes).toEqual({ status: 'orphan-mark' });
  });

  it('reads hedges and attribution relations with discontinuous contents', () => {
    const annotations = parseBrat(ann, document);
    expect(annotations.map(({ layer, label }) => `${layer}/${label}`).sort()).toEqual([
      'attribution/indirect',
      'hedging/conditional',
      'labelling/designation',
    ]);
    const relation = annotations.find((annotation) => annotation.layer === 'attribution')!;
    expect(relation.parts.content).toEqual([
      [3, 9],
      [10, 20],
    ]);
    expect(relation.attributes.sourceKind).toBe('pronoun');
  });

  it('gives back what formatBrat wrote', () => {
    const annotations = parseBrat(ann, document);
    expect(parseBrat(formatBrat(annotations, document), document)).toEqual(annotations);
  });

  it('names file and line when the covered text differs', () => {
    expect(() => parseBrat('T1\tCue 2 7\tdaech', document, { path: 'x.ann' })).toThrow(
      /differs.*\(x\.ann:1\)/u,
    );
  });

  it('names file and line when an event refers to nothing', () => {
    expect(() => parseBrat('T1\tCue 2 7\tDaech\nE1\tAttribution:T1 Cue:T9', document)).toThrow(
      /T9.*d\.ann:2/u,
    );
  });
});
