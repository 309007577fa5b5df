// Signed with a pen: entered by one person, and checked against the paper by another before it counts.
import { checkWords } from '../../../interop/agreement/check-words.ts';
import { type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView } from '../../../shell/form.ts';
import { londonDay } from '../../../shell/london-day.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { type FoundVersion, findVersion, readAgreement } from '../find-agreement.ts';
import { joinsBy, notSignable, partnerAt, versionHref } from '../may-sign.ts';
import type { Party } from '../party.ts';
import { mayKeepAgreement } from '../policy.ts';
import { addSignature, holdVersion } from '../store/agreement-versions.ts';
import { readPenForm } from './form.ts';

interface Found extends FoundVersion {
  readonly partner: Party;
}
async function find(ask: Ask): Promise<Found | undefined> {
  const found = await findVersion(ask);
  const partner = found && partnerAt(found, ask.params.partner ?? '');
  return found && partner && { ...found, partner };
}

const formPage = ({ agreement, version, partner }: Found, form: FormView) =>
  page('wings/agreement/enter-pen-signature/enter-pen-signature.njk', {
    title: `Enter the signature of ${partner.name}`,
    version: `${agreement.title}, version ${version.number}`,
    form,
  });

export async function showEnterPenSignature(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('version');
  const { version, agreement, partner, record } = found;
  return notSignable(version, agreement, partner, record.table.partners) ?? formPage(found, ask.open());
}

export async function doEnterPenSignature(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('version');
  const { agreement, partner } = found;
  const read = readPenForm(ask.body, {
    printed: checkWords(found.version.digest),
    frozenOn: londonDay(found.version.frozenAt),
    today: ask.today,
  });
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { signedAs, signedOn } = read.values;
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const version = await holdVersion(scope, found.version.id);
      const now = await readAgreement(scope, agreement.slug, ask.seat);
      if (!version || !now) return notFound('version');
      const not = notSignable(version, now.agreement, partner, now.record.table.partners);
      if (not) return not;
      const joins = joinsBy(version, partner.id);
      const signature = {
        id: ask.newId(),
        partnerId: partner.id,
        how: 'with a pen',
        signedAs,
        signedOn,
        joins,
      } as const;
      await addSignature(scope, {
        ...signature,
        versionId: version.id,
        digest: version.digest,
        by: ask.seat.personId,
        now: ask.now,
      });
      return { result: true, happened: happened.signed(version.id, partner.id, 'with a pen', joins) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    versionHref(found, ask.seat.partnership.slug),
    'It is entered. It counts when someone else has checked the paper.',
  );
}
