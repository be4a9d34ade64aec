/** Bytes that can be read at any place: a file on a disk, or one in memory. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** Bytes from `start` to `end`, a copy of its own; fewer at the end of the file. */
  readonly read: (start: number, end: number) => Uint8Array<ArrayBuffer>;
}

/** A file in memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return { sizeBytes: bytes.length, read: (start, end) => new Uint8Array(bytes.subarray(start, end)) };
}
