import { LABEL_DEFINITIONS } from '../measures/annotate';
import { labelDefinitions } from '../model/layers';
import type { InterfaceLanguage } from './interface-words';

/** `layer:label` to the definition of the label, in the language of a page. */
export const DEFINITIONS: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = {
  en: LABEL_DEFINITIONS,
  fr: labelDefinitions('fr'),
};
