import { parseArgs } from 'node:util';
import { createSourceDocument } from '../formats/corpus-files';
import { createCorpusFolder } from '../formats/corpus-folder';
import { createCorpusSummary } from '../formats/corpus-summary';
import { inputSources, withLanguage } from './inputs';
import { finishLines, writeLine } from './output-lines';
import { createProgressLine } from './progress-line';
import { READING_OPTIONS, readingOptions } from './reading-options';
import { UsageError } from './usage-error';

/** `selon corpus`: what would be read of files and folders, before anything is analysed. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { ...READING_OPTIONS, ndjson: { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  if (values.ndjson && values.out !== undefined) throw new UsageError('--ndjson or --out, not both');
  const { language, ...reading } = readingOptions(values);
  const summary = createCorpusSummary();
  const folder = values.out === undefined ? undefined : createCorpusFolder(values.out);
  const progress = createProgressLine();
  const options = { duplicates: 'mark', ...reading, onRead: progress.onRead } as const;
  let faults = 0;
  for await (const result of inputSources(positionals, options)) {
    if (result === undefined) continue;
    if ('error' in result) {
      faults++;
      progress.say(`selon: ${result.error.message}`);
      summary.add(result);
    } else if ('leftOut' in result) {
      progress.say(`selon: left out: ${result.leftOut.path}: ${result.leftOut.reason}`);
      summary.add(result);
    } else {
      const { source } = withLanguage(result.source, language);
      for (const { message } of result.warnings) progress.say(`${source.id}: ${message}`);
      if (values.ndjson) {
        const { id, text, language: code, metadata } = source;
        await writeLine({ id, text, language: code, metadata });
      } else {
        summary.add(result, createSourceDocument(source));
        folder?.add(source);
      }
      progress.onWritten(1);
    }
  }
  await finishLines();
  progress.end();
  const written = await folder?.finish();
  if (!values.ndjson) process.stdout.write(summary.format());
  if (written !== undefined) console.log(`\n${written} texts and metadata.csv written to ${values.out}`);
  return faults > 0 ? 1 : 0;
}
