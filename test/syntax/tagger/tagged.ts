import type { Language } from '../../../src/model/language';
import { tagSentence, type Tagger } from '../../../src/syntax/tagger/tagger';
import { TAG, TAG_NAMES, type TagName } from '../../../src/syntax/tagger/tags';
import type { TaggedSentence } from '../../../src/syntax/tagger/train-tagger';
import { createDocument } from '../../../src/text/create-document';

/** A text of one sentence with its tags, written as `Le/DET maire/NOUN parle/VERB:Fin ./PUNCT`. */
export function sentenceOf(tagged: string, language: Language): TaggedSentence {
  const pairs = tagged.split(' ').map((pair) => pair.split('/'));
  const doc = createDocument(pairs.map(([form]) => form).join(' '), { language });
  const tags = Uint8Array.from(pairs, ([, name]) => TAG[name as TagName]);
  return { doc, from: 0, to: doc.tokens.length, tags };
}

/** What a tagger gives for a text, sentence by sentence, in the same notation. */
export function tagText(tagger: Tagger, text: string, language: Language): string {
  const doc = createDocument(text, { language });
  const { sentences, tokens } = doc;
  const codes = new Uint8Array(tokens.length);
  for (let s = 0, t = 0; s < sentences.length; s++) {
    const from = t;
    while (t < tokens.length && tokens.start[t] < sentences.end[s]) t++;
    tagSentence(tagger, doc, from, t, codes);
  }
  return Array.from(
    codes,
    (code, t) => `${text.slice(tokens.start[t], tokens.end[t])}/${TAG_NAMES[code]}`,
  ).join(' ');
}
