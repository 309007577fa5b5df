import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayChangePartner } from '../policy.ts';
import { changePartner, findPartner } from '../store/partners.ts';
import { partnerFormValues, readPartnerForm } from './form.ts';
import { partnerFormPage } from './page.ts';

export async function showChangePartner(ask: Ask): Promise<Ending> {
  const partner = await ask.read((scope) => findPartner(scope, ask.params.partner ?? ''));
  if (!partner) return notFound('partner');
  return (
    ask.permit(mayChangePartner(ask.seat, partner.id)) ??
    partnerFormPage(ask.open(partnerFormValues(partner), partner.version), partner.name)
  );
}

export async function doChangePartner(ask: Ask): Promise<Ending> {
  const slug = ask.seat.partnership.slug;
  const partner = await ask.read((scope) => findPartner(scope, ask.params.partner ?? ''));
  if (!partner) return notFound('partner');
  const read = readPartnerForm(ask.body);
  if (!read.ok) return invalid(partnerFormPage(again(ask.body, read.errors), partner.name));
  const seen = Number(ask.body.seen);
  const changed = await ask.act({
    may: mayChangePartner(ask.seat, partner.id),
    apply: async (scope) => {
      if (!(await changePartner(scope, partner.id, seen, read.values)))
        return stale({
          what: 'partner',
          theirs: [
            { name: 'Name', value: partner.name },
            { name: 'What it does here', value: partner.about },
          ],
          yours: [
            { name: 'Name', value: read.values.name },
            { name: 'What it does here', value: read.values.about },
          ],
          again: paths.changePartner(slug, partner.slug),
        });
      return { result: true, happened: happened.partnerChanged(partner.id, seen + 1) };
    },
  });
  if (isRefusal(changed)) return changed;
  return redirect(paths.partner(slug, partner.slug), 'The changes are kept.');
}
