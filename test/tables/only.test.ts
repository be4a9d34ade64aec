import { describe, expect, it } from 'vitest';
import { balanceTable } from '../../src/tables/balance-table';
import { only, type OnlyOptions } from '../../src/tables/only';
import { ratePer } from '../../src/tables/rate-per';
import { rowAt } from '../../src/tables/table';
import { createRandom } from '../../src/util/random';
import { annotateByHand, joinTexts } from './annotated-texts';

const texts = joinTexts(
  annotateByHand(
    'a',
    'Il viendrait sans doute. Certes, selon Paul, il part.',
    [
      { words: 'viendrait', attributes: { voice: 'averral' } },
      { words: 'Certes', label: 'booster', attributes: { voice: 'averral' } },
      { words: 'il part', attributes: { voice: 'attributed' } },
      { words: 'selon Paul', layer: 'attribution', label: 'indirect', attributes: { sourceKind: 'person' } },
    ],
    { outlet: 'Le Phare', date: '2021-07-22' },
  ),
  annotateByHand('b', 'Rien ne bouge.', [], { outlet: 'La Vigie', date: '2022-01-03' }),
);

const left = (options: OnlyOptions) => {
  const { documents, annotations } = only(texts, options);
  return [
    documents.map(({ id }) => id),
    annotations.map(({ start, end }) => texts.documents[0].text.slice(start, end)),
  ];
};

describe('only', () => {
  it('keeps documents by id, by metadata, by language and by time', () => {
    expect(left({ documents: 'b' })).toEqual([['b'], []]);
    expect(left({ where: { outlet: ['Le Phare', 'La Vigie'], year: 2021 } })[0]).toEqual(['a']);
    expect(left({ where: { language: 'fr', week: '2022-W01' } })[0]).toEqual(['b']);
  });

  it('keeps annotations by layer, labels, voice and attributes, and every document for the base of rates', () => {
    expect(left({ layer: 'attribution' })).toEqual([['a', 'b'], ['selon Paul']]);
    expect(left({ layer: 'hedging', voice: 'averral' })[1]).toEqual(['viendrait', 'Certes']);
    expect(left({ labels: 'booster' })[1]).toEqual(['Certes']);
    expect(left({ attributes: { sourceKind: ['person', 'role'] } })[1]).toEqual(['selon Paul']);
    const rate = ratePer(only(texts, { voice: 'attributed' }), {
      layer: 'hedging',
      by: 'outlet',
      random: createRandom(1),
    });
    expect(rowAt(rate, 1)).toMatchObject({ outlet: 'La Vigie', texts: 1, count: 0 });
  });

  it('composes', () => {
    const own = only(only(texts, { layer: 'hedging' }), { where: { outlet: 'Le Phare' } });
    expect(balanceTable(own).columns.boosters).toContain(1);
  });

  it('says what it does not know, with what is nearest', () => {
    expect(() => left({ where: { outlet: 'Le Fare' } })).toThrow(/only: .*value of outlet.*Le Phare/u);
    expect(() => left({ where: { outlte: 'Le Phare' } })).toThrow(/only: .*outlte.*outlet/u);
    expect(() => left({ documents: ['c'] })).toThrow(/only: .*document.*c/u);
    expect(() => left({ layer: 'hedgin' })).toThrow(/only: .*hedging/u);
    expect(() => left({ layer: 'hedging', labels: 'indirect' })).toThrow(/only: .*label of hedging/u);
    expect(() => left({ attributes: { sourcekind: 'person' } })).toThrow(/only: .*sourceKind/u);
    expect(() => left({ documents: 'a', where: { outlet: 'La Vigie' } })).toThrow(/only: no text is left/u);
    expect(() => left({ label: 'booster' } as OnlyOptions)).toThrow(/only: .*labels/u);
  });
});
