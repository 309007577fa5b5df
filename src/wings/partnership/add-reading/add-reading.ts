import { type Ending, invalid, isRefusal, notFound, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayGiveReading } from '../policy.ts';
import { findInterface } from '../store/interfaces.ts';
import { addReading } from '../store/readings.ts';
import { readReadingForm } from './form.ts';
import { addReadingPage } from './page.ts';

export async function showAddReading(ask: Ask): Promise<Ending> {
  const face = await ask.read((scope) => findInterface(scope, ask.params.interface ?? ''));
  return face ? addReadingPage(ask.open(), face) : notFound('interface');
}

export async function doAddReading(ask: Ask): Promise<Ending> {
  const id = ask.newId();
  const kept = await ask.act({
    may: mayGiveReading(ask.seat),
    apply: async (scope) => {
      const face = await findInterface(scope, ask.params.interface ?? '');
      if (!face) return notFound('interface');
      const read = readReadingForm(ask.body, ask.today);
      if (!read.ok) return invalid(addReadingPage(again(ask.body, read.errors), face));
      await addReading(scope, { id, interfaceId: face.id, ...read.values }, ask.seat.personId);
      return {
        result: face.slug,
        happened: happened.readingGiven(id, face.id, read.values.level, read.values.value),
      };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.interface(ask.seat.partnership.slug, kept), 'The reading is kept.');
}
