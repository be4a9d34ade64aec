/** Languages of the overview page. */
export type IndexLanguage = 'en' | 'fr';

/** The overview page's own words in one language. */
export interface IndexWords {
  readonly title: string;
  readonly about: string;
  readonly other: string;
  readonly workbench: string;
  readonly found: string;
  readonly notebooks: string;
  readonly page: string;
  readonly file: string;
  readonly figures: string;
  readonly tables: string;
  readonly readers: string;
  readonly texts: string;
  readonly textsAbout: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly real: string;
  readonly constructed: string;
  readonly accuracy: string;
  readonly accuracyAbout: string;
  readonly accuracyColumns: readonly [string, string, string, string, string, string, string, string, string];
  readonly evaluation: string;
  readonly evaluationAbout: string;
  readonly evaluationColumns: readonly [string, string, string, string];
  readonly current: string;
  readonly stale: string;
  readonly more: string;
  readonly moreFiles: string;
  readonly provenance: string;
  readonly fingerprints: string;
}

/** The overview page's words in each language. */
export const INDEX_WORDS: Readonly<Record<IndexLanguage, IndexWords>> = {
  en: {
    title: 'Results',
    about:
      'Who hedges, who is made to speak, and how names are labelled: everything that the notebooks found, with the way from each number to its sentences. In a table, open the number in the last column to read them.',
    other: 'En français',
    workbench: 'The workbench: the same for a text of your own, in the browser (npm start makes this page)',
    found: 'What was found',
    notebooks: 'Notebooks, with their figures and tables',
    page: 'read',
    file: 'notebook file',
    figures: 'Figures',
    tables: 'Tables:',
    readers: 'Annotated pages:',
    texts: 'Texts',
    textsAbout: 'Each text with everything that was found in it.',
    columns: ['text', 'language', 'outlet', 'genre', 'date', 'press?'],
    real: 'press',
    constructed: 'constructed for teaching',
    accuracy: 'What fresh text gave',
    accuracyAbout:
      'What fresh text gave: scores on texts that no rule had seen, measured once for a version, with the score on the development texts beside. Voice was scored on development texts alone. No score was ever made for stance, and the role, gender, name and side of sources. All of these scores, with their origin:',
    accuracyColumns: [
      ...(['measure', 'unseen texts', 'figure', 'score', 'n', 'texts', 'scored with'] as const),
      ...(['development texts', 'n'] as const),
    ],
    evaluation: 'How far the measures can be trusted',
    evaluationAbout:
      'All development scores, against hand annotation, as the evaluation left them: from texts that were at hand when the rules were made, and so an upper bound for other texts.',
    evaluationColumns: ['file', 'rows', 'scored with', 'state'],
    current: 'of this version',
    stale: 'STALE: of an older version',
    more: 'Files without a notebook',
    moreFiles: 'How these results were made',
    provenance: 'versions, lexicons, corpus and seed',
    fingerprints: 'fingerprints of all files',
  },
  fr: {
    title: 'Résultats',
    about:
      'Qui modalise, qui l’on fait parler, comment les noms sont étiquetés : tout ce que les notebooks ont trouvé, et le chemin de chaque nombre à ses phrases. Dans un tableau, ouvrez le nombre de la dernière colonne pour les lire. Les pages et les tableaux eux-mêmes sont en anglais.',
    other: 'In English',
    workbench:
      'L’atelier : la même chose pour un texte à vous, dans le navigateur (npm start crée cette page)',
    found: 'Ce qui a été trouvé',
    notebooks: 'Les notebooks, avec leurs figures et leurs tableaux',
    page: 'lire',
    file: 'fichier du notebook',
    figures: 'Figures',
    tables: 'Tableaux :',
    readers: 'Pages annotées :',
    texts: 'Les textes',
    textsAbout: 'Chaque texte avec tout ce qui y a été trouvé.',
    columns: ['texte', 'langue', 'média', 'genre', 'date', 'presse ?'],
    real: 'presse',
    constructed: 'construit pour l’enseignement',
    accuracy: 'Ce qu’ont donné des textes inconnus',
    accuracyAbout:
      'Ce qu’ont donné des textes qu’aucune règle ne connaissait, mesurés une fois par version, avec à côté le score sur les textes de mise au point. La voix n’a été mesurée que sur les textes de mise au point. La prise de position (stance), et le rôle, le genre, le nom et le camp des sources n’ont jamais été mesurés. Tous ces scores, avec leur origine :',
    accuracyColumns: [
      ...(['mesure', 'textes inconnus', 'grandeur', 'score', 'n', 'textes', 'mesuré avec'] as const),
      ...(['textes de mise au point', 'n'] as const),
    ],
    evaluation: 'Jusqu’où se fier aux mesures',
    evaluationAbout:
      'Tous les scores de mise au point, mesurés contre une annotation humaine, tels que l’évaluation les a laissés : les textes étaient connus lors de la mise au point des règles ; pour d’autres textes, c’est une borne supérieure.',
    evaluationColumns: ['fichier', 'lignes', 'mesuré avec', 'état'],
    current: 'de cette version',
    stale: 'PÉRIMÉ : d’une version antérieure',
    more: 'Fichiers sans notebook',
    moreFiles: 'Comment ces résultats ont été produits',
    provenance: 'versions, lexiques, corpus et graine',
    fingerprints: 'empreintes de tous les fichiers',
  },
};
