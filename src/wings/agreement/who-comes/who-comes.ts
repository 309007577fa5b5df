import { z } from 'zod';
import { closed, type Ending, isRefusal, notFound, page, redirect } from '../../../shell/endings.ts';
import { readForm, several } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Person, readPeople, shownName } from '../../partnership/index.ts';
import { findForum } from '../find-forum.ts';
import { forumHappened } from '../forum-events.ts';
import { paths } from '../paths.ts';
import { mayKeepForum } from '../policy.ts';
import { readMembers, setMembers } from '../store/forum-members.ts';
import { tellForum, whoCanCome } from '../tell-forum.ts';

const schema = z.object({ people: several() });

async function findWhoComes(ask: Ask) {
  const found = await findForum(ask);
  if (!found) return undefined;
  const { forum, table } = found;
  const people = whoCanCome(await ask.read((scope) => readPeople(scope)), table, forum.engagementId);
  return { forum, people, members: await ask.read((scope) => readMembers(scope, forum.id)) };
}

export async function showWhoComes(ask: Ask): Promise<Ending> {
  const found = await findWhoComes(ask);
  if (!found) return notFound('forum');
  return page('wings/agreement/who-comes/who-comes.njk', {
    title: 'Who comes',
    forum: found.forum.name,
    people: found.people.map((person) => ({ value: person.id, text: shownName(person), hint: asWhat(person) })),
    form: ask.open({ people: found.members }),
  });
}

const asWhat = ({ memberships }: Person): string =>
  [...new Set(memberships.filter(({ endedOn }) => endedOn === null).map(({ role }) => role))].join(', ');

export async function doWhoComes(ask: Ask): Promise<Ending> {
  const found = await findWhoComes(ask);
  if (!found) return notFound('forum');
  const { forum, people, members } = found;
  if (forum.state === 'stopped') return closed('This forum has stopped.', 'Commit to it again first.');
  const read = readForm(schema, ask.body);
  const chosen = people.map(({ id }) => id).filter((id) => read.ok && read.values.people.includes(id));
  const done = await ask.act({
    may: mayKeepForum(ask.seat),
    apply: async (scope) => {
      await setMembers(scope, forum.id, chosen);
      const about = { forum: { id: forum.id, sequence: forum.version - 1 }, on: null } as const;
      const [came, gone] = [chosen.filter((id) => !members.includes(id)), members.filter((id) => !chosen.includes(id))];
      if (forum.startsOn !== null) {
        await tellForum(ask, scope, { ...about, method: 'REQUEST', only: came });
        await tellForum(ask, scope, { ...about, method: 'CANCEL', only: gone });
      }
      return { result: true, happened: forumHappened.whoComes(forum.id, chosen.length) };
    },
  });
  return isRefusal(done) ? done : redirect(paths.forum(ask.seat.partnership.slug, forum.slug), 'Who comes is kept.');
}
