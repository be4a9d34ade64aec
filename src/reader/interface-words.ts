import type { CodebookLanguage } from '../model/layer-record';

/** Languages of the page's own words. */
export type InterfaceLanguage = CodebookLanguage;

/** The page's own words in one language. Plain strings, with `{name}` where something is put in. */
export interface InterfaceWords {
  /** Facts of the metadata. */
  readonly facts: Readonly<Record<string, string>>;
  readonly legend: string;
  readonly margin: string;
  readonly marginHint: string;
  readonly where: string;
  readonly whereHint: string;
  /** `{n}`, `{all}`, `{what}`. */
  readonly markOf: string;
  readonly numbers: string;
  readonly compared: string;
  readonly layer: string;
  readonly label: string;
  readonly count: string;
  readonly perThousand: string;
  /** `{words}`, `{sentences}`. */
  readonly base: string;
  readonly none: string;
  readonly text: string;
  readonly beside: string;
  readonly nothingBeside: string;
  readonly constructed: string;
  readonly notCovered: string;
  readonly hint: string;
  readonly foundBy: string;
  readonly details: string;
  readonly literature: string;
  readonly codebook: string;
  readonly rates: string;
  readonly noSource: string;
  readonly close: string;
  readonly noScript: string;
  /** `{shown}`, `{all}`. */
  readonly tooMany: string;
  readonly decimal: string;
  readonly colon: string;
}

/** The page's words in each interface language. */
export const INTERFACE_WORDS: Readonly<Record<InterfaceLanguage, InterfaceWords>> = {
  en: {
    facts: { outlet: 'Outlet', date: 'Date', genre: 'Genre', licence: 'Licence', inferred: 'Inferred' },
    legend: 'What is shown',
    margin: 'Sources in the margin',
    marginHint:
      'Solid line: in quotation marks; dotted: without. Words in brackets are not in the sentence: the speaker was found elsewhere in the text.',
    where: 'Where in the text',
    whereHint: 'Arrow keys go from mark to mark, Enter goes to the mark in the text',
    markOf: 'mark {n} of {all}: {what}',
    numbers: 'Numbers',
    compared: 'The two texts compared',
    layer: 'Layer',
    label: 'Label',
    count: 'Number',
    perThousand: 'per 1,000 words',
    base: 'Base: {words} words and numbers in {sentences} sentences.',
    none: 'Nothing was found in this text.',
    text: 'Text',
    beside: 'Beside it',
    nothingBeside: 'no other text',
    constructed: 'Constructed text: written for teaching and tests, not press.',
    notCovered: 'No measure covers the language of this text.',
    hint: 'Point at a mark or tap it to see what it is and why it was found. By keyboard: Tab to the text, ← and → from mark to mark, Enter to read the card, Escape to close it.',
    foundBy: 'found by',
    details: 'details',
    literature: 'literature',
    codebook: 'codebook of this project',
    rates: 'These numbers describe what is shown here; they are no estimate for any other text.',
    noSource: 'no source named',
    close: 'Close',
    noScript: 'Cards, legend and choice of texts need JavaScript; the texts and their marks are below.',
    tooMany: 'Only the first {shown} of {all} findings are marked in the text; the numbers count all.',
    decimal: '.',
    colon: ': ',
  },
  fr: {
    facts: { outlet: 'Média', date: 'Date', genre: 'Genre', licence: 'Licence', inferred: 'Déduits' },
    legend: 'Ce qui est montré',
    margin: 'Sources dans la marge',
    marginHint:
      'Trait plein : entre guillemets ; pointillé : sans. Les mots entre crochets ne sont pas dans la phrase : le locuteur a été trouvé ailleurs dans le texte.',
    where: 'Où dans le texte',
    whereHint: 'Les flèches vont d’une marque à l’autre, Entrée va à la marque dans le texte',
    markOf: 'marque {n} sur {all} : {what}',
    numbers: 'Nombres',
    compared: 'Les deux textes comparés',
    layer: 'Couche',
    label: 'Étiquette',
    count: 'Nombre',
    perThousand: 'pour 1 000 mots',
    base: 'Base : {words} mots et nombres dans {sentences} phrases.',
    none: 'Rien n’a été trouvé dans ce texte.',
    text: 'Texte',
    beside: 'À côté',
    nothingBeside: 'aucun autre texte',
    constructed: 'Texte construit pour l’enseignement et les tests ; ce n’est pas un article de presse.',
    notCovered: 'Aucune mesure ne couvre la langue de ce texte.',
    hint: 'Pointez ou touchez une marque pour voir ce qu’elle est et pourquoi elle a été trouvée. Au clavier : Tab jusqu’au texte, ← et → d’une marque à l’autre, Entrée pour lire la fiche, Échap pour la fermer.',
    foundBy: 'trouvé par',
    details: 'détails',
    literature: 'littérature',
    codebook: 'livre de codes du projet',
    rates: 'Ces nombres décrivent ce qui est montré ici ; ils n’estiment rien pour d’autres textes.',
    noSource: 'source non nommée',
    close: 'Fermer',
    noScript:
      'Les fiches, la légende et le choix des textes demandent JavaScript ; les textes et leurs marques sont ci-dessous.',
    tooMany:
      'Seuls les {shown} premiers des {all} résultats sont marqués dans le texte ; les nombres les comptent tous.',
    decimal: ',',
    colon: ' : ',
  },
};

/** A text of the interface with its places filled. */
export function fillIn(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
