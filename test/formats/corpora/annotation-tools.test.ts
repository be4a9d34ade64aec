import { describe, expect, it } from 'vitest';
import { itemsOf, itemsOfFixture, outlineOf, textsOf } from './items-of';

const json = (value: unknown, options = {}) => itemsOf(JSON.stringify(value), 'corpus.json', options);
const notesOf = (items: ReturnType<typeof json>) =>
  textsOf(items).map(({ notes }) => notes?.map(({ message }) => message).join(' | '));

describe('files of annotation tools', () => {
  it('of doccano give their texts, and say how many spans are not read', () => {
    const items = itemsOfFixture('json/doccano.jsonl');
    expect(textsOf(items).map(({ id, text, metadata }) => [id, text, metadata])).toEqual([
      ['1', 'Selon 🦔 la préfète, le barrage aurait cédé.', {}],
      ['2', 'La digue serait intacte.', {}],
    ]);
    expect(notesOf(items)).toEqual([
      '3 annotations of doccano left aside: only the text is read',
      '1 annotation of doccano left aside: only the text is read',
    ]);
  });

  it('of doccano keep the labels of whole texts and other fields as metadata', () => {
    const items = json([
      { id: 3, text: 'Un.', label: ['presse', 'local'], outlet: 'Le Quai', Comments: [] },
      { id: 4, text: 'Deux.', label: [], Comments: [] },
      {
        id: 5,
        data: 'Trois.',
        text: 'Trois.',
        labels: [
          [0, 2, 'X'],
          [3, 4, 'Y'],
        ],
      },
    ]);
    expect(textsOf(items).map(({ metadata }) => metadata)).toEqual([
      { label: 'presse; local', outlet: 'Le Quai' },
      {},
      { data: 'Trois.' },
    ]);
    expect(notesOf(items)).toEqual([
      undefined,
      undefined,
      expect.stringMatching(/^2 annotations of doccano/u),
    ]);
  });

  it('of doccano 1.0 and spaCy have their spans under other names', () => {
    const span = { label: 12, start_offset: 0, end_offset: 2, user: 1 };
    const items = json([
      { id: 6, text: 'Un.', annotations: [span, span], meta: {}, annotation_approver: null },
      { id: 7, text: 'Deux.', ents: [{ start: 0, end: 4, label: 'X' }], cats: ['a'] },
      { id: 8, text: 'Trois.', annotations: [{ label: 15, user: 1 }] },
    ]);
    expect(textsOf(items).map(({ metadata }) => metadata)).toEqual([
      { annotation_approver: null },
      { cats: 'a' },
      { annotations: '{"label":15,"user":1}' },
    ]);
    expect(notesOf(items)).toEqual([
      expect.stringMatching(/^2 annotations of doccano/u),
      expect.stringMatching(/^1 annotation of the record/u),
      undefined,
    ]);
  });

  it('of Prodigy take the hash of the input for an id', () => {
    const items = itemsOfFixture('json/prodigy.jsonl');
    expect(items).toMatchObject([
      {
        id: '12',
        text: 'La digue serait intacte.',
        metadata: { source: 'Le Phare', outlet: 'Le Phare', answer: 'accept' },
      },
    ]);
    expect(Object.keys(textsOf(items)[0].metadata)).toEqual(['source', 'answer', 'outlet']);
    expect(notesOf(items)).toEqual(['1 annotation of Prodigy left aside: only the text is read']);
    expect(json([{ id: 'own', text: 'Un.', _input_hash: 5, spans: [] }])).toMatchObject([{ id: 'own' }]);
  });

  it('of Label Studio take the field of the task that holds the text, by its name or its length', () => {
    const items = itemsOfFixture('json/labelstudio.json');
    expect(items).toMatchObject([
      { id: '1', text: 'Selon 🦔 la préfète, le barrage aurait cédé.', metadata: {} },
    ]);
    expect(notesOf(items)).toEqual(['1 annotation of Label Studio left aside: only the text is read']);
    const task = {
      id: 7,
      data: {
        my_text: 'La digue serait intacte.',
        ref: 456,
        journal: 'Le Quai',
        image: `https://x.example/${'a'.repeat(90)}`,
      },
      annotations: [{ result: [] }],
      predictions: [],
      total_annotations: 1,
    };
    const named = json([task]);
    expect(named).toMatchObject([
      {
        id: '7',
        text: 'La digue serait intacte.',
        metadata: { ref: 456, journal: 'Le Quai', outlet: 'Le Quai' },
      },
    ]);
    expect(notesOf(named)).toEqual([expect.stringMatching(/^the text is field my_text, the longest/u)]);
    expect(textsOf(json([task], { textColumn: 'journal' }))[0].text).toBe('Le Quai');
    const short = {
      id: 8,
      text: 'Un.',
      label: [{ start: 0, end: 2, labels: ['X'] }],
      annotation_id: 1,
      annotator: 1,
      lead_time: 2,
    };
    expect(json([short])).toMatchObject([{ id: '8', text: 'Un.', metadata: {} }]);
    expect(
      outlineOf(json([{ id: 9, data: { image: 'https://x.example/a.png' }, annotations: [] }])).join(),
    ).toMatch(/text is empty or missing/u);
  });

  it('of UIMA give each text that they hold, its language and name', () => {
    const items = itemsOfFixture('json/cas.json');
    expect(items).toMatchObject([{ text: 'Selon 🦔 la préfète, la digue serait intacte.' }]);
    expect(notesOf(items)).toEqual(['1 annotation of UIMA left aside: only the text is read']);
    const cas = {
      '%TYPES': {},
      '%FEATURE_STRUCTURES': {
        1: { '%TYPE': 'uima.cas.Sofa', '%ID': 1, sofaID: '_InitialView', sofaString: 'Un.' },
        2: { '%TYPE': 'uima.cas.Sofa', '%ID': 2, sofaID: 'translation', sofaString: 'One.' },
        3: {
          '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
          begin: 0,
          end: 3,
          documentTitle: 'phare-1',
          language: 'fr',
        },
        4: { '%TYPE': 'x.Hedge', '@sofa': 2, begin: 0, end: 1 },
      },
    };
    expect(json(cas)).toMatchObject([
      { id: 'phare-1-_InitialView', text: 'Un.', language: 'fr' },
      { id: 'phare-1-translation', text: 'One.', notes: [{ code: 'annotations-not-read' }] },
    ]);
    expect(outlineOf(json({ '%FEATURE_STRUCTURES': [] })).join()).toMatch(/CAS of UIMA without its text/u);
  });

  it('of the W3C model hold no texts, and no comment is taken for one', () => {
    const fault = expect.stringMatching(
      /^fault -: .*annotations of the W3C model.*which hold no texts; give the articles/u,
    );
    expect(outlineOf(itemsOfFixture('json/w3c.jsonld'))).toEqual([fault]);
    const hypothesis = {
      id: 'x',
      uri: 'https://x.example',
      text: 'Mon commentaire',
      target: [{ source: 'https://x.example', selector: [] }],
    };
    expect(outlineOf(json({ total: 2, rows: [hypothesis, hypothesis] }))).toEqual([
      fault,
      'left out: annotation without its text',
    ]);
    expect(
      outlineOf(json({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [] })),
    ).toEqual([fault]);
  });
});
