import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobsOption } from '../../src/cli/jobs-options';
import { readAnnotatedFolder } from '../../src/formats/annotated-files';
import { markUnfinished } from '../../src/formats/unfinished-folder';
import { inventedTexts, textLines } from './texts';

const SELON = resolve('src/cli/bin.cjs');
const folder = mkdtempSync(join(tmpdir(), 'selon-jobs-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function selon(args: readonly string[], input?: string): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SELON, 'annotate', '--profile', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, out: stdout, err: stderr };
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** Runs the command until a checkpoint is there and then some time longer, and kills it; a fast run may end before. */
async function killed(
  args: readonly string[],
  checkpoint: string,
  output: number | 'ignore',
  laterMs: number = 40,
): Promise<void> {
  const child = spawn(process.execPath, [SELON, 'annotate', '--profile', ...args], {
    cwd: folder,
    stdio: ['ignore', output, 'ignore'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  while (child.exitCode === null && !existsSync(checkpoint)) await new Promise((done) => setTimeout(done, 5));
  await new Promise((done) => setTimeout(done, laterMs));
  child.kill('SIGKILL');
  await ended;
}

/** Input with a text of each kind that is said something of. */
const INPUT = `${textLines(inventedTexts(300))}{"id":"broken"\n${textLines([
  { id: 'de', text: 'Guten Tag.', language: 'de' },
  { id: 't1', text: 'Autre texte sous le même nom.' },
])}`;
let alone: Outcome;
beforeAll(() => {
  writeFileSync(at('input.ndjson'), INPUT);
  alone = selon(['--jobs', '1', 'input.ndjson']);
}, 60_000);

describe('selon annotate --jobs', () => {
  it('writes and says the same with any number of threads', () => {
    expect(alone.code).toBe(1);
    expect(alone.out.trim().split('\n')).toHaveLength(301);
    expect(alone.err).toMatch(/no measure covers language "de"/u);
    expect(selon(['--jobs', '2', 'input.ndjson'])).toEqual(alone);
  });

  it('refuses what is no number of threads', () => {
    for (const jobs of ['0', '-1', '1.5', 'many', '', '1000'])
      expect(() => jobsOption(jobs)).toThrow(/--jobs is the number of threads.*1 to 256/u);
    expect(selon(['--jobs', '0', 'input.ndjson']).code).toBe(2);
  });
});

describe('selon annotate --out', () => {
  it('writes parts that are the lines of standard output', () => {
    const count = 2003;
    const texts = Array.from({ length: count }, (_, n) => ({
      id: `${n}`,
      text: `Non ${n}.`,
      language: 'fr',
    }));
    writeFileSync(at('many.ndjson'), textLines(texts));
    expect(selon(['--out', 'parts', 'many.ndjson', '--jobs', '2'])).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(at('parts')).sort()).toEqual(['documents', 'part-00000.ndjson', 'part-00001.ndjson']);
    expect(readdirSync(at('parts/documents')).sort()).toEqual(['part-00000.ndjson', 'part-00001.ndjson']);
    const parts = ['part-00000.ndjson', 'part-00001.ndjson'].map((name) =>
      readFileSync(join(at('parts'), name), 'utf8'),
    );
    expect(parts.map((part) => part.trim().split('\n').length)).toEqual([2000, 3]);
    expect(parts.join('')).toBe(selon(['many.ndjson']).out);
  });

  it('writes tables, whole or in parts, with the same rows', async () => {
    expect(selon(['--out', 'csv', '--format', 'csv', '--jobs', '2', 'many.ndjson']).code).toBe(0);
    expect(readdirSync(at('csv')).sort()).toEqual(['annotations.csv', 'documents.csv', 'parts.csv']);
    const csv = (table: string): string => readFileSync(join(at('csv'), `${table}.csv`), 'utf8');
    expect(csv('annotations')).toBe(selon(['--format', 'csv', 'many.ndjson']).out);
    expect(selon(['--out', 'parquet', '--format', 'parquet', '--jobs', '2', 'many.ndjson']).code).toBe(0);
    for (const table of ['annotations', 'parts', 'documents']) {
      const parts = join(at('parquet'), table);
      expect(readdirSync(parts).sort()).toEqual(['part-00000.parquet', 'part-00001.parquet']);
      const [head, ...rows] = parseCsv(csv(table), { columns: false }) as string[][];
      const read: Record<string, unknown>[] = [];
      for (const part of readdirSync(parts).sort())
        read.push(...(await parquetReadObjects({ file: toBuffer(readFileSync(join(parts, part))) })));
      const cells = read.map((row) => head!.map((name) => (row[name] ?? '').toString()));
      expect(cells).toEqual(rows);
    }
  });

  it('leaves alone a folder in which something is', () => {
    const { code, err } = selon(['--out', 'parts', 'input.ndjson']);
    expect([code, err]).toEqual([1, expect.stringMatching(/there is something in the folder.*\(parts\)/u)]);
  });
});

describe('selon annotate --checkpoint', () => {
  it('goes on after kills as if there had been none, into a folder', async () => {
    const args = ['--out', 'killed', '--checkpoint', 'folder.checkpoint', 'input.ndjson'];
    for (const [n, laterMs] of [200, 700, 1300].entries())
      await killed([...args, '--jobs', String(1 + (n % 2))], at('folder.checkpoint'), 'ignore', laterMs);
    const { code, out } = selon(args);
    expect([code, out]).toEqual([1, '']);
    expect(readdirSync(at('killed')).sort()).toEqual(['documents', 'part-00000.ndjson']);
    expect(readFileSync(join(at('killed'), 'part-00000.ndjson'), 'utf8')).toBe(alone.out);
    // A run that is finished has nothing left to do.
    expect(selon(args).code).toBe(1);
    expect(readFileSync(join(at('killed'), 'part-00000.ndjson'), 'utf8')).toBe(alone.out);
  });

  it('leaves a folder that is not taken for whole', async () => {
    markUnfinished(at('unfinished'));
    await expect(readAnnotatedFolder(at('unfinished')).next()).rejects.toThrow(
      /not at its end.*--checkpoint/u,
    );
  });

  it('goes on after a kill with tables of every form', async () => {
    for (const format of ['csv', 'parquet']) {
      const args = ['--format', format, '--checkpoint', `${format}.checkpoint`, 'many.ndjson', '--out'];
      await killed([...args, `killed-${format}`], at(`${format}.checkpoint`), 'ignore');
      expect(selon([...args, `killed-${format}`]).code).toBe(0);
      for (const name of readdirSync(at(format), { recursive: true, encoding: 'utf8' })) {
        const [whole, again] = [join(at(format), name), join(at(`killed-${format}`), name)];
        if (statSync(whole).isFile()) expect(readFileSync(again).equals(readFileSync(whole))).toBe(true);
      }
    }
  });

  it('goes on in a file, behind what was there, without what was written after the checkpoint', async () => {
    writeFileSync(at('out.ndjson'), 'earlier\n');
    const args = ['--checkpoint', 'file.checkpoint', 'input.ndjson'];
    await killed(args, at('file.checkpoint'), openSync(at('out.ndjson'), 'a'));
    appendFileSync(at('out.ndjson'), '{"document":"half');
    const { status } = spawnSync(process.execPath, [SELON, 'annotate', '--profile', ...args], {
      cwd: folder,
      stdio: ['ignore', openSync(at('out.ndjson'), 'a'), 'ignore'],
    });
    expect(status).toBe(1);
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe(`earlier\n${alone.out}`);
  });

  it('goes on with texts that were added behind those that are done, and refuses any other input', () => {
    const args = ['--out', 'grown', '--checkpoint', 'grown.checkpoint', 'grown.ndjson'];
    const lines = textLines(inventedTexts(30)).split(/(?<=\n)/u);
    writeFileSync(at('grown.ndjson'), lines.slice(0, 20).join(''));
    expect(selon(args).code).toBe(0);
    for (const [changed, says] of [
      [lines.slice(0, 19), /the input ends after 19 of the 20 entries/u],
      [['{"id":"new","text":"Un autre."}\n', ...lines.slice(1)], /the input differs within the 20 entries/u],
    ] as const) {
      writeFileSync(at('grown.ndjson'), changed.join(''));
      const { code, err } = selon(args);
      expect([code, err]).toEqual([1, expect.stringMatching(says)]);
    }
    writeFileSync(at('grown.ndjson'), lines.join(''));
    expect(selon(args).code).toBe(0);
    expect(readFileSync(join(at('grown'), 'part-00000.ndjson'), 'utf8')).toBe(selon(['grown.ndjson']).out);
  });

  it('names what is different about another run', () => {
    const args = ['--out', 'named', '--checkpoint', 'named.checkpoint'];
    writeFileSync(at('one.ndjson'), textLines(inventedTexts(1)));
    expect(selon([...args, 'one.ndjson']).code).toBe(0);
    const { code, err } = selon([...args, '--layer', 'hedging', '--offsets', 'code-points', 'input.ndjson']);
    expect(code).toBe(1);
    for (const says of [
      '--layer: hedging,attribution,labelling there, hedging here',
      '--offsets: utf-16 there, code-points here',
      'inputs: one.ndjson there, input.ndjson here',
    ])
      expect(err).toContain(says);
    writeFileSync(at('no.checkpoint'), '{}');
    expect(selon(['--checkpoint', 'no.checkpoint', '--out', 'x', 'one.ndjson']).err).toMatch(
      /this is no checkpoint/u,
    );
  });

  it('refuses an output that cannot be taken up again, or that is not there any more', () => {
    const { code, err } = selon(['--checkpoint', 'pipe.checkpoint', 'one.ndjson']);
    expect([code, err]).toEqual([1, expect.stringMatching(/into a pipe.*>> FILE.*--out/u)]);
    rmSync(at('named'), { recursive: true });
    const lost = selon(['--out', 'named', '--checkpoint', 'named.checkpoint', 'one.ndjson']);
    expect([lost.code, lost.err]).toEqual([
      1,
      expect.stringMatching(/not there any more.*remove the checkpoint/u),
    ]);
  });
});
