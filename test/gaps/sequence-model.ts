import { createKeyTable } from '../../src/syntax/tagger/key-table';
import { createPerceptron } from '../../src/syntax/tagger/perceptron';
import { createRandom } from '../../src/util/random';
import { ROLE, ROLES, type ReadText } from './words-of';

/** Gives each word of a text a role, and how sure that is. */
export interface SequenceModel {
  /** Roles by token, and the scores of all roles, `ROLES` numbers a token. */
  readonly tag: (text: ReadText) => { readonly roles: Uint8Array; readonly scores: Float64Array };
}

const MOST_KEYS = 24;
const EPOCHS = 5;
/** How far on either side a quotation mark is seen, in tokens. */
const REACH = 4;

/**
 * Learns the roles of words from texts: an averaged perceptron over the words around, their endings and the two roles
 * before. It knows no lexicon and no rule, so that where it departs from the rules there may be something to see.
 *
 * @source Collins 2002 (collins2002)
 */
export function trainSequenceModel(texts: readonly ReadText[], seed: number): SequenceModel {
  const perceptron = createPerceptron(ROLES);
  const random = createRandom(seed);
  const keys = new Int32Array(MOST_KEYS);
  const order = [...texts];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const text of order) {
      let previous: number = ROLE.none;
      let second: number = ROLE.none;
      for (let t = 0; t < text.words.length; t++) {
        const count = writeKeys(text, t, previous, second, keys);
        const guess = perceptron.guess(keys, count);
        perceptron.learn(keys, count, text.roles[t], guess);
        second = previous;
        previous = guess;
      }
    }
  }
  perceptron.restart();
  const { features, starts, tags, weights } = perceptron.weights();
  const places = createKeyTable(features.length);
  for (const feature of features) places.add(feature);

  function tag(text: ReadText): { readonly roles: Uint8Array; readonly scores: Float64Array } {
    const roles = new Uint8Array(text.words.length);
    const scores = new Float64Array(text.words.length * ROLES);
    for (let t = 0; t < roles.length; t++) {
      const count = writeKeys(text, t, t > 0 ? roles[t - 1] : 0, t > 1 ? roles[t - 2] : 0, keys);
      for (let k = 0; k < count; k++) {
        const place = places.find(keys[k]);
        if (place < 0) continue;
        for (let w = starts[place]; w < starts[place + 1]; w++) scores[t * ROLES + tags[w]] += weights[w];
      }
      for (let role = 1; role < ROLES; role++)
        if (scores[t * ROLES + role] > scores[t * ROLES + roles[t]]) roles[t] = role;
    }
    return { roles, scores };
  }

  return { tag };
}

/** Writes the features of a token; returns how many. */
function writeKeys(text: ReadText, t: number, previous: number, second: number, keys: Int32Array): number {
  const { words } = text;
  const at = (place: number): string => words[place] ?? '';
  const word = at(t);
  let count = 0;
  const add = (name: string, value: string): void => {
    keys[count++] = hash(`${name} ${value}`);
  };
  add('0', word);
  add('-1', at(t - 1));
  add('+1', at(t + 1));
  add('-2', at(t - 2));
  add('+2', at(t + 2));
  add('-1 0', `${at(t - 1)} ${word}`);
  add('0 +1', `${word} ${at(t + 1)}`);
  add('-1 +1', `${at(t - 1)} ${at(t + 1)}`);
  add('end3', word.slice(-3));
  add('end2', word.slice(-2));
  add('end3 -1', `${word.slice(-3)} ${at(t - 1)}`);
  add('capital', `${isCapital(at(t - 1))}${isCapital(word)}${isCapital(at(t + 1))}`);
  add('end -1', at(t - 1).slice(-3));
  add('end +1', at(t + 1).slice(-3));
  add('marks', markNear(words, t));
  add('marks end3', `${markNear(words, t)} ${word.slice(-3)}`);
  add('role', String(previous));
  add('roles', `${previous}${second}`);
  add('role 0', `${previous} ${word}`);
  add('role end', `${previous} ${word.slice(-3)}`);
  return count;
}

function isCapital(word: string): string {
  return word.startsWith('^') ? 'C' : 'c';
}

/** On which sides a quotation mark, or a colon, is near. */
function markNear(words: readonly string[], t: number): string {
  let found = '';
  for (let d = 1; d <= REACH; d++) {
    if (/^["«»“”]$/u.test(words[t - d] ?? '')) found += `<${d}`;
    if (/^["«»“”:]$/u.test(words[t + d] ?? '')) found += `>${d}`;
  }
  return found;
}

/** FNV-1a over code units. */
function hash(text: string): number {
  let found = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) found = Math.imul(found ^ text.charCodeAt(i), 0x01000193);
  return found | 0;
}
