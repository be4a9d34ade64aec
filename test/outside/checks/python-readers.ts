import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeFlatParquet } from '../../../src/formats/annotations/flat-parquet';
import { formatFlatHead, formatFlatRows } from '../../../src/formats/annotations/flat-csv';
import { createFlatRows, type FlatRow } from '../../../src/formats/annotations/flat-rows';
import { annotateCorpus } from '../../../src/notebook/annotate-corpus';
import { createDocument } from '../../../src/text/create-document';
import { OFFSET_TEXTS } from '../../formats/offset-texts';
import { fails, passes, skipped, type OutsideCheck } from '../check';
import { lastLine, runProgram } from '../programs';
import { findPython } from '../python';

const PACKAGES = ['pandas', 'pyarrow', 'polars', 'duckdb'] as const;

/** Documents without marks stand first: readers that guess columns from the first rows must not lose those of later ones. */
const TEXTS: readonly { readonly id: string; readonly language: string; readonly text: string }[] = [
  ...['000', '001'].map((id) => ({ id, language: 'fr', text: 'Le pont est fermé.' })),
  ...OFFSET_TEXTS.map(({ language, text }, place) => ({ id: `00${place + 2}`, language, text })),
];

interface Seen {
  readonly rows?: number;
  readonly wrong?: number;
  readonly ids?: number;
  readonly failed?: string;
}

/** The words of every annotation, as pandas, polars and DuckDB read them and Python slices them. */
export const pythonReaders: OutsideCheck = {
  name: 'python-readers',
  says: 'pandas, polars and DuckDB read annotations as NDJSON, CSV and Parquet, and `text[start:end]` in Python gives their words, in texts with emoji, decomposed accents, CRLF, CR, a byte order mark, soft hyphens and Cyrillic',
  needs: `Python 3 with ${PACKAGES.join(', ')} of PyPI, or the path of one that has them in SELON_PYTHON`,
  run: async ({ root, folder }) => {
    const python = await findPython(folder, PACKAGES);
    if ('missing' in python) return skipped(python.missing);
    const { annotations, parts } = await writeTables(root, folder);
    const script = join(root, 'test/outside/python/readers.py');
    const { code, output, errors } = await runProgram(python.path, [script, folder]);
    if (code !== 0) return fails(lastLine(errors));
    const { versions, seen } = JSON.parse(output) as {
      readonly versions: Readonly<Record<string, string>>;
      readonly seen: Readonly<Record<string, Seen>>;
    };
    const wrong = Object.entries(seen).filter(([reader, { rows, wrong: differing, ids }]) => {
      const expected = reader.includes('parts') ? parts : annotations;
      return rows !== expected || differing !== 0 || (!reader.includes('parts') && ids !== annotations);
    });
    if (wrong.length > 0)
      return fails(wrong.map(([reader, found]) => `${reader}: ${JSON.stringify(found)}`).join('; '));
    const engines = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
    return passes(
      `${Object.keys(seen).length} ways of ${engines.join(', ')}: ${annotations} annotations and ${parts} parts of ${TEXTS.length} texts, 0 differ`,
    );
  },
};

/** The tables of all texts as files of the folder: lines and CSV by the command, the others by the same encoders. */
async function writeTables(
  root: string,
  folder: string,
): Promise<{ readonly annotations: number; readonly parts: number }> {
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  write('texts.json', JSON.stringify(Object.fromEntries(TEXTS.map(({ id, text }) => [id, text]))));
  const input = TEXTS.map((record) => `${JSON.stringify(record)}\n`).join('');
  for (const format of ['ndjson', 'csv']) {
    const args = [join(root, 'src/cli/bin.cjs'), 'annotate', '--offsets', 'code-points', '--format', format];
    const { code, output, errors } = await runProgram(process.execPath, args, { input });
    if (code !== 0) throw new Error(`selon annotate --format ${format}: ${lastLine(errors)}`);
    write(`annotations.${format}`, output);
  }
  const documents = TEXTS.map(({ text, ...facts }) => createDocument(text, facts));
  const found = annotateCorpus(documents).annotations;
  const flat = createFlatRows({ offsets: 'code-points' });
  const rows: { annotations: FlatRow[]; parts: FlatRow[] } = { annotations: [], parts: [] };
  for (const doc of documents) {
    const own = flat.rowsOf(
      doc,
      found.filter(({ document }) => document === doc.id),
    );
    rows.annotations.push(...own.annotations);
    rows.parts.push(...own.parts);
  }
  for (const table of ['annotations', 'parts'] as const)
    write(`${table}.parquet`, encodeFlatParquet(flat.columns[table], rows[table]));
  write('parts.csv', formatFlatHead(flat.columns.parts) + formatFlatRows(rows.parts));
  return { annotations: rows.annotations.length, parts: rows.parts.length };
}
