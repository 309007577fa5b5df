import type { Scope } from '../../../db/scope.ts';
import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepInterfaces } from '../policy.ts';
import { findInterface, placeSeats } from '../store/interfaces.ts';
import { readPerspectives } from '../store/perspectives.ts';
import { readStandForm, standFacts, standValues } from './form.ts';
import { whoStandsWherePage } from './page.ts';

const found = (ask: Ask) => async (scope: Scope) => {
  const face = await findInterface(scope, ask.params.interface ?? '');
  return face && { face, perspectives: await readPerspectives(scope) };
};

export async function showWhoStandsWhere(ask: Ask): Promise<Ending> {
  const there = await ask.read(found(ask));
  if (!there) return notFound('interface');
  const { face, perspectives } = there;
  const form = ask.open(standValues(face, perspectives), face.version);
  return whoStandsWherePage(form, face, perspectives, ask.seat.partnership.slug);
}

export async function doWhoStandsWhere(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const kept = await ask.act({
    may: mayKeepInterfaces(ask.seat),
    apply: async (scope) => {
      const there = await found(ask)(scope);
      if (!there) return notFound('interface');
      const { face, perspectives } = there;
      const read = readStandForm(ask.body, face, perspectives);
      if (!read.ok) return invalid(whoStandsWherePage(again(ask.body, read.errors), face, perspectives, slug));
      const seen = seenIn(ask.body);
      const seats = read.values.seats.map((seat) => ({ ...seat, id: ask.newId() }));
      if (!(await placeSeats(scope, face.id, seen, seats)))
        return stale({
          what: 'map',
          theirs: standFacts(face, ((await findInterface(scope, face.slug)) ?? face).seats),
          yours: standFacts(face, read.values.seats),
          again: paths.whoStandsWhere(slug, face.slug),
        });
      return { result: face.slug, happened: happened.interfaceChanged(face.id, seen + 1) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.interface(slug, kept), 'Who stands where is kept.');
}
