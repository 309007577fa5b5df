import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../shell/endings.ts';
import { again, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayChangePartner } from '../policy.ts';
import { changePartner, findPartner } from '../store/partners.ts';
import { partnerFacts, partnerFormValues, readPartnerForm } from './form.ts';
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
  const { slug } = ask.seat.partnership;
  const partner = await ask.read((scope) => findPartner(scope, ask.params.partner ?? ''));
  if (!partner) return notFound('partner');
  const refused = ask.permit(mayChangePartner(ask.seat, partner.id));
  if (refused) return refused;
  const read = readPartnerForm(ask.body);
  if (!read.ok) return invalid(partnerFormPage(again(ask.body, read.errors), partner.name));
  const seen = seenIn(ask.body);
  const { leftOn } = read.values;
  const changed = await ask.act({
    may: mayChangePartner(ask.seat, partner.id),
    apply: async (scope) => {
      if (!(await changePartner(scope, partner.id, seen, read.values)))
        return stale({
          what: 'partner',
          theirs: partnerFacts((await findPartner(scope, partner.slug)) ?? partner),
          yours: partnerFacts(read.values),
          again: paths.changePartner(slug, partner.slug),
        });
      const left = partner.leftOn === null && leftOn !== null ? [happened.partnerLeft(partner.id, leftOn)] : [];
      return { result: true, happened: [happened.partnerChanged(partner.id, seen + 1), ...left] };
    },
  });
  if (isRefusal(changed)) return changed;
  return redirect(paths.partner(slug, partner.slug), 'The changes are kept.');
}
