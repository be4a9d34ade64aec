import { LABEL_DEFINITIONS } from '../measures/annotate';
import type { InterfaceLanguage } from './interface-words';

const FRENCH: Readonly<Record<string, string>> = {
  'hedging:epistemic-modal': 'verbe modal ou de montée en lecture épistémique (pouvoir, devoir, sembler)',
  'hedging:conditional': 'conditionnel de l’information incertaine ou empruntée',
  'hedging:epistemic-adverb': 'adverbe ou locution adverbiale de certitude moindre que pleine',
  'hedging:epistemic-nominal': 'nom ou adjectif de la possibilité, du doute ou de la présomption',
  'hedging:belief':
    'verbe ou expression de croyance dont le sujet est à la première personne, impersonnel ou indéfini',
  'hedging:approximator': 'rend flou une quantité, un moment, un degré ou une catégorie',
  'hedging:distancing': 'formule qui refuse la responsabilité d’un mot ou d’une affirmation',
  'hedging:scare-quotes':
    'mot ou groupe entre guillemets employé avec distance, et non rapporté comme parole d’autrui',
  'hedging:booster': 'renforce l’engagement : certitude, preuve donnée pour concluante',
  'attribution:direct': 'contenu entièrement entre guillemets',
  'attribution:indirect': 'contenu sans guillemets',
  'attribution:mixed': 'contenu indirect avec une partie entre guillemets',
  'labelling:designation':
    'Signe ou formule à côté d’un nom, qui dit qu’une loi ou une autorité a désigné celui qui le porte.',
  'labelling:unmarked': 'Mention sans signe d’un nom qui porte un signe ailleurs dans le texte.',
  'labelling:footnote': 'Signe ou note de méthode, de prix, de sondage, de définition, de nom changé.',
  'labelling:censorship': 'Étoiles à la place des lettres d’un mot.',
  'labelling:markup': 'Markdown, puce, séparateur, champ obligatoire.',
  'labelling:arithmetic': 'Signe de calcul.',
  'labelling:other': 'Tout autre emploi du signe.',
};

/** `layer:label` to the definition of the label, in the language of a page. */
export const DEFINITIONS: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = {
  en: LABEL_DEFINITIONS,
  fr: FRENCH,
};
