// The joint plan to take away: as a table, what its columns mean, and as data. Only what this person may see of it.
import { type PlanCredit, type PlanLine, planFile, planTable, planTableMeaning } from '../../../interop/plan/plan.ts';
import { type Ending, file } from '../../../shell/endings.ts';
import { docxType } from '../../../shell/print/docx.ts';
import type { Ask } from '../../../shell/route.ts';
import { absent } from '../absent.ts';
import { groupByEngagement } from '../group.ts';
import { sectionsOf } from '../plan/page.ts';
import { readActionRows } from '../store/actions.ts';
import { readTable } from '../table.ts';
import { tiersFor } from '../tier.ts';
import { planDocx } from './docx.ts';

const readLines = (ask: Ask): Promise<PlanLine[]> =>
  ask.read(async (scope) => {
    const { engagement } = await readTable(scope);
    const actions = await readActionRows(scope, { tiers: tiersFor(ask.seat.clearance) });
    return actions.map((action) => ({
      dialogue: engagement(action.engagementId)?.title ?? null,
      section: action.section,
      expected: action.expected,
      toBeDone: action.toBeDone,
      whereNow: action.whereNow,
      whereNowIs: action.whereNowIs,
      whatNext: action.whatNext,
      leads: action.leads,
      monitored: action.monitored,
      dueOn: action.dueOn,
      state: action.state,
      because: action.because,
      agreed: action.agreed && { on: action.agreed.on, words: action.agreed.words },
      tier: action.tier,
      delivered: action.delivered && { on: action.delivered.on, words: action.delivered.words },
    }));
  });

const creditOf = ({ seat: { partnership } }: Ask): PlanCredit => ({
  key: partnership.slug,
  partnership: partnership.name,
  fictional: partnership.fictional,
  sourceTitle: partnership.sourceTitle,
  sourceRights: partnership.sourceRights,
});

const name = 'joint-plan.csv';

export const takePlanTable = async (ask: Ask): Promise<Ending> =>
  file(planTable(await readLines(ask), creditOf(ask)), 'text/csv; charset=utf-8; header=present', name);

export const takePlanMeaning = async (ask: Ask): Promise<Ending> =>
  file(planTableMeaning(name, creditOf(ask)), 'application/csvm+json', `${name}-metadata.json`);

export const takePlanFile = async (ask: Ask): Promise<Ending> =>
  file(planFile(await readLines(ask), creditOf(ask)), 'application/json', 'joint-plan.json');

export async function takePlanDocx(ask: Ask): Promise<Ending> {
  const groups = await ask.read(async (scope) => {
    const table = await readTable(scope);
    const actions = await readActionRows(scope, { tiers: tiersFor(ask.seat.clearance) });
    return groupByEngagement(table, actions).map(({ title, things }) => ({ title, sections: sectionsOf(things) }));
  });
  const words = { tagline: ask.seat.partnership.tagline, empty: absent(ask.seat, 'Not said in the plan yet') };
  return file(await planDocx(groups, creditOf(ask), words), docxType, 'joint-plan.docx');
}
