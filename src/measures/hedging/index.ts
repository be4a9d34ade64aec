import { createAnnotations, type Annotation, type AttributeValue } from '../../model/annotation';
import type { Document } from '../../model/document';
import { BOOSTER, definitionsOf } from '../../model/layers';
import type { LexiconMatch } from '../../model/lexicon';
import { indexAt } from '../../model/span';
import { hitsOf } from '../hits-of';
import type { Measure, MeasureContext } from '../measure';
import { draftOf, resolveCandidates, type Candidate } from './candidate';
import { findConditionals } from './french-conditional';
import { findNearMisses } from './near-misses';
import { findScareQuotes } from './scare-quotes';
import { createSurroundings, type Surroundings } from './surroundings';

const VERSION = '1.5.0';
const MEASURE = `hedging@${VERSION}`;

/**
 * Hedges and boosters: expressions that lower or raise the commitment of whoever speaks.
 *
 * Lexicon hits with their context rules, the French journalistic conditional, and scare quotes. Used to compare how
 * cautiously texts speak; it does not decide the scope of a cue.
 *
 * @source codebook, layer 1; hyland2005 for hedges and boosters; haillet2002 and authier1995 for the rules
 */
export const hedging: Measure = {
  id: 'hedging',
  version: VERSION,
  languages: ['fr', 'en', 'ru'],
  labels: definitionsOf('hedging', 'en'),
  citations: [
    'aikhenvald2004',
    'authier1995',
    'bres2012',
    'dendale1993',
    'dendaletasmowski2001',
    'haillet2002',
    'hallidaymatthiessen2014',
    'hyland2005',
    'kerbrat1980',
    'prince1982',
    'szarvas2012',
  ],
  run,
};

function run(doc: Document, context: MeasureContext): readonly Annotation[] {
  const { language, verbs } = context.resources;
  const lexiconId = `${language}/hedging`;
  const own = hitsOf(context.matches, lexiconId);
  const attribution = context.previous.filter((annotation) => annotation.layer === 'attribution');
  const sayings = hitsOf(context.matches, `${language}/attribution`).filter(
    ({ entry }) => entry.attributes?.['kind'] !== 'noun',
  );
  const around = createSurroundings(doc, attribution, sayings);
  const conditionals = language === 'fr' && verbs !== undefined ? findConditionals(doc, verbs, around) : [];
  const candidates: Candidate[] = [
    ...own.map((match) => fromLexicon(match, around)),
    ...conditionals,
    ...findScareQuotes(doc, around, verbs, sentencesOf(doc, conditionals)),
    ...(context.explain === true ? findNearMisses(doc, context.resources, lexiconId, own) : []),
  ];
  const resolved = resolveCandidates(candidates).filter(
    (candidate) => context.explain === true || candidate.suppressedBy === undefined,
  );
  return createAnnotations(
    doc,
    resolved.map((candidate) => draftOf(candidate, MEASURE)),
  );
}

/** Sentences in which a conditional passes on borrowed information. */
function sentencesOf(doc: Document, conditionals: readonly Candidate[]): ReadonlySet<number> {
  const standing = conditionals.filter(({ suppressedBy }) => suppressedBy === undefined);
  return new Set(standing.map(({ start }) => indexAt(doc.sentences, start)));
}

/**
 * A lexicon hit as a candidate; belief and evidence that the text ascribes to a source are attribution, and only that.
 * An entry with the attribute `inSpeech: false` counts only outside of quoted speech (`devrait` of a speaker is a demand).
 * One with `noSource: true` stands whatever relation there is: a thing that shows is no source, nor is `nul` in `nul doute`.
 */
function fromLexicon(match: LexiconMatch, around: Surroundings): Candidate {
  const { entry, key, start, end } = match;
  const candidate = {
    label: entry.label,
    start,
    end,
    cue: { entry: key, start, end },
    strength: textOf(entry.attributes?.['strength']),
    basis: textOf(entry.attributes?.['basis']),
    certainty: textOf(entry.attributes?.['certainty']),
  };
  if (entry.attributes?.inSpeech === false && around.isInSpeech(match.from))
    return { ...candidate, suppressedBy: `inside speech: ${key}` };
  const isOfSource = entry.label === 'belief' || entry.label === BOOSTER;
  if (!isOfSource || entry.attributes?.noSource === true) return candidate;
  for (let t = match.from; t < match.to; t++) {
    const relation = around.cueAt(t);
    const kind = relation?.attributes.sourceKind;
    if (relation !== undefined && kind !== 'pronoun' && kind !== 'none') {
      return { ...candidate, suppressedBy: `attribution cue of ${relation.id}` };
    }
  }
  return candidate;
}

function textOf(value: AttributeValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
