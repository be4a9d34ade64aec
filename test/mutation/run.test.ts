import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { sourcesIn } from './mutant-runner';

describe('npm run mutate', () => {
  it('reads sources only, not the models beside them', () => {
    const sources = sourcesIn('src/syntax');
    expect(sources).toContain('src/syntax/tagger/tagger.ts');
    expect(sources.filter((path) => !path.endsWith('.ts'))).toEqual([]);
  });

  it('loads the measures with mutants in them, finds every case right without one, and counts what survives', () => {
    const args = [
      'test/tools/typescript.cjs',
      'test/mutation/run.ts',
      '--in',
      'src/syntax/attributive-verbs.ts',
    ];
    const output = execFileSync(process.execPath, [...args, '--sample', '4', '--seed', '2'], {
      encoding: 'utf8',
    });
    expect(output).toMatch(
      /\d of 4 mutants survive \(\d+\.\d %\), drawn from \d+ with seed 2; \d+\.\d\d s each\n$/u,
    );
  });
});
