/**
 * The published Polis method, whole: answers in; map, groups, consensus and what to ask next out.
 *
 * Pure, and the same to the last bit whoever came first and however people and statements are numbered. Defined for any answers, none
 * included: where nothing tells people apart the axes are nought and everybody in the map is in one group.
 * Sources: compdemocracy/polis (`math/src/polismath/math`); polis-community/red-dwarf, whose groups these are (decision 0040).
 */
import { type Answers, peopleIn } from '../answers/answers.ts';
import { answeredIn, findAxes } from '../axes/axes.ts';
import { runPass } from '../passes.ts';
import { finish, type Steps } from '../steps.ts';
import { consensusOf, groupAwareConsensus } from './consensus.ts';
import { findGroups, type Groups } from './groups.ts';
import { peopleInMap } from './in-map.ts';
import { precedence } from './precedence.ts';
import { commentPriorities, extremities } from './priority.ts';
import { representativeOf } from './representative.ts';
import type { PolisResult, StatementFacts } from './result.ts';
import { tallyGroups, tallyOf, together } from './tally.ts';

export interface PolisOptions {
  /** Statements that are not named here are accepted. Ids that nobody answered are passed over. */
  readonly statements?: readonly StatementFacts[];
  /** By row: the group's number from 0, or -1. With it no groups are looked for, and it is told back as it is. */
  readonly groups?: Int32Array;
}

/** The whole method on this thread. @throws RangeError where `groups` does not say of each person */
export const polis = (answers: Answers, options: PolisOptions = {}): PolisResult =>
  finish(polisSteps(answers, options), (pass) => runPass(answers, pass));

/** The method as passes over the answers, for whoever has workers. */
export function* polisSteps(
  answers: Pick<Answers, 'starts' | 'statementIds'>,
  { statements = [], groups }: PolisOptions = {},
): Steps<PolisResult> {
  const people = peopleIn(answers);
  if (groups && groups.length !== people) throw new RangeError(`${groups.length} labels for ${people} people`);
  const facts = new Map(statements.map((each) => [each.id, each]));
  const isMeta = answers.statementIds.map((id) => facts.get(id)?.isMeta ?? false);
  const zeroed = Uint8Array.from(answers.statementIds, (id, s) => Number(isMeta[s] || facts.get(id)?.moderated === -1));
  const places = yield* findAxes(answers, zeroed);
  const { counts, mean, pc1, pc2, x, y } = places;
  const asked = answeredIn(counts);
  const choosable = yield* precedence(places.order, counts);
  const inMap = peopleInMap(answers.starts, asked);
  const { k, groupOf, silhouetteByK } = groups ? given(groups) : findGroups(places, inMap);
  const byGroup = yield* tallyGroups(answers, groupOf, k);
  const mapped = together(byGroup, isMeta.length);
  return {
    inMap,
    mean,
    pc1,
    pc2,
    x,
    y,
    k,
    groupOf,
    silhouetteByK,
    consensus: consensusOf(tallyOf(counts), choosable),
    repness: representativeOf(byGroup, choosable),
    groupAwareConsensus: groupAwareConsensus(byGroup, isMeta.length),
    commentPriority: commentPriorities(mapped, extremities(mean, pc1, pc2, asked), isMeta),
  };
}

const given = (groupOf: Int32Array): Groups => ({
  k: groupOf.reduce((most, group) => Math.max(most, group), -1) + 1,
  groupOf,
  silhouetteByK: new Map(),
});
