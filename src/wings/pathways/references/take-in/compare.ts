// What the list would change, compared with what is kept now. The same on the preview and in the act that keeps it.
import type { Scope } from '../../../../db/scope.ts';
import type { Ask } from '../../../../shell/route.ts';
import { likenessOf } from '../../identity.ts';
import { readAlike } from '../../store/identities.ts';
import {
  readAskedOn,
  readListed,
  readListPlaces,
  readNamed,
  readNumbers,
  readPrisonNames,
  readWithOthers,
} from '../../store/reference-lists.ts';
import type { Reader } from '../find-reference.ts';
import { type ListPlan, planOf } from '../list-plan.ts';
import { type ListLine, readList } from '../taken-list.ts';

export async function compareList(
  scope: Scope,
  { seal, today }: Pick<Ask, 'seal' | 'today'>,
  { own, seen }: Pick<Reader, 'own' | 'seen'>,
  text: string,
): Promise<ListPlan> {
  const places = (await readListPlaces(scope)).map((place) => ({
    ...place,
    own: own.find(({ placeId }) => placeId === place.id) ?? null,
  }));
  const { lines, faults } = readList(text, { today, places, prisons: await readPrisonNames(scope) });
  const likeness = new Map<ListLine, string>(lines.map((line) => [line, likenessOf(seal, line).toString('hex')]));
  const providers = [...new Set(lines.map(({ providerId }) => providerId))];
  const references = await readListed(scope, providers, seen);
  const alike = await readAlike(
    scope,
    [...new Set(likeness.values())].map((hex) => Buffer.from(hex, 'hex')),
  );
  const ids = references.map(({ id }) => id);
  const plan = planOf(
    lines,
    {
      references,
      withOthers: await readWithOthers(
        scope,
        providers,
        lines.map(({ number }) => number),
      ),
      alike: new Map(
        [...Map.groupBy(alike, (one) => one.likeness.toString('hex'))].map(([hex, same]) => [
          hex,
          same.map(({ referenceId }) => referenceId),
        ]),
      ),
      numbers: await readNumbers(
        scope,
        alike.map(({ referenceId }) => referenceId),
        seen,
      ),
      named: await readNamed(scope, ids),
      askedOn: await readAskedOn(scope, ids),
    },
    { today, likenessOf: (line) => likeness.get(line) ?? '' },
  );
  return { ...plan, faults: [...faults, ...plan.faults].toSorted((a, b) => a.row - b.row) };
}
