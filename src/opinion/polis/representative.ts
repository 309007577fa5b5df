/**
 * The statements that tell a group from everybody else.
 * Source: compdemocracy/polis, `math/src/polismath/math/repness.clj`.
 */
import type { Direction, Representative } from './result.ts';
import { BELIEVED, ratioScore, share, shareScore } from './scores.ts';
import { type Tally, together, without } from './tally.ts';

const MOST = 5;

interface Standing {
  readonly agree: Representative;
  readonly disagree: Representative;
  readonly answered: boolean;
}

/**
 * By group: at most five, agreements before disagreements, the strongest first within each. `order` holds the numbers of the statements that may be
 * chosen, in the order that settles ties.
 *
 * The direction is where the group leans more than all others do. So a statement that it agrees with, but less than the others, is told as disagreement,
 * and one on which it leans neither way as well: `successes` then counts those who disagree, who may be nobody. That is how Polis tells it.
 *
 * One that the group agrees with comes in ahead of all others where there is one. Polis finds it by comparing each statement with the best so far, by a measure
 * that turns on which was the best, so that the outcome depends on the order of the statements. Here they are compared from the most telling down,
 * which gives what Polis gives unless the order itself decides there.
 */
export function representativeOf(groups: readonly Tally[], order: readonly number[]): Representative[][] {
  const statements = groups[0]?.seen.length ?? 0;
  const all = together(groups, statements);
  return groups.map((group) => {
    const elsewhere = without(all, group);
    return chosen(order.map((statement) => standing(statement, group, elsewhere)));
  });
}

function standing(statement: number, group: Tally, elsewhere: Tally): Standing {
  const towards = (direction: Direction): Representative => {
    const [successes, seen] = [group[direction][statement] ?? 0, group.seen[statement] ?? 0];
    const [others, seenElsewhere] = [elsewhere[direction][statement] ?? 0, elsewhere.seen[statement] ?? 0];
    return {
      statement,
      direction,
      successes,
      seen,
      share: share(successes, seen),
      shareScore: shareScore(successes, seen),
      ratio: share(successes, seen) / share(others, seenElsewhere),
      ratioScore: ratioScore(successes, seen, others, seenElsewhere),
    };
  };
  const [agree, disagree] = [towards('agree'), towards('disagree')];
  return { agree, disagree, answered: agree.successes + disagree.successes > 0 };
}

const believed = ({ ratioScore, shareScore }: Representative): boolean =>
  ratioScore > BELIEVED && shareScore > BELIEVED;
/** Which way the group leans against everybody else: to disagreement where both are as strong. */
const leaning = ({ agree, disagree }: Standing): Representative =>
  agree.ratioScore > disagree.ratioScore ? agree : disagree;
const tells = ({ ratio, ratioScore, share, shareScore }: Representative): number =>
  ratio * ratioScore * share * shareScore;
const held = ({ share, shareScore }: Representative): number => share * shareScore;

function chosen(standings: readonly Standing[]): Representative[] {
  const telling = standings.filter(({ agree, disagree }) => believed(agree) || believed(disagree)).map(leaning);
  telling.sort((a, b) => tells(b) - tells(a));
  const first = bestAgreed(standings) ?? (telling.length === 0 ? furthest(standings) : undefined);
  if (!first) return [];
  const head = leaning(first);
  const five = [head, ...telling.filter(({ statement }) => statement !== head.statement)].slice(0, MOST);
  return [
    ...five.filter(({ direction }) => direction === 'agree'),
    ...five.filter(({ direction }) => direction !== 'agree'),
  ];
}

function bestAgreed(standings: readonly Standing[]): Standing | undefined {
  let best: Standing | undefined;
  for (const each of standings.filter(({ answered }) => answered).sort((a, b) => tells(b.agree) - tells(a.agree))) {
    const { agree } = each;
    if (!best) {
      if (agree.shareScore > BELIEVED || (agree.ratio > 1 && agree.share > 0.5)) best = each;
    } else {
      const measure = best.agree.ratio > 1 ? tells : held;
      if (measure(agree) > measure(best.agree)) best = each;
    }
  }
  return best;
}

/** The statement on which the group differs most, whichever way, where none is sure. */
function furthest(standings: readonly Standing[]): Standing | undefined {
  const apart = ({ agree, disagree }: Standing): number => Math.max(agree.ratioScore, disagree.ratioScore);
  return standings.reduce<Standing | undefined>(
    (best, each) => (best && apart(each) <= apart(best) ? best : each),
    undefined,
  );
}
