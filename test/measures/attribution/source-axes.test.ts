import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language';
import { attributionsIn } from './relations-in';

type Axes = readonly [role: string | null, gender: string | null, named: boolean | null, side: string | null];

/** The axes of the first relation of a text. */
function axesOf(text: string, language: Language): Axes {
  const { sourceRole, gender, named, side } = attributionsIn(text, language)[0].attributes;
  return [sourceRole, gender, named, side] as never;
}

const FRENCH: readonly (readonly [string, ...Axes])[] = [
  ['Le ministère russe de la Défense a déclaré que le port était fermé.', 'official', null, true, 'Russie'],
  ['Selon des sources afghanes, le pont a sauté.', null, null, false, 'Afghanistan'],
  ['La ministre a indiqué que le port rouvrirait.', 'official', 'feminine', false, null],
  [
    '« Le port est fermé », a déclaré Anna Belova, porte-parole du ministère ukrainien.',
    'official',
    null,
    true,
    'Ukraine',
  ],
  ['« Le port est fermé », a déclaré la porte-parole du gouvernement.', 'official', 'feminine', false, null],
  ['Elle a ajouté que le pont tiendrait.', null, 'feminine', false, null],
  ['« Le pont tiendra », a-t-il ajouté.', null, 'masculine', false, null],
  ['Ils ont ajouté que le pont tiendrait.', null, null, false, null],
  ['« Le bruit était terrible », raconte une riveraine.', 'citizen', 'feminine', false, null],
  ['« Le bruit était terrible », raconte son conseiller.', null, 'masculine', false, null],
  ['Le préfet et la maire ont dit que le pont tiendra.', 'official', null, false, null],
  ['Selon les enquêteurs, le pont tiendra.', 'official', null, false, null],
  ['Pour les sondés, le pont tiendra.', 'citizen', null, false, null],
  ['« Le bruit était terrible », raconte un témoin.', 'witness', null, false, null],
  ['« Le bruit était terrible », raconte une victime.', 'witness', null, false, null],
  ['Selon Mme Durand, économiste, les prix vont baisser.', 'expert', 'feminine', true, null],
  ['Selon M. Durand, les prix vont baisser.', null, 'masculine', true, null],
  ['Selon un rapport, les prix vont baisser.', 'document', null, false, null],
  ['Selon le quotidien, les prix vont baisser.', 'media', null, false, null],
  ['Le groupe armé a affirmé que la ville était tombée.', 'armed-group', null, false, null],
  ["L'association a affirmé que la rivière était polluée.", 'ngo', null, false, null],
  ['Moscou a affirmé que le port était fermé.', null, null, true, 'Russie'],
  ["L'ambassadeur de France a déclaré que le port était fermé.", 'official', 'masculine', false, 'France'],
];

const ENGLISH: readonly (readonly [string, ...Axes])[] = [
  ['The Russian foreign ministry said that the port was closed.', 'official', null, true, 'Russia'],
  ['She said that the port was closed.', null, 'feminine', false, null],
  [
    'A spokeswoman for the Ukrainian army said that the port was closed.',
    'official',
    'feminine',
    false,
    'Ukraine',
  ],
  ['According to economists, prices will fall.', 'expert', null, false, null],
  ['A resident said that the noise was terrible.', 'citizen', null, false, null],
  ['According to a report, prices will fall.', 'document', null, false, null],
];

const RUSSIAN: readonly (readonly [string, ...Axes])[] = [
  ['По данным министерства обороны России, порт закрыт.', 'official', null, true, 'Россия'],
  ['Анна Белова заявила, что порт закрыт.', null, 'feminine', true, null],
  ['Она сказала, что порт закрыт.', null, 'feminine', false, null],
  ['Эксперты сообщили, что цены упадут.', 'expert', null, false, null],
];

describe('the axes of a source', () => {
  it.each(FRENCH)('are read from French words: %s', (text, ...axes) => {
    expect(axesOf(text, 'fr')).toEqual(axes);
  });

  it.each(ENGLISH)('are read from English words: %s', (text, ...axes) => {
    expect(axesOf(text, 'en')).toEqual(axes);
  });

  it.each(RUSSIAN)('are read from Russian words: %s', (text, ...axes) => {
    expect(axesOf(text, 'ru')).toEqual(axes);
  });

  it('take no side from a place or a subject of study', () => {
    expect(axesOf('Selon une spécialiste de la Russie, le port est fermé.', 'fr')).toEqual([
      'expert',
      'feminine',
      false,
      null,
    ]);
    expect(axesOf('Selon un habitant rencontré en Ukraine, le port est fermé.', 'fr')[3]).toBeNull();
    expect(axesOf('According to a Russia expert, the port is closed.', 'en')[3]).toBeNull();
  });

  it('do not take a former official for one', () => {
    expect(axesOf("Selon l'ancien ministre, le port est fermé.", 'fr')[0]).toBeNull();
    expect(axesOf('A former minister said that the port was closed.', 'en')[0]).toBeNull();
  });

  it('take no gender from a complement', () => {
    expect(axesOf("Selon l'avocat de la présidente, le port est fermé.", 'fr')[1]).toBe('masculine');
  });

  it('are all missing where there is no source', () => {
    expect(
      axesOf('Le port est calme. « Nous partons demain avec les autres marins du village. »', 'fr'),
    ).toEqual([null, null, null, null]);
  });
});
