/** Words of an interface of Nexis in the classic layout. */
export interface ClassicInterface {
  /** `1 of 2 DOCUMENTS`. */
  readonly counter: (item: number, count: number) => string;
  readonly author: string;
  readonly section: string;
  readonly length: string;
  readonly loadDate: string;
  readonly language: string;
  readonly type: string;
}

/** Interfaces by language. */
export const CLASSIC: Readonly<Record<'en' | 'fr' | 'de' | 'es' | 'nl' | 'it', ClassicInterface>> = {
  en: of((i, n) => `${i} of ${n} DOCUMENTS`, 'BYLINE|SECTION|LENGTH|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE'),
  fr: of(
    (i, n) => `Document ${i} de ${n}`,
    'AUTEUR|RUBRIQUE|LONGUEUR|DATE-CHARGEMENT|LANGUE|TYPE-PUBLICATION',
  ),
  de: of((i, n) => `Dokument ${i} von ${n}`, 'AUTOR|RUBRIK|LÄNGE|UPDATE|SPRACHE|PUBLICATION-TYPE'),
  es: of((i, n) => `${i} de ${n} DOCUMENTOS`, 'AUTOR|SECCIÓN|LONGITUD|FECHA-CARGA|IDIOMA|TIPO-PUBLICACIÓN'),
  nl: of((i, n) => `${i} van ${n} DOCUMENTEN`, 'AUTEUR|RUBRIEK|LENGTE|LAADDATUM|TAAL|PUBLICATIETYPE'),
  it: of(
    (i, n) => `${i} di ${n} DOCUMENTI`,
    'AUTORE|SEZIONE|LUNGHEZZA|DATA-CARICAMENTO|LINGUA|TIPO-PUBBLICAZIONE',
  ),
};

function of(counter: ClassicInterface['counter'], list: string): ClassicInterface {
  const [author, section, length, loadDate, language, type] = list.split('|');
  return { counter, author, section, length, loadDate, language, type };
}

/** A block of an article: centred (`^` before it), or left. */
export type ClassicBlock = string;

/** A text file: an article is a list of blocks. Lines are broken at 78 characters. */
export function classicText(ui: ClassicInterface, articles: readonly (readonly ClassicBlock[])[]): string {
  const cover = [
    '',
    '',
    '',
    'Download Request: Selected Items: 1-2',
    'Time Of Request: Saturday, July 03, 2021  16:51:31',
    '',
    'Send To:',
    'LIBRARY',
    '',
    'Terms: (dam AND Vormelle)',
    '',
    'Source: Vormelle Herald',
    'Project ID: None',
    '',
    '',
  ];
  const lines = articles.flatMap((blocks, i) => [
    centre(ui.counter(i + 1, articles.length)),
    '',
    '',
    ...blocks.flatMap((block) =>
      block.startsWith('^') ? [...block.slice(1).split('\n').map(centre), ''] : [...wrap(block), ''],
    ),
    '',
  ]);
  return [...cover, ...lines].join('\r\n');
}

/** A page with the same articles; the first word of a centred date stands in a span of its own. */
export function classicHtml(ui: ClassicInterface, articles: readonly (readonly ClassicBlock[])[]): string {
  const [centred, left] = ['c7', 'c2'];
  const pages = articles.map((blocks, i) => {
    const divisions = [`^${ui.counter(i + 1, articles.length)}`, ...blocks].map((block) =>
      block.startsWith('^')
        ? division(centred, [`<P CLASS="c1"><SPAN CLASS="c3">${spans(block.slice(1))}</SPAN></P>`])
        : division(
            left,
            block.split('\n\n').map((text) => `<P CLASS="c9"><SPAN CLASS="c4">${escaped(text)}</SPAN></P>`),
          ),
    );
    return `<A NAME="DOC_ID_${i + 1}_0"></A><!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> -->\n${divisions.join('\n')}\n<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->`;
  });
  return `<HTML><HEAD><STYLE TYPE="text/css"><!--\n.${centred} { text-align: center; }\n.${left} { text-align: left; }\n.c8 { *zoom: 1; }\n--></STYLE></HEAD><BODY><DIV CLASS="${left}">Download Request: 1-2<BR>Terms: barrage*</DIV>${pages.join('\n')}</BODY></HTML>`;
}

function division(name: string, inside: readonly string[]): string {
  return `<BR><DIV CLASS="${name}"><style>.resize { *width: auto }</style>${inside.join('\n')}\n</DIV>`;
}

function spans(text: string): string {
  const date = /^(\d+\.?|\p{L}+)( \d+,| \p{L}+)( .*\d{4}.*)$/u.exec(text);
  if (date === null) return escaped(text).replaceAll('\n', '<BR>');
  return `<SPAN CLASS="c5">${date[1]}</SPAN><SPAN CLASS="c3">${date[2].trim()}</SPAN><SPAN CLASS="c3">${date[3].trim()}</SPAN><SPAN>&nbsp;</SPAN>`;
}

// Marked search terms stand in braces.
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('é', '&eacute;')
    .replace(/\{([^}]*)\}/gu, '</SPAN><SPAN CLASS="c5">$1</SPAN><SPAN CLASS="c4">');
}

function centre(line: string): string {
  return ' '.repeat(Math.max(4, Math.floor((80 - line.length) / 2))) + line;
}

function wrap(block: string): string[] {
  return block.split('\n\n').flatMap((paragraph, i) => {
    const lines = [''];
    for (const word of paragraph.split(/(?<=-)(?=\p{L})|(?<= )/u)) {
      const last = lines.length - 1;
      if (lines[last].length + word.trim().length > 78) lines.push(word);
      else lines[last] += word;
    }
    return i === 0 ? lines : ['', ...lines];
  });
}
