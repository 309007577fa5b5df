// One person by the id in the address, with what the reader is to them; or the ending that says why not.
import { isId } from '../../../db/id.ts';
import { notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { mayComeToPeople, maySee } from '../policy.ts';
import { ownProviders, type Provider, seenProviders } from '../provider.ts';
import type { Reference } from '../reference.ts';
import { readProviders } from '../store/providers.ts';
import { findReference } from '../store/references.ts';
import { type Beside, readBeside } from '../store/works-beside.ts';

export interface Reader {
  readonly providers: readonly Provider[];
  /** Whose people they see. */
  readonly seen: readonly string[];
  /** For whom they work. */
  readonly own: readonly Provider[];
}
export interface AtReference extends Reader {
  readonly reference: Reference;
  readonly beside: readonly Beside[];
  /** Who has the person. */
  readonly holder: Provider | undefined;
}

export async function readerOf(ask: Ask): Promise<Reader> {
  const providers = await ask.read(readProviders);
  return {
    providers,
    seen: seenProviders(ask.seat, providers).map(({ id }) => id),
    own: ownProviders(ask.seat, providers),
  };
}

export async function atReference(ask: Ask): Promise<AtReference | Refusal> {
  const refused = ask.permit(mayComeToPeople(ask.seat));
  if (refused) return refused;
  const id = ask.params.reference ?? '';
  const reader = await readerOf(ask);
  const found = isId(id)
    ? await ask.read(async (scope) => {
        const reference = await findReference(scope, id, reader.seen);
        return reference && { reference, beside: await readBeside(scope, id) };
      })
    : undefined;
  const unseen = ask.permit(maySee(found ? [found] : []));
  if (unseen) return unseen;
  if (!found) return notFound('person');
  return { ...reader, ...found, holder: reader.providers.find((one) => one.id === found.reference.heldById) };
}

/** Those who work with the person now: whoever has them, and those beside. */
export const withThem = ({ reference, beside }: Pick<AtReference, 'reference' | 'beside'>): string[] => [
  reference.heldById,
  ...beside.filter(({ until }) => until === null).map(({ providerId }) => providerId),
];
