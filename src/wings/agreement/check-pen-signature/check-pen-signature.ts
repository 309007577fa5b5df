import { z } from 'zod';
import { checkWords } from '../../../interop/agreement/check-words.ts';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView, readForm, words } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { day } from '../../../shell/words-in-time.ts';
import { comeIntoForce } from '../come-into-force.ts';
import { sameWords } from '../enter-pen-signature/form.ts';
import { happened } from '../events.ts';
import { type FoundVersion, findVersion } from '../find-agreement.ts';
import { versionHref } from '../may-sign.ts';
import { mayCheckSignature } from '../policy.ts';
import { checkSignature, holdVersion } from '../store/agreement-versions.ts';
import { addSignatories } from '../store/working-agreements.ts';
import type { Signature } from '../working-agreement.ts';

interface Found extends FoundVersion {
  readonly signature: Signature;
}
async function find(ask: Ask): Promise<Found | undefined> {
  const found = await findVersion(ask);
  const signature = found?.version.signatures.find(({ id }) => id === ask.params.signature);
  return found && signature && { ...found, signature };
}

const nameOf = ({ record, signature }: Found): string =>
  record.table.party({ kind: 'partner', id: signature.partnerId }).name;

const formPage = (found: Found, form: FormView) =>
  page('wings/agreement/check-pen-signature/check-pen-signature.njk', {
    title: `Is this what the paper of ${nameOf(found)} says?`,
    version: `${found.agreement.title}, version ${found.version.number}`,
    signedAs: found.signature.signedAs,
    signedOn: day(found.signature.signedOn),
    form,
  });

const done = (found: Found) =>
  found.signature.fellBecause !== null || found.signature.checkedBy !== null
    ? closed('This signature has been looked at already, or was taken out.', 'Nothing more need be done.')
    : undefined;

export async function showCheckPenSignature(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('signature');
  return ask.permit(mayCheckSignature(ask.seat, found.signature)) ?? done(found) ?? formPage(found, ask.open());
}

const schema = z.object({ checkWords: words('Write the eight words from the last page of the paper', 200) });

export async function doCheckPenSignature(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('signature');
  const { signature } = found;
  const refused = ask.permit(mayCheckSignature(ask.seat, signature));
  if (refused) return refused;
  const printed = checkWords(found.version.digest);
  const read = readForm(schema, ask.body, ({ checkWords: typed }) =>
    typed && !sameWords(typed, printed)
      ? [{ name: 'checkWords', text: 'These are not the words of this version. Take the entry out' }]
      : [],
  );
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const checked = await ask.act({
    may: mayCheckSignature(ask.seat, signature),
    apply: async (scope) => {
      const version = await holdVersion(scope, found.version.id);
      if (!version || !(await checkSignature(scope, signature.id, { by: ask.seat.personId, now: ask.now })))
        return closed('This signature has been looked at already, or was taken out.', 'Nothing more need be done.');
      if (signature.joins) await addSignatories(scope, version.agreementId, [signature.partnerId], ask.today);
      const inForce = signature.joins ? [] : await comeIntoForce(scope, version.id, ask.today);
      return {
        result: inForce.length > 0,
        happened: [happened.signatureChecked(version.id, signature.id), ...inForce],
      };
    },
  });
  if (isRefusal(checked)) return checked;
  return redirect(
    versionHref(found, ask.seat.partnership.slug),
    checked ? 'It counts. All have signed: it is in force from today.' : 'It counts now.',
  );
}
