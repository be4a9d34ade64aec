import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/model/annotation';
import type { Language } from '../../../src/model/language';
import { createAttribution, type AttributionOptions } from '../../../src/measures/attribution/index';
import { annotate } from '../../../src/measures/annotate';
import { loadResources } from '../../../src/formats/files';
import { createDocument } from '../../../src/text/create-document';

/** The attribution annotations of a text. */
function attributionsIn(
  text: string,
  language: Language = 'fr',
  measure = createAttribution(),
): readonly Annotation[] {
  const doc = createDocument(text, { id: 'case', language });
  return annotate(doc, loadResources(language), { layers: ['attribution'], measures: [measure] }).annotations;
}

const contentsOf = (text: string, annotations: readonly Annotation[]): readonly string[] =>
  annotations.map(({ parts }) => parts.content.map(([start, end]) => text.slice(start, end)).join(' … '));

describe('attribution', () => {
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

  it('finds the speaker around a firm that is called something', () => {
    const text = 'But Ann Reed, at a firm called Orvane Works, argues that the bridge is old.';
    expect(attributionsIn(text, 'en')[0].attributes.speaker).toBe('Ann Reed');
  });

  it('does not change when an unrelated paragraph is appended', () => {
    const text = '« Nous partons demain », a dit le capitaine.';
    expect(attributionsIn(`${text}\n\nLe port est vide.`)).toEqual(attributionsIn(text));
  });
});

describe('a quotation that goes on behind its reporting clause', () => {
  const contents = (text: string): readonly string[] =>
    contentsOf(text, attributionsIn(text, 'en', createAttribution({ joinsQuotations: true })));
  const goesOn = '“The bridge is old,” Reed said. “We must close it now.”';

  it('is part of the relation on request', () => {
    expect(contents(goesOn)).toEqual(['The bridge is old, … We must close it now.']);
  });

  it('stays alone in another paragraph, also on request', () => {
    expect(contents(goesOn.replace('. “', '.\n\n“'))).toEqual([
      'The bridge is old,',
      'We must close it now.',
    ]);
  });
});

describe('the complementiser', () => {
  const contents = (options: AttributionOptions): readonly string[] =>
    contentsOf(TEXT, attributionsIn(TEXT, 'en', createAttribution(options)));
  const TEXT = 'Reed said that the bridge was old.';

  it('is left out of the content, and inside on request', () => {
    expect(contents({})).toEqual(['the bridge was old']);
    expect(contents({ keepsComplementiser: true })).toEqual(['that the bridge was old']);
  });
});

describe('speakers', () => {
  const speakers = (text: string): readonly unknown[] =>
    attributionsIn(text).map(({ attributes }) => [attributes.speaker, attributes.speakerReason]);
  const AGREES = 'last speaker, gender and number agree';

  it('are those that the text has named, for a surname, a role and a pronoun', () => {
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

  it('stay open for a pronoun without antecedent', () => {
    const [relation] = attributionsIn('« Nous partons », a-t-il dit.');
    expect(relation.attributes.speaker).toBeNull();
    expect(relation.attributes.speakerReason).not.toBe('');
  });

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
