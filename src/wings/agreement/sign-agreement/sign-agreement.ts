// The authorised representative signs exactly the words before them, once they have proved again who they are.
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FieldError, type FormView } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { comeIntoForce } from '../come-into-force.ts';
import { happened } from '../events.ts';
import { type FoundVersion, findVersion, readAgreement } from '../find-agreement.ts';
import { frozenText } from '../frozen-text.ts';
import { joinsBy, notSignable, partnerAt, versionHref } from '../may-sign.ts';
import type { Party } from '../party.ts';
import { maySignFor } from '../policy.ts';
import { addSignature, holdVersion } from '../store/agreement-versions.ts';
import { addSignatories } from '../store/working-agreements.ts';
import { textView } from '../text-view.ts';
import { readSigning } from './form.ts';

interface Found extends FoundVersion {
  readonly partner: Party;
}
async function find(ask: Ask): Promise<Found | undefined> {
  const found = await findVersion(ask);
  const partner = found && partnerAt(found, ask.params.partner ?? '');
  return found && partner && { ...found, partner };
}

const formPage = (found: Found, asksPassword: boolean, form: FormView) =>
  page('wings/agreement/sign-agreement/sign-agreement.njk', {
    title: `Sign for ${found.partner.name}`,
    version: `${found.agreement.title}, version ${found.version.number}`,
    parts: textView(frozenText(found.version)),
    digest: found.version.digest.toString('hex'),
    joins: joinsBy(found.version, found.partner.id),
    asksPassword,
    // a password is never put back into a form
    form: { ...form, values: { ...form.values, password: '' } },
  });

export async function showSignAgreement(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('version');
  const { version, agreement, partner, record } = found;
  const refused =
    ask.permit(maySignFor(ask.seat, partner)) ?? notSignable(version, agreement, partner, record.table.partners);
  if (refused) return refused;
  return formPage(found, ask.asksPassword, ask.open({ signedAs: ask.seat.shownAs }));
}

const passwordErrors: Record<'wrong' | 'too many tries', string> = {
  wrong: 'This is not your password. Nothing was signed',
  'too many tries': 'That was tried too often. Wait 15 minutes. Nothing was signed',
};

export async function doSignAgreement(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('version');
  const { partner, agreement } = found;
  const refused = ask.permit(maySignFor(ask.seat, partner));
  if (refused) return refused;
  const wrong = (errors: readonly FieldError[]) => invalid(formPage(found, ask.asksPassword, again(ask.body, errors)));
  const read = readSigning(ask.body, ask.asksPassword);
  if (!read.ok) return wrong(read.errors);
  const proof = await ask.proveAgain(read.values.password);
  if (proof !== 'proved') return wrong([{ name: 'password', text: passwordErrors[proof] }]);
  const { signedAs } = read.values;
  const done = await ask.act({
    may: maySignFor(ask.seat, partner),
    apply: async (scope) => {
      const version = await holdVersion(scope, found.version.id);
      const now = await readAgreement(scope, agreement.slug, ask.seat);
      if (!version || !now) return notFound('version');
      const not = notSignable(version, now.agreement, partner, now.record.table.partners);
      if (not) return not;
      if (version.digest.toString('hex') !== ask.body.digest) return otherWords;
      const joins = joinsBy(version, partner.id);
      const signature = { id: ask.newId(), partnerId: partner.id, how: 'on screen', signedAs, joins } as const;
      await addSignature(scope, {
        ...signature,
        versionId: version.id,
        digest: version.digest,
        signedOn: ask.today,
        by: ask.seat.personId,
        now: ask.now,
      });
      if (joins) await addSignatories(scope, version.agreementId, [partner.id], ask.today);
      const inForce = joins ? [] : await comeIntoForce(scope, version.id, ask.today);
      return {
        result: inForce.length > 0,
        happened: [happened.signed(version.id, partner.id, 'on screen', joins), ...inForce],
      };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    versionHref(found, ask.seat.partnership.slug),
    done
      ? `You have signed for ${partner.name}. All have signed: it is in force from today.`
      : `You have signed for ${partner.name}.`,
  );
}

const otherWords = closed(
  'These are not the words that you were shown. You have signed nothing.',
  'Look at the words of this version first.',
);

export const cannotTakeBack = (number: number) =>
  closed(
    `Version ${number} is not out for signing, so its signatures stay.`,
    'A partner leaves an agreement that is in force by another way: from the agreement’s own page.',
  );
