import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256Base64, sha256Hex } from '../../src/util/sha256';

describe('sha256Base64', () => {
  it('agrees with the example of the standard', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with Node for every length around the ends of blocks, and for letters of several bytes', () => {
    for (const sign of ['x', 'é', '🙂']) {
      for (let length = 0; length < 200; length++) {
        const text = sign.repeat(length);
        expect(sha256Base64(text)).toBe(createHash('sha256').update(text).digest('base64'));
      }
    }
  });
});
