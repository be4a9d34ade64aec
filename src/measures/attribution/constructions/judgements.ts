import { complementConstruction, type ComplementConstruction } from './complement-source';
import { framed } from './frames';

/** `X décrit A comme B`, `X juge A inutile`, `X estime A à 3 millions`: an object and what is said of it. */
export const FRAME: ComplementConstruction = complementConstruction(
  {
    id: 'frame',
    source: 'the subject of the verb, shared or its own; the agent of a passive; none for hearsay',
    content: 'the object with what is said of it, or the predicate alone',
    citation: 'levin1993',
    examples: [
      ['fr', '{source|Le maire} [cue|juge] <content|le pont inutile>.'],
      ['en', '{source|The mayor} [cue|described] <content|the bridge as unsafe>.'],
    ],
    counterExamples: [['fr', 'Le maire a peint le pont en rouge.']],
    limits: 'Not in languages with cases, where the verb governs both parts.',
  },
  (linking, group, start) =>
    linking.view.grammar.cases === undefined ? framed(linking, group, start) : undefined,
);
