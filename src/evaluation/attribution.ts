import { stringify } from 'csv-stringify/sync';
import { loadResources } from '../formats/files';
import { matchLexicons } from '../lexicon/match';
import type { Annotation } from '../model/annotation';
import { createDocument } from '../text/create-document';
import { annotate } from '../measures/annotate';
import { attribution, createAttribution } from '../measures/attribution/index';
import type { UnseenScore } from '../notebook/unseen-scores';
import { readDraws, SECOND_READER, unseenRows, type Draw } from './draws';
import type { AnnotateText } from './annotate-text';
import { quotationBaseline } from './attribution-baseline';
import { readHedgingSet } from './hedging-data';
import { GOLD_SETS, readGoldSet, readPolnear, type GoldDocument } from './attribution-gold';
import { otherRows, rowsOf, type AttributionRow, type JudgedDocument } from './attribution-rows';
import { scoreRelations, type ScoredRelation } from './relation-scores';
import type { EvaluationReport } from './report';
import { speakerRows } from './speaker-scores';
import { voiceRows, type VoicedDocument } from './voice-scores';

const WORST = 20;
const POLNEAR = 'polnear_dev';
const IN_POLNEAR_SCHEME = 'selon, by the scheme of PolNeAR';

/** What is kept of texts that no rule had seen; the rest says the same in other ways. */
const UNSEEN_FIGURES =
  /^(?:cue F1|content F1 at overlap|source match|type accuracy|kind accuracy|speaker right)/u;

/**
 * Scores of the attribution measure on gold data, after the codebook.
 *
 * Texts annotated after the codebook: cue and content F1; source, type and kind on pairs with an overlap of at least .3;
 * speakers and the voice of hedges where the set has them. PolNeAR: the same
 * without type and kind, which it does not have; its guidelines also annotate what this codebook leaves out (wishes,
 * plans, attitudes), so that its recall is not comparable, and join quotations that go on into one relation, with *that*
 * in the content: further rows show the measure by that scheme. The column `scheme` says by which of the two the output
 * was made. ANNODIS:
 * recall of the reported units. adaq: F1 of words per role, without outer quotation marks and leading `что`.
 *
 * @param sharedFolder - Folder with `gold/` and `data/`; what is absent is left out.
 * @param annotateText - The system.
 * @param drawsFolder - Folder with draws (`readDraws`); default none.
 * @returns Scores with bootstrap intervals over documents, scores of draws that were not seen, the worst documents, and a summary.
 * @source codebook, How it is scored; newell2018 for PolNeAR; asr2021 for the asymmetric overlap
 */
export function evaluateAttribution(
  sharedFolder: string,
  annotateText: AnnotateText,
  drawsFolder?: string,
): EvaluationReport {
  const rows: AttributionRow[] = [];
  const worst: (readonly [string, string, number, number, number])[] = [];
  const parts: (readonly [string, readonly GoldDocument[]])[] = [
    ...Object.keys(GOLD_SETS).map((name) => [name, readGoldSet(sharedFolder, name)] as const),
    [POLNEAR, readPolnear(sharedFolder, 'dev')],
  ];
  for (const [data, documents] of parts) {
    if (documents.length === 0) continue;
    const annotated = documents.map((gold) => annotateText(gold.text, gold.language));
    const judged = documents.map((gold, d) => judge(gold, systemRelations(annotated[d])));
    rows.push(...rowsOf(data, 'selon', judged), ...speakerRows(data, 'selon', judged));
    rows.push(...voiceRows(data, 'selon', voiced(sharedFolder, data, documents, annotated)));
    if (data === POLNEAR) rows.push(...polnearRows(data, documents));
    rows.push(
      ...rowsOf(
        data,
        'quotation marks and nearest verb',
        documents.map((gold) => judge(gold, baselineRelations(gold))),
      ),
    );
    worst.push(...worstOf(data, judged));
  }
  rows.push(...otherRows(sharedFolder, annotateText));
  const unseen: UnseenScore[] = [];
  for (const draw of drawsFolder === undefined ? [] : readDraws(drawsFolder, sharedFolder)) {
    const judged = draw.relations.map((gold) =>
      judge(gold, systemRelations(annotateText(gold.text, gold.language))),
    );
    const figures = [...rowsOf(draw.name, 'selon', judged), ...speakerRows(draw.name, 'selon', judged)];
    const told = figures.filter(({ figure }) => UNSEEN_FIGURES.test(figure));
    const scored = unseenRows(draw, 'attribution', `attribution@${attribution.version}`, told);
    unseen.push(...scored);
    if (scored.length === 0) rows.push(...figures);
    rows.push(...secondRows(draw));
  }
  const header = ['data', 'system', 'figure', 'value', 'low', 'high', 'n', 'unit', 'scheme'];
  const cells = rows.map((row) => [
    row.data,
    row.system,
    row.figure,
    rounded(row.value),
    rounded(row.low),
    rounded(row.high),
    row.n,
    row.unit,
    row.system === IN_POLNEAR_SCHEME ? 'PolNeAR' : 'codebook',
  ]);
  return {
    task: 'attribution',
    files: {
      'attribution-scores.csv': stringify([header, ...cells]),
      'attribution-worst-documents.csv': stringify([
        ['data', 'document', 'content_f1_30', 'false_positives', 'false_negatives'],
        ...worst.map(([data, id, f1, extra, missed]) => [data, id, rounded(f1), extra, missed]),
      ]),
    },
    unseen,
    summary: summaryOf(rows),
  };
}

/** A second reader scored against the first, as a system is: how far people agree; no rows where there was one alone. */
function secondRows({ name, relations, second }: Draw): readonly AttributionRow[] {
  if (second === undefined) return [];
  return rowsOf(
    name,
    SECOND_READER,
    relations.map((gold, d) => judge(gold, second.relations[d].relations)),
  );
}

/** The same system by PolNeAR's own scheme: quotations that go on joined, *that* in the content. */
function polnearRows(data: string, documents: readonly GoldDocument[]): readonly AttributionRow[] {
  const measures = [createAttribution({ joinsQuotations: true, keepsComplementiser: true })];
  const judged = documents.map((gold) => {
    const doc = createDocument(gold.text, { id: gold.id, language: gold.language });
    const { annotations } = annotate(doc, loadResources(gold.language), {
      layers: ['attribution'],
      measures,
    });
    return judge(gold, systemRelations(annotations));
  });
  return rowsOf(data, IN_POLNEAR_SCHEME, judged);
}

/** The documents of a set with the hedges that its annotator marked; none where the set has no hedging. */
function voiced(
  sharedFolder: string,
  name: string,
  documents: readonly GoldDocument[],
  annotated: readonly (readonly Annotation[])[],
): readonly VoicedDocument[] {
  if (!Object.hasOwn(GOLD_SETS, name)) return [];
  const set = { name, language: GOLD_SETS[name], files: [`${name}.json`] };
  const hedges = new Map(readHedgingSet(sharedFolder, set).map(({ id, gold }) => [id, gold]));
  return documents.map(({ id, relations }, d) => ({
    hedges: hedges.get(id) ?? [],
    contents: relations.flatMap(({ content }) => content),
    predicted: annotated[d],
  }));
}

function systemRelations(annotations: readonly Annotation[]): readonly ScoredRelation[] {
  return annotations
    .filter((annotation) => annotation.layer === 'attribution')
    .map(({ parts, label, attributes }) => ({
      source: parts.source,
      cue: parts.cue,
      content: parts.content,
      type: label,
      kind: String(attributes.sourceKind),
      speaker: typeof attributes.speaker === 'string' ? attributes.speaker : null,
    }));
}

function baselineRelations(gold: GoldDocument): readonly ScoredRelation[] {
  const doc = createDocument(gold.text, { id: gold.id, language: gold.language });
  const matches = matchLexicons(doc, loadResources(gold.language).lexicons);
  return quotationBaseline(
    doc,
    matches.filter((match) => match.lexicon === `${gold.language}/attribution`),
  );
}

function judge(gold: GoldDocument, predicted: readonly ScoredRelation[]): JudgedDocument {
  return { gold, predicted, scores: scoreRelations(gold.text, gold.relations, predicted) };
}

function worstOf(
  data: string,
  judged: readonly JudgedDocument[],
): readonly (readonly [string, string, number, number, number])[] {
  return judged
    .map(({ gold, scores }) => {
      const { truePositives, falsePositives, falseNegatives } = scores.content30;
      const f1 = (2 * truePositives) / (2 * truePositives + falsePositives + falseNegatives);
      return [data, gold.id, f1, falsePositives, falseNegatives] as const;
    })
    .filter(([, , f1]) => f1 < 1)
    .sort((a, b) => a[2] - b[2] || b[3] + b[4] - a[3] - a[4])
    .slice(0, WORST);
}

function rounded(value: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(3);
}

function summaryOf(rows: readonly AttributionRow[]): string {
  return rows
    .filter(({ system }) => system === 'selon' || system === IN_POLNEAR_SCHEME || system === SECOND_READER)
    .map(({ data, system, figure, value, low, high, n }) => {
      const interval = Number.isNaN(low) ? '' : ` [${rounded(low)}, ${rounded(high)}]`;
      const who =
        system === 'selon' ? '' : system === SECOND_READER ? ` (${system})` : ' (scheme of PolNeAR)';
      return `${data}${who}: ${figure} ${rounded(value)}${interval} (n = ${n})`;
    })
    .join('\n');
}
