/** What a check has to work with. */
export interface Surroundings {
  /** The folder of the project, built. */
  readonly root: string;
  /** A new folder of the check's own; it is removed behind it. */
  readonly folder: string;
}

/** How a check ended. */
export interface Outcome {
  readonly verdict: 'passes' | 'fails' | 'skipped';
  /** What was seen, with its numbers; of a skipped check, what is missing. One line. */
  readonly seen: string;
}

/** A check that needs what `npm test` may not: another engine, or a long download. */
export interface OutsideCheck {
  /** As the table and the command line name it. */
  readonly name: string;
  /** What it says of the project when it passes. */
  readonly says: string;
  /** What must be there, in words. */
  readonly needs: string;
  /** Throws, or fails, when the project is at fault; is skipped when what it needs is not there. */
  readonly run: (surroundings: Surroundings) => Outcome | Promise<Outcome>;
}

/** A check that found what it says. */
export function passes(seen: string): Outcome {
  return { verdict: 'passes', seen };
}

/** A check that found something else. */
export function fails(seen: string): Outcome {
  return { verdict: 'fails', seen };
}

/** A check that could not be made. */
export function skipped(missing: string): Outcome {
  return { verdict: 'skipped', seen: missing };
}
