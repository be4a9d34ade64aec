import { createDocument } from '../../src/text/create-document';
import { indexAt } from '../../src/model/span';
import { escapeHtml } from '../../src/reader/escape-html';
import { formatMarkedText } from '../measures/gold/format-marked-text';
import type { ComparedDocument } from './inputs';
import type { Change, Difference, LineAnnotation } from './differences';

/** A difference in its sentences. */
export interface ShownDifference extends Difference {
  /** The sentences of the annotation with its marks, as in the cases of the measures; absent where there is none. */
  readonly markedBefore?: string;
  readonly markedAfter?: string;
}

/** All that a comparison says. */
export interface Comparison {
  /** What is compared with what. */
  readonly title: string;
  readonly documents: number;
  /** Annotations that are the same on both sides. */
  readonly same: number;
  readonly differences: readonly Difference[];
  /** Those that are listed: all, or a sample. */
  readonly shown: readonly ShownDifference[];
}

const CHANGES: Readonly<Record<Change, string>> = {
  came: 'came',
  went: 'went',
  moved: 'moved',
  relabelled: 'another label',
  attributes: 'another attribute',
};

/** A difference with the sentences in which it stands. */
export function showDifference(difference: Difference, source: ComparedDocument): ShownDifference {
  const doc = createDocument(source.text, { id: source.id, language: source.language as 'fr' });
  const { before, after } = difference;
  const sides = [before, after].filter((side) => side !== undefined);
  const spans = sides.flatMap(({ start, end, parts = {} }) => [[start, end], ...Object.values(parts).flat()]);
  const { start, end } = doc.sentences;
  const from = start[Math.max(0, indexAt(doc.sentences, Math.min(...spans.map(([offset]) => offset))))];
  const to = end[Math.max(0, indexAt(doc.sentences, Math.max(...spans.map(([, offset]) => offset)) - 1))];
  const marked = (side: LineAnnotation): string => {
    const moved = (offsets: readonly number[]) => [offsets[0] - from, offsets[1] - from] as const;
    const parts = Object.fromEntries(
      Object.entries(side.parts ?? {}).map(([role, own]) => [role, own.map(moved)]),
    );
    const hull = { start: side.start - from, end: side.end - from };
    return formatMarkedText(doc.text.slice(from, to), [{ ...side, ...hull, parts }]).replaceAll(/\s+/gu, ' ');
  };
  return {
    ...difference,
    ...(before === undefined ? {} : { markedBefore: marked(before) }),
    ...(after === undefined ? {} : { markedAfter: marked(after) }),
  };
}

/** How many differences of each kind there are, by layer, label and construction; the most frequent first. */
export function summaryRows(differences: readonly Difference[]): readonly string[] {
  return countRows(
    differences.map(({ change, layer, before, after }) => {
      const one = (after ?? before)!;
      const isRelabelled = before !== undefined && after !== undefined && before.label !== after.label;
      const label = isRelabelled ? `${before.label} → ${after.label}` : one.label;
      const construction = String(one.attributes?.construction ?? '');
      return [CHANGES[change], layer, label, construction].filter((word) => word !== '').join(' · ');
    }),
  );
}

/** How many annotations have another value of each attribute. */
export function attributeRows(differences: readonly Difference[]): readonly string[] {
  return countRows(
    differences.flatMap(({ layer, attributes }) =>
      attributes.map((name) => `attribute · ${layer} · ${name}`),
    ),
  );
}

function countRows(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${String(count).padStart(6)} ${name}`);
}

/** Entries and rules of what came and went, the most frequent first: `+3 −1 fr/attribution/verb-dire`. */
export function cueRows(differences: readonly Difference[]): readonly string[] {
  const rows = new Map<string, { came: number; went: number }>();
  for (const { change, before, after } of differences) {
    if (change !== 'came' && change !== 'went') continue;
    const [cue] = (after ?? before)!.cues ?? [];
    const name = cue?.entry ?? cue?.rule ?? 'no cue';
    const row = rows.get(name) ?? { came: 0, went: 0 };
    row[change]++;
    rows.set(name, row);
  }
  return [...rows]
    .sort(([a, m], [b, n]) => n.came + n.went - m.came - m.went || (a < b ? -1 : 1))
    .map(([name, { came, went }]) => `${`+${came} −${went}`.padStart(10)} ${name}`);
}

/** Of entries and rules, and of other rows, so many are listed. */
const MOST_ROWS = 20;

/** The comparison as text: summary, then the differences with their sentences. */
export function formatComparison(comparison: Comparison): string {
  const { title, shown } = comparison;
  const lines = [title, totalOf(comparison)];
  for (const rows of tablesOf(comparison)) lines.push('', ...rows);
  for (const difference of shown) lines.push('', ...formatDifference(difference));
  return `${lines.join('\n')}\n`;
}

function totalOf({ documents, same, differences, shown }: Comparison): string {
  const total = `documents: ${documents}; annotations that are the same: ${same}, that differ: ${differences.length}`;
  return shown.length < differences.length ? `${total}, of which ${shown.length} are listed` : total;
}

function tablesOf({ differences }: Comparison): readonly (readonly string[])[] {
  const tables = [
    summaryRows(differences),
    attributeRows(differences),
    cueRows(differences).slice(0, MOST_ROWS),
  ];
  return tables.filter((rows) => rows.length > 0);
}

/** A difference in lines: what it is, then its sentences. */
export function formatDifference(difference: ShownDifference): readonly string[] {
  return [headingOf(difference), ...sentencesOf(difference)];
}

function headingOf({ change, layer, document, attributes, before, after }: ShownDifference): string {
  const values = attributes.map(
    (name) => `${name} ${before!.attributes![name]} → ${after!.attributes![name]}`,
  );
  return [`${CHANGES[change]}: ${layer} in ${document}`, ...values].join('; ');
}

function sentencesOf({ markedBefore, markedAfter }: ShownDifference): readonly string[] {
  if (markedBefore === markedAfter) return [`  = ${markedAfter}`];
  return [
    ...(markedBefore === undefined ? [] : [`  − ${markedBefore}`]),
    ...(markedAfter === undefined ? [] : [`  + ${markedAfter}`]),
  ];
}

/** The comparison as a page that needs nothing else. */
export function comparisonPage(comparison: Comparison): string {
  const { title, shown } = comparison;
  const tables = tablesOf(comparison).map((rows) => `<pre>${escapeHtml(rows.join('\n'))}</pre>`);
  const items = shown.map(
    (difference) =>
      `<section><h3>${escapeHtml(headingOf(difference))}</h3>${sentencesOf(difference)
        .map((line) => `<p class="${SIDES[line[2]]}">${line.slice(2, 4)}${marksHtml(line.slice(4))}</p>`)
        .join('')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h3 { font-size: 1em; margin: 1.5em 0 0; }
p { margin: 0.2em 0; padding: 0.2em 0.5em; border-left: 4px solid #888; }
.before { border-color: #b35806; }
.after { border-color: #2166ac; }
mark { background: #eee; border-bottom: 2px solid; }
mark.source, mark.mention { border-color: #7b3294; }
mark.content, mark.note { border-color: #999; background: none; }
sub { font-size: 0.7em; color: #555; }
</style>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(totalOf(comparison))}</p>
${tables.join('\n')}
${items.join('\n')}
</html>
`;
}

const SIDES: Readonly<Record<string, string>> = { '−': 'before', '+': 'after', '=': 'same' };

/** A marked text with elements instead of brackets. */
function marksHtml(marked: string): string {
  return marked
    .split(/(\\[{}[\]<>]|[{[<][a-z-]+(?: [^|]*)?\||[}\]>])/u)
    .map((piece, place) => {
      if (place % 2 === 0) return escapeHtml(piece);
      if (piece.startsWith('\\')) return escapeHtml(piece[1]);
      if (piece.length === 1) return '</mark>';
      const header = piece.slice(1, -1);
      return `<mark class="${header.split(' ')[0]}"><sub>${escapeHtml(header)}</sub> `;
    })
    .join('');
}
