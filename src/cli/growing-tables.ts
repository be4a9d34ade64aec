import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from '../formats/whole-files';
import { LAYERS, type Layer } from '../model/annotation';
import { dataDictionary, rowsToCsv, tableToCsv } from '../tables/csv';
import { streamCounts, type StreamedTable } from '../tables/streamed-counts';
import { STREAMED_HEDGES, STREAMED_RELATIONS, type StreamedProfile } from '../tables/streamed-profiles';
import { streamDocumentRates, streamRates } from '../tables/streamed-rates';
import { createTable } from '../tables/table';
import type { TextFacts } from '../tables/text-facts';
import { explainSystemError } from '../util/system-error';

/** What tables are made of a stream of texts. */
export interface TableSettings {
  /** Groups of the rates. */
  readonly by: string;
  /** Fields that the counts are by. */
  readonly fields: readonly string[];
}

/** A file of a table that grows text by text, with its data dictionary beside it. */
export interface GrowingTable {
  readonly name: string;
  readonly add: (text: TextFacts) => void;
  /** Writes what is not written yet. */
  readonly end: () => void;
}

/** Tables of a stream of texts in a folder: counts, and, where texts tell their length, rates and profiles. */
export function growTables(
  folder: string,
  settings: TableSettings,
): Omit<GrowingTable, 'name' | 'end'> & {
  /** Writes what is not written yet; names of the tables. */
  readonly end: () => readonly string[];
} {
  const tables = [growTable(folder, 'counts', streamCounts(settings.fields))];
  let hasProfiles = false;
  return {
    add: (text) => {
      if (text.profile !== undefined && !hasProfiles) {
        tables.push(...tablesOfProfiles(folder, text.profile.layers.split(' ') as Layer[], settings));
        hasProfiles = true;
      }
      for (const table of tables) table.add(text);
    },
    end: () => {
      for (const table of tables) table.end();
      return tables.map(({ name }) => name);
    },
  };
}

/** Rates of the layers that were asked for, and the profiles that these give. */
function tablesOfProfiles(
  folder: string,
  asked: readonly Layer[],
  { by }: TableSettings,
): readonly GrowingTable[] {
  const layers = LAYERS.filter((layer) => asked.includes(layer));
  const rates = layers.map((layer) =>
    by === 'document'
      ? growRows(folder, `rates-${layer}`, streamDocumentRates({ layer }))
      : growTable(folder, `rates-${layer}`, streamRates({ layer, by })),
  );
  if (!layers.includes('attribution')) return rates;
  const relations = growRows(folder, 'attribution-profile', STREAMED_RELATIONS);
  if (!layers.includes('hedging')) return [...rates, relations];
  return [...rates, growRows(folder, 'hedge-profile', STREAMED_HEDGES), relations];
}

function growTable(folder: string, name: string, { add, end }: StreamedTable): GrowingTable {
  return {
    name,
    add,
    end: () => {
      const table = end();
      writeWholeFile(join(folder, `${name}.csv`), tableToCsv(table));
      writeWholeFile(join(folder, `${name}.columns.csv`), dataDictionary(table));
    },
  };
}

/** Length of text from which rows are written. */
const MOST_WAITING = 1 << 16;

function growRows(folder: string, name: string, { codebook, rowOf }: StreamedProfile): GrowingTable {
  const file = openFile(join(folder, `${name}.csv`));
  let waiting = rowsToCsv([Object.keys(codebook)]);
  return {
    name,
    add: (text) => {
      waiting += rowsToCsv([rowOf(text)]);
      if (waiting.length < MOST_WAITING) return;
      writeFileSync(file, waiting);
      waiting = '';
    },
    end: () => {
      writeFileSync(file, waiting);
      closeSync(file);
      const table = createTable(codebook, [], { documents: [], annotations: [] });
      writeWholeFile(join(folder, `${name}.columns.csv`), dataDictionary(table));
    },
  };
}

function openFile(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw explainSystemError(error, path);
  }
}
