import { isHedge } from '../model/layers';
import { labelCoverage } from '../tables/label-coverage';
import { relationsOf } from '../tables/relations';
import type { AnnotatedTexts } from '../tables/table';
import { countWords, countWordsIn } from '../tables/words';
import { groupBy } from '../tables/group';

/** Language of the summary. */
export type FindingsLanguage = 'en' | 'fr';

/**
 * What was found, in plain words, as markdown: one part for press, one for constructed texts.
 *
 * @param texts - Annotated texts.
 * @param language - Language of the summary.
 * @returns Parts with a heading of the second level; empty for no texts.
 */
export function describeFindings(texts: AnnotatedTexts, language: FindingsLanguage): string {
  const constructed = new Set(
    texts.documents.filter((doc) => doc.metadata.constructed === true).map((doc) => doc.id),
  );
  const part = (title: string, isWanted: (id: string) => boolean): string =>
    describePart(title, restrict(texts, isWanted), language);
  const parts =
    language === 'fr'
      ? [
          part('Textes réels', (id) => !constructed.has(id)),
          part('Textes construits (pour l’enseignement ; pas la presse)', (id) => constructed.has(id)),
        ]
      : [
          part('Texts that are not constructed', (id) => !constructed.has(id)),
          part('Constructed texts (for teaching; not press)', (id) => constructed.has(id)),
        ];
  return parts.filter((lines) => lines !== '').join('\n');
}

function restrict(texts: AnnotatedTexts, isWanted: (id: string) => boolean): AnnotatedTexts {
  return {
    documents: texts.documents.filter((doc) => isWanted(doc.id)),
    annotations: texts.annotations.filter((annotation) => isWanted(annotation.document)),
  };
}

/** The numbers of a part, before they are put into words. */
interface Findings {
  readonly name: string;
  readonly texts: number;
  readonly words: number;
  readonly hedges: number;
  readonly perThousand: number;
  readonly inSources: number;
  readonly boosters: number;
  readonly relations: number;
  /** Ascribed words, 0-100. */
  readonly ascribedPercent: number;
  readonly labels: readonly { readonly name: string; readonly marked: number; readonly mentions: number }[];
}

function describePart(title: string, texts: AnnotatedTexts, language: FindingsLanguage): string {
  if (texts.documents.length === 0) return '';
  const lines = language === 'fr' ? inFrench(findingsOf(texts)) : inEnglish(findingsOf(texts));
  return `## ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

function findingsOf(texts: AnnotatedTexts): Findings {
  const { documents, annotations } = texts;
  const words = documents.reduce((sum, doc) => sum + countWords(doc), 0);
  const hedging = annotations.filter((annotation) => annotation.layer === 'hedging');
  const hedges = hedging.filter(isHedge);
  const relations = relationsOf(annotations);
  const byDocument = groupBy(relations, (relation) => relation.document);
  const ascribed = documents.reduce((sum, doc) => {
    const contents = (byDocument.get(doc.id) ?? []).flatMap((relation) => relation.parts.content);
    return sum + countWordsIn(doc, contents);
  }, 0);
  const names = labelCoverage(texts, { by: ['name'] }).columns;
  return {
    name: documents[0].id,
    texts: documents.length,
    words,
    hedges: hedges.length,
    perThousand: words === 0 ? 0 : (1000 * hedges.length) / words,
    inSources: hedges.filter((annotation) => annotation.attributes.voice === 'attributed').length,
    boosters: hedging.length - hedges.length,
    relations: relations.length,
    ascribedPercent: words === 0 ? 0 : (100 * ascribed) / words,
    labels: (names.name ?? []).map((name, row) => ({
      name: String(name),
      marked: Number(names.marked[row]),
      mentions: Number(names.mentions[row]),
    })),
  };
}

function inEnglish(found: Findings): readonly string[] {
  const { texts, words, hedges, inSources, boosters, relations, labels } = found;
  const n = (count: number, one: string, many: string = `${one}s`): string =>
    `${count} ${count === 1 ? one : many}`;
  const marked = labels.map(({ name, marked: some, mentions }) => `${name} ${some} of ${mentions}`);
  return [
    `${texts === 1 ? found.name : n(texts, 'text')}, ${n(words, 'word')}.`,
    `Hedging: ${n(hedges, 'hedge')} (${found.perThousand.toFixed(1)} per 1,000 words), ${inSources} of them in the words of sources; ${n(boosters, 'booster')}.`,
    `Attribution: somebody is made to speak ${n(relations, 'time')}; ${found.ascribedPercent.toFixed(0)} % of the words are ascribed to a source.`,
    `Labels: ${labels.length === 0 ? 'no name carries one' : `mentions with a mark: ${marked.join('; ')}`}.`,
  ];
}

function inFrench(found: Findings): readonly string[] {
  const { texts, words, hedges, inSources, boosters, relations, labels } = found;
  const n = (count: number, one: string, many: string = `${one}s`): string =>
    `${count} ${count < 2 ? one : many}`;
  const rate = found.perThousand.toFixed(1).replace('.', ',');
  const marked = labels.map(({ name, marked: some, mentions }) => `${name} ${some} sur ${mentions}`);
  return [
    `${texts === 1 ? found.name : n(texts, 'texte')}, ${n(words, 'mot')}.`,
    `Modalisation : ${n(hedges, 'atténuation')} (${rate} pour 1 000 mots), dont ${inSources} dans les paroles des sources ; ${n(boosters, 'renforcement')}.`,
    `Attribution : la parole est donnée ${relations} fois ; ${found.ascribedPercent.toFixed(0)} % des mots sont attribués à une source.`,
    `Étiquetage : ${labels.length === 0 ? 'aucun nom ne porte de marque' : `mentions marquées : ${marked.join(' ; ')}`}.`,
  ];
}
