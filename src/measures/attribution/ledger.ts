import type { Block } from '../../syntax/blocks';
import type { View } from '../../syntax/view';
import type { CueGroup } from './cue-groups';
import type { Relation } from './relation-record';

/** What is ascribed already in one document, so that nothing is ascribed twice. */
export interface Ledger {
  /** Keeps the relation of a cue, in the place of an earlier one of the same cue. */
  readonly keep: (group: CueGroup, relation: Relation) => void;
  /** The relation that was kept for a cue. */
  readonly relationOf: (group: CueGroup) => Relation | undefined;
  /** All relations with a cue, in the order in which they were found. */
  readonly relations: () => Iterable<Relation>;
  /** Whether a relation has its cue in a unit. */
  readonly isCued: (unit: number) => boolean;
  /** Marks a quotation as ascribed. */
  readonly take: (block: Block) => void;
  /** Marks the quotations of a stretch of items of one level as ascribed. */
  readonly takeBetween: (first: number, last: number) => void;
  /** Whether a quotation is ascribed. */
  readonly isTaken: (block: Block) => boolean;
  /** Cuts a unit: what stands before an item of it is ascribed by a parenthetical clause. */
  readonly cutUnit: (unit: number, item: number) => void;
  /** First item of a unit that no parenthetical clause has ascribed; -1 when the unit is whole. */
  readonly unitCut: (unit: number) => number;
  /** Cuts a quotation: its rest begins at an offset, behind a parenthetical clause inside it. */
  readonly cutBlock: (block: Block, offset: number) => void;
  /** Where the rest of a quotation begins; undefined when it is whole. */
  readonly blockCut: (block: Block) => number | undefined;
}

/** An empty ledger for a document. */
export function createLedger(view: View): Ledger {
  const kept = new Map<CueGroup, Relation>();
  const cued = new Set<number>();
  const taken = new Set<Block>();
  const unitCuts = new Map<number, number>();
  const blockCuts = new Map<Block, number>();
  // Stretch of each level whose quotations were taken last: a later one inside it holds no others.
  const stretches = new Map<number, readonly [first: number, last: number]>();
  return {
    keep: (group, relation) => {
      kept.set(group, relation);
      cued.add(view.unitOf[group.first]);
    },
    relationOf: (group) => kept.get(group),
    relations: () => kept.values(),
    isCued: (unit) => cued.has(unit),
    take: (block) => void taken.add(block),
    takeBetween: (first, last) => {
      const level = view.levelOf[first];
      const known = stretches.get(level);
      if (known !== undefined && first >= known[0] && last <= known[1]) return;
      stretches.set(level, [first, last]);
      for (let item = first; item >= 0; item = view.next[item]) {
        if (view.blockAt[item] >= 0) taken.add(view.blocks[view.blockAt[item]]);
        if (item === last) return;
      }
    },
    isTaken: (block) => taken.has(block),
    cutUnit: (unit, item) => void unitCuts.set(unit, item),
    unitCut: (unit) => unitCuts.get(unit) ?? -1,
    cutBlock: (block, offset) => void blockCuts.set(block, offset),
    blockCut: (block) => blockCuts.get(block),
  };
}
