import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelPractice } from '../../../src/measures/labelling/convention';
import { coverageByPlace, documentCoverage, nameCoverage } from '../../../src/measures/labelling/coverage';
import { namingTable } from '../../../src/measures/labelling/naming';
import { DEFAULT_REGISTER, designationsOn, registerCoverage } from '../../../src/measures/labelling/register';
import { createVoice, withVoice } from '../../../src/measures/voice';
import { createAnnotations, type Annotation } from '../../../src/model/annotation';
import { createDocument } from '../../../src/text/create-document';
import { readLabels } from './read-labels';

const FIRST_ONLY = 'Daech* avance\n\nDaech a pris un pont. Azov* recule.\n\nLe maire accuse Daech.';

describe('the given article', () => {
  const text = readFileSync('corpus/texts/sputnik-2021-07-daech.txt', 'utf8');
  const labels = readLabels(text, 'fr');

  it('has 11 orphan marks, 9 on Daech and 2 on talibans, and nothing else', () => {
    expect(
      labels.map(({ label, attributes }) => `${label} ${attributes.status} ${attributes.name}`).sort(),
    ).toEqual([
      ...Array<string>(9).fill('designation orphan-mark Daech'),
      ...Array<string>(2).fill('designation orphan-mark talibans'),
    ]);
  });

  it('is fully covered', () => {
    expect(documentCoverage(labels)).toEqual([
      { document: 'text', marked: 11, mentions: 11, coverage: 1, fullyMarked: true },
    ]);
  });

  it('begins with a lead, not a headline', () => {
    expect(labels[0].attributes.position).toBe('lead');
  });
});

describe('nameCoverage', () => {
  it('counts marked mentions over all mentions of a marked name', () => {
    expect(
      nameCoverage(readLabels(FIRST_ONLY, 'fr')).map(({ name, marked, mentions, firstMentionOnly }) => [
        name,
        marked,
        mentions,
        firstMentionOnly,
      ]),
    ).toEqual([
      ['Daech', 1, 3, true],
      ['Azov', 1, 1, false],
    ]);
  });

  it('tells places where marking is even from places where it is not', () => {
    const [daech] = nameCoverage(readLabels(FIRST_ONLY, 'fr'));
    expect(daech.byPlace).toEqual({
      headline: { marked: 1, mentions: 1, coverage: 1 },
      lead: { marked: 0, mentions: 1, coverage: 0 },
      body: { marked: 0, mentions: 1, coverage: 0 },
    });
    expect(daech.consistentByPlace).toBe(true);
    const [uneven] = nameCoverage(readLabels('Daech* avance. Daech recule.', 'fr'));
    expect(uneven.consistentByPlace).toBe(false);
  });

  it('counts a mention with a mark and an inline label once', () => {
    const [row] = nameCoverage(
      readLabels('Daech* (organisation terroriste interdite en Russie) avance.', 'fr'),
    );
    expect(row).toMatchObject({ marked: 1, mentions: 1 });
  });

  it('has no row for a text without labels', () => {
    expect(nameCoverage(readLabels('Daech avance.', 'fr'))).toEqual([]);
  });
});

describe('coverageByPlace', () => {
  it('counts a quotation of speech as a place of its own, and says NaN where nothing stands', () => {
    const text = '« Daech* avance », dit le maire.';
    const doc = createDocument(text, { id: 'text', language: 'fr' });
    const relation = {
      layer: 'attribution',
      label: 'direct',
      start: 2,
      end: 30,
      parts: { source: [], cue: [], content: [[2, 15]] },
      attributes: {},
      cues: [{ rule: 'test', start: 2, end: 15 }],
      measure: 'test@1',
    } as const;
    const voiceOf = createVoice(doc, createAnnotations(doc, [relation]));
    const labels = createAnnotations(
      doc,
      readLabels(text, 'fr').map((label) => withVoice(label, voiceOf)),
    );
    const places = coverageByPlace(labels);
    expect(places.quotation).toEqual({ marked: 1, mentions: 1, coverage: 1 });
    expect(places.body).toEqual({ marked: 0, mentions: 0, coverage: NaN });
    expect(labelPractice(labels, ['text'])[0].marksInQuotations).toBe(1);
  });
});

describe('labelPractice', () => {
  const read = (id: string, text: string): readonly Annotation[] => readLabels(text, 'fr', id);

  it('tells conventions apart, with a row for texts without labels', () => {
    const annotations = [
      ...read('stars', 'Daech* avance.'),
      ...read('words', 'Daech (interdite en Russie) avance.'),
      ...read('both', 'Daech* (interdite en Russie) avance.'),
    ];
    const rows = labelPractice(annotations, ['stars', 'words', 'both', 'none']);
    expect(rows.map(({ convention }) => convention)).toEqual(['asterisk', 'inline', 'both', 'neither']);
  });

  it('counts orphans of both kinds', () => {
    const [row] = labelPractice(
      read('a', 'Daech** avance.\n\n* Organisation terroriste interdite en Russie'),
      ['a'],
    );
    expect(row).toMatchObject({ marks: 1, inline: 0, orphanMarks: 1, orphanNotes: 1, unmatchedNotes: 0 });
  });
});

describe('namingTable', () => {
  it('says how a marked bearer is called beside its label', () => {
    const labels = readLabels(
      'Les combattants de Daech* fuient. Le groupe terroriste Daech* recule. Daech* se tait. Le groupe est loin.',
      'fr',
    );
    expect(namingTable(labels)).toMatchObject([
      { name: 'Daech', naming: null, marked: 1, unmarked: 0 },
      { name: 'Daech', naming: 'combattants', marked: 1, unmarked: 0 },
      { name: 'Daech', naming: 'groupe terroriste', marked: 1, unmarked: 0 },
    ]);
  });
});

describe('registerCoverage', () => {
  const text = 'Les talibans* avancent. Les talibans se taisent. Azov recule.';
  const coverage = (date: string | null): unknown => {
    const doc = createDocument(text, { id: 'text', language: 'fr', metadata: { date } });
    return (
      registerCoverage(doc, readLabels(text, 'fr'), { jurisdiction: 'RU' })?.map(
        ({ entity, marked, mentions }) => [entity, marked, mentions],
      ) ?? null
    );
  };

  it('counts only bearers that were designated on the day of publication', () => {
    expect(coverage('2021-07-22')).toEqual([['taliban', 1, 2]]);
    expect(coverage('2022-08-02')).toEqual([
      ['taliban', 1, 2],
      ['azov', 0, 1],
    ]);
    expect(coverage('2025-04-17')).toEqual([['azov', 0, 1]]);
  });

  it('says null, not zero, for a text without date', () => {
    expect(coverage(null)).toBeNull();
  });

  it('takes a month as a whole', () => {
    expect(designationsOn(DEFAULT_REGISTER, 'azov', '2022-08')).toEqual([]);
    expect(designationsOn(DEFAULT_REGISTER, 'azov', '2022-09')).toHaveLength(1);
  });

  it('refuses what is no ISO date', () => {
    expect(() => designationsOn(DEFAULT_REGISTER, 'azov', '02.08.2022')).toThrow(RangeError);
  });
});
