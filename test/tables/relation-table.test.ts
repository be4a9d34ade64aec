import { describe, expect, it } from 'vitest';
import { sourceChart } from '../../src/charts/source-chart';
import { relationTable } from '../../src/tables/relation-table';
import { NOT_TOLD, sourceTable } from '../../src/tables/source-table';
import { rowAt } from '../../src/tables/table';
import { annotateByHand, type Finding } from './annotated-texts';

const relation = (
  content: string,
  source: string,
  cue: string,
  more: Finding['attributes'],
  label: string,
): Finding => ({
  words: content,
  layer: 'attribution',
  label,
  parts: { source, cue, content },
  attributes: { sourceKind: source === '' ? 'none' : 'role', stance: 'acknowledge', ...more },
});
const texts = annotateByHand(
  'quai',
  '« Nous partons », a dit la maire. Selon un marin, la mer\nmonte encore. « Assez ! »',
  [
    relation(
      'Nous partons',
      'la maire',
      'a dit',
      { sourceRole: 'official', gender: 'feminine', named: false },
      'direct',
    ),
    relation('la mer\nmonte encore', 'un marin', 'Selon', { gender: 'masculine', named: false }, 'indirect'),
    relation('Assez !', '', '', { named: null }, 'direct'),
  ],
);

describe('relationTable', () => {
  it('has the words of each relation on one line, and leaves empty what they do not tell', () => {
    const table = relationTable(texts);
    expect(rowAt(table, 1)).toMatchObject({
      source: 'un marin',
      cue: 'Selon',
      content: 'la mer monte encore',
      words: 4,
      type: 'indirect',
      sourceRole: null,
      gender: 'masculine',
    });
    expect(rowAt(table, 2)).toMatchObject({ source: null, cue: null, sourceKind: 'none' });
    expect(table.behind.map((behind) => behind.length)).toEqual([1, 1, 1]);
  });
});

describe('sourceTable by an axis', () => {
  it('keeps apart what the words do not tell, last, and shows who gets verbatim words', () => {
    const table = sourceTable(texts, { by: 'gender' });
    expect(table.columns.gender).toEqual(['masculine', 'feminine', NOT_TOLD]);
    expect(table.columns.words).toEqual([4, 2, 1]);
    expect(table.columns.verbatimShare).toEqual([0, 1, 1]);
    expect(sourceTable(texts, { by: 'named' }).columns.named).toEqual(['unnamed', NOT_TOLD]);
    expect(sourceTable(texts, { by: 'sourceRole' }).columns.sourceRole).toEqual(['official', NOT_TOLD]);
  });

  it('is drawn under the name of its axis, in both languages', () => {
    const table = sourceTable(texts, { by: 'gender' });
    expect(sourceChart(table).layout.meta?.altText).toMatch(/^Who speaks: share of words by gender/u);
    expect(sourceChart(table, { language: 'fr' }).layout.meta?.altText).toContain('non précisé (n = 1)');
  });
});
