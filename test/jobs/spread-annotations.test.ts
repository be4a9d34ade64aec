import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { spreadAnnotations, threadsFor } from '../../src/jobs/spread-annotations';
import { annotateCorpus } from '../../src/notebook/annotate-corpus';
import type { Document } from '../../src/model/document';
import { createDocument } from '../../src/text/create-document';
import { inventedTexts } from './texts';

describe('spreadAnnotations', () => {
  it('finds what this thread finds, while the caller stands still', () => {
    const documents = inventedTexts(150).map(({ id, text }) => createDocument(text, { id }));
    const whole = annotateCorpus(documents);
    const found = [...spreadAnnotations(documents, { explain: false, lexicons: [] }, 2)];
    expect(found.flatMap(({ annotations }) => annotations)).toEqual(whole.annotations);
    expect(found.flatMap(({ warnings }) => warnings)).toEqual(whole.warnings);
    expect(found[0]!.annotations.every((annotation) => Object.isFrozen(annotation))).toBe(true);
  });
});

describe('threadsFor', () => {
  it('starts none for a small corpus, and at most four for a large one', () => {
    const small = createDocument('Le pont tient.', { language: 'fr' });
    expect(threadsFor([small])).toBe(1);
    const large = new Array<Document>(1000).fill({ ...small, text: 'x'.repeat(10_000) });
    expect(threadsFor(large)).toBe(Math.min(4, availableParallelism()));
  });
});
