import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPartnerForm } from '../change-partner/form.ts';
import { partnerFormPage } from '../change-partner/page.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepPartners } from '../policy.ts';
import { slugAmong } from '../slug-among.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { addPartner, readPartners } from '../store/partners.ts';

export async function showAddPartner(ask: Ask): Promise<Ending> {
  return partnerFormPage(ask.open({ codeKind: '' }));
}

export async function doAddPartner(ask: Ask): Promise<Ending> {
  const read = readPartnerForm(ask.body);
  if (!read.ok) return invalid(partnerFormPage(again(ask.body, read.errors)));
  const id = ask.newId();
  const slug = await ask.act({
    may: mayKeepPartners(ask.seat),
    apply: async (scope) => {
      await oneAtATime(scope);
      const free = slugAmong(await readPartners(scope), read.values.name);
      await addPartner(scope, { id, slug: free, ...read.values });
      return { result: free, happened: happened.partnerAdded(id) };
    },
  });
  if (isRefusal(slug)) return slug;
  return redirect(paths.partner(ask.seat.partnership.slug, slug), `${read.values.name} is kept as a partner.`);
}
