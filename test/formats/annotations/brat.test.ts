import { describe, expect, it } from 'vitest';
import { createAnnotations } from '../../../src/model/annotation';
import { formatBrat, parseBrat } from '../../../src/formats/annotations/brat';

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
    const [label] = parseBrat(ann, document).annotations.filter(
      (annotation) => annotation.layer === 'labelling',
    );
    expect(document.text.slice(label.start, label.end)).toBe('Daech*');
    expect(label.parts).toEqual({ mention: [[3, 8]], mark: [[8, 9]], note: [] });
    expect(label.attributes).toEqual({ status: 'orphan-mark' });
  });

  it('reads hedges and attribution relations with discontinuous contents', () => {
    const { annotations } = parseBrat(ann, document);
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
    const { annotations } = parseBrat(ann, document);
    expect(parseBrat(formatBrat(annotations, document), document)).toEqual({ annotations, warnings: [] });
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

// Issue 14: nothing of a file is lost without a word.
describe('a brat file', () => {
  const text = 'Selon la préfète, le barrage aurait cédé. La digue serait intacte.';
  const dike = { id: 'a', text };
  const hedges = 'T1\tHedge-conditional 29 35\taurait\nT2\tHedge-conditional 51 57\tserait\n';
  const wordsOf = (content: string, own = dike): readonly string[] =>
    parseBrat(content, own).annotations.map(({ start, end }) => own.text.slice(start, end));
  const warningsOf = (content: string, own = dike): readonly string[] =>
    parseBrat(content, own).warnings.map(({ code, message }) => `${code}: ${message}`);

  it('keeps its first line behind a byte order mark', () => {
    expect(wordsOf(`\ufeff${hedges}`)).toEqual(['aurait', 'serait']);
    expect(warningsOf(`\ufeff${hedges}`)).toEqual([]);
  });

  it('has its types counted and named that are none of this project, with the nearest', () => {
    const foreign = hedges.replace(/Hedge-conditional/gu, 'hedge_conditional');
    const [warning] = warningsOf(`${foreign}T3\tPerson 6 16\tla préfète\nE1\tconstructor:T3 toString:T1\n`);
    expect(warning).toContain('brat-type-not-carried: a.ann: ');
    expect(warning).toContain('hedge_conditional (2 spans): did you mean "Hedge-conditional"?');
    expect(warning).toContain('Person (1 span)');
    expect(warning).toContain('constructor (1 span)');
  });

  it('has spans trimmed that begin or end with white space, and says so once', () => {
    const spaced = 'T1\tHedge-conditional 29 36\taurait \nT2\tHedge-conditional 50 58\t serait \n';
    expect(wordsOf(spaced)).toEqual(['aurait', 'serait']);
    expect(warningsOf(spaced)).toEqual([
      'brat-span-trimmed: a.ann: white space at the ends is left out of 2 spans (T1, T2)',
    ]);
    expect(() => parseBrat('T1\tHedge-conditional 28 29\t \n', dike)).toThrow(/white space alone.*a\.ann:1/u);
  });

  it('has all labels and values named that are not in the codebook, with those that are', () => {
    const unknown =
      'T1\tHedge-foo 29 35\taurait\nT2\tAttribution 0 5\tSelon\nE1\tAttribution:T2\nA1\tStance E1 neutral\n';
    expect(() => parseBrat(unknown, dike)).toThrow(
      /line 1: unknown hedging label; expected one of epistemic-modal, .*"foo".*line 4: unknown Stance; expected one of endorse, acknowledge, distance, none, got "neutral".*a\.ann:1/u,
    );
    const near =
      'T1\tAttribution 0 5\tSelon\nE1\tAttribution:T1\nA1\tSourceKind E1 Person\nA2\tType E1 indirct\n';
    expect(() => parseBrat(near, dike)).toThrow(/did you mean "person".*did you mean "indirect"/u);
  });

  it('has relations, loose spans, notes and attributes of parts counted and named', () => {
    const loose =
      'T1\tSource 6 16\tla préfète\nT2\tCue 0 5\tSelon\nT3\tContent 18 40\tle barrage aurait cédé\nR1\tSaid Arg1:T2 Arg2:T1\n';
    expect(warningsOf(loose)).toEqual([
      expect.stringMatching(
        /1 relation \(R1 Said\); 3 spans that no event takes up \(T1 Source, T2 Cue, T3 Content\)/u,
      ),
    ]);
    const event = `${loose}E1\tAttribution:T2 Cue:T2 Content:T3 Speaker:T1\nA1\tSure T3\n#1\tAnnotatorNotes E1\thm\n`;
    expect(wordsOf(event)).toEqual(['Selon la préfète, le barrage aurait cédé']);
    expect(warningsOf(event).join('\n')).toMatch(
      /1 relation \(R1 Said\); 1 role \(E1 Speaker\); 1 attribute of a part \(T3 Sure\)[^]*1 note \(#1 AnnotatorNotes\)/u,
    );
  });

  it('keeps attributes of hedges, with spaces in their values', () => {
    const [hedge] = parseBrat(`${hedges}A1\tReason T1 not sure yet\n`, dike).annotations;
    expect(hedge.attributes).toEqual({ reason: 'not sure yet' });
  });

  it('is read on the text that it was made on: other line ends, a byte order mark', () => {
    const lf = '😀 Selon la préfète, oui.\n\nIl serait vide.\nIl aurait cédé.';
    const annOn = (seen: string): string =>
      formatBrat(
        ['serait', 'aurait'].flatMap((word) => {
          const start = seen.indexOf(word);
          const cues = [{ rule: 'r', start, end: start + 6 }];
          return createAnnotations({ id: 'a', text: seen }, [
            {
              layer: 'hedging',
              label: 'conditional',
              start,
              end: start + 6,
              parts: {},
              attributes: {},
              cues,
              measure: 'm',
            },
          ]);
        }),
        { id: 'a', text: seen },
      );
    const crlf = lf.replace(/\n/gu, '\r\n');
    for (const own of [lf, crlf]) {
      for (const seen of [lf, crlf, `\ufeff${lf}`, `\ufeff${crlf}`]) {
        expect(wordsOf(annOn(seen), { id: 'a', text: own })).toEqual(['serait', 'aurait']);
        expect(warningsOf(annOn(seen), { id: 'a', text: own })).toHaveLength(seen === own ? 0 : 1);
      }
    }
    expect(warningsOf(annOn(lf), { id: 'a', text: crlf })).toEqual([
      expect.stringContaining('line ends of one character (LF)'),
    ]);
  });

  it('is refused with file and line where a line is none of brat’s, or an id stands twice', () => {
    expect(() => parseBrat(`${hedges}hello\n`, dike)).toThrow(/no line of a brat file.*a\.ann:3/u);
    expect(() => parseBrat(`${hedges}T1\tCue 0 5\tSelon\n`, dike)).toThrow(/T1 stands twice.*a\.ann:3/u);
    expect(() => parseBrat('T1\tCue 0 x\tSelon\n', dike)).toThrow(/not numbers.*a\.ann:1/u);
    expect(() => parseBrat('T1\tCue 0 5\tSelon\nE1\tAttribution\n', dike)).toThrow(/broken event.*a\.ann:2/u);
    expect(() => parseBrat(`${hedges}A1\tSure T9\n`, dike)).toThrow(
      /T9, which is not in the file.*a\.ann:3/u,
    );
  });
});
