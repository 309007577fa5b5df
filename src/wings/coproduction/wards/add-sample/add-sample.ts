import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayKeepAudit } from '../../policy.ts';
import { addSample } from '../../store/audits.ts';
import { wardHappened } from '../events.ts';
import { type FoundAudit, findAudit } from '../find-audit.ts';
import { NOTES_AT_LEAST } from '../notes-audit.ts';
import { wardPaths } from '../paths.ts';
import { doesNotApplyName, metName, notMetName, readSampleForm } from './form.ts';

const formPage = ({ audit, criteria, place }: FoundAudit, form: FormView) =>
  page(
    'wings/coproduction/wards/add-sample/add-sample.njk',
    {
      title: 'Keep a sample',
      audit: audit.name,
      howMany: audit.howMany,
      howChosen: audit.howChosen,
      least: NOTES_AT_LEAST,
      criteria: criteria.map((one) => ({
        words: one.words,
        met: metName(one),
        notMet: notMetName(one),
        doesNotApply: doesNotApplyName(one),
      })),
      form,
    },
    worriedAt(place),
  );
const stopped = 'This audit has stopped.';
const goOn = 'Say that it goes on, and samples can be kept again.';

export async function showAddSample(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  if (!found) return notFound('audit');
  if (found.audit.state === 'stopped') return closed(stopped, goOn);
  return formPage(found, ask.open({ lookedAt: found.audit.howMany }));
}

export async function doAddSample(ask: Ask): Promise<Ending> {
  const found = await findAudit(ask);
  if (!found) return notFound('audit');
  const { audit, criteria } = found;
  if (audit.state === 'stopped') return closed(stopped, goOn);
  const read = readSampleForm(ask.body, criteria, ask.today);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const id = ask.newId();
  const done = await ask.act({
    may: mayKeepAudit(ask.seat),
    apply: async (scope) => {
      if (!(await addSample(scope, audit.id, { id, ...read.values })))
        return closed(
          'There is a sample of that day already, or the audit has stopped. Nothing was kept twice.',
          'Look at the samples that are there.',
        );
      return { result: true, happened: wardHappened.sampleKept(audit.id, id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(wardPaths.audit(ask.seat.partnership.slug, audit.slug), 'The sample is kept.');
}
