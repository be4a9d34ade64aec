/**
 * The BCP 47 code of a language that a database names by code or in the words of its interface.
 *
 * @param given - `fr`, `FR`, `fr-FR`, `Français`, `FRENCH; FRANÇAIS`, `Französisch`.
 * @returns The code; undefined for a name that is not known, so that the language is detected.
 */
export function languageCode(given: string): string | undefined {
  const first = given.split(/[;,/|(]/u)[0].trim();
  if (/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(first) && !NAMES.has(plain(first))) {
    const [language, ...rest] = first.replaceAll('_', '-').split('-');
    return [language.toLowerCase(), ...rest].join('-');
  }
  return NAMES.get(plain(first));
}

/** Whether a word is the name of a language, in the language of some interface. */
export function isLanguageName(given: string): boolean {
  return NAMES.has(plain(given.split(/[;,/|(]/u)[0].trim()));
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Names, without accents, in the languages of database interfaces. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fr: ['francais', 'french', 'franzosisch', 'frances', 'francese', 'frans', 'французскии', 'fre', 'fra'],
    en: [
      'anglais',
      'english',
      'englisch',
      'ingles',
      'inglese',
      'engels',
      'англиискии',
      'eng',
      '英语',
      '英文',
    ],
    ru: ['russe', 'russian', 'russisch', 'ruso', 'russo', 'русскии', 'rus'],
    de: ['allemand', 'german', 'deutsch', 'aleman', 'alemao', 'tedesco', 'duits', 'немецкии', 'ger', 'deu'],
    es: ['espagnol', 'spanish', 'spanisch', 'espanol', 'espanhol', 'spagnolo', 'spaans', 'испанскии', 'spa'],
    it: ['italien', 'italian', 'italienisch', 'italiano', 'italiaans', 'итальянскии', 'ita'],
    nl: ['neerlandais', 'dutch', 'niederlandisch', 'neerlandes', 'holandes', 'olandese', 'nederlands'],
    pt: ['portugais', 'portuguese', 'portugiesisch', 'portugues', 'portoghese', 'portugees', 'por'],
    ar: ['arabe', 'arabic', 'arabisch', 'arabo', 'арабскии', 'ara'],
    zh: [
      'chinois',
      'chinese',
      'chinesisch',
      'chino',
      'chines',
      'cinese',
      'китаискии',
      '中文',
      '简体中文',
      '繁体中文',
      '繁體中文',
      'chi',
      'zho',
    ],
    uk: ['ukrainien', 'ukrainian', 'ukrainisch', 'украинскии', 'українська', 'украінська', 'ukr'],
    pl: ['polonais', 'polish', 'polnisch', 'polaco', 'polacco', 'польскии', 'pol'],
    ja: ['japonais', 'japanese', 'japanisch', 'японскии', 'jpn'],
  }).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);
