import { say, type ChartLanguage } from './chart-language';

/** Between thousands and before `%`: French writes a narrow no-break space. */
const NARROW_SPACE = '\u202f';

/** A whole number with its thousands set apart: `3,616`; `3 616`. */
export function formatCount(value: number, language: ChartLanguage): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/gu, say(language, ',', NARROW_SPACE));
}

/** A number with a fixed number of decimals: `12.5`; `12,5`. */
export function formatDecimal(value: number, decimals: number, language: ChartLanguage): string {
  const fixed = value.toFixed(decimals);
  return say(language, fixed, fixed.replace('.', ','));
}

/** A share of 1 as a percentage with one decimal: `12.5 %`. */
export function formatPercent(share: number, language: ChartLanguage): string {
  return `${formatDecimal(100 * share, 1, language)}${NARROW_SPACE}%`;
}

/** A count with its noun: `1 relation`, `3,616 words`. French has the singular up to, not including, 2. */
export function countNoun(value: number, one: string, many: string, language: ChartLanguage): string {
  const singular = say(language, value === 1, value < 2);
  return `${formatCount(value, language)} ${singular ? one : many}`;
}

/** Plotly's separators for decimals and thousands. */
export function separators(language: ChartLanguage): string {
  return say(language, '.,', `,${NARROW_SPACE}`);
}
