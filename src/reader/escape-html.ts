const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stands for itself in HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign]!);
}

/**
 * A reader's text in HTML. Signs that reverse the direction of what follows, by which a text can look other than it is,
 * stand alone in an element that shows them and ends their effect; no character is changed.
 */
export function textHtml(text: string): string {
  return escapeHtml(text).replace(/[\u202D\u202E]/gu, (sign) => {
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`;
    return `<span class="selon-sign" data-sign="${name}">${sign}</span>`;
  });
}

/** JSON that can stand in a `<script>` element: nothing in it ends the element. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
