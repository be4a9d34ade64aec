import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LAYERS, type Layer } from '../../../src/model/annotation';
import { LANGUAGES, type Language } from '../../../src/model/language';

/** A text with its marks and what it shows. */
export interface MeasureCase {
  /** Path and line, for a message. */
  readonly place: string;
  readonly layer: Layer;
  readonly language: Language;
  readonly why: string;
  /** As `parseMarkedText` reads it. */
  readonly marked: string;
  /** Whether the measure is known not to find this yet. */
  readonly fails: boolean;
}

/** What stands before a case that the measure is known not to get right. */
export const FAILS = 'fails: ';

const CASES = join(__dirname, '..');

/**
 * All cases of `test/measures/<layer>/cases/<language>-<topic>.txt`; `test/measures/README.md` says how they are written.
 *
 * @throws RangeError for a file whose name has no language, and a case before any reason.
 */
export function readCases(): readonly MeasureCase[] {
  return LAYERS.flatMap((layer) => {
    const folder = join(CASES, layer, 'cases');
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return files
      .sort()
      .flatMap((name) => parseCaseFile(readFileSync(join(folder, name), 'utf8'), layer, join(folder, name)));
  });
}

/**
 * Cases of one file.
 *
 * @param content - Lines: `# why` heads the cases below it, `// …` is a remark, every other line is a case.
 * @param layer - The layer that is compared.
 * @param path - Of the file; its name begins with the language.
 */
export function parseCaseFile(content: string, layer: Layer, path: string): readonly MeasureCase[] {
  const language = LANGUAGES.find((code) => basename(path).startsWith(`${code}-`));
  if (language === undefined)
    throw new RangeError(
      `parseCaseFile: no language; expected a name such as fr-quotations.txt, got ${path}`,
    );
  const cases: MeasureCase[] = [];
  let why = '';
  content.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('// ')) return;
    if (line.startsWith('# ')) {
      why = line.slice(2);
      return;
    }
    const place = `${layer}/cases/${basename(path)}:${index + 1}`;
    if (why === '')
      throw new RangeError(`parseCaseFile: a case without reason; expected a line "# why" above ${place}`);
    const fails = line.startsWith(FAILS);
    const marked = (fails ? line.slice(FAILS.length) : line).replaceAll('\\n', '\n').replace(/^\\#/u, '#');
    cases.push({ place, layer, language, why, marked, fails });
  });
  return cases;
}
