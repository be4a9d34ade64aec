/** Fields of Nexis and Lexis files, whatever the interface calls them. */
export type NexisField =
  // Between headline and text.
  | 'section'
  | 'length'
  | 'author'
  | 'dateline'
  | 'highlight'
  | 'series'
  // Behind the text.
  | 'loadDate'
  | 'language'
  | 'publicationType'
  | 'sourceCode'
  | 'subjects'
  | 'industries'
  | 'regions'
  | 'companies'
  | 'organisations'
  | 'people'
  | 'ticker'
  | 'graphic'
  | 'correction'
  | 'notes'
  | 'url'
  | 'other';

/** A line such as `Section: NEWS; Pg. 4`. */
export interface NexisLabel {
  readonly field: NexisField;
  readonly value: string;
}

/** Fields that stand before the text; the others stand behind it. */
export const NEXIS_HEADER: ReadonlySet<NexisField> = new Set<NexisField>([
  'section',
  'length',
  'author',
  'dateline',
  'highlight',
  'series',
]);

/**
 * The label that a line begins with, in English, French, German, Spanish, Dutch, Italian or Portuguese.
 *
 * @param line - `Length: 355 words`, `LÄNGE: 1285 Wörter`; a no-break space may follow the colon.
 */
export function nexisLabel(line: string): NexisLabel | undefined {
  const colon = line.slice(0, 40).indexOf(':');
  if (colon <= 0) return undefined;
  // Nexis Uni writes a no-break space behind the colon: such a line is labelled, whatever its language.
  const isMarked = line[colon + 1] === '\u00A0' && /^\p{Lu}[\p{L} /-]+$/u.test(line.slice(0, colon));
  const field = LABELS.get(plainLabel(line.slice(0, colon))) ?? (isMarked ? 'other' : undefined);
  return field === undefined ? undefined : { field, value: line.slice(colon + 1).trim() };
}

/** Parts of an article that begin with a heading alone in its line. */
export type NexisHeading = 'body' | 'notes' | 'graphic' | 'classification';

/** The part that a heading opens. */
export function nexisHeading(line: string): NexisHeading | undefined {
  return line.length > 30 ? undefined : HEADINGS.get(plainLabel(line.replace(/:$/u, '')));
}

/** Whether a line ends an article: `End of Document`. */
export function isNexisEnd(line: string): boolean {
  return line.length < 40 && ENDS.has(plainLabel(line));
}

/** Whether a line is one of the list of documents that opens a file: `Client/Matter: -None-`, `Documents (7)`. */
export function isNexisCover(line: string): boolean {
  const start = line.slice(0, 50);
  if (/^\p{L}+ \(\d+\)$/u.test(start)) return COVER_HEADINGS.has(plainLabel(start.replace(/ \(\d+\)$/u, '')));
  const colon = start.indexOf(':');
  return colon > 0 && COVER.has(plainLabel(start.slice(0, colon)));
}

/** Whether a line is a notice of copyright. */
export function isCopyright(line: string): boolean {
  return COPYRIGHT.test(line);
}

const COPYRIGHT =
  /^(?:copyright\b|©|\(c\) ?(?:copyright )?\d{4}|all rights reserved|tous droits r[eé]serv[eé]s|alle rechte vorbehalten|todos los derechos reservados|alle rechten voorbehouden|tutti i diritti riservati|todos os direitos reservados|auteursrecht\b)/iu;

/** A label to compare: small letters without accents, hyphens and no-break spaces as spaces. */
function plainLabel(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s\-\u2010\u2011_]+/gu, ' ')
    .trim();
}

function table<T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  return new Map(
    Object.entries<string>(lists).flatMap(([key, list]) =>
      list.split('|').map((label) => [label.trim(), key as T] as const),
    ),
  );
}

// In the order English, French, German, Spanish, Dutch, Italian, Portuguese; without accents.
const LABELS = table<NexisField>({
  section: 'section|rubrique|rubrik|ressort|seccion|sectie|rubriek|sezione|rubrica|secao|seccao',
  length: 'length|longueur|lange|longitud|extension|lengte|lunghezza|comprimento|extensao|tamanho',
  author: 'byline|author|by line|auteur|signature|autor|verfasser|autora|firma|naamregel|autore|autoria',
  dateline:
    'dateline|date line|lieu|lieu de publication|datumszeile|ort|ortsmarke|linea de fecha|dagtekening|luogo|localidade',
  highlight:
    'highlight|highlights|insert|temps fort|points forts|encart|chapeau|hoogtepunt|destacado|resaltado|in evidenza|destaque',
  series: 'series|serie',
  loadDate:
    'load date|date de chargement|date chargement|ladedatum|ladungsdatum|update|aktualisierung|fecha de carga|fecha carga|laaddatum|laad datum|data di caricamento|data caricamento|data de carregamento|data de carga',
  language: 'language|langue|sprache|idioma|taal|lingua',
  publicationType:
    'publication type|type de publication|type publication|publikationstyp|publikationsart|tipo de publicacion|tipo publicacion|type publicatie|publicatietype|publicatie type|tipo di pubblicazione|tipo pubblicazione|tipo de publicacao',
  sourceCode:
    'journal code|code revue|code journal|zeitungs code|zeitschriften code|codigo de la publicacion|tijdschriftcode|codice rivista|pub code',
  subjects:
    'subject|subjects|sujet|sujets|thema|themen|schlagworter|tema|temas|onderwerp|argomento|soggetto|assunto',
  industries:
    "industry|industries|secteur activite|secteur d'activite|branche|branchen|industria|sector|bedrijfstak|settore|industrie",
  regions:
    'geographic|geo localization|localisation geo|geographie|geografie|geografico|geografisch|country|state|city|pays|ville|land|stadt|pais|ciudad',
  companies:
    'company|companies|societe|societes|unternehmen|firma(en)|firmen|empresa|empresas|bedrijf|societa|azienda',
  organisations:
    'organization|organisation|organizations|organismes|organizacion|organisatie|organizzazione|organizacao',
  people: 'person|people|personne|personnes|personen|persona|personas|persoon|persone|pessoa',
  ticker: 'ticker|stock symbol|symbole boursier|borsenkurzel|simbolo bursatil',
  graphic: 'graphic|graphics|graphique|illustration|grafik|bild|bilder|grafico|afbeelding|grafiek|grafica',
  correction: 'correction|correction date|korrektur|correccion|correctie|correzione|correcao',
  notes: 'notes|note|anmerkung|anmerkungen|notas|opmerkingen|notities',
  url: 'url|link|lien',
  other:
    'distribution|type|document type|type de document|dokumenttyp|acc no|accession no|issn|isbn|name|product|file name|edition date|publication|media type|cat|citation',
});

const HEADINGS = table<NexisHeading>({
  body: "body|text|corps|corps du texte|corps de l'article|corps du document|texte|texte integral|contenu|textkorper|haupttext|artikeltext|inhalt|cuerpo|cuerpo del texto|cuerpo del articulo|cuerpo del documento|texto|hoofdtekst|tekst|inhoud|corpo|corpo del testo|testo|corpo do texto",
  notes: 'notes|note|remarques|anmerkungen|anmerkung|hinweise|notas|opmerkingen|notities',
  graphic:
    'graphic|graphics|graphique|illustration|illustrations|grafik|grafiken|abbildung|grafico|graficos|afbeelding|grafiek|grafica',
  classification:
    'classification|klassifikation|klassifizierung|clasificacion|classificatie|classificazione|classificacao',
});

const ENDS: ReadonlySet<string> = new Set([
  'end of document',
  'fin du document',
  'fin de document',
  'ende des dokuments',
  'dokumentende',
  'fin del documento',
  'fin de documento',
  'final del documento',
  'einde van het document',
  'einde van document',
  'einde document',
  'fine del documento',
  'fine documento',
  'fim do documento',
]);

const COVER: ReadonlySet<string> = new Set(
  (
    'user name|date and time|job number|client/matter|search terms|search type|narrowed by|' +
    "nom d'utilisateur|date et heure|numero de tache|numero de travail|client/dossier|termes de recherche|termes recherches|type de recherche|limite par|affine par|restreint par|" +
    'benutzername|datum und uhrzeit|auftragsnummer|jobnummer|mandant/angelegenheit|mandant/aktenzeichen|suchbegriffe|suchtyp|suchart|eingegrenzt durch|eingeschrankt durch|eingrenzung|' +
    'nombre de usuario|fecha y hora|numero de trabajo|cliente/asunto|terminos de busqueda|tipo de busqueda|acotado por|limitado por|' +
    'gebruikersnaam|datum en tijd|taaknummer|opdrachtnummer|client/zaak|client/dossier|zoektermen|zoektype|type zoekopdracht|verfijnd op|beperkt door|' +
    'nome utente|data e ora|numero processo|cliente/pratica|termini di ricerca|tipo di ricerca|limitato da|ristretto da|' +
    'nome de usuario|data e hora|numero do trabalho|cliente/materia|termos de pesquisa|tipo de pesquisa|restrito por'
  ).split('|'),
);

const COVER_HEADINGS: ReadonlySet<string> = new Set(
  'document|documents|dokumente|dokument|documentos|documento|documenten|documenti'.split('|'),
);
