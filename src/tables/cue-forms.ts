import type { Annotation } from '../model/annotation';
import { isLanguage } from '../model/language';
import { checkOptions } from '../util/check';
import { checkAnnotatedTexts } from './annotated-texts';
import { groupDocuments } from './document-groups';
import { groupBy } from './group';
import { relationsOf } from './relations';
import { createTable, type AnnotatedTexts, type Table } from './table';

/** What a cue is: an act (verb), a thing (noun), a frame (preposition), or nothing at all. */
export const CUE_FORMS = ['verb', 'noun', 'preposition', 'none'] as const;

/** One of `CUE_FORMS`. */
export type CueForm = (typeof CUE_FORMS)[number];

/** Options of `cueForms`. */
export interface CueFormOptions {
  /** Field of the metadata to group by, `document`, or a stretch of the `date`; default `document`. */
  readonly by?: string;
}

/** Constructions whose cue is a noun of saying. */
const NOMINAL: ReadonlySet<unknown> = new Set(['noun', 'noun-clause', 'label-noun', 'heading']);
const PREPOSITIONAL: ReadonlySet<unknown> = new Set(['preposition', 'preposition-relative']);

/**
 * Nominalised saying: relations by what their cue is, a verb, a noun, a preposition.
 *
 * Answers *is saying told as somebody's act, or as a thing that is there?* A noun (`l'accusation selon laquelle`) needs no
 * tense and often no speaker. A noun of saying without its content (`ses déclarations`) is no relation, and not counted.
 *
 * @param texts - Texts annotated with attribution; those in a language without measure are left out.
 * @returns One row for each group and form, zeros included; shares are missing for a group without relations.
 * @throws RangeError when no text has the field.
 * @source seminoshort2004 for narrated speech acts; caldas1994
 */
export function cueForms(texts: AnnotatedTexts, options: CueFormOptions = {}): Table {
  checkAnnotatedTexts(texts, 'cueForms');
  checkOptions(options, 'cueForms', ['by']);
  const { by = 'document' } = options;
  const { groups, column, description, warnings } = groupDocuments(texts.documents, by, 'cueForms', TAKEN);
  const byDocument = groupBy(relationsOf(texts.annotations), ({ document }) => document);
  return createTable(
    {
      [column]: description,
      form: { description: 'What the cue is: verb, noun, preposition; none for a bare quotation.' },
      relations: { description: 'Attribution relations.', unit: 'relations' },
      share: {
        description: 'Part of the relations of the group.',
        unit: 'share 0-1',
        denominator: 'relations of the group',
      },
      withoutSource: { description: 'Relations among them that name no source.', unit: 'relations' },
    },
    groups.flatMap(([group, docs]) => {
      const measured = docs.filter(({ language }) => isLanguage(language));
      if (measured.length === 0) return [];
      const own = measured.flatMap(({ id }) => byDocument.get(id) ?? []);
      return CUE_FORMS.map((form) => {
        const behind = own.filter((relation) => cueFormOf(relation) === form);
        return {
          cells: {
            [column]: group,
            form,
            relations: behind.length,
            share: own.length === 0 ? null : behind.length / own.length,
            withoutSource: behind.filter(({ parts }) => (parts.source ?? []).length === 0).length,
          },
          behind,
        };
      });
    }),
    texts,
    warnings,
  );
}

const TAKEN = ['form', 'relations', 'share', 'withoutSource'];

/** What the cue of a relation is, from its construction and its lexicon entry. */
export function cueFormOf({ parts, attributes, cues }: Annotation): CueForm {
  if ((parts.cue ?? []).length === 0) return 'none';
  if (NOMINAL.has(attributes.construction)) return 'noun';
  const isAdverbial = cues.some(({ entry }) => entry !== undefined && /\/(?:prep|adv)-[^/]*$/u.test(entry));
  return isAdverbial || PREPOSITIONAL.has(attributes.construction) ? 'preposition' : 'verb';
}
