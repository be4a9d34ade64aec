// Compiled, not run: what a notebook cell may write, with the types that it relies on.
import {
  annotateCorpus,
  barcodeChart,
  countBy,
  createDocument,
  ratePer,
  readCorpus,
  show,
  toFrame,
  type Annotation,
  type Table,
} from 'selon';

type IsAny<T> = 0 extends 1 & T ? true : false;
const isTyped = <T>(_: T, isAny: IsAny<T> extends true ? never : true): void => void isAny;

const doc = createDocument('Il aurait fui.', { id: 'a', language: 'fr' });
const corpus = readCorpus('corpus');
const texts = annotateCorpus(corpus.documents);
const first: Annotation = texts.annotations[0];
const start: number = first.start;
const counts: Table = countBy(texts, ['layer']);
const rates = ratePer(texts, { layer: 'hedging', random: () => 0.5 });
const figure = barcodeChart(doc, texts.annotations, { language: 'fr' });
void show(figure);
void show(toFrame(rates), rates.codebook);
void show(doc, texts.annotations);

isTyped(doc, true);
isTyped(doc.tokens.kind[0], true);
isTyped(corpus.documents[0].metadata, true);
isTyped(first.cues[0].entry, true);
isTyped(counts.columns, true);
isTyped(figure.layout.meta, true);
isTyped(start, true);
