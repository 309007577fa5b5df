import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedId, askedVersion } from '../../asked.ts';
import { happened } from '../../events.ts';
import { mayDesignSessions } from '../../policy.ts';
import { addSeats, changeSeat, type SeatFields } from '../../store/coverage.ts';
import { type CoverageFacts, coveragePaths, coveredBy, findCoverage, mayStillChange } from '../covered.ts';
import { tooLate } from '../show/show.ts';
import { readSeatForm } from './form.ts';
import { seatFormPage } from './page.ts';

/** A side or a perspective of another interface is none. */
const knownOnly = (fields: SeatFields, { between, perspectives }: CoverageFacts): SeatFields => ({
  ...fields,
  sideId: between?.sides.some(({ id }) => id === fields.sideId) ? fields.sideId : null,
  perspectiveId: perspectives.some(({ id }) => id === fields.perspectiveId) ? fields.perspectiveId : null,
});

export async function showAddSeat(ask: Ask): Promise<Ending> {
  const facts = await findCoverage(ask);
  if (!facts) return notFound('coverage');
  if (!mayStillChange(facts)) return tooLate();
  const form = ask.open({ needed: '1', coming: '0', tier: 'facilitators' });
  return seatFormPage(form, facts, ask.seat.partnership.slug, false);
}

export async function doAddSeat(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await findCoverage(ask);
  if (!facts) return notFound('coverage');
  if (!mayStillChange(facts)) return tooLate();
  const read = readSeatForm(ask.body);
  if (!read.ok) return invalid(seatFormPage(again(ask.body, read.errors), facts, slug, false));
  const seat = { id: ask.newId(), ...knownOnly(read.values, facts) };
  const added = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      await addSeats(scope, coveredBy(facts), [seat]);
      return { result: true, happened: happened.seatAdded(seat.id, seat.needed, seat.coming) };
    },
  });
  if (isRefusal(added)) return added;
  return redirect(coveragePaths(slug, facts).show, 'The seat is kept.');
}

export async function showChangeSeat(ask: Ask): Promise<Ending> {
  const facts = await findCoverage(ask);
  const found = facts?.seats.find(({ id }) => id === askedId(ask, 'seat'));
  if (!facts || !found) return notFound('seat');
  if (!mayStillChange(facts)) return tooLate();
  const values = { ...found, needed: String(found.needed), coming: String(found.coming), level: found.level ?? '' };
  const form = ask.open({ ...values, neverInRoom: found.neverInRoom ? 'yes' : '' }, found.version);
  return seatFormPage(form, facts, ask.seat.partnership.slug, true);
}

const said = ({ words, needed, coming }: SeatFields) => [
  { name: 'Whose view', value: words },
  { name: 'Needed', value: String(needed) },
  { name: 'Coming', value: String(coming) },
];

export async function doChangeSeat(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await findCoverage(ask);
  const found = facts?.seats.find(({ id }) => id === askedId(ask, 'seat'));
  if (!facts || !found) return notFound('seat');
  if (!mayStillChange(facts)) return tooLate();
  const read = readSeatForm(ask.body);
  if (!read.ok) return invalid(seatFormPage(again(ask.body, read.errors), facts, slug, true));
  const fields = knownOnly(read.values, facts);
  const at = coveragePaths(slug, facts);
  const changed = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if (!(await changeSeat(scope, found.id, askedVersion(ask), fields)))
        return stale({ what: 'seat', theirs: said(found), yours: said(fields), again: at.change(found.id) });
      return { result: true, happened: happened.seatChanged(found.id, fields.needed, fields.coming) };
    },
  });
  if (isRefusal(changed)) return changed;
  return redirect(at.show, 'The changes are kept.');
}
