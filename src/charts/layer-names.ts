import { attributeRecord, LAYER_RECORDS } from '../model/layers';
import type { InEachLanguage } from '../model/layer-record';
import { CHART_LANGUAGES, type ChartLanguage } from './chart-language';

/** What a term is a value of, where the same word means different things. */
export type TermKind = 'term' | 'sourceKind' | 'stance';

/** Words that tables put for values of an attribute. */
const TABLE_TERMS: Readonly<Record<string, InEachLanguage>> = {
  'not told': { en: 'not told', fr: 'non précisé' },
  named: { en: 'named', fr: 'nommée' },
  unnamed: { en: 'unnamed', fr: 'sans nom' },
};

/** Names of layers, labels and values; a value that two attributes name differently has one only with its attribute. */
const NAMES: ReadonlyMap<string, InEachLanguage | undefined> = collectNames();

function collectNames(): ReadonlyMap<string, InEachLanguage | undefined> {
  const names = new Map<string, InEachLanguage | undefined>(Object.entries(TABLE_TERMS));
  const add = (term: string, name: InEachLanguage): void => {
    const known = names.get(term);
    const isSame =
      !names.has(term) || CHART_LANGUAGES.every((language) => known?.[language] === name[language]);
    names.set(term, isSame ? name : undefined);
  };
  for (const [layer, { name, labels, attributes }] of Object.entries(LAYER_RECORDS)) {
    add(layer, name);
    for (const label in labels) add(label, labels[label].name);
    for (const { valueNames = {} } of Object.values(attributes))
      for (const value in valueNames) add(value, valueNames[value]);
  }
  return names;
}

/** A codebook term in the language of the chart; one that the codebook does not name stands for itself. */
export function nameOf(term: string, language: ChartLanguage, kind: TermKind = 'term'): string {
  const valueNames = attributeRecord(kind)?.valueNames ?? {};
  const name = Object.hasOwn(valueNames, term) ? valueNames[term] : NAMES.get(term);
  return name?.[language] ?? term;
}

/** A term as the beginning of a title. */
export function capitalise(term: string): string {
  return term.slice(0, 1).toUpperCase() + term.slice(1);
}
