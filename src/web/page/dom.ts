/** Attributes and properties of a new element; `on…` are listeners, `text` is its text. */
export interface ElementOptions {
  readonly class?: string;
  readonly text?: string;
  readonly onClick?: () => void;
  readonly onChange?: () => void;
  readonly onInput?: () => void;
  readonly [attribute: string]: string | number | boolean | (() => void) | undefined;
}

/** A new element. Strings become text, never markup; `false` and `undefined` attributes are left out. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: ElementOptions = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2).toLowerCase(), () => value());
    else if (name === 'text') element.textContent = String(value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A field with its label above it. */
export function labelled(label: string, field: HTMLElement): HTMLLabelElement {
  return create('label', { class: 'field' }, create('span', { text: label }), field);
}

/** A choice of one, as a drop-down list. */
export function choice(
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLSelectElement {
  const select = create(
    'select',
    {},
    ...options.map(([value, text]) => create('option', { value, text, selected: value === chosen })),
  );
  select.addEventListener('change', () => onChange(select.value));
  return select;
}

/** A tab of `tabs`. */
export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly panel: HTMLElement;
}

/** Tabs with their panels: arrow keys go from one to the next, and only the chosen panel is shown. */
export function tabs(
  label: string,
  list: readonly Tab[],
  chosen: string,
  onChoose: (id: string) => void,
): HTMLElement {
  const buttons = list.map(({ id, title, panel }) => {
    panel.id = `panel-${id}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${id}`);
    return create('button', {
      type: 'button',
      role: 'tab',
      id: `tab-${id}`,
      'aria-controls': `panel-${id}`,
      text: title,
    });
  });
  const select = (place: number, hasFocus: boolean): void => {
    buttons.forEach((button, other) => {
      button.setAttribute('aria-selected', String(other === place));
      button.tabIndex = other === place ? 0 : -1;
      list[other]!.panel.hidden = other !== place;
    });
    if (hasFocus) buttons[place]!.focus();
    onChoose(list[place]!.id);
  };
  buttons.forEach((button, place) => {
    button.addEventListener('click', () => select(place, false));
    button.addEventListener('keydown', (event) => {
      const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: list.length - 1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      select((next + list.length) % list.length, true);
    });
  });
  const start = Math.max(
    0,
    list.findIndex(({ id }) => id === chosen),
  );
  buttons.forEach((button, place) => {
    button.setAttribute('aria-selected', String(place === start));
    button.tabIndex = place === start ? 0 : -1;
    list[place]!.panel.hidden = place !== start;
  });
  return create(
    'div',
    { class: 'tabs' },
    create('div', { role: 'tablist', 'aria-label': label }, ...buttons),
    ...list.map(({ panel }) => panel),
  );
}

/** Messages of one part of the page, read out when they come. */
export interface Messages {
  readonly element: HTMLElement;
  /** Replaces all messages by one about progress or success. */
  readonly say: (text: string) => void;
  /** Adds a message about what could not be done. */
  readonly warn: (text: string) => void;
  readonly clear: () => void;
}

/** A place for messages. */
export function createMessages(): Messages {
  const status = create('p', { role: 'status', class: 'status' });
  const alerts = create('div', { role: 'alert', class: 'alerts' });
  return {
    element: create('div', { class: 'messages' }, status, alerts),
    say: (text) => {
      status.textContent = text;
    },
    warn: (text) => {
      alerts.append(create('p', { text }));
    },
    clear: () => {
      status.textContent = '';
      alerts.replaceChildren();
    },
  };
}
