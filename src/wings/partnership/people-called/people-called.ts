import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayWriteWhatPeopleAreCalled } from '../policy.ts';
import { findPlace, sayWhatPeopleAreCalled } from '../store/places.ts';
import { chosenAt, chosenFacts, chosenValues, readPeopleCalledForm } from './form.ts';
import { peopleCalledPage } from './page.ts';

export async function showPeopleCalled(ask: Ask): Promise<Ending> {
  const place = await ask.read((scope) => findPlace(scope, ask.params.place ?? ''));
  if (!place) return notFound('place');
  return peopleCalledPage(ask.open(chosenValues(place), place.version), place);
}

export async function doPeopleCalled(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const kept = await ask.act({
    may: mayWriteWhatPeopleAreCalled(ask.seat),
    apply: async (scope) => {
      const place = await findPlace(scope, ask.params.place ?? '');
      if (!place) return notFound('place');
      const read = readPeopleCalledForm(ask.body, ask.today);
      if (!read.ok) return invalid(peopleCalledPage(again(ask.body, read.errors), place));
      if (!(await sayWhatPeopleAreCalled(scope, place.id, seenIn(ask.body), read.values)))
        return stale({
          what: 'place',
          theirs: chosenFacts(chosenAt((await findPlace(scope, place.slug)) ?? place)),
          yours: chosenFacts(read.values),
          again: paths.peopleCalled(slug, place.slug),
        });
      return { result: place.slug, happened: happened.peopleCalled(place.id, read.values.on) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.place(slug, kept), 'It is kept.');
}
