import { createAnnotations, type Annotation, type AnnotationDraft, type Cue } from '../../model/annotation';
import type { Document } from '../../model/document';
import type { Language } from '../../model/language';
import { definitionsOf } from '../../model/layers';
import type { Span } from '../../model/span';
import { hitsOf } from '../hits-of';
import type { Measure, MeasureContext } from '../measure';
import { findCueGroups } from './cue-groups';
import { engagementOf } from './engagement';
import { ENGLISH } from '../../syntax/words/en';
import { FRENCH } from '../../syntax/words/fr';
import { RUSSIAN } from '../../syntax/words/ru';
import type { Grammar } from '../../syntax/words/grammar';
import { linkRelations } from './link';
import { isMetonymic } from './source/metonymy';
import { opennessOf } from './source/openness';
import { axesReader, type SourceAxes } from './source/source-axes';
import { sourceFormOf } from './source/source-form';
import { sourceGender } from './source/source-gender';
import { hidesItself } from './source/hidden-source';
import { sourceKindOf, type SourceKind } from './source/source-kind';
import type { Relation } from './relation';
import { typeOf } from './relation-type';
import { resolveSpeakers } from './speaker/resolve-speakers';
import { roleNounsOf, type RoleNouns } from './speaker/role-nouns';
import { SAME_SOURCE, type Speaker } from './speaker/speaker';
import { isPluralVerb } from '../../syntax/nominative-subject';
import { createView } from '../../syntax/create-view';
import { itemEnd, itemStart, type View } from '../../syntax/view';
import { checkOptions } from '../../util/check';

const VERSION = '1.4.1';

const GRAMMARS: Partial<Readonly<Record<Language, Grammar>>> = { fr: FRENCH, en: ENGLISH, ru: RUSSIAN };

/** Options of `createAttribution`. */
export interface AttributionOptions {
  /**
   * Whether a quotation that goes on behind its reporting clause (`“A,” Reed said. “B.”`) is part of the same relation,
   * as PolNeAR annotates, instead of a relation without cue, as this codebook does. Default false.
   */
  readonly joinsQuotations?: boolean;
  /**
   * Whether the complementiser of a content clause (`that`) is part of the content, as PolNeAR annotates. Default false.
   */
  readonly keepsComplementiser?: boolean;
}

/**
 * The attribution measure with other conventions than the codebook's.
 *
 * @param options - The conventions; both set give the scheme of PolNeAR.
 * @source newell2018 for joined quotations and complementisers
 */
export function createAttribution(options: AttributionOptions = {}): Measure {
  checkOptions(options, 'createAttribution', ['joinsQuotations', 'keepsComplementiser']);
  return {
    id: 'attribution',
    version: VERSION,
    languages: ['fr', 'en', 'ru'],
    labels: definitionsOf('attribution', 'en'),
    citations: ['pareti2016', 'martinwhite2005', 'sinclair1988'],
    run: (doc, context) => runAttribution(doc, context, options),
  };
}

/**
 * Attribution: who says what in a text, with which cue, and how far the text stands behind it.
 *
 * One annotation per relation; `label` is its type. `sourceKind` describes the source's words as they stand, `speaker`
 * whom they stand for where the text supports it; `continues` the relation that a quotation without source goes on from.
 * Rule-based: it reads word lists, verb morphology, in Russian cases and agreement, and punctuation; no syntax trees, and
 * no tagger.
 *
 * @source CODEBOOK, layer 2; pareti2016 for source, cue and content; martinwhite2005 for stance.
 */
export const attribution: Measure = createAttribution();

function runAttribution(
  doc: Document,
  context: MeasureContext,
  { joinsQuotations = false, keepsComplementiser = false }: AttributionOptions,
): readonly Annotation[] {
  const language = context.resources.language;
  const grammar = GRAMMARS[language];
  if (grammar === undefined || doc.tokens.length === 0) return [];
  const cues = hitsOf(context.matches, `${language}/attribution`).filter(
    ({ entry }) => entry.label !== 'none',
  );
  const sources = hitsOf(context.matches, `${language}/sources`);
  const view = createView(doc, grammar, context.resources.verbs, sources);
  const conventions = { joinsQuotations, keepsComplementiser };
  const relations = [...linkRelations(view, findCueGroups(view, cues), conventions)].sort(
    (a, b) => sourceOrder(a) - sourceOrder(b),
  );
  const kinds = kindsOf(view, relations);
  const genders = relations.map((relation, r) => sourceGender(view, relation, kinds[r]));
  const speakers = resolveSpeakers(
    view,
    relations.map((relation, r) => ({ relation, kind: kinds[r], gender: genders[r].agreement })),
    context.matches,
  );
  const readAxes = axesReader(view, context.matches);
  const roles = roleNounsOf(language, context.matches);
  const drafts = relations.map((relation, r) =>
    draftOf(view, relation, kinds[r], speakers[r], readAxes(relation, kinds[r], genders[r]), roles),
  );
  return withContinuations(createAnnotations(doc, drafts), drafts, speakers);
}

/** Adds to each quotation that goes on the id of the relation that it goes on from. */
function withContinuations(
  annotations: readonly Annotation[],
  drafts: readonly AnnotationDraft[],
  speakers: readonly Speaker[],
): readonly Annotation[] {
  const idOf = new Map(annotations.map(({ attributes, id }) => [attributes, id]));
  const earlier = new Map(
    speakers.flatMap(({ continues }, r) =>
      continues === undefined
        ? []
        : [[drafts[r].attributes, idOf.get(drafts[continues].attributes)!] as const],
    ),
  );
  return annotations.map((annotation) => {
    const continues = earlier.get(annotation.attributes);
    return continues === undefined
      ? annotation
      : Object.freeze({ ...annotation, attributes: { ...annotation.attributes, continues } });
  });
}

function sourceOrder(relation: Relation): number {
  return relation.source.span?.[0] ?? relation.contents[0][0];
}

/** Kinds of all sources; `la même source` has the kind of the one before it. */
function kindsOf(view: View, relations: readonly Relation[]): readonly SourceKind[] {
  let before: SourceKind = 'anonymous';
  return relations.map((relation) => {
    const { span } = relation.source;
    const isSame = span !== undefined && SAME_SOURCE.test(view.doc.text.slice(...span));
    const kind = isSame ? before : kindOf(view, relation);
    if (kind !== 'none' && kind !== 'pronoun') before = kind;
    return kind;
  });
}

function kindOf(view: View, relation: Relation): SourceKind {
  const { range } = relation.source;
  if (range === undefined) return 'none';
  if (range.first === relation.group?.enclitic) return 'pronoun';
  // `sa promesse de rester`
  if (range.first === range.last && view.grammar.possessives.has(view.forms[range.first])) return 'pronoun';
  if (range.first === range.last && view.grammar.nobodies.has(view.forms[range.first])) return 'pronoun';
  if (view.grammar.manies.has(view.forms[range.last])) return 'collective';
  const shows = relation.group?.stance === 'endorse' && relation.rule === 'that-clause';
  const { kind } = sourceKindOf(view, range, shows ? 'document' : 'role');
  if (kind === 'role' && isOfSeveral(view, relation)) return 'collective';
  if (relation.source.isPlace === true && (kind === 'person' || kind === 'role')) return 'institution';
  return (kind === 'role' || kind === 'collective') && hidesItself(view, range) ? 'anonymous' : kind;
}

/** `жительницы сообщили`: the verb tells one from several. */
function isOfSeveral(view: View, { group, source }: Relation): boolean {
  if (view.grammar.cases === undefined || group?.kind !== 'verb' || group.form !== 'finite') return false;
  return source.isPlace !== true && isPluralVerb(view, group.last);
}

function draftOf(
  view: View,
  relation: Relation,
  sourceKind: SourceKind,
  { speaker, speakerKind, speakerReason }: Speaker,
  { sourceRole, gender, named, side }: SourceAxes,
  roles: RoleNouns,
): AnnotationDraft {
  const { group, source } = relation;
  const { range, isPlace = false } = source;
  const sourceForm = sourceFormOf(view, range, sourceKind);
  const isNamedElsewhere = speakerKind === 'person';
  const reading = { range, kind: sourceKind, form: sourceForm, isPlace, isNamedElsewhere };
  const content = mergeSpans(relation.contents);
  const cue: Span[] = group === undefined ? [] : [[itemStart(view, group.first), itemEnd(view, group.last)]];
  const sourceSpans: Span[] = source.span === undefined ? [] : [source.span];
  const all = [...content, ...cue, ...sourceSpans];
  const cues: Cue[] = [];
  if (group?.match !== undefined) {
    cues.push({
      entry: `${group.match.lexicon}/${group.match.entry.id}`,
      start: group.match.start,
      end: group.match.end,
    });
  } else {
    const [start, end] = cue[0] ?? content[0];
    cues.push({ rule: group === undefined ? relation.rule : 'verb-beside-quotation', start, end });
  }
  return {
    layer: 'attribution',
    label: typeOf(view, relation, content),
    start: Math.min(...all.map(([start]) => start)),
    end: Math.max(...all.map(([, end]) => end)),
    parts: { source: sourceSpans, cue, content },
    attributes: {
      sourceKind,
      stance: group === undefined ? 'none' : group.stance,
      engagement: engagementOf(view, group),
      construction: relation.rule,
      speaker,
      speakerKind,
      speakerReason,
      continues: null,
      sourceForm,
      openness: opennessOf(view, reading, roles),
      metonymy: isMetonymic(view, range, sourceKind),
      sourceRole,
      gender,
      named,
      side,
    },
    cues,
    measure: `attribution@${VERSION}`,
  };
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  return [...spans]
    .sort((a, b) => a[0] - b[0])
    .filter(([start, end], s, all) => end > start && (s === 0 || start >= all[s - 1][1]));
}
