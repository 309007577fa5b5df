// What could let somebody fall between rises by itself, to the partnership manager of the place that has the person, or to the strategic
// one where there is none. Each is told once, by any number of processes, and any of them may die over it.
import type { Desk } from '../../../shell/desk.ts';
import { notFound } from '../../../shell/endings.ts';
import { type Standing, yes } from '../../../shell/standing.ts';
import { type Person, readPeople } from '../../partnership/index.ts';
import { oversees } from '../provider.ts';
import { keepRise, notRisenYet } from '../store/handovers.ts';
import { readProviders } from '../store/providers.ts';
import { handoverHappened } from './events.ts';
import { readRises } from './rising.ts';

export async function handoverRound(desk: Desk): Promise<void> {
  const { waiting, providers, people } = await desk.read(async (scope) => {
    const providers = await readProviders(scope);
    const risen = providers.length > 0 ? await readRises(scope, { today: desk.today, providers, seen: null }) : [];
    const all = risen.flatMap(({ handover, heldById, rises }) =>
      rises.map((rise) => ({ ...rise, handoverId: handover.id, heldById })),
    );
    const fresh = new Set((await notRisenYet(scope, all)).map(keyOf));
    const waiting = all.filter((one) => fresh.has(keyOf(one)));
    return { waiting, providers, people: waiting.length > 0 ? await readPeople(scope) : [] };
  });
  for (const rise of waiting) {
    const placeId = providers.find(({ id }) => id === rise.heldById)?.placeId;
    const told = placeId === undefined ? [] : managersOf(people, placeId);
    await desk.act({
      may: yes,
      apply: async (scope) => {
        if (!(await keepRise(scope, rise, desk.now))) return notFound('rise');
        await desk.tell(scope, told);
        return { result: true, happened: handoverHappened.rose(rise.handoverId, rise.why, rise.since) };
      },
    });
  }
}

const keyOf = ({ handoverId, why, since }: { handoverId: string; why: string; since: string }): string =>
  `${handoverId} ${why} ${since}`;

/** Of the place itself; where nobody is, of all places. */
function managersOf(people: readonly Person[], placeId: string): string[] {
  const managers = people.filter((person) => !person.hasLeft && oversees(standingOf(person), placeId));
  const here = managers.filter(({ memberships }) =>
    memberships.some((one) => one.endedOn === null && one.role === 'partnership manager' && one.placeId === placeId),
  );
  return (here.length > 0 ? here : managers).map(({ id }) => id);
}

const standingOf = ({ id, memberships }: Person): Standing => ({
  personId: id,
  memberships: memberships.filter(({ endedOn }) => endedOn === null),
  perspectiveIds: [],
});
