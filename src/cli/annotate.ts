import { parseArgs } from 'node:util';
import { loadResources } from '../formats/files';
import { annotate } from '../measures/annotate';
import { LAYERS } from '../model/annotation';
import { isLanguage } from '../model/language';
import { formatAnnotationLine } from '../formats/annotation-line';
import { checkOneOf } from '../util/check';
import { forEachDocument, writeLine } from './inputs';
import { UsageError } from './usage-error';

/** `selon annotate`: one JSON object per document on standard output. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      layer: { type: 'string', multiple: true },
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
  return forEachDocument(positionals, values.language, async (doc) => {
    const resources = isLanguage(doc.language) ? loadResources(doc.language) : undefined;
    const { annotations, warnings } = annotate(doc, resources, { layers, explain: values.explain });
    for (const warning of warnings) {
      if (warning.code !== 'unpaired-quotation-mark') console.error(`selon: ${doc.id}: ${warning.message}`);
    }
    await writeLine(formatAnnotationLine(doc, annotations));
  });
}
