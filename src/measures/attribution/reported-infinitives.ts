import { is, canBe, previousInUnit, type View } from '../../syntax/view';
import { isFinite } from '../../syntax/word-classes';
import {
  COMMA,
  COORDINATOR,
  INFINITIVE,
  INFINITIVE_LINK,
  INFINITIVE_MARKER,
  INNER_WORD,
  UNREAL_MODAL,
} from '../../syntax/words/classes';
import type { CueGroup } from './cue-groups';

/** Whether an infinitive of saying is one that is really said: `tient à souligner`, `Et d'ajouter`, `pour dénoncer`. */
export function isReported(view: View, group: CueGroup): boolean {
  let item = previousInUnit(view, group.outerFirst);
  for (let steps = 0; item >= 0 && steps < 5; steps++, item = previousInUnit(view, item)) {
    if (is(view, item, COORDINATOR)) return !isCoordinatedUnreal(view, item);
    if (canBe(view, item, INFINITIVE_LINK)) return true;
    if (!canBe(view, item, INFINITIVE_MARKER | INNER_WORD) && !is(view, item, COMMA)) return false;
  }
  return item < 0 && group.outerFirst !== view.unitFirst[view.unitOf[group.outerFirst]];
}

/** `devrait arrêter et reconnaître`: an infinitive beside others under a modal, or without any verb. */
function isCoordinatedUnreal(view: View, coordinator: number): boolean {
  let others = 0;
  for (let item = previousInUnit(view, coordinator), steps = 0; item >= 0 && steps < 60; steps++) {
    if (isFinite(view, item)) return others > 0 && canBe(view, item, UNREAL_MODAL);
    if (canBe(view, item, INFINITIVE)) others++;
    item = previousInUnit(view, item);
  }
  return others > 0;
}
