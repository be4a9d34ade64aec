import type { Language } from '../../model/language';
import { FormatError } from '../../util/errors';
import type { KeyedBytes } from './key-table';
import { TAG, type TagName } from './tags';

/** The format of model files that this version reads and writes. */
export const TAGGER_FORMAT = 'selon-tagger-1';

/** A file that a model was trained on, or that its word classes come from. */
export interface TrainingFile {
  readonly file: string;
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string;
  readonly licence: string;
  readonly tokens: number;
}

/** A trained tagger of one language as plain data: what a model file holds. */
export interface TaggerModel {
  readonly format: typeof TAGGER_FORMAT;
  readonly language: Language;
  /** Licence of the model itself, which follows from its training files. */
  readonly licence: string;
  readonly trainedOn: readonly TrainingFile[];
  /** Tags that it gives; weights name them by their place here. */
  readonly tags: readonly TagName[];
  /** `TaggerWeights` in base64. */
  readonly weights: string;
}

/** What a model has learned. All keys are hashes; see `features.ts` and `word-types.ts`. */
export interface TaggerWeights {
  /** Frequent words that had one tag only: hash of the form, place of the tag. */
  readonly sure: KeyedBytes;
  /** Classes of words by distribution: hash of the form, class. */
  readonly clusters: KeyedBytes;
  /** Keys of the features, ascending. */
  readonly features: Int32Array;
  /** Weights of feature `f`: `[starts[f], starts[f + 1])`. */
  readonly starts: Int32Array;
  /** Place of the tag of each weight. */
  readonly tags: Uint8Array;
  readonly weights: Int16Array;
}

/** The weights of a model in base64: keys as differences, numbers in bytes of seven bits. */
export function formatWeights(weights: TaggerWeights): string {
  const bytes: number[] = [];
  const writeNumber = (number: number): void => {
    let rest = number;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
  };
  const writeKeys = (keys: Int32Array): void => {
    writeNumber(keys.length);
    let last = 0;
    for (const key of keys) {
      writeNumber((key >>> 0) - last);
      last = key >>> 0;
    }
  };
  for (const { keys, values } of [weights.sure, weights.clusters]) {
    writeKeys(keys);
    for (const value of values) bytes.push(value);
  }
  writeKeys(weights.features);
  for (let f = 0; f < weights.features.length; f++) writeNumber(weights.starts[f + 1] - weights.starts[f]);
  for (const tag of weights.tags) bytes.push(tag);
  // The sign stands in the lowest bit, so that small weights of either sign are one byte.
  for (const weight of weights.weights) writeNumber(weight < 0 ? -2 * weight - 1 : 2 * weight);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * The weights of a model; the inverse of `formatWeights`.
 *
 * @throws FormatError when the model is of another format, or cut off.
 */
export function parseWeights(model: TaggerModel): TaggerWeights {
  if (model.format !== TAGGER_FORMAT)
    throw new FormatError(
      `parseWeights: unknown format of a tagger; expected ${TAGGER_FORMAT}, got ${JSON.stringify(model.format)}; train it again`,
    );
  const unknown = model.tags.find((name) => !(name in TAG));
  if (unknown !== undefined)
    throw new FormatError(`parseWeights: unknown tag ${unknown}; train the tagger again`);
  const binary = atob(model.weights);
  let at = 0;
  const readNumber = (): number => {
    let number = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = binary.charCodeAt(at++);
      if (Number.isNaN(byte))
        throw new FormatError('parseWeights: the weights of the tagger are cut off; install selon again');
      number += (byte & 0x7f) * factor;
      if (byte < 0x80) return number;
    }
  };
  const readKeys = (): Int32Array => {
    const keys = new Int32Array(readNumber());
    let last = 0;
    for (let i = 0; i < keys.length; i++) keys[i] = last += readNumber();
    return keys;
  };
  const readBytes = (count: number): Uint8Array => {
    if (at + count > binary.length)
      throw new FormatError('parseWeights: the weights of the tagger are cut off; install selon again');
    const bytes = new Uint8Array(count);
    for (let i = 0; i < count; i++) bytes[i] = binary.charCodeAt(at++);
    return bytes;
  };
  const readKeyedBytes = (): KeyedBytes => {
    const keys = readKeys();
    return { keys, values: readBytes(keys.length) };
  };
  const sure = readKeyedBytes();
  const clusters = readKeyedBytes();
  const features = readKeys();
  const starts = new Int32Array(features.length + 1);
  for (let f = 0; f < features.length; f++) starts[f + 1] = starts[f] + readNumber();
  const count = starts[features.length];
  const tags = readBytes(count);
  const signed = Int16Array.from({ length: count }, () => {
    const number = readNumber();
    return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
  });
  return { sure, clusters, features, starts, tags, weights: signed };
}
