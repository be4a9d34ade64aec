import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAtoms, stemOf } from '../../../src/measures/labelling/atoms';
import { createLabelling } from '../../../src/measures/labelling/index';
import { createNameTable, DEFAULT_NAMES } from '../../../src/measures/labelling/name-table';
import { DEFAULT_REGISTER } from '../../../src/measures/labelling/register';
import { matchLexicons } from '../../../src/lexicon/match';
import { createDocument } from '../../../src/text/create-document';
import { labellingResources, readLabels } from './read-labels';

const table = createNameTable(DEFAULT_NAMES);
const found = (text: string): readonly string[] =>
  table.find(text, findAtoms(text)).map(({ start, end, entity }) => `${text.slice(start, end)}:${entity.id}`);

describe('the list of names', () => {
  it.each([
    ['L’État islamique et l’EI', ['État islamique:islamic-state', 'EI:islamic-state']],
    ['des talibans, du mouvement taliban', ['talibans:taliban', 'mouvement taliban:taliban']],
    ['боевики «Джебхат ан-Нусры»', ['Джебхат ан-Нусры:nusra-front']],
    ['Хизб-ут-Тахрир', ['Хизб-ут-Тахрир:hizb-ut-tahrir']],
    ['Исламского государства Ирака и Леванта', ['Исламского государства Ирака и Леванта:islamic-state']],
    ['une méta-analyse, une azote, un eider', []],
    ['THIS IS SPARTA', []],
    ['мета и метал', []],
  ])('finds in %s: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('has no variant twice and no bearer without variants', () => {
    const variants = DEFAULT_NAMES.entities.flatMap(({ variants: forms }) => forms);
    expect(variants.length).toBe(new Set(variants).size);
    expect(DEFAULT_NAMES.entities.filter(({ variants: forms }) => forms.length === 0)).toEqual([]);
  });

  it('is extended by a researcher', () => {
    const names = {
      ...DEFAULT_NAMES,
      entities: [
        {
          id: 'torgal',
          kind: 'group',
          names: { fr: 'Torgal', en: 'Torgal', ru: 'Торгал' },
          variants: ['Torgal', 'Torgaliens'],
        },
      ],
    };
    const doc = createDocument('Torgal* recule. Les Torgaliens fuient.', { language: 'fr' });
    const resources = labellingResources('fr');
    const labels = createLabelling({ names }).run(doc, {
      resources,
      matches: matchLexicons(doc, resources.lexicons),
      previous: [],
    });
    expect(labels.map(({ label, attributes }) => [label, attributes.entity])).toEqual([
      ['designation', 'torgal'],
      ['unmarked', 'torgal'],
    ]);
  });
});

describe('the register', () => {
  it('knows only listed bearers, with ISO dates in order and a source', () => {
    const ids = new Set(DEFAULT_NAMES.entities.map(({ id }) => id));
    for (const { entity, from, to, source } of DEFAULT_REGISTER) {
      expect(ids.has(entity), entity).toBe(true);
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(to === null || to > from).toBe(true);
      expect(source.length).toBeGreaterThan(20);
    }
  });
});

describe('stemOf', () => {
  it('is the same for the cases of a surname', () => {
    const forms = ['торгашев', 'торгашева', 'торгашеву', 'торгашевым', 'торгашеве', 'торгашевой'];
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it('keeps different names apart', () => {
    expect(stemOf('торгашев')).not.toBe(stemOf('торгунов'));
  });
});

describe('any text', () => {
  it('gives annotations inside the text, the same twice', () => {
    const part = fc.constantFrom(
      'Daech',
      '*',
      '**',
      '***',
      ' ',
      '\n',
      '\n\n',
      '«',
      '»',
      '"',
      '(',
      ')',
      '[',
      ']',
      '.',
      ', ',
      '\\*',
      '†',
      '¹',
      '✱',
      '_',
      'Organisation terroriste interdite en Russie',
      'sondage',
      'Torgal',
      '5',
      'f',
      '<p>',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const labels = readLabels(text, 'fr');
        expect(readLabels(text, 'fr')).toEqual(labels);
      }),
      { seed: 7, numRuns: 1500 },
    );
  });
});
