import type { Blocks } from './annotation-settings';

/** Where a run stands in its output: numbers that a checkpoint keeps. */
export type OutputState = Readonly<Record<string, number>>;

/** Where a run writes what it finds. */
export interface RunOutput {
  /** Writes what became of a batch: blocks of each stream, and how many documents it held. */
  readonly write: (streams: readonly Blocks[], documents: number) => void | Promise<void>;
  /**
   * Puts on the disk for good what was written, and says where that ends; `undefined` where a later run could not go on
   * from just here.
   */
  readonly save: () => OutputState | undefined;
  /** The output is whole. */
  readonly finish: () => void | Promise<void>;
}
