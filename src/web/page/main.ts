import type { InterfaceLanguage } from '../../reader/interface-words';
import { createAnalyser } from './analyser';
import type { App } from './app';
import { classroom } from './classroom';
import { create, tabs } from './dom';
import { readItem, writeItem } from './storage';
import { en } from './words/en';
import { fr } from './words/fr';
import { workbench } from './workbench';

const LANGUAGE_KEY = 'language';
const WORDS = { en, fr } as const;

const shared = { analyser: createAnalyser(), texts: [], chosen: new Map<string, string>() };

show(firstLanguage());

// A file that misses its place must not replace the page.
for (const name of ['dragover', 'drop'] as const)
  document.addEventListener(name, (event) => event.preventDefault());

function firstLanguage(): InterfaceLanguage {
  const kept = readItem(LANGUAGE_KEY);
  if (kept === 'en' || kept === 'fr') return kept;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Builds the page in a language. */
function show(language: InterfaceLanguage): void {
  const words = WORDS[language];
  const app: App = { ...shared, words, language };
  document.documentElement.lang = language;
  document.title = `selon · ${words.tagline}`;
  const languages = (['en', 'fr'] as const).map((code) =>
    create('button', {
      type: 'button',
      lang: code,
      'aria-pressed': String(code === language),
      text: { en: 'English', fr: 'Français' }[code],
      onClick: () => {
        writeItem(LANGUAGE_KEY, code);
        show(code);
        document.querySelector<HTMLElement>('.languages [aria-pressed="true"]')?.focus();
      },
    }),
  );
  document.getElementById('app')!.replaceChildren(
    create(
      'header',
      {},
      create('h1', {}, 'selon', create('small', { text: words.tagline })),
      create(
        'div',
        { class: 'languages', role: 'group', 'aria-label': words.interfaceLanguage },
        ...languages,
      ),
    ),
    create('p', { class: 'privacy' }, create('strong', { text: words.privacyTitle }), ` ${words.privacy}`),
    create(
      'main',
      {},
      tabs(
        words.views,
        [
          { id: 'workbench', title: words.workbench, panel: workbench(app) },
          { id: 'classroom', title: words.classroom, panel: classroom(app) },
        ],
        app.chosen.get('view') ?? 'workbench',
        (id) => app.chosen.set('view', id),
      ),
    ),
    create(
      'footer',
      {},
      create('p', { class: 'hint', text: words.licences }),
      create(
        'details',
        { class: 'licences' },
        create('summary', { text: words.licenceText }),
        create('pre', { lang: 'en', text: document.getElementById('selon-licences')!.textContent.trim() }),
      ),
    ),
  );
}
