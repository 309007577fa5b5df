import { type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayKeepAudit } from '../../policy.ts';
import { addAuditChange } from '../../store/audits.ts';
import { wardHappened } from '../events.ts';
import { type FoundAudit, findAudit } from '../find-audit.ts';
import { wardPaths } from '../paths.ts';
import { readAuditChangeForm } from './form.ts';

const formPage = ({ audit, place }: FoundAudit, form: FormView) =>
  page(
    'wings/coproduction/wards/mark-audit-change/mark-audit-change.njk',
    { title: 'Mark what was changed', audit: audit.name, form },
    worriedAt(place),
  );

export async function showMarkAuditChange(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  return found ? formPage(found, ask.open()) : notFound('audit');
}

export async function doMarkAuditChange(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  if (!found) return notFound('audit');
  const read = readAuditChangeForm(ask.body, ask.today);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { audit } = found;
  const id = ask.newId();
  const done = await ask.act({
    may: mayKeepAudit(ask.seat),
    apply: async (scope) => {
      await addAuditChange(scope, audit.id, { id, ...read.values });
      return { result: true, happened: wardHappened.auditChangeMarked(audit.id, id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(wardPaths.audit(ask.seat.partnership.slug, audit.slug), 'It is marked on the chart.');
}
