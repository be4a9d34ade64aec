import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../src/evaluation/write-report';
import { currentVersions } from '../../src/notebook/evaluation-scores';
import type { UnseenScore } from '../../src/notebook/unseen-scores';

const folder = mkdtempSync(join(tmpdir(), 'selon-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = { task: 'hedging', files: { 'hedging-scores.csv': 'a\n1\n' }, summary: '' };
const score: UnseenScore = {
  ...{ task: 'hedging', version: 'hedging@9.0.0', language: 'fr', data: 'later texts', texts: 3, n: 20 },
  ...{ unit: 'gold cues', figure: 'all hedges, F1, overlapping', value: 0.9, low: 0.8, high: null },
  ...{ origin: 'computed here', note: null },
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const lines = (): readonly string[] => read('unseen.csv').split('\n');

describe('writeReport', () => {
  it('adds to the scores on unseen texts and never drops or replaces one', () => {
    const entered = readFileSync('results/evaluation/unseen.csv', 'utf8');
    writeFileSync(join(folder, 'unseen.csv'), entered);
    writeReport(report, 'hedging', folder);
    expect(read('unseen.csv')).toBe(entered);
    writeReport({ ...report, unseen: [score] }, 'hedging', folder);
    expect(read('unseen.csv').startsWith(entered)).toBe(true);
    expect(lines().slice(-2)).toEqual([
      'hedging,hedging@9.0.0,fr,later texts,3,20,gold cues,"all hedges, F1, overlapping",0.9,0.8,,computed here,',
      '',
    ]);
    const added = read('unseen.csv');
    // Scored again, the texts are no longer unseen.
    writeReport({ ...report, unseen: [{ ...score, value: 0.99 }] }, 'hedging', folder);
    expect(read('unseen.csv')).toBe(added);
    writeReport({ ...report, unseen: [{ ...score, version: 'hedging@9.1.0' }] }, 'hedging', folder);
    expect(read('unseen.csv').startsWith(added)).toBe(true);
    expect(lines().length).toBe(added.split('\n').length + 1);
  });

  it('starts the file where there is none, and keeps a last line without its end', () => {
    rmSync(join(folder, 'unseen.csv'));
    writeReport({ ...report, unseen: [score] }, 'hedging', folder);
    expect(lines()[0]).toBe(readFileSync('results/evaluation/unseen.csv', 'utf8').split('\n')[0]);
    writeFileSync(join(folder, 'unseen.csv'), read('unseen.csv').trimEnd());
    writeReport({ ...report, unseen: [{ ...score, data: 'others' }] }, 'hedging', folder);
    expect(lines()).toHaveLength(4);
  });

  it('replaces development scores and remembers the version of each task', () => {
    writeReport(report, 'hedging', folder);
    writeReport({ ...report, files: {} }, 'text', folder);
    expect(read('hedging-scores.csv')).toBe('a\n1\n');
    expect(JSON.parse(read('versions.json'))).toEqual({
      hedging: currentVersions().hedging,
      text: currentVersions().text,
    });
  });
});
