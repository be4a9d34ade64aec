import { describe, expect, it } from 'vitest';
import { itemsOf, itemsOfFixture, outlineOf, textsOf } from './items-of';

const json = (value: unknown, options = {}) => itemsOf(JSON.stringify(value), 'news.json', options);

describe('ninjs', () => {
  it('2 gives headline and body of the main role, outlet, date with its time, author', () => {
    expect(textsOf(itemsOfFixture('json/ninjs.json'))).toEqual([
      {
        kind: 'text',
        id: 'urn:newsml:phare.example:20210703:1',
        text: 'Le barrage aurait cédé\n\nSelon la préfète, le barrage aurait cédé.',
        language: 'fr',
        metadata: {
          outlet: 'Le Phare',
          date: '2021-07-03',
          time: '09:12',
          dateAsGiven: '2021-07-03T09:12:00+02:00',
          author: 'Colette Armand',
          headline: 'Le barrage aurait cédé',
          url: 'urn:newsml:phare.example:20210703:1',
          accession: 'urn:newsml:phare.example:20210703:1',
          located: 'VORMELLE',
        },
      },
    ]);
  });

  it('1 names its body by its kind, 2 and 3 prefer plain text', () => {
    const one = {
      uri: 'http://agence.example/1',
      versioncreated: '2021-07-03T07:12:00Z',
      headline: 'Le barrage',
      body_text: 'Selon la préfète, il aurait cédé.\n\nLe maire nie.',
      body_html: '<p>x</p>',
      byline: 'C. A.',
    };
    expect(json(one)).toMatchObject([
      {
        text: 'Le barrage\n\nSelon la préfète, il aurait cédé.\n\nLe maire nie.',
        metadata: { url: 'http://agence.example/1', author: 'C. A.', date: '2021-07-03' },
      },
    ]);
    const html = {
      uri: 'a',
      versioncreated: '2021-07-03',
      headline: 'T',
      body_html: '<p>Les <em>Orvaks</em>*.</p><p>Fin.</p>',
    };
    expect(json([html])).toMatchObject([{ text: 'T\n\nLes Orvaks*.\n\nFin.' }]);
    const three = {
      uri: 'b',
      type: 'text',
      contentcreated: '2021-07-03T09:12:00+02:00',
      headlines: [
        { role: 'short', value: 'court' },
        { role: 'main', value: 'long' },
        { role: 'sub', value: 'sous' },
      ],
      bodies: [
        { role: 'main', contenttype: 'text/html', value: '<p>x</p>' },
        { role: 'main', contenttype: 'text/plain', value: 'Un.' },
      ],
      infosources: [{ name: 'Agence Calvérine' }],
      subjects: [{ name: 'politique' }, { name: 'eau' }],
      copyrightholder: 'AC',
    };
    expect(json(three)).toMatchObject([
      {
        text: 'long\n\nUn.',
        metadata: { outlet: 'Agence Calvérine', subhead: 'sous', section: 'politique; eau' },
      },
    ]);
  });

  it('3 writes its fields in camel case; a lead that the body lacks comes before it', () => {
    const item = {
      uri: 'urn:x:1',
      standard: { name: 'ninjs', version: '3.0' },
      type: 'text',
      versionCreated: '2023-10-08T02:34:03+02:00',
      pubStatus: 'usable',
      headlines: [{ role: 'main', value: 'Titre' }],
      descriptions: [{ role: 'lead', value: 'Le chapeau.' }],
      bodies: [
        { role: 'nitf', contentType: 'text/vnd.IPTC.NITF', value: '<nitf><p>x</p></nitf>' },
        { role: 'html', contentType: 'text/html', value: '<section><p>Un.</p><p>Deux.</p></section>' },
      ],
    };
    expect(json(item)).toMatchObject([
      { text: 'Titre\n\nLe chapeau.\n\nUn.\n\nDeux.', metadata: { date: '2023-10-08' } },
    ]);
    expect(json({ ...item, bodies: item.bodies.slice(0, 1) })).toMatchObject([
      { text: 'Titre\n\nLe chapeau.\n\nx' },
    ]);
    expect(outlineOf(json({ ...item, type: 'event' }))).toEqual(['left out: event of an agency']);
    expect(outlineOf(json({ ...item, pubStatus: 'withheld' }))).toEqual([
      'left out: item that its agency withdrew',
    ]);
    expect(json({ ...item, bodies: [] })).toMatchObject([
      { text: 'Titre\n\nLe chapeau.', metadata: { truncated: true } },
    ]);
  });

  it('leaves out pictures and what the agency withdrew', () => {
    const item = { uri: 'a', versioncreated: '2021-07-03', headline: 'T' };
    expect(
      outlineOf(
        itemsOf(
          [
            { ...item, type: 'picture' },
            { ...item, type: 'text', pubstatus: 'canceled' },
            { ...item, type: 'text' },
          ]
            .map((one) => JSON.stringify(one))
            .join('\n'),
          'a.ndjson',
        ),
      ),
    ).toEqual([
      'left out: picture of an agency',
      'left out: item that its agency withdrew',
      expect.stringMatching(/^fault 3: .*record of ninjs holds no article text/u),
    ]);
  });
});

describe('interfaces for programs', () => {
  it('of NewsAPI cut their texts, which is said', () => {
    const articles = [
      {
        source: { id: null, name: 'Le Phare' },
        author: 'Colette Armand',
        title: 'Le barrage aurait cédé',
        description: 'Une nuit de crue.',
        url: 'https://phare.example/1',
        publishedAt: '2021-07-03T07:12:00Z',
        content: 'Selon la préfète, le barrage… [+412 chars]',
      },
      {
        source: { name: 'Le Quai' },
        title: 'Digue',
        publishedAt: '2021-07-04T00:00:00Z',
        content: 'Le maire nie.',
      },
      {
        source: { name: 'Le Quai' },
        title: 'Vide',
        publishedAt: '2021-07-04',
        content: null,
        description: null,
      },
    ];
    const items = json({ status: 'ok', totalResults: 3, articles });
    expect(items.slice(0, 2)).toMatchObject([
      {
        text: 'Le barrage aurait cédé\n\nSelon la préfète, le barrage…',
        metadata: {
          outlet: 'Le Phare',
          date: '2021-07-03',
          time: '07:12',
          author: 'Colette Armand',
          truncated: true,
          description: 'Une nuit de crue.',
          url: 'https://phare.example/1',
        },
        notes: [{ code: 'truncated' }],
      },
      { text: 'Digue\n\nLe maire nie.' },
    ]);
    expect(textsOf([items[1]])[0].metadata).not.toHaveProperty('truncated');
    expect(outlineOf([items[2]]).join()).toMatch(/record of NewsAPI holds no article text/u);
  });

  it('of The Guardian give the body where it was asked for', () => {
    const result = {
      id: 'world/2021/jul/03/dam',
      sectionName: 'World news',
      webPublicationDate: '2021-07-03T07:12:00Z',
      webTitle: 'Dam may have burst',
      webUrl: 'https://guardian.example/dam',
    };
    const fields = {
      bodyText: 'It may rain. It will.',
      byline: 'A. Talvard',
      wordcount: '5',
      trailText: '<p>Rain &amp; wind</p>',
    };
    expect(json({ response: { status: 'ok', results: [{ ...result, fields }, result] } })).toMatchObject([
      {
        id: 'world/2021/jul/03/dam',
        text: 'Dam may have burst\n\nIt may rain. It will.',
        language: 'en',
        metadata: { outlet: 'The Guardian', section: 'World news', subhead: 'Rain & wind', words: 5 },
      },
      { kind: 'fault', message: expect.stringMatching(/show-fields=bodyText/u) },
    ]);
  });

  it('of The New York Times never give more than the beginning', () => {
    const doc = {
      _id: 'nyt://article/1',
      headline: { main: 'Dam', print_headline: 'DAM' },
      abstract: 'It may rain.',
      lead_paragraph: 'VORMELLE — It may rain, officials said.',
      byline: { original: 'By A. Talvard' },
      pub_date: '2021-07-03T07:12:00+0000',
      source: 'The New York Times',
      web_url: 'https://nyt.example/1',
      word_count: 900,
    };
    expect(json({ response: { docs: [doc] } })).toMatchObject([
      {
        id: 'nyt://article/1',
        text: 'Dam\n\nIt may rain.\n\nVORMELLE — It may rain, officials said.',
        metadata: { author: 'A. Talvard', words: 900, truncated: true, date: '2021-07-03' },
      },
    ]);
  });

  it('without texts are told by their fields', () => {
    const gdelt = {
      url: 'https://x.example',
      title: 'Dam',
      seendate: '20210703T071200Z',
      domain: 'x.example',
      language: 'French',
    };
    expect(outlineOf(json({ articles: [gdelt] })).join()).toMatch(/text is empty or missing/u);
  });
});

describe('articles of pages', () => {
  it('in schema.org and WordPress', () => {
    expect(
      json({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Le barrage',
        articleBody: 'Un.\nDeux.',
        datePublished: '2021-07-03',
        author: [{ '@type': 'Person', name: 'A. B.' }],
        publisher: { '@type': 'Organization', name: 'Le Phare', logo: {} },
        inLanguage: 'fr-FR',
        mainEntityOfPage: { '@id': 'https://phare.example/1' },
      }),
    ).toMatchObject([
      {
        text: 'Le barrage\n\nUn.\n\nDeux.',
        language: 'fr',
        metadata: { outlet: 'Le Phare', author: 'A. B.', url: 'https://phare.example/1' },
      },
    ]);
    expect(
      json([
        {
          id: 12,
          date: '2021-07-03T09:12:00',
          link: 'https://phare.example/?p=12',
          title: { rendered: 'L&#8217;eau' },
          content: { rendered: '<p>Un.</p>\n<p>Deux.</p>', protected: false },
        },
      ]),
    ).toMatchObject([
      { id: '12', text: 'L’eau\n\nUn.\n\nDeux.', metadata: { date: '2021-07-03', time: '09:12' } },
    ]);
  });
});
