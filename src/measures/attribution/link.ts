import { indexAt } from '../../model/span';
import type { View } from '../../syntax/view';
import { isAscribed } from './ascription';
import { PASSES } from './constructions';
import { borrowedRelation } from './constructions/borrowed-contents';
import { isConceded } from './constructions/concessions';
import { joinQuotations } from './constructions/joined-quotations';
import type { Construction, CuePass, PlacePass } from './construction';
import { quotationParts } from './content/second-parts';
import type { CueGroup } from './cue-groups';
import { createLedger } from './ledger';
import type { Conventions, Linking, Relation } from './relation';
import { unlistedVerbs } from './unlisted-verbs';

/**
 * Relations of a document: the passes in their order, each cue or place with the first construction that it stands in.
 *
 * @param view - The document's view.
 * @param known - Cue groups of the lexicon, in text order.
 * @param conventions - As in `AttributionOptions`.
 */
export function linkRelations(
  view: View,
  known: readonly CueGroup[],
  conventions: Conventions,
): readonly Relation[] {
  const groups = [...known, ...unlistedVerbs(view, known)]
    .filter((group) => !isConceded(view, group))
    .sort((a, b) => a.first - b.first);
  const byItem = new Map(groups.map((group) => [group.outerFirst, group]));
  const linking: Linking = { view, conventions, groups, byItem, ledger: createLedger(view) };
  const settled = new Set<CueGroup>();
  const cueless: Relation[] = [];
  for (const pass of PASSES) {
    if (pass.over === 'cues') walkCues(linking, pass, settled);
    else cueless.push(...walkPlaces(linking, pass));
  }
  for (const group of groups) {
    const relation = borrowedRelation(linking, group);
    if (relation !== undefined) linking.ledger.keep(group, relation);
  }
  const alone = conventions.joinsQuotations ? joinQuotations(linking, cueless) : cueless;
  return [...linking.ledger.relations(), ...alone].map((relation) => withParts(view, relation));
}

/** Tries the constructions of a pass on each cue that no earlier one has settled, ascribed or not. */
function walkCues(linking: Linking, pass: CuePass, settled: Set<CueGroup>): void {
  for (const group of linking.groups) {
    if (settled.has(group) || !pass.admits(linking, group)) continue;
    for (const { find } of constructionsFor(pass, group.kind)) {
      const relation = find(linking, group);
      if (relation === undefined) continue;
      settled.add(group);
      if (isAscribed(linking.view, group, relation)) linking.ledger.keep(group, relation);
      break;
    }
  }
}

const byKind = new WeakMap<CuePass, Map<string, readonly Construction[]>>();

/** Constructions of a pass that are tried for a kind of cue. */
function constructionsFor(pass: CuePass, kind: string): readonly Construction[] {
  let known = byKind.get(pass);
  if (known === undefined) byKind.set(pass, (known = new Map()));
  let found = known.get(kind);
  if (found === undefined) {
    found = pass.constructions.filter(({ cues }) => (cues as readonly string[]).includes(kind));
    known.set(kind, found);
  }
  return found;
}

/** The first construction of a pass at each of its places. */
function walkPlaces(linking: Linking, pass: PlacePass): readonly Relation[] {
  const { view } = linking;
  const found: Relation[] = [];
  const places = pass.over === 'units' ? view.unitFirst.length : view.blocks.length;
  for (let place = 0; place < places; place++) {
    if (!pass.admits(linking, place)) continue;
    for (const { find } of pass.constructions) {
      const relation = find(linking, place);
      if (relation === undefined) continue;
      found.push(relation);
      break;
    }
  }
  return found;
}

/** A relation in which quotations in a row are a part of the content each. */
function withParts(view: View, relation: Relation): Relation {
  const { tokens } = view.doc;
  const contents = relation.contents.flatMap((span) => quotationParts(view, indexAt(tokens, span[0]), span));
  return contents.length === relation.contents.length ? relation : { ...relation, contents };
}
