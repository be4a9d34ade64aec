import { describe, expect, it } from 'vitest';
import { attributionsIn, relationsIn, type Told } from './relations-in';

const CASES: readonly { readonly why: string; readonly text: string; readonly relations: readonly Told[] }[] =
  [
    {
      why: 'an inverted clause after an indirect content, with title and apposition',
      text: 'Le barrage tiendra, a assuré mardi le directeur des ouvrages, Paul Verlay.',
      relations: [
        ['le directeur des ouvrages, Paul Verlay', 'a assuré', 'Le barrage tiendra', 'indirect', 'person'],
      ],
    },
    {
      why: 'a quotation before its cue, with an adverb inside the group',
      text: '« Nous rouvrirons en juin », a par ailleurs indiqué la gérante.',
      relations: [['la gérante', 'a par ailleurs indiqué', 'Nous rouvrirons en juin', 'direct', 'role']],
    },
    {
      why: 'the clitic is the source and stands inside the cue',
      text: '"Il faut attendre", a-t-il encore ajouté.',
      relations: [['il', 'a-t-il encore ajouté', 'Il faut attendre', 'direct', 'pronoun']],
    },
    {
      why: 'a content clause whose quoted part makes it mixed',
      text: 'La mairie a précisé que le pont serait « fermé deux mois ».',
      relations: [['La mairie', 'a précisé', 'le pont serait « fermé deux mois »', 'mixed', 'institution']],
    },
    {
      why: 'a clause wholly between marks is direct',
      text: 'La préfecture a indiqué que « les écoles resteront ouvertes ».',
      relations: [['La préfecture', 'a indiqué', 'les écoles resteront ouvertes', 'direct', 'institution']],
    },
    {
      why: 'a participle takes the source of the clause before it',
      text: 'Le syndicat a démenti tout accord, ajoutant que la grève continuait.',
      relations: [
        ['Le syndicat', 'a démenti', 'tout accord', 'indirect', 'institution'],
        ['Le syndicat', 'ajoutant', 'la grève continuait', 'indirect', 'institution'],
      ],
    },
    {
      why: 'a relative pronoun stands for its noun phrase',
      text: 'La préfecture, qui précise que la route est coupée, appelle à la prudence.',
      relations: [
        ['La préfecture', 'précise', 'la route est coupée', 'indirect', 'institution'],
        ['La préfecture', 'appelle', 'la prudence', 'indirect', 'institution'],
      ],
    },
    {
      why: 'a preposition ascribes the clause after its comma',
      text: 'Selon une étude, les nappes sont au plus bas.',
      relations: [['une étude', 'Selon', 'les nappes sont au plus bas', 'indirect', 'document']],
    },
    {
      why: 'a preposition at the end ascribes the sentence without its connective',
      text: 'Mais la salle sera prête à temps, selon elle.',
      relations: [['elle', 'selon', 'la salle sera prête à temps', 'indirect', 'pronoun']],
    },
    {
      why: 'an inserted preposition splits the content',
      text: 'Le chantier, selon des sources concordantes, a pris du retard.',
      relations: [
        ['des sources concordantes', 'selon', 'Le chantier … a pris du retard', 'indirect', 'anonymous'],
      ],
    },
    {
      why: 'relations nest',
      text: 'La ministre affirme que, selon la police, le suspect a fui.',
      relations: [
        ['La ministre', 'affirme', 'selon la police, le suspect a fui', 'indirect', 'role'],
        ['la police', 'selon', 'le suspect a fui', 'indirect', 'institution'],
      ],
    },
    {
      why: 'a colon links a quotation to the verb before it',
      text: 'Interrogée sur place, Lise Amarin prévient : « La digue cédera. »',
      relations: [['Lise Amarin', 'prévient', 'La digue cédera.', 'direct', 'person']],
    },
    {
      why: 'a name and a colon have a source and no cue',
      text: 'Lise Amarin : « La digue cédera cet hiver. »',
      relations: [['Lise Amarin', '', 'La digue cédera cet hiver.', 'direct', 'person']],
    },
    {
      why: 'a quotation that goes on alone has content only',
      text: '« Rien ne presse », dit le notaire. « Nous verrons au printemps. »',
      relations: [
        ['le notaire', 'dit', 'Rien ne presse', 'direct', 'role'],
        ['', '', 'Nous verrons au printemps.', 'direct', 'none'],
      ],
    },
    {
      why: 'a reporting clause inside the quotation leaves two spans',
      text: '"On ne dort plus, raconte une voisine. Les camions passent toute la nuit."',
      relations: [
        ['une voisine', 'raconte', 'On ne dort plus … Les camions passent toute la nuit.', 'direct', 'role'],
      ],
    },
    {
      why: 'an infinitive after a verb of demand',
      text: 'Les élus ont appelé à « voter massivement » dimanche.',
      relations: [['Les élus', 'ont appelé', '« voter massivement » dimanche', 'mixed', 'collective']],
    },
    {
      why: 'a noun phrase that names what is demanded',
      text: 'Le collectif exige la fermeture du site.',
      relations: [['Le collectif', 'exige', 'la fermeture du site', 'indirect', 'institution']],
    },
    {
      why: 'an elided object pronoun is no part of the cue, a full one is',
      text: "La source est tarie, comme l'explique une hydrologue.",
      relations: [['une hydrologue', 'explique', 'La source est tarie', 'indirect', 'role']],
    },
    {
      why: 'two cues on one content are two relations',
      text: 'Selon Lise Amarin, le col est fermé, raconte-t-elle.',
      relations: [
        ['Lise Amarin', 'Selon', 'le col est fermé', 'indirect', 'person'],
        ['elle', 'raconte-t-elle', 'le col est fermé', 'indirect', 'pronoun'],
      ],
    },
    {
      why: 'a verb of the dictionary that no lexicon has reports a quotation beside it',
      text: '« Quelle honte », s’étrangle la conseillère.',
      relations: [['la conseillère', 's’étrangle', 'Quelle honte', 'direct', 'role']],
    },
    {
      why: 'a fronted source is no part of what a second cue reports',
      text: "D'après elle, le col rouvrira lundi, ajoute-t-elle.",
      relations: [
        ['elle', "D'après", 'le col rouvrira lundi', 'indirect', 'pronoun'],
        ['elle', 'ajoute-t-elle', 'le col rouvrira lundi', 'indirect', 'pronoun'],
      ],
    },
    {
      why: 'a demanded thing goes on after a comma with what belongs to it',
      text: 'La mairie réclame un pont, notamment pour les cyclistes, réparé par la région.',
      relations: [
        [
          'La mairie',
          'réclame',
          'un pont, notamment pour les cyclistes, réparé par la région',
          'indirect',
          'institution',
        ],
      ],
    },
    {
      why: 'where it was said is no part of a noun phrase',
      text: 'La députée dénonce une « farce » au micro de Radio Vallon.',
      relations: [['La députée', 'dénonce', 'une « farce »', 'mixed', 'role']],
    },
    {
      why: 'a plural subject that opens with de',
      text: 'De nombreux élus réclament la gratuité des cantines.',
      relations: [['De nombreux élus', 'réclament', 'la gratuité des cantines', 'indirect', 'collective']],
    },
    {
      why: 'an insert after the subject is not the subject',
      text: 'La capitaine, très émue, a dit que la finale était belle.',
      relations: [['La capitaine', 'a dit', 'la finale était belle', 'indirect', 'role']],
    },
    {
      why: 'one can read it: the place is the source',
      text: 'On peut lire dans le communiqué que la vente est close.',
      relations: [['le communiqué', 'peut lire', 'la vente est close', 'indirect', 'document']],
    },
    {
      why: 'an impersonal clause before a source phrase leaves the cue to the phrase',
      text: 'La vente est close, a-t-on appris samedi de source policière.',
      relations: [['source policière', 'de source', 'La vente est close', 'indirect', 'anonymous']],
    },
    {
      why: 'a second participle shares auxiliary and subject',
      text: 'Le maire a critiqué le plan et dénoncé une injustice.',
      relations: [
        ['Le maire', 'a critiqué', 'le plan', 'indirect', 'role'],
        ['Le maire', 'dénoncé', 'une injustice', 'indirect', 'role'],
      ],
    },
    {
      why: 'the words of somebody are what stands between the marks',
      text: "Ce fut une « débâcle totale », selon les mots de l'entraîneur.",
      relations: [["l'entraîneur", 'selon les mots de', 'débâcle totale', 'direct', 'role']],
    },
    {
      why: 'an infinitive of saying keeps the quotation in it',
      text: 'La gérante explique avoir lu sur la porte : « Fermé pour travaux ».',
      relations: [
        ['La gérante', 'explique', 'avoir lu sur la porte : « Fermé pour travaux »', 'mixed', 'role'],
      ],
    },
  ];

const NONE: readonly { readonly why: string; readonly text: string }[] = [
  { why: 'speaking without content', text: 'Le maire a parlé longuement devant la foule.' },
  {
    why: 'an infinitive that nobody is said to have said',
    text: "Un indice permet d'affirmer que la porte était ouverte.",
  },
  { why: 'announcing that did not take place', text: "Le joueur n'a pas annoncé sa retraite." },
  { why: 'announcing that may take place', text: 'Le joueur pourrait annoncer sa retraite.' },
  { why: 'a title between marks', text: 'Elle a présenté hier « Le Vent des dunes » à la foire.' },
  { why: 'a preposition of manner', text: 'Les horaires changent selon les jours.' },
  { why: 'a noun of saying without content', text: 'Ses déclarations ont surpris tout le monde.' },
  { why: 'a verb form that is a noun', text: 'La demande reste forte et le juge attend.' },
  { why: 'meaning is not saying', text: 'Le panneau veut dire que la route est coupée.' },
  { why: 'a hope with an infinitive', text: 'La chorale espère chanter devant une salle pleine.' },
  { why: 'a wish with an infinitive', text: 'La libraire a souhaité rester ouverte le soir.' },
  { why: 'the writer’s own reminder', text: 'Rappelons que le musée est fermé.' },
];

describe('attribution in French', () => {
  it.each(CASES)('$why', ({ text, relations }) => {
    expect([...relationsIn(text)].sort()).toEqual([...relations].sort());
  });

  it.each(NONE)('finds nothing in $why', ({ text }) => {
    expect(relationsIn(text)).toEqual([]);
  });

  it('gives each relation the stance of its cue, and none without cue', () => {
    const stances = (text: string): readonly unknown[] =>
      attributionsIn(text).map(({ attributes }) => attributes.stance);
    expect(stances('Le maire prétend que tout va bien.')).toEqual(['distance']);
    expect(stances('Le rapport montre que la digue fuit.')).toEqual(['endorse']);
    expect(stances('Le maire dit que tout va bien.')).toEqual(['acknowledge']);
    expect(stances('« Tout ira bien demain. »')).toEqual(['none']);
  });

  it('says which entry or rule fired, and where', () => {
    const [relation] = attributionsIn('Le maire dit que tout va bien.');
    expect(relation.cues).toEqual([{ entry: 'fr/attribution/verb-dire', start: 9, end: 12 }]);
  });

  it('resolves a surname, a role and a pronoun to the person that the text has named', () => {
    const text =
      'Le pont est sûr, a dit la porte-parole de la mairie, Lise Amarin. « Il rouvrira », a ajouté la porte-parole. Selon elle, tout est prêt. Amarin précise que la date est fixée.';
    expect(attributionsIn(text).map(({ attributes }) => attributes.speaker)).toEqual(
      Array(4).fill('Lise Amarin'),
    );
    expect(attributionsIn(text).map(({ attributes }) => attributes.sourceKind)).toEqual([
      'person',
      'role',
      'pronoun',
      'person',
    ]);
  });

  it('leaves a pronoun without antecedent unresolved, and says so', () => {
    const [relation] = attributionsIn('« Nous partons », a-t-il dit.');
    expect(relation.attributes.speaker).toBeNull();
    expect(relation.attributes.speakerReason).not.toBe('');
  });

  it('does not change when an unrelated paragraph is appended', () => {
    const text = '« Nous partons demain », a dit le capitaine.';
    expect(relationsIn(`${text}\n\nLe port est vide.`)).toEqual(relationsIn(text));
  });
});
