// Every few minutes: whoever holds an issue that was withdrawn, and has a seat, gets a notice that something needs them.
import { closed } from '../../../../shell/endings.ts';
import type { Round } from '../../../../shell/rounds.ts';
import { yes } from '../../../../shell/standing.ts';
import { markNoticed, readUnnoticed } from '../../store/issue-holders.ts';
import { issueHappened as happened } from '../issues/events.ts';

export const tellHolders: Round = async (desk) => {
  for (const { id, personId } of await desk.read(readUnnoticed))
    await desk.act({
      may: yes,
      apply: async (scope) => {
        if (!(await markNoticed(scope, id, desk.now)))
          return closed('They were sent a notice meanwhile.', 'There is nothing more to do.');
        await desk.tell(scope, [personId]);
        return { result: true, happened: happened.holderNoticed(id) };
      },
    });
};
