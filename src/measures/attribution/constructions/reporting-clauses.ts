import type { Construction } from '../construction';
import { linkParenthetical } from './parenthetical';

/** `« A », dit X`: a quotation with verb and subject behind it. */
export const REPORTING_CLAUSE_QUOTATION: Construction = {
  id: 'quotation-before',
  cues: ['verb'],
  source: 'behind the verb, or inside it as a pronoun',
  content: 'the quotation before the verb, and its rest behind the clause',
  citation: 'biber1999',
  examples: [
    ['fr', '« <content|Le pont tiendra> », [cue|a dit] {source|le maire}.'],
    ['en', '“<content|The bridge is safe,>” [cue|said] {source|the mayor}.'],
    ['ru', '«<content|Мост выдержит>», — [cue|сказал] {source|мэр}.'],
  ],
  counterExamples: [['fr', 'La sœur du « champion » a assuré la recette.']],
  limits:
    'A verb that is in no lexicon is a cue only between a quotation with its comma and somebody who speaks.',
  find: (linking, group) => linkParenthetical(linking, group, 'quotation-before'),
};

/** `A, dit X, B`: words without quotation marks, with verb and subject behind them. */
export const REPORTING_CLAUSE: Construction = {
  id: 'parenthetical',
  cues: ['verb'],
  source: 'behind the verb, or inside it as a pronoun',
  content: 'the words before the verb, and their rest behind a second comma',
  citation: 'urmson1952',
  examples: [
    ['fr', '<content|Le pont>, [cue|a dit] {source|le maire}, <content|tiendra>.'],
    ['en', '<content|The bridge is safe>, [cue|said] {source|the mayor}.'],
    ['ru', '<content|Мост выдержит>, [cue|сказал] {source|мэр}.'],
  ],
  counterExamples: [['fr', 'Le maire, a-t-on cru, partait.']],
  limits: 'How far the words reach back is where their sentence or clause begins.',
  find: (linking, group) => linkParenthetical(linking, group, 'parenthetical'),
};
