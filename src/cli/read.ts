import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeWholeFile } from '../formats/whole-files';
import { annotateCorpus } from '../notebook/annotate-corpus';
import { readerPage } from '../notebook/annotated-page';
import type { Document } from '../model/document';
import { FileError } from '../util/errors';
import { safeFileNames } from '../util/safe-file-names';
import { forEachDocument } from './inputs';
import { readNamedLexicons } from './lexicon-files';
import { READING_OPTIONS, readingOptions } from './reading-options';
import { UsageError } from './usage-error';

/** `selon read`: an annotated page of one or several texts. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...READING_OPTIONS,
      lexicon: { type: 'string', multiple: true, default: [] },
      output: { type: 'string' },
      interface: { type: 'string', default: 'en' },
      'side-by-side': { type: 'boolean', default: false },
    },
  });
  if (values.interface !== 'en' && values.interface !== 'fr') {
    throw new UsageError(`--interface is en or fr, got ${JSON.stringify(values.interface)}`);
  }
  const lexicons = readNamedLexicons(values.lexicon);
  if (lexicons === undefined) return 1;
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
  const output = values.output ?? freePage(documents);
  const { annotations, warnings } = annotateCorpus(documents, { lexicons });
  for (const { code: kind, message } of warnings)
    if (kind === 'lexicon-not-used') console.error(`selon: ${message}`);
  writeWholeFile(
    output,
    readerPage(documents, annotations, { language: values.interface, sideBySide, lexicons }),
  );
  console.log(`${output} written; open it in a browser`);
  return code;
}

/** A page in the current folder, named after the text; a file there that selon did not make stays. */
function freePage(documents: readonly Document[]): string {
  const [{ id }] = documents;
  const page = documents.length === 1 ? `${safeFileNames([id]).get(id)!}.html` : 'reader.html';
  if (existsSync(page) && !readFileSync(page, 'utf8').includes('<meta name="generator" content="selon">')) {
    throw new FileError('there is a file of that name that selon did not make; name another with --output', {
      path: page,
    });
  }
  return page;
}
