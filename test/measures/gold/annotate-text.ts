import { loadResources } from '../../../src/formats/files';
import { annotate } from '../../../src/measures/annotate';
import { createDocument } from '../../../src/text/create-document';
import type { AnnotateText } from './check-case';

/** All layers of a text, by all measures together, as a user gets them. */
export const annotateText: AnnotateText = (text, language, options = { explain: false }) =>
  annotate(createDocument(text, { id: 'case', language }), loadResources(language), options).annotations;
