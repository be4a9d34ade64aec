import type { Annotation } from '../model/annotation';
import type { Document } from '../model/document';
import { isLanguage } from '../model/language';
import { annotatedHtml } from './annotated-html';
import { escapeHtml } from './escape-html';
import { fillIn, INTERFACE_WORDS, type InterfaceLanguage, type InterfaceWords } from './interface-words';
import { DEFINITIONS } from './label-definitions';
import type { Literature } from './literature';
import { createCard, type MarkCard } from './mark-card';
import { annotationStyle } from './mark-style';
import {
  countText,
  legendHtml,
  numbersHtml,
  stripHtml,
  type PartOptions,
  type TextNumbers,
} from './page-parts';
import { READER_STYLE } from './reader-style';
import { textDirection } from './text-direction';

/** Options of `createReading`. */
export interface ReadingOptions {
  /** Language of the page's own words; default `en`. */
  readonly language?: InterfaceLanguage;
  /** `layer:label` to its definition, shown in the cards; default: those of the measures, in the page's language. */
  readonly definitions?: Readonly<Record<string, string>>;
  /** Where the entries of lexicons come from, shown in the cards; default: the works that each measure follows. */
  readonly literature?: Literature;
  /** Before every id, so that a page can hold more than this; default empty. */
  readonly idPrefix?: string;
  /** Opens with the second text beside the first; default false. */
  readonly sideBySide?: boolean;
}

/** What the behaviour of a page needs to know about one text. */
export interface ReaderText {
  readonly title: string;
  readonly numbers: TextNumbers;
  /** For each annotation that is marked, by its place in the list. */
  readonly cards: readonly MarkCard[];
  /** Length of the text in UTF-16 units. */
  readonly length: number;
}

/** What the behaviour of a page needs; plain JSON. */
export interface ReaderData {
  readonly idPrefix: string;
  readonly sideBySide: boolean;
  readonly words: Pick<
    InterfaceWords,
    | 'layer'
    | 'label'
    | 'count'
    | 'perThousand'
    | 'base'
    | 'rates'
    | 'markOf'
    | 'close'
    | 'compared'
    | 'decimal'
  >;
  readonly definitions: Readonly<Record<string, string>>;
  readonly texts: readonly ReaderText[];
}

/** Texts to read, as parts of a page. */
export interface Reading {
  /** All text escaped: nothing in it is run. */
  readonly html: string;
  /** CSS rules of these parts, all under `.selon-reader`, `.selon-text` and the classes of marks. */
  readonly style: string;
  /** For `startReader`. */
  readonly data: ReaderData;
}

/** More annotations of one text are counted, not marked: a page stays usable whatever it is given. */
export const MOST_MARKED = 5000;
/** Metadata that a page says in another way, or that are for machines. */
const HIDDEN_FACTS = ['title', 'headline', 'constructed', 'sha256', 'file', 'event', 'note'];
const LONGEST_TITLE = 300;

/**
 * Texts with what was found in them as marks; a legend that shows and hides labels; for each mark a card; for each text
 * a strip to jump by, the sources of what is reported in the margin, and the numbers with their base. Several texts are
 * chosen from a list, and two can stand side by side.
 *
 * @param documents - One document or several.
 * @param annotations - Annotations of these documents; of one document, the first 5,000 are marked.
 * @param options - Interface language, definitions, literature.
 * @returns Parts of a page, the same for the same input. `startReader` brings them to life.
 */
export function createReading(
  documents: readonly Document[],
  annotations: readonly Annotation[],
  options: ReadingOptions = {},
): Reading {
  const { language = 'en', idPrefix = '', literature = { sources: {}, references: {} } } = options;
  const words = INTERFACE_WORDS[language];
  const definitions = options.definitions ?? DEFINITIONS[language];
  const ownOf = groupByDocument(annotations);
  const texts = documents.map((doc): ReaderText => {
    const own = ownOf.get(doc.id) ?? [];
    return {
      title: titleOf(doc),
      numbers: countText(doc, own, { language, words }),
      cards: own
        .slice(0, MOST_MARKED)
        .map((annotation) => createCard(annotation, doc, { language, words, literature })),
      length: doc.text.length,
    };
  });
  const sideBySide = (options.sideBySide ?? false) && documents.length > 1;
  const articles = documents.map((doc, place) =>
    articleHtml(doc, ownOf.get(doc.id) ?? [], {
      language,
      words,
      id: `${idPrefix}t${place}`,
      place,
      numbers: texts[place]!.numbers,
      isShown: place === 0 || (sideBySide && place === 1),
    }),
  );
  const used = new Set(texts.flatMap(({ cards }) => cards.map(({ definition }) => definition)));
  return {
    html: `${documents.length > 1 ? chooserHtml(documents, sideBySide, idPrefix, words) : ''}<div class="columns">
<section class="panel" aria-label="${escapeHtml(words.legend)}">
${legendHtml(annotations, { language, words })}
</section>
<div>
<div class="texts">
${articles.join('\n')}
</div>
<section class="comparison" hidden></section>
</div>
</div>
<div class="card" id="${escapeHtml(idPrefix)}selon-card" role="dialog" aria-label="${escapeHtml(words.legend)}" tabindex="-1" hidden></div>`,
    style: `${READER_STYLE}\n${annotationStyle(annotations)}`,
    data: {
      idPrefix,
      sideBySide,
      words: {
        layer: words.layer,
        label: words.label,
        count: words.count,
        perThousand: words.perThousand,
        base: words.base,
        rates: words.rates,
        markOf: words.markOf,
        close: words.close,
        compared: words.compared,
        decimal: words.decimal,
      },
      definitions: Object.fromEntries(Object.entries(definitions).filter(([key]) => used.has(key))),
      texts,
    },
  };
}

interface ArticleOptions extends PartOptions {
  readonly id: string;
  readonly place: number;
  readonly numbers: TextNumbers;
  readonly isShown: boolean;
}

function articleHtml(doc: Document, annotations: readonly Annotation[], options: ArticleOptions): string {
  const { words, id, place } = options;
  const marked = annotations.slice(0, MOST_MARKED);
  const note = (text: string): string => `<p class="note">${escapeHtml(text)}</p>\n`;
  const isConstructed = doc.metadata['constructed'] === true || doc.metadata['constructed'] === 'true';
  const lang = escapeHtml(doc.language);
  return `<article id="${escapeHtml(id)}" data-text="${place}" aria-labelledby="${escapeHtml(id)}-title"${options.isShown ? '' : ' hidden'}>
<header><h1 id="${escapeHtml(id)}-title" lang="${lang}" dir="${textDirection(doc.language)}">${escapeHtml(titleOf(doc))}</h1>
${factsHtml(doc, words)}${isConstructed ? note(words.constructed) : ''}${isLanguage(doc.language) ? '' : note(words.notCovered)}${
    marked.length < annotations.length
      ? note(fillIn(words.tooMany, { shown: marked.length, all: annotations.length }))
      : ''
  }</header>
<div dir="${textDirection(doc.language)}" class="where">${stripHtml(doc, marked, options)}</div>
${annotatedHtml(doc, marked, { idPrefix: `${id}-`, withStyle: false, withTitles: false, noSource: words.noSource })}
${numbersHtml(options.numbers, options)}
</article>`;
}

function factsHtml(doc: Document, words: InterfaceWords): string {
  const facts = Object.entries({ outlet: null, date: null, ...doc.metadata })
    .filter(([name, value]) => value !== null && value !== '' && !HIDDEN_FACTS.includes(name))
    .map(
      ([name, value]) =>
        `<div><dt>${escapeHtml(words.facts[name] ?? name)}</dt><dd><bdi>${escapeHtml(String(value).slice(0, LONGEST_TITLE))}</bdi></dd></div>`,
    );
  return facts.length === 0 ? '' : `<dl class="facts">${facts.join('')}</dl>\n`;
}

function chooserHtml(
  docs: readonly Document[],
  sideBySide: boolean,
  idPrefix: string,
  words: InterfaceWords,
): string {
  const options = (chosen: number): string =>
    docs
      .map((doc, place) => {
        const outlet = doc.metadata['outlet'];
        const name =
          typeof outlet === 'string' && outlet !== '' ? `${outlet} – ${titleOf(doc)}` : titleOf(doc);
        return `<option value="${place}"${place === chosen ? ' selected' : ''}>${escapeHtml(name)}</option>`;
      })
      .join('');
  const select = (which: string, label: string, content: string): string =>
    `<label for="${escapeHtml(idPrefix)}selon-${which}">${escapeHtml(label)}</label><select id="${escapeHtml(idPrefix)}selon-${which}" data-choose="${which}" autocomplete="off">${content}</select>`;
  const none = `<option value="-1"${sideBySide ? '' : ' selected'}>${escapeHtml(words.nothingBeside)}</option>`;
  return `<nav class="chooser" aria-label="${escapeHtml(words.text)}"><div>${select('first', words.text, options(0))}</div>
<div>${select('second', words.beside, none + options(sideBySide ? 1 : -1))}</div></nav>\n`;
}

/** A text's title or headline, else its id; cut where it is too long for one. */
export function titleOf(doc: Document): string {
  const title = doc.metadata['title'] ?? doc.metadata['headline'];
  return (typeof title === 'string' && title !== '' ? title : doc.id).slice(0, LONGEST_TITLE);
}

function groupByDocument(annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.document);
    if (group === undefined) groups.set(annotation.document, [annotation]);
    else group.push(annotation);
  }
  return groups;
}
