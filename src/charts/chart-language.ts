/** Languages that captions are written in. */
export const CHART_LANGUAGES = ['en', 'fr'] as const;

/** Languages of captions. */
export type ChartLanguage = (typeof CHART_LANGUAGES)[number];

/** The one of two wordings that is in the language of the caption. */
export function say<T>(language: ChartLanguage, en: T, fr: T): T {
  return language === 'fr' ? fr : en;
}
