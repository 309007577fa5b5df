import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepAudit } from '../../policy.ts';
import { changeAudit } from '../../store/audits.ts';
import { wardHappened } from '../events.ts';
import { findAudit } from '../find-audit.ts';
import { auditFormValues, readAuditForm } from '../make-audit/form.ts';
import { auditFormPage } from '../make-audit/page.ts';
import { wardPaths } from '../paths.ts';

export async function showChangeAudit(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  if (!found) return notFound('audit');
  const { audit, places } = found;
  return auditFormPage(places, ask.open(auditFormValues(audit), audit.version), audit.name);
}

export async function doChangeAudit(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  if (!found) return notFound('audit');
  const { audit, places } = found;
  const read = readAuditForm(ask.body, { placeIds: places.map(({ id }) => id), changing: true });
  if (!read.ok) return invalid(auditFormPage(places, again(ask.body, read.errors), audit.name));
  const { words } = read.values;
  const { slug } = ask.seat.partnership;
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayKeepAudit(ask.seat),
    apply: async (scope) => {
      if (!(await changeAudit(scope, audit.id, seen, words)))
        return stale({
          what: 'audit',
          theirs: [
            { name: 'What it is called', value: audit.name },
            { name: 'What it is for', value: audit.purpose },
          ],
          yours: [
            { name: 'What it is called', value: words.name },
            { name: 'What it is for', value: words.purpose },
          ],
          again: wardPaths.changeAudit(slug, audit.slug),
        });
      return { result: true, happened: wardHappened.auditChanged(audit.id, seen + 1) };
    },
  });
  return isRefusal(done) ? done : redirect(wardPaths.audit(slug, audit.slug), 'The changes are kept.');
}
