import { fstatSync, readSync } from 'node:fs';
import type { ByteSource } from './corpora/parquet/byte-source';

/**
 * An open file as bytes that can be read at any place.
 *
 * @param file - Its descriptor.
 * @param onBytes - Told of each reading how much it was.
 */
export function fileSource(file: number, onBytes?: (size: number) => void): ByteSource {
  const sizeBytes = fstatSync(file).size;
  return {
    sizeBytes,
    read: (start, end) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, sizeBytes) - start));
      const size = readSync(file, bytes, 0, bytes.length, start);
      onBytes?.(size);
      return size === bytes.length ? bytes : bytes.slice(0, size);
    },
  };
}
