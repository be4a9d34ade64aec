import type { ChartLanguage } from './chart-language';

/** What a term is a value of, where the same word means different things. */
export type TermKind = 'term' | 'sourceKind' | 'stance';

/** Names of codebook terms as charts write them; terms that are not listed stand for themselves. */
const NAMES: Readonly<Record<ChartLanguage, Readonly<Record<string, string>>>> = {
  en: {
    'sourceKind none': 'no source',
    'stance none': 'no cue',
    anonymous: 'anonymous',
    person: 'named person',
  },
  fr: {
    hedging: 'modalisation',
    attribution: 'discours rapporté',
    labelling: 'étiquetage',
    person: 'personne nommée',
    role: 'rôle',
    media: 'média',
    anonymous: 'anonyme',
    collective: 'collectif',
    'not told': 'non précisé',
    named: 'nommée',
    unnamed: 'sans nom',
    feminine: 'féminin',
    masculine: 'masculin',
    official: 'officiel',
    expert: 'expert',
    witness: 'témoin',
    'armed-group': 'groupe armé',
    citizen: 'citoyen',
    ngo: 'ONG',
    pronoun: 'pronom',
    'sourceKind none': 'sans source',
    endorse: 'cautionner',
    acknowledge: 'rapporter',
    distance: 'se distancier',
    'stance none': 'sans introducteur',
    headline: 'titre',
    lead: 'chapeau',
    body: 'corps',
    averral: 'voix du texte',
    attributed: 'voix rapportée',
    direct: 'direct',
    indirect: 'indirect',
    mixed: 'mixte',
    'epistemic-modal': 'verbe modal',
    conditional: 'conditionnel',
    'epistemic-adverb': 'adverbe épistémique',
    'epistemic-nominal': 'nom ou adjectif épistémique',
    belief: 'croyance',
    approximator: 'approximation',
    distancing: 'mise à distance',
    'scare-quotes': 'guillemets de distance',
    booster: 'renforcement',
    designation: 'désignation',
    unmarked: 'sans marque',
    footnote: 'appel de note',
    censorship: 'censure',
    markup: 'balisage',
    arithmetic: 'calcul',
    other: 'autre',
  },
};

/** A codebook term in the language of the chart. */
export function nameOf(term: string, language: ChartLanguage, kind: TermKind = 'term'): string {
  return NAMES[language][`${kind} ${term}`] ?? NAMES[language][term] ?? term;
}

/** A term as the beginning of a title. */
export function capitalise(term: string): string {
  return term.slice(0, 1).toUpperCase() + term.slice(1);
}
