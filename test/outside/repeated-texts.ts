import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../src/formats/corpus-files';

/** Share of the full size that checks of large corpora run at: SELON_SCALE, else all of it. */
export function scaled(documents: number): number {
  return Math.max(1, Math.round(documents * Number(process.env['SELON_SCALE'] ?? 1)));
}

/**
 * Writes the texts of the shipped corpus again and again, each time with other ids, as NDJSON.
 *
 * @returns The file.
 */
export function writeRepeatedTexts(root: string, folder: string, documents: number): string {
  const { documents: texts } = readCorpus(join(root, 'corpus'));
  const path = join(folder, `${documents}.ndjson`);
  const file = openSync(path, 'w');
  for (let n = 0; n < documents; n++) {
    const { text, language, metadata } = texts[n % texts.length]!;
    writeSync(file, `${JSON.stringify({ id: `d${n}`, text, language, metadata })}\n`);
  }
  closeSync(file);
  return path;
}
