import { type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { mayKeepAudit } from '../../policy.ts';
import { addAudit, readAudits } from '../../store/audits.ts';
import { wardHappened } from '../events.ts';
import { NOTES_AT_LEAST } from '../notes-audit.ts';
import { takenByWards, wardPaths } from '../paths.ts';
import { readAuditForm } from './form.ts';
import { auditFormPage } from './page.ts';

export const showMakeAudit = async (ask: Ask): Promise<Ending> =>
  auditFormPage(await ask.read(readPlaces), ask.open({ howMany: NOTES_AT_LEAST }));

export async function doMakeAudit(ask: Ask): Promise<Ending> {
  const places = await ask.read(readPlaces);
  const read = readAuditForm(ask.body, { placeIds: places.map(({ id }) => id), changing: false });
  if (!read.ok) return invalid(auditFormPage(places, again(ask.body, read.errors)));
  const { words, criteria } = read.values;
  const id = ask.newId();
  const slug = await ask.act({
    may: mayKeepAudit(ask.seat),
    apply: async (scope) => {
      const taken = (await readAudits(scope)).map((audit) => audit.slug);
      const address = slugFor(words.name, [...takenByWards, ...taken]);
      const asked = criteria.map((line) => ({ id: ask.newId(), words: line }));
      await addAudit(scope, { id, slug: address, ...words, criteria: asked });
      return { result: address, happened: wardHappened.auditMade(id) };
    },
  });
  if (isRefusal(slug)) return slug;
  return redirect(wardPaths.audit(ask.seat.partnership.slug, slug), 'The audit has begun.');
}
