const PREFIX = 'selon:';

/** What is kept under a name; `undefined` when nothing is, or the browser keeps nothing for this page. */
export function readItem(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value at once; says whether that worked: it does not when the storage is full or closed to the page. */
export function writeItem(name: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}

/** Forgets what is kept under a name. */
export function removeItem(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}

/** Names that begin so, in the order of the names. */
export function listItems(start: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + start))
      .map((key) => key.slice(PREFIX.length))
      .sort();
  } catch {
    return [];
  }
}

/** Calls back when another window of this browser changes what is kept under a name. */
export function onOtherWindow(changed: (name: string) => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key?.startsWith(PREFIX) === true) changed(event.key.slice(PREFIX.length));
  });
}
