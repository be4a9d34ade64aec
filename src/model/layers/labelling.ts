import type { LayerRecord } from '../layer-record';
import { VOICE_ATTRIBUTES } from './voice';

/** Layer 3 of the codebook: marks that qualify a name. */
export const LABELLING: LayerRecord = {
  name: { en: 'labelling', fr: 'étiquetage' },
  definition: {
    en: 'A mark or wording put beside a name to say that a law or an authority has designated its bearer; and every star that is something else.',
    fr: 'Signe ou formule à côté d’un nom, qui dit qu’une loi ou une autorité a désigné celui qui le porte ; et toute étoile qui est autre chose.',
  },
  labels: {
    designation: {
      name: { en: 'designation', fr: 'désignation' },
      definition: {
        en: 'A mark or wording beside a name that says that a law or an authority has designated its bearer.',
        fr: 'Signe ou formule à côté d’un nom, qui dit qu’une loi ou une autorité a désigné celui qui le porte.',
      },
    },
    unmarked: {
      name: { en: 'unmarked', fr: 'sans marque' },
      definition: {
        en: 'A mention without mark of a name that is marked elsewhere in the text.',
        fr: 'Mention sans signe d’un nom qui porte un signe ailleurs dans le texte.',
      },
    },
    footnote: {
      name: { en: 'footnote', fr: 'appel de note' },
      definition: {
        en: 'A mark or note of method, price, poll, definition, changed name.',
        fr: 'Signe ou note de méthode, de prix, de sondage, de définition, de nom changé.',
      },
    },
    censorship: {
      name: { en: 'censorship', fr: 'censure' },
      definition: { en: 'Stars for letters of a word.', fr: 'Étoiles à la place des lettres d’un mot.' },
    },
    markup: {
      name: { en: 'markup', fr: 'balisage' },
      definition: {
        en: 'Markdown, a bullet, a separator, a required field.',
        fr: 'Markdown, puce, séparateur, champ obligatoire.',
      },
    },
    arithmetic: {
      name: { en: 'arithmetic', fr: 'calcul' },
      definition: { en: 'A sign of calculation.', fr: 'Signe de calcul.' },
    },
    other: {
      name: { en: 'other', fr: 'autre' },
      definition: { en: 'Any other use of the sign.', fr: 'Tout autre emploi du signe.' },
    },
  },
  parts: {
    mention: {
      name: { en: 'name', fr: 'nom' },
      definition: { en: 'the name that the mark qualifies', fr: 'le nom que le signe qualifie' },
    },
    mark: {
      name: { en: 'mark', fr: 'signe' },
      definition: {
        en: 'the star or other sign, or an inline wording with its brackets',
        fr: 'l’étoile ou un autre signe, ou une formule dans le texte, avec ses parenthèses',
      },
    },
    note: {
      name: { en: 'note', fr: 'note' },
      definition: {
        en: 'the text that resolves the mark, with the sign that opens it',
        fr: 'le texte qui explique le signe, avec le signe qui l’ouvre',
      },
    },
  },
  attributes: {
    ...VOICE_ATTRIBUTES,
    status: {
      name: { en: 'status', fr: 'statut' },
      description: {
        en: 'Whether a note answers to the mark (resolved), one of them is missing (orphan-mark, orphan-note), or the wording stands in the text (inline).',
        fr: 'Si une note répond au signe (resolved), si l’un des deux manque (orphan-mark, orphan-note), ou si la formule est dans le texte (inline).',
      },
      values: ['resolved', 'orphan-mark', 'orphan-note', 'inline'],
    },
    basis: {
      name: { en: 'basis', fr: 'fondement' },
      description: {
        en: 'What the bearer is designated as, in the words of the note.',
        fr: 'Ce que le porteur est dit être, selon les mots de la note.',
      },
      values: ['terrorist', 'extremist', 'foreign-agent', 'undesirable', 'banned', 'other'],
    },
    authority: {
      name: { en: 'authority', fr: 'autorité' },
      description: {
        en: 'State or body that the note names.',
        fr: 'État ou organe que la note nomme.',
      },
      values: 'text',
    },
    jurisdiction: {
      name: { en: 'jurisdiction', fr: 'juridiction' },
      description: {
        en: 'Country whose law designates, as the note tells it.',
        fr: 'Pays dont la loi désigne, selon la note.',
      },
      values: 'text',
    },
    designatedOn: {
      name: { en: 'designated on', fr: 'désigné le' },
      description: { en: 'Date of the designation in the note.', fr: 'Date de la désignation dans la note.' },
      values: 'text',
    },
    noteReading: {
      name: { en: 'note', fr: 'note' },
      description: {
        en: 'What the note does: it designates (formula), rejects the designation (distancing), names other bearers (crossed), or none of these (unmatched).',
        fr: 'Ce que fait la note : elle désigne (formula), rejette la désignation (distancing), nomme d’autres porteurs (crossed), ou rien de cela (unmatched).',
      },
      values: ['formula', 'distancing', 'crossed', 'unmatched'],
    },
    name: {
      name: { en: 'name', fr: 'nom' },
      description: { en: 'Normalised name of the bearer.', fr: 'Nom normalisé du porteur.' },
      values: 'text',
    },
    entity: {
      name: { en: 'bearer', fr: 'porteur' },
      description: {
        en: 'Id of the bearer in the list of names.',
        fr: 'Identifiant du porteur dans la liste des noms.',
      },
      values: 'text',
    },
    naming: {
      name: { en: 'naming', fr: 'appellation' },
      description: {
        en: 'Words that class the bearer, directly beside the name.',
        fr: 'Mots qui classent le porteur, juste à côté du nom.',
      },
      values: 'text',
    },
    position: {
      name: { en: 'position', fr: 'place' },
      description: { en: 'Where in the text it stands.', fr: 'Où il se trouve dans le texte.' },
      values: ['headline', 'lead', 'body'],
      valueNames: {
        headline: { en: 'headline', fr: 'titre' },
        lead: { en: 'lead', fr: 'chapeau' },
        body: { en: 'body', fr: 'corps' },
      },
    },
  },
  pointedAt: ['mark', 'mention', 'note'],
};
