import type { Construction, CuePass, PlacePass } from '../construction';
import { encliticOf, type CueGroup } from '../cue-groups';
import { isReported } from '../reported-infinitives';
import type { Linking } from '../relation';
import { nextInUnit } from '../../../syntax/view';
import { AGENT_PASSIVE, PASSIVE, QUOTED_PARTICIPLE } from './agent-passives';
import { BARE_CLAUSE } from './bare-clause';
import { CASE_FRAMED, CASE_FRONTED } from './case-frames';
import { CASE_INFINITIVE } from './case-infinitives';
import { CASE_NOUN } from './case-nouns';
import type { ComplementConstruction } from './complement-source';
import { COLON, INDIRECT_QUESTION, THAT_CLAUSE } from './content-clauses';
import { FRONTED } from './fronted';
import { GOVERNED_CONTENT } from './governed-contents';
import { INFINITIVE_CONTENT } from './infinitives';
import { FRAME } from './judgements';
import { isLoose, QUOTATION_ALONE, SIGNATURE, SPEAKER_COLON } from './loose-quotations';
import { narrativeComplement, NARRATIVE_QUOTATION } from './narrative-infinitives';
import { NOUN_PHRASE } from './nominal-contents';
import { NOUN_CLAUSE } from './noun-clauses';
import { HEADING, LABEL_NOUN } from './noun-cues';
import { QUOTATION_AFTER } from './quotation-after';
import { INVERTED_RELATIVE_OBJECT, RELATIVE_OBJECT } from './relative-objects';
import { REPORTING_CLAUSE, REPORTING_CLAUSE_QUOTATION } from './reporting-clauses';
import { SAYING_NOUN } from './saying-nouns';
import { NAMED_HEADLINE, SIGNED_HEADLINE } from './signed-headlines';
import { SIGNED_LINE } from './signed-lines';
import { POINTING_BACK } from './pointing-back';
import { PREPOSITION, PREPOSITION_RELATIVE } from './source-prepositions';
import { SUBJECT_FIRST, SUBJECT_FIRST_QUOTATION } from './subject-first';

/** Complements of a verb, in the order in which they are tried. */
const COMPLEMENTS: readonly ComplementConstruction[] = [
  FRAME,
  THAT_CLAUSE,
  INDIRECT_QUESTION,
  COLON,
  QUOTATION_AFTER,
  INFINITIVE_CONTENT,
  CASE_INFINITIVE,
  BARE_CLAUSE,
  GOVERNED_CONTENT,
  NOUN_PHRASE,
];

/**
 * All constructions, in the order in which they are tried.
 *
 * Reporting clauses beside their content come first, because they bind a quotation most surely; then what follows a cue, and
 * all other cues; then what has no cue.
 */
export const PASSES: readonly (CuePass | PlacePass)[] = [
  {
    over: 'cues',
    admits: (linking, group) => !isBeforeSourcePhrase(linking, group),
    constructions: [
      withBareClauses(SUBJECT_FIRST_QUOTATION),
      withBareClauses(SUBJECT_FIRST),
      POINTING_BACK,
      CASE_FRONTED,
      CASE_FRAMED,
      NARRATIVE_QUOTATION,
      narrativeComplement(FRAME, 'Et {source|le maire} de [cue|juger] <content|le pont inutile>.'),
      narrativeComplement(THAT_CLAUSE, "Et {source|le maire} d'[cue|ajouter] que <content|le pont tiendra>."),
      narrativeComplement(
        INDIRECT_QUESTION,
        'Et {source|le maire} de [cue|demander] <content|si le pont tiendra>.',
      ),
      narrativeComplement(COLON, 'Et {source|le maire} de [cue|conclure] : « <content|Le pont tiendra.> »'),
      narrativeComplement(
        QUOTATION_AFTER,
        'Et {source|le maire} de [cue|dénoncer] « <content|un pont mal fait> ».',
      ),
      narrativeComplement(
        INFINITIVE_CONTENT,
        'Et {source|le maire} de [cue|promettre] de <content|fermer le pont>.',
      ),
      narrativeComplement(
        NOUN_PHRASE,
        "Et {source|le maire} d'[cue|annoncer] <content|la fermeture du pont>.",
      ),
      REPORTING_CLAUSE_QUOTATION,
      REPORTING_CLAUSE,
      FRONTED,
    ],
  },
  {
    over: 'cues',
    admits: (linking, group) => group.kind !== 'verb' || isFollowed(linking, group),
    constructions: [
      PASSIVE,
      QUOTED_PARTICIPLE,
      AGENT_PASSIVE,
      INVERTED_RELATIVE_OBJECT,
      ...COMPLEMENTS,
      SUBJECT_FIRST_QUOTATION,
      SUBJECT_FIRST,
      RELATIVE_OBJECT,
      PREPOSITION,
      PREPOSITION_RELATIVE,
      CASE_NOUN,
      SAYING_NOUN,
      NOUN_CLAUSE,
      LABEL_NOUN,
      HEADING,
    ],
  },
  {
    over: 'units',
    admits: ({ view, ledger }, unit) => !ledger.isCued(unit) && view.levelOf[view.unitFirst[unit]] < 0,
    constructions: [SIGNED_HEADLINE, NAMED_HEADLINE, SIGNED_LINE],
  },
  { over: 'blocks', admits: isLoose, constructions: [SPEAKER_COLON, SIGNATURE, QUOTATION_ALONE] },
];

/** A construction that stands this early only in a language whose content clauses need no complementiser. */
function withBareClauses(construction: Construction): Construction {
  return {
    ...construction,
    find: (linking, group) =>
      linking.view.grammar.bareClauses ? construction.find(linking, group) : undefined,
  };
}

/** Whether something may follow a verb that is its content: not an infinitive that only might be said. */
function isFollowed({ view }: Linking, group: CueGroup): boolean {
  if (group.match === undefined) return false;
  return group.form !== 'infinitive' || (!group.unreal && isReported(view, group));
}

/** `a-t-on appris de source policière`: the phrase after the verb is the cue. */
function isBeforeSourcePhrase(linking: Linking, group: CueGroup): boolean {
  const { view } = linking;
  if (group.enclitic < 0 || !view.grammar.impersonals.has(encliticOf(view, group))) return false;
  let item = nextInUnit(view, group.last);
  for (let steps = 0; item >= 0 && steps < 5; steps++, item = nextInUnit(view, item)) {
    if (linking.byItem.get(item)?.kind === 'source-phrase') return true;
  }
  return false;
}
