// What an address names: a person's reference or a handover, for somebody who may see it, with the providers around it.
import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Handover } from '../handover.ts';
import { maySee } from '../policy.ts';
import { type Provider, seenProviders } from '../provider.ts';
import type { Reference } from '../reference.ts';
import { findHandover } from '../store/handovers.ts';
import { findOutsideById } from '../store/outside-services.ts';
import { readProviders } from '../store/providers.ts';
import { findReference } from '../store/references.ts';
import type { OutsideService } from './outside-service.ts';

interface Around {
  readonly providers: readonly Provider[];
  /** Those whose people the asker may see. */
  readonly seen: readonly Provider[];
}
export interface AtReference extends Around {
  readonly reference: Reference;
  readonly holder: Provider | undefined;
}
export interface AtHandover extends AtReference {
  readonly handover: Handover;
  readonly from: Provider;
  readonly to: Provider | undefined;
  readonly outside: OutsideService | undefined;
}

const idsOf = (providers: readonly Provider[]) => providers.map(({ id }) => id);

async function around(ask: Ask, scope: Scope): Promise<Around> {
  const providers = await readProviders(scope);
  return { providers, seen: seenProviders(ask.seat, providers) };
}

async function withPerson(scope: Scope, all: Around, id: string): Promise<AtReference | undefined> {
  const reference = await findReference(scope, id, idsOf(all.seen));
  return reference && { ...all, reference, holder: all.providers.find((one) => one.id === reference.heldById) };
}

export async function atReference(ask: Ask): Promise<AtReference | Refusal> {
  const id = ask.params.reference ?? '';
  const found = isId(id) ? await ask.read(async (scope) => withPerson(scope, await around(ask, scope), id)) : undefined;
  return ask.permit(maySee(found ? [found] : [])) ?? found ?? notFound('person');
}

/** A handover whose person the asker still sees: papers say what is known of them now. */
export async function atHandover(ask: Ask): Promise<AtHandover | Refusal> {
  const number = Number(ask.params.handover);
  const found =
    Number.isInteger(number) && number > 0 && number < 2 ** 31
      ? await ask.read((scope) => readHandover(ask, scope, number))
      : undefined;
  return ask.permit(maySee(found ? [found] : [])) ?? found ?? notFound('handover');
}

async function readHandover(ask: Ask, scope: Scope, number: number): Promise<AtHandover | undefined> {
  const all = await around(ask, scope);
  const handover = await findHandover(scope, number, idsOf(all.seen));
  const at = handover && (await withPerson(scope, all, handover.referenceId));
  const from = handover && all.providers.find(({ id }) => id === handover.fromId);
  if (!handover || !at || !from) return undefined;
  return {
    ...at,
    ...{ handover, from },
    to: all.providers.find(({ id }) => id === handover.toId),
    outside: handover.toOutsideId === null ? undefined : await findOutsideById(scope, handover.toOutsideId),
  };
}

/** The same once more, inside an act: as it stands now. Undefined when the asker sees it no more. */
export const stillAt = (ask: Ask, scope: Scope, { handover }: AtHandover): Promise<AtHandover | undefined> =>
  readHandover(ask, scope, handover.number);
