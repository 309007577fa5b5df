// Names whose time is over are destroyed. Which they are is worked out by the database, which never counts somebody who is held for an
// inquest, or for whom anything is open.
import { newId } from '../../../db/id.ts';
import { closed } from '../../../shell/endings.ts';
import type { Round } from '../../../shell/rounds.ts';
import { yes } from '../../../shell/standing.ts';
import { destroyIdentity, readNamesPast } from '../store/identities.ts';
import { addChanges } from '../store/reference-changes.ts';
import { referenceHappened } from './events.ts';
import { lastDayForNames } from './keeping.ts';

const mostAtOnce = 500;

export const nameRound: Round = async (desk) => {
  const day = lastDayForNames(desk.today);
  const waiting = await desk.read((scope) => readNamesPast(scope, day, mostAtOnce));
  if (waiting.length === 0) return;
  await desk.act({
    may: yes,
    apply: async (scope) => {
      const past = await readNamesPast(scope, day, mostAtOnce);
      if (past.length === 0) return closed('Another process went this round first.', 'Nothing is left to do.');
      for (const id of past) await destroyIdentity(scope, id);
      await addChanges(
        scope,
        past.map((referenceId) => ({
          ...{ id: newId(), referenceId, personId: null, at: desk.now },
          what: 'name destroyed' as const,
        })),
      );
      return { result: past.length, happened: past.map(referenceHappened.nameDestroyed) };
    },
  });
};
