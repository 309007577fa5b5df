/**
 * What may be kept of what the method found: the one door between all sheets of a round in memory and what partners read. Pure.
 */
import type { CommonGroundResult, SettledGroup } from '../../../opinion/common-ground/result.ts';
import type { Finding } from './finding.ts';
import { PLACE_AT_LEAST, placesOf, toNearest5 } from './places.ts';

/** Two groups of eight. */
export const GROUPS_AT_LEAST = 2 * PLACE_AT_LEAST;
/** A group holds what at least this share of it says, of those who say yes or no. */
const HOLDS_FROM = 2 / 3;
/** More than that, and people stop reading. */
const MOST_HOLDS = 5;

/**
 * @param people whose sheets were counted: all of them, also those that say neither yes nor no
 * @param shown questions whose figures were let out of every perspective that was counted: of nothing else a group is told, since it would
 *   say of a perspective what was kept back of it
 */
export function findingFrom(
  found: Pick<CommonGroundResult, 'groups' | 'evidence' | 'map' | 'askNext'>,
  people: number,
  shown: ReadonlySet<string>,
): Finding {
  const whole = { people: toNearest5(people), groupsKeptBack: false, groups: null, map: null, askNext: null };
  if (people < GROUPS_AT_LEAST) return { ...whole, evidence: { chance: 1, stability: null } };
  const { groups, evidence, map, askNext } = found;
  const tellable = groups?.every((group) => group.people >= PLACE_AT_LEAST) ?? false;
  return {
    ...whole,
    groups: tellable ? (groups?.map((group) => ({ holds: heldBy(group, shown) })) ?? null) : null,
    groupsKeptBack: groups !== null && !tellable,
    evidence: {
      chance: Math.round(evidence.chance * 100) / 100,
      stability: evidence.stability === null ? null : Math.round(evidence.stability * 10) / 10,
    },
    map: map === null || map.dimensions === 0 ? null : placesOf(map.points),
    askNext: askNext && shown.has(askNext.statementId) ? askNext.statementId : null,
  };
}

const heldBy = ({ holds }: SettledGroup, shown: ReadonlySet<string>) =>
  holds
    .filter(({ statementId, share }) => shown.has(statementId) && (share >= HOLDS_FROM || share <= 1 - HOLDS_FROM))
    .slice(0, MOST_HOLDS)
    .map(({ statementId, share }) => ({
      questionId: statementId,
      answer: share >= HOLDS_FROM ? ('agrees' as const) : ('disagrees' as const),
    }));
