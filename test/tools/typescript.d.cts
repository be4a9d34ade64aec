/** Another source in the place of a file's; `undefined` puts the file's own back. The file is then loaded anew. */
export declare function replaceSource(path: string, source: string | undefined): void;
