// Of a data file, handovers, as rows. Pure. Whoever has the person stands in the file's references; where the file says that a named worker
// has accepted and that they have left, it is the receiver.
import { holderOf } from '../../../wings/pathways/index.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';
import { type DayOrAgo, dayOf } from './day-ago.ts';
import { findProvider } from './team-rows.ts';

export function handoverRows(making: Making, file: PartnershipFile): void {
  const { put, keys, newId, now } = making;
  const day = (told: DayOrAgo | undefined) => dayOf(told, now);
  file.handovers.forEach((one, h) => {
    const at = ['handovers', h];
    const id = newId();
    const referenceId = keys.find('reference', one.reference, [...at, 'reference']) ?? '';
    const person = (key: string | undefined, where: string) => keys.find('person', key, [...at, where]);
    const fromId = findProvider(making, one.from, [...at, 'from']) ?? '';
    const toId = findProvider(making, one.to, [...at, 'to']);
    const [sentOn, releasedOn] = [day(one.sentOn), day(one.releasedOn)];
    const receiver = file.places.find(({ key }) => key === one.to?.place);
    const outside = file.outsideServices.find(({ key }) => key === one.toOutside);
    const team = file.teams.find(({ place }) => place === one.to?.place);
    put('handover', {
      ...{ id, number: h + 1, reference_id: referenceId, kind: one.kind, from_id: fromId, to_id: toId },
      to_outside_id: keys.find('outside service', one.toOutside, [...at, 'toOutside']),
      ...{ area: receiver?.area ?? outside?.area ?? null, state: one.state, because_kind: one.because ?? null },
      ...{ planned_on: day(one.plannedOn) ?? '', sent_on: sentOn, sent_by: person(one.sentBy, 'sentBy') },
      sent_at: sentOn === null ? null : new Date(`${sentOn}T09:30:00Z`),
      sent_how: sentOn === null ? null : one.toOutside === undefined ? 'here' : 'secure mail',
      ...{ acknowledged_on: day(one.acknowledgedOn), accepted_on: day(one.acceptedOn) },
      ...{ worker_id: person(one.worker, 'worker'), worker_words: one.workerWords ?? null },
      ...{ appointment_on: day(one.appointmentOn), appointment_at: one.appointmentAt ?? null },
      ...{
        expected_release_on: day(one.expectedReleaseOn),
        release_unknown_because: one.releaseUnknownBecause ?? null,
      },
      ...{ released_on: releasedOn, attended_on: day(one.attendedOn), started_on: day(one.startedOn) },
      ...{ ended_on: day(one.endedOn), lost_contact_on: day(one.lostContactOn), last_word_on: day(one.lastWordOn) },
      ...{ short_notice: one.shortNotice, answer_within_days: team?.acknowledgeWithinDays ?? 2 },
    });
    one.changes.forEach((change, c) => {
      put('handover_change', {
        ...{ id: newId(), handover_id: id, reference_id: referenceId, what: change.what, version: c + 1 },
        ...{ from_words: change.from ?? null, to_words: change.to ?? null, because: change.because },
        ...{ changed_on: day(change.on) ?? '', changed_by: person(change.by, 'changes') },
      });
    });
    for (const check of one.checks)
      put('handover_check', {
        ...{ handover_id: id, reference_id: referenceId, asks: check.asks, answer: check.answer },
        ...{ answered_on: day(check.on) ?? '', answered_by: person(check.by, 'checks') ?? '' },
      });
    const stands = { state: one.state, fromId, toId, releasedOn, becauseKind: one.because ?? null };
    const held = file.references.find(({ key }) => key === one.reference);
    const heldById = held && findProvider(making, held.with ?? held.list, [...at, 'reference']);
    // a file that says otherwise says two things at once
    if (heldById && holderOf(stands, heldById) !== heldById)
      keys.faults.push({
        path: [...at, 'reference'],
        reason: 'is with the receiver by now: say so where the reference stands',
      });
  });
  if (file.handovers.length > 0) put('last_number', { of: 'handover', last: file.handovers.length });
}
