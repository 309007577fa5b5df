import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { mayKeepAudit } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readAudits, readLastSamples } from '../../store/audits.ts';
import { wardPaths } from '../paths.ts';
import { auditRow } from './page.ts';

export async function showAudits(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { audits, last, places } = await ask.read(async (scope) => ({
    audits: await readAudits(scope),
    last: await readLastSamples(scope),
    places: await readPlaces(scope),
  }));
  return page('wings/coproduction/wards/list-audits/list-audits.njk', {
    title: 'The quality of notes',
    crumbs: [{ text: 'Wards and courses', href: wardPaths.wards(slug) }, { text: 'The quality of notes' }],
    sections: sectionsOf(slug, 'wards'),
    rows: audits.map((audit) => auditRow(slug, ask.today, places, audit, last.get(audit.id) ?? null)),
    makeHref: mayKeepAudit(ask.seat).allowed ? wardPaths.makeAudit(slug) : null,
  });
}
