/** A sub-command of `selon`, loaded when it is called. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  /** What it does; the first line stands in the overview. */
  readonly description: string;
  readonly load: () => Promise<{ readonly run: (argv: readonly string[]) => Promise<number> }>;
}

const READING = `--language CODE        language of documents that name none; otherwise it is detected
--encoding NAME        of files that neither are UTF-8 nor say what they are: windows-1252, windows-1251, koi8-r …
--dates dmy|mdy        order of the numbers in dates such as 03/07/2021
--unwrap               joins lines that were broken at a fixed width
--duplicates first     of texts that are nearly the same takes the first only; 2 kB of memory for each text
--duplicates ignore    does not look for them
--text-column NAME     column or field with the texts`;

const INPUTS = `Inputs are files, folders with their sub-folders, or documents as NDJSON on standard input:
{"id", "text", "language"?, "metadata"?} on each line. What a file is shows in its bytes: text, tables (.csv, .tsv, .xlsx, .parquet),
JSON and JSON lines, exports of press databases, web pages, Word and RTF files; "selon corpus INPUT…" shows what would be
read. A metadata.csv gives the files that its rows name their facts.
${READING}
What was seen stands on standard error, a line for each document and kind. Exit code 1 when an input cannot be used; the
others are still processed.`;

const LEXICONS = `--lexicon FILE adds a lexicon of your own, whose hits stand beside the others with its id as their measure; a file
with the id of a lexicon of the package (fr/hedging) takes its place.`;

/** Every sub-command, in the order of the overview. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'corpus',
    usage: 'corpus [--ndjson | --out FOLDER] INPUT…',
    description: `what would be read: files, documents, words, languages, outlets, dates, near-duplicates\n\n${INPUTS}
Standard error names everything that is left out or cannot be used.
--ndjson        writes the documents as lines that every command reads
--out FOLDER    writes texts and metadata.csv into a new folder`,
    load: () => import('./corpus.js'),
  },
  {
    name: 'annotate',
    usage:
      'annotate [--layer LAYER]… [--lexicon FILE]… [--explain] [--offsets UNIT] [--format FORMAT] [--profile] [--out DIR] [--checkpoint FILE] [--jobs N] [INPUT…]',
    description: `annotations of each document, one JSON object per line\n\n${INPUTS}
${LEXICONS}
--offsets UNIT: what all positions count, utf-16 (default; JavaScript, Java) or code-points (Python, R).
--format FORMAT: ndjson (default), csv, or parquet (with --out): one row for each annotation, always with the same columns.
--profile gives each line the length, metadata and profiles of its text, from which "selon tables" makes rates; with
--out they stand in the table of documents, whatever the format.
--out DIR: into a new folder, at constant memory, files that DuckDB, pandas, polars and Spark read: part-00000.ndjson and so
on, 2,000 texts in each; annotations.csv, parts.csv and documents.csv; or annotations/, parts/ and documents/ with
part-00000.parquet and so on. A file has its name when it is whole; _unfinished stands in the folder until all are.
--checkpoint FILE: notes how far the run is. The same command goes on from there after any stop, a kill or a power cut too,
and ends with what a single run writes; without --out, append to a file (>> FILE). Another input, another option or another
version of selon is refused.
--jobs N: threads that annotate, with the same output. Unless given, one, and for a large input one for each core, at most 4.
A text that is too much for the memory of a thread is named; the others are annotated.`,
    load: () => import('./annotate.js'),
  },
  {
    name: 'tables',
    usage: 'tables [--by FIELD] [--count FIELD]… [--out FOLDER] DIR',
    description: `counts, rates and profiles of a corpus of any size that "selon annotate --out DIR" annotated

DIR holds parts of NDJSON, tables of CSV, or parts of Parquet. Each text is read once and let go.
--count FIELD   what annotations are counted by, layer and label unless given: document, measure, voice, stance …
--by FIELD      groups of the rates: document (default), year, month, or a field of the metadata such as outlet
--out FOLDER    default DIR/tables: counts.csv, rates-LAYER.csv, hedge-profile.csv, attribution-profile.csv, each with the
                meaning of its columns`,
    load: () => import('./tables.js'),
  },
  {
    name: 'spark-job',
    usage: 'spark-job [FILE]',
    description: `writes a job of Apache Spark that annotates a corpus on many machines

FILE: default selon_job.py. "spark-submit selon_job.py INPUT OUTPUT" gives the rows that one machine gives; a task whose
worker dies runs again on another. What it needs, and what was measured: src/jobs/README.md.`,
    load: () => import('./spark-job.js'),
  },
  {
    name: 'segment',
    usage: 'segment [INPUT…]',
    description: `paragraphs, sentences and tokens of each document, one JSON object per line\n\n${INPUTS}`,
    load: () => import('./segment.js'),
  },
  {
    name: 'lexicon',
    usage: 'lexicon check FILE… | try PATTERN INPUT… | import FILE',
    description: `checks lexicon files, tries patterns on texts, imports dictionaries of other tools

lexicon check FILE…
  every fault of lexicon files with its line and what to do; examples are run
lexicon try [--language fr|en|ru] [--followed-by P]… [--preceded-by P]… [--not-followed-by P]… [--not-preceded-by P]…
            [--context N] PATTERN INPUT…
  a concordance of what a pattern of that language (default fr) would match, with N characters around each hit (60)
lexicon import --language fr|en|ru --layer LAYER --licence TEXT [--name NAME] [--output DIR] FILE
  one lexicon file for each category of a quanteda dictionary (.yml) or a LIWC dictionary (.dic); says what was lost`,
    load: () => import('./lexicon.js'),
  },
  {
    name: 'read',
    usage: 'read [--side-by-side] [--lexicon FILE]… [--output FILE] [--interface fr|en] INPUT…',
    description: `an annotated page to open in a browser\n\n${INPUTS}
Several texts make one page, in which any one is chosen, and any other set beside it. --side-by-side opens it with the
second text beside the first, and the numbers of both, with their base, below.
${LEXICONS}
--output FILE: default ID.html for one text, reader.html for several. --interface is the language of the page's own words.`,
    load: () => import('./read.js'),
  },
  {
    name: 'run',
    usage: 'run [--corpus DIR] [--results DIR] [--lexicon FILE]… [--param KEY=VALUE]… [NOTEBOOK…]',
    description: `runs the notebooks and writes results/

Without NOTEBOOK: every notebook of notebooks/. --corpus takes a file or folder in any format ("selon corpus" shows what
would be read). For a corpus of your own give a folder for its results, too:
selon run notebooks/07-your-own-corpus.ipynb --corpus my-articles --results my-results --param groupBy=outlet
${LEXICONS}
${READING}`,
    load: () => import('./run.js'),
  },
  {
    name: 'evaluate',
    usage: 'evaluate TASK…',
    description:
      'scores against gold data, written to results/evaluation/\n\nTASK: text, hedging, attribution, labelling; without one, all.',
    load: () => import('./evaluate.js'),
  },
  {
    name: 'lab',
    usage: 'lab [--no-browser] [--port N]',
    description:
      'opens the notebooks in JupyterLab, on this machine only\n\nNeeds Python 3.10 or newer; sets up what is missing in .venv.',
    load: () => import('./lab.js'),
  },
  {
    name: 'web',
    usage: 'web [--port N]',
    description:
      'the workbench and the classroom in a browser, on this machine only\n\nThe page works without a network: texts never leave the browser. Port 8137 unless --port says otherwise.',
    load: () => import('./web.js'),
  },
  {
    name: 'kernel',
    usage: 'kernel install|list|remove [--user | --prefix DIR]',
    description: 'the notebook kernel for VS Code and for a Jupyter of the system',
    load: () => import('./kernel.js'),
  },
  {
    name: 'doctor',
    usage: 'doctor',
    description: 'checks Node, build and kernel, and says what to do',
    load: () => import('./doctor.js'),
  },
];
