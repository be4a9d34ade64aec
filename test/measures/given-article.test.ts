import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/formats/files';
import { annotate } from '../../src/measures/annotate';
import type { Annotation } from '../../src/model/annotation';
import { createDocument } from '../../src/text/create-document';

const article = readFileSync('corpus/texts/sputnik-2021-07-daech.txt', 'utf8');

/** Source, cue, type and kind of the relations that the article must yield; sources in their full form. */
const RELATIONS = [
  [
    'la porte-parole du ministère russe des Affaires étrangères, Maria Zakharova',
    'a déclaré',
    'indirect',
    'person',
  ],
  ['la responsable', 'a indiqué', 'direct', 'role'],
  ['des sources afghanes', 'Selon', 'indirect', 'anonymous'],
  ['elle', 'selon', 'indirect', 'pronoun'],
  ['La porte-parole', 'a en outre souligné', 'mixed', 'role'],
  ['Maria Zakharova', 'a affirmé', 'mixed', 'person'],
  ['le groupe terroriste', 'a ainsi revendiqué', 'indirect', 'institution'],
  [
    'Georges Lefeuvre, ancien diplomate et chercheur à l’Institut de relations internationales et stratégiques (IRIS)',
    'explique',
    'indirect',
    'person',
  ],
  ['le spécialiste de la région', 'déclare', 'direct', 'role'],
  ['ils', 'ont appelé', 'mixed', 'pronoun'],
  ['certains', 'voient', 'mixed', 'collective'],
  ['Celui-ci', 'rappelle', 'mixed', 'pronoun'],
] as const;

/** Whom the sources stand for that do not name anybody, by the words of the source. */
const SPEAKERS = [
  ['la responsable', 'Maria Zakharova', 'last named speaker, gender agrees'],
  ['elle', 'Maria Zakharova', 'last speaker, gender and number agree'],
  ['La porte-parole', 'Maria Zakharova', 'introduced with this role'],
  ['le spécialiste de la région', 'Georges Lefeuvre', 'last named speaker, gender agrees'],
  ['Celui-ci', 'Bassam Tahhan', 'last person named, gender and number agree'],
] as const;

const RENAMED: Readonly<Record<string, string>> = {
  'Maria Zakharova': 'Anna Belova',
  'Georges Lefeuvre': 'Henri Castagnol',
  'Bassam Tahhan': 'Karim Mansouri',
};

interface Variant {
  readonly title: string;
  readonly change: (text: string) => string;
  /** Status of the marks: without notes every mark is an orphan. */
  readonly status: string;
}

const rename = (text: string): string =>
  Object.entries(RENAMED).reduce((renamed, [name, other]) => renamed.replaceAll(name, other), text);

const VARIANTS: readonly Variant[] = [
  { title: 'the given article', change: (text) => text, status: 'orphan-mark' },
  { title: 'the article with other names', change: rename, status: 'orphan-mark' },
  {
    title: 'the article with straight quotation marks',
    change: (text) => text.replace(/[«»]/gu, '"'),
    status: 'orphan-mark',
  },
  {
    title: 'the article with a note at the end',
    change: (text) => `${text.trimEnd()}\n\n*Organisation terroriste interdite en Russie\n`,
    status: 'resolved',
  },
];

describe.each(VARIANTS)('$title', ({ change, status }) => {
  const text = change(article);
  const doc = createDocument(text, { id: 'article', language: 'fr' });
  const { annotations } = annotate(doc, loadResources('fr'));
  const covered = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end);
  const part = (annotation: Annotation, role: string): string =>
    annotation.parts[role].map(([start, end]) => text.slice(start, end)).join(' … ');
  const layer = (name: string): readonly Annotation[] =>
    annotations.filter((annotation) => annotation.layer === name);
  const renamed = (words: string): string => (text.includes('Anna Belova') ? rename(words) : words);

  it('has 11 designation marks, 9 on Daech and 2 on talibans, and no unmarked mention', () => {
    const designations = layer('labelling').filter((annotation) => annotation.label === 'designation');
    const mentions = designations.map((annotation) => part(annotation, 'mention'));
    expect(mentions.filter((mention) => mention === 'Daech')).toHaveLength(9);
    expect(mentions.filter((mention) => mention === 'talibans')).toHaveLength(2);
    expect(mentions).toHaveLength(11);
    expect(new Set(designations.map((annotation) => annotation.attributes.status))).toEqual(
      new Set([status]),
    );
    expect(layer('labelling').filter((annotation) => annotation.label !== 'designation')).toEqual([]);
  });

  it('has exactly two of the marks inside a direct quotation', () => {
    const quoted = layer('labelling').filter((annotation) => annotation.attributes.inQuotation);
    expect(quoted.map(({ end }) => text.slice(end - 17, end))).toEqual([
      "d'activité de Daech*".slice(-17),
      'troupes de Daech*'.slice(-17),
    ]);
  });

  it('finds the hedges and the booster, and nothing else', () => {
    expect(layer('hedging').map((annotation) => [annotation.label, covered(annotation)])).toEqual([
      ['booster', 'clairement'],
      ['epistemic-modal', 'pourrait'],
      ['distancing', 'censée'],
      ['distancing', 'dits'],
      ['scare-quotes', 'modérés'],
      ['approximator', 'en partie'],
    ]);
  });

  it('gives each hedge its voice', () => {
    const relations = new Map(
      layer('attribution').map((relation) => [relation.id, part(relation, 'source')]),
    );
    const voices = layer('hedging').map((annotation) => [
      covered(annotation),
      annotation.attributes.attribution === null
        ? 'averral'
        : relations.get(String(annotation.attributes.attribution)),
    ]);
    expect(voices).toEqual([
      ['clairement', renamed('Maria Zakharova')],
      ['pourrait', renamed(RELATIONS[7][0])],
      ['censée', 'averral'],
      ['dits', 'averral'],
      ['modérés', 'averral'],
      ['en partie', 'averral'],
    ]);
  });

  it.each(RELATIONS)('finds the relation of %s with the cue %s', (source, cue, type, kind) => {
    const found = layer('attribution').map((relation) => [
      part(relation, 'source'),
      part(relation, 'cue'),
      relation.label,
      relation.attributes.sourceKind,
    ]);
    expect(found).toContainEqual([renamed(source), cue, type, kind]);
  });

  it.each(SPEAKERS)('resolves %s to %s, and says why', (source, speaker, reason) => {
    const relation = layer('attribution').find((found) => part(found, 'source') === source);
    expect(relation?.attributes).toMatchObject({
      speaker: renamed(speaker),
      speakerKind: 'person',
      speakerReason: reason,
    });
  });

  it('resolves a plural pronoun to the coalition’s leaders, the subject before it', () => {
    const relation = layer('attribution').find((found) => part(found, 'source') === 'ils');
    expect(relation?.attributes).toMatchObject({
      speaker: 'les dirigeants de la coalition internationale',
      speakerKind: 'collective',
      speakerReason: 'subject of a sentence before',
    });
  });

  it('finds no further relation', () => {
    expect(layer('attribution')).toHaveLength(RELATIONS.length);
  });

  it('nests the Afghan sources in the words of the official', () => {
    const bySource = (source: string): Annotation =>
      layer('attribution').find((relation) => part(relation, 'source') === source)!;
    const [outerStart, outerEnd] = bySource('la responsable').parts.content[0];
    const inner = bySource('des sources afghanes');
    expect(inner.start).toBeGreaterThan(outerStart);
    expect(inner.end).toBeLessThan(outerEnd);
  });
});
