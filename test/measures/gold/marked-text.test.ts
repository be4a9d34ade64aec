import { describe, expect, it } from 'vitest';
import { annotateText } from './annotate-text';
import { parseCaseFile, readCases } from './case-files';
import { checkCase } from './check-case';
import { formatMarkedText } from './format-marked-text';
import { parseMarkedText } from './marked-text';

/** What a marked text says, with words instead of offsets. */
function told(marked: string): readonly unknown[] {
  const { text, annotations } = parseMarkedText(marked);
  return annotations.map(({ layer, label, parts, attributes }) => [
    layer,
    label,
    Object.fromEntries(
      Object.entries(parts)
        .filter(([, spans]) => spans.length > 0)
        .map(([role, spans]) => [role, spans.map(([start, end]) => text.slice(start, end))]),
    ),
    attributes,
  ]);
}

describe('a marked text', () => {
  it('marks the parts of a relation, in a sentence that stays readable', () => {
    const marked = '{source|Le maire} [cue|a dit] que <content|le pont tiendra>.';
    expect(parseMarkedText(marked).text).toBe('Le maire a dit que le pont tiendra.');
    expect(told(marked)).toEqual([
      ['attribution', undefined, { source: ['Le maire'], cue: ['a dit'], content: ['le pont tiendra'] }, {}],
    ]);
  });

  it('repeats a header for parts that stand apart', () => {
    expect(told('<content|Le pont>, [cue|dit]-{source|il}, <content|tiendra>.')).toEqual([
      ['attribution', undefined, { source: ['il'], cue: ['dit'], content: ['Le pont', 'tiendra'] }, {}],
    ]);
  });

  it('nests, lets marks of different brackets cross, and numbers relations', () => {
    expect(told('<content 1|A [cue 1|de {source 1|B] C}, [cue 2|selon] {source 1 2|D}>')).toEqual([
      ['attribution', undefined, { source: ['B C', 'D'], cue: ['de B'], content: ['A de B C, selon D'] }, {}],
      ['attribution', undefined, { source: ['D'], cue: ['selon'] }, {}],
    ]);
  });

  it('says label, kind and any attribute behind the numbers', () => {
    expect(told('{source 1 person speaker="Ann Reed"|She} [cue 1 direct stance=none|said].')).toEqual([
      [
        'attribution',
        'direct',
        { source: ['She'], cue: ['said'] },
        { sourceKind: 'person', speaker: 'Ann Reed', stance: 'none' },
      ],
    ]);
  });

  it('marks a hedge by its label, each on its own', () => {
    expect(told('Il [conditional voice=averral|aurait] fui, [epistemic-adverb|sans doute].')).toEqual([
      ['hedging', 'conditional', { cue: ['aurait'] }, { voice: 'averral' }],
      ['hedging', 'epistemic-adverb', { cue: ['sans doute'] }, {}],
    ]);
  });

  it('marks a label, its mention and its note, and signs that stand alone', () => {
    expect(told('[markup|**]{mention|Daech}[designation|*] <note|*interdite>[markup|**]')).toEqual([
      ['labelling', 'markup', { mark: ['**'] }, {}],
      ['labelling', 'designation', { mention: ['Daech'], mark: ['*'], note: ['*interdite'] }, {}],
      ['labelling', 'markup', { mark: ['**'] }, {}],
    ]);
  });

  it('keeps brackets of the text that have a backslash, and every other backslash', () => {
    expect(parseMarkedText('\\[ici\\] \\{a\\} \\<b\\> \\* a|b').text).toBe('[ici] {a} <b> \\* a|b');
  });

  it.each([
    ['Le [maire', '[ without a header'],
    ['[cue|dit', '[ is not closed'],
    ['dit]', '] closes nothing'],
    ['[source|dit]', '[source is no mark'],
    ['{designation x|dit}', 'is no label'],
    ['[designation|*] [designation|*]', 'a second label'],
    ['[hedge|dit]', '[hedge is no mark'],
  ])('refuses %s', (marked, message) => {
    expect(() => parseMarkedText(marked)).toThrow(message);
  });

  it('is written as it is read, for every case', () => {
    for (const { marked, place } of readCases()) {
      const { text, annotations } = parseMarkedText(marked);
      const again = parseMarkedText(formatMarkedText(text, annotations));
      const known = annotations.map(({ layer, label, parts }) => ({ layer, label, parts }));
      expect(again.text, place).toBe(text);
      expect(
        again.annotations.map(({ layer, label, parts }) => JSON.stringify({ layer, label, parts })).sort(),
        place,
      ).toEqual(known.map((one) => JSON.stringify(one)).sort());
    }
  });

  it('cannot be written when two contents cross', () => {
    const relation = (start: number, end: number) =>
      ({ layer: 'attribution', parts: { source: [], cue: [], content: [[start, end]] } }) as const;
    expect(() => formatMarkedText('a b c', [relation(0, 3), relation(2, 5)])).toThrow('cross');
  });
});

describe('a case', () => {
  const check = (line: string) =>
    checkCase(parseCaseFile(`# why\n${line}`, 'attribution', 'fr-x.txt')[0], annotateText);

  it('is right when the whole layer is found', () => {
    const { expected, found } = check(
      '{source role|Le maire} [cue indirect|a dit] que <content|le pont tiendra>.',
    );
    expect(found).toEqual(expected);
  });

  it.each([
    ['something is missing', '{source|Le maire} [cue|a dit] que <content 2|la rue dort>.'],
    ['something is too much', 'Le maire a dit que le pont tiendra.'],
    ['a span differs', '{source|Le maire} [cue|a dit] que le <content|pont tiendra>.'],
    ['a label differs', '{source|Le maire} [cue direct|a dit] que <content|le pont tiendra>.'],
    ['an attribute differs', '{source person|Le maire} [cue|a dit] que <content|le pont tiendra>.'],
    [
      'another layer is marked that is not found',
      '{source|Le maire} [cue|a dit] que <content|le pont [booster|tiendra]>.',
    ],
  ])('is wrong when %s', (_, line) => {
    const { expected, found } = check(line);
    expect(found).not.toEqual(expected);
  });

  it('has its place, and may stand under a reason of several', () => {
    const file = '// remark\n# one\nA.\\nB.\n\nfails: C.\n# two\n\\# D.';
    expect(
      parseCaseFile(file, 'hedging', 'x/en-some.txt').map(({ place, language, why, marked, fails }) => [
        place,
        language,
        why,
        marked,
        fails,
      ]),
    ).toEqual([
      ['hedging/cases/en-some.txt:3', 'en', 'one', 'A.\nB.', false],
      ['hedging/cases/en-some.txt:5', 'en', 'one', 'C.', true],
      ['hedging/cases/en-some.txt:7', 'en', 'two', '# D.', false],
    ]);
  });

  it('needs a reason and a language', () => {
    expect(() => parseCaseFile('A.', 'hedging', 'en-some.txt')).toThrow('a case without reason');
    expect(() => parseCaseFile('# a\nA.', 'hedging', 'some.txt')).toThrow('no language');
  });
});
