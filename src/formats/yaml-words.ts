import { isSeq, LineCounter, parseDocument, visit, type Alias } from 'yaml';
import { FormatError } from '../util/errors';

/** A YAML file whose scalars are all words, and what was lost between the file and the words. */
export interface YamlWords {
  /** Records, lists and words. */
  readonly value: unknown;
  /** Items that are empty though something may have been meant, by line. */
  readonly emptyLines: readonly number[];
}

const QUOTE = 'write a word that begins with *, &, ! or # in quotation marks, as "*tion"';

/**
 * Reads YAML in which every scalar is a word: with other schemas `no` or `1e3` would be something else.
 *
 * What `*`, `&`, `!` and `#` mean to YAML is not what they mean in a word, so that references which lead nowhere or to
 * themselves are refused, and those that stand for too much at the library's limit.
 *
 * @param yaml - Content of the file.
 * @param path - The file as the user named it, for messages.
 * @throws FormatError, with file and line, when the text is not YAML or its references cannot be followed.
 */
export function parseYamlWords(yaml: string, path: string): YamlWords {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter });
  const lineAt = (offset: number | undefined): number => lineCounter.linePos(offset ?? 0).line;
  const fail = (what: string, offset: number | undefined): never => {
    throw new FormatError(`parseYamlWords: ${what}`, { path, line: lineAt(offset) });
  };
  const [error] = document.errors;
  if (error !== undefined) {
    const [what] = error.message.split('\n');
    fail(`not YAML: ${what} ${error.code === 'BAD_ALIAS' ? QUOTE : ''}`.trim(), error.pos[0]);
  }
  const emptyLines: number[] = [];
  let firstAlias: Alias | undefined;
  visit(document, {
    Alias: (_key, alias, ancestors) => {
      firstAlias ??= alias;
      const target = alias.resolve(document);
      const offset = alias.range?.[0];
      if (target === undefined) fail(`*${alias.source} refers to nothing; ${QUOTE}`, offset);
      if ((ancestors as readonly unknown[]).includes(target))
        fail(`*${alias.source} refers to a list that it is part of; expected lists that end`, offset);
    },
    Scalar: (_key, scalar, ancestors) => {
      const isMeant =
        isSeq(ancestors[ancestors.length - 1]) || scalar.anchor !== undefined || scalar.tag !== undefined;
      if (isMeant && scalar.value === '' && scalar.type === 'PLAIN')
        emptyLines.push(lineAt(scalar.range?.[0]));
    },
  });
  try {
    return { value: document.toJS(), emptyLines };
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    return fail(
      'references to lists of references stand for too many words; write the words out',
      firstAlias?.range?.[0],
    );
  }
}
