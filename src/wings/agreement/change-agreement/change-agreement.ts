import { type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { day } from '../../../shell/words-in-time.ts';
import { happened } from '../events.ts';
import { type FoundAgreement, findAgreement } from '../find-agreement.ts';
import { holdDraft, outForSigning } from '../out-for-signing.ts';
import { paths } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { scheduleSections } from '../start-agreement/first-sections.ts';
import { addSection } from '../store/agreement-sections.ts';
import { addSignatories, changeAgreement } from '../store/working-agreements.ts';
import { present, versionToSign } from '../working-agreement.ts';
import { readChangeForm } from './form.ts';

const canCome = ({ agreement, record }: FoundAgreement) => {
  const inIt = new Set(present(agreement).map(({ partnerId }) => partnerId));
  const scheduled = new Set(agreement.sections.map(({ placeId }) => placeId));
  return {
    partners: record.table.partners.filter(({ id }) => !inIt.has(id)),
    places: record.places.filter(({ id }) => !scheduled.has(id)),
  };
};

function formPage(found: FoundAgreement, form: FormView) {
  const { partners, places } = canCome(found);
  return page('wings/agreement/change-agreement/change-agreement.njk', {
    title: `Change ${found.agreement.title}`,
    partners: partners.map(({ id, name }) => ({ value: id, text: name })),
    places: places.map(({ id, name }) => ({ value: id, text: name })),
    form,
  });
}

export async function showChangeAgreement(ask: Ask): Promise<Ending> {
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  const out = versionToSign(found.versions);
  if (out) return outForSigning(out.number);
  const { title, reviewOn, version } = found.agreement;
  return formPage(found, ask.open({ title, reviewOn, partners: [], places: [] }, version));
}

export async function doChangeAgreement(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  const { agreement } = found;
  const { partners, places } = canCome(found);
  const offered = { partnerIds: partners.map(({ id }) => id), placeIds: places.map(({ id }) => id), today: ask.today };
  const read = readChangeForm(ask.body, offered, agreement.reviewOn);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { title, reviewOn } = read.values;
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const held = await holdDraft(scope, agreement.id);
      if (held) return held;
      if (!(await changeAgreement(scope, agreement.id, seen, { title, reviewOn })))
        return stale({
          what: 'agreement',
          theirs: facts(agreement),
          yours: facts({ title, reviewOn }),
          again: paths.changeAgreement(slug, agreement.slug),
        });
      await addSignatories(scope, agreement.id, read.values.partners, ask.today);
      for (const section of places.filter(({ id }) => read.values.places.includes(id)).flatMap(scheduleSections))
        await addSection(
          scope,
          { id: ask.newId(), agreementId: agreement.id, ...section },
          { now: ask.now, by: ask.seat.personId },
        );
      return { result: true, happened: happened.agreementChanged(agreement.id, seen + 1, reviewOn) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.workingAgreement(slug, agreement.slug), 'It is kept.');
}

const facts = ({ title, reviewOn }: { title: string; reviewOn: string | null }) => [
  { name: 'Its name', value: title },
  { name: 'Looked at again on', value: reviewOn ? day(reviewOn) : null },
];
