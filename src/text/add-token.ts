/** Receives tokens in text order: half-open offsets and a `TOKEN_KIND`. */
export type AddToken = (start: number, end: number, kind: number) => void;
