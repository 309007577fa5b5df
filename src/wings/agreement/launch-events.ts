// What can happen to a launch and to meet the team. Stored shapes are for ever: add, never change. Ids, days and counts only.
import type { Happening } from '../../shell/act.ts';
import type { LaunchState } from './launch.ts';

type Changes = NonNullable<Happening['changes']>;
const launch = (act: string, id: string, changes: Changes): Happening => ({
  act,
  subject: { kind: 'launch', id },
  changes,
});
const team = (act: string, personId: string, changes: Changes = {}): Happening => ({
  act,
  subject: { kind: 'person', id: personId },
  changes,
});

export const launchHappened = {
  setUp: (id: string, agreementId: string, onDate: string | null) =>
    launch('launch set up', id, { agreementId, onDate, state: 'planned' }),
  changed: (id: string, version: number, onDate: string | null) => launch('launch changed', id, { version, onDate }),
  itemAdded: (id: string, itemId: string) => launch('programme item added', id, { itemId }),
  itemChanged: (id: string, itemId: string, version: number) =>
    launch('programme item changed', id, { itemId, version }),
  itemRemoved: (id: string, itemId: string) => launch('programme item removed', id, { itemId }),
  named: (id: string, itemId: string, byName: boolean) => launch('speaker chose a name', id, { itemId, byName }),
  invited: (id: string, people: number) => launch('people invited to the launch', id, { people }),
  // not what they said: coming or not leaves no mark
  answered: (id: string) => launch('invitation to the launch answered', id, {}),
  closed: (id: string, state: LaunchState, people: number | null) => launch('launch closed', id, { state, people }),

  shown: (personId: string, byName: boolean, places: number) => team('shown to the team', personId, { byName, places }),
  notShown: (personId: string) => team('not shown to the team', personId),
};
