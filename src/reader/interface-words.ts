/** Languages of the page's own words. */
export type InterfaceLanguage = 'en' | 'fr';

/** The page's own words in one language. */
export interface InterfaceWords {
  readonly layers: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly legend: string;
  readonly where: string;
  readonly numbers: string;
  readonly label: string;
  readonly count: string;
  readonly perThousand: string;
  readonly base: (words: string, sentences: string) => string;
  readonly none: string;
  readonly contents: string;
  readonly constructed: string;
  readonly notCovered: string;
  readonly hint: string;
  readonly foundBy: string;
  readonly rates: string;
}

/** The page's words in each interface language. */
export const INTERFACE_WORDS: Readonly<Record<InterfaceLanguage, InterfaceWords>> = {
  en: {
    layers: { hedging: 'Hedging', attribution: 'Attribution', labelling: 'Labelling' },
    roles: { cue: 'cue', source: 'source', content: 'content', mention: 'name', mark: 'mark', note: 'note' },
    legend: 'What is shown',
    where: 'Where in the text',
    numbers: 'Numbers',
    label: 'Label',
    count: 'Number',
    perThousand: 'per 1,000 words',
    base: (words, sentences) => `Base: ${words} words and numbers in ${sentences} sentences.`,
    none: 'Nothing was found in this text.',
    contents: 'Texts',
    constructed: 'Constructed text: written for teaching and tests, not press.',
    notCovered: 'No measure covers the language of this text.',
    hint: 'Point at a mark, or reach it with the Tab key, to see what it is and why it was found.',
    foundBy: 'found by',
    rates: 'These describe this one text; they are no estimate for any other.',
  },
  fr: {
    layers: { hedging: 'Modalisation', attribution: 'Attribution', labelling: 'Étiquetage' },
    roles: {
      cue: 'marqueur',
      source: 'source',
      content: 'contenu',
      mention: 'nom',
      mark: 'signe',
      note: 'note',
    },
    legend: 'Ce qui est montré',
    where: 'Où dans le texte',
    numbers: 'Nombres',
    label: 'Étiquette',
    count: 'Nombre',
    perThousand: 'pour 1 000 mots',
    base: (words, sentences) => `Base : ${words} mots et nombres dans ${sentences} phrases.`,
    none: 'Rien n’a été trouvé dans ce texte.',
    contents: 'Textes',
    constructed: 'Texte construit pour l’enseignement et les tests ; ce n’est pas un article de presse.',
    notCovered: 'Aucune mesure ne couvre la langue de ce texte.',
    hint: 'Pointez une marque, ou atteignez-la avec la touche Tab, pour voir ce qu’elle est et pourquoi elle a été trouvée.',
    foundBy: 'trouvé par',
    rates: 'Ces nombres décrivent ce seul texte ; ils n’estiment rien pour d’autres.',
  },
};
