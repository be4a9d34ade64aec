import { TOKEN_KIND, type Document } from '../model/document';

/** Longest emphasis or words of a link, in tokens. */
const LONGEST = 200;

/**
 * Tokens that are Markdown around words and none of the text: `**` and `*` in pairs around words, the brackets and the
 * address of a link. A star behind a name (`Daech*`) has no partner before the word, and is none of them.
 *
 * @returns 1 for each such token; `undefined` for a document without any.
 */
export function findMarkup(doc: Document): Uint8Array | undefined {
  const { tokens, text } = doc;
  let hidden: Uint8Array | undefined;
  const hide = (from: number, to: number): void => {
    hidden ??= new Uint8Array(tokens.length);
    hidden.fill(1, from, to);
  };
  let open = -1;
  let bracket = -1;
  for (let t = 0; t < tokens.length; t++) {
    const unit = text.charCodeAt(tokens.start[t]);
    const isItalic = unit === 0x5f && text.slice(tokens.start[t], tokens.end[t]) === '__';
    if ((tokens.kind[t] === TOKEN_KIND.mark && unit === 0x2a) || isItalic) {
      const sign = text.slice(tokens.start[t], tokens.end[t]);
      const isClosing = closes(doc, t) || (sign.length > 1 && stands(doc, t));
      if (open >= 0 && isClosing && isPair(doc, open, t, sign)) {
        hide(open, open + 1);
        hide(t, t + 1);
        open = -1;
      } else open = opens(doc, t) ? t : -1;
    } else if (unit === 0x5b) bracket = t;
    else if (unit === 0x5d && bracket >= 0) {
      const end = targetEnd(doc, t);
      if (end > 0 && t > bracket + 1 && t - bracket <= LONGEST) {
        hide(bracket, bracket + 1);
        hide(t, end);
      }
      bracket = -1;
    }
  }
  return hidden;
}

/** Whether a sign stands before a word, and behind none. */
function opens({ text, tokens }: Document, t: number): boolean {
  return (
    /^[^\s.,;:!?)\]»]/u.test(text.slice(tokens.end[t], tokens.end[t] + 1)) &&
    !isWord(text, tokens.start[t] - 1)
  );
}

/** Whether a sign stands behind a word or its stop, and before none. */
function closes({ text, tokens }: Document, t: number): boolean {
  return /\S/u.test(text[tokens.start[t] - 1]) && !isWord(text, tokens.end[t]);
}

/** `**«A» **— X`: a double sign between a space and a mark. */
function stands({ text, tokens }: Document, t: number): boolean {
  return /[\s—–.,:;!?)]/u.test(text.slice(tokens.end[t], tokens.end[t] + 1) || ' ');
}

function isWord(text: string, offset: number): boolean {
  return offset >= 0 && /[\p{L}\p{N}]/u.test(text.slice(offset, offset + 1));
}

function isPair({ text, tokens }: Document, open: number, t: number, sign: string): boolean {
  const [from, to] = [tokens.end[open], tokens.start[t]];
  return (
    t - open <= LONGEST &&
    text.slice(tokens.start[open], from) === sign &&
    !text.slice(from, to).includes('\n')
  );
}

/** Token after `](https://…)`, whose first token is given; -1 when no address in brackets follows. */
function targetEnd({ text, tokens }: Document, t: number): number {
  const [target] = /^\]\((?=\s|$)/u.exec(text.slice(tokens.start[t], tokens.start[t] + 3)) ??
    /^\]\((?:https?:\/\/|www\.|mailto:|\/|#)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)/u.exec(
      text.slice(tokens.start[t], tokens.start[t] + 2000),
    ) ?? [''];
  if (target === '') return -1;
  const end = tokens.start[t] + target.length;
  let after = t;
  while (after < tokens.length && tokens.start[after] < end) after++;
  // What the address runs into stays with it.
  return tokens.end[after - 1] === end ? after : -1;
}
