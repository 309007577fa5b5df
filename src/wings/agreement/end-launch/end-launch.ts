// How a launch ends: held, with what came of it; or called off, because.
import { z } from 'zod';
import { type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../shell/endings.ts';
import { again, type FormView, maybeWholeNumber, maybeWords, readForm, seenIn, words } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { type FoundLaunch, findLaunch } from '../find-launch.ts';
import type { Launch, LaunchState } from '../launch.ts';
import { launchHappened } from '../launch-events.ts';
import { launchPaths } from '../launch-paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { over } from '../set-launch/set-launch.ts';
import { closeLaunch, readLaunches } from '../store/launches.ts';

const heldPage = ({ agreement }: FoundLaunch, form: FormView) =>
  page('wings/agreement/end-launch/held.njk', { title: 'What came of the launch?', agreement: agreement.title, form });
const callOffPage = ({ agreement }: FoundLaunch, form: FormView) =>
  page('wings/agreement/end-launch/call-off.njk', { title: 'Why is it called off?', agreement: agreement.title, form });

export async function showHeld(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  const { state, people, cameOfIt, version } = found.launch;
  if (state === 'called off') return over(state);
  return heldPage(found, ask.open({ people: people ?? '', cameOfIt: cameOfIt ?? '' }, version));
}

const heldSchema = z.object({
  people: maybeWholeNumber('Write how many came, as a number', 0, 100_000),
  cameOfIt: maybeWords(2000),
});

export async function doHeld(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  const { onDate } = found.launch;
  const read = readForm(heldSchema, ask.body, () =>
    onDate !== null && onDate > ask.today ? [{ name: 'people', text: 'Say this when the day has come' }] : [],
  );
  if (!read.ok) return invalid(heldPage(found, again(ask.body, read.errors)));
  return end(ask, found, { state: 'held', because: null, ...read.values, from: ['planned', 'held'] });
}

export async function showCallOff(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  const { state, version } = found.launch;
  return state === 'planned' ? callOffPage(found, ask.open({}, version)) : over(state);
}

const callOffSchema = z.object({ because: words('Say why it is called off, in a sentence', 500) });

export async function doCallOff(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  const read = readForm(callOffSchema, ask.body);
  if (!read.ok) return invalid(callOffPage(found, again(ask.body, read.errors)));
  return end(ask, found, { state: 'called off', ...read.values, people: null, cameOfIt: null, from: ['planned'] });
}

type Ended = Pick<Launch, 'state' | 'because' | 'people' | 'cameOfIt'> & { readonly from: readonly LaunchState[] };

async function end(ask: Ask, { agreement, launch }: FoundLaunch, to: Ended): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      if (!(await closeLaunch(scope, launch.id, seenIn(ask.body), to))) {
        const [now = launch] = await readLaunches(scope, { ids: [launch.id] });
        if (!to.from.includes(now.state) && now.state !== 'planned') return over(now.state);
        return stale({
          what: 'launch',
          theirs: facts(now),
          yours: facts(to),
          again: (to.state === 'held' ? launchPaths.held : launchPaths.callOff)(slug, agreement.slug, launch.id),
        });
      }
      if (to.state === 'called off')
        await ask.tell(
          scope,
          launch.invitations.map(({ personId }) => personId),
        );
      return { result: true, happened: launchHappened.closed(launch.id, to.state, to.people) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    launchPaths.launch(slug, agreement.slug, launch.id),
    to.state === 'held'
      ? 'It is kept.'
      : 'It is called off, with its reason. Those invited are told, where mail is set up.',
  );
}

const facts = ({ state, because, people, cameOfIt }: Omit<Ended, 'from'>) => [
  { name: 'State', value: state },
  { name: 'How many came', value: people === null ? null : String(people) },
  { name: 'In words', value: because ?? cameOfIt },
];
