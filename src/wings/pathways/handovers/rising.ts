// What has risen, for whoever asks: for one reader what they see, for the round what everyone does.
import type { Scope } from '../../../db/scope.ts';
import { isUnanswered } from '../handover.ts';
import { type Rise, risesOf } from '../handover-rises.ts';
import type { Provider } from '../provider.ts';
import { type MayRise, readChecks, readMayRise } from '../store/handovers.ts';
import { readWorkersGone } from '../store/receivers.ts';

export interface Risen extends MayRise {
  readonly rises: readonly Rise[];
}
export async function readRises(
  scope: Scope,
  {
    today,
    providers,
    seen,
    only,
    most,
  }: {
    readonly today: string;
    readonly providers: readonly Provider[];
    /** Null: everyone's, for the round. */
    readonly seen: readonly string[] | null;
    /** One handover alone. */
    readonly only?: string;
    readonly most?: number;
  },
): Promise<Risen[]> {
  const gone = new Map((await readWorkersGone(scope)).map(({ handoverId, since }) => [handoverId, since]));
  const closedAt = new Map(providers.map(({ id, placeClosedOn, leftOn }) => [id, placeClosedOn ?? leftOn]));
  const some = await readMayRise(scope, {
    ...{ today, seen, gone: [...gone.keys()] },
    ...(only !== undefined && { only }),
    ...(most !== undefined && { most }),
    closed: [...closedAt].flatMap(([id, on]) => (on === null ? [] : [id])),
  });
  const checks = await readChecks(
    scope,
    some.map(({ handover }) => handover.id),
  );
  const asked = Map.groupBy(checks, ({ handoverId }) => handoverId);
  return some.flatMap((one) => {
    const { handover, wantsHelp, diedOn, isAskedNext } = one;
    const rises = risesOf(handover, {
      ...{ today, wantsHelp, diedOn, isAskedNext },
      isAsked: !isUnanswered(asked.get(handover.id) ?? []),
      workerLeftOn: gone.get(handover.id) ?? null,
      closedOn: handover.toId === null ? null : (closedAt.get(handover.toId) ?? null),
    });
    return rises.length > 0 ? [{ ...one, rises }] : [];
  });
}
