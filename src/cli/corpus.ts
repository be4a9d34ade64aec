import { parseArgs } from 'node:util';
import { createSourceDocument } from '../formats/corpus-files';
import { writeCorpusFolder } from '../formats/corpus-folder';
import { createCorpusSummary } from '../formats/corpus-summary';
import type { DocumentSource } from '../formats/source-text';
import { inputSources, withLanguage } from './inputs';
import { finishLines, writeLine } from './output-lines';
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
  const kept: DocumentSource[] = [];
  let faults = 0;
  for await (const result of inputSources(positionals, { duplicates: 'mark', ...reading })) {
    if (result === undefined) continue;
    if ('error' in result) {
      faults++;
      console.error(`selon: ${result.error.message}`);
      summary.add(result);
    } else if ('leftOut' in result) {
      console.error(`selon: left out: ${result.leftOut.path}: ${result.leftOut.reason}`);
      summary.add(result);
    } else {
      const { source } = withLanguage(result.source, language);
      for (const { message } of result.warnings) console.error(`${source.id}: ${message}`);
      if (values.ndjson) {
        const { id, text, language: code, metadata } = source;
        await writeLine({ id, text, language: code, metadata });
      } else {
        summary.add(result, createSourceDocument(source));
        if (values.out !== undefined) kept.push(source);
      }
    }
  }
  await finishLines();
  if (values.out !== undefined) writeCorpusFolder(values.out, kept);
  if (!values.ndjson) process.stdout.write(summary.format());
  if (values.out !== undefined)
    console.log(`\n${kept.length} texts and metadata.csv written to ${values.out}`);
  return faults > 0 ? 1 : 0;
}
