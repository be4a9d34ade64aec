import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '../../../src/model/annotation';
import type { Language } from '../../../src/model/language';
import { readLabels } from './read-labels';

/** Attributes of the first designation of a text. */
function firstDesignation(text: string, language: Language): Readonly<Record<string, AttributeValue>> {
  const found = readLabels(text, language).find(({ label }) => label === 'designation');
  expect(found).toBeDefined();
  return found!.attributes;
}

describe('what a note says', () => {
  it.each([
    ['fr', 'Daech* a fui.\n*Organisation terroriste interdite en Russie', 'terrorist', 'Russia', 'RU'],
    [
      'fr',
      'Le média Ostrel* ferme.\n*Reconnu agent de l’étranger par le ministère russe de la Justice',
      'foreign-agent',
      'Russian courts or ministries',
      'RU',
    ],
    [
      'fr',
      'Azov* recule.\n*Groupe extrémiste interdit en Russie et dans plusieurs autres pays',
      'extremist',
      'Russia; other countries',
      'RU; XX',
    ],
    ['en', 'Ostrel* closed.\n*Declared undesirable in Russia', 'undesirable', 'Russia', 'RU'],
    ['en', 'The Taliban* left.\n*Group under UN sanctions for terrorist activity', 'terrorist', 'UN', 'UN'],
    ['ru', 'РДК* отступил.\n*Запрещена в РФ', 'banned', 'Russia', 'RU'],
    [
      'ru',
      'Meta* закрыта.\n*Внесена Росфинмониторингом в перечень экстремистов',
      'extremist',
      'Russian courts or ministries',
      'RU',
    ],
  ] as const)('%s: %s', (language, text, basis, authority, jurisdiction) => {
    expect(firstDesignation(text, language)).toMatchObject({
      status: 'resolved',
      basis,
      authority,
      jurisdiction,
      noteReading: 'formula',
    });
  });

  it('keeps the day of the designation', () => {
    const text =
      '«Талибан»* ушёл.\n* организация признана террористической решением Верховного суда РФ от 14.02.2003';
    expect(firstDesignation(text, 'ru')).toMatchObject({
      designatedOn: '2003-02-14',
      authority: 'Supreme Court of Russia',
    });
  });

  it('gives no basis to a mark without note', () => {
    expect(firstDesignation('Daech* a fui.', 'fr')).toMatchObject({
      status: 'orphan-mark',
      basis: null,
      authority: null,
      noteReading: null,
    });
  });

  it('flags an ironic note as unmatched instead of guessing its basis', () => {
    const text = 'Кумарзанцы* уехали.\n*запрещённое, ужасное, террористическое';
    expect(firstDesignation(text, 'ru')).toMatchObject({
      status: 'resolved',
      basis: null,
      noteReading: 'unmatched',
    });
  });

  it('flags a note in which the outlet rejects the designation', () => {
    const text =
      'Пишет Олег Торгов*.\n*Власти России включили его в реестр «иностранных агентов». Редакция возражает против этого решения.';
    expect(firstDesignation(text, 'ru')).toMatchObject({ basis: 'foreign-agent', noteReading: 'distancing' });
  });

  it('flags a note that names another bearer', () => {
    const text = 'Закрыт клуб «Кумарзан»*.\n*Движение ЛГБТ признано в России экстремистским';
    expect(firstDesignation(text, 'ru')).toMatchObject({ name: 'Кумарзан', noteReading: 'crossed' });
  });

  it('does not match a mark with a note of another sign', () => {
    const labels = readLabels('Daech** a fui.\n\n* Organisation terroriste interdite en Russie', 'fr');
    expect(labels.map(({ attributes }) => attributes.status)).toEqual(['orphan-mark', 'orphan-note']);
  });

  it('chooses among notes of one sign the one that fits the name', () => {
    const text =
      'Marlène* a fui. Daech* avance.\n* Le prénom a été modifié\n* Organisation terroriste interdite en Russie';
    const labels = readLabels(text, 'fr');
    expect(labels.map(({ label, parts }) => `${label} ${text.slice(...parts.note[0])}`)).toEqual([
      'footnote * Le prénom a été modifié',
      'designation * Organisation terroriste interdite en Russie',
    ]);
  });

  it('names what fired: the rule, and the words of the note', () => {
    const [label] = readLabels('Daech* a fui.\n*Organisation terroriste interdite en Russie', 'fr');
    expect(label.cues.map(({ rule, entry }) => rule ?? entry)).toEqual([
      'its note designates',
      'fr/labelling/organisation',
      'fr/labelling/terroriste',
      'fr/labelling/interdit',
      'fr/labelling/russie',
    ]);
  });
});

describe('names and places', () => {
  it('normalises listed names, and surnames of unknown persons', () => {
    expect(firstDesignation('Les talibanes* ont fui.', 'fr').name).toBe('talibans');
    expect(firstDesignation('Суд оштрафовал Торгашевым* и Торгашеву*.\n*Иноагент', 'ru').name).toBe(
      'Торгашев',
    );
  });

  it('tells headline, lead and body', () => {
    const text =
      'Daech* avance\n\nDaech* a pris un pont.\n\nLe maire accuse Daech*.\n\nUn intertitre sur Daech*\n\nFin.';
    expect(readLabels(text, 'fr').map(({ attributes }) => attributes.position)).toEqual([
      'headline',
      'lead',
      'body',
      'body',
    ]);
  });

  it('does not take the Sea of Azov for the regiment', () => {
    expect(readLabels('Azov* recule vers la mer d’Azov.', 'fr').map(({ label }) => label)).toEqual([
      'designation',
    ]);
  });
});
