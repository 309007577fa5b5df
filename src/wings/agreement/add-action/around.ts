// What stands around the form of a line: whom it can name and what it can come from.
import type { Ask } from '../../../shell/route.ts';
import { engagementChoice, engagementErrors } from '../engagement-choice.ts';
import { readThemes } from '../origins.ts';
import { readExpectationRows } from '../store/expectations.ts';
import { readTable } from '../table.ts';
import { tiersFor } from '../tier.ts';
import type { Around } from './form.ts';
import type { ActionAround } from './page.ts';

export function readAround(ask: Ask, slug?: string): Promise<ActionAround & Around> {
  const tiers = tiersFor(ask.seat.clearance);
  return ask.read(async (scope) => {
    const table = await readTable(scope);
    const expectations = (await readExpectationRows(scope, { tiers })).filter(({ state }) => state !== 'withdrawn');
    const themes = await readThemes(scope, table, ask.seat);
    return {
      table,
      expectations,
      themes,
      choice: engagementChoice(table, slug ?? ask.query.engagement),
      expectationIds: expectations.map(({ id }) => id),
      themeIds: themes.map(({ id }) => id),
      engagementErrors: (id) => engagementErrors(table, id),
    };
  });
}
