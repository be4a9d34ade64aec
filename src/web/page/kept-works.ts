import { formatWork, parseWork, type StudentWork } from '../../classroom/student-work';
import { listItems, readItem, removeItem, writeItem } from './storage';

/** A work with the place where the browser keeps it. */
export interface KeptWork {
  readonly slot: string;
  readonly work: StudentWork;
  /** True when the browser did not take its last change. */
  readonly isUnsafe?: boolean;
}

const START = 'work:';
/** Stands for the name that a student has not written yet: a file needs one. */
const NO_NAME = '\u2014';

/**
 * Keeps a work in the browser, at once.
 *
 * @param work - The work.
 * @param slot - Where it is kept already; default a new place.
 * @returns The place, and whether the browser took it.
 */
export function keepWork(
  work: StudentWork,
  slot: string = newSlot(),
): { readonly slot: string; readonly isKept: boolean } {
  const named = work.annotator.trim() === '' ? { ...work, annotator: NO_NAME } : work;
  return { slot, isKept: writeItem(slot, formatWork(named)) };
}

/** The works that the browser keeps, oldest first; damaged ones are left out. */
export function keptWorks(): readonly KeptWork[] {
  return listItems(START).flatMap((slot) => {
    try {
      const work = parseWork(readItem(slot) ?? '', slot);
      return [{ slot, work: work.annotator === NO_NAME ? { ...work, annotator: '' } : work }];
    } catch {
      return [];
    }
  });
}

/** Forgets a kept work. */
export function removeWork(slot: string): void {
  removeItem(slot);
}

function newSlot(): string {
  const last = listItems(START).reduce(
    (most, name) => Math.max(most, Number(name.slice(START.length)) || 0),
    0,
  );
  return `${START}${String(last + 1).padStart(6, '0')}`;
}
