import type { InterfaceLanguage } from '../../reader/interface-words';
import type { AnalysedText } from '../protocol';
import type { Analyser } from './analyser';
import type { PageWords } from './words/en';

/** What all parts of the page share. */
export interface App {
  readonly words: PageWords;
  readonly language: InterfaceLanguage;
  readonly analyser: Analyser;
  /** Texts of the workbench, in the order in which they came; kept when the page changes its language. */
  readonly texts: AnalysedText[];
  /** Opens the view of that name. */
  readonly chosen: Map<string, string>;
}

/** Numbers as the page's language writes them. */
export function formatNumber(value: number, language: InterfaceLanguage, decimals: number = 0): string {
  return value.toLocaleString(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
