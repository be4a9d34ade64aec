import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StarKinds } from '../../src/evaluation/label-scores';
import { evaluateLabelling } from '../../src/evaluation/labelling';

const SHARED = path.resolve('../shared');
const starKinds = JSON.parse(readFileSync('test/fixtures/labelling/star-kinds.json', 'utf8')) as StarKinds;

describe('evaluateLabelling', () => {
  it('gives an empty report where there is no data', () => {
    expect(evaluateLabelling('no-such-folder').summary).toBe('');
  });

  it.skipIf(!existsSync(path.join(SHARED, 'data', 'labels')))(
    'meets its floors (needs the evaluation data beside the project)',
    () => {
      const { summary, files } = evaluateLabelling(SHARED, { starKinds });
      expect(summary).not.toContain('BELOW');
      expect(summary).toContain('rows without label: 0 designations');
      expect(summary).toContain('articles without label: 0 designations');
      expect(
        summary
          .split('\n')
          .sort()
          .map((line) => line.slice(0, line.indexOf(':'))),
      ).toEqual([
        'articles without label',
        'inline rows',
        'kinds of other stars',
        'marks',
        'notes',
        'rows without label',
      ]);
      expect(files['labelling.csv'].split('\n')).toHaveLength(8);
    },
  );
});
