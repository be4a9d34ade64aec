import type { CueGroup } from '../cue-groups';
import { casesOf, isBetween } from '../../../syntax/agreeing-phrase';
import { readsAsName } from '../../../syntax/quoted-names';
import type { ItemRange } from '../../../syntax/noun-phrase';
import { nominativeAfter, nominativeBefore } from '../../../syntax/nominative-subject';
import {
  is,
  canBe,
  isCapitalised,
  isPunctuation,
  nextInUnit,
  previousInUnit,
  quotationAt,
  type View,
} from '../../../syntax/view';
import { isFinite } from '../../../syntax/word-classes';
import {
  COMPLEMENTISER,
  COORDINATOR,
  INFINITIVE,
  PREPOSITION,
  SUBORDINATOR,
} from '../../../syntax/words/classes';

const LONGEST_REACH = 40;

/** A verb with its subject, wherever that stands. */
export interface Surroundings {
  /** First item behind the verb, -1 when nothing follows. */
  readonly start: number;
  readonly before: ItemRange | undefined;
  readonly after: ItemRange | undefined;
}

/** Where the subject of a verb stands. */
export function surroundings(view: View, group: CueGroup): Surroundings {
  const start = nextInUnit(view, group.last);
  const before = group.form === 'finite' ? nominativeBefore(view, group.outerFirst).range : undefined;
  const isNear = before !== undefined && before.first >= view.unitFirst[view.unitOf[group.first]];
  const after =
    group.form === 'finite' && start >= 0 && !isNear ? nominativeAfter(view, start, group.last) : undefined;
  return { start, before, after };
}

/** First item behind a verb after its subject, adverbs, times and those who are told; -1 when nothing is left. */
export function afterAddressees(view: View, group: CueGroup, { start, after }: Surroundings): number {
  let item = start;
  for (let steps = 0; item >= 0 && steps < LONGEST_REACH; steps++) {
    if (after !== undefined && item === after.first) item = nextInUnit(view, after.last);
    else if (isBetween(view, item) || isTold(view, item) || isToldName(view, item, group))
      item = nextInUnit(view, item);
    else return item;
  }
  return item;
}

/** A dative, or an outlet's name in its place. */
function isTold(view: View, item: number): boolean {
  if (is(view, item, PREPOSITION) || view.blockAt[item] >= 0) return false;
  const hit = view.sourceHits[item];
  if (hit?.entry.label === 'media' && hit.entry.attributes?.name === true) return true;
  return (
    casesOf(view).isDative(view.forms[item], isCapitalised(view, item)) && !canBe(view, item, INFINITIVE)
  );
}

/** `предложил Лугову уйти`, `пригрозил Канаде пошлинами`; with a verb that takes an object `Москву` is that. */
function isToldName(view: View, item: number, { takes, match }: CueGroup): boolean {
  if (!isCapitalised(view, item) || view.blockAt[item] >= 0) return false;
  const governs = match?.entry.attributes?.governs;
  const takesObject = takes.object || (typeof governs === 'string' && governs.includes('acc+'));
  return /(?:е|ому)$/u.test(view.forms[item]) || (!takesObject && /[уюй]$/u.test(view.forms[item]));
}

/** The stretch of a clause before a verb and its subject, without connectives; undefined when it is empty. */
export function stretchBefore(view: View, group: CueGroup, { before }: Surroundings): ItemRange | undefined {
  let last = previousInUnit(
    view,
    before === undefined ? group.outerFirst : Math.min(before.first, group.outerFirst),
  );
  while (last >= 0 && isBetween(view, last)) last = previousInUnit(view, last);
  if (last < 0 || isPunctuation(view, last)) return undefined;
  let first = last;
  for (
    let item = last, steps = 0;
    item >= 0 && steps < LONGEST_REACH;
    steps++, item = previousInUnit(view, item)
  ) {
    if (
      view.blockAt[item] >= 0
        ? quotationAt(view, item) !== undefined && !readsAsName(view, item)
        : isPunctuation(view, item)
    )
      break;
    if (is(view, item, COMPLEMENTISER | SUBORDINATOR) || isFinite(view, item)) break;
    first = item;
  }
  while (first !== last && (isBetween(view, first) || is(view, first, COORDINATOR)))
    first = nextInUnit(view, first);
  return isBetween(view, first) || is(view, first, COORDINATOR) ? undefined : { first, last };
}

/** `Вину Лугов не признаёт`, `жители это отрицали`: an object before its verb. */
export function objectBefore(view: View, group: CueGroup, around: Surroundings): ItemRange | undefined {
  const { before, after } = around;
  if (before !== undefined) {
    const inner = nextInUnit(view, before.last);
    if (inner >= 0 && inner < group.outerFirst) {
      const between = trimmed(view, inner, previousInUnit(view, group.outerFirst));
      if (between !== undefined && isObject(view, between.first)) return between;
    }
  }
  if (before === undefined && after === undefined) return undefined;
  const stretch = stretchBefore(view, group, around);
  return stretch !== undefined && isObject(view, stretch.first) ? stretch : undefined;
}

function trimmed(view: View, from: number, to: number): ItemRange | undefined {
  let [first, last] = [from, to];
  while (last > first && isBetween(view, last)) last = previousInUnit(view, last);
  while (first < last && isBetween(view, first)) first = nextInUnit(view, first);
  for (let item = first; item >= 0; item = nextInUnit(view, item)) {
    if (isPunctuation(view, item) || isFinite(view, item)) return undefined;
    if (item === last) break;
  }
  return first > last || isBetween(view, first) ? undefined : { first, last };
}

function isObject(view: View, item: number): boolean {
  if (is(view, item, PREPOSITION | COMPLEMENTISER | SUBORDINATOR | COORDINATOR)) return false;
  return !isPunctuation(view, item) && !isFinite(view, item) && !isTold(view, item);
}

const EVENT =
  /(?:ни(?:е|я|ю|и|ем|й|ям|ями|ях)|ти(?:е|я|ю|и|ем)|ци(?:я|и|ю|ей|й|ям)|си(?:я|и|ю|ей)|овк(?:а|и|у|е|ой)|[рлчш]к(?:и|у|е|ой)|ств(?:о|а|у|ом|е)|ост(?:ь|и|ью)|еж(?:а|и|у|ей)?)$/u;
const EVENTS =
  /^(?:рост|спад|удар|взрыв|пожар|атак|гибел|смерт|побед|запрет|отказ|уход|отставк|переезд|выход|ввод|вывод|запуск|обыск|арест|обмен|штурм|захват|визит|встреч|переговор|перемири|мир|войн|кризис|дефицит|крах|обвал|скачок|скачк|приход|перенос|снос|ремонт|вин[ауые]$|угроз|риск|отмен|замен|утечк|пуск|сброс|сбой|сбо[яиев]|авари|поставк|потер|жертв|беспилотник|конец|конц|начал|старт|подъ[её]м|при[её]м|взлет|захват|рекорд|успех|провал|ущерб|долг|нехватк|поломк|помощ|поддержк|реформ|выборы|выборов|вторжен|наступлен|отступлен|арендн|продаж|покупк|закупк|сделк|слияни|распад|конфликт|катастроф|крушен|убийств|нападен|теракт|измен|поджог|краж|хищен|взятк|митинг|протест|забастовк|эвакуац)/u;

/** Whether the noun that a phrase opens with, over adjectives, names an event. */
export function opensEvent(view: View, start: number): boolean {
  for (let item = start, steps = 0; item >= 0 && steps < 4; item = nextInUnit(view, item), steps++) {
    if (isPunctuation(view, item) || is(view, item, PREPOSITION)) return false;
    if (quotationAt(view, item) !== undefined) return true;
    const form = view.forms[item];
    if (EVENT.test(form) || EVENTS.test(form)) return true;
    if (!/(?:ого|его|ому|ему|ой|ей|ых|их|ым|им|ом|ем|ую|юю|ый|ий|ая|яя|ое|ее|ые|ие|сво[юей]|их)$/u.test(form))
      return false;
  }
  return false;
}
