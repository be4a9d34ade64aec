import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/formats/corpora/corpus-item';
import { faultOf, readContent, readFixture, textsOf } from './read-fixture';

/** The text of a page with a headline, split in paragraphs. */
function read(html: string): TextItem {
  const { items, reader } = readContent(html);
  expect(reader?.id).toBe('web-page');
  expect(items).toHaveLength(1);
  return textsOf(items)[0];
}

function paragraphs(html: string): string[] {
  return read(html).text.split('\n\n');
}

function fault(html: string): string {
  const { items } = readContent(html);
  expect(items).toHaveLength(1);
  return faultOf(items[0]);
}

/** A page of a news site around the inside of its article. */
const page = (article: string, head = '', beside = ''): string =>
  `<!DOCTYPE html><html lang="fr"><head><title>Cédé | Le Phare</title>${head}</head><body><header><a href="/">Le Phare</a></header><nav><a href="/a">Monde</a></nav><main><article><h1>Le barrage aurait cédé</h1>${article}</article>${beside}</main><footer><p>Le Phare est un site.</p></footer></body></html>`;
const LONG = 'La préfète a dit que le barrage aurait cédé dans la nuit de vendredi à samedi. ';

describe('web-page: pages of news sites', () => {
  it('reads a French page behind a paywall', () => {
    const [item] = textsOf(readFixture('news-page-paywall.html').items);
    expect(item.text).toBe(
      'Le barrage aurait cédé\n\nSelon la préfète, le barrage aurait cédé.\n\nLes Orvaks* démentent.',
    );
    expect(item.metadata).toMatchObject({
      headline: 'Le barrage aurait cédé',
      outlet: 'Le Phare',
      author: 'Colette Armand',
      date: '2021-07-03',
      time: '09:12',
      truncated: true,
    });
    expect(item.notes?.map(({ code }) => code)).toEqual(['truncated']);
  });

  it('reads an English page with components, a consent dialog and comments longer than the article', () => {
    const [item] = textsOf(readFixture('news-page-en.html').items);
    expect(item.text.split('\n\n')).toEqual([
      "Vormelle dam: 'It may have burst'",
      'The prefect said the dam may have burst on Saturday.',
      'Read more than one report and you will find Orvaks* denials.',
      'What happens next?',
      '"Nobody knows," he said.',
      'The road is closed.',
      'Schools may reopen on Monday.',
    ]);
    expect(item).toMatchObject({
      language: 'en',
      metadata: {
        outlet: 'Vormelle Herald',
        author: 'Anton Talvard; Odile Brassac',
        date: '2021-07-04',
        time: '06:05',
        section: 'UK; Vormelle',
        url: 'https://www.herald.example/news/dam-64012345',
      },
    });
    expect(item.metadata).not.toHaveProperty('truncated');
  });

  it('reads a Russian page in windows-1251 whose paragraphs are blocks of their own', () => {
    const [item] = textsOf(readFixture('news-page-ru.html').items);
    expect(item.text.split('\n\n')).toEqual([
      'Плотина могла быть прорвана',
      'Префект: под Вормелем затоплены две улицы',
      'ВОРМЕЛЬ, 3 июл — Вестник. Плотина, по словам префекта, могла быть прорвана ночью.',
      'Орваки*, как утверждается, это отрицают: «Ничего не рухнуло».',
      'Расследование продолжается.',
      '* Организация запрещена на территории России.',
    ]);
    expect(item.metadata).toMatchObject({
      outlet: 'Вормельский вестник',
      date: '2021-07-03',
      time: '09:12',
      section: 'Общество',
      url: 'https://vestnik.example/20210703/plotina.html',
    });
  });

  it('reads an old page of tables in windows-1252, with an anchor that was never closed', () => {
    const [item] = textsOf(readFixture('news-page-old.html').items);
    expect(item.text.split('\n\n')).toEqual([
      'Le barrage aurait cédé',
      'Selon la préfète, le barrage de Vormelle aurait cédé dans la nuit, et deux rues seraient inondées.',
      'Les Orvaks*, un groupe armé, démentent : «\u00A0Rien ne serait tombé.\u00A0»',
      "L'enquête continue.",
      '* organisation interdite',
    ]);
    expect(item.metadata).toMatchObject({ headline: 'Le barrage aurait cédé', date: '2004-07-03' });
  });
});

describe('web-page: what is text', () => {
  it('leaves out what stands beside an article', () => {
    const beside = [
      '<figure><img><figcaption>Le barrage, qui aurait cédé.</figcaption></figure>',
      '<div class="wp-caption"><p class="wp-caption-text">Une digue qui serait tombée.</p></div>',
      '<aside><p>Il serait prudent de fuir.</p></aside>',
      '<p class="byline">Par Colette Armand</p>',
      '<div class="share-bar"><span>Partager</span></div>',
      '<p>Temps de lecture : 3 min</p>',
      '<p>À LIRE AUSSI &gt; <a href="/2">La digue serait intacte, selon le maire</a></p>',
      '<p><strong>Lire également :</strong> <a href="/2">Rien ne serait sûr</a>.</p>',
      '<p><a href="/3">Le maire aurait fui</a></p>',
      '<p>Inscrivez-vous à notre newsletter pour ne rien manquer.</p>',
      '<p>Publicité</p>',
      '<div class="Newsletter-block"><p>Recevez le meilleur du Phare, qui pourrait vous plaire.</p></div>',
      '<article class="card"><h3><a href="/4">Autre titre</a></h3><p>Un témoin aurait parlé.</p></article>',
      '<div hidden><p>Ceci serait caché.</p></div>',
      '<form><p>Vous pourriez vous inscrire.</p></form>',
      '<span class="visually-hidden">Ouvrir</span>',
      '<script>var x = "* a *";</script><style>p{*zoom:1}</style>',
      '<h2>Commentaires</h2><div id="comments"><p>Tout cela serait faux, à mon avis.</p></div>',
      '<section><h2>Sur le même sujet</h2><ul><li><a href="/5">Le préfet partirait</a></li></ul></section>',
      '<p>© Le Phare. Tous droits réservés.</p>',
    ];
    const text = '<p>Selon la préfète, le barrage aurait cédé.</p>';
    for (const part of [...beside, beside.join('')]) {
      expect(paragraphs(page(text + part + '<p>Les Orvaks* démentent.</p>')), part).toEqual([
        'Le barrage aurait cédé',
        'Selon la préfète, le barrage aurait cédé.',
        'Les Orvaks* démentent.',
      ]);
    }
  });

  it('keeps what is the article’s: lead, subheadings, lists, quotations, links in sentences, notes to stars', () => {
    expect(
      paragraphs(
        page(
          `<header><p class="chapo">Deux rues seraient inondées.</p><p>Publié le 3 juillet 2021 à 09h12</p></header>
          <p>VORMELLE (AFP) –</p><p>Le <a class="tag" href="/t">bar<b>rage</b></a> aurait <mark>cé</mark>dé.</p>
          <h2>Une enquête ouverte</h2><ul><li>La route est coupée.</li><li>L’école aussi.</li></ul>
          <blockquote><p>« Rien ne serait tombé. »</p><footer>Odile Brassac</footer></blockquote>
          <p class="note">Voir la préfète s'expliquer n'a rien appris.</p>
          <p>Les Orvaks* démentent.<br>* organisation interdite en Russie</p>
          <footer><p>** autre mention légale</p><p>Réagir</p></footer>`,
        ),
      ),
    ).toEqual([
      'Le barrage aurait cédé',
      'Deux rues seraient inondées.',
      'VORMELLE (AFP) –',
      'Le barrage aurait cédé.',
      'Une enquête ouverte',
      'La route est coupée.',
      'L’école aussi.',
      '« Rien ne serait tombé. »',
      'Odile Brassac',
      "Voir la préfète s'expliquer n'a rien appris.",
      'Les Orvaks* démentent.',
      '* organisation interdite en Russie',
      '** autre mention légale',
    ]);
  });

  it('takes the article with the headline, not the teasers around it, whatever their number', () => {
    const teaser = `<article><h2><a href="/x">Autre titre</a></h2><p>${LONG}</p></article>`;
    const main = '<article><h1>Le barrage aurait cédé</h1><p>Court.</p></article>';
    for (const html of [teaser + main, main + teaser.repeat(5)]) {
      expect(paragraphs(`<html><body>${html}</body></html>`)).toEqual(['Le barrage aurait cédé', 'Court.']);
    }
    expect(
      paragraphs(
        `<html><body><div class="story"><h1>Le barrage aurait cédé</h1><p>${LONG.repeat(9)}</p><p>Fin.</p></div>${teaser.repeat(4)}</body></html>`,
      ),
    ).toEqual(['Le barrage aurait cédé', LONG.repeat(9).trim(), 'Fin.']);
  });

  it('is not misled by classes of what is around the article, nor by a dialog over it', () => {
    const text = '<h1>Le barrage aurait cédé</h1><p>Un.</p><p>Deux.</p>';
    for (const html of [
      `<body class="cookie-bar-open with-newsletter"><div class="content has-sidebar related"><article class="post tag-social">${text}</article></div>`,
      `<body><main aria-hidden="true"><div class="page" style="display: none">${text}</div></main><div role="dialog"><p>${LONG}</p></div>`,
      `<body><form id="aspnetForm"><div id="share-wrapper">${text}</div></form>`,
      `<body><div class="consent"><p>${LONG.repeat(4)}</p></div><div id="article">${text}</div>`,
      `<body><header><h1>Le Phare</h1></header><main>${text}</main>`,
    ]) {
      expect(
        paragraphs(`<html><head><meta property="og:site_name" content="Le Phare"></head>${html}</html>`),
        html,
      ).toEqual(['Le barrage aurait cédé', 'Un.', 'Deux.']);
    }
  });

  it('finds the text of a page without an article element', () => {
    const site = (text: string): string =>
      `<html><body><div id="top"><a href="/">Le Phare</a></div>${text}<div id="end"><a href="/x">Contact</a></div></body></html>`;
    const bits = `<div class="box">${'<div><h4><a href="/y">Titre</a></h4><p>Le maire aurait fui.</p></div>'.repeat(3)}</div>`;
    const long = LONG.repeat(3).trim();
    for (const text of [
      `<div class="author-page"><p>${long}</p><p>Les Orvaks* démentent.</p><p>* interdit</p></div>`,
      `<div><p>${long}</p><p>Les Orvaks* démentent.</p></div><div><p>* interdit</p></div>${bits}`,
      `<div class="left"><div><p>${long}</p><p>Les Orvaks* démentent.</p><p>* interdit</p></div>${bits}${bits}</div>`,
      `<div><p>${long}</p><div class="more"><p>Les Orvaks* démentent.</p><p>* interdit</p></div></div>`,
      `<div><p>${long}</p><p>Les Orvaks* démentent.</p><p>* interdit</p><h3>Nos lieux</h3><ul><li><a href="/z">La digue</a></li></ul></div>`,
    ]) {
      expect(paragraphs(site(text)), text).toEqual([long, 'Les Orvaks* démentent.', '* interdit']);
    }
    const lead = `<p>Court.</p><div><p>${long}</p><p>${long}</p><p>${long}</p></div>`;
    expect(paragraphs(site(lead))).toEqual(['Court.', long, long, long]);
    const parts = `<div class="parts">${`<div><p>${long}</p></div>`.repeat(2)}</div><p>Fin.</p>`;
    expect(paragraphs(site(parts))).toEqual([long, long, 'Fin.']);
  });

  it('leaves the cells of tables with figures out', () => {
    expect(
      paragraphs(
        page(
          '<p>Un.</p><table><tr><th>Rue*</th><td>12</td></tr><tr><td>Sûr ?</td><td>*</td></tr></table><p>Deux.</p>',
        ),
      ),
    ).toEqual(['Le barrage aurait cédé', 'Un.', 'Deux.']);
  });
});

describe('web-page: pages without metadata', () => {
  it('gives the paragraphs of a pasted text, as they are', () => {
    const item = read(
      '<html><body><p>Le barrage a cédé samedi 3 juillet 2021.</p><p>Les Orvaks* démentent</p><p>* interdit</p></body></html>',
    );
    expect(item).toEqual({
      kind: 'text',
      text: 'Le barrage a cédé samedi 3 juillet 2021.\n\nLes Orvaks* démentent\n\n* interdit',
      metadata: {},
    });
  });

  it('is not misled by an anchor that was never closed', () => {
    expect(paragraphs('<html><body><a name="top"><p>Un.</p><p>Deux.</p></body></html>')).toEqual([
      'Un.',
      'Deux.',
    ]);
  });

  it('takes neither a title nor a language that an editor wrote', () => {
    const item = read(
      '<!DOCTYPE html><html lang="en"><head><title>Document</title></head><body><div><p>Un.</p></div><div><p>Deux.</p></div></body></html>',
    );
    expect(item.text).toBe('Un.\n\nDeux.');
    expect(item.language).toBeUndefined();
    expect(item.metadata).toEqual({});
  });

  it('reads line breaks, preformatted text, Word’s own HTML, and a fragment', () => {
    expect(
      paragraphs('<html><body>Un<br><br>Deux, qui serait\nlong<br>et tombé.<br>Trois.</body></html>'),
    ).toEqual(['Un', 'Deux, qui serait long et tombé.', 'Trois.']);
    expect(paragraphs('<html><body><pre>Un,\nqui continue.\n\nDeux.</pre></body></html>')).toEqual([
      'Un, qui continue.',
      'Deux.',
    ]);
    expect(
      paragraphs(
        '<html xmlns:o="urn:x"><head><style><!-- p.MsoNormal {*margin:0} --></style><!--[if gte mso 9]><xml><o:Pages>1</o:Pages></xml><![endif]--></head><body lang=FR><div class=WordSection1><p class=MsoNormal>Un<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Deux<o:p></o:p></p></div></body></html>',
      ),
    ).toEqual(['Un', 'Deux']);
    expect(paragraphs('<p>Un.</p>\n<p>Deux.</p>')).toEqual(['Un.', 'Deux.']);
  });

  it('finds author and date in a byline', () => {
    const item = read(
      '<html><body><h1>Cédé</h1><p>Par Colette Armand, publié le 3 juillet 2021 à 09h12</p><p>Un.</p></body></html>',
    );
    expect(item.text).toBe('Cédé\n\nUn.');
    expect(item.metadata).toMatchObject({ author: 'Colette Armand', date: '2021-07-03', headline: 'Cédé' });
  });

  it('takes the address that a browser noted, and its site for the outlet', () => {
    const item = read(
      '<!DOCTYPE html>\n<!-- saved from url=(0031)https://www.phare.example/barrage -->\n<html><body><h1>Cédé</h1><p>Un.</p></body></html>',
    );
    expect(item.metadata).toMatchObject({
      url: 'https://www.phare.example/barrage',
      outlet: 'phare.example',
    });
  });
});

describe('web-page: metadata', () => {
  const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;

  it('prefers JSON-LD to OpenGraph, and takes OpenGraph where JSON-LD is broken', () => {
    const og =
      '<meta property="og:title" content="Cédé, dit OpenGraph | Le Phare"><meta property="og:site_name" content="Le Phare"><meta property="article:published_time" content="2021-07-03T09:12:00+02:00"><meta name="author" content="Colette Armand"><meta property="article:section" content="Société">';
    const json =
      '{"@type":"NewsArticle","headline":"Cédé, dit JSON-LD","datePublished":"2021-07-02T08:00:00Z","author":[{"name":"A. Talvard"}],"publisher":{"name":"Vormelle Herald"},"articleSection":"News","inLanguage":"fr-FR"}';
    expect(read(page('<p>Un.</p>', og + linked(json)))).toMatchObject({
      language: 'fr',
      metadata: {
        outlet: 'Vormelle Herald',
        author: 'A. Talvard',
        date: '2021-07-02',
        time: '08:00',
        section: 'News',
      },
    });
    for (const broken of ['{"@type":"NewsArticle",', 'undefined', '', '[[[]]]', '"x"', 'null']) {
      expect(read(page('<p>Un.</p>', og + linked(broken))).metadata, broken).toMatchObject({
        outlet: 'Le Phare',
        author: 'Colette Armand',
        date: '2021-07-03',
        time: '09:12',
        section: 'Société',
        headline: 'Le barrage aurait cédé',
      });
    }
  });

  it('reads JSON-LD that is nearly JSON', () => {
    for (const json of [
      '\n//<![CDATA[\n{"@type":"Article","author":"A. Talvard",}\n//]]>',
      '{"@type":"Article","description":"a\nb\tc","author":{"@type":"Person","name":"A. Talvard"}}',
      '[{"@type":"Organization","name":"X"},{"@type":["http://schema.org/NewsArticle"],"author":{"name":["A. Talvard"]}}];',
      '{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","author":{"@id":"#a"}}},{"@id":"#a","name":"A. Talvard"}]}',
    ]) {
      expect(read(page('<p>Un.</p>', linked(json))).metadata.author, json).toBe('A. Talvard');
    }
  });

  it('takes the article of several that the page shows', () => {
    const json =
      '[{"@type":"NewsArticle","headline":"Autre","author":"X"},{"@type":"NewsArticle","headline":"Le barrage aurait c&eacute;d&eacute;","author":"Y"}]';
    expect(read(page('<p>Un.</p>', linked(json))).metadata.author).toBe('Y');
  });

  it('reads microdata', () => {
    const item = read(
      page(
        '<span itemprop="author" itemscope><a href="/c"><span itemprop="name">Colette Armand</span></a></span><time itemprop="datePublished" datetime="2021-07-03">samedi</time><div itemprop="articleBody"><p>Un.</p><p>Deux.</p></div>',
      ),
    );
    expect(item.metadata).toMatchObject({ author: 'Colette Armand', date: '2021-07-03' });
  });

  it('keeps the headline that only the metadata give', () => {
    const item = read(
      '<html><head><meta property="og:title" content="Le barrage aurait cédé - Le Phare"><meta property="og:site_name" content="Le Phare"></head><body><p>Un.</p></body></html>',
    );
    expect(item.text).toBe('Le barrage aurait cédé\n\nUn.');
  });

  it('names a date that it cannot read', () => {
    const item = read(page('<p>Un.</p>', '<meta name="date" content="03/07/2021">'));
    expect(item.metadata).toMatchObject({ date: null, dateAsGiven: '03/07/2021' });
    expect(item.notes?.map(({ code }) => code)).toEqual(['date-ambiguous']);
  });
});

describe('web-page: texts that are cut off', () => {
  it.each([
    'La suite est réservée aux abonnés.',
    'Cet article est réservé aux abonnés',
    'Il vous reste 75.3% de cet article à lire.',
    'Abonnez-vous pour lire la suite de cet article.',
    'Déjà abonné ? Connectez-vous',
    'This article is for subscribers only.',
    'Subscribe to continue reading',
    'To continue reading this article, please sign in or register.',
    'You’ve reached your limit of free articles.',
    'Already a subscriber? Log in',
    'Полный текст доступен только подписчикам.',
    'Оформите подписку, чтобы дочитать статью.',
    'Lire la suite',
    'Read more…',
  ])('is marked by the line %j, which is no text', (line) => {
    const item = read(
      page(
        `<p>Le barrage aurait cédé.</p><p>${line}</p><p>1 € le premier mois.</p>`.replace(
          /(?<=suite|more…)<.*/u,
          '</p>',
        ),
      ),
    );
    expect(item.text).toBe('Le barrage aurait cédé\n\nLe barrage aurait cédé.');
    expect(item.metadata.truncated).toBe(true);
  });

  it('is marked by a wall beside the article, and by a label over a short text', () => {
    const wall = '<div class="wall"><p>Cet article est réservé aux abonnés.</p></div>';
    expect(read(page('<p>Un.</p>', '', wall)).metadata.truncated).toBe(true);
    const label = '<p class="status">Réservé aux abonnés</p>';
    expect(read(page(`${label}<p>Un.</p>`)).metadata.truncated).toBe(true);
    const whole = read(page(`${label}<p>${LONG.repeat(20)}</p><p>Fin.</p>`));
    expect(whole.metadata).not.toHaveProperty('truncated');
    expect(whole.text).not.toMatch(/abonnés/u);
  });

  it('is not marked by an article about subscribers', () => {
    const item = read(
      page(
        '<p>Le journal a réservé cet article aux abonnés, selon lui, mais le texte aurait été lu par d’autres, qui ne seraient pas abonnés, et personne ne saurait dire combien ils furent au juste ce soir-là.</p><p>Fin.</p>',
      ),
    );
    expect(item.metadata).not.toHaveProperty('truncated');
    expect(item.text).toMatch(/abonnés, et personne/u);
  });

  it('is told by the number of words, else noted, where JSON-LD says that the article is not free', () => {
    const json = (words: string): string =>
      `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"${words}}</script>`;
    expect(read(page('<p>Un deux trois.</p>', json(',"wordCount":500'))).metadata.truncated).toBe(true);
    const unknown = read(page('<p>Un deux trois.</p>', json('')));
    expect(unknown.metadata).not.toHaveProperty('truncated');
    expect(unknown.notes?.map(({ code }) => code)).toEqual(['paywall']);
  });

  it('gets the whole text where JSON-LD holds it', () => {
    const body = [1, 2, 3, 4].map((n) => `${n}. ${LONG.trim()}`);
    const html = page(
      '<p>1. La préfète a dit.</p><p>La suite est réservée aux abonnés.</p>',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body.join('\n\n') })}</script>`,
    );
    expect(paragraphs(html)).toEqual(['Le barrage aurait cédé', ...body]);
    expect(read(html).metadata).not.toHaveProperty('truncated');
    const cut = html.replace(`4. ${LONG.trim()}`, '4. La préfète…');
    expect(paragraphs(cut)).toEqual(['Le barrage aurait cédé', '1. La préfète a dit.']);
  });
});

describe('web-page: pages without an article', () => {
  it('are a fault with what to do', () => {
    for (const html of [
      '<html><head><title>404</title></head><body></body></html>',
      '<html><body><nav><a href="/">Accueil</a></nav><script>var a = "texte";</script></body></html>',
      '<html><body><h1>Vidéo</h1><video src="x.mp4">Votre navigateur ne lit pas les vidéos.</video></body></html>',
    ]) {
      expect(fault(html)).toMatch(
        /^readWebPage: no article was found in this page; open the article itself/u,
      );
    }
  });

  it('are a fault when they list articles', () => {
    const teasers = [1, 2, 3, 4, 5].map((n) => `<h2><a href="/${n}">Titre ${n}</a></h2><p>${LONG}</p>`);
    for (const html of [
      `<html><body><h1>Le Phare</h1>${teasers.map((teaser) => `<article>${teaser}</article>`).join('')}</body></html>`,
      `<html><body><div>${teasers.join('')}</div></body></html>`,
    ]) {
      expect(fault(html)).toMatch(/which lists several/u);
    }
  });
});

describe('web-page: any page', () => {
  const parts = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="related">',
    '<div>',
    '</div>',
    '<article>',
    '</article>',
    '<h1>',
    '<h2>',
    '</h1>',
    '<br>',
    '<a href="x">',
    '</a>',
    '<table>',
    '<td>',
    '<li>',
    '<pre>',
    '<script>',
    '</script>',
    '<aside>',
    '<!--',
    '-->',
    '&eacute;',
    '<span class="DocPublicationName">',
    '<div class="article frArticle">',
    'Le barrage aurait cédé. ',
    '3 juillet 2021 ',
    '* ',
    '«',
    '\u0000',
    '\u2028',
    '<script type="application/ld+json">{"@type":"Article"}</script>',
    'Réservé aux abonnés',
  );

  it('is read the same twice, without an error, into texts or faults', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (list) => {
        const html = `<html><body>${list.filter((part) => part !== '\u0000').join('')}`;
        const once = readContent(html).items;
        expect(readContent(html).items).toEqual(once);
        for (const item of once) {
          if (item.kind !== 'text') continue;
          expect(item.text).not.toMatch(/<|\n{3}|[ \t]\n|^\s|\s$/u);
        }
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  it('may nest as deep as it likes, whatever it is', () => {
    const deep = `${'<div><span>'.repeat(3_000)}<p>Un.</p>`;
    expect(paragraphs(`<html><body>${deep}</body></html>`)).toEqual(['Un.']);
    for (const start of [
      '<span class="DocPublicationName">Le Phare</span><span class="TitreArticleVisu">Cédé</span>',
      '<article><span class="DocPublicationName">',
      '<div class="article frArticle">',
    ]) {
      expect(readContent(`<html><body>${start}${deep}</body></html>`).items).toHaveLength(1);
    }
  });
});
