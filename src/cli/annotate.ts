import { parseArgs } from 'node:util';
import { formatAnnotationLine } from '../formats/annotation-line';
import { annotate } from '../measures/annotate';
import { LAYERS } from '../model/annotation';
import { isLanguage } from '../model/language';
import { createResourceChoice } from '../notebook/annotate-corpus';
import { checkOneOf } from '../util/check';
import { forEachDocument } from './inputs';
import { readNamedLexicons } from './lexicon-files';
import { confidenceField, writeLine } from './output-lines';
import { READING_OPTIONS, readingOptions } from './reading-options';
import { UsageError } from './usage-error';

/** `selon annotate`: one JSON object per document on standard output. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...READING_OPTIONS,
      layer: { type: 'string', multiple: true },
      lexicon: { type: 'string', multiple: true, default: [] },
      explain: { type: 'boolean', default: false },
    },
  });
  const layers = (values.layer ?? [...LAYERS]).map((layer) => {
    try {
      checkOneOf(layer, LAYERS, 'annotate', 'layer');
    } catch (error) {
      throw new UsageError((error as Error).message);
    }
    return layer;
  });
  const lexicons = readNamedLexicons(values.lexicon);
  if (lexicons === undefined) return 1;
  const resourcesOf = createResourceChoice(lexicons);
  return forEachDocument(positionals, readingOptions(values), async (doc, confidence) => {
    const resources = isLanguage(doc.language) ? resourcesOf(doc.language) : undefined;
    const { annotations, warnings } = annotate(doc, resources, { layers, explain: values.explain });
    for (const warning of warnings) {
      if (warning.code !== 'unpaired-quotation-mark') console.error(`${doc.id}: ${warning.message}`);
    }
    const { document, language, annotations: records } = formatAnnotationLine(doc, annotations);
    await writeLine({ document, language, ...confidenceField(confidence), annotations: records });
  });
}
