// One person, by their reference: who has them, who works beside, what is asked, when they leave, what goes along and what changed.
import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { handoversOf } from '../../store/handovers.ts';
import { readOpenings, whoMayOpen } from '../../store/identities.ts';
import { readChanges } from '../../store/reference-changes.ts';
import { readNumbers } from '../../store/reference-lists.ts';
import { referralsOf } from '../../store/referrals.ts';
import { readWhatTravels } from '../../store/what-travels.ts';
import { atReference } from '../find-reference.ts';
import { seenOfGoesAlong } from '../goes-along/seen.ts';
import { personPage } from './page.ts';

export async function showPerson(ask: Ask): Promise<Ending> {
  const at = await atReference(ask);
  if (isRefusal(at)) return at;
  const { reference, seen } = at;
  const { id } = reference;
  const facts = await ask.read(async (scope) => ({
    referrals: await referralsOf(scope, id, seen),
    handovers: await handoversOf(scope, id, seen),
    goesAlong: seenOfGoesAlong(await readWhatTravels(scope, id), at),
    changes: await readChanges(scope, id),
    openings: await readOpenings(scope, id),
    mayOpen: await whoMayOpen(scope, id),
    joinedTo:
      reference.mergedIntoId === null
        ? null
        : ((await readNumbers(scope, [reference.mergedIntoId], seen)).get(reference.mergedIntoId) ?? null),
  }));
  return page(
    'wings/pathways/references/person/person.njk',
    personPage(ask, at, facts),
    worriedAt(at.holder && { slug: at.holder.placeSlug }),
  );
}
