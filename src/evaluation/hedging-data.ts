import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBrat } from '../formats/annotations/brat';
import { readCorpus } from '../formats/corpus-files';
import { isLanguage, type Language } from '../model/language';
import { createCodePointMap } from '../util/code-points';
import { toCues, type HedgingCue } from './hedging-scores';

/** Name of the hand-annotated press articles with which the rules were made. */
export const PRESS_DEV = 'fr_press_dev + fr_hedging_dev';

/** Sets of hand-annotated texts, with their files and language. */
export const HEDGING_SETS: readonly HedgingSet[] = [
  { name: PRESS_DEV, language: 'fr', files: ['fr_press_dev.json', 'fr_hedging_dev.json'] },
  {
    name: 'fr_press_dev2 + fr_hedging_dev2',
    language: 'fr',
    files: ['fr_press_dev2.json', 'fr_hedging_dev2.json'],
  },
  { name: 'fr_news_dev', language: 'fr', files: ['fr_news_dev.json'] },
  { name: 'en_news_dev', language: 'en', files: ['en_news_dev.json'] },
  { name: 'ru_news_dev', language: 'ru', files: ['ru_news_dev.json'] },
];

/** Files that are one set of hand-annotated texts. */
export interface HedgingSet {
  readonly name: string;
  readonly language: Language;
  readonly files: readonly string[];
}

/** Name of the project's own texts: written and annotated with the codebook at hand, so no measure of accuracy. */
export const CORPUS_GOLD = 'corpus/gold (regression check)';

/** A text with the hedging cues that its annotator marked, in UTF-16 offsets. */
export interface HedgingGold {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly gold: readonly HedgingCue[];
}

interface GoldFile {
  readonly documents: readonly {
    readonly id: string;
    readonly text: string;
    readonly hedging: readonly HedgingCue[];
  }[];
}

/**
 * The texts of a set with hand-marked cues; files that are absent are left out.
 *
 * @param sharedFolder - Folder with `gold/`.
 */
export function readHedgingSet(
  sharedFolder: string,
  { files, language }: HedgingSet,
): readonly HedgingGold[] {
  return files
    .map((name) => join(sharedFolder, 'gold', name))
    .filter((path) => existsSync(path))
    .flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as GoldFile).documents)
    .map(({ id, text, hedging }) => {
      const { toUtf16 } = createCodePointMap(text);
      return {
        id,
        language,
        text,
        gold: hedging.map(({ label, start, end }) => ({ label, start: toUtf16(start), end: toUtf16(end) })),
      };
    });
}

/**
 * The project's texts in all languages with the hand annotation in `gold/`.
 *
 * @param corpusFolder - Folder with texts and `gold/`; nothing is read where it is absent.
 */
export function readCorpusGold(corpusFolder: string): readonly HedgingGold[] {
  const pathOf = (id: string): string => join(corpusFolder, 'gold', `${id}.ann`);
  if (!existsSync(join(corpusFolder, 'gold'))) return [];
  return readCorpus(corpusFolder).documents.flatMap((doc) => {
    const path = pathOf(doc.id);
    if (!existsSync(path) || !isLanguage(doc.language)) return [];
    const gold = toCues(parseBrat(readFileSync(path, 'utf8'), doc, { path }).annotations);
    return [{ id: doc.id, language: doc.language, text: doc.text, gold }];
  });
}
