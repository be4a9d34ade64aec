import type { AttributeValue, Layer } from './annotation';

/** What an attribute may hold beside `null`: one of a list, any text, or any number. */
export type AttributeValues = readonly AttributeValue[] | 'text' | 'number';

/** What annotations of a layer are made of. */
export interface LayerRecord {
  /** Labels of the codebook. */
  readonly labels: readonly string[];
  /** Roles of the parts; none for hedging. */
  readonly parts: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeValues>>;
}

/** The one label of hedging that raises commitment; scores over "all hedges" leave it out. */
export const BOOSTER = 'booster';

/** Whether an annotation is a hedge: of the layer hedging, and no booster. */
export function isHedge({ layer, label }: { readonly layer: string; readonly label: string }): boolean {
  return layer === 'hedging' && label !== BOOSTER;
}

const TRUE_OR_FALSE = [true, false] as const;

const VOICE = {
  voice: ['averral', 'attributed'],
  attribution: 'text',
  inQuotation: TRUE_OR_FALSE,
} as const;

const SOURCE_KINDS = [
  'person',
  'role',
  'institution',
  'media',
  'document',
  'anonymous',
  'collective',
  'pronoun',
  'none',
] as const;

/** Labels, parts and attributes of each layer; an annotation by hand or of a lexicon of one's own may have others. */
export const LAYER_RECORDS: Readonly<Record<Layer, LayerRecord>> = {
  hedging: {
    labels: [
      'epistemic-modal',
      'conditional',
      'epistemic-adverb',
      'epistemic-nominal',
      'belief',
      'approximator',
      'distancing',
      'scare-quotes',
      BOOSTER,
    ],
    parts: [],
    attributes: { ...VOICE, suppressedBy: 'text' },
  },
  attribution: {
    labels: ['direct', 'indirect', 'mixed'],
    parts: ['source', 'cue', 'content'],
    attributes: {
      sourceKind: SOURCE_KINDS,
      stance: ['endorse', 'acknowledge', 'distance', 'none'],
      construction: 'text',
      speaker: 'text',
      speakerKind: SOURCE_KINDS,
      speakerReason: 'text',
      sourceRole: ['official', 'expert', 'witness', 'armed-group', 'media', 'document', 'ngo', 'citizen'],
      gender: ['feminine', 'masculine'],
      named: TRUE_OR_FALSE,
      side: 'text',
    },
  },
  labelling: {
    labels: ['designation', 'unmarked', 'footnote', 'censorship', 'markup', 'arithmetic', 'other'],
    parts: ['mention', 'mark', 'note'],
    attributes: {
      ...VOICE,
      status: ['resolved', 'orphan-mark', 'orphan-note', 'inline'],
      basis: ['terrorist', 'extremist', 'foreign-agent', 'undesirable', 'banned', 'other'],
      authority: 'text',
      jurisdiction: 'text',
      designatedOn: 'text',
      noteReading: ['formula', 'distancing', 'crossed', 'unmatched'],
      name: 'text',
      entity: 'text',
      naming: 'text',
      position: ['headline', 'lead', 'body'],
    },
  },
};
