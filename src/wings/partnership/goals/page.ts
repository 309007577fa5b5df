// What the partners want to reach, in common and each for itself, and who helps with it.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { Goal } from '../goal.ts';
import type { Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { mayWriteGoals } from '../policy.ts';
import { sectionsAt } from '../sections.ts';
import { goalRow } from './rows.ts';

export function goalsPage(goals: readonly Goal[], partners: readonly Partner[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const running = goals.filter(({ closedOn }) => closedOn === null);
  const rowsOf = (list: readonly Goal[]) => list.map((goal) => goalRow(goal, { seat, partners }));
  return page('wings/partnership/goals/goals.njk', {
    title: 'Goals',
    sections: sectionsAt(slug, 'Goals'),
    fromSource: seat.partnership.sourceTitle !== null,
    count: running.length,
    helped: running.filter(({ supports }) => supports.length > 0).length,
    groups: [
      { heading: 'In common', goals: rowsOf(running.filter(({ partnerId }) => partnerId === null)) },
      ...partners.map(({ id, name }) => ({
        heading: name,
        goals: rowsOf(running.filter(({ partnerId }) => partnerId === id)),
      })),
    ].filter((group) => group.goals.length > 0),
    ended: goals
      .filter(({ closedOn }) => closedOn !== null)
      .map((goal) => ({ ...goalRow(goal, { seat, partners }), helpHref: null, nobody: false })),
    whoHelpsHref: paths.whoHelps(slug),
    addHref: mayWriteGoals(seat).allowed ? paths.addGoal(slug) : null,
  });
}
