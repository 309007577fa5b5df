// Who is invited, and what they say to it. A mail tells them only that something needs them; the page says what.
import { z } from 'zod';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm, several } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Person, readPeople } from '../../partnership/index.ts';
import { type FoundLaunch, findLaunch } from '../find-launch.ts';
import { launchHappened } from '../launch-events.ts';
import { launchPaths } from '../launch-paths.ts';
import { mayKeepAgreement, mayReadAgreement } from '../policy.ts';
import { over } from '../set-launch/set-launch.ts';
import { addInvitations, answerInvitation, holdPlanned } from '../store/launches.ts';

const uninvited = async (ask: Ask, { launch }: FoundLaunch): Promise<Person[]> =>
  (await ask.read(readPeople)).filter(
    ({ id, memberships }) =>
      memberships.some(({ endedOn }) => endedOn === null) &&
      launch.invitations.every(({ personId }) => personId !== id),
  );

const formPage = (ask: Ask, { agreement, launch }: FoundLaunch, people: readonly Person[], form: FormView) =>
  page('wings/agreement/invite-to-launch/invite-to-launch.njk', {
    title: 'Who is invited?',
    agreement: agreement.title,
    invited: launch.invitations.length,
    people: people.map(({ id, shownAs }) => ({ value: id, text: shownAs })),
    printHref: launchPaths.invitation(ask.seat.partnership.slug, agreement.slug, launch.id),
    form,
  });

export async function showInvite(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  if (found.launch.state !== 'planned') return over(found.launch.state);
  return formPage(ask, found, await uninvited(ask, found), ask.open({ people: [] }));
}

const schema = z.object({ people: several() });

export async function doInvite(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  const people = await uninvited(ask, found);
  const read = readForm(schema, ask.body, ({ people: chosen = [] }) =>
    chosen.length === 0 || chosen.some((id) => !people.some((person) => person.id === id))
      ? [{ name: 'people', text: 'Choose from the people on the page' }]
      : [],
  );
  if (!read.ok) return invalid(formPage(ask, found, people, again(ask.body, read.errors)));
  const { agreement, launch } = found;
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      if (!(await holdPlanned(scope, launch.id))) return over(launch.state);
      const told = await addInvitations(scope, launch.id, read.values.people, ask.today);
      if (told.length === 0) return closed('They are invited already.', 'They see it on their first page.');
      await ask.tell(scope, told);
      return { result: told.length, happened: launchHappened.invited(launch.id, told.length) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    launchPaths.launch(ask.seat.partnership.slug, agreement.slug, launch.id),
    'They are invited. It stands on their first page, and a mail says that something needs them, where mail is set up.',
  );
}

const answer = z.object({ answer: oneOf(['coming', 'not coming'], 'Say whether you are coming') });

/** Each person answers for themselves. Not answering is no answer, and waits for nobody. */
export async function doAnswerInvitation(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  const read = readForm(answer, ask.body);
  if (!found || !read.ok) return notFound('invitation');
  const { agreement, launch } = found;
  const done = await ask.act({
    may: mayReadAgreement(ask.seat),
    apply: async (scope) => {
      if (!(await holdPlanned(scope, launch.id))) return over(launch.state);
      if (!(await answerInvitation(scope, launch.id, ask.seat.personId, read.values.answer)))
        return notFound('invitation');
      return { result: true, happened: launchHappened.answered(launch.id) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    launchPaths.launch(ask.seat.partnership.slug, agreement.slug, launch.id),
    read.values.answer === 'coming' ? 'Good. You are expected.' : 'It is kept that you are not coming.',
  );
}
