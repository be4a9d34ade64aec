import { parseTextRows } from '../../text-rows';
import type { CorpusItem, CorpusReader } from '../corpus-item';

/** A table with one text in each row, separated by commas, semicolons or tabs. */
export const textTable: CorpusReader = {
  id: 'table',
  version: '1.0.0',
  title: 'table (CSV, TSV)',
  holds: 'many',
  recognises: () => true,
  read: ({ text, path, name, options }) =>
    parseTextRows(text, path, name, options.textColumn).map(({ line, result }): CorpusItem => {
      if ('error' in result) return { kind: 'fault', message: result.error.message, line };
      const { source } = result;
      return { kind: 'text', line, ...source };
    }),
};
