import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize } from 'node:v8';
import type { FlatColumn, FlatTable } from '../formats/annotations/flat-columns';
import type { FlatRow } from '../formats/annotations/flat-rows';
import { markFinished, markUnfinished } from '../formats/unfinished-folder';
import type { Blocks } from './annotation-settings';
import { openGrowingFile } from './growing-file';
import { checkParts, partName, type PartFiles } from './part-folder';
import type { OutputState, RunOutput } from './run-output';

/**
 * A folder of Parquet files, `annotations/part-00000.parquet` and so on: one sub-folder for each table. The rows of a part
 * are held until it is whole, so that a later run takes up again at the beginning of a part.
 *
 * @param folder - New or empty, unless an earlier run is taken up again.
 * @param tables - Columns of each table, in the order of the streams of output; these hold rows.
 * @param documentsPerPart - Documents of each part but the last.
 * @param earlier - Where the earlier run ended.
 * @throws FileError when a new run's folder holds something, or the earlier run's parts are not there.
 */
export async function openParquetFolder(
  folder: string,
  tables: readonly (readonly [FlatTable, readonly FlatColumn[]])[],
  documentsPerPart: number,
  earlier?: OutputState,
): Promise<RunOutput> {
  const { encodeFlatParquet } = await import('../formats/annotations/flat-parquet.js');
  const streams = tables.map(([name]): PartFiles => ({
    name,
    path: (part) => join(name, `${partName(part)}.parquet`),
  }));
  let { part = 0 } = earlier ?? {};
  checkParts(folder, streams, part, earlier !== undefined);
  let documents = 0;
  let isShort = false;
  let held: Uint8Array[][] = tables.map(() => []);
  const writePart = (): void => {
    markUnfinished(folder);
    for (const [n, { path }] of streams.entries()) {
      const whole = join(folder, path(part));
      mkdirSync(dirname(whole), { recursive: true });
      const rows = held[n]!.flatMap((block) => deserialize(block) as FlatRow[]);
      const file = openGrowingFile(whole);
      file.append(encodeFlatParquet(tables[n]![1], rows));
      file.finish();
    }
    held = tables.map(() => []);
    documents = 0;
    part++;
  };
  return {
    write: (blocks: readonly Blocks[], more) => {
      for (const [n, some] of blocks.entries()) held[n]!.push(...some);
      documents += more;
      if (documents >= documentsPerPart) writePart();
    },
    save: () => (documents === 0 && !isShort ? { part } : undefined),
    finish: () => {
      if (documents > 0 || part === 0) {
        writePart();
        // Texts that are added to the input later belong to this part.
        isShort = true;
      }
      markFinished(folder);
    },
  };
}
