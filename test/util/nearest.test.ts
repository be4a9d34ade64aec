import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/util/nearest';

describe('nearestName', () => {
  const layers = ['hedging', 'attribution', 'labelling'];

  it.each([
    ['hedgin', 'hedging'],
    ['hegding', 'hedging'],
    ['Hedging', 'hedging'],
    ['labeling', 'labelling'],
    ['atribution', 'attribution'],
  ])('takes %s for %s', (name, nearest) => {
    expect(nearestName(name, layers)).toBe(nearest);
  });

  it('counts a swap of neighbours once', () => {
    expect(nearestName('thta', ['hat', 'that'])).toBe('that');
    expect(nearestName('ab', ['cb', 'ba'])).toBe('cb');
    expect(nearestName('voiec', ['vice', 'voice'])).toBe('voice');
  });

  it('takes a part for the whole where no name is near', () => {
    expect(nearestName('modal', ['conditional', 'epistemic-modal'])).toBe('epistemic-modal');
    expect(nearestName('outlet of the text', ['date', 'outlet'])).toBe('outlet');
  });

  it('names nothing where nothing is near', () => {
    expect(nearestName('xyz', layers)).toBeUndefined();
    expect(nearestName('', layers)).toBeUndefined();
    expect(nearestName('hedging', [])).toBeUndefined();
  });
});
