// Of a data file, people and handovers made by a seed, as rows. Pure.
import { daysFrom } from '../../../shell/days.ts';
import { londonDay } from '../../../shell/london-day.ts';
import { checklist, clockDays } from '../../../wings/pathways/index.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';
import { type Made, makePeople, type Receiver, type World } from './generated-people.ts';

/** What is said aloud begins here, above what stands in the file itself. */
const firstNumber = 1001;

export function generatedRows(making: Making, file: PartnershipFile): void {
  const { generated } = file;
  if (!generated) return;
  const { keys, newId, now } = making;
  if (!file.partnership.fictional)
    keys.faults.push({ path: ['generated'], reason: 'people are made up only for a partnership that is made up' });
  const world = { ...placesOf(making, file), today: londonDay(now), newId };
  if (world.prisons.length === 0 || world.receivers.length === 0)
    keys.faults.push({
      path: ['generated'],
      reason: 'people go from a prison with a team to somewhere: there is no such team here',
    });
  keep(making, makePeople(generated, world), { today: world.today, workers: workersOf(making, file) });
}

function placesOf({ keys }: Making, file: PartnershipFile): Pick<World, 'prisons' | 'receivers'> {
  const teams = file.teams.map((team, t) => {
    const place = file.places.find(({ key }) => key === team.place);
    const providers = team.providers
      .filter(({ leftOn }) => !leftOn)
      .map(({ partner }) => ({
        id: keys.find('team provider', `${team.place} ${partner}`, ['teams', t]) ?? '',
        workers: file.people
          .filter(({ memberships }) =>
            memberships.some(
              (one) => one.role === 'front-line staff' && one.partner === partner && one.place === team.place,
            ),
          )
          .map(({ key }) => keys.find('person', key, ['teams', t]) ?? ''),
      }));
    return { place, providers };
  });
  const prisons = teams.flatMap(({ place, providers }) =>
    place?.kind === 'prison'
      ? [
          {
            short: place.key
              .replace(/[^a-z]/g, '')
              .slice(0, 2)
              .toUpperCase(),
            providers: providers.map(({ id }) => id),
          },
        ]
      : [],
  );
  const here = teams.flatMap(({ place, providers }): Receiver[] =>
    place?.kind === 'community service'
      ? providers.map(({ id, workers }) => ({
          area: place.area ?? place.name,
          to: { providerId: id, workers },
        }))
      : [],
  );
  const outside = file.outsideServices.map(
    ({ key, area }, s): Receiver => ({
      area,
      to: { outsideId: keys.find('outside service', key, ['outsideServices', s]) ?? '' },
    }),
  );
  return { prisons, receivers: [...here, ...outside] };
}

/** Somebody who works at the place of each provider, for what has to be said by somebody. */
function workersOf({ keys }: Making, file: PartnershipFile): ReadonlyMap<string, string> {
  const workers = new Map<string, string>();
  file.teams.forEach(({ place, providers }, t) => {
    const works = file.people.find(({ memberships }) =>
      memberships.some((one) => one.role === 'front-line staff' && one.place === place),
    );
    const person = keys.find('person', works?.key, ['teams', t]);
    if (person)
      for (const { partner } of providers)
        workers.set(keys.find('team provider', `${place} ${partner}`, ['teams', t]) ?? '', person);
  });
  return workers;
}

/** In one of so many nobody kept up what they should have: those are what a partnership manager sees rise. */
const isForgotten = (n: number): boolean => n % 9 === 4;

/** When somebody last said how it stands: with what happened, or on the last day of the clock that asks it. */
function lastWordOf(handover: Made['handovers'][number], today: string, n: number): string | null {
  const { releasedOn } = handover;
  const happened = [
    handover.acknowledgedOn,
    handover.acceptedOn,
    handover.attendedOn,
    handover.startedOn,
    handover.endedOn,
  ];
  const asked =
    releasedOn === null || isForgotten(n)
      ? []
      : clockDays.map((days) => daysFrom(releasedOn, days)).filter((on) => on <= today);
  return (
    [...happened, ...asked]
      .filter((on) => on !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

function keep(
  { put, name }: Making,
  { people, handovers, referrals }: Made,
  { today, workers }: { readonly today: string; readonly workers: ReadonlyMap<string, string> },
): void {
  for (const person of people) {
    put('person_reference', {
      ...{ id: person.id, number: person.number, listed_by_id: person.listedById, listed_on: person.listedOn },
      ...{ held_by_id: person.heldById, held_since: person.heldSince },
      ...{ wants_help: person.wantsNoHelpOn === null, wants_no_help_on: person.wantsNoHelpOn },
      ...{ expected_release_on: person.expectedReleaseOn, release_unknown_because: person.releaseUnknownBecause },
      ...{ released_on: person.releasedOn, died_on: person.diedOn, legal_hold_on: person.diedOn },
    });
    name({ referenceId: person.id, name: person.name, born: person.born });
  }
  referrals.forEach((referral, n) => {
    put('referral', {
      ...{ id: referral.id, number: firstNumber + n, reference_id: referral.referenceId },
      ...{ from_id: referral.fromId, to_id: referral.toId, asks: referral.asks, state: referral.state },
      ...{ because: referral.because, ready_on: referral.readyOn, sent_on: referral.sentOn },
      ...{ received_on: referral.receivedOn, decided_on: referral.decidedOn },
    });
  });
  handovers.forEach((handover, n) => {
    put('handover', {
      ...{ id: handover.id, number: firstNumber + n, reference_id: handover.referenceId, kind: 'prison to community' },
      ...{ from_id: handover.fromId, to_id: handover.toId, to_outside_id: handover.toOutsideId, area: handover.area },
      // makePeople() gives one of the states of the table
      ...{ state: handover.state as 'planned', planned_on: handover.plannedOn, sent_on: handover.sentOn },
      sent_at: handover.sentOn === null ? null : new Date(`${handover.sentOn}T10:00:00Z`),
      ...{ acknowledged_on: handover.acknowledgedOn, accepted_on: handover.acceptedOn },
      ...{ worker_id: handover.workerId, worker_words: handover.workerWords },
      ...{ appointment_on: handover.appointmentOn, appointment_at: null, attended_on: handover.attendedOn },
      ...{ started_on: handover.startedOn, ended_on: handover.endedOn, because_kind: handover.becauseKind },
      ...{ expected_release_on: handover.expectedReleaseOn, release_unknown_because: null },
      ...{ released_on: handover.releasedOn, short_notice: handover.shortNotice },
      lost_contact_on: handover.lostContactOn,
      last_word_on: lastWordOf(handover, today, n),
    });
  });
  // after all of them, so that each table is kept in one go
  handovers.forEach((handover, n) => {
    const worker = workers.get(handover.fromId);
    if (handover.endedOn !== null || handover.sentOn === null || worker === undefined || isForgotten(n + 1)) return;
    for (const asks of checklist)
      put('handover_check', {
        ...{ handover_id: handover.id, reference_id: handover.referenceId, asks },
        answer: asks === 'who meets them' && n % 3 === 0 ? 'not needed' : 'yes',
        ...{ answered_on: handover.sentOn, answered_by: worker },
      });
  });
}
