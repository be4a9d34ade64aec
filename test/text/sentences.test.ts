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

  it('follow Russian direct speech', () => {
    expectSentences(['— Нет! — крикнула она.', 'Все ушли и т. д.', 'Потом А. С. Лесин вернулся.'], 'ru');
    expectSentences(['В 1990 г. Москва росла.', 'Это было в XX в.', 'В начале было тихо.'], 'ru');
  });
});
