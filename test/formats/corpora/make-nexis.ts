import { makeDocx, p, r, table } from './make-docx';

/** Words of an interface of Nexis Uni. */
export interface NexisInterface {
  readonly user: string;
  readonly time: string;
  readonly job: string;
  readonly documents: string;
  readonly client: string;
  readonly terms: string;
  readonly type: string;
  readonly narrowed: string;
  readonly sources: string;
  readonly section: string;
  readonly length: string;
  readonly byline: string;
  readonly highlight: string;
  readonly body: string;
  readonly notes: string;
  readonly classification: string;
  readonly language: string;
  readonly loadDate: string;
  readonly end: string;
}

const INTERFACE = [
  'user',
  'time',
  'job',
  'documents',
  'client',
  'terms',
  'type',
  'narrowed',
  'sources',
  'section',
  'length',
  'byline',
  'highlight',
  'body',
  'notes',
  'classification',
  'language',
  'loadDate',
  'end',
] as const;

const words = (list: string): NexisInterface =>
  Object.fromEntries(list.split('|').map((word, i) => [INTERFACE[i], word])) as unknown as NexisInterface;

/** Interfaces by language. */
export const INTERFACES = {
  en: words(
    'User Name|Date and Time|Job Number|Documents|Client/Matter|Search Terms|Search Type|Narrowed by|Sources|Section|Length|Byline|Highlight|Body|Notes|Classification|Language|Load-Date|End of Document',
  ),
  fr: words(
    "Nom d'utilisateur|Date et heure|Numéro de tâche|Documents|Client/Dossier|Termes de recherche|Type de recherche|Limité par|Sources|Rubrique|Longueur|Auteur|Encart|Corps|Notes|Classification|Langue|Date de chargement|Fin du document",
  ),
  de: words(
    'Benutzername|Datum und Uhrzeit|Auftragsnummer|Dokumente|Mandant/Angelegenheit|Suchbegriffe|Suchtyp|Eingegrenzt durch|Quellen|Rubrik|Länge|Autor|Highlight|Textkörper|Anmerkungen|Klassifizierung|Sprache|Ladedatum|Ende des Dokuments',
  ),
  es: words(
    'Nombre de usuario|Fecha y hora|Número de trabajo|Documentos|Cliente/Asunto|Términos de búsqueda|Tipo de búsqueda|Acotado por|Fuentes|Sección|Longitud|Autor|Destacado|Cuerpo|Notas|Clasificación|Idioma|Fecha de carga|Fin del documento',
  ),
  nl: words(
    'Gebruikersnaam|Datum en tijd|Taaknummer|Documenten|Client/Zaak|Zoektermen|Zoektype|Verfijnd op|Bronnen|Rubriek|Lengte|Auteur|Hoogtepunt|Hoofdtekst|Opmerkingen|Classificatie|Taal|Laaddatum|Einde van het document',
  ),
  it: words(
    'Nome utente|Data e ora|Numero processo|Documenti|Cliente/Pratica|Termini di ricerca|Tipo di ricerca|Ristretto da|Fonti|Sezione|Lunghezza|Autore|In evidenza|Corpo|Note|Classificazione|Lingua|Data di caricamento|Fine del documento',
  ),
} satisfies Record<string, NexisInterface>;

/** A line of a file: its text, whether it is bold, and the cells of a row where it is a table. */
export interface NexisRow {
  readonly text?: string;
  readonly isBold?: boolean;
  readonly bookmark?: string;
  readonly label?: string;
  readonly cells?: readonly (readonly string[])[];
}

/** The list of documents that opens a file of several articles. */
export function cover(ui: NexisInterface, titles: readonly string[]): readonly NexisRow[] {
  return [
    { label: ui.user, text: 'ODILE BRASSAC' },
    { label: ui.time, text: 'Saturday, July 3, 2021 7:08:00 PM CET' },
    { label: ui.job, text: '79564983' },
    { text: `${ui.documents} (${titles.length})`, isBold: true },
    ...titles.flatMap((title, i) => [
      { text: `${i + 1}. ${title}` },
      { text: '' },
      { label: ui.client, text: '-None-' },
      { label: ui.terms, text: 'barrage OR digue' },
      { label: ui.type, text: 'Natural Language' },
      { label: ui.narrowed, text: '' },
      { text: '' },
      {
        cells: [
          ['Content Type', ui.narrowed],
          ['News', `${ui.sources}: Le Phare; Content Type: News`],
        ],
      },
      { text: '' },
      { text: '' },
    ]),
  ];
}

/** A file in Word's format. */
export function nexisDocx(rows: readonly NexisRow[]): Uint8Array {
  return makeDocx(rows.map(docxRow).join(''));
}

/** The same file in RTF. */
export function nexisRtf(rows: readonly NexisRow[]): Uint8Array {
  const source = `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\header Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} of 3\\par}\n${rows.map(rtfRow).join('\n')}}`;
  return Uint8Array.from(source, (character) => character.charCodeAt(0));
}

/** The same file as text copied from it. */
export function nexisCopy(rows: readonly NexisRow[]): Uint8Array {
  const lines = rows.flatMap(({ text = '', label, cells }) =>
    cells === undefined ? [`${labelled(label)}${text}`] : cells.map((row) => row.join('\t')),
  );
  return new TextEncoder().encode(lines.join('\r\n'));
}

function labelled(label: string | undefined): string {
  return label === undefined ? '' : `${label}:\u00A0`;
}

function docxRow({ text = '', isBold = false, bookmark, label, cells }: NexisRow): string {
  if (cells !== undefined) return table(...cells);
  const mark =
    bookmark === undefined ? '' : `<w:bookmarkStart w:id="2" w:name="${bookmark}"/><w:bookmarkEnd w:id="2"/>`;
  const runs =
    label === undefined
      ? text
          .split(/(\{[^}]*\})/u)
          .map((run) =>
            run.startsWith('{') ? r(run.slice(1, -1), '<w:b/><w:i/>') : r(run, isBold ? '<w:b/>' : ''),
          )
          .join('')
      : r(`${label}:`, '<w:b/>') + r(`\u00A0${text}`);
  return p(`${mark}${runs}`);
}

function rtfRow({ text = '', isBold = false, bookmark, label, cells }: NexisRow): string {
  if (cells !== undefined)
    return cells
      .map((row) => `\\trowd${row.map((cell) => `\\pard\\intbl ${rtf(cell)}\\cell`).join('')}\\row\\pard`)
      .join('\n');
  const mark = bookmark === undefined ? '' : `{\\*\\bkmkstart ${bookmark}}{\\*\\bkmkend ${bookmark}}`;
  const named = label === undefined ? '' : `{\\b ${rtf(label)}:}\\~`;
  const marked = rtf(text).replace(/%([^%]*)%/gu, '{\\b\\i $1}');
  return `${mark}${named}${isBold ? `{\\b ${marked}}` : marked}\\par`;
}

// Marked search terms are in braces in the rows; braces are signs of RTF.
function rtf(text: string): string {
  return text
    .replace(/\{([^}]*)\}/gu, '%$1%')
    .replace(/[\u0080-\uFFFF]/gu, (character) => `\\u${character.charCodeAt(0)}?`);
}
