import type { DocumentLanguage } from '../model/language';
import { NEUTRAL_RULES, type LanguageRules } from './rules';
import { ENGLISH_RULES } from './rules-en';
import { FRENCH_RULES } from './rules-fr';
import { RUSSIAN_RULES } from './rules-ru';

/** The segmentation rules of a language; the neutral ones for a language that has none of its own. */
export function languageRules(language: DocumentLanguage): LanguageRules {
  if (language === 'fr') return FRENCH_RULES;
  if (language === 'en') return ENGLISH_RULES;
  return language === 'ru' ? RUSSIAN_RULES : NEUTRAL_RULES;
}
