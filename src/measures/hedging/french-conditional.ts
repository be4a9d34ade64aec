import type { Document } from '../../model/document';
import { indexAt } from '../../model/span';
import type { VerbIndex } from '../../model/morphology';
import type { Candidate } from './candidate';
import { readingOfConditional } from './conditional-reading';
import { createFrenchSentence } from './french-sentence';
import type { Surroundings } from './surroundings';

/** A hypothesis goes on in so many sentences after its last conditional: `Si l’on votait …` and a table of results. */
const HYPOTHESIS_SENTENCES = 3;

/** Verbs whose conditional is an `epistemic-modal` of the lexicon, never a `conditional`. */
const MODALS: ReadonlySet<string> = new Set(['pouvoir', 'devoir']);

/**
 * Decisions on every French verb form in the conditional: uncertain or borrowed information, or another reading.
 *
 * The forms come from a full-form lexicon; what stands around them decides: first and second persons, wishes and
 * appraisals, conditions with and without `si`, the future in the past and a speaker's own hypotheses are no
 * journalistic conditional.
 *
 * @param doc - A French document.
 * @param verbs - French verb forms.
 * @param around - Quotations by token.
 * @returns One candidate per form; other readings carry the reason in `suppressedBy`. Conditionals of `pouvoir` and
 *   `devoir` are left to the lexicon.
 * @source haillet2002 for the readings; bres2012 and dendale1993 for the journalistic one
 */
export function findConditionals(
  doc: Document,
  verbs: VerbIndex,
  around: Surroundings,
): readonly Candidate[] {
  const found: Candidate[] = [];
  let hypothesis = -1;
  let hypothesisToken = 0;
  for (let t = 0; t < doc.tokens.length; t++) {
    const persons = conditionalPersons(doc.forms[t], verbs);
    if (persons.length === 0) continue;
    const start = doc.tokens.start[t];
    const end = doc.tokens.end[t];
    const s = indexAt(doc.sentences, start);
    const sentence = createFrenchSentence(doc, verbs, t);
    const reading = readingOfConditional(sentence, t, {
      isThirdPerson: persons.some((person) => person === 2 || person === 5),
      isInSpeech: around.isInSpeech(t),
      ownWords: around.isInSpeech(t)
        ? sentence
        : createFrenchSentence(doc, verbs, t, (place) => around.isInSpeech(place)),
      followsHypothesis:
        hypothesis >= 0 &&
        s > hypothesis &&
        s <= hypothesis + HYPOTHESIS_SENTENCES &&
        around.quotationOf(t) === around.quotationOf(hypothesisToken),
      isNextSentence: s === hypothesis + 1,
    });
    if (reading.rule === 'hypothesis') [hypothesis, hypothesisToken] = [s, t];
    const cue = { rule: `conditional: ${reading.reason}`, start, end };
    const suppressedBy =
      reading.rule === 'journalistic' ? {} : { suppressedBy: `${reading.rule}: ${reading.reason}` };
    // A plan (`la réforme permettrait`) is in the conditional too, and rests on nobody's word.
    const basis = reading.isBorrowed === true ? { basis: 'hearsay' } : {};
    found.push({ label: 'conditional', start, end, cue, ...basis, ...suppressedBy });
  }
  return found;
}

/** Persons (0-5) of the conditional readings of a form, without those of the modal verbs. */
function conditionalPersons(form: string, verbs: VerbIndex): readonly number[] {
  // Every conditional ends so; asking the index only then keeps the walk fast.
  if (!hasConditionalEnding(form)) return NO_PERSONS;
  const readings = verbs.analyses(form).filter((analysis) => analysis.tense === 'C');
  if (readings.some((analysis) => MODALS.has(analysis.lemma))) return NO_PERSONS;
  return readings.map((analysis) => analysis.person);
}

const NO_PERSONS: readonly number[] = [];

function hasConditionalEnding(form: string): boolean {
  // Most forms are told by their last letter, without a regular expression.
  const last = form.charCodeAt(form.length - 1);
  return (last === S || last === T || last === Z) && /r(?:ais|ait|ions|iez|aient)$/u.test(form);
}

const [S, T, Z] = [0x73, 0x74, 0x7a];
