// A partner leaves. What is in force stays in force between the others; what is out for signing is opened again, since
// who signs is part of the words.
import { z } from 'zod';
import type { Scope } from '../../../db/scope.ts';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, day as dayField, type FormView, readForm, words } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { type FoundAgreement, findAgreement } from '../find-agreement.ts';
import { openAgain } from '../open-again/open-again.ts';
import type { Party } from '../party.ts';
import { paths } from '../paths.ts';
import { mayTakeOut } from '../policy.ts';
import { holdVersion, letFall, readVersions } from '../store/agreement-versions.ts';
import { holdAgreement, leaveAgreement } from '../store/working-agreements.ts';
import { present, standingVersion, versionToSign } from '../working-agreement.ts';

interface Found extends FoundAgreement {
  readonly partner: Party;
}
async function find(ask: Ask): Promise<Found | undefined> {
  const found = await findAgreement(ask);
  const signs = found && present(found.agreement).some(({ partnerId }) => partnerId === ask.params.partner);
  if (!found || !signs) return undefined;
  return { ...found, partner: found.record.table.party({ kind: 'partner', id: ask.params.partner ?? '' }) };
}

const outNeeds = ({ versions, partner }: Found) => {
  const out = versionToSign(versions);
  return out?.needs.includes(partner.id) ? out : undefined;
};

const formPage = (found: Found, form: FormView) =>
  page('wings/agreement/leave-agreement/leave-agreement.njk', {
    title: `${found.partner.name} leaves the agreement`,
    agreement: found.agreement.title,
    standing: standingVersion(found.versions)?.number ?? null,
    out: outNeeds(found)?.number ?? null,
    form,
  });

export async function showLeaveAgreement(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('partner');
  return ask.permit(mayTakeOut(ask.seat, found.partner)) ?? formPage(found, ask.open());
}

const schema = z.object({
  leftOn: dayField('Write the day on which they leave, or left'),
  because: words('Say why, in a sentence', 500),
});

export async function doLeaveAgreement(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('partner');
  const { agreement, partner } = found;
  const refused = ask.permit(mayTakeOut(ask.seat, partner));
  if (refused) return refused;
  const read = readForm(schema, ask.body, ({ leftOn }) =>
    leftOn && leftOn > ask.today ? [{ name: 'leftOn', text: 'Write it when the day has come' }] : [],
  );
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { leftOn, because } = read.values;
  const done = await ask.act({
    may: mayTakeOut(ask.seat, partner),
    apply: async (scope) => {
      await holdAgreement(scope, agreement.id);
      const left = { agreementId: agreement.id, partnerId: partner.id, on: leftOn, because };
      if (!(await leaveAgreement(scope, left)))
        return closed(`${partner.name} has left already.`, 'Nothing more need be done.');
      // one that was frozen since the page was sent is opened again too
      const out = outNeeds({ ...found, versions: await readVersions(scope, { agreementId: agreement.id }) });
      const version = out && (await holdVersion(scope, out.id));
      const opened =
        version?.state === 'out for signing'
          ? [await openAgain(scope, version, { because: `${partner.name} left the agreement.`, now: ask.now })]
          : [];
      await letJoiningFall(scope, found, ask.now);
      return { result: opened.length > 0, happened: [happened.partnerLeft(agreement.id, partner.id), ...opened] };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.workingAgreement(ask.seat.partnership.slug, agreement.slug),
    done
      ? `${partner.name} has left. The version that was out for signing is open again, and its signatures fell.`
      : `${partner.name} has left. What is in force stays in force between the others.`,
  );
}

/** Whoever joined what is in force and leaves can join it again one day: then they sign again. */
async function letJoiningFall(scope: Scope, { versions, partner }: Found, now: Date): Promise<void> {
  const standing = standingVersion(versions);
  const joining = standing?.signatures.find(
    (one) => one.joins && one.partnerId === partner.id && one.fellBecause === null,
  );
  if (standing && joining)
    await letFall(scope, { versionId: standing.id, id: joining.id }, { because: 'They left the agreement.', now });
}
