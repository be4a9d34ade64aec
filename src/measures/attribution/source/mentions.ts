import { TOKEN_KIND } from '../../../model/document';
import type { Gender } from '../../../syntax/words/gender';
import type { ItemRange } from '../../../syntax/noun-phrase';
import type { SourceKind } from './source-kind';
import type { Relation } from '../relation';
import { nameOf } from './person-name';
import type { Mention } from './speaker-chain';
import { is, type View } from '../../../syntax/view';
import {
  PLURAL_DETERMINER,
  DETERMINER,
  NOUN_LINK,
  LOOSE_LINK,
  COORDINATOR,
} from '../../../syntax/words/classes';

/** What the speaker chain must know of a relation's source. */
export function mentionOf(view: View, relation: Relation, kind: SourceKind, gender: Gender | null): Mention {
  const { range, span } = relation.source;
  if (range === undefined || span === undefined) {
    return {
      span: undefined,
      words: '',
      kind,
      gender: null,
      plural: false,
      nouns: [],
      name: undefined,
      isQuoted: false,
    };
  }
  return mentionIn(view, range, [span[0], span[1]], kind, gender);
}

/** What the speaker chain must know of a phrase. */
export function mentionIn(
  view: View,
  range: ItemRange,
  span: readonly [number, number],
  kind: SourceKind,
  gender: Gender | null,
): Mention {
  const words = view.doc.text.slice(span[0], span[1]);
  const items: number[] = [];
  for (let item = range.first; item >= 0; item = view.next[item]) {
    items.push(item);
    if (item === range.last) break;
  }
  const form = words.toLowerCase();
  const name = kind === 'person' ? nameOf(view, items) : undefined;
  return {
    span,
    words,
    kind,
    gender,
    plural:
      is(view, range.first, PLURAL_DETERMINER) ||
      /^(?:ils|elles|eux|ceux|celles|they|them|они|их)\b/u.test(form),
    nouns: items.filter((item) => isNoun(view, item)).map((item) => view.forms[item]),
    name,
    isQuoted: isQuoted(view, range.first),
  };
}

/** Whether an item stands inside a quotation: what a speaker tells of others. */
export function isQuoted(view: View, item: number): boolean {
  for (let b = view.levelOf[item]; b >= 0; b = view.levelOf[view.blocks[b].open]) {
    if (view.blocks[b].kind === 'quotation') return true;
  }
  return false;
}

function isNoun(view: View, item: number): boolean {
  const { forms } = view;
  if (view.blockAt[item] >= 0 || view.doc.tokens.kind[item] !== TOKEN_KIND.word) return false;
  const form = forms[item];
  return !is(view, item, DETERMINER | NOUN_LINK | LOOSE_LINK | COORDINATOR) && form.length > 2;
}
