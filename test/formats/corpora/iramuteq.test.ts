import { describe, expect, it } from 'vitest';
import { itemsOf, itemsOfFixture, outlineOf, textsOf } from './items-of';

const corpus = (text: string, options = {}) => itemsOf(text, 'corpus.txt', options);
const codesOf = (text: string) =>
  textsOf(corpus(text)).map(({ notes = [] }) => notes.map(({ code }) => code));

describe('an IRaMuTeQ corpus', () => {
  it('gives a document for each line of stars, its variables and themes metadata, its stars kept', () => {
    expect(itemsOfFixture('iramuteq.txt')).toEqual([
      {
        kind: 'text',
        text: 'Selon la préfète Odile Brassac, le barrage de Vormelle aurait cédé dans la nuit.\nLes Orvaks*, un groupe armé, ont démenti.',
        metadata: {
          journal: 'courrierdevormelle',
          date: '2021-07-03',
          annee: '2021',
          outlet: 'courrierdevormelle',
        },
        line: 1,
      },
      {
        kind: 'text',
        text: 'Le maire affirme que la digue est intacte.\n* organisation interdite en Russie',
        metadata: {
          journal: 'lephare',
          date: '2021-07-04',
          annee: '2021',
          thema: 'enquete',
          outlet: 'lephare',
        },
        line: 5,
      },
    ]);
  });

  it('is read with tabs, CRLF, a byte order mark, values with underscores, and in the form of Alceste', () => {
    expect(
      corpus('\uFEFF\r\n****\t*journal_le_monde-diplo\t*x_1 *x_2 *seul\r\nUn.\r\n\r\nDeux.\r\n\r\n'),
    ).toMatchObject([
      { text: 'Un.\n\nDeux.', line: 2, metadata: { journal: 'le_monde-diplo', x: '1; 2', seul: true } },
    ]);
    expect(
      corpus('0001 *var_x *id_a1\nUn.\n2021 fut *long*.\n**** rien\n0002 *var_y *id_a2\nDeux.\n'),
    ).toMatchObject([
      { id: 'a1', text: 'Un.\n2021 fut *long*.\n**** rien', metadata: { var: 'x' } },
      { id: 'a2', text: 'Deux.' },
    ]);
    expect(corpus('**** *date_2021_07_03 *langue_fr\nUn.\n****\nDeux.\n')).toMatchObject([
      { language: 'fr', metadata: { date: '2021-07-03' } },
      { text: 'Deux.', metadata: {} },
    ]);
    expect(corpus('**** *journal_le monde *source_x\nUn.\n')).toMatchObject([
      { metadata: { journal: 'le monde' } },
    ]);
  });

  it('in Windows-1252 is read when that is said', () => {
    const bytes = Uint8Array.from(
      [...'**** *a_b\nL\u0092été fut pluvieux, dit la préfète.'].map((sign) => sign.charCodeAt(0)),
    );
    expect(outlineOf(itemsOf(bytes, 'a.txt')).join()).toMatch(/--encoding windows-1252/u);
    expect(itemsOf(bytes, 'a.txt', { encoding: 'windows-1252' })).toMatchObject([
      { text: 'L’été fut pluvieux, dit la préfète.' },
    ]);
  });

  it('drops words that stand for variables, and says so', () => {
    const [item] = textsOf(corpus('**** *a_b\n_locuteur_ Je dis _rire_ que non. Il_y_a snake_case_ ici.\n'));
    expect(item.text).toBe('Je dis que non. Il_y_a snake_case_ ici.');
    expect(item.notes?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^2 words between underscores, .*left out: _locuteur_, _rire_$/u),
      expect.stringMatching(/^3 words joined by an underscore, such as Il_y_a;/u),
    ]);
  });

  it('says where several themes are in one text, and that a text is empty', () => {
    const items = corpus('**** *a_b\n-*t_un\nUn.\n-*t_deux\nDeux.\n**** *a_c\n\n');
    expect(items[0]).toMatchObject({
      text: 'Un.\nDeux.',
      metadata: { t: 'un; deux' },
      notes: [{ code: 'themes' }],
    });
    expect(outlineOf([items[1]])).toEqual([expect.stringMatching(/^fault 6: .*empty/u)]);
  });

  const long = 'Selon la préfète, le barrage aurait cédé dans la nuit de samedi. '.repeat(6);

  it('without any star is named once, since converters remove them', () => {
    expect(codesOf(`**** *a_b\n${long}\n**** *a_c\n${long}\n`)).toEqual([['no-stars'], []]);
    expect(textsOf(corpus(`**** *a_b\n${long}\n**** *a_c\n${long}\n`))[0].notes?.[0].message).toMatch(
      /^no star in 2 texts: many converters/u,
    );
    expect(codesOf(`**** *a_b\n${long}\n**** *a_c\n${long}Daech*.\n`)).toEqual([[], []]);
    expect(codesOf('**** *a_b\nTrop court.\n')).toEqual([[]]);
  });

  it('in small letters is named once', () => {
    expect(codesOf(`**** *a_b\n${long.toLowerCase()}*\n`)).toEqual([['no-capitals']]);
  });

  it('is not what begins with stars or a year', () => {
    for (const text of [
      '**** Quatre étoiles pour ce film.\n',
      '2021 fut une année.\n',
      '****\n\nUn.\n',
      '* * *\nUn.\n',
    ])
      expect(corpus(text)).toEqual([{ kind: 'text', text, metadata: {} }]);
  });
});
