import { type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { partsOf } from '../agreement-text.ts';
import { happened } from '../events.ts';
import { type FoundAgreement, findAgreement } from '../find-agreement.ts';
import { holdDraft } from '../out-for-signing.ts';
import { paths } from '../paths.ts';
import { mayDraftAgreement } from '../policy.ts';
import { placePromise } from '../store/working-agreements.ts';
import { byItself, fieldOf, leftOut, readPlacings } from './form.ts';

/** The sections that hold promises, each with the part it is in. */
const sectionsFor = ({ agreement, record }: FoundAgreement) =>
  partsOf(agreement, record.places).flatMap(({ place, sections }) =>
    sections
      .filter(({ kind }) => kind === 'commitments')
      .map(({ id, heading }) => ({ value: id, text: place ? `${place.name}: ${heading}` : heading })),
  );

function formPage(found: FoundAgreement, form: FormView) {
  const choices = [
    { value: byItself, text: 'In the common part, where promises stand by themselves' },
    ...sectionsFor(found),
    { value: leftOut, text: 'Leave it out of the agreement' },
  ];
  return page('wings/agreement/place-promises/place-promises.njk', {
    title: 'Where does each promise stand?',
    agreement: found.agreement.title,
    promises: found.record.commitments.map(({ id, words }) => ({ field: fieldOf(id), words, choices })),
    form,
  });
}

export async function showPlacePromises(ask: Ask): Promise<Ending> {
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  const placed = new Map(found.agreement.placings.map(({ commitmentId, sectionId }) => [commitmentId, sectionId]));
  const values = found.record.commitments.map(({ id }) => {
    const at = placed.get(id);
    return [fieldOf(id), at === undefined ? byItself : (at ?? leftOut)];
  });
  return formPage(found, ask.open(Object.fromEntries(values)));
}

export async function doPlacePromises(ask: Ask): Promise<Ending> {
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  const { agreement, record } = found;
  const read = readPlacings(
    ask.body,
    record.commitments.map(({ id }) => id),
    sectionsFor(found).map(({ value }) => value),
  );
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const done = await ask.act({
    may: mayDraftAgreement(ask.seat),
    apply: async (scope) => {
      const held = await holdDraft(scope, agreement.id);
      if (held) return held;
      for (const { commitmentId, placed } of read.values) await placePromise(scope, agreement.id, commitmentId, placed);
      return { result: true, happened: happened.promisesPlaced(agreement.id, read.values.length) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.workingAgreement(ask.seat.partnership.slug, agreement.slug),
    'The promises stand where you said.',
  );
}
