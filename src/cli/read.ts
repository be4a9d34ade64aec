import { renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotateCorpus } from '../notebook/annotate-corpus';
import { readerPage } from '../notebook/annotated-page';
import type { Document } from '../model/document';
import { forEachDocument } from './inputs';
import { READING_OPTIONS, readingOptions } from './reading-options';
import { UsageError } from './usage-error';

/** `selon read`: an annotated page of one or several texts. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...READING_OPTIONS,
      output: { type: 'string' },
      interface: { type: 'string', default: 'en' },
      'side-by-side': { type: 'boolean', default: false },
    },
  });
  if (values.interface !== 'en' && values.interface !== 'fr') {
    throw new UsageError(`--interface is en or fr, got ${JSON.stringify(values.interface)}`);
  }
  const documents: Document[] = [];
  const code = await forEachDocument(positionals, readingOptions(values), (doc) => void documents.push(doc));
  if (documents.length === 0) {
    console.error('selon: nothing to read');
    return 1;
  }
  const sideBySide = values['side-by-side'];
  if (sideBySide && documents.length < 2) {
    throw new UsageError(`--side-by-side needs two texts, got ${documents.length}`);
  }
  const output = values.output ?? (documents.length === 1 ? `${documents[0].id}.html` : 'reader.html');
  const { annotations } = annotateCorpus(documents);
  writeFileSync(
    `${output}.tmp`,
    readerPage(documents, annotations, { language: values.interface, sideBySide }),
  );
  renameSync(`${output}.tmp`, output);
  console.log(`${output} written; open it in a browser`);
  return code;
}
