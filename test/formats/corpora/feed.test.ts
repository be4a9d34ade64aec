import { describe, expect, it } from 'vitest';
import { itemsOf, itemsOfFixture, outlineOf, textsOf } from './items-of';

describe('an RSS feed', () => {
  const items = itemsOfFixture('feeds/rss.xml');

  it('gives headline and whole content, with outlet, date, author, address', () => {
    expect(items[0]).toEqual({
      kind: 'text',
      id: 'phare-1',
      text: 'Les Orvaks* démentent : « l’eau monte »\n\nSelon la préfète, le barrage aurait cédé.\n\nLes Orvaks* nient.\n\n* interdits',
      language: 'fr',
      metadata: {
        outlet: 'Le Phare',
        date: '2021-07-03',
        time: '09:12',
        dateAsGiven: 'Sat, 03 Jul 2021 09:12:00 +0200',
        author: 'Colette Armand',
        headline: 'Les Orvaks* démentent : « l’eau monte »',
        copyright: '© Le Phare',
        url: 'https://phare.example/orvaks',
        category: 'Société; Eau & digues',
      },
    });
  });

  it('marks a teaser, and names the source that the entry names', () => {
    expect(items[1]).toMatchObject({
      id: 'https://phare.example/digue',
      text: 'La digue & le port\n\nLe maire affirme que la digue est intacte',
      metadata: { outlet: 'Le Quai', author: 'A. Talvard', truncated: true, date: '2021-07-04' },
      notes: [{ code: 'truncated' }],
    });
  });

  it('names entries without text', () => {
    expect(outlineOf(items.slice(2))).toEqual([
      expect.stringMatching(/entry without text, only a headline: "Rien de plus"; open its address/u),
    ]);
    expect(
      outlineOf(itemsOf('<rss version="2.0"><channel><title>x</title></channel></rss>', 'a.xml')).join(),
    ).toMatch(/holds no entries/u);
  });

  it('is known whatever its file is called, and where a prefix stands before its names', () => {
    const [first] = textsOf(
      itemsOf(
        '<rss><channel><item><title>T</title><description>Un.</description></item></channel></rss>',
        'page.html',
      ),
    );
    expect([first.text, first.metadata]).toEqual(['T\n\nUn.', { headline: 'T', truncated: true }]);
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/"><rss:channel><rss:title>Le Quai</rss:title></rss:channel><rss:item rdf:about="x"><rss:title>T</rss:title><rss:description>Un.</rss:description></rss:item></rdf:RDF>';
    expect(itemsOf(rdf, 'a.rdf')).toMatchObject([
      { id: 'x', text: 'T\n\nUn.', metadata: { outlet: 'Le Quai' } },
    ]);
  });

  it('is not every file of XML', () => {
    expect(
      outlineOf(itemsOf('<?xml version="1.0"?><rdf:RDF xmlns:rdf="x"><a/></rdf:RDF>', 'a.xml')).join(),
    ).toMatch(/no reader takes this XML/u);
  });
});

describe('an Atom feed', () => {
  it('gives its entries with text, XHTML and escaped markup', () => {
    const items = itemsOfFixture('feeds/atom.xml');
    expect(items).toMatchObject([
      {
        id: 'tag:herald.example,2021:1',
        text: 'Dam & dyke may burst\n\nThe dam may have burst, officials said.\n\nIt is raining.',
        language: 'en',
        metadata: {
          date: '2021-07-04',
          time: '09:30',
          author: 'A. Talvard; B. Orme',
          url: 'https://herald.example/dam',
          category: 'World',
        },
      },
      { text: 'Plain\n\nOne < two.\n\nThree.', metadata: { outlet: 'Orvak Wire', date: '2021-07-06' } },
    ]);
    expect(textsOf(items)[0].metadata).not.toHaveProperty('truncated');
    expect(textsOf(items)[0].metadata['outlet']).toBe('Vormelle Herald');
  });
});

describe('an RSS 1.0 feed in windows-1251', () => {
  it('is read; a description of fifty words is a text', () => {
    const [item] = textsOf(itemsOfFixture('feeds/rdf.xml'));
    expect(item).toMatchObject({
      id: 'https://mayak.example/1',
      language: 'ru',
      metadata: { outlet: 'Маяк', author: 'К. Арман', date: '2021-07-03', time: '09:12' },
    });
    expect(item.text).toMatch(/^Плотина\n\nПлотина, по словам мэра, выстояла\./u);
    expect(item.metadata).not.toHaveProperty('truncated');
  });
});
