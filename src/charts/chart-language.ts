/** Languages that captions are written in. */
export const CHART_LANGUAGES = ['en', 'fr'] as const;

/** Languages of captions. */
export type ChartLanguage = (typeof CHART_LANGUAGES)[number];
