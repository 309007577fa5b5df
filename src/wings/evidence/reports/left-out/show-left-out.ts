import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Clearance, Tier } from '../../../../shell/standing.ts';
import { coproductionPaths } from '../../../coproduction/index.ts';
import { dialoguePaths, findEngagementById, recordPaths } from '../../../dialogue/index.ts';
import type { LeftOut } from '../document.ts';
import { foundReport } from '../find-report.ts';
import { reportPaths as paths } from '../paths.ts';

/** Words that stayed in a room are for facilitators alone here. */
export const sees: Record<Clearance, readonly Tier[]> = {
  facilitators: ['facilitators', 'room', 'partners', 'published'],
  partners: ['partners', 'published'],
  published: ['published'],
};

export async function showLeftOut(ask: Ask): Promise<Ending> {
  const found = await ask.read((scope) => foundReport(scope, ask, sees[ask.seat.clearance]));
  if (isRefusal(found)) return found;
  const { report, leftOut } = found;
  const { slug } = ask.seat.partnership;
  const engagement =
    report.engagementId === null
      ? undefined
      : await ask.read((scope) => findEngagementById(scope, report.engagementId ?? ''));
  const hrefOf = (door: LeftOut['door']): string | null => {
    switch (door) {
      case 'choose':
        return paths.choose(slug, report.slug);
      case 'answers':
        return coproductionPaths.answers(slug);
      case 'account':
        return engagement ? dialoguePaths.account(slug, engagement.slug) : null;
      case 'quotations':
        return engagement ? recordPaths.quotations(slug, engagement.slug) : null;
      case 'preparation':
        return engagement ? dialoguePaths.coverage(slug, engagement.slug) : null;
      case null:
        return null;
    }
  };
  return page('wings/evidence/reports/left-out/left-out.njk', {
    title: 'What was left out, and why',
    of: report.title,
    back: { text: report.title, href: paths.report(slug, report.slug) },
    left: leftOut.map((one) => ({ ...one, href: hrefOf(one.door) })),
    facilitates: ask.seat.clearance === 'facilitators',
  });
}
