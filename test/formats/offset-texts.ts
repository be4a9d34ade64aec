import type { Language } from '../../src/model/language';

/** A text in which UTF-16 units, code points, bytes and what is seen part ways, by what makes them do so. */
export interface OffsetText {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

const ARTICLE =
  '🦔 Selon Zéphyrin 🦔 Talvard, le barrage de « Vormelle 😀 » aurait cédé.\n\n« L’enquête, "encore" ouverte, continue », a-t-il ajouté.\nDaech* aurait démenti, peut-être.';

/** Texts of one article in every spelling that moves offsets, and of other scripts. */
export const OFFSET_TEXTS: readonly OffsetText[] = [
  { name: 'an emoji', language: 'fr', text: ARTICLE },
  { name: 'decomposed accents', language: 'fr', text: ARTICLE.normalize('NFD') },
  { name: 'CRLF', language: 'fr', text: ARTICLE.replaceAll('\n', '\r\n') },
  { name: 'CR', language: 'fr', text: ARTICLE.replaceAll('\n', '\r') },
  { name: 'a mark of byte order', language: 'fr', text: `\ufeff${ARTICLE}` },
  {
    name: 'soft hyphens and joined signs',
    language: 'fr',
    text: ARTICLE.replaceAll('barrage', 'bar\u00adrage').replaceAll('🦔', '👩‍🚒'),
  },
  {
    name: 'Cyrillic',
    language: 'ru',
    text: '🦔 По словам мэра Орлова 😀, мост, вероятно, закрыт.\r\n«Он откроется», — заявил "мэр". ИГИЛ* отрицает.',
  },
  {
    name: 'words of programs',
    language: 'en',
    text: '🦔 The mayor said 😀 the bridge “may” fall. "It could, NA, null," she added. = 1 may be 2.',
  },
];
