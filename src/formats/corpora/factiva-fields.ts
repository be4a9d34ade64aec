import { factivaAccession, type FactivaParts } from './factiva-parts';
import { elementsOf, findByClass, isElement, lineOf, paragraphsOf, type MarkupElement } from './markup';

/** Codes whose values are `code : name` lists, and the metadata that they become. */
const INDEXING: Readonly<Record<string, string>> = {
  CO: 'companies',
  IN: 'industries',
  NS: 'subjects',
  RE: 'regions',
};
/** Other codes that become metadata as they are. */
const DETAILS: Readonly<Record<string, string>> = {
  SC: 'sourceCode',
  CR: 'credit',
  CLM: 'column',
  PUB: 'publisher',
  CT: 'contact',
  ART: 'notes',
};
const KNOWN: ReadonlySet<string> = new Set(
  'SE HD BY WC PD ET SN ED PG VOL LA CY LP TD AN'
    .split(' ')
    .concat(Object.keys(INDEXING), Object.keys(DETAILS)),
);
/** Codes that become metadata under their own name. */
const OTHERS: ReadonlySet<string> = new Set('IPC IPD RF DLN CX RST ISIN'.split(' '));

/** What stands beside a code: on one line, and as paragraphs. */
export interface FactivaValue {
  readonly line: string;
  readonly paragraphs: readonly string[];
}

/** Whether a word is one of Factiva's codes of fields. */
export function isFactivaCode(word: string): boolean {
  return KNOWN.has(word) || OTHERS.has(word);
}

/**
 * Parts of an article in Factiva's format with codes, a table of code and value; undefined for an article in another.
 */
export function factivaFields(article: MarkupElement): FactivaParts | undefined {
  const values = new Map<string, FactivaValue>();
  for (const row of elementsOf(article, 'tr')) {
    const [label, value] = row.children.filter((node) => isElement(node, 'td', 'th')) as MarkupElement[];
    const code = label === undefined ? '' : lineOf(label);
    if (value !== undefined && /^[A-Z]{2,4}$/u.test(code) && !values.has(code))
      values.set(code, { line: lineOf(value), paragraphs: paragraphsIn(value) });
  }
  return factivaPartsOf(values);
}

/**
 * Parts of an article by Factiva's codes; undefined where none of those of headline, text and number is there. Codes that
 * are not known are metadata under their own name, in lower case (`ipd`, `rf`).
 */
export function factivaPartsOf(values: ReadonlyMap<string, FactivaValue>): FactivaParts | undefined {
  if (!['HD', 'LP', 'TD', 'AN'].some((code) => values.has(code))) return undefined;
  const text = (code: string): string | undefined => values.get(code)?.line;
  const more: Record<string, string | undefined> = {};
  for (const [code, { line }] of values) {
    if (code in INDEXING) more[INDEXING[code]] = namesOf(line);
    else if (!KNOWN.has(code) || code in DETAILS) more[DETAILS[code] ?? code.toLowerCase()] = line;
  }
  return {
    headline: text('HD'),
    lead: values.get('LP')?.paragraphs ?? [],
    paragraphs: values.get('TD')?.paragraphs ?? [],
    outlet: text('SN'),
    date: text('PD'),
    time: /^\d{1,2}:\d{2}/u.exec(text('ET') ?? '')?.[0].padStart(5, '0'),
    author: text('BY'),
    section: text('SE'),
    page: text('PG'),
    edition: text('ED'),
    issue: text('VOL'),
    words: text('WC'),
    copyright: text('CY'),
    language: text('LA'),
    accession: factivaAccession(text('AN') ?? ''),
    more,
  };
}

function paragraphsIn(cell: MarkupElement): string[] {
  const marked = findByClass(cell, /articleParagraph$/u);
  return marked.length > 0 ? marked.map((element) => lineOf(element)) : paragraphsOf(cell);
}

/** The names of `gpol : Domestic Politics | fra : France`. */
function namesOf(list: string): string {
  return list
    .split('|')
    .map((entry) => entry.replace(/^[^:]*\s:\s/u, '').trim())
    .filter((name) => name !== '')
    .join('; ');
}
