import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../model/language';
import type { Span } from '../model/span';
import { createCodePointMap } from '../util/code-points';
import type { ScoredRelation } from './relation-scores';

/** A document with gold relations, in UTF-16 offsets. */
export interface GoldDocument {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly relations: readonly GoldRelation[];
}

/** A gold relation, and whom its source stands for. */
export interface GoldRelation extends ScoredRelation {
  /** Words of the text; null where the text does not tell, undefined where the set does not say. */
  readonly speaker?: string | null | undefined;
  /** False where two readings are defensible. */
  readonly sure?: boolean | undefined;
}

/** Sets of texts annotated after the codebook, with their languages. */
export const GOLD_SETS: Readonly<Record<string, Language>> = {
  fr_press_dev: 'fr',
  fr_press_dev2: 'fr',
  fr_news_dev: 'fr',
  en_news_dev: 'en',
  ru_news_dev: 'ru',
};

/** A relation as gold files have it, in code points. */
export interface PressRelation {
  readonly type: string;
  readonly sourceKind: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker?: string | null;
  readonly sure?: boolean;
}

interface PressDocument {
  readonly id: string;
  readonly text: string;
  readonly attribution: readonly PressRelation[];
}

/**
 * The texts of one set with hand-annotated relations; empty when its file is absent.
 *
 * @param name - A key of `GOLD_SETS`.
 */
export function readGoldSet(sharedFolder: string, name: string): readonly GoldDocument[] {
  const path = join(sharedFolder, 'gold', `${name}.json`);
  if (!existsSync(path)) return [];
  const { documents } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly documents: readonly PressDocument[];
  };
  return documents.map(({ id, text, attribution }) => {
    const { toUtf16 } = createCodePointMap(text);
    const convert = (spans: readonly Span[]): readonly Span[] =>
      spans.map(([start, end]): Span => [toUtf16(start), toUtf16(end)]);
    return {
      id,
      language: GOLD_SETS[name],
      text,
      relations: attribution.map((relation) => goldRelation(relation, convert)),
    };
  });
}

/** A relation of a gold file with its spans converted. */
export function goldRelation(
  relation: PressRelation,
  convert: (spans: readonly Span[]) => readonly Span[],
): GoldRelation {
  return {
    source: convert(relation.source),
    cue: convert(relation.cue),
    content: convert(relation.content),
    type: relation.type,
    kind: relation.sourceKind,
    speaker: relation.speaker,
    sure: relation.sure,
  };
}

/**
 * The articles of one part of PolNeAR; of several annotators of a file the first by name counts.
 *
 * @param part - `dev` for measuring, `train` for making rules.
 * @source newell2018
 */
export function readPolnear(sharedFolder: string, part: 'dev' | 'train'): readonly GoldDocument[] {
  const folder = join(sharedFolder, 'data/polnear', part);
  if (!existsSync(folder)) return [];
  const seen = new Set<string>();
  const found: GoldDocument[] = [];
  const texts = new Set(readdirSync(join(folder, 'text')));
  for (const name of readdirSync(join(folder, 'attributions')).sort()) {
    const id = name.replace(/_[^_]*\.ann$/u, '');
    const file = [`${id}.txt`, name.replace(/\.ann$/u, '.txt')].find((candidate) => texts.has(candidate));
    if (file === undefined || seen.has(id)) continue;
    seen.add(id);
    const text = readFileSync(join(folder, 'text', file), 'utf8');
    found.push({
      id,
      language: 'en',
      text,
      relations: parseBratRelations(readFileSync(join(folder, 'attributions', name), 'utf8'), text),
    });
  }
  return found;
}

function parseBratRelations(annotations: string, text: string): readonly ScoredRelation[] {
  const { toUtf16 } = createCodePointMap(text);
  const spans = new Map<string, readonly Span[]>();
  const events: string[] = [];
  for (const line of annotations.split('\n')) {
    const [id, fields] = line.split('\t');
    if (fields === undefined) continue;
    if (id.startsWith('T')) {
      const offsets = fields.replace(/^\S+ /u, '').split(';');
      spans.set(
        id,
        offsets.map((pair): Span => {
          const [start, end] = pair.trim().split(' ').map(Number);
          return [toUtf16(start), toUtf16(end)];
        }),
      );
    } else if (id.startsWith('E')) events.push(fields);
  }
  return events
    .map((event): ScoredRelation => {
      const part = (role: string): readonly Span[] =>
        event
          .split(' ')
          .filter((argument) => argument.replace(/\d*:.*$/u, '') === role)
          .flatMap((argument) => spans.get(argument.slice(argument.indexOf(':') + 1)) ?? []);
      return { source: part('Source'), cue: part('Cue'), content: part('Content') };
    })
    .filter(({ content }) => content.length > 0);
}

/** One Russian sentence with the role of each token. */
export interface RoleSentence {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly { readonly start: number; readonly end: number; readonly role: string }[];
}

/** The sentences of adaq, tokens joined by spaces as the corpus has them. */
export function readAdaq(sharedFolder: string): readonly RoleSentence[] {
  const path = join(sharedFolder, 'data/quotes_ru/adaq_dev.tsv');
  if (!existsSync(path)) return [];
  const rows = new Map<string, { readonly word: string; readonly role: string }[]>();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [, field, id, , role] = line.replace(/\r$/u, '').split('\t');
    if (role === undefined) continue;
    // The file quotes a quotation mark as a table would: four marks for one.
    const word = field === '""""' ? '"' : field;
    const list = rows.get(id) ?? [];
    list.push({ word, role });
    rows.set(id, list);
  }
  return [...rows].map(([id, words]) => {
    let text = '';
    let isQuoted = false;
    let glue = true;
    const tokens: { start: number; end: number; role: string }[] = [];
    for (const { word, role } of words) {
      const closes = /^[,.;:!?…)»”]$/u.test(word) || (word === '"' && isQuoted);
      if (!glue && !closes) text += ' ';
      if (word === '"') isQuoted = !isQuoted;
      glue = /^[(«“]$/u.test(word) || (word === '"' && isQuoted);
      tokens.push({ start: text.length, end: text.length + word.length, role });
      text += word;
    }
    return { id, text, tokens };
  });
}

/** One attribution unit pair of ANNODIS: the clause that reports and what it reports, tokenised. */
export interface UnitPair {
  readonly document: string;
  readonly sentence: string;
  readonly reporting: string;
  readonly reported: string;
}

/** The French attribution relations of ANNODIS; other relations of these texts are not annotated. */
export function readAnnodis(sharedFolder: string): readonly UnitPair[] {
  const path = join(sharedFolder, 'data/quotes_fr/annodis_attribution_dev.json');
  if (!existsSync(path)) return [];
  const rows = JSON.parse(readFileSync(path, 'utf8')) as readonly {
    readonly doc: string;
    readonly u1: string;
    readonly u2: string;
    readonly dir: string;
    readonly sent: string;
  }[];
  return rows.map(({ doc, u1, u2, dir, sent }) => ({
    document: doc,
    sentence: sent,
    reporting: dir === '1>2' ? u1 : u2,
    reported: dir === '1>2' ? u2 : u1,
  }));
}
