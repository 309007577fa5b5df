import { type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayKeepAudit } from '../../policy.ts';
import { moveAudit } from '../../store/audits.ts';
import { wardHappened } from '../events.ts';
import { type FoundAudit, findAudit } from '../find-audit.ts';
import { wardPaths } from '../paths.ts';
import { readMoveAuditForm } from './form.ts';

const formPage = ({ audit, place }: FoundAudit, form: FormView) =>
  page(
    'wings/coproduction/wards/move-audit/move-audit.njk',
    {
      title: audit.state === 'running' ? 'Stop this audit' : 'Go on with this audit',
      audit: audit.name,
      stops: audit.state === 'running',
      because: audit.because,
      form,
    },
    worriedAt(place),
  );

export async function showMoveAudit(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  return found ? formPage(found, ask.open({}, found.audit.version)) : notFound('audit');
}

export async function doMoveAudit(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  if (!found) return notFound('audit');
  const { audit } = found;
  const read = readMoveAuditForm(ask.body, audit.state);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayKeepAudit(ask.seat),
    apply: async (scope) => {
      if (!(await moveAudit(scope, audit.id, seenIn(ask.body), read.values)))
        return stale({
          what: 'audit',
          theirs: [{ name: 'How it stands', value: audit.state }],
          yours: [{ name: 'Why', value: read.values.because }],
          again: wardPaths.moveAudit(slug, audit.slug),
        });
      return { result: true, happened: wardHappened.auditMoved(audit.id, read.values.state) };
    },
  });
  return isRefusal(done) ? done : redirect(wardPaths.audit(slug, audit.slug), 'It is kept.');
}
