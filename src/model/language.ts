/** Languages that the measures know, as BCP 47 codes. `und` is a text in another or an unknown language. */
export const LANGUAGES = ['fr', 'en', 'ru'] as const;

/** A language that the measures know. */
export type Language = (typeof LANGUAGES)[number];

/** A document's language: a known one, or another BCP 47 code that no measure covers. */
export type DocumentLanguage = Language | (string & {});

/** Whether a code is one of the languages that the measures know. */
export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}
