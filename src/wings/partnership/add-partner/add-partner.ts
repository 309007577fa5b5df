import { type Ending, invalid, isRefusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { slugFor } from '../../../shell/slug.ts';
import { readPartnerForm } from '../change-partner/form.ts';
import { partnerFormPage } from '../change-partner/page.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayKeepPartners } from '../policy.ts';
import { addPartner, readPartners } from '../store/partners.ts';

export async function showAddPartner(ask: Ask): Promise<Ending> {
  return partnerFormPage(ask.open());
}

export async function doAddPartner(ask: Ask): Promise<Ending> {
  const read = readPartnerForm(ask.body);
  if (!read.ok) return invalid(partnerFormPage(again(ask.body, read.errors)));
  const id = ask.newId();
  const added = await ask.act({
    may: mayKeepPartners(ask.seat),
    apply: async (scope) => {
      const taken = (await readPartners(scope)).map((partner) => partner.slug);
      await addPartner(scope, { id, slug: slugFor(read.values.name, taken), ...read.values });
      return { result: true, happened: happened.partnerAdded(id) };
    },
  });
  if (isRefusal(added)) return added;
  return redirect(paths.partners(ask.seat.partnership.slug), `${read.values.name} is kept as a partner.`);
}
