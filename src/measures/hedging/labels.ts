/** Label of the hedging layer to its definition, after the codebook. */
export const HEDGING_LABELS: Readonly<Record<string, string>> = {
  'epistemic-modal': 'modal or raising verb in an epistemic reading',
  conditional: 'French conditional of uncertain or borrowed information',
  'epistemic-adverb': 'adverb or adverbial of (un)certainty below full certainty',
  'epistemic-nominal': 'noun or adjective of possibility, doubt or presumption',
  belief: 'verb or phrase of belief with a first-person, impersonal or indefinite subject',
  approximator: 'makes a quantity, a time, a degree or a category fuzzy',
  distancing: 'wording that refuses responsibility for a word or a claim',
  'scare-quotes': 'a quoted word or phrase that is used at a distance, not reported as somebody’s words',
  booster: 'raises commitment: certainty, evidence presented as conclusive',
};
