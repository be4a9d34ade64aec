import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/formats/corpus-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selon-corpus-'));
  mkdirSync(join(folder, 'phare'));
  writeFileSync(join(folder, 'phare/a.txt'), 'Selon la préfète, le barrage aurait cédé.');
  writeFileSync(
    join(folder, 'b.csv'),
    'id;text;outlet;date\nb1;Le maire dément.;Le Phare;2021-07-03\nb2;La digue tient.;Le Phare;03/07/2021\n',
  );
  writeFileSync(join(folder, 'photo.png'), 'x');
  writeFileSync(join(folder, 'c.pdf'), '%PDF-1.4');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function selon(...args: readonly string[]): {
  readonly code: number;
  readonly out: string;
  readonly err: string;
} {
  const run = spawnSync(process.execPath, [resolve('src/cli/bin.cjs'), ...args], { encoding: 'utf8' });
  return { code: run.status ?? -1, out: run.stdout, err: run.stderr };
}

describe('selon corpus', () => {
  it('shows what would be read, and names what is left out, refused or doubtful', () => {
    const { code, out, err } = selon('corpus', folder);
    expect(code).toBe(1);
    expect(out).toMatch(/b\.csv\s+table@[\d.]+\s+2\s+/u);
    expect(out).toMatch(/^documents +3 \(\d+ words\)$/mu);
    expect(out).toMatch(/^languages +fr 3$/mu);
    expect(out).toMatch(/^outlets +Le Phare 2$/mu);
    expect(out).toMatch(/^dates +2021-07-03 to 2021-07-03; 1 without a date; 1 that cannot be read/mu);
    expect(out).toMatch(/^cannot be used +1,/mu);
    expect(err).toMatch(/left out: .*photo\.png: picture/u);
    expect(err).toMatch(/this is a PDF.*c\.pdf/u);
    expect(err).toMatch(/^b2: date "03\/07\/2021" can be read with the day or the month first/mu);
  });

  it('writes lines that every command reads', () => {
    const { out } = selon('corpus', '--ndjson', '--dates', 'dmy', folder);
    const documents = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; metadata: Record<string, unknown> });
    expect(documents.map(({ id }) => id)).toEqual(['b1', 'b2', 'phare/a']);
    expect(documents[1].metadata).toMatchObject({
      outlet: 'Le Phare',
      date: '2021-07-03',
      dateAsGiven: '03/07/2021',
    });
    writeFileSync(join(folder, 'all.ndjson'), out);
    expect(selon('annotate', join(folder, 'all.ndjson')).out.trim().split('\n')).toHaveLength(3);
  });

  it('writes a folder that is read as the same corpus', () => {
    const written = join(folder, '.written');
    expect(selon('corpus', '--out', written, folder).out).toMatch(/3 texts and metadata\.csv written/u);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const facts = ({ id, text, language }: { id: string; text: string; language: string }): unknown => ({
      id,
      text,
      language,
    });
    const before = readCorpus(folder, { onError: 'report' }).documents.map(facts);
    expect(readCorpus(written).documents.map(facts)).toEqual(before);
    const again = selon('corpus', '--out', written, folder);
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/the folder is not empty/u)]);
  });

  it('says which option it does not know', () => {
    for (const [option, value] of [
      ['--dates', 'ymd'],
      ['--encoding', 'latin-zwei'],
      ['--duplicates', 'last'],
      ['--language', 'frenchy-x-1234567890'],
    ]) {
      const { code, err } = selon('corpus', option, value, folder);
      expect([code, err]).toEqual([2, expect.stringContaining(option)]);
    }
  });
});
