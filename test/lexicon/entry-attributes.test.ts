import { describe, expect, it } from 'vitest';
import { checkLexicon } from '../../src/lexicon/check-lexicon';
import { parseLexicon } from '../../src/lexicon/parse-lexicon';
import type { LexiconEntry } from '../../src/model/lexicon';
import { LexiconError } from '../../src/util/errors';
import { createTestLexicon } from './test-lexicon';

type Attributes = NonNullable<LexiconEntry['attributes']>;

/** Faults of a lexicon of a layer whose one entry has these attributes, as `field: message`. */
function faultsOf(
  layer: string,
  attributes: Attributes,
  more: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const json = JSON.stringify({ ...createTestLexicon([{ attributes }]), layer, ...more }, null, 1);
  return checkLexicon(json).map(({ field, message }) => `${field}: ${message}`);
}

describe('the attributes of an entry', () => {
  it.each([
    ['attribution', { that: true, stance: 'acknowledge', kind: 'verb', preposition: 'à' }],
    ['attribution', { sourceKind: 'anonymous', stance: null }],
    ['labelling', { basis: 'foreign-agent', role: 'status', authority: 'a state' }],
    ['hedging', { inSpeech: false }],
    ['hedging', {}],
  ])('are sound in layer %s: %j', (layer, attributes) => {
    expect(faultsOf(layer, attributes)).toEqual([]);
  });

  it.each<[layer: string, attributes: Attributes, fault: RegExp]>([
    ['attribution', { thta: true }, /attributes thta: unknown attribute.*did you mean "that"\?/u],
    ['attribution', { Stance: 'endorse' }, /attributes Stance: unknown attribute.*did you mean "stance"\?/u],
    [
      'attribution',
      { stance: 'acknowlege' },
      /attributes stance: unknown value; expected one of endorse, acknowledge, distance, none, got "acknowlege": did you mean "acknowledge"\?/u,
    ],
    ['attribution', { that: 'true' }, /attributes that: unknown value; expected true or false, got "true"/u],
    ['attribution', { kind: 'nuon' }, /did you mean "noun"\?/u],
    ['attribution', { preposition: true }, /attributes preposition: expected text or null, got true/u],
    ['labelling', { basis: 'terorist' }, /did you mean "terrorist"\?/u],
    ['labelling', { rôle: 'ban' }, /did you mean "role"\?/u],
    ['hedging', { inspeech: false }, /did you mean "inSpeech"\?/u],
    [
      'hedging',
      { that: true },
      /unknown attribute; expected one of strength, basis, certainty, inSpeech, noSource, got "that"; or declare one of your own/u,
    ],
    ['hedging', { voice: 'averral' }, /attributes voice: unknown attribute/u],
    ['hedging', { constructor: 'x' }, /attributes constructor: unknown attribute/u],
  ])('of layer %s are refused where a name or value is unknown: %j', (layer, attributes, fault) => {
    const faults = faultsOf(layer, attributes);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it('may be others that the lexicon declares, with the values that it declares', () => {
    const attributes = { frame: ['war', 'crime'], page: 'number', remark: 'text' };
    expect(faultsOf('hedging', { frame: 'war', page: 12, remark: 'vu' }, { attributes })).toEqual([]);
    expect(faultsOf('hedging', { frame: null }, { attributes })).toEqual([]);
    expect(faultsOf('hedging', { frame: 'wra' }, { attributes })[0]).toMatch(/did you mean "war"\?/u);
    expect(faultsOf('hedging', { frmae: 'war' }, { attributes })[0]).toMatch(/did you mean "frame"\?/u);
    expect(faultsOf('hedging', { page: '12' }, { attributes })[0]).toMatch(
      /expected a number or null, got "12"/u,
    );
  });

  it.each([
    [{ stance: ['pro', 'contra'] }, /attributes stance: the layer attribution has this attribute already/u],
    [{ voice: 'text' }, /attributes voice: the layer attribution has this attribute already/u],
    [{ frame: 'string' }, /attributes frame: expected a list of the values/u],
    [{ frame: [] }, /attributes frame: expected a list of the values/u],
    [{ 'a b': 'text' }, /attributes a b: expected a name/u],
    ['frame', /attributes: expected a record of names/u],
  ])('are not declared as %j', (attributes, fault) => {
    expect(faultsOf('attribution', {}, { attributes })[0]).toMatch(fault);
  });

  it('make an error with file, line and entry', () => {
    const json = JSON.stringify(
      createTestLexicon([{ id: 'dire', attributes: { inSpeach: false } }]),
      null,
      1,
    );
    const line = json.split('\n').findIndex((text) => text.includes('inSpeach')) + 1;
    expect(() => parseLexicon(json, 'my.json')).toThrow(LexiconError);
    expect(() => parseLexicon(json, 'my.json')).toThrow(
      `my.json:${line}: entry dire: attributes inSpeach: unknown attribute`,
    );
  });
});
