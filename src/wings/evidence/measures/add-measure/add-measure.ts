import { linkThread } from '../../../../db/thread-links.ts';
import { type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import { addMeasure, readMeasures } from '../../store/measures.ts';
import { measureHappened as happened } from '../events.ts';
import { measurePaths as paths, takenByMeasures } from '../paths.ts';
import { tiersSeen } from '../read-measures.ts';
import { choosable, listsOf } from './choosable.ts';
import { readMeasureForm } from './form.ts';
import { measureFormPage } from './page.ts';

export const showAddMeasure = async (ask: Ask): Promise<Ending> =>
  measureFormPage(
    await choosable(ask),
    ask.open({ state: 'in use', source: 'given', every: 'month', wished: 'less', limits: 'points' }),
  );

export async function doAddMeasure(ask: Ask): Promise<Ending> {
  const offered = await choosable(ask);
  const read = readMeasureForm(ask.body, listsOf(offered));
  if (!read.ok) return invalid(measureFormPage(offered, again(ask.body, read.errors)));
  const { words, state, because, action } = read.values;
  const id = ask.newId();
  const slug = await ask.act({
    may: mayKeepMeasureAt(ask.seat, words.placeId),
    apply: async (scope) => {
      const taken = (await readMeasures(scope, { tiers: tiersSeen('facilitators') })).map((one) => one.slug);
      const address = slugFor(words.name, [...takenByMeasures, ...taken]);
      await addMeasure(scope, { id, slug: address, state, because, ...words });
      if (action) await linkThread(scope, { kind: 'action', id: action }, { kind: 'measure', id }, 'asks for');
      return { result: address, happened: happened.measureAdded(id, state) };
    },
  });
  if (isRefusal(slug)) return slug;
  return redirect(
    paths.measure(ask.seat.partnership.slug, slug),
    state === 'gap' ? 'It is kept that there is no effective measure yet.' : 'The measure is added.',
  );
}
