// The acts of this wing that take both leads.
import { closed } from '../../../shell/endings.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { type Chosen, chosenAt, chosenFacts } from '../people-called/form.ts';
import { moveCoLeadership, readCoLeaderships } from '../store/co-leads.ts';
import { readPlaces, sayWhatPeopleAreCalled } from '../store/places.ts';
import type { JointAct } from './joint-act.ts';

/** What stands in the row is what was kept from the form, checked when it was asked. */
const chosenIn = (asks: unknown): Chosen => asks as Chosen;

export const callingTogether: JointAct = {
  kind: 'what people are called',
  shown: async (scope, { subject, subjectVersion, asks }, { partnership }) => {
    const place = (await readPlaces(scope)).find(({ id }) => id === subject.id);
    return {
      words: place ? `What people are called at ${place.name} is changed.` : 'What people are called is changed.',
      now: place ? chosenFacts(chosenAt(place)) : [],
      would: chosenFacts(chosenIn(asks)),
      fits: place?.version === subjectVersion,
      href: place ? paths.place(partnership.slug, place.slug) : null,
      ...(place && { worriedAt: place.slug }),
    };
  },
  apply: async (scope, { subject, subjectVersion, asks }) => {
    const chosen = chosenIn(asks);
    if (!(await sayWhatPeopleAreCalled(scope, subject.id, subjectVersion, chosen))) return changedSince;
    return { result: true, happened: happened.peopleCalled(subject.id, chosen.on) };
  },
};

export const endingTogether: JointAct = {
  kind: 'ending co-leadership',
  shown: async (scope, { subject, subjectVersion }, { partnership }) => {
    const [places, all] = [await readPlaces(scope), await readCoLeaderships(scope)];
    const there = all.find(({ id }) => id === subject.id);
    const where = places.find(({ id }) => id === there?.placeId)?.name ?? 'the partnership as a whole';
    return {
      words: `There are no co-leads of ${where} any more. What takes both leads now will be done by those who may do it alone.`,
      now: [
        { name: 'Publishing, setting aside, refusing a statement, what people are called', value: 'Takes both leads' },
      ],
      would: [
        {
          name: 'Publishing, setting aside, refusing a statement, what people are called',
          value: 'Takes one person who may',
        },
      ],
      fits: there?.version === subjectVersion,
      href: paths.coLeads(partnership.slug),
    };
  },
  apply: async (scope, { subject, subjectVersion }, today) => {
    if (!(await moveCoLeadership(scope, subject.id, subjectVersion, 'ended', today))) return changedSince;
    return { result: true, happened: happened.coLeadershipMoved(subject.id, 'ended') };
  },
};

/** What it was decided from is not there any more: nothing was done, and it is still asked. */
export const changedSince = closed(
  'What this was decided from has changed since it was asked. Nothing was done.',
  'Whoever asked can take it back and ask anew, from how it stands now.',
);
