import { followThread } from '../../../db/thread-links.ts';
import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPeople } from '../../partnership/index.ts';
import { findAction } from '../find-action.ts';
import { paths } from '../paths.ts';
import { readExpectationRows } from '../store/expectations.ts';
import { readThemes } from '../store/neighbours.ts';
import { readTable } from '../table.ts';
import { tiersFor } from '../tier.ts';
import { actionPage, type Origin } from './page.ts';

export async function showAction(ask: Ask): Promise<Ending> {
  const action = await findAction(ask);
  if (!action) return notFound('line of the plan');
  const tiers = tiersFor(ask.seat.clearance);
  const { slug } = ask.seat.partnership;
  const { table, people, origins } = await ask.read(async (scope) => {
    const from = (await followThread(scope, action.id, 'backwards')).map((link) => link.from);
    const ids = from.filter(({ kind }) => kind === 'expectation').map(({ id }) => id);
    const asked = await readExpectationRows(scope, { tiers, ids });
    const themes = await readThemes(scope);
    const said = themes.filter(({ id, tier }) => tiers.includes(tier) && from.some((end) => end.id === id));
    return {
      table: await readTable(scope),
      people: await readPeople(scope),
      origins: [
        ...asked.map(
          (one): Origin => ({ what: 'What was asked', title: one.title, href: paths.expectation(slug, one.slug) }),
        ),
        ...said.map((theme): Origin => ({ what: 'The theme', title: theme.title, href: null })),
      ],
    };
  });
  const roles = new Map(people.map(({ id, shownAs }) => [id, shownAs]));
  return actionPage(table, action, origins, ask.seat, (id) => (id === null ? null : (roles.get(id) ?? null)));
}
