import type { AttributeValue } from './annotation';

/** The languages that names and definitions of the codebook are written in. */
export type CodebookLanguage = 'en' | 'fr';

/** A text in each language of the codebook. */
export type InEachLanguage = Readonly<Record<CodebookLanguage, string>>;

/** What a label or part is called, and what it is. */
export interface TermRecord {
  /** As pages and charts write it inside a line. */
  readonly name: InEachLanguage;
  /** One phrase or sentence, after the codebook. */
  readonly definition: InEachLanguage;
}

/** What an attribute may hold beside `null`: one of a list, any text, or any number. */
export type AttributeValues = readonly AttributeValue[] | 'text' | 'number';

/** One attribute of the annotations of a layer. */
export interface AttributeRecord {
  readonly name: InEachLanguage;
  /** One sentence. */
  readonly description: InEachLanguage;
  readonly values: AttributeValues;
  /** Names of values; a value without one stands for itself. */
  readonly valueNames?: Readonly<Record<string, InEachLanguage>>;
  /** Whether `annotate` finds it out itself, so that no lexicon entry can say it. */
  readonly isComputed?: true;
  /** Whether its value is the id of another annotation of the same document. */
  readonly isAnnotationId?: true;
}

/** What annotations of a layer are made of, and how people name it. */
export interface LayerRecord extends TermRecord {
  /** Labels of the codebook, in its order. */
  readonly labels: Readonly<Record<string, TermRecord>>;
  /** Roles of the parts, in their order; none for a layer whose annotations are one span. */
  readonly parts: Readonly<Record<string, TermRecord>>;
  readonly attributes: Readonly<Record<string, AttributeRecord>>;
  /** Roles in which an annotation is pointed at, the first that it has; `cue` is the whole of one without parts. */
  readonly pointedAt: readonly [string, ...string[]];
}
