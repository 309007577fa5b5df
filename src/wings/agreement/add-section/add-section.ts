import { type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { type FoundAgreement, findAgreement } from '../find-agreement.ts';
import { holdDraft } from '../out-for-signing.ts';
import { paths } from '../paths.ts';
import { mayDraftAgreement } from '../policy.ts';
import { addSection } from '../store/agreement-sections.ts';
import { commonPart, readAddSectionForm } from './form.ts';

const formPage = ({ agreement, record }: FoundAgreement, form: FormView) =>
  page('wings/agreement/add-section/add-section.njk', {
    title: 'Add a section',
    agreement: agreement.title,
    parts: [
      { value: commonPart, text: 'In the common part, for everyone' },
      ...record.places.map(({ id, name }) => ({ value: id, text: `In the schedule of ${name}` })),
    ],
    form,
  });

export async function showAddSection(ask: Ask): Promise<Ending> {
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  return formPage(found, ask.open({ kind: 'words', part: commonPart }));
}

export async function doAddSection(ask: Ask): Promise<Ending> {
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  const { agreement, record } = found;
  const read = readAddSectionForm(
    ask.body,
    record.places.map(({ id }) => id),
  );
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const id = ask.newId();
  const done = await ask.act({
    may: mayDraftAgreement(ask.seat),
    apply: async (scope) => {
      const held = await holdDraft(scope, agreement.id);
      if (held) return held;
      const by = { now: ask.now, by: ask.seat.personId };
      await addSection(scope, { id, agreementId: agreement.id, ...read.values }, by);
      return { result: true, happened: happened.sectionAdded(agreement.id, id) };
    },
  });
  if (isRefusal(done)) return done;
  const href = paths.workingAgreement(ask.seat.partnership.slug, agreement.slug);
  return redirect(`${href}#section-${id}`, 'The section is added. You can write in it now.');
}
