import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnnotatedFolder } from '../formats/annotated-files';
import { explainSystemError } from '../util/system-error';
import { growTables } from './growing-tables';
import { UsageError } from './usage-error';

/** `selon tables`: counts, rates and profiles of what `selon annotate --out` wrote, at constant memory. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      by: { type: 'string', default: 'document' },
      count: { type: 'string', multiple: true, default: ['layer', 'label'] },
    },
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    throw new UsageError('expected one folder, as selon annotate --out DIR writes it');
  const out = values.out ?? join(folder, 'tables');
  const texts = readAnnotatedFolder(folder);
  let text = await texts.next();
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw explainSystemError(error, out);
  }
  const tables = growTables(out, { by: values.by, fields: values.count });
  let count = 0;
  for (; text.done !== true; text = await texts.next()) {
    tables.add(text.value);
    count++;
  }
  const names = tables.end();
  console.log(`${count} texts: ${names.map((name) => `${name}.csv`).join(', ')} in ${out}`);
  if (count > 0 && names.length === 1) {
    console.error(
      'selon: rates and profiles need the length of each text: run selon annotate again with --profile',
    );
  }
  return 0;
}
