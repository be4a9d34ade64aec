import { loadResources } from '../formats/files';
import { annotate } from '../measures/annotate';
import type { Annotation } from '../model/annotation';
import type { Language } from '../model/language';
import { createDocument } from '../text/create-document';

/** The system that is evaluated: text and language → annotations. */
export type AnnotateText = (text: string, language: Language) => readonly Annotation[];

/** All measures with the shipped lexicons, as `selon annotate` runs them. */
export const annotateText: AnnotateText = (text, language) =>
  annotate(createDocument(text, { language }), loadResources(language)).annotations;
