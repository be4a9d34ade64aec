import type { AttributeRecord, InEachLanguage, LayerRecord } from '../layer-record';

const SOURCE_KINDS = [
  'person',
  'role',
  'institution',
  'media',
  'document',
  'anonymous',
  'collective',
  'pronoun',
  'none',
];

const SOURCE_KIND_NAMES: Readonly<Record<string, InEachLanguage>> = {
  person: { en: 'named person', fr: 'personne nommée' },
  role: { en: 'role', fr: 'rôle' },
  media: { en: 'media', fr: 'média' },
  anonymous: { en: 'anonymous', fr: 'anonyme' },
  collective: { en: 'collective', fr: 'collectif' },
  pronoun: { en: 'pronoun', fr: 'pronom' },
  none: { en: 'no source', fr: 'sans source' },
};

/** Layer 2 of the codebook: who says what. */
export const ATTRIBUTION: LayerRecord = {
  name: { en: 'attribution', fr: 'discours rapporté' },
  definition: {
    en: 'A text ascribes words, thoughts or claims to somebody: a source, a cue and a content.',
    fr: 'Un texte prête des paroles, des pensées ou des affirmations à quelqu’un : une source, un introducteur et un contenu.',
  },
  labels: {
    direct: {
      name: { en: 'direct', fr: 'direct' },
      definition: {
        en: 'content wholly between quotation marks',
        fr: 'contenu entièrement entre guillemets',
      },
    },
    indirect: {
      name: { en: 'indirect', fr: 'indirect' },
      definition: { en: 'content without quotation marks', fr: 'contenu sans guillemets' },
    },
    mixed: {
      name: { en: 'mixed', fr: 'mixte' },
      definition: {
        en: 'indirect content with a quoted part',
        fr: 'contenu indirect avec une partie entre guillemets',
      },
    },
  },
  parts: {
    source: {
      name: { en: 'source', fr: 'source' },
      definition: {
        en: 'whoever is said to speak: the full noun phrase, or a pronoun as it stands',
        fr: 'celui qui est dit parler : le groupe nominal entier, ou le pronom tel quel',
      },
    },
    cue: {
      name: { en: 'cue', fr: 'introducteur' },
      definition: {
        en: 'the reporting verb group, the preposition, or the noun of saying',
        fr: 'le groupe du verbe de parole, la préposition, ou le nom de parole',
      },
    },
    content: {
      name: { en: 'content', fr: 'contenu' },
      definition: {
        en: 'all that is ascribed, without its outer quotation marks',
        fr: 'tout ce qui est rapporté, sans les guillemets extérieurs',
      },
    },
  },
  attributes: {
    sourceKind: sourceKind(
      { en: 'kind of source', fr: 'type de source' },
      { en: 'Kind of the source as its words stand.', fr: 'Type de la source, d’après ses mots tels quels.' },
    ),
    stance: {
      name: { en: 'stance', fr: 'position' },
      description: {
        en: 'endorse, acknowledge or distance; none without cue.',
        fr: 'endorse (cautionner), acknowledge (rapporter) ou distance (se distancier) ; none sans introducteur.',
      },
      values: ['endorse', 'acknowledge', 'distance', 'none'],
      valueNames: {
        endorse: { en: 'endorse', fr: 'cautionner' },
        acknowledge: { en: 'acknowledge', fr: 'rapporter' },
        distance: { en: 'distance', fr: 'se distancier' },
        none: { en: 'no cue', fr: 'sans introducteur' },
      },
    },
    engagement: {
      name: { en: 'engagement', fr: 'engagement' },
      description: {
        en: 'What the cue does with other voices: it opens the dialogue (acknowledge, distance) or closes it (endorse, deny, concede).',
        fr: 'Ce que l’introducteur fait des autres voix : il ouvre le dialogue (acknowledge, distance) ou le ferme (endorse, deny, concede).',
      },
      values: ['acknowledge', 'distance', 'endorse', 'deny', 'concede'],
      valueNames: {
        acknowledge: { en: 'acknowledge', fr: 'rapporter' },
        distance: { en: 'distance', fr: 'se distancier' },
        endorse: { en: 'endorse', fr: 'cautionner' },
        deny: { en: 'deny', fr: 'nier' },
        concede: { en: 'concede', fr: 'concéder' },
      },
    },
    construction: {
      name: { en: 'construction', fr: 'construction' },
      description: {
        en: 'Construction that ties cue and content, as that-clause.',
        fr: 'Construction qui lie l’introducteur au contenu, comme that-clause.',
      },
      values: 'text',
    },
    speaker: {
      name: { en: 'speaker', fr: 'locuteur' },
      description: {
        en: 'Who speaks, pronouns and roles resolved where the text allows it.',
        fr: 'Qui parle, pronoms et rôles résolus là où le texte le permet.',
      },
      values: 'text',
    },
    speakerKind: sourceKind(
      { en: 'kind of speaker', fr: 'type de locuteur' },
      { en: 'Kind of source that the speaker is.', fr: 'Type de source du locuteur.' },
    ),
    speakerReason: {
      name: { en: 'reason', fr: 'raison' },
      description: {
        en: 'Why it is this speaker, or why none is known.',
        fr: 'Pourquoi c’est ce locuteur, ou pourquoi aucun n’est connu.',
      },
      values: 'text',
    },
    continues: {
      name: { en: 'continues', fr: 'continue' },
      description: {
        en: 'Id of the relation that a quotation without source goes on from.',
        fr: 'Identifiant de la relation que poursuit une citation sans source.',
      },
      values: 'text',
      isComputed: true,
      isAnnotationId: true,
    },
    sourceForm: {
      name: { en: 'form of source', fr: 'forme de la source' },
      description: {
        en: 'How the source is worded: with a proper name (name), a description, a pronoun, or not at all (none).',
        fr: 'Comment la source est dite : par un nom propre (name), une description, un pronom, ou pas du tout (none).',
      },
      values: ['name', 'description', 'pronoun', 'none'],
      valueNames: {
        name: { en: 'name', fr: 'nom propre' },
        description: { en: 'description', fr: 'description' },
        pronoun: { en: 'pronoun', fr: 'pronom' },
        none: { en: 'no source', fr: 'sans source' },
      },
      isComputed: true,
    },
    openness: {
      name: { en: 'openness', fr: 'ouverture' },
      description: {
        en: 'Whether a reader can find who the source is (open), cannot (unnamed), or is told that it hides (hidden).',
        fr: 'Si le lecteur peut retrouver qui est la source (open), ne le peut pas (unnamed), ou apprend qu’elle se cache (hidden).',
      },
      values: ['open', 'unnamed', 'hidden'],
      valueNames: {
        open: { en: 'open', fr: 'identifiable' },
        unnamed: { en: 'unnamed', fr: 'sans nom' },
        hidden: { en: 'hidden', fr: 'cachée' },
      },
    },
    metonymy: {
      name: { en: 'metonymy', fr: 'métonymie' },
      description: {
        en: 'Whether a place stands for the body that speaks from it, as Paris for its government.',
        fr: 'Si un lieu est nommé pour l’institution qui y parle, comme Paris pour son gouvernement.',
      },
      values: [true, false],
    },
    sourceRole: {
      name: { en: 'role', fr: 'rôle' },
      description: {
        en: 'Role in which the source speaks, where its words tell it.',
        fr: 'Rôle dans lequel la source parle, quand ses mots le disent.',
      },
      values: ['official', 'expert', 'witness', 'armed-group', 'media', 'document', 'ngo', 'citizen'],
      valueNames: {
        official: { en: 'official', fr: 'officiel' },
        expert: { en: 'expert', fr: 'expert' },
        witness: { en: 'witness', fr: 'témoin' },
        'armed-group': { en: 'armed-group', fr: 'groupe armé' },
        ngo: { en: 'ngo', fr: 'ONG' },
        citizen: { en: 'citizen', fr: 'citoyen' },
      },
    },
    gender: {
      name: { en: 'gender', fr: 'genre' },
      description: {
        en: 'Grammatical gender of a person, where an article, noun, pronoun, title or verb marks it.',
        fr: 'Genre grammatical d’une personne, quand un article, un nom, un pronom, un titre ou un verbe le marque.',
      },
      values: ['feminine', 'masculine'],
      valueNames: {
        feminine: { en: 'feminine', fr: 'féminin' },
        masculine: { en: 'masculine', fr: 'masculin' },
      },
    },
    named: {
      name: { en: 'named', fr: 'nommé' },
      description: { en: 'Whether the source has a name.', fr: 'Si la source porte un nom.' },
      values: [true, false],
    },
    side: {
      name: { en: 'side', fr: 'camp' },
      description: {
        en: 'Country that the source belongs to or speaks for, where its words tell it.',
        fr: 'Pays auquel la source appartient ou pour lequel elle parle, quand ses mots le disent.',
      },
      values: 'text',
    },
  },
  pointedAt: ['cue', 'source', 'content'],
};

function sourceKind(name: InEachLanguage, description: InEachLanguage): AttributeRecord {
  return { name, description, values: SOURCE_KINDS, valueNames: SOURCE_KIND_NAMES };
}
