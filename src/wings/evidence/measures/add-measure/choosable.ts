// What the form of a measure offers: the places whose measures somebody keeps, and what else there is to choose from.
import type { Ask } from '../../../../shell/route.ts';
import { readActions } from '../../../agreement/index.ts';
import { readInterfaces, readPlaces } from '../../../partnership/index.ts';
import { mayKeepMeasureAt } from '../../policy.ts';
import type { Lists } from './form.ts';
import type { Choosable } from './page.ts';

export const choosable = (ask: Ask): Promise<Choosable> =>
  ask.read(async (scope) => ({
    places: (await readPlaces(scope)).filter(
      ({ id, closedOn }) => mayKeepMeasureAt(ask.seat, id).allowed && (closedOn === null || closedOn > ask.today),
    ),
    interfaces: await readInterfaces(scope),
    actions: await readActions(scope, ask.seat),
    mayKeepWhole: mayKeepMeasureAt(ask.seat, null).allowed,
  }));

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
export const listsOf = ({ places, interfaces, actions }: Choosable): Lists => ({
  ...{ placeIds: idsOf(places), interfaceIds: idsOf(interfaces), actionIds: idsOf(actions) },
});
