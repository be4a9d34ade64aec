import type { LexiconEntry, LexiconMatch } from '../../model/lexicon';

/** Constructions of a cue, from its lexicon entry. */
export interface Takes {
  readonly that: boolean;
  /** A content clause without its complementiser: `says A`, not `allows A`. */
  readonly bareClause: boolean;
  readonly infinitive: boolean;
  /** An infinitive without preposition only: `dit avoir vu`. */
  readonly bareInfinitive: boolean;
  readonly nominal: string;
  readonly quotation: boolean;
  readonly question: boolean;
  readonly preposition: string | undefined;
  readonly object: boolean;
  /** The object is who is spoken to, no part of what is asked: `told reporters to leave`. */
  readonly dative: boolean;
  /** `décrit X comme Y`. */
  readonly as: boolean;
  /** `estime X à 3 millions`. */
  readonly amount: boolean;
  /** `juge X inutile`. */
  readonly judgement: boolean;
}

/** Constructions of a verb that is not in the lexicon: it only reports quotations. */
export const QUOTATION_ONLY: Takes = {
  that: false,
  bareClause: false,
  infinitive: false,
  bareInfinitive: false,
  nominal: 'none',
  quotation: true,
  question: false,
  preposition: undefined,
  object: false,
  dative: false,
  as: false,
  amount: false,
  judgement: false,
};

/** What the attributes of a lexicon entry say of its hits. */
export interface CueTraits {
  readonly kind: string;
  readonly stance: string;
  readonly takes: Takes;
  readonly reflexive: boolean;
  readonly notReflexive: boolean;
  readonly passiveOnly: boolean;
  /** A participle that an agent makes a cue: `avancé par X`. */
  readonly agent: boolean;
}

const knownTraits = new WeakMap<LexiconEntry, CueTraits>();

/** What a hit's entry says, read once for each entry. */
export function traitsOf({ entry }: LexiconMatch): CueTraits {
  let traits = knownTraits.get(entry);
  if (traits === undefined) {
    const is = (name: string): boolean => entry.attributes?.[name] === true;
    const text = (name: string): string | undefined => {
      const value = entry.attributes?.[name];
      return typeof value === 'string' ? value : undefined;
    };
    traits = {
      kind: text('kind') ?? 'verb',
      stance: text('stance') ?? 'acknowledge',
      takes: {
        that: is('that'),
        bareClause: is('that') && !is('explicitThat'),
        infinitive: is('infinitive'),
        bareInfinitive: is('bareInfinitive'),
        nominal: text('nominal') ?? 'none',
        quotation: is('quotation'),
        question: is('question'),
        preposition: text('preposition'),
        object: is('object'),
        dative: is('dative'),
        as: is('as'),
        amount: is('amount'),
        judgement: is('judgement'),
      },
      reflexive: is('reflexive'),
      notReflexive: is('notReflexive'),
      passiveOnly: is('passiveOnly'),
      agent: is('agent'),
    };
    knownTraits.set(entry, traits);
  }
  return traits;
}
