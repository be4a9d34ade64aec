import { complementConstruction, type ComplementConstruction } from './complement-source';
import { colonQuotation } from './colon-quotations';
import { thatClause } from './that-clauses';
import { askedOnce } from '../asked-once';

const findClause = askedOnce(thatClause);

/** `X dit que A`: a content clause behind its complementiser. */
export const THAT_CLAUSE: ComplementConstruction = complementConstruction(
  {
    id: 'that-clause',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the clause behind que, that or что, to its end',
    citation: 'quirk1985',
    examples: [
      ['fr', '{source|Le maire} [cue|a dit] que <content|le pont tiendra>.'],
      ['en', '{source|The mayor} [cue|said] that <content|the bridge is safe>.'],
      ['ru', '{source|Мэр} [cue|сказал], что <content|мост выдержит>.'],
    ],
    counterExamples: [
      ['fr', "Le maire n'exige que le respect."],
      ['fr', 'Dites que le pont tiendra.'],
    ],
    limits: 'How far the clause reaches is told by its marks and verbs, not by a tree.',
  },
  findClause,
);

/** `X demande si A`: a content clause behind a question word. */
export const INDIRECT_QUESTION: ComplementConstruction = complementConstruction(
  {
    id: 'indirect-question',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the clause with its question word',
    citation: 'quirk1985',
    examples: [
      ['fr', '{source|Le maire} [cue|a demandé] <content|si le pont tiendra>.'],
      ['en', '{source|The mayor} [cue|asked] <content|whether the bridge is safe>.'],
    ],
    counterExamples: [['fr', 'Le maire viendra si le pont tient.']],
    limits: 'Only of verbs whose entry takes a question.',
  },
  findClause,
);

/** `X dit : « A »`: words behind a colon, also in the next paragraph. */
export const COLON: ComplementConstruction = complementConstruction(
  {
    id: 'colon',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the quotation behind the colon, else the clause',
    citation: 'authier1992',
    examples: [
      ['fr', '{source|Le maire} [cue|a prévenu] : « <content|Le pont tiendra.> »'],
      ['ru', '{source|Мэр} [cue|сказал]: «<content|Мост выдержит>».'],
    ],
    counterExamples: [['fr', 'Le maire a prévenu trois villes : Brive, Tulle et Ussel.']],
    limits: 'The nearest verb before the colon says it.',
  },
  colonQuotation,
);
