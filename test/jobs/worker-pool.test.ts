import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBatchAnnotator } from '../../src/jobs/annotate-batch';
import type { AnnotationSettings, BatchOutcome } from '../../src/jobs/annotation-settings';
import { createBatchRunner, LARGE_TEXT } from '../../src/jobs/batch-runner';
import { createWorkerPool, type WorkerPool } from '../../src/jobs/worker-pool';
import { createTestLexicon } from '../lexicon/test-lexicon';
import { inventedTexts } from './texts';

const SETTINGS: AnnotationSettings = { explain: false, lexicons: [], form: 'ndjson', offsets: 'utf-16' };
const text = ({ output }: BatchOutcome): string => Buffer.concat(output.flat()).toString('utf8');

describe('threads that annotate', () => {
  let pool: WorkerPool;
  beforeAll(() => (pool = createWorkerPool(SETTINGS, 2)));
  afterAll(() => pool.close());

  it('find what this thread finds, in batches of any size', async () => {
    const texts = inventedTexts(30);
    const here = createBatchAnnotator(SETTINGS)(texts);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(texts.length), { maxLength: 8 }), async (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), texts.length];
        const batches = ends.map((end, n) => texts.slice(n === 0 ? 0 : ends[n - 1], end));
        const there = await Promise.all(batches.map((batch) => pool.annotate(batch)));
        expect(there.map(text).join('')).toBe(text(here));
        expect(there.flatMap(({ documents }) => documents)).toEqual(here.documents);
      }),
      { seed: 20, numRuns: 8 },
    );
  });

  it('name the document at which they die, and lose no other', async () => {
    const texts = inventedTexts(6).map((one, n) =>
      n === 3 ? { ...one, language: 'fr', text: 'Daech* '.repeat(300_000) } : one,
    );
    const small = createWorkerPool(SETTINGS, 1, { threadMegabytes: 100 });
    const outcome = await small.annotate(texts).finally(() => small.close());
    expect(outcome.documents.map(({ failure }) => failure)).toEqual([
      ...Array.from({ length: 3 }, () => undefined),
      'it needs more memory than a thread has; split it',
      ...Array.from({ length: 2 }, () => undefined),
    ]);
    const others = createBatchAnnotator(SETTINGS)(texts.filter((_, n) => n !== 3));
    expect(text(outcome)).toBe(text(others));
  });
});

describe('createBatchRunner', () => {
  it('annotates a long text in a thread of its own, with one job, too', async () => {
    const runner = createBatchRunner({ ...SETTINGS, layers: ['labelling'] }, 1);
    const long = { id: 'long', language: 'fr', text: 'Le pont tient. '.repeat(LARGE_TEXT / 15 + 1) };
    try {
      const outcome = await runner.annotate([long]);
      expect(text(outcome)).toBe('{"document":"long","language":"fr","offsets":"utf-16","annotations":[]}\n');
    } finally {
      await runner.close();
    }
  });
});

describe('createBatchAnnotator', () => {
  it('makes a fault of the program in one text that text’s failure', () => {
    const broken = {
      id: 'broken',
      get text(): string {
        throw new Error('unreadable');
      },
    };
    const [a, b] = inventedTexts(2);
    const outcome = createBatchAnnotator(SETTINGS)([a!, broken, b!]);
    expect(outcome.documents.map(({ failure }) => failure?.split('\n')[0])).toEqual([
      undefined,
      'Error: unreadable',
      undefined,
    ]);
    expect(text(outcome)).toBe(text(createBatchAnnotator(SETTINGS)([a!, b!])));
  });

  it('annotates the others where the lexicons of one language cannot be used', () => {
    const lexicon = createTestLexicon([{ pattern: '<lemma:nosuchverb>' }], { id: 'en/test' });
    const settings = { ...SETTINGS, lexicons: [{ ...lexicon, language: 'en' as const }] };
    const texts = inventedTexts(6).map((one, n) => ({ ...one, language: n % 2 === 0 ? 'fr' : 'en' }));
    const outcome = createBatchAnnotator(settings)(texts);
    expect(outcome.documents.map(({ failure }) => /unknown verb/u.test(failure ?? ''))).toEqual(
      texts.map(({ language }) => language === 'en'),
    );
    const others = texts.filter(({ language }) => language === 'fr');
    expect(text(outcome)).toBe(text(createBatchAnnotator(SETTINGS)(others)));
  });
});
