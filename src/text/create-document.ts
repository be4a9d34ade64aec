import type { Document, Metadata } from '../model/document';
import type { DocumentLanguage } from '../model/language';
import { checkOptions, checkString } from '../util/check';
import { detectLanguage } from './detect-language';
import { languageRules } from './language-rules';
import { matchingForms } from './matching-forms';
import { findParagraphs } from './paragraphs';
import { findQuotations } from './quotations';
import { findSentences } from './sentences';
import { findTokens } from './tokens';

/** Id and version of the segmentation rules; bumped by every change that may move a span. */
export const SEGMENTATION = 'segmentation@1.3.0';

/** What is known about a text beside its words. */
export interface CreateDocumentOptions {
  /** Default `document`. */
  readonly id?: string;
  /** Default: the detected language. */
  readonly language?: DocumentLanguage;
  /** Default: none. */
  readonly metadata?: Metadata;
}

/**
 * A document: the text as it stands, with its paragraphs, sentences, tokens, matching forms and quotations.
 *
 * Works on any string, lone surrogates included, in time linear in its length. Languages other than French, English
 * and Russian are segmented by neutral rules.
 *
 * @param text - The text, never changed.
 * @param options.language - Language of the text; detected when absent.
 * @returns A frozen record whose spans are UTF-16 offsets into `text`; all tables are empty for a text of white space.
 * @throws TypeError when `text`, `id` or `language` is not a string; RangeError for an option that does not exist.
 * @example createDocument("L'Otan a réagi.", { language: 'fr' }).forms; // ["l'", "otan", "a", "réagi", "."]
 */
export function createDocument(text: string, options: CreateDocumentOptions = {}): Document {
  checkString(text, 'createDocument', 'text');
  checkOptions(options, 'createDocument', ['id', 'language', 'metadata']);
  if (options.id !== undefined) checkString(options.id, 'createDocument', 'id');
  if (options.language !== undefined) checkString(options.language, 'createDocument', 'language');
  const language = options.language ?? detectLanguage(text).language;
  const rules = languageRules(language);
  const paragraphs = findParagraphs(text);
  const tokens = findTokens(text, paragraphs, rules);
  const { quotations, unpairedMarks, roles } = findQuotations(text, paragraphs, tokens);
  return Object.freeze({
    id: options.id ?? 'document',
    text,
    language,
    metadata: Object.freeze({ ...options.metadata }),
    paragraphs,
    sentences: findSentences(text, paragraphs, tokens, roles, rules),
    tokens,
    forms: matchingForms(text, tokens, language),
    quotations,
    unpairedMarks,
  });
}
