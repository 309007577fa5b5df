// The handover that an address names, for someone who may see it, with everything that is known of who is who.
import type { Refusal } from '../../../shell/endings.ts';
import { notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Handover } from '../handover.ts';
import { maySee, type Sides } from '../policy.ts';
import { oversees, ownProviders, type Provider, providerInWords, seenProviders } from '../provider.ts';
import type { Reference } from '../reference.ts';
import { findHandover } from '../store/handovers.ts';
import { readProviders } from '../store/providers.ts';
import { type OutsideReceiver, readOutsideReceivers } from '../store/receivers.ts';
import { findReference } from '../store/references.ts';

export interface FoundHandover {
  readonly handover: Handover;
  readonly providers: readonly Provider[];
  /** The providers whose people this reader sees. */
  readonly seen: readonly string[];
  readonly from: Provider;
  readonly to: Provider | null;
  readonly outside: OutsideReceiver | null;
  /** As it is said: "Lanternway, The Mill". */
  readonly fromWords: string;
  readonly toWords: string | null;
  readonly sides: Sides;
  /** Undefined for whoever keeps the bare row alone. */
  readonly reference: Reference | undefined;
}

export async function findHandoverAt(ask: Ask): Promise<FoundHandover | Refusal> {
  const number = Number(ask.params.handover);
  const providers = await ask.read(readProviders);
  const mine = seenProviders(ask.seat, providers);
  const refused = ask.permit(maySee(mine));
  if (refused) return refused;
  if (!Number.isInteger(number) || number < 1 || number > 2 ** 31 - 1) return notFound('handover');
  const seen = mine.map(({ id }) => id);
  const found = await ask.read(async (scope) => {
    const handover = await findHandover(scope, number, seen);
    if (!handover) return undefined;
    return {
      handover,
      reference: await findReference(scope, handover.referenceId, seen),
      outside: handover.toOutsideId === null ? [] : await readOutsideReceivers(scope),
    };
  });
  const from = providers.find(({ id }) => id === found?.handover.fromId);
  if (!found || !from) return notFound('handover');
  const to = providers.find(({ id }) => id === found.handover.toId) ?? null;
  const outside = found.outside.find(({ id }) => id === found.handover.toOutsideId) ?? null;
  const own = ownProviders(ask.seat, providers);
  return {
    ...{ handover: found.handover, reference: found.reference, providers, seen, from, to, outside },
    fromWords: providerInWords(from),
    toWords: to ? providerInWords(to) : (outside?.name ?? null),
    sides: {
      sends: own.includes(from),
      receives: to !== null && own.includes(to),
      overseesSender: oversees(ask.seat, from.placeId),
      overseesReceiver: to !== null && oversees(ask.seat, to.placeId),
      isOutside: outside !== null,
    },
  };
}

/** "Healthcare unit, HMP Larkmere to The Mill". */
export const fromTo = ({ from, to, outside }: Pick<FoundHandover, 'from' | 'to' | 'outside'>): string =>
  `${from.placeName} to ${to?.placeName ?? outside?.name ?? 'a team that is not chosen yet'}`;

export const kindWords = { 'prison to prison': 'Prison to prison', 'prison to community': 'Prison to community' };
