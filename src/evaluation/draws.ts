import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../model/language';
import type { Span } from '../model/span';
import type { UnseenScore } from '../notebook/unseen-scores';
import { createCodePointMap } from '../util/code-points';
import { FormatError } from '../util/errors';
import { goldRelation, type GoldDocument, type PressRelation } from './attribution-gold';
import type { HedgingGold } from './hedging-data';

/**
 * Texts that were drawn once, annotated by the codebook before any output was seen, and scored once: a file of
 * `results/evaluation/draws/`, which holds offsets and no texts.
 */
export interface Draw {
  /** As in the column `data` of the scores. */
  readonly name: string;
  readonly language: Language;
  /** Version of each measure for which these texts were unseen; for others they are development data. */
  readonly unseenFor: Readonly<Record<string, string>>;
  /** Who annotated and how. */
  readonly origin: string;
  readonly relations: readonly GoldDocument[];
  readonly hedges: readonly HedgingGold[];
  /** What a second reader, who saw neither the first one's annotations nor any output, annotated in the same texts. */
  readonly second?: Pick<Draw, 'relations' | 'hedges'>;
}

/** The system of `rowsOf` that a second reader of a draw is. */
export const SECOND_READER = 'second reader';

interface DrawnDocument {
  readonly id: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
  readonly fingerprint: string;
  readonly hedging: readonly { readonly label: string; readonly start: number; readonly end: number }[];
  readonly attribution: readonly DrawnRelation[];
}

/** A relation whose speaker is where its words stand in the text. */
type DrawnRelation = Omit<PressRelation, 'speaker'> & { readonly speaker: Span | null };

type DrawFile = Pick<Draw, 'name' | 'language' | 'unseenFor' | 'origin'> & {
  readonly documents: readonly DrawnDocument[];
  readonly secondReader?: readonly DrawnDocument[];
};

/**
 * The draws of a folder with their texts, in the order of their files.
 *
 * @param drawsFolder - `results/evaluation/draws`; no draws where it is absent.
 * @param sharedFolder - Folder with `data/fresh`; draws whose texts are absent are left out.
 * @throws FormatError when a text is not the one that was annotated.
 */
export function readDraws(drawsFolder: string, sharedFolder: string): readonly Draw[] {
  if (!existsSync(drawsFolder)) return [];
  return readdirSync(drawsFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const draw = JSON.parse(readFileSync(join(drawsFolder, name), 'utf8')) as DrawFile;
      const texts = readTexts(join(sharedFolder, 'data', 'fresh', `${draw.language}.jsonl`));
      return texts === undefined ? [] : [withTexts(draw, texts, name)];
    });
}

function readTexts(path: string): ReadonlyMap<string, string> | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
      return [id, text];
    }),
  );
}

function withTexts(draw: DrawFile, texts: ReadonlyMap<string, string>, file: string): Draw {
  const { name, language, unseenFor, origin, secondReader } = draw;
  const read = (documents: readonly DrawnDocument[]): Pick<Draw, 'relations' | 'hedges'> =>
    annotationsOf(documents, language, texts, file);
  return {
    ...{ name, language, unseenFor, origin, ...read(draw.documents) },
    ...(secondReader === undefined ? {} : { second: read(secondReader) }),
  };
}

function annotationsOf(
  drawn: readonly DrawnDocument[],
  language: Language,
  texts: ReadonlyMap<string, string>,
  file: string,
): Pick<Draw, 'relations' | 'hedges'> {
  const documents = drawn.map((document) => {
    const text = texts.get(document.id) ?? '';
    if (createHash('sha256').update(text).digest('hex') !== document.fingerprint)
      throw new FormatError(
        `readDraws: the text of ${document.id} is not the one that was annotated; its offsets would point elsewhere`,
        { path: file },
      );
    return { ...document, text, toUtf16: createCodePointMap(text).toUtf16 };
  });
  return {
    relations: documents.map(({ id, text, attribution, toUtf16 }) => ({
      ...{ id, language, text },
      relations: attribution.map((relation) => {
        const convert = ([start, end]: Span): Span => [toUtf16(start), toUtf16(end)];
        const speaker = relation.speaker === null ? null : text.slice(...convert(relation.speaker));
        return goldRelation({ ...relation, speaker }, (spans) => spans.map(convert));
      }),
    })),
    hedges: documents.map(({ id, text, hedging, toUtf16 }) => ({
      ...{ id, language, text },
      gold: hedging.map(({ label, start, end }) => ({ label, start: toUtf16(start), end: toUtf16(end) })),
    })),
  };
}

/** A figure of a draw as it goes into `unseen.csv`; its interval is `NaN` where none was made. */
export interface DrawFigure {
  readonly figure: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly unit: string;
}

/**
 * Rows of `unseen.csv` for a draw that no rule of a measure had seen at the version that it was annotated for.
 *
 * @param version - `id@version` of the measure as it is now.
 * @returns No rows for another version: the texts are development data by then.
 */
export function unseenRows(
  draw: Draw,
  task: string,
  version: string,
  figures: readonly DrawFigure[],
): readonly UnseenScore[] {
  if (draw.unseenFor[task] !== version) return [];
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : rounded(value));
  return figures
    .filter(({ value }) => !Number.isNaN(value))
    .map(({ figure, value, low, high, n, unit }) => ({
      ...{ task, version, language: draw.language, data: draw.name, texts: draw.relations.length },
      ...{ n, unit, figure, value: rounded(value), low: orNull(low), high: orNull(high) },
      ...{ origin: draw.origin, note: null },
    }));
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
