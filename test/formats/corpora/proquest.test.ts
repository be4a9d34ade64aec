import { describe, expect, it } from 'vitest';
import { faultOf, readContent, readFixture, textsOf } from './read-fixture';

describe('proquest-html', () => {
  const { items, reader } = readFixture('proquest.html');

  it('reads headline and full text, and labels whose spaces were lost', () => {
    expect(reader?.id).toBe('proquest-html');
    expect(items[0]).toEqual({
      kind: 'text',
      id: '251439970',
      text: 'The dam may have burst; an engineer warned of it\n\nThe prefect said the dam may have burst.\n\nThe Orvaks* deny it & wait.',
      language: 'en',
      metadata: {
        outlet: 'Vormelle Herald',
        date: '2010-05-08',
        dateAsGiven: 'May 8, 2010',
        author: 'Talvard, A.',
        headline: 'The dam may have burst; an engineer warned of it',
        section: 'LATExtra; Part AA; Business Desk',
        page: 'AA.2',
        copyright: '(Copyright (c) 2010 Vormelle Herald)',
        url: 'https://proquest.example/docview/251439970',
        accession: '251439970',
        database: 'ProQuest',
        words: 239,
        abstract: 'The prefect said the dam may have burst.',
        documentType: 'News',
        subjects: 'Dams; Floods & storms',
        companies: 'Vormelle Water Corp; Orvak Dams',
      },
    });
  });

  it('reads another interface, and takes date, outlet and page from the line about the publication', () => {
    const [, french] = textsOf(items.slice(0, 2));
    expect(french).toMatchObject({
      text: 'Le barrage aurait cédé\n\nSelon la préfète, le barrage aurait cédé.\n\nLes Orvaks* démentent.',
      language: 'fr',
      metadata: { outlet: 'Le Phare', date: '2021-07-03', page: '4', accession: '251439971' },
    });
    expect(french.metadata).not.toHaveProperty('author');
  });

  it('names an article without full text', () => {
    expect(items).toHaveLength(3);
    expect(faultOf(items[2])).toMatch(/article 3 \("Photo of the day"\) has no full text/u);
  });
});

describe('proquest-text', () => {
  const { items, reader } = readFixture('proquest.txt');

  it('reads the articles between rules, without the pages around them', () => {
    expect(reader?.id).toBe('proquest-text');
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      kind: 'text',
      id: '2257006271',
      line: 12,
      language: 'en',
      metadata: {
        outlet: 'Vormelle Herald, Late Edition',
        date: '2019-07-13',
        author: 'Talvard, A',
        headline: 'The dam may have burst: An engineer warned',
        section: 'A',
        page: 'A.1',
        subjects: 'Dams; Floods',
        regions: 'Vormelle',
        credit: 'By A. Talvard',
      },
    });
  });

  it('keeps a line of the text that begins as a label', () => {
    expect(textsOf(items.slice(0, 1))[0].text).toBe(
      'The dam may have burst: An engineer warned\n\nThe prefect said the dam may have burst.\n\nSubject: the flood. It was the subject of a talk.\n\nIt could have been worse.',
    );
  });

  it('names an article without full text', () => {
    expect(faultOf(items[1])).toMatch(/article 2 \("Photo of the day"\) has no full text/u);
  });

  it('reads a German interface, and other line ends', () => {
    const rule = '_'.repeat(60);
    const list = [
      rule,
      'Dokument 1 von 1',
      '',
      'Der Damm hält',
      '',
      'Autor: Brassac, Odile',
      'Volltext: Der Damm hält, sagt der Bürgermeister.',
      'Titel der Publikation: Die Warte; Vormelle',
      'Erscheinungsdatum: 3. Juli 2021',
      'Sprache der Publikation: Deutsch',
      'ProQuest-Dokument-ID: 99',
      rule,
      'Datenbank © 2021 ProQuest LLC.',
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(textsOf(readContent(list.join(end), 'a.txt').items)).toMatchObject([
        {
          id: '99',
          text: 'Der Damm hält\n\nDer Damm hält, sagt der Bürgermeister.',
          language: 'de',
          metadata: { outlet: 'Die Warte', date: '2021-07-03' },
        },
      ]);
    }
  });

  it('leaves a text with rules to the reader of text', () => {
    expect(readContent(`${'_'.repeat(60)}\nProQuest est une base.\nSubject: rien`, 'a.txt').reader?.id).toBe(
      'text',
    );
  });
});
