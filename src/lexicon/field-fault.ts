import type { JsonPath } from './json-lines';

/** Something wrong at one place of a lexicon. */
export interface FieldFault {
  readonly path: JsonPath;
  /** What is wrong, what is expected, what to do. */
  readonly message: string;
}

/** Whether a JSON value is an object with fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
