import { z } from 'zod';
import {
  closed,
  type Ending,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { type FormView, readForm, several } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type Person, readPeople, shownName } from '../../../partnership/index.ts';
import { askedVersion } from '../../asked.ts';
import type { Engagement } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayKeepEngagements } from '../../policy.ts';
import { readFacilitators, setFacilitators } from '../../store/contracted-outcome.ts';
import { findEngagement } from '../../store/engagement.ts';
import { trail } from '../../trail.ts';

const schema = z.object({ people: several() });

/** Those who hold the role now, and whoever is named already. */
const facilitating = (people: readonly Person[], named: readonly string[]): Person[] =>
  people.filter(
    ({ id, hasLeft, memberships }) =>
      named.includes(id) ||
      (!hasLeft && memberships.some(({ role, endedOn }) => role === 'facilitator' && endedOn === null)),
  );

const facilitatorsPage = (
  form: FormView,
  engagement: Engagement,
  people: readonly Person[],
  slug: string,
): PageEnding =>
  page('wings/dialogue/engagement/facilitators/facilitators.njk', {
    title: 'Who facilitates it?',
    asked: engagement.title,
    crumbs: trail(slug, engagement),
    people: people.map((person) => ({ value: person.id, text: shownName(person) })),
    form,
  });

const found = (ask: Ask) =>
  ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    if (!engagement) return undefined;
    const named = await readFacilitators(scope, engagement.id);
    return { engagement, named, people: facilitating(await readPeople(scope), named) };
  });

export async function showFacilitators(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('dialogue');
  return facilitatorsPage(
    ask.open({ people: facts.named }, facts.engagement.version),
    facts.engagement,
    facts.people,
    ask.seat.partnership.slug,
  );
}

export async function doFacilitators(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('dialogue');
  const { engagement } = facts;
  const read = readForm(schema, ask.body);
  const chosen = facts.people.map(({ id }) => id).filter((id) => read.ok && read.values.people.includes(id));
  const kept = await ask.act({
    may: mayKeepEngagements(ask.seat),
    apply: async (scope) => {
      if (!(await setFacilitators(scope, engagement.id, askedVersion(ask), chosen)))
        return closed(
          'Someone changed this dialogue a moment before you.',
          'Nothing of yours was done. Look at it again first.',
        );
      return { result: true, happened: happened.facilitatorsSet(engagement.id, chosen.length) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.engagement(ask.seat.partnership.slug, engagement.slug), 'Who facilitates it is kept.');
}
