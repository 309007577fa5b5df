import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { slugFor } from '../../../shell/slug.ts';
import { type Place, readPlaces } from '../../partnership/index.ts';
import { happened } from '../events.ts';
import { paths, takenBelow } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { addSection } from '../store/agreement-sections.ts';
import { addSignatories, addWorkingAgreement, takenAgreementSlugs } from '../store/working-agreements.ts';
import { readTable, type Table } from '../table.ts';
import { firstSections, scheduleSections } from './first-sections.ts';
import { readStartForm } from './form.ts';

interface Around {
  readonly table: Table;
  readonly places: readonly Place[];
}
const around = (scope: Scope): Promise<Around> =>
  readTable(scope).then(async (table) => ({ table, places: await readPlaces(scope) }));

const formPage = ({ table, places }: Around, form: FormView) =>
  page('wings/agreement/start-agreement/start-agreement.njk', {
    title: 'Start a working agreement',
    partners: table.partners.map(({ id, name }) => ({ value: id, text: name })),
    places: places.map(({ id, name }) => ({ value: id, text: name })),
    form,
  });

export async function showStartAgreement(ask: Ask): Promise<Ending> {
  const there = await ask.read(around);
  return formPage(
    there,
    ask.open({ title: 'Partnership working agreement', partners: there.table.partners.map(({ id }) => id) }),
  );
}

export async function doStartAgreement(ask: Ask): Promise<Ending> {
  const there = await ask.read(around);
  const read = readStartForm(ask.body, {
    partnerIds: there.table.partners.map(({ id }) => id),
    placeIds: there.places.map(({ id }) => id),
    today: ask.today,
  });
  if (!read.ok) return invalid(formPage(there, again(ask.body, read.errors)));
  const { title, partners, places, reviewOn } = read.values;
  const id = ask.newId();
  const made = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const slug = slugFor(title, [...takenBelow, ...(await takenAgreementSlugs(scope))]);
      await addWorkingAgreement(scope, { id, slug, title, reviewOn, on: ask.today });
      await addSignatories(scope, id, partners, ask.today);
      const schedules = there.places.filter((place) => places.includes(place.id)).flatMap(scheduleSections);
      const sections = [...firstSections, ...schedules];
      for (const section of sections)
        await addSection(
          scope,
          { id: ask.newId(), agreementId: id, ...section },
          { now: ask.now, by: ask.seat.personId },
        );
      return { result: slug, happened: happened.agreementStarted(id, sections.length, partners.length) };
    },
  });
  if (isRefusal(made)) return made;
  return redirect(
    paths.workingAgreement(ask.seat.partnership.slug, made),
    'It is started. Its sections can be written by those who draft it, one person at a time.',
  );
}
