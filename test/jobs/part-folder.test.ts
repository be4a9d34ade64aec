import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openPartFolder, type PartFiles } from '../../src/jobs/part-folder';

const folder = mkdtempSync(join(tmpdir(), 'selon-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Streams whose names are those of the numbers that a checkpoint keeps. */
const STREAMS: readonly PartFiles[] = ['part', 'documents'].map((name) => ({
  name,
  path: (part) => `${name}-${part}.txt`,
}));
const block = (text: string) => [Buffer.from(text)];

it('goes on where it was saved, whatever its streams are called', async () => {
  const out = join(folder, 'out');
  const first = openPartFolder(out, STREAMS, 4);
  await first.write([block('a'.repeat(50)), block('b'.repeat(60))], 2);
  const state = first.save();
  expect(state).toMatchObject({ part: 0, documents: 2 });
  // Written behind the checkpoint, and lost with the run.
  await first.write([block('lost'), block('lost')], 1);
  const second = openPartFolder(out, STREAMS, 4, state);
  await second.write([block('c'), block('d')], 2);
  await second.write([block('e'), block('f')], 1);
  await second.finish();
  const contents = readdirSync(out)
    .sort()
    .map((name) => [name, readFileSync(join(out, name), 'utf8')]);
  expect(contents).toEqual([
    ['documents-0.txt', `${'b'.repeat(60)}d`],
    ['documents-1.txt', 'f'],
    ['part-0.txt', `${'a'.repeat(50)}c`],
    ['part-1.txt', 'e'],
  ]);
});
