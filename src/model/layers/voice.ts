import type { AttributeRecord } from '../layer-record';

/** Attributes of layers whose annotations stand in a voice: that of the text, or that of a source. */
export const VOICE_ATTRIBUTES: Readonly<Record<string, AttributeRecord>> = {
  voice: {
    name: { en: 'voice', fr: 'voix' },
    description: {
      en: 'averral: the text’s own voice; attributed: words of a source.',
      fr: 'averral : la voix du texte ; attributed : les mots d’une source.',
    },
    values: ['averral', 'attributed'],
    valueNames: {
      averral: { en: 'averral', fr: 'voix du texte' },
      attributed: { en: 'attributed', fr: 'voix rapportée' },
    },
    isComputed: true,
  },
  attribution: {
    name: { en: 'attribution', fr: 'discours rapporté' },
    description: {
      en: 'Id of the innermost attribution whose content it lies in.',
      fr: 'Identifiant du discours rapporté le plus proche qui le contient.',
    },
    values: 'text',
    isComputed: true,
    isAnnotationId: true,
  },
  inQuotation: {
    name: { en: 'in quotation marks', fr: 'entre guillemets' },
    description: {
      en: 'Whether it stands between quotation marks of speech.',
      fr: 'S’il est placé entre les guillemets d’une parole.',
    },
    values: [true, false],
    isComputed: true,
  },
};
