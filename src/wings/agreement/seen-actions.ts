// The lines of the joint plan, as a seat may see them.
import type { Scope } from '../../db/scope.ts';
import type { Seat } from '../../shell/standing.ts';
import type { Action } from './action.ts';
import { readActionRows } from './store/actions.ts';
import { tiersFor } from './tier.ts';

export const readActions = (scope: Scope, { clearance }: Pick<Seat, 'clearance'>): Promise<Action[]> =>
  readActionRows(scope, { tiers: tiersFor(clearance) });
