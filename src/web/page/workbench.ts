import { isLanguage, LANGUAGES } from '../../model/language';
import type { AnalysedText, TextInput } from '../protocol';
import { formatNumber, type App } from './app';
import { choice, create, createMessages } from './dom';
import { inputForm } from './input-form';
import { readFile } from './read-file';
import { readingChoices } from './reading-choices';
import { resultView } from './result-view';

/** The workbench: texts in, annotated text, charts and tables out. */
export function workbench(app: App): HTMLElement {
  const { words, texts } = app;
  const messages = createMessages();
  const list = create('ul', { class: 'lines' });
  const listPart = create('section', { class: 'part' }, create('h2', { text: words.yourTexts }), list);
  const result = create('section', { class: 'part result' });

  async function add(inputs: readonly Omit<TextInput, 'id'>[], titles: readonly string[]): Promise<void> {
    messages.say(words.analysing);
    let done = 0;
    for (const [place, input] of inputs.entries()) {
      try {
        const analysed = await app.analyser.run('analyse', {
          ...input,
          id: freeId(titles[place]!, texts),
        });
        texts.push(analysed);
        warnOf(analysed);
        done++;
      } catch (error) {
        messages.warn(words.fileRefused(titles[place]!, words.failed((error as Error).message)));
      }
    }
    messages.say(done === 0 ? '' : words.analysed(done));
    if (done > 0) input.open = false;
    refresh();
  }

  function warnOf({ doc, warnings }: AnalysedText): void {
    if (warnings.some(({ code }) => code === 'language-not-covered'))
      messages.warn(words.fileRefused(doc.id, words.notCovered(doc.language)));
  }

  const reading = readingChoices(words);

  async function addFiles(files: readonly File[]): Promise<void> {
    messages.clear();
    messages.say(words.reading);
    const inputs: Omit<TextInput, 'id'>[] = [];
    const titles: string[] = [];
    for (const file of files) {
      const read = await readFile(file, reading.options(), app.analyser, words);
      for (const [name, message] of read.messages) messages.warn(words.fileRefused(name, message));
      for (const { input, title, otherTitle } of read.texts) {
        const sameName = [
          ...texts.filter(({ doc }) => doc.id === plainTitle(title)).map(({ doc }) => doc.text),
          ...inputs.filter((_, at) => titles[at] === title).map(({ text }) => text),
        ];
        // Two downloads often overlap.
        if (sameName.includes(input.text)) messages.warn(words.fileRefused(title, words.thereAlready));
        else {
          inputs.push(input);
          titles.push(sameName.length === 0 ? title : otherTitle);
        }
      }
    }
    if (inputs.length > 0) await add(inputs, titles);
    else messages.say('');
  }

  async function change(place: number, language: string): Promise<void> {
    const { doc } = texts[place]!;
    messages.clear();
    messages.say(words.analysing);
    texts[place] = await app.analyser.run('analyse', {
      id: doc.id,
      text: doc.text,
      language,
      metadata: doc.metadata,
    });
    messages.say(words.analysed(1));
    refresh();
  }

  function refresh(): void {
    listPart.hidden = texts.length === 0;
    result.hidden = texts.length === 0;
    list.replaceChildren(...texts.map((text, place) => textLine(text, place)));
    if (texts.length > 0) result.replaceChildren(...resultView(app));
  }

  function textLine({ doc, annotations, words: count }: AnalysedText, place: number): HTMLElement {
    const options = [
      ...(isLanguage(doc.language) ? [] : [[doc.language, doc.language] as const]),
      ...LANGUAGES.map((code) => [code, words.languages[code] ?? code] as const),
    ];
    const select = choice(options, doc.language, (language) => void change(place, language));
    select.setAttribute('aria-label', words.languageOf(doc.id));
    return create(
      'li',
      {},
      create('strong', { text: doc.id, dir: 'auto' }),
      create('span', {
        class: 'facts',
        text: [
          ...[doc.metadata.outlet, doc.metadata.date].filter((fact) => typeof fact === 'string'),
          words.words(formatNumber(count, app.language), formatNumber(annotations.length, app.language)),
        ].join(' · '),
      }),
      select,
      create('button', {
        type: 'button',
        class: 'quiet',
        text: words.removeShort,
        'aria-label': words.remove(doc.id),
        onClick: () => {
          texts.splice(place, 1);
          void app.analyser.run('forget', doc.id);
          refresh();
        },
      }),
    );
  }

  const input = create(
    'details',
    { class: 'input', open: texts.length === 0 },
    create('summary', {}, create('h2', { text: words.addTexts })),
    ...inputForm(app, reading.element, addFiles, add, messages),
  );
  const panel = create(
    'div',
    {},
    create('section', { class: 'part' }, input, messages.element),
    listPart,
    result,
  );
  refresh();
  return panel;
}

/** A title without signs that a chart would take for markup. */
function plainTitle(title: string): string {
  const plain = title
    .replace(/[<>&\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 120);
  return plain === '' ? 'text' : plain;
}

/** An id from a title, unique among the texts. */
function freeId(title: string, texts: readonly AnalysedText[]): string {
  const base = plainTitle(title);
  let id = base;
  for (let count = 2; texts.some(({ doc }) => doc.id === id); count++) id = `${base} (${count})`;
  return id;
}
