import { describe, expect, it } from 'vitest';
import { relationsIn } from './relations-in';

/** Source, cue and content of each relation that a text must yield, in any order, and no other. */
type Expected = readonly (readonly [source: string, cue: string, content: string])[];

/** Two texts that differ in one thing, and what each must yield. */
type Pair = readonly [why: string, first: readonly [string, Expected], second: readonly [string, Expected]];

const PAIRS: readonly Pair[] = [
  [
    'a participle after a clause has the subject of the verb of saying, after a main clause that of the clause',
    [
      'Le maire assure que le pont tiendra, précisant que les travaux finiront en mai.',
      [
        ['Le maire', 'assure', 'le pont tiendra'],
        ['Le maire', 'précisant', 'les travaux finiront en mai'],
      ],
    ],
    [
      "Selon la police, l'homme a fui, affirmant que sa voiture était en panne.",
      [
        ['la police', 'Selon', "l'homme a fui, affirmant que sa voiture était en panne"],
        ["l'homme", 'affirmant', 'sa voiture était en panne'],
      ],
    ],
  ],
  [
    'an auxiliary is no speaker of what follows its participle',
    [
      '« Tout est cher », a dit le maire, ajoutant « on attendra ».',
      [
        ['le maire', 'a dit', 'Tout est cher'],
        ['le maire', 'ajoutant', 'on attendra'],
      ],
    ],
    [
      '« Tout est cher », a dit le maire, et de préciser : « on attendra ».',
      [
        ['le maire', 'a dit', 'Tout est cher'],
        ['le maire', 'préciser', 'on attendra'],
      ],
    ],
  ],
  [
    'a contrast after a comma is the text’s own, without comma it is ascribed',
    [
      "Le maire assure que le pont tiendra, tandis que les riverains s'en vont.",
      [['Le maire', 'assure', 'le pont tiendra']],
    ],
    [
      'Le maire assure que le pont tiendra alors que la rouille gagne.',
      [['Le maire', 'assure', 'le pont tiendra alors que la rouille gagne']],
    ],
  ],
  [
    'a quotation after que ends where another subject has its verb',
    [
      'Interpellé par le député Paul Person qui estimait que « le plan est un échec », le ministre a souri.',
      [['le député Paul Person', 'estimait', 'le plan est un échec']],
    ],
    [
      'Le maire affirme que « la ville est prête », que les routes sont salées.',
      [['Le maire', 'affirme', '« la ville est prête », que les routes sont salées']],
    ],
  ],
  [
    'a participle with its agent names a claim, not what was only made',
    [
      'Le parc coûtera cher, un chiffre avancé par les syndicats.',
      [['les syndicats', 'avancé', 'un chiffre']],
    ],
    ['Le parc coûtera cher, un plan dessiné par les syndicats.', []],
  ],
  [
    'the agent of an announcement may stand behind a day',
    [
      "La fermeture de l'usine, annoncée mardi par la direction, touche 300 salariés.",
      [['la direction', 'annoncée', "La fermeture de l'usine"]],
    ],
    ["La fermeture de l'usine, prévue mardi par la direction, touche 300 salariés.", []],
  ],
  [
    'a quoted name of something launched is not said',
    ['Les « fautes » dénoncées par le maire étonnent.', [['le maire', 'dénoncées', 'fautes']]],
    ['Le parti « En avant » lancé par le maire étonne.', []],
  ],
  [
    'an infinitive of feeling is ascribed, a plan is not',
    [
      "Le maire s'est félicité d'avoir tenu ses promesses.",
      [['Le maire', "s'est félicité", 'avoir tenu ses promesses']],
    ],
    ["Le maire s'est dépêché d'avoir tenu ses promesses.", []],
  ],
  [
    'what is awaited is ascribed when it is quoted',
    ['Elle attend « des excuses publiques ».', [['Elle', 'attend', 'des excuses publiques']]],
    ['Elle attend des excuses publiques.', []],
  ],
  [
    'the agent does not belong to the quoted word before it',
    ['Le projet, qualifié de « folie » par le maire, est lancé.', [['le maire', 'qualifié', 'de « folie »']]],
    ['Le projet, entouré de « folie » par le maire, est lancé.', []],
  ],
  [
    'a pronoun after et is an object before a singular verb, a subject before a plural one',
    ["L'homme s'est levé et lui a dit : « Pars ».", [["L'homme", 'lui a dit', 'Pars']]],
    ['Sa cousine et lui ont dit que le pont tiendra.', [['Sa cousine et lui', 'ont dit', 'le pont tiendra']]],
  ],
  [
    'nous before a verb of the third person is its object',
    ['Les agents nous ont dit que la rue ferme.', [['Les agents', 'nous ont dit', 'la rue ferme']]],
    ['Nous avons dit que la rue ferme.', []],
  ],
  [
    'an article before a noun that looks like a verb keeps the subject whole',
    [
      "Un cadre ayant visité l'usine a indiqué que les machines sont neuves.",
      [["Un cadre ayant visité l'usine", 'a indiqué', 'les machines sont neuves']],
    ],
    ["Un cadre ayant visité l'usine l'a indiqué hier.", []],
  ],
  [
    'a second relative clause has the noun of the first',
    [
      "La porte est tenue par une voisine qui rentrait du marché, qui lui reproche d'avoir crié.",
      [['une voisine', 'lui reproche', 'avoir crié']],
    ],
    [
      "La porte est tenue par une voisine du marché, qui lui reproche d'avoir crié.",
      [['une voisine du marché', 'lui reproche', 'avoir crié']],
    ],
  ],
  [
    'the second reporting clause reports the first',
    [
      '« La rue est calme », écrit Paul Person dans son carnet, rapporte Le Monde.',
      [
        ['Paul Person', 'écrit', 'La rue est calme'],
        ['Le Monde', 'rapporte', '« La rue est calme », écrit Paul Person dans son carnet'],
      ],
    ],
    [
      '« La rue est calme », écrit Paul Person. La ville dort, rapporte Le Monde.',
      [
        ['Paul Person', 'écrit', 'La rue est calme'],
        ['Le Monde', 'rapporte', 'La ville dort'],
      ],
    ],
  ],
  [
    'what stands before the dash of a dateline is not ascribed',
    [
      'LYON (AFP) – Le pont fermera en mai, a annoncé le ministre.',
      [['le ministre', 'a annoncé', 'Le pont fermera en mai']],
    ],
    [
      'Le pont – le plus vieux du pays – fermera en mai, a annoncé le ministre.',
      [['le ministre', 'a annoncé', 'Le pont – le plus vieux du pays – fermera en mai']],
    ],
  ],
  [
    'an insert between dashes does not hide the subject',
    [
      'Paul Person – qui a tout vu – assure que le pont a bougé.',
      [['Paul Person', 'assure', 'le pont a bougé']],
    ],
    ['Paul Person a tout vu – assure-t-on.', []],
  ],
  [
    'a reporting clause may lack its comma at the end of a sentence',
    [
      'Le chat aurait même dormi là raconte la fleuriste qui rit encore.',
      [['la fleuriste', 'raconte', 'Le chat aurait même dormi là']],
    ],
    ['La pièce qui a été jouée hier raconte la fleuriste.', []],
  ],
  [
    'an accusation may stand behind a relative clause',
    [
      "Il accuse le club, à qui le stade appartient, d'avoir caché ses comptes.",
      [['Il', 'accuse', 'avoir caché ses comptes']],
    ],
    ['Il aide le club, à qui le stade appartient, à cacher ses comptes.', []],
  ],
  [
    'a quotation that brings the verb of its sentence is said, a quoted name is not',
    ["Les élus « n'ont jamais rien vu de tel ».", [['', '', "n'ont jamais rien vu de tel"]]],
    ['Les élus aiment « la grande fête du port ».', []],
  ],
  [
    'pour qui ascribes behind a comma only',
    [
      'Le géologue, pour qui le risque est faible, a souri.',
      [['Le géologue', 'pour', 'le risque est faible']],
    ],
    ['On ignore pour qui le risque est faible.', []],
  ],
  [
    'a place where something was said reports the reporting clause when nothing else stands before it',
    [
      '« La rue est calme », dit-elle mardi, selon Le Monde.',
      [
        ['elle', 'dit-elle', 'La rue est calme'],
        ['Le Monde', 'selon', '« La rue est calme », dit-elle mardi'],
      ],
    ],
    [
      '« La rue est calme », dit-elle. La ville gronde, selon Le Monde.',
      [
        ['elle', 'dit-elle', 'La rue est calme'],
        ['Le Monde', 'selon', 'La ville gronde'],
      ],
    ],
  ],
  [
    'a heading between marks is not what the next quotation says',
    [
      '« Une ville sans bus » « Tout est cher », a dit le maire.',
      [
        ['', '', 'Une ville sans bus'],
        ['le maire', 'a dit', 'Tout est cher'],
      ],
    ],
    [
      '« Tout est cher » et « la ville est sale », a dit le maire.',
      [['le maire', 'a dit', '« Tout est cher » et « la ville est sale »']],
    ],
  ],
  [
    'the content of a preposition goes on over another verb of saying',
    [
      'Selon la police, les passants ont hué le maire et crié « dehors ».',
      [
        ['la police', 'Selon', 'les passants ont hué le maire et crié « dehors »'],
        ['les passants', 'crié', 'dehors'],
      ],
    ],
    [
      'La police dit que les passants ont hué le maire et ajoute que la rue est calme.',
      [
        ['La police', 'dit', 'les passants ont hué le maire'],
        ['La police', 'ajoute', 'la rue est calme'],
      ],
    ],
  ],
  [
    'an invitation is not a demand when nobody demands',
    ['Il lui est reproché de mentir.', [['', 'lui est reproché', 'mentir']]],
    ['La cheffe fut invitée à parler de sa cuisine.', []],
  ],
];

describe('French attribution tells apart', () => {
  it.each(PAIRS)('%s', (_why, ...texts) => {
    for (const [text, expected] of texts) {
      const told = relationsIn(text).map(([source, cue, content]) => [source, cue, content]);
      expect([...told].sort(), text).toEqual([...expected].map((part) => [...part]).sort());
    }
  });
});

describe('kinds of sources', () => {
  it.each([
    ['« Non », nuance un autre.', 'pronoun'],
    ['« Non », a dit le sénateur Les Verts Paul Person.', 'person'],
    ['« Non », a réagi Marine Person.', 'person'],
    ['Selon les informations de La Brume, le pont tiendra.', 'media'],
    ['Le pont tiendra, avance brume.com.', 'media'],
    ['Des courriels montrent que le pont tiendra.', 'document'],
    ['Selon ses mots, le pont tiendra.', 'document'],
    ['Le pont tiendra, explique 20 Minutes.', 'media'],
    ['Interrogé par Mediapart, le frère du gardien estime que le pont tiendra.', 'role'],
    ['Le pont tiendra, a annoncé Renault.', 'institution'],
  ])('reads %s', (text, kind) => {
    expect(relationsIn(text).map(([, , , , found]) => found)).toEqual([kind]);
  });
});
