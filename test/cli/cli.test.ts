import { parse } from 'csv-parse/sync';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const SELON = resolve('src/cli/bin.cjs');
const ARTICLE = 'corpus/texts/sputnik-2021-07-daech.txt';
const folder = mkdtempSync(join(tmpdir(), 'selon-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function selon(args: readonly string[], input?: string): Promise<Outcome> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [SELON, ...args],
      { maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
      },
    );
    child.stdin?.end(input ?? '');
  });
}

const lines = (stdout: string): readonly Record<string, never>[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, never>);

describe('selon annotate', () => {
  it('writes a line of thousands of annotations as JSON would, part by part', async () => {
    const input = `${JSON.stringify({ id: 'stars', text: 'Daech* '.repeat(2500), language: 'fr' })}\n`;
    const { stdout } = await selon(['annotate'], input);
    const [record] = lines(stdout);
    expect((record.annotations as readonly unknown[]).length).toBe(2500);
    expect(stdout).toBe(`${JSON.stringify(record)}\n`);
  });

  it('writes the contract’s JSON for a file', async () => {
    const { code, stdout } = await selon(['annotate', ARTICLE]);
    expect(code).toBe(0);
    const [record, ...rest] = lines(stdout) as unknown as {
      document: string;
      language: string;
      annotations: Record<string, unknown>[];
    }[];
    expect(rest).toEqual([]);
    expect(record).toMatchObject({ document: 'sputnik-2021-07-daech', language: 'fr', offsets: 'utf-16' });
    const [label] = record.annotations.filter((annotation) => annotation.layer === 'labelling');
    expect(label).toMatchObject({
      label: 'designation',
      start: 101,
      end: 107,
      text: 'Daech*',
      parts: { mention: [[101, 106]], mark: [[106, 107]], note: [] },
      attributes: { status: 'orphan-mark', name: 'Daech', voice: 'attributed', inQuotation: false },
    });
    expect(label.id).toBe('sputnik-2021-07-daech#labelling:101-107:designation');
    expect(label.measure).toMatch(/^labelling@\d+\.\d+\.\d+$/u);
    const [relation] = record.annotations.filter((annotation) => annotation.layer === 'attribution');
    expect(relation).toMatchObject({
      label: 'indirect',
      start: 0,
      end: 244,
      parts: { source: [[169, 244]], cue: [[139, 148]], content: [[0, 137]] },
      attributes: { sourceKind: 'person', stance: 'acknowledge' },
    });
    const scare = record.annotations.find((annotation) => annotation.label === 'scare-quotes');
    expect(scare).toMatchObject({
      layer: 'hedging',
      start: 3030,
      end: 3037,
      attributes: { voice: 'averral' },
    });
  });

  it('counts code points where it is asked to', async () => {
    const text = '🦔 Selon la préfète, Daech* aurait fui.';
    const input = JSON.stringify({ id: 'a', text, language: 'fr' });
    const { stdout } = await selon(['annotate', '--offsets', 'code-points', '--layer', 'labelling'], input);
    expect(lines(stdout)[0]).toMatchObject({
      offsets: 'code-points',
      annotations: [{ text: 'Daech*', start: 20, end: 26 }],
    });
    const { code, stderr } = await selon(['annotate', '--offsets', 'code-point'], input);
    expect(code).toBe(2);
    expect(stderr).toMatch(/unknown --offsets.*did you mean "code-points"\?/u);
  });

  it('writes a table with the same columns whatever was found', async () => {
    const input = [
      { id: 'empty', text: 'Guten Tag.', language: 'de' },
      { id: 'full', text: '🦔 Daech*, "selon" lui,\r\naurait fui.', language: 'fr' },
    ]
      .map((record) => JSON.stringify(record))
      .join('\n');
    const { stdout } = await selon(['annotate', '--format', 'csv', '--offsets', 'code-points'], input);
    const [head, ...rows] = parse(stdout) as readonly (readonly string[])[];
    expect(head!.slice(0, 8)).toEqual('document annotation layer label start end offsets text'.split(' '));
    expect(rows.find((row) => row[3] === 'designation')!.slice(0, 8)).toEqual(
      'full|full#labelling:3-9:designation|labelling|designation|2|8|code-points|Daech*'.split('|'),
    );
    for (const row of rows) expect(row).toHaveLength(head!.length);
    const { stdout: none } = await selon(
      ['annotate', '--format', 'csv', '--language', 'de'],
      input.split('\n')[0]!,
    );
    expect(none).toBe(stdout.slice(0, stdout.indexOf('\n') + 1));
  });

  it('refuses Parquet without a folder, and a format that it does not know', async () => {
    const { code, stderr } = await selon(['annotate', '--format', 'parquet', ARTICLE]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/parquet needs a folder.*--out DIR/u)]);
    expect((await selon(['annotate', '--format', 'cvs', ARTICLE])).stderr).toMatch(/did you mean "csv"\?/u);
  });

  it('gives the same for NDJSON on standard input, in input order', async () => {
    const { stdout: fromFile } = await selon(['annotate', '--language', 'fr', ARTICLE]);
    const text = readFileSync(ARTICLE, 'utf8');
    const input = ['sputnik-2021-07-daech', 'b']
      .map((id) => JSON.stringify({ id, text, language: 'fr' }))
      .join('\n');
    const { stdout } = await selon(['annotate'], input);
    expect(lines(stdout)[0]).toEqual(lines(fromFile)[0]);
    expect(lines(stdout)[1].document).toBe('b');
  });

  it('writes one line for each document of a folder', async () => {
    const { code, stdout } = await selon(['annotate', 'corpus']);
    expect(code).toBe(0);
    expect(lines(stdout).length).toBeGreaterThanOrEqual(9);
  });

  it('reports each bad input with its place, still does the good ones, and ends with 1', async () => {
    const bad = join(folder, 'latin.txt');
    writeFileSync(bad, new Uint8Array([0xe9]));
    const { code, stdout, stderr } = await selon(['annotate', bad, join(folder, 'gone.txt'), ARTICLE]);
    expect(code).toBe(1);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toMatch(/not UTF-8.*latin\.txt:1/u);
    expect(stderr).toMatch(/no such file.*gone\.txt/u);
    expect(stderr).not.toMatch(/ {4}at /u);
  });

  it('yields no annotations and a warning for a language that no measure covers', async () => {
    const { code, stdout, stderr } = await selon(
      ['annotate'],
      '{"id":"a","text":"Guten Tag.","language":"de"}\n',
    );
    expect(code).toBe(0);
    expect(lines(stdout)[0]).toEqual({
      document: 'a',
      language: 'de',
      offsets: 'utf-16',
      annotations: [],
    });
    expect(stderr).toMatch(/no measure covers language "de"/u);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [SELON, 'annotate', 'corpus'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.stdout.destroy();
    await new Promise((done) => child.once('exit', done));
    expect(stderr).not.toMatch(/EPIPE/u);
  });
});

describe('selon --version', () => {
  it.each(['--version', '-v', 'version'])('is the version of the package: %s', async (name) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(await selon([name])).toMatchObject({ code: 0, stdout: `selon ${version}\n`, stderr: '' });
  });
});

describe('selon segment', () => {
  it('writes spans that slice the text', async () => {
    const text = 'L’Otan a-t-elle cédé ? Oui.';
    const { stdout } = await selon(['segment'], `${JSON.stringify({ id: 'a', text, language: 'fr' })}\n`);
    const [record] = lines(stdout) as unknown as {
      sentences: [number, number][];
      tokens: [number, number][];
    }[];
    expect(record.sentences.map(([start, end]) => text.slice(start, end))).toEqual([
      'L’Otan a-t-elle cédé ?',
      'Oui.',
    ]);
    expect(record.tokens.map(([start, end]) => text.slice(start, end))).toEqual([
      'L’',
      'Otan',
      'a',
      '-t-elle',
      'cédé',
      '?',
      'Oui',
      '.',
    ]);
  });
});

describe('wrong usage', () => {
  it.each([[['anotate']], [['annotate', '--nope']], [['annotate', '--layer', 'mood', ARTICLE]]])(
    'of %j is explained and ends with 2',
    async (args) => {
      const { code, stderr } = await selon(args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^selon: .*\n/u);
      expect(stderr).toMatch(/annotate \[--layer|usage:/u);
    },
  );
});
