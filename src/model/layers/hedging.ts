import type { LayerRecord } from '../layer-record';
import { VOICE_ATTRIBUTES } from './voice';

/** Layer 1 of the codebook: epistemic commitment. */
export const HEDGING: LayerRecord = {
  name: { en: 'hedging', fr: 'modalisation' },
  definition: {
    en: 'Words that lower (hedges) or raise (boosters) the commitment of whoever speaks to what is said.',
    fr: 'Mots qui affaiblissent ou renforcent l’engagement de celui qui parle envers ce qui est dit.',
  },
  labels: {
    'epistemic-modal': {
      name: { en: 'epistemic-modal', fr: 'verbe modal' },
      definition: {
        en: 'modal or raising verb in an epistemic reading',
        fr: 'verbe modal ou de montée en lecture épistémique (pouvoir, devoir, sembler)',
      },
    },
    conditional: {
      name: { en: 'conditional', fr: 'conditionnel' },
      definition: {
        en: 'French conditional of uncertain or borrowed information',
        fr: 'conditionnel de l’information incertaine ou empruntée',
      },
    },
    'epistemic-adverb': {
      name: { en: 'epistemic-adverb', fr: 'adverbe épistémique' },
      definition: {
        en: 'adverb or adverbial of (un)certainty below full certainty',
        fr: 'adverbe ou locution adverbiale de certitude moindre que pleine',
      },
    },
    'epistemic-nominal': {
      name: { en: 'epistemic-nominal', fr: 'nom ou adjectif épistémique' },
      definition: {
        en: 'noun or adjective of possibility, doubt or presumption',
        fr: 'nom ou adjectif de la possibilité, du doute ou de la présomption',
      },
    },
    belief: {
      name: { en: 'belief', fr: 'croyance' },
      definition: {
        en: 'verb or phrase of belief with a first-person, impersonal or indefinite subject',
        fr: 'verbe ou expression de croyance dont le sujet est à la première personne, impersonnel ou indéfini',
      },
    },
    approximator: {
      name: { en: 'approximator', fr: 'approximation' },
      definition: {
        en: 'makes a quantity, a time, a degree or a category fuzzy',
        fr: 'rend flou une quantité, un moment, un degré ou une catégorie',
      },
    },
    distancing: {
      name: { en: 'distancing', fr: 'mise à distance' },
      definition: {
        en: 'wording that refuses responsibility for a word or a claim',
        fr: 'formule qui refuse la responsabilité d’un mot ou d’une affirmation',
      },
    },
    'scare-quotes': {
      name: { en: 'scare-quotes', fr: 'guillemets de distance' },
      definition: {
        en: 'a quoted word or phrase that is used at a distance, not reported as somebody’s words',
        fr: 'mot ou groupe entre guillemets employé avec distance, et non rapporté comme parole d’autrui',
      },
    },
    booster: {
      name: { en: 'booster', fr: 'renforcement' },
      definition: {
        en: 'raises commitment: certainty, evidence presented as conclusive',
        fr: 'renforce l’engagement : certitude, preuve donnée pour concluante',
      },
    },
  },
  parts: {},
  attributes: {
    ...VOICE_ATTRIBUTES,
    strength: {
      name: { en: 'strength', fr: 'force' },
      description: {
        en: 'Value of the modality: low (possible), median (probable), high (certain); boosters are high.',
        fr: 'Valeur de la modalité : low (possible), median (probable), high (certain) ; un renforcement est high.',
      },
      values: ['low', 'median', 'high'],
      valueNames: {
        low: { en: 'low', fr: 'faible' },
        median: { en: 'median', fr: 'moyenne' },
        high: { en: 'high', fr: 'forte' },
      },
    },
    basis: {
      name: { en: 'basis', fr: 'fondement' },
      description: {
        en: 'What the reservation rests on: judgement (epistemic), what others say (hearsay), signs (inference), or the senses (perception).',
        fr: 'Sur quoi repose la réserve : un jugement (epistemic), le dire d’autrui (hearsay), des indices (inference) ou les sens (perception).',
      },
      values: ['epistemic', 'hearsay', 'inference', 'perception'],
      valueNames: {
        epistemic: { en: 'epistemic', fr: 'épistémique' },
        hearsay: { en: 'hearsay', fr: 'ouï-dire' },
        inference: { en: 'inference', fr: 'inférence' },
        perception: { en: 'perception', fr: 'perception' },
      },
    },
    certainty: {
      name: { en: 'certainty', fr: 'certitude' },
      description: {
        en: 'low where this reading rests on one weak sign.',
        fr: 'low quand cette lecture repose sur un seul indice faible.',
      },
      values: ['low'],
      valueNames: { low: { en: 'low', fr: 'faible' } },
    },
    suppressedBy: {
      name: { en: 'suppressed by', fr: 'écarté par' },
      description: {
        en: 'Why it is a near miss, and no hedge; only where near misses are asked for.',
        fr: 'Pourquoi ce n’est pas une marque, mais presque ; seulement quand on le demande.',
      },
      values: 'text',
      isComputed: true,
    },
  },
  pointedAt: ['cue'],
};
