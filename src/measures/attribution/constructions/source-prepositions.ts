import { ofRule, type Construction } from '../construction';
import { askedOnce } from '../asked-once';
import { linkPreposition } from './prepositional';

const findPreposition = askedOnce(linkPreposition);

/** `selon X, A`, `A, selon X`, `A, selon X, B`: a preposition or phrase that names the source. */
export const PREPOSITION: Construction = {
  id: 'preposition',
  cues: ['preposition', 'source-phrase', 'adverbial'],
  source: 'behind the preposition, or inside the phrase',
  content: 'the clause on either side, or both sides of it',
  citation: 'charolles1987',
  examples: [
    ['fr', '[cue|Selon] {source|le maire}, <content|le pont tiendra>.'],
    ['en', '[cue|According to] {source|the mayor}, <content|the bridge is safe>.'],
    ['ru', '[cue|По словам] {source|мэра}, <content|мост выдержит>.'],
  ],
  counterExamples: [
    ['fr', 'Selon moi, le pont tiendra.'],
    ['fr', 'Les tarifs changent selon la saison.'],
  ],
  limits: 'The frame ends with its sentence, though its reach may be longer.',
  find: ofRule('preposition', findPreposition),
};

/** `X, selon lequel A`: the preposition stands before a relative pronoun. */
export const PREPOSITION_RELATIVE: Construction = {
  id: 'preposition-relative',
  cues: ['preposition', 'source-phrase'],
  source: 'the phrase that the pronoun stands for',
  content: 'the rest of the relative clause',
  citation: 'authier2020',
  examples: [['fr', '{source|Le maire}, [cue|selon] lequel <content|le pont tiendra>, est parti.']],
  counterExamples: [['fr', "L'accusation du maire selon laquelle le pont tiendra est fausse."]],
  limits: 'A noun of saying before the pronoun is a cue itself.',
  find: ofRule('preposition-relative', findPreposition),
};
