import type { Scope } from '../../../db/scope.ts';
import {
  type Ending,
  invalid,
  isRefusal,
  notFound,
  page,
  type Refusal,
  redirect,
  stale,
} from '../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Person, readPeople } from '../../partnership/index.ts';
import { type FoundLaunch, findItem, findLaunch } from '../find-launch.ts';
import { type LaunchItem, nameStands } from '../launch.ts';
import { launchHappened } from '../launch-events.ts';
import { launchPaths } from '../launch-paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { over } from '../set-launch/set-launch.ts';
import { addItem, changeItem, holdPlanned, type ItemWords, readLaunches, removeItem } from '../store/launches.ts';
import { readItemForm } from './form.ts';

const seated = async (ask: Ask): Promise<Person[]> =>
  (await ask.read(readPeople)).filter(({ memberships }) => memberships.some(({ endedOn }) => endedOn === null));

const formPage = (
  ask: Ask,
  { agreement, launch }: FoundLaunch,
  people: readonly Person[],
  form: FormView,
  item?: LaunchItem,
) =>
  page('wings/agreement/launch-item/launch-item.njk', {
    title: item ? 'Change the programme' : 'Add to the programme',
    agreement: agreement.title,
    people: [
      { value: '', text: 'Somebody with no seat here, or nobody' },
      ...people.map(({ id, shownAs }) => ({ value: id, text: shownAs })),
    ],
    removeHref: item ? launchPaths.removeItem(ask.seat.partnership.slug, agreement.slug, launch.id, item.id) : null,
    seen: item?.version ?? null,
    form,
  });

const back = (ask: Ask, { agreement, launch }: FoundLaunch, kept: string) =>
  redirect(launchPaths.launch(ask.seat.partnership.slug, agreement.slug, launch.id), kept);

async function noLongerPlanned(scope: Scope, { launch }: FoundLaunch): Promise<Refusal | undefined> {
  if (await holdPlanned(scope, launch.id)) return undefined;
  const [now = launch] = await readLaunches(scope, { ids: [launch.id] });
  return over(now.state);
}

export async function showAddItem(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  if (found.launch.state !== 'planned') return over(found.launch.state);
  return formPage(ask, found, await seated(ask), ask.open({ speaker: '' }));
}

export async function doAddItem(ask: Ask): Promise<Ending> {
  const found = await findLaunch(ask);
  if (!found) return notFound('launch');
  const people = await seated(ask);
  const read = readItemForm(
    ask.body,
    people.map(({ id }) => id),
  );
  if (!read.ok) return invalid(formPage(ask, found, people, again(ask.body, read.errors)));
  const id = ask.newId();
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const refused = await noLongerPlanned(scope, found);
      if (refused) return refused;
      await addItem(scope, found.launch.id, { id, ...read.values });
      if (read.values.speakerId !== null) await ask.tell(scope, [read.values.speakerId]);
      return { result: true, happened: launchHappened.itemAdded(found.launch.id, id) };
    },
  });
  return isRefusal(done) ? done : back(ask, found, 'It is in the programme.');
}

export async function showChangeItem(ask: Ask): Promise<Ending> {
  const found = await findItem(ask);
  if (!found) return notFound('programme item');
  const { item, launch } = found;
  if (launch.state !== 'planned') return over(launch.state);
  const values = { at: item.at ?? '', words: item.words, byRole: item.byRole ?? '', speaker: item.speakerId ?? '' };
  return formPage(ask, found, await seated(ask), ask.open(values, item.version), item);
}

const facts = ({ at, words, byRole }: Pick<ItemWords, 'at' | 'words' | 'byRole'>) => [
  { name: 'At', value: at },
  { name: 'What', value: words },
  { name: 'Who', value: byRole },
];

export async function doChangeItem(ask: Ask): Promise<Ending> {
  const found = await findItem(ask);
  if (!found) return notFound('programme item');
  const { agreement, launch, item } = found;
  const people = await seated(ask);
  const read = readItemForm(
    ask.body,
    people.map(({ id }) => id),
  );
  if (!read.ok) return invalid(formPage(ask, found, people, again(ask.body, read.errors), item));
  const speakerName = nameStands(item, read.values) ? item.speakerName : null;
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const refused = await noLongerPlanned(scope, found);
      if (refused) return refused;
      const seen = seenIn(ask.body);
      if (!(await changeItem(scope, item.id, seen, { ...read.values, speakerName }))) {
        const [now] = await readLaunches(scope, { ids: [launch.id] });
        const theirs = now?.items.find(({ id }) => id === item.id);
        return stale({
          what: 'programme',
          theirs: theirs ? facts(theirs) : [{ name: 'What', value: 'It was taken out' }],
          yours: facts(read.values),
          again: launchPaths.changeItem(ask.seat.partnership.slug, agreement.slug, launch.id, item.id),
        });
      }
      return { result: true, happened: launchHappened.itemChanged(launch.id, item.id, seen + 1) };
    },
  });
  if (isRefusal(done)) return done;
  const fell = item.speakerName !== null && speakerName === null;
  return back(
    ask,
    found,
    fell ? 'It is kept. The name that stood beside it was chosen for other words, and is gone.' : 'It is kept.',
  );
}

export async function doRemoveItem(ask: Ask): Promise<Ending> {
  const found = await findItem(ask);
  if (!found) return notFound('programme item');
  const { launch, item } = found;
  const done = await ask.act({
    may: mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const refused = await noLongerPlanned(scope, found);
      if (refused) return refused;
      if (!(await removeItem(scope, item.id, seenIn(ask.body))))
        return stale({
          title: 'Someone changed this first',
          lead: 'It was not taken out. Look at it again first.',
          what: 'programme',
          theirs: facts(item),
          yours: [{ name: 'You', value: 'Take it out' }],
          again: launchPaths.launch(ask.seat.partnership.slug, found.agreement.slug, launch.id),
        });
      return { result: true, happened: launchHappened.itemRemoved(launch.id, item.id) };
    },
  });
  return isRefusal(done) ? done : back(ask, found, 'It is taken out of the programme.');
}
