/** Languages of captions. */
export type ChartLanguage = 'en' | 'fr';
