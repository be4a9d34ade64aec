import { describe, expect, it } from 'vitest';
import { WRITING } from '../../../src/syntax/tagger/capitals';
import { createWordTypes, hashForm, OUTSIDE, TRAIT, TRAITS } from '../../../src/syntax/tagger/word-types';

function words(): ReturnType<typeof createWordTypes> {
  return createWordTypes(undefined, () => 0);
}

describe('createWordTypes', () => {
  it('has one number for a form and its writing, by its letters and by its form id', () => {
    const types = words();
    types.useFormIds(0);
    const small = types.numberOf('roux', WRITING.small, 7);
    expect(small).not.toBe(OUTSIDE);
    expect(types.numberOf('roux', WRITING.small)).toBe(small);
    expect(types.numberOf('roux', WRITING.small, 7)).toBe(small);
    expect(types.numberOf('roux', WRITING.capital, 7)).not.toBe(small);
  });

  it('trusts no form id of another age, and none after it was emptied', () => {
    const types = words();
    types.useFormIds(0);
    const first = types.numberOf('roux', WRITING.small, 7);
    types.useFormIds(1);
    const second = types.numberOf('vert', WRITING.small, 7);
    expect(second).not.toBe(first);
    types.clear();
    expect(types.length).toBe(1);
    types.numberOf('bleu', WRITING.small, 7);
    expect(types.traits()[TRAITS + TRAIT.form]).toBe(hashForm('bleu'));
  });
});

describe('hashForm', () => {
  it('takes all numbers of so many digits as one form, and ё as е', () => {
    expect(hashForm('2019')).toBe(hashForm('1984'));
    expect(hashForm('2019')).not.toBe(hashForm('201'));
    expect(hashForm('ещё')).toBe(hashForm('еще'));
    expect(hashForm('a')).not.toBe(hashForm('à'));
  });
});
