import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/formats/files';
import { readCorpus } from '../../src/formats/corpus-files';
import { annotate, annotateTogether } from '../../src/measures/annotate';
import type { LanguageResources } from '../../src/measures/measure';
import type { Document } from '../../src/model/document';
import { isLanguage } from '../../src/model/language';
import { createDocument } from '../../src/text/create-document';

const resourcesOf = ({ language }: Document): LanguageResources | undefined =>
  isLanguage(language) ? loadResources(language) : undefined;

describe('annotateTogether', () => {
  const docs = [
    ...readCorpus('corpus').documents,
    createDocument('Der Bürgermeister sagte, die Brücke halte.', { id: 'de', language: 'de' }),
  ];

  it('finds in documents of several languages what annotate finds in each', () => {
    for (const options of [{}, { layers: ['hedging'] as const, explain: true }])
      expect(annotateTogether(docs, resourcesOf, options)).toEqual(
        docs.map((doc) => annotate(doc, resourcesOf(doc), options)),
      );
  });

  it('keeps the order of the documents, and gives nothing for none', () => {
    const backwards = [...docs].reverse();
    expect(annotateTogether(backwards, resourcesOf)).toEqual(
      [...annotateTogether(docs, resourcesOf)].reverse(),
    );
    expect(annotateTogether([], resourcesOf)).toEqual([]);
  });
});
