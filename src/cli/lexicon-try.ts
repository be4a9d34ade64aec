import { parseArgs } from 'node:util';
import { loadVerbs } from '../formats/files';
import { createPatternTrial, type TryPatternOptions } from '../lexicon/try-pattern';
import { isLanguage } from '../model/language';
import { LexiconError } from '../util/errors';
import { forEachDocument } from './inputs';
import { READING_OPTIONS, readingOptions } from './reading-options';
import { UsageError } from './usage-error';

/** `selon lexicon try`: a concordance of what a pattern would match. */
export async function tryPattern(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...READING_OPTIONS,
      language: { type: 'string', default: 'fr' },
      context: { type: 'string', default: '60' },
      'followed-by': { type: 'string', multiple: true },
      'preceded-by': { type: 'string', multiple: true },
      'not-followed-by': { type: 'string', multiple: true },
      'not-preceded-by': { type: 'string', multiple: true },
    },
  });
  const [pattern, ...inputs] = positionals;
  if (pattern === undefined)
    throw new UsageError('no pattern; expected a pattern and the texts to try it on');
  if (!/^\d{1,6}$/u.test(values.context))
    throw new UsageError(`--context is a number of characters, got ${JSON.stringify(values.context)}`);
  const contexts = contextFields({
    followedBy: values['followed-by'],
    precededBy: values['preceded-by'],
    notFollowedBy: values['not-followed-by'],
    notPrecededBy: values['not-preceded-by'],
  });
  const { language } = values;
  // The texts' own language is detected: it may be another.
  const { encoding, dates, unwrap, duplicates, 'text-column': textColumn } = values;
  const reading = readingOptions({ encoding, dates, unwrap, duplicates, 'text-column': textColumn });
  if (!isLanguage(language))
    throw new UsageError(`--language is fr, en or ru: the pattern's, got ${JSON.stringify(language)}`);
  const verbs = loadVerbs(language);
  const trial = createTrial(pattern, {
    language,
    contextCharacters: Number(values.context),
    ...(verbs === undefined ? {} : { verbs }),
    ...contexts,
  });
  const count = { hits: 0, found: 0, documents: 0, other: 0 };
  const code = await forEachDocument(inputs, reading, (doc) => {
    if (doc.language !== language) {
      count.other++;
      return;
    }
    const lines = trial(doc);
    count.documents++;
    count.hits += lines.length;
    if (lines.length > 0) count.found++;
    for (const { document, start, end, left, cue, right } of lines) {
      console.log(`${document}:${start}-${end}\t${flat(left)}[${flat(cue)}]${flat(right)}`);
    }
  });
  console.error(`selon: ${count.hits} hits in ${count.found} of ${count.documents} documents`);
  if (count.other > 0) {
    console.error(`selon: ${count.other} documents in other languages than ${language} were left out`);
  }
  return code;
}

function createTrial(pattern: string, options: TryPatternOptions): ReturnType<typeof createPatternTrial> {
  try {
    return createPatternTrial(pattern, options);
  } catch (error) {
    if (error instanceof LexiconError) throw new UsageError(error.message);
    throw error;
  }
}

type Contexts = Pick<TryPatternOptions, 'followedBy' | 'precededBy' | 'notFollowedBy' | 'notPrecededBy'>;

function contextFields(fields: Readonly<Record<keyof Contexts, string[] | undefined>>): Contexts {
  return Object.fromEntries(Object.entries(fields).filter(([, patterns]) => patterns !== undefined));
}

/** Text on one line, without tabs. */
function flat(text: string): string {
  return text.replace(/[\t\n\v\f\r\u2028\u2029]/gu, ' ');
}
