import type { ReadingOptions } from '../../formats/corpora/corpus-item';
import { choice, create, labelled } from './dom';
import type { PageWords } from './words/en';

/** Encodings of older files in French, English and Russian. */
const ENCODINGS = ['windows-1252', 'windows-1251', 'koi8-r', 'iso-8859-15', 'utf-16le'] as const;

/** What a user can say of files that do not say it themselves. */
export function readingChoices(words: PageWords): {
  readonly element: HTMLElement;
  readonly options: () => ReadingOptions;
} {
  const nothing = (): void => undefined;
  const encoding = choice(
    [['', words.noEncoding], ...ENCODINGS.map((name) => [name, name] as const)],
    '',
    nothing,
  );
  encoding.id = 'encoding';
  const dates = choice(
    [
      ['', words.noDates],
      ['dmy', words.dayFirst],
      ['mdy', words.monthFirst],
    ],
    '',
    nothing,
  );
  dates.id = 'dates';
  const unwrap = create('input', { type: 'checkbox', id: 'unwrap' });
  const element = create(
    'details',
    { class: 'reading' },
    create('summary', { text: words.howRead }),
    create(
      'div',
      { class: 'row' },
      labelled(words.encodingLabel, encoding),
      labelled(words.datesLabel, dates),
      labelled(words.unwrapLabel, unwrap),
    ),
  );
  return {
    element,
    options: () => ({
      ...(encoding.value === '' ? {} : { encoding: encoding.value }),
      ...(dates.value === 'dmy' || dates.value === 'mdy' ? { dates: dates.value } : {}),
      unwrap: unwrap.checked,
    }),
  };
}
