/**
 * The published Polis method, whole: answers in; map, groups, consensus and what to ask next out.
 *
 * Pure, and the same to the last bit whoever came first and however people and statements are numbered. Everything is defined for
 * any answers, also none: where there is nothing to tell apart the axes are nought and everybody is in one group.
 * Sources: compdemocracy/polis (`math/src/polismath/math`); polis-community/red-dwarf, with which the groups can be compared.
 */
import type { Answers } from '../answers/answers.ts';
import { finish, type Steps } from '../steps.ts';
import { axesOf, tallyOf } from './axes.ts';
import { consensusOf, groupAwareConsensus } from './consensus.ts';
import { findGroups, type Groups } from './groups.ts';
import { peopleInMap } from './in-map.ts';
import { commentPriorities, extremities } from './priority.ts';
import { representativeOf } from './representative.ts';
import type { PolisResult, StatementFacts } from './result.ts';
import { together } from './tally.ts';

export interface PolisOptions {
  /** Whatever is not named here is accepted. Ids that the answers do not hold are passed over. */
  readonly statements?: readonly StatementFacts[];
  /** By row: the group's number from 0, or -1. With it no groups are looked for, and it is told back as it is. */
  readonly groups?: Int32Array;
}

/** The whole method on this thread. */
export const polis = (answers: Answers, options: PolisOptions = {}): PolisResult =>
  finish(polisSteps(answers, options), () => new Float64Array(0));

/** The method as passes over the answers, for whoever has workers. */
export function* polisSteps(answers: Answers, options: PolisOptions = {}): Steps<PolisResult> {
  const facts = new Map(options.statements?.map((each) => [each.id, each]));
  const isMeta = answers.statementIds.map((id) => facts.get(id)?.isMeta ?? false);
  const zeroed = answers.statementIds.map((id, s) => isMeta[s] || facts.get(id)?.moderated === -1);
  const [everybody] = tallyOf(answers, null, 1);
  if (!everybody) throw new Error('no tally');
  const { mean, pc1, pc2, x, y, reach } = axesOf(answers, zeroed, everybody);
  const asked = everybody.seen.filter((people) => people > 0).length;
  const inMap = peopleInMap(answers.starts, asked);
  const { k, groupOf, silhouetteByK } = options.groups
    ? given(options.groups)
    : findGroups({ x, y, scaling: reach }, inMap);
  const tallies = tallyOf(answers, groupOf, k);
  const choosable = [...zeroed.keys()].filter((s) => !zeroed[s]);
  const statements = answers.statementIds.length;
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
    consensus: consensusOf(everybody, choosable),
    repness: representativeOf(tallies, choosable),
    groupAwareConsensus: groupAwareConsensus(tallies, statements),
    commentPriority: commentPriorities(together(tallies, statements), extremities(mean, pc1, pc2, asked), isMeta),
  };
}

const given = (groupOf: Int32Array): Groups => ({
  k: groupOf.reduce((most, group) => Math.max(most, group), -1) + 1,
  groupOf,
  silhouetteByK: new Map(),
});
