import type { HedgingCase } from './cases';

const c = (why: string, ...texts: string[]): readonly HedgingCase[] => texts.map((text) => ({ why, text }));

/** Minimal pairs: each rule in both directions. */
export const ENGLISH_CASES: readonly HedgingCase[] = [
  ...c(
    'may: possibility, month, permission',
    'The ferry [may|epistemic-modal] sink.',
    'The ferry opened in May.',
    'Members may use the pool.',
  ),
  ...c(
    'might: possibility, strength',
    'The ferry [might|epistemic-modal] sink.',
    'He pulled with all his might.',
  ),
  ...c(
    'could: possibility, past ability',
    'The strike [could|epistemic-modal] last.',
    'He could swim at four.',
  ),
  ...c(
    'must: inference, obligation',
    'The pilot [must|epistemic-modal] have seen the rock.',
    'The pilot must pay the fine.',
  ),
  ...c(
    'appear: raising, showing up',
    'The ferry [appears|epistemic-modal] to have sunk.',
    'She appeared in court.',
  ),
  ...c('reported evidentials', 'Ten miners [are believed to|epistemic-modal] be trapped.'),
  ...c('adverbs', 'He [reportedly|epistemic-adverb] fled.', '[Perhaps|epistemic-adverb] he fled.'),
  ...c(
    'possible: epistemic, feasible',
    'Police fear a [possible|epistemic-nominal] attack.',
    'Come as soon as possible.',
    'It is possible to pay online.',
  ),
  ...c('alleged: adjective, verb', 'The [alleged|epistemic-nominal] thief was held.', 'She alleged a theft.'),
  ...c(
    'doubt: noun, negation',
    'Some [doubt|epistemic-nominal] remains.',
    'There is [no doubt|booster] that he fled.',
  ),
  ...c('belief', '[I think|belief] the ferry sank.', 'I think of the sea.'),
  ...c('about: number, topic', '[About|approximator] 40 goats fled.', 'He spoke about goats.'),
  ...c('some before a numeral', '[Some|approximator] 300 goats fled.', 'Some goats fled.'),
  ...c('exact bounds', 'At least 40 goats fled.', 'More than 40 goats fled.'),
  ...c(
    'supposed to: distance, duty',
    'The wall was [supposed to|distancing] hold.',
    'I was supposed to call.',
  ),
  ...c('so-called', 'The [so-called|distancing] experts left.'),
  ...c('scare quotes', 'This “[gift|scare-quotes]” ruined the village.', 'Critics called it a “gift”.'),
  ...c('clearly: evidence, manner', 'The plan [clearly|booster] failed.', 'He must speak clearly.'),
  ...c(
    'proof by a thing, report of a document',
    'This [shows|booster] that the wall held.',
    'The report shows that the wall held.',
  ),
  ...c(
    'May: the month before a noun',
    'She spoke in a May interview.',
    'A storm [may|epistemic-modal] come.',
  ),
  ...c(
    'evidence that suggests',
    'Early figures [suggest|epistemic-modal] that it sank.',
    'Critics suggest a new date.',
  ),
  ...c('really: truth, degree', 'The bridge [really|booster] needs paint.', 'It is really big.'),
  ...c(
    'nearing: a number, a place',
    'The fee is [nearing|approximator] 300 crowns.',
    'A storm is nearing land.',
  ),
  ...c(
    'a wager on the odds',
    '[Chances are|epistemic-adverb] it stays shut.',
    'The [chances|epistemic-nominal] are slim.',
  ),
];
