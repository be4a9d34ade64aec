import { create } from './dom';

/** A place to drop files on, with a button that asks for them. */
export function fileDrop(options: {
  readonly id: string;
  readonly text: string;
  readonly button: string;
  readonly hint?: string;
  readonly accept: string;
  readonly multiple: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): HTMLElement {
  const input = create('input', {
    type: 'file',
    id: options.id,
    accept: options.accept,
    multiple: options.multiple,
    hidden: true,
    'aria-label': options.button,
  });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) options.onFiles(files);
  });
  const zone = create(
    'div',
    { class: 'drop' },
    create(
      'p',
      {},
      `${options.text} `,
      create('button', { type: 'button', text: options.button, onClick: () => input.click() }),
    ),
    options.hint === undefined ? undefined : create('p', { class: 'hint', text: options.hint }),
    input,
  );
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) options.onFiles(options.multiple ? files : files.slice(0, 1));
  });
  return zone;
}
