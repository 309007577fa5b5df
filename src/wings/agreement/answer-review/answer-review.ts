// The review day has come, and everyone was asked once: what was found is kept with the version.
import { z } from 'zod';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, maybeDay, maybeWords, oneOf, readForm, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { day } from '../../../shell/words-in-time.ts';
import { happened } from '../events.ts';
import { type FoundVersion, findVersion } from '../find-agreement.ts';
import { versionHref } from '../may-sign.ts';
import { paths } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { keepReview, moveVersion } from '../store/agreement-versions.ts';

const answers = ['keep as it is', 'word it anew', 'end it'] as const;

const formPage = ({ agreement, version }: FoundVersion, form: FormView) =>
  page('wings/agreement/answer-review/answer-review.njk', {
    title: 'What did you find?',
    version: `${agreement.title}, version ${version.number}`,
    form,
  });

const notCalled = ({ version }: FoundVersion) =>
  version.state === 'in force' && version.reviewCalledAt !== null
    ? undefined
    : closed(
        version.state === 'in force'
          ? 'The day to look at it again has not come.'
          : `Version ${version.number} is not in force.`,
        version.reviewOn ? `It is set for ${day(version.reviewOn)}.` : 'No day is set for it.',
      );

export async function showAnswerReview(ask: Ask): Promise<Ending> {
  const found = await findVersion(ask);
  if (!found) return notFound('version');
  return notCalled(found) ?? formPage(found, ask.open({}, found.version.version));
}

const schema = z.object({
  answer: oneOf(answers, 'Say what you found'),
  words: maybeWords(2000),
  nextOn: maybeDay(),
});

export async function doAnswerReview(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await findVersion(ask);
  if (!found) return notFound('version');
  const { version, agreement } = found;
  const refused = notCalled(found);
  if (refused) return refused;
  const read = readForm(schema, ask.body, ({ answer, words, nextOn }) => [
    ...(answer === 'end it' && words === null ? [{ name: 'words', text: 'Say why it ends' }] : []),
    ...(answer === 'keep as it is' && nextOn === null
      ? [{ name: 'nextOn', text: 'Say on which day you look at it again' }]
      : []),
    ...(nextOn && nextOn <= ask.today ? [{ name: 'nextOn', text: 'Choose a day that is still to come' }] : []),
  ]);
  if (!read.ok) return invalid(formPage(found, again(ask.body, read.errors)));
  const { answer, words } = read.values;
  const nextOn = answer === 'keep as it is' ? read.values.nextOn : null;
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const seen = seenIn(ask.body);
      const kept = { id: version.id, seen, answer, words, on: ask.today, by: ask.seat.personId, nextOn };
      if (!(await keepReview(scope, kept)))
        return stale({
          what: 'review',
          theirs: [{ name: 'Found', value: version.reviewAnswer }],
          yours: [
            { name: 'Found', value: answer },
            { name: 'Words', value: words },
          ],
          again: paths.answerReview(slug, agreement.slug, version.number),
        });
      const reviewed = happened.reviewed(version.id, answer, nextOn);
      if (answer !== 'end it') return { result: answer, happened: reviewed };
      await moveVersion(scope, {
        id: version.id,
        from: 'in force',
        to: 'ended',
        endedOn: ask.today,
        because: words ?? 'It was ended at its review.',
      });
      return { result: answer, happened: [reviewed, happened.agreementEnded(version.id, version.number)] };
    },
  });
  if (isRefusal(done)) return done;
  return done === 'word it anew'
    ? redirect(
        paths.workingAgreement(slug, agreement.slug),
        'It is kept. What is in force stays so until the next version is signed.',
      )
    : redirect(versionHref(found, slug), 'What you found is kept.');
}
