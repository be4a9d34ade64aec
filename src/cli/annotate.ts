import { parseArgs } from 'node:util';
import { formatAnnotationLine, OFFSET_UNITS } from '../formats/annotation-line';
import { ownAttributes } from '../formats/annotations/flat-columns';
import { formatFlatHead, formatFlatRows } from '../formats/annotations/flat-csv';
import { createFlatRows } from '../formats/annotations/flat-rows';
import { annotate } from '../measures/annotate';
import { LAYERS } from '../model/annotation';
import { isLanguage } from '../model/language';
import { createResourceChoice } from '../notebook/annotate-corpus';
import { checkOneOf } from '../util/check';
import { forEachDocument } from './inputs';
import { readNamedLexicons } from './lexicon-files';
import { confidenceField, writeLine, writeText } from './output-lines';
import { READING_OPTIONS, readingOptions } from './reading-options';
import { UsageError } from './usage-error';

const FORMATS = ['ndjson', 'csv', 'parquet'] as const;

/** `selon annotate`: one JSON object per document, or one row per annotation, on standard output. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...READING_OPTIONS,
      layer: { type: 'string', multiple: true },
      lexicon: { type: 'string', multiple: true, default: [] },
      explain: { type: 'boolean', default: false },
      offsets: { type: 'string', default: 'utf-16' },
      format: { type: 'string', default: 'ndjson' },
    },
  });
  const layers = (values.layer ?? LAYERS).map((layer) => oneOf(layer, LAYERS, 'layer'));
  const offsets = oneOf(values.offsets, OFFSET_UNITS, '--offsets');
  const format = oneOf(values.format, FORMATS, '--format');
  if (format === 'parquet') throw new UsageError('--format parquet needs a folder to write to: --out DIR');
  const lexicons = readNamedLexicons(values.lexicon);
  if (lexicons === undefined) return 1;
  const resourcesOf = createResourceChoice(lexicons);
  const flat = createFlatRows({ offsets, own: ownAttributes(lexicons), layers });
  if (format === 'csv') await writeText(formatFlatHead(flat.columns.annotations));
  return forEachDocument(positionals, readingOptions(values), async (doc, confidence) => {
    const resources = isLanguage(doc.language) ? resourcesOf(doc.language) : undefined;
    const { annotations, warnings } = annotate(doc, resources, { layers, explain: values.explain });
    for (const warning of warnings) {
      if (warning.code !== 'unpaired-quotation-mark') console.error(`${doc.id}: ${warning.message}`);
    }
    if (format === 'csv') return writeText(formatFlatRows(flat.rowsOf(doc, annotations).annotations));
    const { document, language, ...rest } = formatAnnotationLine(doc, annotations, { offsets });
    await writeLine({ document, language, ...confidenceField(confidence), ...rest });
  });
}

function oneOf<T extends string>(value: string, allowed: readonly T[], option: string): T {
  try {
    checkOneOf(value, allowed, 'annotate', option);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  return value;
}
