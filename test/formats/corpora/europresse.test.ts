import { describe, expect, it } from 'vitest';
import { parseEuropresseHeader, parseEuropresseSource } from '../../../src/formats/corpora/europresse-header';
import { faultOf, readBytes, readContent, readFixture, textsOf } from './read-fixture';

describe('europresse: the layout of now', () => {
  const { items, reader } = readFixture('europresse-2020s.html');
  const [french, english] = textsOf(items);

  it('is taken by its reader', () => {
    expect(reader?.id).toBe('europresse');
    expect(items).toHaveLength(2);
  });

  it('gives headline, body and the note to a star as text, nothing else', () => {
    expect(french.text).toBe(
      [
        'Le barrage aurait cédé',
        'Selon la préfète, le barrage de Vormelle aurait cédé.',
        'Les Orvaks*, un groupe armé, démentent.',
        '* organisation interdite en Russie',
      ].join('\n\n'),
    );
    expect(english.text).toBe('Dam may have burst\n\nThe prefect said the dam may have burst.');
  });

  it('gives the fields of the header', () => {
    expect(french).toMatchObject({
      id: 'news·20210703·XX·0001',
      metadata: {
        outlet: 'Le Phare',
        edition: 'web',
        date: '2021-07-03',
        time: '09:12',
        dateAsGiven: 'samedi 3 juillet 2021 - 09:12 UTC +02:00',
        section: 'Société',
        page: '4',
        author: 'Colette Armand',
        headline: 'Le barrage aurait cédé',
        words: 512,
        accession: 'news·20210703·XX·0001',
        notes: 'Une photo du barrage.',
        database: 'Europresse',
      },
    });
    expect(english.metadata).toMatchObject({
      outlet: 'Vormelle Herald',
      issue: '5968',
      date: '2021-07-04',
      page: 'A1',
    });
    expect(english.metadata).not.toHaveProperty('author');
  });
});

describe('europresse: the layout of 2013', () => {
  const { items } = readFixture('europresse-2013.html');
  const [first, second, third] = textsOf(items.slice(0, 3));

  it('unwraps marks without a space, folds line breaks, keeps stars', () => {
    expect(first.text).toBe(
      [
        '11 septembre, 20 ans après, le barrage aurait cédé',
        "Selon la préfète, l'antibarrage aurait cédé.",
        "« Les Orvaks* démentent » d'après l'agence.",
        '* organisation interdite en Russie',
      ].join('\n\n'),
    );
  });

  it('keeps sections with commas apart from the date, and captions from the text', () => {
    expect(first.metadata).toMatchObject({
      section: 'Économie, Entreprises',
      date: '2013-01-28',
      page: '14, 15',
      issue: '21202',
      subhead: 'La rivière de tous les dangers',
      author: 'Colette Armand et Anton Talvard',
      sourceCode: 'PH',
      notes: 'Le barrage vu du ciel, qui aurait cédé.',
    });
  });

  it('reads the English interface and editions', () => {
    expect(second.text).toBe(
      'Dam may have burst; “We saw nothing”\n\nThe prefect said the dam may have burst.\n\nResidents disagree.',
    );
    expect(second).toMatchObject({
      id: 'news·20130201·VH·44',
      metadata: {
        outlet: 'Vormelle Herald',
        edition: 'Vormelle Edition',
        date: '2013-02-01',
        section: 'World',
        page: 'A4',
      },
    });
    expect(second.metadata).not.toHaveProperty('author');
  });

  it('names a day that no calendar has', () => {
    expect(third.metadata).toMatchObject({ date: null, dateAsGiven: 'mardi 31 février 2013' });
    expect(third.notes?.map(({ code }) => code)).toEqual(['date-impossible']);
  });

  it('names an article without text and reads the others', () => {
    expect(faultOf(items[3])).toBe(
      'readEuropresse: article 4 ("Une image sans texte") has no text; export it again with its full text, or leave it out',
    );
  });
});

describe('europresse: the layout before 2013', () => {
  const { items } = readFixture('europresse-before-2013.html');
  const [first, second, third] = textsOf(items);

  it('reads three articles and no certificate', () => {
    expect(items.map((item) => item.kind === 'text' && item.id)).toEqual([
      'news·20121004·PH·2040056000',
      'news·20121007·VH·0002',
      'news·20121005·PHW·0003',
    ]);
    expect(JSON.stringify(items)).not.toMatch(/certificat|Sauvegarder|émission|zoom/u);
  });

  it('tells kicker, headline, author and text apart', () => {
    expect(first.text).toBe(
      [
        'Le barrage aurait cédé',
        'Selon la préfète, le barrage de Vormelle aurait cédé dans la nuit.',
        'Les Orvaks*, un groupe armé, démentent\u00A0: «\u00A0Rien ne serait tombé.\u00A0»',
        "L'enquête continue.",
        '* organisation interdite en Russie',
      ].join('\n\n'),
    );
    expect(first.metadata).toMatchObject({
      outlet: 'Le Phare',
      issue: '5968',
      section: 'Société, Enquête',
      date: '2012-10-04',
      page: '03',
      subhead: 'La rivière de tous les dangers',
      author: 'Brassac, Odile',
      notes: 'Une photo du barrage, qui aurait cédé.',
      copyright: '© 2012 Le Phare. Tous droits réservés.',
    });
  });

  it('takes no first sentence for an author, no headline for a date, no second source for an article', () => {
    expect(second.text).toBe(
      [
        'On July 3, 2011 voices said the dam may have burst',
        'Nobody knows.',
        'The prefect said the dam may have burst*.',
      ].join('\n\n'),
    );
    expect(second.metadata).toMatchObject({ outlet: 'Vormelle Herald', date: '2012-10-07', page: 'A1' });
    expect(second.metadata).not.toHaveProperty('author');
    expect(third.metadata).toMatchObject({ edition: 'web', date: '2012-10-05', time: '07:45' });
  });

  it('takes for the author only a line that a line break ends, and that is not the whole text', () => {
    const old = (text: string): string =>
      `<table><tr><td><span class="DocPublicationName">Le Phare</span><br><span class="DocHeader">jeudi 4 octobre 2012</span><br><span class="TitreArticleVisu">Cédé</span><br>${text}<b><i>© 2012</i></b></td></tr></table>`;
    const { items: read } = readContent(
      `<html><body>${old('<p></p>Rien de neuf<p></p>Fin<p></p>')}${old('Une seule ligne<br>')}${old('Odile Brassac<br><p></p>Fin<p></p>')}</body></html>`,
    );
    expect(textsOf(read).map(({ text, metadata }) => [text, metadata.author])).toEqual([
      ['Cédé\n\nRien de neuf\n\nFin', undefined],
      ['Cédé\n\nUne seule ligne', undefined],
      ['Cédé\n\nFin', 'Odile Brassac'],
    ]);
  });

  it('reads the same from windows-1252 bytes', () => {
    const page =
      '<html><head><meta charset="ISO-8859-1"></head><body><table><tr><td><span class="DocPublicationName">L’Été</span><br><span class="DocHeader">jeudi 4 octobre 2012</span><br><span class="TitreArticleVisu">Cédé</span><br><p></p>« Œuvre » – d’été.<p></p></td></tr></table></body></html>';
    const codes: Readonly<Record<string, number>> = { '’': 0x92, Œ: 0x8c, '–': 0x96 };
    const bytes = Uint8Array.from([...page].map((letter) => codes[letter] ?? letter.charCodeAt(0)));
    const [{ text, metadata }] = textsOf(readBytes(bytes, 'ete.HTML').items);
    expect(text).toBe('Cédé\n\n« Œuvre » – d’été.');
    expect(metadata).toMatchObject({ outlet: 'L’Été', date: '2012-10-04' });
  });
});

describe('europresse: variations', () => {
  const article = (parts: {
    readonly source?: string;
    readonly header?: string;
    readonly title?: string;
    readonly under?: string;
    readonly body?: string;
    readonly after?: string;
  }): string =>
    `<article class="x"><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">${parts.source ?? 'Le Phare'}</span></div>${parts.header ?? '<div><span class="DocHeader">samedi 3 juillet 2021</span></div>'}<div class="titreArticle">${parts.title ?? '<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Cédé</p>'}</div>${parts.under ?? ''}</header><section><div class="DocText clearfix"><div class="docOcurrContainer">${parts.body ?? '<p>Le barrage aurait cédé.</p>'}</div></div></section>${parts.after ?? '<footer><p>Numéro de document : web·20210703·PHW·7</p></footer>'}</article>`;
  const read = (...articles: readonly string[]): ReturnType<typeof textsOf> =>
    textsOf(
      readContent(`\uFEFF<!DOCTYPE html>\r\n<html><body>\r\n${articles.join('\r\n')}</body></html>`).items,
    );

  it('takes the author from the line under the headline where no class says it', () => {
    const [{ metadata }] = read(article({ under: '<p class="sm-margin-bottomNews">Par Colette Armand</p>' }));
    expect(metadata.author).toBe('Colette Armand');
    const [both] = read(
      article({
        title:
          '<p class="sm-margin-bottomNews">Enquête</p><p class="titreArticleVisu">Cédé</p><p class="sm-margin-TopNews rdp__subtitle">Une alerte ancienne</p>',
        under: '<div class="docAuthors">Colette Armand<br>Anton Talvard</div>',
      }),
    );
    expect(both.metadata).toMatchObject({
      headline: 'Cédé',
      subhead: 'Enquête | Une alerte ancienne',
      author: 'Colette Armand; Anton Talvard',
    });
  });

  it('leaves advertisements, time stamps and the link to the site out, and keeps its address', () => {
    const [{ text, metadata }] = read(
      article({
        body: '<p>Le barrage aurait cédé.</p><div class="apd-wrapper"><p>Achetez !</p></div><div class="transcript"></div><p><a href="https://phare.example/7">Cet article est paru dans Le Phare (site web)</a></p>',
      }),
    );
    expect(text).toBe('Cédé\n\nLe barrage aurait cédé.');
    expect(metadata.url).toBe('https://phare.example/7');
    const [broadcast] = read(
      article({
        body: '<div class="transcript"><span class="time">00:01</span><span class="value">Bonjour.</span></div><div class="transcript"><span class="time">00:07</span><span class="value">La digue aurait cédé.</span></div>',
      }),
    );
    expect(broadcast.text).toBe('Cédé\n\nBonjour.\n\nLa digue aurait cédé.');
  });

  it('finds the date beside the section title, in a bare line, or in the document number', () => {
    const dates = read(
      article({
        header: '<span class="DocTitreSousSection">Société</span><span>mercredi 30 juin 2021</span>',
      }),
      article({ header: '<div>Culture, jeudi 1er juillet 2021, p. 7</div>' }),
      article({ header: '' }),
    ).map(({ metadata }) => [metadata.date, metadata.section, metadata.page]);
    expect(dates).toEqual([
      ['2021-06-30', 'Société', undefined],
      ['2021-07-01', 'Culture', '7'],
      ['2021-07-03', undefined, undefined],
    ]);
  });

  it('reads loose text, several widths of screen, a body without its inner container', () => {
    expect(read(article({ body: 'Le barrage<br><br>aurait&nbsp;cédé.' }))[0].text).toBe(
      'Cédé\n\nLe barrage\n\naurait\u00A0cédé.',
    );
    expect(
      read(
        article({
          title:
            '<p class="titreArticleVisu rdp__articletitle">Cédé</p><div class="titreArticleVisu">Cédé</div>',
        }),
      )[0].metadata.headline,
    ).toBe('Cédé');
    const single =
      '<div class="view"><div class="DocPublicationName">Le Phare</div><p class="titreArticleVisu">Cédé</p><div class="DocText"><p>Un.</p><p>Deux.</p></div></div>';
    expect(read(single)[0].text).toBe('Cédé\n\nUn.\n\nDeux.');
  });

  it('reads an article without headline', () => {
    const [{ text, metadata }] = read(article({ title: '' }));
    expect(text).toBe('Le barrage aurait cédé.');
    expect(metadata).not.toHaveProperty('headline');
  });

  it('names a notice in place of an article, and reads the others', () => {
    const { items } = readContent(
      `<html><body><article><p>Ce document n'est plus disponible.</p></article>${article({})}</body></html>`,
    );
    expect(faultOf(items[0])).toMatch(/article 1 \("Ce document n'est plus disponible\."\) has no text/u);
    expect(textsOf(items.slice(1))[0].text).toBe('Cédé\n\nLe barrage aurait cédé.');
  });

  it('says that a list of results holds no texts', () => {
    const { items } = readFixture('europresse-list.html');
    expect(items).toHaveLength(1);
    expect(faultOf(items[0])).toMatch(/this is the list of results, not the texts; select the articles/u);
  });
});

describe('parseEuropresseHeader', () => {
  it.each([
    [
      'Seine, lundi 28 janvier 2013, p. 93_T_17',
      { section: 'Seine', date: 'lundi 28 janvier 2013', page: '93_T_17' },
    ],
    [
      'France, mercredi 11 septembre 2024 1 134 mots, p. 11',
      { section: 'France', date: 'mercredi 11 septembre 2024', words: '1 134', page: '11' },
    ],
    [
      'Éco, mardi 1er juin 2021, Édition de Paris, p. 12',
      { section: 'Éco', date: 'mardi 1er juin 2021', edition: 'Édition de Paris', page: '12' },
    ],
    [
      'samedi 3 juillet 2021, Société, p. 4',
      { section: 'Société', date: 'samedi 3 juillet 2021', page: '4' },
    ],
    [
      'p. 5, Société, samedi 3 juillet 2021',
      { section: 'Société', date: 'samedi 3 juillet 2021', page: '5' },
    ],
    ['Saturday, July 3, 2021 1,024 words', { date: 'Saturday, July 3, 2021', words: '1,024' }],
    ['Politique', { section: 'Politique' }],
    ['', {}],
  ])('reads %j', (line, parts) => {
    expect(parseEuropresseHeader(line)).toEqual(parts);
  });
});

describe('parseEuropresseSource', () => {
  it.each([
    ['Le Phare (site web)', { outlet: 'Le Phare', edition: 'web' }],
    ['Le Phare (site web réf.)', { outlet: 'Le Phare', edition: 'web' }],
    ['The Herald (web site)', { outlet: 'The Herald', edition: 'web' }],
    ['Ouest-Phare, no. Rennes Ville', { outlet: 'Ouest-Phare', issue: 'Rennes Ville' }],
    [
      'Le Phare, no. 5968 - Édition nationale',
      { outlet: 'Le Phare', issue: '5968', edition: 'Édition nationale' },
    ],
    ['Revue Phare, vol. 3, no. 5', { outlet: 'Revue Phare', issue: 'vol. 3, no. 5' }],
    ['Agence Phare - Journal Internet (français)', { outlet: 'Agence Phare - Journal Internet (français)' }],
    [
      'Le Phare\n                \n                Édition du soir',
      { outlet: 'Le Phare', edition: 'Édition du soir' },
    ],
    ['Nord No Limit', { outlet: 'Nord No Limit' }],
  ])('reads %j', (name, parts) => {
    expect(parseEuropresseSource(name)).toEqual(parts);
  });
});
