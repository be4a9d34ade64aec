import { createArticle, type Article } from './article';
import type { CorpusItem, ReadingOptions } from './corpus-item';
import { findDate } from './date-in-line';
import { parseDate } from './dates';

/** Fields of ProQuest, whatever the interface calls them. */
export type ProquestField =
  | 'title'
  | 'author'
  | 'info'
  | 'abstract'
  | 'text'
  | 'outlet'
  | 'date'
  | 'pages'
  | 'section'
  | 'language'
  | 'id'
  | 'url'
  | 'copyright'
  | 'subjects'
  | 'companies'
  | 'people'
  | 'regions'
  | 'documentType'
  | 'publisher'
  | 'credit'
  | 'edition'
  | 'other';

/** A labelled line or paragraph. */
export interface ProquestLabel {
  readonly field: ProquestField;
  readonly value: string;
}

/** What a reader found of an article. */
export interface ProquestArticle {
  readonly headline: string;
  readonly labels: readonly ProquestLabel[];
  /** Paragraphs of the full text. */
  readonly paragraphs: readonly string[];
  /** Number of words that the file states. */
  readonly words?: string | undefined;
}

/** The label that a line begins with; spaces of labels are lost at random in ProQuest's files, and count for nothing. */
export function proquestLabel(line: string): ProquestLabel | undefined {
  const colon = line.slice(0, 60).indexOf(':');
  if (colon <= 0) return undefined;
  const field = LABELS.get(plainLabel(line.slice(0, colon)));
  return field === undefined ? undefined : { field, value: line.slice(colon + 1).trim() };
}

/** Values that say that there is no text. */
const NOTHING =
  /^(?:none|not)? ?available\.?$|^(?:aucun|non disponible|nicht verf[uü]gbar|no disponible)\b/iu;

/**
 * The document of an article of ProQuest, or the fault of one without full text.
 *
 * @param place - The function that reads and the number of the article, for messages.
 */
export function createProquestItem(
  { headline, labels, paragraphs, words }: ProquestArticle,
  place: { readonly name: string; readonly item: number; readonly line?: number },
  options: ReadingOptions,
): CorpusItem {
  const of = (field: ProquestField): string => labels.find((label) => label.field === field)?.value ?? '';
  const title = headline || of('title');
  const line = place.line === undefined ? {} : { line: place.line };
  if (paragraphs.every((text) => text === '' || NOTHING.test(text))) {
    return {
      kind: 'fault',
      message: `${place.name}: article ${place.item} (${JSON.stringify(title || 'without headline')}) has no full text; save it in ProQuest with full text, or leave it out`,
      ...line,
    };
  }
  const [outlet] = of('outlet').split(';');
  const info = of('info');
  const more = {
    abstract: NOTHING.test(of('abstract')) ? '' : of('abstract'),
    credit: of('credit'),
    documentType: of('documentType'),
    publisher: of('publisher'),
    subjects: of('subjects').replace(/[;\s]+$/u, ''),
    companies: companiesOf(of('companies')),
    people: of('people'),
    regions: of('regions'),
  };
  const article: Article = {
    id: of('id'),
    headline: title,
    paragraphs,
    outlet: outlet || info.split(/[;[]/u)[0],
    date: dateOf(of('date')) || (findDate(info)?.text ?? ''),
    author: /^anonymous$/iu.test(of('author')) ? '' : of('author'),
    section: of('section'),
    page: of('pages') || (/: ([\p{L}\d.-]+?)\.?$/u.exec(info)?.[1] ?? ''),
    edition: of('edition'),
    words,
    copyright: of('copyright'),
    url: of('url'),
    accession: of('id'),
    language: of('language') || undefined,
    database: 'ProQuest',
    more: Object.fromEntries(Object.entries(more).filter(([, value]) => value !== '')),
    ...line,
  };
  return createArticle(article, options);
}

/** `Jan 11, 2 009` with its digits together again. */
function dateOf(given: string): string {
  const isRead = (date: string): boolean => !('fault' in parseDate(date));
  const joined = given.replace(/(\d) (?=\d)/gu, '$1');
  return !isRead(given) && isRead(joined) ? joined : given;
}

/** `Name: City National; NAICS: 522110` without the numbers. */
function companiesOf(list: string): string {
  const names = [...list.matchAll(/Name: ([^;]+)/gu)].map(([, name]) => name.trim());
  return names.length === 0 ? list : names.join('; ');
}

function plainLabel(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00A0/-]+/gu, '');
}

// In the order English, French, German, Spanish, Italian, Portuguese; without accents and spaces.
const LABELS: ReadonlyMap<string, ProquestField> = new Map(
  Object.entries<string>({
    title: 'title titre titel titulo titolo',
    author: 'author authors auteur auteurs autor autoren autores autore autori',
    info: 'publicationinfo informationssurlapublication publikationsinformationen informaciondepublicacion infopubblicazione informacoesdapublicacao',
    abstract: 'abstract resume zusammenfassung resumen sommario resumo',
    text: 'fulltext texteintegral textecomplet volltext textocompleto testocompleto textointegral',
    outlet:
      'publicationtitle titredelapublication titredepublication titelderpublikation publikationstitel titulodelapublicacion titulodepublicacion titolodellapubblicazione titolopubblicazione titulodapublicacao',
    date: 'publicationdate datedepublication datedelapublication erscheinungsdatum publikationsdatum veroffentlichungsdatum fechadepublicacion datadipubblicazione datadepublicacao',
    pages: 'pages page firstpage seiten paginas pagine pagina',
    section: 'section rubrique abschnitt rubrik seccion sezione secao',
    language:
      'languageofpublication languedelapublication languedepublication sprachederpublikation publikationssprache idiomadelapublicacion idiomadepublicacion linguadellapubblicazione linguadipubblicazione idiomadapublicacao',
    id: 'proquestdocumentid identifiantproquest iddedocumentproquest iddudocumentproquest proquestdokumentid proquestdokumentenid iddeldocumentodeproquest iddedocumentodeproquest iddocumentoproquest iddodocumentoproquest accessionnumber',
    url: 'documenturl urldudocument dokumenturl urldeldocumento urldeldocumentop urldeldocumentodeproquest urldodocumento urldocumento',
    copyright: 'copyright droitdauteur copyrightinformation',
    subjects:
      'subject subjects sujet sujets thema themen materia materias soggetto argomento assunto identifierkeyword identifiantmotcle',
    companies:
      'companyorganization societeorganisation unternehmenorganisation empresaorganizacion societaorganizzazione empresaorganizacao',
    people: 'people person personnes personne personen persona personas persone pessoas',
    regions: 'location lieu ort ubicacion lugar luogo local',
    documentType: 'documenttype typededocument dokumenttyp tipodedocumento tipodidocumento',
    publisher: 'publisher editeur verlag editorial editor editore editora',
    credit: 'credit',
    edition: 'edition edicion edizione edicao',
    other:
      'links liens publicationyear anneedepublication erscheinungsjahr placeofpublication lieudepublication erscheinungsort countryofpublication paysdepublication erscheinungsland publicationsubject issn sourcetype typedesource quellentyp lastupdated dernieremiseajour letzteaktualisierung database basededonnees datenbank alternatetitle column volume issue numberofpages illustration documentfeature dateline startpage classification lccn oclc dewey edition publicationnote',
  } satisfies Record<ProquestField, string>).flatMap(([field, list]) =>
    list.split(' ').map((label) => [label, field as ProquestField] as const),
  ),
);
