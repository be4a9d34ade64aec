import type { StudentWork } from '../../classroom/student-work';
import { keepWork, type KeptWork } from './kept-works';

let current: KeptWork | undefined;

/** The work that is open on this page: one at most, also while the page changes its language. */
export const openWork = {
  get: (): KeptWork | undefined => current,
  set: (kept: KeptWork | undefined): void => {
    current = kept;
  },
  /** Keeps a change at once; says whether the browser took it. */
  change: (slot: string, work: StudentWork): boolean => {
    const { isKept } = keepWork(work, slot);
    current = { slot, work, isUnsafe: !isKept };
    return isKept;
  },
  /** It was saved as a file: nothing is lost if the page closes now. */
  saved: (): void => {
    if (current !== undefined) current = { ...current, isUnsafe: false };
  },
};

// A change that the browser's storage did not take would be lost with the page: it asks before it closes.
window.addEventListener('beforeunload', (event) => {
  if (current?.isUnsafe === true) event.preventDefault();
});
