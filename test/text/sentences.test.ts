import { describe, expect, it } from 'vitest';
import { sentencesOf } from './segments';

function expectSentences(sentences: readonly string[], language?: string, glue: string = ' '): void {
  expect(sentencesOf(sentences.join(glue), language)).toEqual(sentences);
}

describe('sentences', () => {
  it('end at stops and not inside abbreviations, initials or numbers', () => {
    expectSentences([
      'Selon M. Duval et Mme Roy, J.-C. Petit paiera 3.5 millions.',
      'A. Morin le confirme.',
      'Il est né en 50 av. J.-C. à Rome.',
      'Le plan B. a échoué.',
    ]);
  });

  it('come apart where they are glued', () => {
    expectSentences(
      [
        'Il ferme les jours prochains.',
        'Le musée rouvre.',
        '«Nous partons.',
        'Rien ne reste.»',
        'Il dit "non."',
        'Elle part.',
      ],
      'fr',
      '',
    );
  });

  it('come apart where a clause runs into the next one', () => {
    expectSentences(['Nouveau séisme', "L'épicentre est en mer."], 'fr', '');
  });

  it('come apart where a heading was glued to its text', () => {
    expectSentences(['Un été sans eau sur la digue', 'Le maire attend la pluie.'], 'fr', '');
    expectSentences(['Neuf bus sur 10', 'La régie promet mieux.'], 'fr', '');
    expectSentences(['La vidéo est sur YouTube depuis lundi.'], 'fr', '');
  });

  it('keep a closing mark behind the stop', () => {
    expectSentences(['Il a dit : « Je viens. »', 'Puis il est parti.', '"Je reste."', '"Moi aussi."']);
  });

  it('go on behind a question or an exclamation inside them', () => {
    expectSentences([
      '« Tu viens ? » demande Paul.',
      '« Non ! », répond-elle.',
      'Le magazine Allô ! paraît le lundi.',
    ]);
  });

  it('end at ellipses before a capital only', () => {
    expectSentences(['Il hésite... puis il part.', 'Rien…', 'Ou presque.']);
  });

  it('are lines where headlines have no stop', () => {
    expectSentences(['Un titre sans point', 'Le texte commence.'], 'fr', '\n');
  });

  it('are items where bullets stand', () => {
    expectSentences(['Au programme :', '▪ un discours', '▪ un bal', '▶ un feu'], 'fr', ' ');
  });

  it('have a label of a list item with them', () => {
    expectSentences(['1. Premier point.', '2. Second point.'], 'fr', '\n');
  });

  it('begin in lower case behind a full stop that is surely one', () => {
    expectSentences(['Les épreuves ont été reportées.', 'les candidats attendent.']);
    expectSentences(['Le musée du gén. de Gaulle est ouvert.']);
  });

  it('keep note numbers and pictographs behind their stop', () => {
    expectSentences(['He left in May.[3]', 'She stayed. [4]'], 'en');
    expectSentences(['Bravo !😀', 'Merci.']);
  });

  it('have an omission with the second sentence in French and with the first in English', () => {
    expectSentences(['Il est venu.', '(...) Il est parti.']);
    expectSentences(['He came. [...]', 'He left.'], 'en');
  });

  it('end at English abbreviations before a word that begins sentences', () => {
    expectSentences(['He works at Acme Inc.', 'The firm is small.'], 'en');
    expectSentences(['The U.S. Congress met at 5 p.m. on Monday.', 'No.', 'It did.'], 'en');
  });

  it('end behind the letter that names a thing', () => {
    expectSentences(['Le virus est de type B.', 'Les médecins le confirment.']);
    expectSentences(['Il manque de vitamine D.', 'Manger du poisson aide.']);
    expectSentences(['They took plan B.', 'Harbour staff agreed.'], 'en');
    expectSentences(['Il vit au bâtiment C.', 'La porte est bleue.', 'J. Le Goff y vit aussi.']);
  });

  it('go on behind abbreviations of several parts', () => {
    expectSentences(['Le pont, c.-à-d. le plus vieux, cède.']);
    expectSentences(['Deux ports, p. ex. Brume et Vire, ferment (un autre par ex.).', 'Un autre tient.']);
    expectSentences(["L'article L. 642-3 du code et l'article R. 123 s'appliquent."]);
  });

  it('go on behind abbreviations before names and numbers', () => {
    expectSentences(['BPP, une filiale de Brumes Inc. (« BPI »), ferme.', 'Elle tient.']);
    expectSentences(['Atty. Gen. Hale left Fairview, Calif. on Monday.', 'He is ill.', 'Nobody came.'], 'en');
    expectSentences(['Рост по сравн. с 2019 годом велик.', 'До города ок. 200 км.', 'Все Ок.'], 'ru');
  });

  it('follow Russian direct speech', () => {
    expectSentences(['— Нет! — крикнула она.', 'Все ушли и т. д.', 'Потом А. С. Лесин вернулся.'], 'ru');
    expectSentences(['В 1990 г. Москва росла.', 'Это было в XX в.', 'В начале было тихо.'], 'ru');
  });
});
