// What falls due by itself: reminders, and the day on which an agreement is looked at again. It may be done by any number
// of processes at once, and any of them may die over it.
import type { Scope } from '../../db/scope.ts';
import type { Desk } from '../../shell/desk.ts';
import { notFound } from '../../shell/endings.ts';
import { type Standing, yes } from '../../shell/standing.ts';
import { type Person, readPeople } from '../partnership/index.ts';
import { forumHappened } from './forum-events.ts';
import { type Due, dueNow, isTheirs } from './reminders.ts';
import { readActionRows } from './store/actions.ts';
import { readCommitmentRows } from './store/commitments.ts';
import { callReview, notRemindedYet, readReviewsDue, takeReminder } from './store/review-calls.ts';
import { everyTier } from './store/which.ts';
import { readTable } from './table.ts';

export async function round(desk: Desk): Promise<void> {
  for (const version of await desk.read((scope) => readReviewsDue(scope, desk.today))) await callBack(desk, version);
  for (const { due, people } of await desk.read((scope) => readDue(scope, desk.today))) await remind(desk, due, people);
}

/** Everyone who signs for a partner of it, and the facilitators, are told that something needs them. */
async function callBack(desk: Desk, version: string): Promise<void> {
  await desk.act({
    may: yes,
    apply: async (scope) => {
      const called = await callReview(scope, version, desk.today, desk.now);
      if (!called) return notFound('review');
      const people = (await readPeople(scope)).filter(
        ({ hasLeft, memberships }) =>
          !hasLeft &&
          memberships.some(
            ({ endedOn, role, partnerId }) =>
              endedOn === null &&
              (role === 'facilitator' ||
                ((role === 'representative' || role === 'partnership manager') &&
                  partnerId !== null &&
                  called.partnerIds.includes(partnerId))),
          ),
      );
      await desk.tell(
        scope,
        people.map(({ id }) => id),
      );
      return { result: true, happened: forumHappened.reviewCalled(version, called.reviewOn) };
    },
  });
}

async function readDue(scope: Scope, today: string): Promise<{ due: Due; people: string[] }[]> {
  const table = await readTable(scope);
  const actions = await readActionRows(scope, { tiers: everyTier });
  const commitments = await readCommitmentRows(scope, { tiers: everyTier });
  const due = dueNow({ actions, commitments }, table.party, today);
  const waiting = await notRemindedYet(scope, due);
  const people = waiting.length > 0 ? await readPeople(scope) : [];
  return due
    .filter((one) => waiting.some(({ id, moment }) => id === one.id && moment === one.moment))
    .map((one) => ({
      due: one,
      people: people.filter((person) => !person.hasLeft && isTheirs(one, standingOf(person))).map(({ id }) => id),
    }))
    .filter((one) => one.people.length > 0);
}

const standingOf = ({ id, memberships }: Person): Standing => ({
  personId: id,
  memberships: memberships.filter(({ endedOn }) => endedOn === null),
  perspectiveIds: [],
});

async function remind(desk: Desk, due: Due, people: readonly string[]): Promise<void> {
  await desk.act({
    may: yes,
    apply: async (scope) => {
      if (!(await takeReminder(scope, due, desk.now))) return notFound('reminder');
      await desk.tell(scope, people);
      return { result: true, happened: forumHappened.reminded(due.kind, due.id, due.dueOn, due.moment) };
    },
  });
}
