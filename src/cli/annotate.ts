import { parseArgs } from 'node:util';
import { formatAnnotationLine } from '../formats/annotation-line';
import { annotate } from '../measures/annotate';
import { withLexiconHits } from '../measures/lexicon-hits';
import { LAYERS, type Layer } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { checkOneOf } from '../util/check';
import { LexiconError } from '../util/errors';
import { forEachDocument } from './inputs';
import { confidenceField, writeLine } from './output-lines';
import { chooseResources, type ChosenResources } from './lexicon-files';
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
  let resourcesOf: ReturnType<typeof chooseResources>;
  try {
    resourcesOf = chooseResources(values.lexicon);
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    console.error(`selon: ${error.message}`);
    return 1;
  }
  return forEachDocument(positionals, readingOptions(values), async (doc, confidence) => {
    const resources = isLanguage(doc.language) ? resourcesOf(doc.language) : undefined;
    const { annotations, warnings } = annotateAll(doc, resources, layers, values.explain);
    for (const warning of warnings) {
      if (warning.code !== 'unpaired-quotation-mark') console.error(`${doc.id}: ${warning.message}`);
    }
    const { document, language, annotations: records } = formatAnnotationLine(doc, annotations);
    await writeLine({ document, language, ...confidenceField(confidence), annotations: records });
  });
}

function annotateAll(
  doc: Document,
  resources: ChosenResources | undefined,
  layers: readonly Layer[],
  explain: boolean,
): ReturnType<typeof annotate> {
  if (resources?.own === undefined) return annotate(doc, resources?.measures, { layers, explain });
  const { annotations, warnings } = annotate(doc, resources.measures, { explain });
  const all = withLexiconHits(doc, annotations, resources.own);
  return { annotations: all.filter(({ layer }) => layers.includes(layer)), warnings };
}
