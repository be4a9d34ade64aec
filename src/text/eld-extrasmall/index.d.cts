/**
 * Language of a snippet of text.
 *
 * @param text - Best 50 to 200 characters.
 * @returns An ISO 639-1 code, or an empty string when nothing was recognised.
 */
export declare function snippetLanguage(text: string): string;

/** A detector as eld makes it. */
export interface SnippetDetector {
  readonly detect: (text: string) => { readonly language: string };
}

/**
 * Another way to make the detector, for where there is a faster one.
 *
 * @param create - Called at the first use; where it returns undefined, eld's own module is loaded.
 */
export declare function setDetectorFactory(create: () => SnippetDetector | undefined): void;
