import { linkThread } from '../../../db/thread-links.ts';
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { findLaunch, findLaunches } from '../find-launch.ts';
import { type Launch, type LaunchState, whenOf } from '../launch.ts';
import { launchHappened } from '../launch-events.ts';
import { launchPaths } from '../launch-paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { addLaunch, changeLaunch, type LaunchWords, readLaunches } from '../store/launches.ts';
import { readLaunchForm } from './form.ts';

const formPage = (title: string, agreement: { title: string }, form: FormView) =>
  page('wings/agreement/set-launch/set-launch.njk', { title, agreement: agreement.title, form });

const one = 'Plan its launch';
const other = 'Change the day, time or place';
const plannedAlready = () =>
  closed('A launch of this agreement is planned already.', 'Change that one, or call it off first.');

export async function showSetUpLaunch(ask: Ask): Promise<Ending> {
  const found = await findLaunches(ask);
  return found ? formPage(one, found.agreement, ask.open()) : notFound('working agreement');
}

export async function doSetUpLaunch(ask: Ask): Promise<Ending> {
  const found = await findLaunches(ask);
  if (!found) return notFound('working agreement');
  const { agreement } = found;
  const read = readLaunchForm(ask.body, ask.today);
  if (!read.ok) return invalid(formPage(one, agreement, again(ask.body, read.errors)));
  const id = ask.newId();
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      if (!(await addLaunch(scope, { id, agreementId: agreement.id, ...read.values }))) return plannedAlready();
      await linkThread(scope, { kind: 'working agreement', id: agreement.id }, { kind: 'launch', id }, 'launched');
      return { result: true, happened: launchHappened.setUp(id, agreement.id, read.values.onDate) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(launchPaths.launches(ask.seat.partnership.slug, agreement.slug), 'The launch is planned.');
}

const valuesOf = ({ onDate, startsAt, where }: Launch) => ({
  on: onDate ?? '',
  startsAt: startsAt ?? '',
  where: where ?? '',
});

export async function showChangeLaunch(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  if (found.launch.state !== 'planned') return over(found.launch.state);
  return formPage(other, found.agreement, ask.open(valuesOf(found.launch), found.launch.version));
}

const facts = (launch: LaunchWords & { readonly whenWords?: string | null }) => [
  { name: 'When', value: whenOf({ whenWords: null, ...launch }) },
  { name: 'Where', value: launch.where },
];

export async function doChangeLaunch(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  const { agreement, launch } = found;
  const { slug } = ask.seat.partnership;
  const read = readLaunchForm(ask.body, ask.today);
  if (!read.ok) return invalid(formPage(other, agreement, again(ask.body, read.errors)));
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const seen = seenIn(ask.body);
      if (!(await changeLaunch(scope, launch.id, seen, read.values))) {
        const [now = launch] = await readLaunches(scope, { ids: [launch.id] });
        if (now.state !== 'planned') return over(now.state);
        return stale({
          what: 'launch',
          theirs: facts(now),
          yours: facts(read.values),
          again: launchPaths.change(slug, agreement.slug, launch.id),
        });
      }
      await ask.tell(
        scope,
        launch.invitations.map(({ personId }) => personId),
      );
      return { result: true, happened: launchHappened.changed(launch.id, seen + 1, read.values.onDate) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    launchPaths.launch(slug, agreement.slug, launch.id),
    'It is kept. Those invited are told that something is new, where mail is set up.',
  );
}

export const over = (state: LaunchState) =>
  closed(
    state === 'called off' ? 'This launch was called off.' : 'This launch was held.',
    'What it was stays as it is. Another can be planned from the page of the agreement.',
  );
