// A version that is out for signing is opened again: its words can change, and every signature on it falls.
import { z } from 'zod';
import type { Scope } from '../../../db/scope.ts';
import type { Happening } from '../../../shell/act.ts';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView, readForm, words } from '../../../shell/form.ts';
import { listOf } from '../../../shell/list-of.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { type FoundVersion, findVersion } from '../find-agreement.ts';
import { paths } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { holdVersion, letFall, moveVersion } from '../store/agreement-versions.ts';
import { holdAgreement } from '../store/working-agreements.ts';
import type { AgreementVersion } from '../working-agreement.ts';

const standing = ({ version, record }: FoundVersion): string[] =>
  version.signatures
    .filter(({ fellBecause }) => fellBecause === null)
    .map(({ partnerId }) => record.table.party({ kind: 'partner', id: partnerId }).name)
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'));

const notOut = ({ version }: FoundVersion) =>
  version.state === 'out for signing'
    ? undefined
    : closed(
        `Version ${version.number} is not out for signing.`,
        version.state === 'in force'
          ? 'It stays in force. Change the draft: the next version takes its place when all have signed it.'
          : 'Look at the draft as it is now.',
      );

const formPage = (found: FoundVersion, form: FormView) =>
  page('wings/agreement/open-again/open-again.njk', {
    title: `Open version ${found.version.number} again`,
    agreement: found.agreement.title,
    fall: standing(found),
    form,
  });

export async function showOpenAgain(ask: Ask): Promise<Ending> {
  const found = await findVersion(ask);
  if (!found) return notFound('version');
  return notOut(found) ?? formPage(found, ask.open());
}

const schema = z.object({ because: words('Say why, so that those who signed can be told', 500) });

export async function doOpenAgain(ask: Ask): Promise<Ending> {
  const found = await findVersion(ask);
  if (!found) return notFound('version');
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { because } = read.values;
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      await holdAgreement(scope, found.agreement.id);
      const version = await holdVersion(scope, found.version.id);
      const refused = version ? notOut({ ...found, version }) : notFound('version');
      if (!version || refused) return refused ?? notFound('version');
      const opened = await openAgain(scope, version, { because, now: ask.now });
      return { result: standing({ ...found, version }), happened: opened };
    },
  });
  if (isRefusal(done)) return done;
  const href = paths.workingAgreement(ask.seat.partnership.slug, found.agreement.slug);
  return redirect(
    href,
    done.length > 0
      ? `It is open again. The signatures of ${listOf(done)} fell: everyone signs the next version.`
      : 'It is open again. Nobody had signed.',
  );
}

/** In an act that holds the version. */
export async function openAgain(
  scope: Scope,
  { id, number }: Pick<AgreementVersion, 'id' | 'number'>,
  { because, now }: { because: string; now: Date },
): Promise<Happening> {
  await moveVersion(scope, { id, from: 'out for signing', to: 'opened again', because });
  const fell = await letFall(scope, { versionId: id }, { because: 'It fell when the words were opened again.', now });
  return happened.openedAgain(id, number, fell);
}
