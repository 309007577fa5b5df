import { closed, type Ending, invalid, isRefusal, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { mayCorrectDeath, mayRecordDeath } from '../../policy.ts';
import { addDeathCorrection, wasHeldBefore } from '../../store/deaths.ts';
import { changeReference, findReference } from '../../store/references.ts';
import { type AtReference, atReference } from '../at.ts';
import { gateHappened } from '../events.ts';
import { gatePaths } from '../paths.ts';
import { readCorrectionForm, readDeathForm } from './form.ts';
import { correctionPage, deathFormPage } from './page.ts';

const joined = ({ reference }: AtReference) =>
  reference.mergedIntoId === null
    ? undefined
    : closed('This reference was joined to another of the same person.', 'Record it there: that one stands for both.');

export async function showDeath(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  if (at.reference.diedOn !== null) return redirect(gatePaths.heldRecord(slug, at.reference.id));
  return joined(at) ?? deathFormPage(slug, at, ask.open({}, at.reference.version));
}

export async function doDeath(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const { reference, seen } = at;
  const { slug } = ask.seat.partnership;
  if (reference.diedOn !== null)
    return redirect(gatePaths.heldRecord(slug, reference.id), 'This was recorded already.');
  const elsewhere = joined(at);
  if (elsewhere) return elsewhere;
  const read = readDeathForm(ask.body, reference, ask.today);
  if (!read.ok) return invalid(deathFormPage(slug, at, again(ask.body, read.errors)));
  const { diedOn } = read.values;
  const still = await ask.act({
    may: mayRecordDeath([reference]),
    apply: async (scope) => {
      const legalHoldOn = reference.legalHoldOn ?? ask.today;
      if (!(await changeReference(scope, { id: reference.id, version: seenIn(ask.body) }, { diedOn, legalHoldOn })))
        return stale({
          what: 'person',
          theirs: [{ name: 'Reference', value: reference.number }],
          yours: [{ name: 'The day', value: day(diedOn) }],
          again: gatePaths.death(slug, reference.id),
          lead: 'Nothing is recorded yet. Look at the record as it stands now, and record it there.',
        });
      const after = await findReference(
        scope,
        reference.id,
        seen.map(({ id }) => id),
      );
      return {
        result: after !== undefined,
        happened: gateHappened.deathRecorded(reference.id, diedOn, reference.legalHoldOn !== null),
      };
    },
  });
  if (isRefusal(still)) return still;
  // whoever was only asked sees the person no more: nothing is asked of them now
  return still
    ? redirect(gatePaths.heldRecord(slug, reference.id))
    : redirect(gatePaths.people(slug), 'It is recorded. Everything of this person has stopped.');
}

export async function showCorrectDeath(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  return (
    ask.permit(mayCorrectDeath(ask.seat, at.holder)) ??
    notDead(at) ??
    correctionPage(ask.seat.partnership.slug, at, ask.open({}, at.reference.version))
  );
}

const notDead = ({ reference }: AtReference) =>
  reference.diedOn === null ? closed('No death stands on this record.', 'There is nothing to put right.') : undefined;

export async function doCorrectDeath(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const { reference } = at;
  const may = mayCorrectDeath(ask.seat, at.holder);
  const refused = ask.permit(may) ?? notDead(at);
  if (refused) return refused;
  const { slug } = ask.seat.partnership;
  const read = readCorrectionForm(ask.body);
  if (!read.ok) return invalid(correctionPage(slug, at, again(ask.body, read.errors)));
  const id = ask.newId();
  const done = await ask.act({
    may,
    apply: async (scope) => {
      const correction = { id, referenceId: reference.id, diedOn: reference.diedOn ?? '', by: ask.seat.personId };
      await addDeathCorrection(scope, { ...correction, because: read.values.because, correctedOn: ask.today });
      const hold = (await wasHeldBefore(scope, reference.id)) ? {} : { legalHoldOn: null };
      const version = seenIn(ask.body);
      if (!(await changeReference(scope, { id: reference.id, version }, { diedOn: null, ...hold })))
        return stale({
          what: 'person',
          theirs: [{ name: 'Died on', value: reference.diedOn && day(reference.diedOn) }],
          yours: [{ name: 'Why it was a mistake', value: read.values.because }],
          again: gatePaths.correctDeath(slug, reference.id),
        });
      return { result: true, happened: gateHappened.deathCorrected(reference.id, id) };
    },
  });
  return isRefusal(done) ? done : redirect(gatePaths.heldRecord(slug, reference.id), 'It is put right.');
}
