import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Language } from '../model/language';
import type { TaggerModel } from '../syntax/tagger/model';
import { createTagger, type Tagger } from '../syntax/tagger/tagger';
import { FormatError } from '../util/errors';
import { loadVerbs } from './files';

// The same place from src/formats and from dist/formats.
const MODELS = resolve(__dirname, '../../src/syntax/tagger/models');

const loaded = new Map<Language, Tagger>();

/**
 * The part-of-speech tagger of a language, read from disk when it is first asked for, once per process.
 *
 * @throws FormatError when its model is missing, damaged or of another version.
 */
export function loadTagger(language: Language): Tagger {
  let tagger = loaded.get(language);
  if (tagger === undefined) {
    tagger = createTagger(readTaggerModel(language), loadVerbs(language));
    loaded.set(language, tagger);
  }
  return tagger;
}

/**
 * The trained model of a language as plain data, for a program without a disk.
 *
 * @throws FormatError when its file is missing.
 */
export function readTaggerModel(language: Language): TaggerModel {
  const path = join(MODELS, `${language}.json`);
  if (!existsSync(path))
    throw new FormatError('readTaggerModel: the model of the tagger is missing; install selon again', {
      path,
    });
  return JSON.parse(readFileSync(path, 'utf8')) as TaggerModel;
}
