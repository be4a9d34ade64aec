import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language';
import type { Annotation } from '../../src/model/annotation';
import { annotateText } from '../measures/gold/annotate-text';

const F = 'feminine';
const M = 'masculine';

function attributionsIn(text: string, language: Language): readonly Annotation[] {
  return annotateText(text, language).filter(({ layer }) => layer === 'attribution');
}

/** What the words of a source say of the person's gender. */
const FRENCH: readonly (readonly [source: string, gender: string | null, verb?: string])[] = [
  // Kinship
  ['Le père', M],
  ['Le père de la victime', M],
  ['Le beau-frère', M],
  ['Un arrière-grand-père', M],
  ['Son gendre', M],
  ['Mon frère', M],
  ['La nièce du préfet', F],
  ["L'épouse du maire", F],
  ['Sa tante', F],
  // A determiner counts more than an ending.
  ['Le commissaire', M],
  ['La commissaire', F],
  ['Le notaire', M],
  ['Le confrère', M],
  ['La capitaine', F],
  ['La professeur', F],
  ['Ce gouverneur', M],
  ['Une enfant', F],
  ['Un jeune homme', M],
  ['Une jeune femme', F],
  ['Un autre habitant', M],
  // No determiner tells.
  ["L'avocate", F],
  ["L'avocat de la présidente", M],
  ["L'ancienne ministre", F],
  ["L'ancien ministre", M],
  ["L'économiste américaine", F],
  ["L'économiste", null],
  ["L'auteur", null],
  ['Son avocate', F],
  ['Son propriétaire', M],
  ["L'une de ses proches", F],
  // One gender for everybody.
  ['La victime', null],
  ['La sentinelle', null],
  ['Une recrue', null],
  ['Un témoin', null],
  ['Une témoin', F],
  // Names and titles.
  ['Mme Roux', F],
  ['Madame le maire', F],
  ['Camille Roux', null],
  ['Camille Roux, adjointe au maire,', F],
  ['Camille Roux, secrétaire générale du syndicat,', F],
  ['Camille Roux, un habitant,', M],
  ['Le docteur Anne Roux', null],
  ['Laurent Berger', null],
  // Several persons.
  ['Le préfet et la maire', null, 'ont'],
  ['Celles et ceux du port', null, 'ont'],
  ['Les avocats', null, 'ont'],
  ['Les avocates', F, 'ont'],
];

const OTHERS: readonly (readonly [text: string, language: Language, gender: string | null])[] = [
  ["Camille Roux s'est félicitée que le pont tienne.", 'fr', F],
  ["Camille Roux s'est dit que le pont tiendrait.", 'fr', null],
  ['Her lawyer said that the port was closed.', 'en', null],
  ['Her husband said that the port was closed.', 'en', M],
  ['According to her, the port was closed.', 'en', F],
  ['Анна Белова заявила, что порт закрыт.', 'ru', F],
  ['Министр заявил, что порт закрыт.', 'ru', null],
];

describe('the gender of a source', () => {
  it.each(FRENCH)('%s', (source, gender, verb = 'a') => {
    const found = attributionsIn(`${source} ${verb} dit que la porte était ouverte.`, 'fr');
    expect(found.map(({ attributes }) => attributes.gender)).toEqual([gender]);
  });

  it.each(OTHERS)('%s', (text, language, gender) => {
    expect(attributionsIn(text, language)[0].attributes.gender).toBe(gender);
  });
});

/** Whom the last source of a French text stands for. */
function lastSpeaker(text: string): unknown {
  return attributionsIn(text, 'fr').at(-1)?.attributes.speaker;
}

describe('a pronoun and its antecedent', () => {
  it.each([
    ['Camille Roux, adjointe au maire, a dit que le pont tiendrait.', 'Il', null],
    ['Camille Roux, adjointe au maire, a dit que le pont tiendrait.', 'Elle', 'Camille Roux'],
    ['Camille Roux a dit que le pont tiendrait. Mme Roux a dit que oui.', 'Il', null],
    ['Le préfet, Camille Roux, a dit que le pont tiendrait.', 'Elle', null],
    ['Le procureur Anne Roux a dit que le pont tiendrait.', 'Elle', 'Anne Roux'],
    ['Le procureur Anne Roux a dit que le pont tiendrait.', 'Il', null],
    ['Le père de la victime a dit que le pont tiendrait.', 'Il', 'Le père de la victime'],
    ['Le père de la victime a dit que le pont tiendrait.', 'Elle', null],
    ['La victime a dit que le pont tiendrait.', 'Elle', 'La victime'],
    ['La victime a dit que le pont tiendrait.', 'Il', null],
    ['La sentinelle a dit que le pont tiendrait.', 'Elle', 'La sentinelle'],
    ['Le témoin a dit que le pont tiendrait.', 'Elle', null],
    ["L'élue a dit que le pont tiendrait.", 'Elle', "L'élue"],
  ])('agree: %s %s', (text, pronoun, speaker) => {
    expect(lastSpeaker(`${text} ${pronoun} a ajouté que la digue aussi.`)).toBe(speaker);
  });

  it('agree with what an earlier pronoun told', () => {
    const text = 'Camille Roux a dit que le pont tiendrait. Elle a ajouté que la digue aussi.';
    expect(lastSpeaker(text)).toBe('Camille Roux');
    expect(lastSpeaker(`${text} Il a précisé que le mur céderait.`)).toBeNull();
  });

  it('agree with what stands later in the text', () => {
    const text = 'Camille Roux a dit que le pont tiendrait. Il a ajouté que la digue aussi.';
    expect(lastSpeaker(text)).toBe('Camille Roux');
    const found = attributionsIn(`${text} La ministre Camille Roux a dit que le mur céderait.`, 'fr');
    expect(found[1].attributes.speaker).toBeNull();
  });
});

describe('whom a source stands for', () => {
  it('is not somebody named in its complement', () => {
    expect(lastSpeaker('Le père de Laure Brun, Luc Morel, a dit que le pont tiendrait.')).toBe('Luc Morel');
    const daughter = 'La fille de Luc Morel Blanc';
    expect(lastSpeaker(`${daughter} a dit que le pont tiendrait.`)).toBe(daughter);
  });

  it('is not somebody with the same surname and somebody of another gender', () => {
    expect(lastSpeaker('Anne Roux a dit que oui. M. Roux a dit que le pont tiendrait.')).toBe('M. Roux');
  });

  it('is no man where a surname is a given name too', () => {
    const text = 'Alix Laurent a dit que oui. Laurent a dit que le pont tiendrait.';
    expect(lastSpeaker(text)).toBe('Alix Laurent');
    expect(lastSpeaker(`${text} Elle a ajouté que la digue aussi.`)).toBe('Alix Laurent');
  });

  it('takes the gender of a name from titles that stand elsewhere', () => {
    const text = 'Alix Roux a dit que oui. Le maire a reçu Mme Roux.';
    expect(lastSpeaker(`${text} Elle a ajouté que la digue tiendrait.`)).toBe('Alix Roux');
    expect(lastSpeaker(`${text} Il a ajouté que la digue tiendrait.`)).toBe('Le maire');
  });

  it('is nobody named before for a role that is new', () => {
    const text = 'Le ministre Luc Morel a dit que oui. Un ministre a dit que le pont tiendrait.';
    expect(lastSpeaker(text)).toBe('Un ministre');
  });

  it('stays open when somebody else is named in between', () => {
    const text =
      'Luc Morel a dit que oui. Puis Paul Brun est venu. Le responsable a dit que le pont tiendrait.';
    expect(lastSpeaker(text)).toBe('Le responsable');
  });
});
