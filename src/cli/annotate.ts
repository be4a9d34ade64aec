import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { OFFSET_UNITS } from '../formats/annotation-line';
import { annotateEntries } from '../jobs/annotate-entries';
import { createBatchRunner } from '../jobs/batch-runner';
import { planOutput } from '../jobs/output-plan';
import { createRunIdentity } from '../jobs/run-identity';
import { LAYERS } from '../model/annotation';
import { checkOneOf } from '../util/check';
import { inputEntries } from './inputs';
import { JOBS_OPTIONS, jobsOption, namedReadingOptions, planCheckpoint } from './jobs-options';
import { readNamedLexicons } from './lexicon-files';
import { createProgressLine } from './progress-line';
import { READING_OPTIONS, readingOptions } from './reading-options';
import { UsageError } from './usage-error';

const FORMATS = ['ndjson', 'csv', 'parquet'] as const;

/** `selon annotate`: one JSON object per document, or one row per annotation, on standard output or in a folder. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...READING_OPTIONS,
      ...JOBS_OPTIONS,
      layer: { type: 'string', multiple: true },
      lexicon: { type: 'string', multiple: true, default: [] },
      explain: { type: 'boolean', default: false },
      offsets: { type: 'string', default: 'utf-16' },
      format: { type: 'string', default: 'ndjson' },
      profile: { type: 'boolean', default: false },
    },
  });
  const layers = (values.layer ?? LAYERS).map((layer) => oneOf(layer, LAYERS, 'layer'));
  const offsets = oneOf(values.offsets, OFFSET_UNITS, '--offsets');
  const format = oneOf(values.format, FORMATS, '--format');
  const { out, checkpoint: path, explain, profile } = values;
  if (format === 'parquet' && out === undefined)
    throw new UsageError('--format parquet needs a folder to write to: --out DIR');
  const jobs = jobsOption(values.jobs);
  const given = readingOptions(values);
  const { language, ...reading } = given;
  const lexicons = readNamedLexicons(values.lexicon);
  if (lexicons === undefined) return 1;
  const options = {
    ...namedReadingOptions(given),
    layer: layers.join(','),
    explain,
    offsets,
    format,
    profile,
    out,
  };
  const checkpoint =
    path === undefined ? undefined : planCheckpoint(path, createRunIdentity(positionals, options, lexicons));
  const output = planOutput(format, out, { offsets, lexicons, layers, isLasting: path !== undefined });
  const progress = createProgressLine();
  const runner = createBatchRunner({ layers, explain, lexicons, offsets, profile, ...output.settings }, jobs);
  try {
    const isUsed = await annotateEntries({
      entries: inputEntries(positionals, { ...reading, onRead: progress.onRead }),
      runner,
      openOutput: output.open,
      language,
      checkpoint,
      say: progress.say,
      onWritten: progress.onWritten,
      now: () => performance.now(),
    });
    return isUsed ? 0 : 1;
  } finally {
    progress.end();
    await runner.close();
  }
}

function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  try {
    checkOneOf(value, allowed, 'annotate', option);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  return value;
}
