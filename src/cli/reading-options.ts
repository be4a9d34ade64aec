import type { CorpusReading } from '../formats/corpus-files';
import { checkLanguage } from '../formats/source-text';
import { UsageError } from './usage-error';

/** Options of every command that reads texts, for `parseArgs`. */
export const READING_OPTIONS = {
  language: { type: 'string' },
  encoding: { type: 'string' },
  dates: { type: 'string' },
  unwrap: { type: 'boolean' },
  duplicates: { type: 'string' },
  'text-column': { type: 'string' },
} as const;

/** What `parseArgs` makes of `READING_OPTIONS`. */
export interface ReadingValues {
  readonly language?: string | undefined;
  readonly encoding?: string | undefined;
  readonly dates?: string | undefined;
  readonly unwrap?: boolean | undefined;
  readonly duplicates?: string | undefined;
  readonly 'text-column'?: string | undefined;
}

/**
 * The reading options that a user gave.
 *
 * @throws UsageError when one has a value that is none.
 */
export function readingOptions(values: ReadingValues): CorpusReading {
  const { language, encoding, dates, unwrap, duplicates, 'text-column': textColumn } = values;
  if (language !== undefined) checkLanguageOption(language);
  if (encoding !== undefined) checkEncoding(encoding);
  if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy') {
    throw new UsageError(`--dates is dmy (day first) or mdy (month first), got ${JSON.stringify(dates)}`);
  }
  if (duplicates !== undefined && duplicates !== 'first' && duplicates !== 'ignore') {
    throw new UsageError(
      `--duplicates is first (of near-duplicates only the first) or ignore (they are not looked for), got ${JSON.stringify(duplicates)}`,
    );
  }
  return {
    ...(language === undefined ? {} : { language }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(dates === undefined ? {} : { dates }),
    ...(unwrap === undefined ? {} : { unwrap }),
    ...(duplicates === undefined ? {} : { duplicates }),
    ...(textColumn === undefined ? {} : { textColumn }),
  };
}

function checkLanguageOption(language: string): void {
  try {
    checkLanguage(language, { path: '--language', line: 1 });
  } catch {
    throw new UsageError(`--language is a BCP 47 code such as fr, en or ru, got ${JSON.stringify(language)}`);
  }
}

function checkEncoding(encoding: string): void {
  try {
    new TextDecoder(encoding);
  } catch {
    throw new UsageError(
      `--encoding is a name such as windows-1252, windows-1251, iso-8859-15, koi8-r or utf-16le, got ${JSON.stringify(encoding)}`,
    );
  }
}
