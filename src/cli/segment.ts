import { parseArgs } from 'node:util';
import type { Span, SpanTable } from '../model/span';
import { confidenceField } from '../formats/ndjson';
import { forEachDocument } from './inputs';
import { writeLine } from './output-lines';
import { READING_OPTIONS, readingOptions } from './reading-options';

/** `selon segment`: paragraphs, sentences and tokens of each document as spans. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: READING_OPTIONS,
  });
  return forEachDocument(positionals, readingOptions(values), (doc, confidence) =>
    writeLine({
      document: doc.id,
      language: doc.language,
      ...confidenceField(confidence),
      paragraphs: spansOf(doc.paragraphs),
      sentences: spansOf(doc.sentences),
      tokens: spansOf(doc.tokens),
    }),
  );
}

function spansOf(table: SpanTable): readonly Span[] {
  return Array.from({ length: table.length }, (_, index) => [table.start[index], table.end[index]] as const);
}
