import { indexAt } from '../../../model/span';
import type { Block } from '../../../syntax/blocks';
import type { CueGroup } from '../cue-groups';
import type { Linking, Relation } from '../relation';

/** Most tokens between a reporting clause and a quotation that goes on with what it reports. */
const LONGEST_GAP = 25;
/** Most quotations that one reporting clause goes on with. */
const MOST_PARTS = 40;

/**
 * By the convention `joinsQuotations` a quotation right after a reporting clause belongs to that clause's relation, instead
 * of standing alone.
 *
 * @param cueless - Relations without cue, those of quotations in text order.
 * @returns The relations that still stand without cue.
 * @source newell2018
 */
export function joinQuotations(linking: Linking, cueless: readonly Relation[]): readonly Relation[] {
  const { view } = linking;
  const reported = reportedByUnit(linking);
  const blocks = new Map(view.blocks.map((block) => [block.start, block]));
  return cueless.filter(({ rule, contents }) => {
    const block = rule === 'quotation-alone' ? blocks.get(contents[0][0]) : undefined;
    const before = block === undefined ? -1 : view.previous[block.open];
    const group = before < 0 ? undefined : reported.get(view.unitOf[before]);
    if (block === undefined || group === undefined || !continues(linking, group, block)) return true;
    reported.set(view.unitOf[block.open], group);
    return false;
  });
}

/** The last cue of each unit that reports a quotation. */
function reportedByUnit({ view, groups, ledger }: Linking): Map<number, CueGroup> {
  const reported = new Map<number, CueGroup>();
  for (const group of groups) {
    const rule = ledger.relationOf(group)?.rule ?? '';
    if (rule === 'parenthetical' || rule.startsWith('quotation'))
      reported.set(view.unitOf[group.first], group);
  }
  return reported;
}

/** `“A,” Reed said. “B.”`: adds B to what Reed said when it follows in the same paragraph, with little in between. */
function continues({ view, ledger }: Linking, group: CueGroup, block: Block): boolean {
  const relation = ledger.relationOf(group);
  if (relation === undefined || relation.contents.length >= MOST_PARTS) return false;
  const { tokens, paragraphs } = view.doc;
  const { contents, source } = relation;
  const first = contents[0][0];
  const last = contents[contents.length - 1][1];
  const end = Math.max(last, tokens.end[group.last], source.span?.[1] ?? 0);
  if (block.start < end || block.open - indexAt(tokens, end - 1) > LONGEST_GAP) return false;
  if (indexAt(paragraphs, first) !== indexAt(paragraphs, block.start)) return false;
  ledger.keep(group, { ...relation, contents: [...contents, [block.start, block.end]] });
  return true;
}
