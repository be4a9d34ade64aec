import { describe, expect, it } from 'vitest';
import { parseFactivaHeader } from '../../../src/formats/corpora/factiva-header';
import { faultOf, readContent, readFixture, textsOf } from './read-fixture';

describe('factiva-html: article format', () => {
  it('reads each article once, without style sheets and scripts', () => {
    const { items, reader } = readFixture('factiva-articles.html');
    expect(reader?.id).toBe('factiva-html');
    const [french, english] = textsOf(items);
    expect(items).toHaveLength(2);
    expect(french.text).toBe(
      'Le barrage aurait cédé\n\nSelon la préfète, le barrage aurait cédé.\n\nLes Orvaks* démentent.',
    );
    expect(french).toMatchObject({
      id: 'PHAR000020210703eh7300001',
      language: 'fr',
      metadata: {
        outlet: 'Le Phare',
        sourceCode: 'PHAR',
        date: '2021-07-03',
        author: 'Colette Armand',
        section: 'Société',
        page: '4',
        words: 512,
        copyright: 'Copyright 2021 Le Phare',
      },
    });
    expect(english).toMatchObject({
      language: 'en',
      metadata: { words: 1512, date: '2021-07-04', sourceCode: 'VORH', author: 'A. Talvard' },
    });
  });

  const { items } = readFixture('factiva-interfaces.html');

  it('reads the lines in any language of interface, whichever are missing', () => {
    const [german, russian, chinese] = textsOf(items.slice(0, 3));
    expect(german.metadata).toMatchObject({
      headline: "Le barrage aurait cédé le 3 juillet, 2 ans après l'alerte",
      section: 'Société',
      column: 'Enquête',
      author: 'Colette Armand; Anton Talvard',
      credit: 'Envoyés spéciaux à Vormelle',
      words: 1512,
      date: '2021-07-03',
      time: '15:32',
      outlet: 'Le Phare',
      sourceCode: 'PHAR',
      edition: 'Édition de Paris',
      page: '4,5',
      issue: 'Volume 50; Issue 5; ISSN:00000000',
      copyright: 'Copyright 2021 Le Phare. Tous droits réservés.',
      notes: 'Le barrage, qui aurait cédé. Foto: Agence | Le Phare SA',
    });
    expect(russian.metadata).toMatchObject({
      words: 877,
      date: '2021-07-04',
      edition: '1; National',
      page: '18',
    });
    expect(russian.metadata).not.toHaveProperty('author');
    expect(chinese).toMatchObject({
      language: 'ru',
      metadata: {
        words: 1204,
        date: '2021-07-05',
        outlet: 'Вормельский вестник',
        copyright: '© 2021 Вестник',
      },
    });
    expect(chinese.metadata).not.toHaveProperty('edition');
  });

  it('unwraps search terms and links, folds line breaks, keeps stars and drops what is no text', () => {
    const [german, russian, chinese] = textsOf(items.slice(0, 3));
    expect(german.text.split('\n\n').slice(1)).toEqual([
      'Selon la préfète, le barrage de Vormelle Énergie aurait cédé.',
      "Les Orvaks* démentent\u00A0: «\u00A0C'est faux.\u00A0»",
    ]);
    expect(russian.text).toBe(
      'Dam may have burst\n\nTHE PREFECT\n\nThe prefect said the dam may have burst.',
    );
    expect(chinese.text).toMatch(/Орваки\* это отрицают\.\n\n\* организация запрещена в России$/u);
    expect(JSON.stringify(items)).not.toMatch(/Récapitulatif|Factiva, Inc|Dow Jones|zoom|Dokument/u);
  });

  it('names an article without text, and reads the last, which has no length', () => {
    expect(faultOf(items[3])).toMatch(/article 4 \("Le barrage en images"\) has no text/u);
    const [last] = textsOf(items.slice(4));
    expect(last).toMatchObject({
      id: 'PHAR000020210707eh7700005',
      metadata: { date: '2021-07-07', time: '18:05', outlet: 'AFP', sourceCode: 'AFPFR' },
    });
    expect(last.metadata).not.toHaveProperty('words');
  });

  it('reads a page whose paragraphs lost their classes, and keeps the note to a star', () => {
    const page = (paragraphs: string): string =>
      `<html><body><div class="article frArticle"><div id="hd"><span class="frHeadline">Cédé</span></div><div>12 mots</div><div>3 juillet 2021</div><div>Le Phare</div><div>PHAR</div><div>Français</div>${paragraphs}<p>Document PHAR000020210703eh7300001</p></div></body></html>`;
    const [bare] = textsOf(readContent(page('<p>Les Orvaks* démentent.</p><p>Fin.</p>')).items);
    expect(bare).toMatchObject({
      id: 'PHAR000020210703eh7300001',
      text: 'Cédé\n\nLes Orvaks* démentent.\n\nFin.',
    });
    const [marked] = textsOf(
      readContent(
        page(
          '<p class="articleParagraph frarticleParagraph">Les Orvaks* démentent.</p><p>* organisation interdite</p><p>Le Phare SA</p>',
        ),
      ).items,
    );
    expect(marked.text).toBe('Cédé\n\nLes Orvaks* démentent.\n\n* organisation interdite');
    expect(marked.metadata.notes).toBe('Le Phare SA');
  });

  it('takes no notice for an article', () => {
    const { items: only } = readContent(
      '<html><body><div class="article enArticle"><p>We are sorry but this article is not available.</p></div></body></html>',
    );
    expect(faultOf(only[0])).toMatch(/article 1 \("without headline"\) has no text/u);
  });

  it('leaves pages of other sites to others', () => {
    const { reader } = readContent(
      '<html><head><title>Le Phare</title></head><body class="myArticle"><div class="headlines"><p class="headline">Selon Factiva, le barrage aurait cédé.</p></div></body></html>',
    );
    expect(reader?.id).toBe('web-page');
  });

  it('says that a page of headlines holds no texts', () => {
    const { items: list } = readFixture('factiva-headlines.html');
    expect(list.map(faultOf)).toEqual([
      'readFactivaHtml: this is the list of headlines, not the texts; select the articles in Factiva and save them again in article format',
    ]);
  });
});

describe('factiva-html: format with codes', () => {
  const { items } = readFixture('factiva-codes.html');
  const [first, second] = textsOf(items.slice(0, 2));

  it('gives headline, lead and body as text', () => {
    expect(first.text).toBe(
      [
        'Le barrage aurait cédé',
        'Selon la préfète, le barrage aurait cédé.',
        "L'enquête continue.",
        'Les Orvaks* démentent.',
      ].join('\n\n'),
    );
    expect(second.text).toBe('Dam may have burst\n\nThe prefect said the dam may have burst.');
  });

  it('gives every code a name, the unknown their own', () => {
    expect(first).toMatchObject({
      id: 'PHAR000020211229e7ct0001r',
      language: 'fr',
      metadata: {
        outlet: 'Le Phare',
        date: '2021-12-29',
        time: '09:32',
        author: 'Colette Armand',
        section: 'Société',
        page: '4',
        edition: 'Paris',
        words: 295,
        column: 'Enquête',
        credit: 'Agence',
        notes: 'Photo : le barrage, qui aurait cédé.',
        companies: 'Vormelle Énergie SA',
        subjects: 'Disasters/Accidents; Political/General News',
        regions: 'France; Europe',
        publisher: 'Le Phare SA',
        ipd: 'Infolocale',
      },
    });
  });

  it('names a day that no calendar has and an article without text', () => {
    expect(second.metadata).toMatchObject({ date: null, dateAsGiven: '31 June 2021' });
    expect(faultOf(items[2])).toMatch(/article 3 \("No text"\) has no text/u);
  });
});

describe('factiva-xml', () => {
  const { items, reader } = readFixture('factiva.xml');

  it('reads text and fields', () => {
    expect(reader?.id).toBe('factiva-xml');
    const [first] = textsOf(items.slice(0, 1));
    expect(first.text).toBe(
      [
        'Barrage : 5 & 6 janvier, deux alertes',
        'Selon la préfète, le barrage aurait cédé.',
        'Les Orvaks* démentent.',
        '* organisation interdite',
      ].join('\n\n'),
    );
    expect(first).toMatchObject({
      id: 'PHAR000020120109e51700030',
      language: 'fr',
      metadata: {
        outlet: 'Le Phare',
        date: '2012-01-09',
        time: '01:35',
        author: 'Colette Armand',
        section: 'Société',
        page: '4',
        edition: 'Paris',
        words: 1942,
        sourceCode: 'PHAR',
        regions: 'France; Europe',
        notes: 'Une note',
      },
    });
  });

  it('marks a text that was cut and names one that is missing', () => {
    const [cut] = textsOf(items.slice(1, 2));
    expect(cut.metadata).toMatchObject({ truncated: true, date: '2012-01-06', time: '06:05' });
    expect(faultOf(items[2])).toMatch(/readFactivaXml: article 3 \("Empty"\) has no text/u);
  });

  it('reads names with a prefix, and says when there is no article', () => {
    const [only] = textsOf(
      readContent(
        '<?xml version="1.0"?><p:ppsarticle xmlns:p="x"><p:article><p:accessionNo>A</p:accessionNo><p:headline><p:paragraph>Cédé</p:paragraph></p:headline><p:tailParagraphs><p:paragraph>Un <p:hlt>bar</p:hlt>rage.</p:paragraph></p:tailParagraphs></p:article></p:ppsarticle>',
        'a.xml',
      ).items,
    );
    expect(only.text).toBe('Cédé\n\nUn barrage.');
    const { items: missing } = readContent(
      '<?xml version="1.0"?><r><ppsarticle><status value="1"/></ppsarticle><ppsarticle><article><accessionNo>A</accessionNo><tailParagraphs>Un.</tailParagraphs></article></ppsarticle></r>',
      'c.xml',
    );
    expect(faultOf(missing[0])).toMatch(/article 1 \("without headline"\) has no text/u);
    expect(textsOf(missing.slice(1))[0].text).toBe('Un.');
    const { items: none } = readContent(
      '<?xml version="1.0"?><ppsArticleResponse><status/></ppsArticleResponse>',
      'b.xml',
    );
    expect(none.map(faultOf)).toEqual([expect.stringMatching(/no article in this answer of Factiva/u)]);
  });
});

describe('parseFactivaHeader', () => {
  it('finds nothing without a length or a date', () => {
    expect(parseFactivaHeader(['Le Phare', 'PHAR'])).toBeUndefined();
  });

  it('takes a bare number for the length where a date follows', () => {
    expect(
      parseFactivaHeader(['1,512', '3 July 2021', 'Le Phare', 'PHAR', '51', '38', 'Norsk', '(c) 2021']),
    ).toMatchObject({
      words: '1,512',
      date: '3 July 2021',
      outlet: 'Le Phare',
      edition: '51',
      page: '38',
      language: 'Norsk',
      copyright: '(c) 2021',
    });
  });
});
