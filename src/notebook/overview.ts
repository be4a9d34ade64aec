import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../formats/corpus-files';
import { labelCoverage } from '../tables/label-coverage';
import type { AnnotatedTexts } from '../tables/table';
import { countWords, countWordsIn } from '../tables/words';
import { annotateCorpus } from './annotate-corpus';
import { findProjectRoot } from './project-root';
import { createProvenance } from './provenance';

const SUMMARY = 'summary.md';

/**
 * Writes what is made of all notebooks together: `provenance.json` and the summary in plain words.
 *
 * @param folder - Folder that becomes the results.
 * @param corpus - Corpus folder that the notebooks read.
 */
export function writeOverview(folder: string, corpus: string): void {
  const provenance = createProvenance(findProjectRoot(), corpus);
  writeFileSync(join(folder, 'provenance.json'), `${JSON.stringify(provenance, null, 2)}\n`);
  const { documents } = readCorpus(corpus, { onError: 'report' });
  const texts = annotateCorpus(documents);
  const isReal = (id: string): boolean =>
    documents.find((doc) => doc.id === id)?.metadata.constructed !== true;
  const parts = [
    describe('Texts that are not constructed', restrict(texts, isReal)),
    describe(
      'Constructed texts (for teaching; not press)',
      restrict(texts, (id) => !isReal(id)),
    ),
  ];
  writeFileSync(
    join(folder, SUMMARY),
    `# What was found\n\n${parts.filter((part) => part !== '').join('\n')}`,
  );
}

/** The summary of a results folder, and what to open there; for the terminal. */
export function summariseResults(results: string): string {
  const summary = existsSync(join(results, SUMMARY)) ? readFileSync(join(results, SUMMARY), 'utf8') : '';
  return `${summary.replace(/^#+ /gmu, '')}
To open: readers/*.html in a browser, notebooks/*.ipynb in any notebook viewer,
figures/*.svg, tables/*.csv (each with its columns explained in *.columns.csv).`;
}

function restrict(texts: AnnotatedTexts, isWanted: (id: string) => boolean): AnnotatedTexts {
  return {
    documents: texts.documents.filter((doc) => isWanted(doc.id)),
    annotations: texts.annotations.filter((annotation) => isWanted(annotation.document)),
  };
}

function describe(title: string, texts: AnnotatedTexts): string {
  const { documents, annotations } = texts;
  if (documents.length === 0) return '';
  const words = documents.reduce((sum, doc) => sum + countWords(doc), 0);
  const hedging = annotations.filter((annotation) => annotation.layer === 'hedging');
  const hedges = hedging.filter((annotation) => annotation.label !== 'booster');
  const inSources = hedges.filter((annotation) => annotation.attributes.voice === 'attributed');
  const relations = annotations.filter((annotation) => annotation.layer === 'attribution');
  const attributed = documents.reduce((sum, doc) => {
    const own = relations.filter((relation) => relation.document === doc.id);
    return (
      sum +
      countWordsIn(
        doc,
        own.flatMap((relation) => relation.parts.content),
      )
    );
  }, 0);
  const names = labelCoverage(texts, { by: ['name'] }).columns;
  const labels = (names.name ?? []).map(
    (name, row) => `${String(name)} ${String(names.marked[row])} of ${String(names.mentions[row])}`,
  );
  return [
    `## ${title}`,
    '',
    `- ${documents.length === 1 ? documents[0].id : `${documents.length} texts`}, ${words} words.`,
    `- Hedging: ${hedges.length} hedges (${((1000 * hedges.length) / words).toFixed(1)} per 1,000 words), ${inSources.length} of them in the words of sources; ${hedging.length - hedges.length} boosters.`,
    `- Attribution: ${relations.length} relations; ${((100 * attributed) / words).toFixed(0)} % of the words are ascribed to a source.`,
    `- Labels: ${labels.length === 0 ? 'no name carries one' : `${labels.join('; ')} mentions marked`}.`,
    '',
  ].join('\n');
}
