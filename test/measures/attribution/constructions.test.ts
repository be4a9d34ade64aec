import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PASSES } from '../../../src/measures/attribution/constructions';
import type { ConstructionRecord } from '../../../src/measures/attribution/construction';
import { annotateText } from '../gold/annotate-text';
import { readCases } from '../gold/case-files';
import { compareLayers } from '../gold/check-case';
import { parseMarkedText } from '../gold/marked-text';

/** Each once: some stand in two passes. */
const records = [
  ...new Map(
    PASSES.flatMap(({ constructions }): readonly ConstructionRecord[] => constructions).map((record) => [
      record.examples,
      record,
    ]),
  ).values(),
];
const examples = records.flatMap(({ id, examples }) =>
  examples.map(([language, text]) => ({ id, language, text })),
);
const counterExamples = records.flatMap(({ id, counterExamples }) =>
  counterExamples.map(([language, text]) => ({ id, language, text })),
);
const references = readFileSync(new URL('../../../references.bib', import.meta.url), 'utf8');

describe('a construction', () => {
  it.each(examples)('$id is found in: $text', ({ id, language, text }) => {
    const { text: plain, annotations: gold } = parseMarkedText(text);
    const found = annotateText(plain, language).filter(({ layer }) => layer === 'attribution');
    const { expected, found: marked } = compareLayers(plain, 'attribution', gold, found);
    expect(marked).toEqual(expected);
    expect(found.map(({ attributes }) => attributes.construction)).toEqual([id]);
  });

  it.each(counterExamples)('$id is not found in: $text', ({ id, language, text }) => {
    const found = annotateText(text, language).filter(({ layer }) => layer === 'attribution');
    expect(found.map(({ attributes }) => attributes.construction)).not.toContain(id);
  });

  it.each(records)('$id ($content) is told whole', (record) => {
    const { source, content, citation, limits } = record;
    for (const words of [source, content, limits]) expect(words).not.toBe('');
    expect(references).toContain(`{${citation},`);
    expect(record.examples).not.toEqual([]);
    expect(record.counterExamples).not.toEqual([]);
  });

  it('has a record for every value of the attribute', () => {
    const ids = new Set(records.map(({ id }) => id));
    const values = readCases()
      .filter(({ layer }) => layer === 'attribution')
      .flatMap(({ marked, language }) => annotateText(parseMarkedText(marked).text, language))
      .filter(({ layer }) => layer === 'attribution')
      .map(({ attributes }) => String(attributes.construction));
    expect(values.length).toBeGreaterThan(1000);
    expect([...new Set(values)].filter((value) => !ids.has(value))).toEqual([]);
    expect([...ids].filter((id) => !values.includes(id))).toEqual([]);
  });
});
