import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/measures/annotate';
import { LAYERS } from '../../src/model/annotation';
import { annotateText } from './gold/annotate-text';
import { readCases } from './gold/case-files';
import { checkCase } from './gold/check-case';
import { parseMarkedText } from './gold/marked-text';

const cases = readCases();

describe.each(LAYERS)('cases of %s', (layer) => {
  const own = cases.filter((one) => one.layer === layer);

  it.each(own.filter(({ fails }) => !fails))('$place $why: $marked', (one) => {
    const { expected, found } = checkCase(one, annotateText);
    expect(found).toEqual(expected);
  });

  // Right by the codebook and not found yet; a case that is found now loses the word before it.
  const failing = own.filter(({ fails }) => fails);
  it.runIf(failing.length > 0).for(failing)('$place is still not found, $why: $marked', (one) => {
    const { expected, found } = checkCase(one, annotateText);
    expect(found, 'this case is right now: remove "fails: " before it').not.toEqual(expected);
  });

  it('show every label', () => {
    const shown = new Set(
      own.flatMap(({ marked }) => parseMarkedText(marked).annotations.map(({ label }) => label)),
    );
    const labels = Object.keys(MEASURES.find(({ id }) => id === layer)!.labels);
    expect(labels.filter((label) => !shown.has(label))).toEqual([]);
  });
});
