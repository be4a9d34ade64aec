import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { loadVerbs } from '../../src/formats/files';
import { inflectEnglish } from '../../src/lexicon/inflect-english';
import { createVerbIndex } from '../../src/lexicon/verb-index';
import { createVerbParadigms, type Conjugations } from '../../src/lexicon/verb-paradigms';
import type { TenseCode } from '../../src/model/morphology';

const conjugations = JSON.parse(
  readFileSync(require.resolve('french-verbs-lefff/dist/conjugations.json'), 'utf8'),
) as Conjugations;
const french = loadVerbs('fr')!;
const english = loadVerbs('en')!;

const read = (form: string): string[] =>
  french.analyses(form).map(({ lemma, tense, person }) => `${lemma} ${tense}${person}`);

describe('the French verb index', () => {
  it('tells the conditional from the imperfect', () => {
    expect(read('montrait')).toEqual(['montrer I2']);
    expect(read('montrerait')).toEqual(['montrer C2']);
    expect(read('seraient')).toEqual(['être C5']);
    expect(read('aurait')).toEqual(['avoir C2']);
  });
  it('gives je and tu each a reading of their common form', () => {
    expect(read('pourrais')).toEqual(['pouvoir C0', 'pouvoir C1']);
  });
  it('gives all readings of an ambiguous form, and none of a word that is no verb', () => {
    expect(read('suis')).toEqual(['suivre P0', 'suivre P1', 'suivre Y1', 'être P0']);
    expect(read('toutefois')).toEqual([]);
    expect(read('')).toEqual([]);
  });
  it('has every reading of the Lefff and, but for added verbs, no other', () => {
    const expected = new Map<string, string[]>();
    for (const [lemma, tenses] of Object.entries(conjugations)) {
      if (lemma === 'uwSe') continue;
      for (const [tense, forms] of Object.entries(tenses)) {
        forms.forEach((variants, person) => {
          for (const form of [variants].flat()) {
            if (form === null || form === 'NA') continue;
            expected.set(form, [...(expected.get(form) ?? []), `${lemma} ${tense}${person}`]);
          }
        });
      }
    }
    expect(expected.size).toBeGreaterThan(300_000);
    const plain = createVerbIndex(createVerbParadigms(conjugations));
    const wrong: string[] = [];
    for (const [form, readings] of expected) {
      const found = plain.analyses(form).map(({ lemma, tense, person }) => `${lemma} ${tense}${person}`);
      // Six verbs of the Lefff have no infinitive there; the index knows their name as a form.
      const same = new Set(readings);
      if (found.filter((reading) => !reading.endsWith(' W0')).some((reading) => !same.has(reading)))
        wrong.push(form);
      if (readings.some((reading) => !found.includes(reading))) wrong.push(form);
    }
    expect(wrong).toEqual([]);
  });
  it('lists the forms of a verb, also of verbs that the Lefff does not have', () => {
    expect(french.formsOf('dire')).toContain('dit');
    expect(french.formsOf('tweeter')).toContain('tweetait');
    expect(french.formsOf('tweter')).toEqual([]);
    expect(read('retweetera')).toEqual(['retweeter F2']);
  });
});

describe('the English verb index', () => {
  it.each([
    ['say', 'said saying say says'],
    ['deny', 'denied deny denying denies'],
    ['claim', 'claim claimed claiming claims'],
    ['argue', 'argue argued argues arguing'],
    ['stop', 'stop stopped stopping stops'],
    ['admit', 'admit admits admitted admitting'],
    ['travel', 'travel traveled traveling travelled travelling travels'],
    ['guess', 'guess guessed guesses guessing'],
    ['agree', 'agree agreed agreeing agrees'],
    ['lie', 'lain lay lie lied lies lying'],
    ['be', 'am are be been being is was were'],
  ])('knows the forms of %s', (lemma, forms) => {
    expect([...english.formsOf(lemma)].sort()).toEqual(forms.split(' ').sort());
  });
  it('knows the tense of a form', () => {
    expect(english.analyses('denied').map(({ lemma, tense }) => `${lemma} ${tense}`)).toEqual([
      'deny J',
      'deny K',
    ]);
  });
});

describe('a table of forms', () => {
  it('becomes an index as it is', () => {
    const forms: Conjugations = { сказать: { W: ['сказать'], J: ['сказал', 'сказала', null, ['сказали']] } };
    const index = createVerbIndex(createVerbParadigms(forms));
    expect(index.analyses('сказали')).toEqual([
      { lemma: 'сказать', tense: 'J' satisfies TenseCode, person: 3 },
    ]);
    expect(index.formsOf('сказать')).toHaveLength(4);
    const ё = createVerbIndex(createVerbParadigms({ учесть: { W: ['учесть'], J: ['учёл', 'учла'] } }));
    expect(ё.formsOf('учесть')).toEqual(['учел', 'учла', 'учесть']);
  });
  it('refuses a verb that cannot be conjugated like its model', () => {
    expect(() =>
      createVerbParadigms({ aimer: { W: ['aimer'], G: ['aimant'] } }, { aimer: ['finir'] }),
    ).toThrow('cannot conjugate finir like aimer');
  });
  it('doubles a last letter only where a rule or the data say so', () => {
    const table = inflectEnglish({
      irregular: {},
      regular: ['offer', 'plan'],
      doubling: ['refer'],
      britishDoubling: [],
      full: {},
    });
    expect([table['offer'].G, table['plan'].G, table['refer'].G]).toEqual([
      [['offering']],
      [['planning']],
      [['referring']],
    ]);
  });
});
