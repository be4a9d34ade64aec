import { describe, expect, it } from 'vitest';
import { relationsIn } from './relations-in';

describe('attribution in English', () => {
  it('reads a clause with and without its complementiser', () => {
    expect(relationsIn('The mayor said that the bridge was safe.', 'en')).toEqual([
      ['The mayor', 'said', 'that the bridge was safe', 'indirect', 'role'],
    ]);
    expect(relationsIn('The mayor said the bridge was safe.', 'en')).toEqual([
      ['The mayor', 'said', 'the bridge was safe', 'indirect', 'role'],
    ]);
  });

  it('reads a quotation before subject and verb', () => {
    expect(relationsIn('“We are ready,” Ann Harlow told reporters.', 'en')).toEqual([
      ['Ann Harlow', 'told', 'We are ready,', 'direct', 'person'],
    ]);
  });

  it('reads a preposition and an inserted clause', () => {
    expect(
      relationsIn('The road, officials say, was closed.', 'en').map(([source, , content]) => [
        source,
        content,
      ]),
    ).toEqual([['officials', 'The road … was closed']]);
    expect(relationsIn('According to the report, the dam leaks.', 'en')[0].slice(0, 3)).toEqual([
      'the report',
      'According to',
      'the dam leaks',
    ]);
  });

  it('leaves a state alone', () => {
    expect(relationsIn('The United States signed the deal in a small state.', 'en')).toEqual([]);
  });
});

describe('attribution in Russian', () => {
  it('reads a clause after что without it', () => {
    expect(relationsIn('Министр заявил, что мост закрыт.', 'ru')).toEqual([
      ['Министр', 'заявил', 'мост закрыт', 'indirect', 'role'],
    ]);
  });

  it('reads a quotation with a dash before its cue', () => {
    expect(relationsIn('«Мост закрыт», — сказал директор завода Иван Лугов.', 'ru')).toEqual([
      ['директор завода Иван Лугов', 'сказал', 'Мост закрыт', 'direct', 'person'],
    ]);
  });

  it('reads по словам', () => {
    expect(relationsIn('По словам врача, риск мал.', 'ru')[0].slice(0, 3)).toEqual([
      'врача',
      'По словам',
      'риск мал',
    ]);
  });
});
