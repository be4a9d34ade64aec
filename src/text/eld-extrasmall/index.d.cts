/**
 * Language of a snippet of text.
 *
 * @param text - Best 50 to 200 characters.
 * @returns An ISO 639-1 code, or an empty string when nothing was recognised.
 */
export declare function snippetLanguage(text: string): string;
