import { describe, expect, it } from 'vitest';
import { fails, passes, skipped, type OutsideCheck } from './check';
import { CHECKS } from './checks';
import { outsideReport } from './report';

const check = (name: string): OutsideCheck => ({
  name,
  says: 'the rows are the same',
  needs: 'an engine',
  run: () => passes(''),
});

describe('the checks with other engines', () => {
  it('have names that differ and can be typed, and say what they need and what they show', () => {
    expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
    for (const { name, says, needs } of CHECKS) {
      expect(name).toMatch(/^[a-z][a-z0-9-]*$/u);
      expect(says).not.toBe('');
      expect(needs).not.toBe('');
    }
  });

  it('stand in the table with their outcome, one row each, whatever they saw', () => {
    const page = outsideReport(
      [
        { check: check('spark'), outcome: passes('4 rows\nof 4') },
        { check: check('pandas'), outcome: fails('a | b') },
        { check: check('polars'), outcome: skipped('no Python') },
      ],
      'Node 20',
    );
    expect(page.split('\n').filter((line) => line.startsWith('| '))).toEqual([
      '| check | outcome | what a pass says | what was seen | what it needs |',
      '| --- | --- | --- | --- | --- |',
      '| spark | passes | the rows are the same | 4 rows of 4 | an engine |',
      '| pandas | fails | the rows are the same | a \\| b | an engine |',
      '| polars | skipped | the rows are the same | no Python | an engine |',
    ]);
    expect(page).toContain('on Node 20');
  });
});
