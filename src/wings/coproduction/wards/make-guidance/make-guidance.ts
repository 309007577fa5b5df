import { linkThread } from '../../../../db/thread-links.ts';
import { type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { mayWriteGuidance } from '../../policy.ts';
import { addGuidance, readGuidanceSlugs } from '../../store/guidance.ts';
import { wardHappened } from '../events.ts';
import { takenByWards, wardPaths } from '../paths.ts';
import { readGuidanceForm } from './form.ts';
import { originIn, originsFor } from './origins.ts';
import { guidanceFormPage } from './page.ts';

const aroundFor = async (ask: Ask) => ({ places: await ask.read(readPlaces), origins: await originsFor(ask) });

export async function showMakeGuidance(ask: Ask): Promise<Ending> {
  const { from = '' } = ask.query;
  return guidanceFormPage(await aroundFor(ask), ask.open({ from }));
}

export async function doMakeGuidance(ask: Ask): Promise<Ending> {
  const around = await aroundFor(ask);
  const read = readGuidanceForm(ask.body, {
    placeIds: around.places.map(({ id }) => id),
    origins: around.origins.map(({ value }) => value),
  });
  if (!read.ok) return invalid(guidanceFormPage(around, again(ask.body, read.errors)));
  const { words, from } = read.values;
  const id = ask.newId();
  const slug = await ask.act({
    may: mayWriteGuidance(ask.seat),
    apply: async (scope) => {
      const address = slugFor(words.title, [...takenByWards, ...(await readGuidanceSlugs(scope))]);
      await addGuidance(scope, { id, slug: address, words });
      if (from !== null) await linkThread(scope, originIn(from), { kind: 'guidance', id }, 'written');
      return { result: address, happened: wardHappened.guidanceMade(id) };
    },
  });
  if (isRefusal(slug)) return slug;
  return redirect(wardPaths.guidance(ask.seat.partnership.slug, slug), 'It has begun, as a draft.');
}
