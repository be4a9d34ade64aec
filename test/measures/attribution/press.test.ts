import { describe, expect, it } from 'vitest';
import { attributionsIn, relationsIn } from './relations-in';

/** Source, cue and content of each relation that a text must yield, in any order, and no other. */
type Expected = readonly (readonly [source: string, cue: string, content: string])[];

const CASES: readonly (readonly [why: string, text: string, relations: Expected])[] = [
  [
    'a clause behind a network',
    'Le réseau a précisé sur Twitter que la houle durera.',
    [['Le réseau', 'a précisé', 'la houle durera']],
  ],
  [
    'a clause behind a compound preposition',
    "Les ouvriers affirment quant à eux qu'ils n'ont rien vu.",
    [['Les ouvriers', 'affirment', "ils n'ont rien vu"]],
  ],
  [
    'a subject before dont',
    'M. Person, dont la liste a perdu, affirme que le vote est faussé.',
    [['M. Person', 'affirme', 'le vote est faussé']],
  ],
  [
    'a subject before a relative clause that reports',
    "M. Person, qui avait dit qu'il partirait, affirme que le club reste.",
    [
      ['M. Person', 'avait dit', 'il partirait'],
      ['M. Person', 'affirme', 'le club reste'],
    ],
  ],
  [
    'a relative pronoun apart from its verb',
    'Une mesure voulue par la mairie qui, faute de moyens, regrette que le parc ferme.',
    [['la mairie', 'regrette', 'le parc ferme']],
  ],
  [
    'a second relative clause of one noun',
    "La porte est tenue par une voisine qui attendait dans la rue, qui lui reproche d'avoir crié.",
    [['une voisine', 'lui reproche', 'avoir crié']],
  ],
  [
    'a participle behind a prepositional source',
    'Une taxe inutile selon les deux élus, rappelant que le port est vide.',
    [
      ['les deux élus', 'selon', 'Une taxe inutile'],
      ['les deux élus', 'rappelant', 'le port est vide'],
    ],
  ],
  ['a clitic that is accused', "Il s'en va, l'accusant d'avoir menti.", [['Il', 'accusant', 'avoir menti']]],
  [
    'an accusation with its agent',
    "Le directeur est accusé par deux salariés d'avoir vidé la caisse.",
    [['deux salariés', 'est accusé', 'avoir vidé la caisse']],
  ],
  [
    'an accusation without agent',
    "Le directeur est accusé d'avoir vidé la caisse.",
    [['', 'est accusé', 'avoir vidé la caisse']],
  ],
  [
    'an impersonal passive',
    "Il est reproché au maire d'avoir signé trop vite.",
    [['', 'est reproché', 'avoir signé trop vite']],
  ],
  [
    'a call whose marks take the preposition along',
    'La régie appelle les usagers « à la plus grande prudence ».',
    [['La régie', 'appelle', 'à la plus grande prudence']],
  ],
  [
    'a demand behind a long addressee',
    'La direction a demandé à toutes les compagnies opérant sur ce quai de réduire leurs vols.',
    [['La direction', 'a demandé', 'réduire leurs vols']],
  ],
  [
    'a quoted part behind a verb that else takes clauses',
    'Le président du club a souligné le « besoin de faire bloc ».',
    [['Le président du club', 'a souligné', 'le « besoin de faire bloc »']],
  ],
  [
    'speaking of what is quoted',
    "L'élu parle d'une « tentative de fraude ».",
    [["L'élu", 'parle', 'une « tentative de fraude »']],
  ],
  [
    'a quantity that is claimed',
    'Le club revendique plus de trois mille membres.',
    [['Le club', 'revendique', 'plus de trois mille membres']],
  ],
  [
    'a date before what is announced',
    'La ministre annonce, mercredi 15 août, la fermeture du port.',
    [['La ministre', 'annonce', 'la fermeture du port']],
  ],
  [
    'a list of phrases',
    'La régie annonce un trafic « normal » pour les bus, les trams des axes Est, Nord et Sud.',
    [['La régie', 'annonce', 'un trafic « normal » pour les bus, les trams des axes Est, Nord et Sud']],
  ],
  [
    'a clause that is taken up again',
    'La radio rappelle que la digue a cédé, comme elle le révélait hier.',
    [
      ['La radio', 'rappelle', 'la digue a cédé'],
      ['elle', 'le révélait', 'la digue a cédé'],
    ],
  ],
  [
    'a clause with a name for its subject behind a preposition',
    'Selon les informations de Radio Brume, Claire Vasseur est partie.',
    [['les informations de Radio Brume', 'Selon', 'Claire Vasseur est partie']],
  ],
  [
    'a prepositional source with a relative clause',
    'Selon les pièces que le journal a lues, le candidat ment.',
    [['les pièces', 'Selon', 'le candidat ment']],
  ],
  [
    'a verb whose object stands behind the source',
    'La mine générait, selon le parquet, un revenu de dix millions.',
    [['le parquet', 'selon', 'La mine générait … un revenu de dix millions']],
  ],
  [
    'a reporting clause at the start',
    "Mais, a reconnu lundi Anton Ghebre, « l'été fut mauvais ».",
    [['Anton Ghebre', 'a reconnu', "l'été fut mauvais"]],
  ],
  [
    'a reporting clause before a quoted predicate',
    'Le pont, assure le journal, « tiendra dix ans ».',
    [['le journal', 'assure', 'Le pont … tiendra dix ans']],
  ],
  [
    'a quotation with a participle and its agent',
    'Le maire hait « la hausse des loyers » dénoncée par Mme Perrin.',
    [['Mme Perrin', 'dénoncée', 'la hausse des loyers']],
  ],
  [
    'a verb that else reports no quotation',
    "« Il faut que la fête continue », appelle l'élue.",
    [["l'élue", 'appelle', 'Il faut que la fête continue']],
  ],
  [
    'a participle right behind a cue',
    '« Elle se trompe » a-t-il critiqué ajoutant que la gare fermerait.',
    [
      ['il', 'a-t-il critiqué', 'Elle se trompe'],
      ['il', 'ajoutant', 'la gare fermerait'],
    ],
  ],
  [
    'an accusation inside another clause',
    'Une étudiante ayant accusé son tuteur de vol a été poursuivie.',
    [['Une étudiante', 'ayant accusé', 'vol']],
  ],
  ['nothing where a quoted word ends the subject', 'La troupe de Jean, alias « Pom » a salué un élu.', []],
  ['nothing in a title', 'Invité de « Grand Large », le chanteur s’est confié hier.', []],
  ['nothing in checking', "Le gardien doit s'assurer qu'elle dort.", []],
  ['nothing in the sentence of a court', 'Le tribunal avait condamné à dix ans de prison son voisin.', []],
  ['nothing in a manner that suits somebody', 'La pièce fut peinte selon ses souhaits.', []],
  ['nothing in a purpose', 'Pour sa défense, le prévenu a pleuré.', []],
  ['nothing in speaking of what is not quoted', "L'élu parle d'une longue nuit.", []],
  [
    'a clause that a reporting clause interrupts',
    'Certains croient même, raconte le pêcheur, que le lac est maudit.',
    [
      ['Certains', 'croient', 'le lac est maudit'],
      ['le pêcheur', 'raconte', 'Certains croient même … que le lac est maudit'],
    ],
  ],
  [
    'a clause that a reporting clause parts from a compound tense',
    'Le maire a assuré, rapporte la radio, que le pont tiendrait.',
    [
      ['Le maire', 'a assuré', 'le pont tiendrait'],
      ['la radio', 'rapporte', 'Le maire a assuré … que le pont tiendrait'],
    ],
  ],
  [
    'no clause that belongs to the speaker behind a comma',
    'La digue cède, raconte le pêcheur, que la mairie avait invité.',
    [['le pêcheur', 'raconte', 'La digue cède']],
  ],
  [
    'what somebody is suspected of',
    "Les riverains le soupçonnent d'avoir coupé les arbres.",
    [['Les riverains', 'le soupçonnent', 'avoir coupé les arbres']],
  ],
  ['no suspicion without its holder', "Le gardien est soupçonné d'avoir coupé les arbres.", []],
  [
    'no demand in a wish to stay unnamed',
    "La digue cède, a indiqué un cadre qui a requis l'anonymat.",
    [['un cadre', 'a indiqué', 'La digue cède']],
  ],
  [
    'a demand that others stay unnamed',
    "Le syndicat demande l'anonymat des lauréats.",
    [['Le syndicat', 'demande', "l'anonymat des lauréats"]],
  ],
];

describe('attribution in press prose', () => {
  it.each(CASES)('reads %s', (_, text, relations) => {
    const found = relationsIn(text).map(([source, cue, content]) => [source, cue, content]);
    expect(found.sort()).toEqual(relations.map((relation) => [...relation]).sort());
  });

  it('begins behind a heading that was glued to the text', () => {
    const [relation] = relationsIn('Rien ne bouge.Un été sans eauLe maire assure que la digue tient.');
    expect(relation.slice(0, 3)).toEqual(['Le maire', 'assure', 'la digue tient']);
  });
});

describe('kinds of source', () => {
  it.each([
    ['Le port rouvrira, ont annoncé les deux groupes.', 'institution'],
    ['Le port rouvrira, relate le Courrier de la Baie.', 'media'],
    ['Le port rouvrira, selon les informations de RTL.', 'media'],
    ['Le port rouvrira, selon nos informations.', 'anonymous'],
    ['Le port rouvrira, a dit le chef du parti Jean Morel.', 'person'],
    ['Le port rouvrira, a dit un porte-parole de la firme, membre du groupe Aile Sud.', 'role'],
  ])('in %s', (text, kind) => {
    expect(relationsIn(text)[0][4]).toBe(kind);
  });
});

describe('speakers', () => {
  const speakers = (text: string): readonly unknown[] =>
    attributionsIn(text).map(({ attributes }) => [attributes.speaker, attributes.speakerReason]);
  const AGREES = 'last speaker, gender and number agree';

  it('are those whose given name agrees with the pronoun', () => {
    const text = '« Oui », a dit Brigitte Morel. « Non », a-t-il répondu.';
    expect(speakers(text)[1]).toEqual([null, 'no speaker before it agrees']);
    expect(speakers(text.replace('-il', '-elle'))[1]).toEqual(['Brigitte Morel', AGREES]);
  });

  it('stay open when somebody else who fits is named in between', () => {
    const text = '« Oui », a dit Luc Morel. Puis Paul Renard est venu. « Non », a-t-il répondu.';
    expect(speakers(text)[1]).toEqual([null, 'somebody else is named in between']);
    expect(speakers(text.replace('Paul', 'Anne'))[1]).toEqual(['Luc Morel', AGREES]);
  });

  it('stay open for a pronoun inside a quotation, and for on', () => {
    const told = speakers("Luc Morel a dit non. « Il m'a dit que c'était fini », a assuré Luc Morel.");
    expect(told).toContainEqual([null, 'pronoun inside a quotation']);
    const somebody = speakers('« Non », a dit Luc Morel. « Si », précise-t-on.');
    expect(somebody[1]).toEqual([null, 'stands for nobody in particular']);
  });

  it('are not guessed from a role that may be somebody else’s', () => {
    const text = '« Non », a dit Luc Morel. « Si », a répondu le chanteur.';
    expect(speakers(text)[1]).toEqual(['le chanteur', 'as described']);
    expect(speakers(text.replace('chanteur', 'responsable'))[1]).toEqual([
      'Luc Morel',
      'last named speaker, gender agrees',
    ]);
  });

  it('have no preposition in their name', () => {
    expect(speakers('Pour Anne Morel, historienne du port, la nef est perdue.')[0]).toEqual([
      'Anne Morel',
      'named',
    ]);
  });
});

describe('sources that hide themselves', () => {
  it.each([
    ["Un cadre qui a requis l'anonymat a indiqué que la digue cédait.", 'anonymous'],
    ["La digue cède, a indiqué un cadre ayant requis l'anonymat.", 'anonymous'],
    ["La digue cède, a indiqué un cadre sous couvert d'anonymat.", 'anonymous'],
    ['La digue cède, confie un ingénieur souhaitant rester anonyme.', 'anonymous'],
    ["Un cadre a promis que l'anonymat serait respecté.", 'role'],
    ["La digue cède, confie un ingénieur, qui a promis l'anonymat aux témoins.", 'role'],
  ])('are told from others: %s', (text, kind) => {
    expect(attributionsIn(text)[0].attributes.sourceKind).toBe(kind);
  });
});

describe('attribution in English press', () => {
  it.each([
    [
      '"It is long," Tina Reed, the city manager, said.',
      [['Tina Reed, the city manager', 'said', 'It is long,']],
    ],
    ["''I use the word 'old,''' said Ann Reed.", [['Ann Reed', 'said', "I use the word 'old,'"]]],
    ['The bank fell. It said the loss was small.', [['It', 'said', 'the loss was small']]],
    [
      'Rubin says, win or lose on Monday, he is staying.',
      [['Rubin', 'says', 'win or lose on Monday, he is staying']],
    ],
    ['Ms. Reed called it a "mistake."', [['Ms. Reed', 'called', 'it a "mistake."']]],
    ['Turner maintains a commanding lead in the city.', []],
    ['A federal judge resigned.', []],
    ['Clinton backs Rubin.', []],
  ])('reads %s', (text, relations) => {
    expect(relationsIn(text, 'en').map(([source, cue, content]) => [source, cue, content])).toEqual(
      relations,
    );
  });
});
