import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../src/model/lexicon';
import { LANGUAGES } from '../../src/model/language';

/** Labels whose entries have a value of modality, or rest on something. */
const MODAL = ['epistemic-modal', 'epistemic-adverb', 'epistemic-nominal', 'belief', 'booster'];
/** The word alone tells neither: hearsay or signs, a verdict or a rumour. */
const TELLS_NEITHER =
  /^(?:apparemment|apparently|officieusement|attribue-a(?:-comma)?|attributed-to|au-conditionnel|le-conditionnel-de-mise|a-ce-qu-il-parait|prima-facie|sign-of-uncertainty|vidat|predvaritelno)$/u;

describe.each(LANGUAGES)('hedging lexicon %s', (language) => {
  const { entries } = JSON.parse(
    readFileSync(`src/lexicon/data/${language}/hedging.json`, 'utf8'),
  ) as Lexicon;

  it('gives every booster a high strength', () => {
    const others = entries.filter(
      ({ label, attributes }) => label === 'booster' && attributes?.['strength'] !== 'high',
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it('says of every modal entry how strong it is or what it rests on, but of those whose words tell neither', () => {
    const silent = entries.filter(
      ({ id, label, attributes }) =>
        MODAL.includes(label) &&
        attributes?.['strength'] === undefined &&
        attributes?.['basis'] === undefined &&
        !TELLS_NEITHER.test(id),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
