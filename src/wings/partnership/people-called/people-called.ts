import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Verdict } from '../../../shell/standing.ts';
import { happened } from '../events.ts';
import { leadingAt, mayAsLead, takesBothLeads } from '../leading/both-leads.ts';
import { paths } from '../paths.ts';
import type { Place } from '../place.ts';
import { mayWriteWhatPeopleAreCalled } from '../policy.ts';
import { findPlace, sayWhatPeopleAreCalled } from '../store/places.ts';
import { chosenAt, chosenFacts, chosenValues, readPeopleCalledForm } from './form.ts';
import { peopleCalledPage } from './page.ts';

export async function showPeopleCalled(ask: Ask): Promise<Ending> {
  const place = await ask.read((scope) => findPlace(scope, ask.params.place ?? ''));
  if (!place) return notFound('place');
  return ask.permit(await mayCall(ask, place)) ?? peopleCalledPage(ask.open(chosenValues(place), place.version), place);
}

/** Where co-leads are in force they ask for it, and nobody else. */
async function mayCall(ask: Ask, place: Place): Promise<Verdict> {
  const leadership = await leadingAt(ask, place.id);
  return leadership ? mayAsLead(ask, leadership) : mayWriteWhatPeopleAreCalled(ask.seat);
}

export async function doPeopleCalled(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const place = await ask.read((scope) => findPlace(scope, ask.params.place ?? ''));
  if (!place) return notFound('place');
  const refused = ask.permit(await mayCall(ask, place));
  if (refused) return refused;
  const read = readPeopleCalledForm(ask.body, ask.today);
  if (!read.ok) return invalid(peopleCalledPage(again(ask.body, read.errors), place));
  const asked = await takesBothLeads(ask, {
    kind: 'what people are called',
    placeId: place.id,
    subject: { kind: 'place', id: place.id },
    subjectVersion: seenIn(ask.body),
    asks: { called: read.values.called, chosenWith: read.values.chosenWith, on: read.values.on },
  });
  if (asked) return asked;
  const kept = await ask.act({
    may: mayWriteWhatPeopleAreCalled(ask.seat),
    apply: async (scope) => {
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
