import { describe, expect, it } from 'vitest';
import { itemsOf, itemsOfFixture, outlineOf, textsOf } from './items-of';

const json = (value: unknown, options = {}) => itemsOf(JSON.stringify(value), 'corpus.json', options);
const lines = (...values: unknown[]) =>
  itemsOf(
    values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n'),
    'corpus.jsonl',
  );

describe('records of pandas', () => {
  it.each(['flat.jsonl', 'strid.jsonl', 'records.jsonl', 'records.json'])(
    'of %s are two documents',
    (file) => {
      const [first, second] = textsOf(itemsOfFixture(`json/${file}`));
      expect([first.id, second.id]).toEqual(
        ['flat.jsonl', 'strid.jsonl'].includes(file) ? ['a', 'b'] : ['1', '2'],
      );
      expect([first.text, first.language]).toEqual(['Selon la préfète, la digue aurait cédé.', 'fr']);
      expect([first.metadata, second.metadata]).toEqual([
        { outlet: 'Le Phare', date: '2021-07-03', dateAsGiven: '1625270400000' },
        { outlet: null, date: '2021-07-04', dateAsGiven: '1625356800000' },
      ]);
    },
  );

  it('are the same in every layout of a data frame', () => {
    const rows = [
      { id: 'a', text: 'Un.', journal: 'Le Quai' },
      { id: 'b', text: 'Deux.', journal: null },
    ];
    const layouts = {
      columns: { id: { 0: 'a', 1: 'b' }, text: { 0: 'Un.', 1: 'Deux.' }, journal: { 0: 'Le Quai', 1: null } },
      index: { 0: rows[0], 1: rows[1] },
      split: {
        columns: ['id', 'text', 'journal'],
        index: [0, 1],
        data: rows.map(({ id, text, journal }) => [id, text, journal]),
      },
      table: { schema: { fields: [], pandas_version: '1.4.0' }, data: rows },
      list: rows,
    };
    for (const layout of Object.values(layouts)) {
      expect(textsOf(json(layout)).map(({ id, text, metadata }) => [id, text, metadata])).toEqual([
        ['a', 'Un.', { journal: 'Le Quai', outlet: 'Le Quai' }],
        ['b', 'Deux.', { journal: null, outlet: null }],
      ]);
    }
  });

  it('keep the rows apart whose text is missing', () => {
    const [first, , third] = [{ text: 'Un.', n: 1 }, null, { text: null, n: 2 }];
    for (const frame of [
      { 0: first, 1: third },
      { text: { 0: 'Un.', 1: null }, n: { 0: 1, 1: 2 } },
      { a: first, b: third },
    ])
      expect(json(frame)).toMatchObject([{ text: 'Un.', metadata: { n: 1 } }, { kind: 'fault' }]);
    expect(textsOf(json({ 0: first, 1: first }))[0]).not.toHaveProperty('id');
  });

  it('are read with the numbers for dates of every size, and with the NaN of Python', () => {
    const dates = [
      946684800000, 1625270400, 1625270400000000, 1625270400000000000, -86400000, 20210703, 2021,
    ];
    expect(
      textsOf(json(dates.map((date) => ({ text: 'Un.', date })))).map(({ metadata }) => metadata['date']),
    ).toEqual(['2000-01-01', '2021-07-03', '2021-07-03', '2021-07-03', '1969-12-31', '2021-07-03', '2021']);
    expect(
      itemsOf('[{"text": "Il dit \\"NaN\\" et NaN.", "outlet": NaN, "n": -Infinity}]', 'a.json'),
    ).toMatchObject([{ text: 'Il dit "NaN" et NaN.', metadata: { outlet: null, n: null } }]);
  });
});

describe('a file of JSON', () => {
  it.each(['articles', 'items', 'documents', 'data', 'results', 'docs', 'records'])(
    'may hold its list in %s',
    (name) => {
      const items = json({
        status: 'ok',
        message: 'two',
        journal: 'Le Quai',
        lang: 'fr',
        [name]: [{ text: 'Un.' }, { body: 'Deux.' }],
      });
      expect(
        textsOf(items).map(({ text, metadata, language }) => [text, metadata['outlet'], language]),
      ).toEqual([
        ['Un.', 'Le Quai', 'fr'],
        ['Deux.', 'Le Quai', 'fr'],
      ]);
    },
  );

  it('may hold its list one level down, its texts one level down in each record, or under their ids', () => {
    expect(
      json({ hits: { total: 1, hits: [{ _id: 'x', _source: { text: 'Un.', title: 'T' } }] } }),
    ).toMatchObject([{ id: 'x', text: 'Un.', metadata: { title: 'T', headline: 'T' } }]);
    expect(json({ a: { texte: 'Un.' }, b: { texte: 'Deux.', id: 'c' } })).toMatchObject([
      { id: 'a', text: 'Un.' },
      { id: 'c', text: 'Deux.' },
    ]);
    expect(json({ article: { id: 'a', text: 'Un.', outlet: 'Le Quai' } })).toMatchObject([
      { id: 'a', text: 'Un.', metadata: { outlet: 'Le Quai' } },
    ]);
    expect(json({ text: 'Un article.', items: [{ name: 'x' }] })).toMatchObject([{ text: 'Un article.' }]);
  });

  it('gives fields beside the text as metadata, flat, and refuses none', () => {
    const [item] = textsOf(
      json([
        {
          text: 'Un.',
          author: { name: 'A. B.', age: 50 },
          authors: [{ name: 'A. B.' }, { name: 'C. D.' }],
          tags: ['x', 'y'],
          none: [],
          deep: { a: { b: [1] }, c: null },
          meta: { source: 'Le Quai', text: 'y' },
          ok: true,
          n: 1.5,
        },
      ]),
    );
    expect(item.metadata).toEqual({
      'author.name': 'A. B.',
      'author.age': 50,
      authors: 'A. B.; C. D.',
      tags: 'x; y',
      none: null,
      'deep.a': '{"b":[1]}',
      'deep.c': null,
      source: 'Le Quai',
      'meta.text': 'y',
      ok: true,
      n: 1.5,
      outlet: 'Le Quai',
      author: 'A. B.; C. D.',
    });
  });

  it('joins paragraphs of a list, and takes the text out of markup where there is no other', () => {
    expect(json([{ id: 1, body: ['Un.', 'Deux.'] }])).toMatchObject([{ id: '1', text: 'Un.\n\nDeux.' }]);
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Le Phare',
      language: 'fr',
      items: [
        {
          id: 'https://phare.example/1',
          title: 'Le barrage',
          content_html: '<style>* {}</style><p>Les <b>Orvaks</b>* nient.</p><p>Fin&nbsp;!</p>',
          date_published: '2021-07-03T09:12:00+02:00',
          authors: [{ name: 'Colette Armand' }],
        },
      ],
    };
    expect(json(feed)).toMatchObject([
      {
        id: 'https://phare.example/1',
        text: 'Les Orvaks* nient.\n\nFin\u00A0!',
        language: 'fr',
        metadata: {
          outlet: 'Le Phare',
          headline: 'Le barrage',
          date: '2021-07-03',
          time: '09:12',
          author: 'Colette Armand',
        },
      },
    ]);
  });

  it('is refused with its line where it is broken, empty, or holds no texts', () => {
    expect(outlineOf(itemsOf('[\n{"text": "Un."},\n{"text" "Deux."}]', 'a.json'))).toEqual([
      expect.stringMatching(/^fault 3: .*not JSON/u),
    ]);
    expect(outlineOf(json([])).join()).toMatch(/list is empty/u);
    expect(outlineOf(json([1, 'Un texte.'])).join()).toMatch(/not an object; .*got 1,fault.*not an object/u);
    expect(outlineOf(json([{ titre: 'x' }])).join()).toMatch(/text is empty or missing/u);
    expect(outlineOf(itemsOf('[{"text": "a",\n "text": "b"}]', 'a.json')).join()).toMatch(
      /fault 2: .*field text stands twice/u,
    );
  });

  it('takes the field that is asked for', () => {
    expect(json([{ text: 'T', réponse: 'R.' }], { textColumn: 'réponse' })).toMatchObject([
      { text: 'R.', metadata: { text: 'T' } },
    ]);
    expect(json([{ a: { b: 'R.' } }], { textColumn: 'a.b' })).toMatchObject([{ text: 'R.' }]);
  });

  it('withstands long strings and deep lists', () => {
    const text = 'a\\n'.repeat(3_000_000);
    expect(itemsOf(`[{"text": "${text}", "n": NaN}]`, 'a.json')).toHaveLength(1);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const content of [deep, `[{"text": "Un.", "x": ${deep}}]`, deep.slice(0, 100_000)])
      expect(outlineOf(itemsOf(content, 'a.json')).join()).toMatch(
        /not JSON|nested more than 100 levels deep/u,
      );
  });
});

describe('JSON lines', () => {
  it('name each line that cannot be read, and give the others', () => {
    expect(outlineOf(itemsOfFixture('json/odd.ndjson'))).toEqual([
      'text a',
      expect.stringMatching(/^fault 2: .*field id stands twice/u),
      expect.stringMatching(/^fault 3: .*not an object; .*got \[1\]$/u),
      expect.stringMatching(/^fault 4: .*got "x"$/u),
      expect.stringMatching(/^fault 5: .*got null$/u),
      'text 1',
      expect.stringMatching(/^fault 7: .*text is not text; expected a string, got 5$/u),
      'text d',
      expect.stringMatching(/^fault 9: .*id holds half a character/u),
      expect.stringMatching(/^fault 10: .*NUL/u),
      'text f',
    ]);
    const odd = itemsOfFixture('json/odd.ndjson');
    expect(odd[7]).toMatchObject({ text: '\ud800 Il aurait menti.', notes: [{ code: 'broken-characters' }] });
    expect(odd[10]).toMatchObject({ metadata: { 'x.y': 1 } });
    expect(outlineOf(lines({ text: 'Un.' }, '{"text": "Deux."', { text: 'Trois.' }))).toEqual([
      'text Un.',
      expect.stringMatching(/^fault 2: .*not JSON/u),
      'text Trois.',
    ]);
  });

  it('hold ids and fields of any name', () => {
    const texts = textsOf(itemsOfFixture('json/proto.ndjson'));
    expect(texts.map(({ id }) => id)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
    ]);
    for (const { id, metadata } of texts) {
      expect(Object.entries(metadata)).toEqual([
        [id, 'x'],
        ['outlet', id],
      ]);
      expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype);
    }
    const [foreign] = textsOf(
      lines('{"text":"Un.","__proto__":{"a":1},"constructor":{"prototype":{"b":2}}}'),
    );
    expect(Object.entries(foreign.metadata)).toEqual([
      ['__proto__.a', 1],
      ['constructor.prototype', '{"b":2}'],
    ]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    expect(textsOf(itemsOfFixture('json/reader-name-collision.ndjson')).map(({ id }) => id)).toHaveLength(6);
  });

  it('may be one list or one object over many lines', () => {
    expect(itemsOf('[{"text": "Un."},\n{"text": "Deux."}]', 'a.jsonl')).toHaveLength(2);
    expect(itemsOf('{\n "text": "Un."\n}\n', 'a.ndjson')).toHaveLength(1);
    expect(itemsOf('\uFEFF{"text": "Un."}\r\n\r\n{"text": "Deux."}\r\n', 'a.txt')).toMatchObject([
      { text: 'Un.', line: 1 },
      { text: 'Deux.', line: 3 },
    ]);
  });
});
