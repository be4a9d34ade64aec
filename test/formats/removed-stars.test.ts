import { describe, expect, it } from 'vitest';
import { warnOfRemovedStars } from '../../src/formats/removed-stars';

describe('warnOfRemovedStars', () => {
  it('warns where no text of an IRaMuTeQ corpus has a star', () => {
    expect(warnOfRemovedStars(['Daech aurait frappé.', 'Sur 3 km², rien.'])).toEqual({
      code: 'stars-removed',
      message: expect.stringMatching(
        /^no star in any of the 2 texts; .*labelling cannot be measured/u,
      ) as string,
    });
    expect(warnOfRemovedStars(['Un seul.'])?.message).toMatch(/^no star in the text; /u);
  });

  it('is silent where one star is left, of whatever shape, and where there is nothing to read', () => {
    for (const star of ['*', '＊', '⁎', '∗'])
      expect(warnOfRemovedStars(['Daech aurait frappé.', `Daech${star} aurait frappé.`])).toBeUndefined();
    expect(warnOfRemovedStars([])).toBeUndefined();
    expect(warnOfRemovedStars(['', ' \n'])).toBeUndefined();
  });
});
