// The words are frozen to bytes, and go out for signing. What is frozen is what the one who froze it had before them.
import type { Scope } from '../../../db/scope.ts';
import { linkThread } from '../../../db/thread-links.ts';
import { canonicalBytes, composed, digestOf } from '../../../interop/agreement/canonical.ts';
import { closed, type Ending, isRefusal, notFound, page, type Refusal, redirect } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { day } from '../../../shell/words-in-time.ts';
import { signatoryNames } from '../agreement-text.ts';
import { madeOf } from '../clauses-of.ts';
import { happened } from '../events.ts';
import { draftText, type FoundAgreement, findAgreement, readAgreement } from '../find-agreement.ts';
import { outForSigning } from '../out-for-signing.ts';
import { paths } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { addVersion } from '../store/agreement-versions.ts';
import { holdAgreement } from '../store/working-agreements.ts';
import { tellSignatories } from '../tell-signatories.ts';
import { textView } from '../text-view.ts';
import { type NotReady, notReady, present, standingVersion } from '../working-agreement.ts';

export async function showFreezeAgreement(ask: Ask): Promise<Ending> {
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  const text = draftText(found);
  const unready = notReady(found.agreement, found.versions, text, ask.now);
  if (unready) return refusalFor(unready);
  const standing = standingVersion(found.versions);
  return page('wings/agreement/freeze-agreement/freeze-agreement.njk', {
    title: `Freeze version ${text.number}`,
    agreement: found.agreement.title,
    parts: textView(text),
    signatories: signatoryNames(found.agreement, found.record.table),
    reviewOn: text.reviewOn ? day(text.reviewOn) : null,
    notAsked: found.agreement.responses.length === 0,
    standing: standing ? standing.number : null,
    digest: hex(digestOf(canonicalBytes(text))),
    form: ask.open(),
  });
}

export async function doFreezeAgreement(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  const id = ask.newId();
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      await holdAgreement(scope, found.agreement.id);
      const now = await readAgreement(scope, found.agreement.slug, ask.seat);
      if (!now) return notFound('working agreement');
      return freeze(scope, now, id, ask);
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.agreementVersion(slug, found.agreement.slug, done),
    `Version ${done} is frozen. Each partner can sign it now.`,
  );
}

async function freeze(scope: Scope, found: FoundAgreement, id: string, ask: Ask) {
  const { agreement, versions } = found;
  const text = draftText(found);
  const unready = notReady(agreement, versions, text, ask.now);
  if (unready) return refusalFor(unready);
  const bytes = Buffer.from(canonicalBytes(text));
  const digest = Buffer.from(digestOf(bytes));
  if (hex(digest) !== ask.body.digest)
    return closed(
      'The words changed since you opened this. Nothing is frozen.',
      'Look at the words as they are now, and freeze them then.',
    );
  const needs = present(agreement).map(({ partnerId }) => ({
    partnerId,
    name: composed(found.record.table.party({ kind: 'partner', id: partnerId }).name),
  }));
  const { reviewOn, number } = text;
  await addVersion(scope, {
    id,
    agreementId: agreement.id,
    number,
    bytes,
    digest,
    reviewOn,
    needs,
    now: ask.now,
    by: ask.seat.personId,
  });
  for (const { from, to, how } of madeOf(found, id)) await linkThread(scope, from, to, how);
  await tellSignatories(
    ask,
    scope,
    needs.map(({ partnerId }) => partnerId),
  );
  return { result: number, happened: happened.frozen(id, number, needs.length) };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function refusalFor(unready: NotReady): Refusal {
  switch (unready.why) {
    case 'out for signing':
      return outForSigning(unready.number);
    case 'somebody is writing':
      return closed(`Someone is writing “${unready.heading}” now.`, 'Freeze the words when they have finished.');
    case 'too few partners':
      return closed('An agreement needs at least two partners.', 'Add the partners that sign it first.');
    case 'its day has passed':
      return closed(
        `The day on which it is looked at again has passed: ${day(unready.on)}.`,
        'Change it to a day that is still to come, or leave it empty.',
      );
    case 'nothing in it':
      return closed('There is nothing in it yet.', 'Write at least one section, or make a promise, first.');
    case 'the same words':
      return closed(
        `These are the words of version ${unready.number}, which is in force.`,
        'Change what should be different first. Nobody need sign the same words again.',
      );
  }
}
