import { describe, expect, it } from 'vitest';
import { cueForms } from '../../src/tables/cue-forms';
import { replies } from '../../src/tables/replies';
import { sourceOrder } from '../../src/tables/source-order';
import { speakingPlaces } from '../../src/tables/speaking-places';
import { countRows, rowAt, sentencesBehind, type AnnotatedTexts, type Table } from '../../src/tables/table';
import { wordsGiven } from '../../src/tables/words-given';
import { framingTexts } from './framing-texts';

const texts = framingTexts();
const only = (id: string): AnnotatedTexts => ({
  documents: texts.documents.filter((doc) => doc.id === id),
  annotations: texts.annotations.filter(({ document }) => document === id),
});
const rowsOf = (table: Table) => Array.from({ length: countRows(table) }, (_, row) => rowAt(table, row));

describe('wordsGiven', () => {
  it('counts the words of each speaker on its side, told by any of its relations', () => {
    // Anna: port ferme (3), quai fermera (4), contrat signé (4); Luc: 5, verbatim; nobody: 2. In all 18.
    expect(rowsOf(wordsGiven(only('a')))).toMatchObject([
      { side: 'Brumeville', speaker: 'Anna Brun', relations: 3, words: 11, share: 11 / 18, verbatimWords: 0 },
      { side: 'not told', speaker: 'Luc Morel', relations: 1, words: 5, share: 5 / 18, verbatimWords: 5 },
      { side: 'not told', speaker: 'not known', relations: 1, words: 2, share: 2 / 18, verbatimWords: 0 },
    ]);
  });

  it('counts the texts of a speaker, and has no row for texts without relations', () => {
    const row = rowsOf(wordsGiven(texts)).find(({ speaker }) => speaker === 'Luc Morel');
    expect(row).toMatchObject({ texts: 2, relations: 2, words: 8 });
    expect(countRows(wordsGiven(only('c')))).toBe(0);
  });

  it('gives no side to a speaker of two', () => {
    const [first, second, ...rest] = only('a').annotations;
    const split = { ...first, attributes: { ...first.attributes, side: 'Marnay' } };
    const table = wordsGiven({ ...only('a'), annotations: [split, second, ...rest] });
    expect(rowsOf(table).find(({ speaker }) => speaker === 'Anna Brun')).toMatchObject({ side: 'not told' });
  });
});

describe('speakingPlaces', () => {
  it('says who speaks in headline and lead, first and last', () => {
    expect(rowsOf(speakingPlaces(only('a')))).toMatchObject([
      { place: 'headline', speaker: 'Anna Brun', speakerKind: 'person', side: 'Brumeville', before: 0 },
      // Six words of the headline stand before the lead.
      { place: 'lead', speaker: 'Anna Brun', type: 'indirect', before: 6 / 38 },
      { place: 'first', speaker: 'Anna Brun', before: 0 },
      // All words but the last five and the noun itself: 38 - 5.
      { place: 'last', speaker: 'not known', speakerKind: 'none', before: 33 / 38 },
    ]);
  });

  it('is missing where nobody speaks, and in a language that no measure covers', () => {
    expect(rowsOf(speakingPlaces(only('b'))).map(({ speaker }) => speaker)).toEqual([
      null,
      null,
      'Luc Morel',
      'Anna Brun',
    ]);
    expect(rowsOf(speakingPlaces(only('c'))).map(({ speaker }) => speaker)).toEqual([null, null, null, null]);
  });
});

describe('replies', () => {
  it('pairs a denial with the claim that shares most of its words', () => {
    // `contrat` and `illégal` are shared; five words of one sentence stand between.
    expect(rowsOf(replies(only('a')))).toMatchObject([
      {
        denying: 'Anna Brun',
        claiming: 'Luc Morel',
        pairedBy: 'topic',
        words: 5,
        sentences: 2,
        order: 'claim first',
      },
    ]);
  });

  it('pairs a denial with the speaker whom it names', () => {
    // Le quai rouvrira, assure Anna Brun, qui
    expect(rowsOf(replies(only('b')))).toMatchObject([
      { denying: 'Anna Brun', claiming: 'Luc Morel', pairedBy: 'speaker', words: 7, sentences: 1 },
    ]);
  });

  it('takes a part of the name of a body for no name', () => {
    const [claim, ...rest] = only('b').annotations;
    const body = {
      ...claim,
      attributes: { ...claim.attributes, speaker: 'Le conseil de Morel', speakerKind: 'institution' },
    };
    expect(rowsOf(replies({ ...only('b'), annotations: [body, ...rest] }))).toMatchObject([
      { claiming: null },
    ]);
  });

  it('leaves a denial alone that answers nobody, and opens to both sides of a pair', () => {
    const alone = {
      ...only('a'),
      annotations: only('a').annotations.filter(({ label }) => label !== 'direct'),
    };
    expect(rowsOf(replies(alone))).toMatchObject([
      { claiming: null, pairedBy: null, words: null, order: null },
    ]);
    expect(sentencesBehind(replies(only('a')), 0).map(({ sentence }) => sentence)).toEqual([
      'Elle nie tout contrat illégal signé.',
      '« Le contrat ancien était illégal », affirme Luc Morel.',
    ]);
  });

  it('pairs nobody with who only reports the denial', () => {
    const [claim] = only('a').annotations.filter(({ label }) => label === 'direct');
    const [denial] = only('a').annotations.filter(({ attributes }) => attributes.engagement === 'deny');
    const around = { ...claim, parts: { ...claim.parts, content: [[claim.start, denial.end] as const] } };
    const reported = { ...only('a'), annotations: [around, denial] };
    expect(rowsOf(replies(reported))).toMatchObject([{ claiming: null }]);
  });
});

describe('cueForms', () => {
  it('tells verbs, nouns and prepositions apart', () => {
    expect(rowsOf(cueForms(only('a')))).toMatchObject([
      { document: 'a', form: 'verb', relations: 3, share: 3 / 5, withoutSource: 0 },
      { document: 'a', form: 'noun', relations: 1, share: 1 / 5, withoutSource: 1 },
      { document: 'a', form: 'preposition', relations: 1, share: 1 / 5, withoutSource: 0 },
      { document: 'a', form: 'none', relations: 0, share: 0, withoutSource: 0 },
    ]);
  });

  it('groups texts by a field, without those that no measure covers', () => {
    const table = cueForms(texts, { by: 'genre' });
    expect([...new Set(table.columns.genre)]).toEqual(['agency', 'blog']);
    expect(rowAt(table, 4)).toMatchObject({ genre: 'blog', form: 'verb', relations: 3, share: 1 });
    expect(() => cueForms(texts, { by: 'gnre' })).toThrow('did you mean "genre"');
  });
});

describe('sourceOrder', () => {
  it('ranks the speakers of each telling by where they speak first', () => {
    expect(rowsOf(sourceOrder(texts))).toMatchObject([
      {
        document: 'a',
        rank: 1,
        speaker: 'Anna Brun',
        side: 'Brumeville',
        before: 0,
        relations: 3,
        words: 11,
      },
      { document: 'a', rank: 2, speaker: 'Luc Morel', side: 'not told', before: 13 / 38, relations: 1 },
      { document: 'b', rank: 1, speaker: 'Luc Morel', before: 0 },
      { document: 'b', rank: 2, speaker: 'Anna Brun', before: 6 / 19, relations: 2, words: 8 },
    ]);
  });
});
