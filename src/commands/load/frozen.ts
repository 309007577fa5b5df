// Versions of a working agreement that a data file tells of: their words are made from what was just kept, and then signed.
import type { Scope } from '../../db/scope.ts';
import { type FrozenBefore, frozenBefore } from '../../wings/agreement/index.ts';
import type { Insert, Put } from './insert.ts';
import { keepRows, settleVersion } from './store.ts';
import { noon } from './working-agreement-rows.ts';

export interface FrozenSignature {
  readonly id: string;
  readonly partnerId: string;
  readonly how: 'on screen' | 'with a pen';
  readonly as: string;
  readonly on: string;
  readonly signedBy: string | null;
  readonly enteredBy: string;
  readonly checkedBy: string | null;
}
export interface Frozen extends FrozenBefore {
  readonly agreementId: string;
  readonly frozenBy: string | null;
  readonly state: 'out for signing' | 'in force' | 'opened again' | 'replaced' | 'ended';
  readonly inForceOn: string | null;
  readonly endedOn: string | null;
  readonly because: string | null;
  readonly needs: readonly string[];
  readonly signatures: readonly FrozenSignature[];
}

type Partnership = Parameters<typeof frozenBefore>[1];

/** In order: each is frozen, signed and settled before the next. @returns how many rows were kept */
export async function keepFrozen(scope: Scope, partnership: Partnership, all: readonly Frozen[]): Promise<number> {
  let rows = 0;
  for (const frozen of all) {
    const inserts = await rowsOf(scope, partnership, frozen);
    await keepRows(scope, inserts);
    if (frozen.state !== 'out for signing') await settleVersion(scope, frozen);
    rows += inserts.length;
  }
  return rows;
}

async function rowsOf(scope: Scope, partnership: Partnership, frozen: Frozen): Promise<Insert[]> {
  const made = await frozenBefore(scope, partnership, frozen);
  if (!made) throw new Error('an agreement that was just kept is not there');
  const { bytes, digest, madeOf, nameOf } = made;
  const inserts: Insert[] = [];
  // a row of the right table by Put's own type
  const put: Put = (table, row) => inserts.push({ table, row } as Insert);
  put('agreement_version', {
    ...{ id: frozen.id, agreement_id: frozen.agreementId, number: frozen.number, state: 'out for signing' },
    ...{ bytes, digest, frozen_at: noon(frozen.on), frozen_by: frozen.frozenBy, review_on: frozen.reviewOn },
  });
  for (const partnerId of frozen.needs)
    put('agreement_version_partner', { version_id: frozen.id, partner_id: partnerId, name: nameOf(partnerId) });
  for (const { id, partnerId, how, as, on, signedBy, enteredBy, checkedBy } of frozen.signatures)
    put('agreement_signature', {
      ...{ id, version_id: frozen.id, partner_id: partnerId, digest, how, signed_by: signedBy, signed_as: as },
      ...{ signed_on: on, entered_by: enteredBy, entered_at: noon(on) },
      ...{ checked_by: checkedBy, checked_at: checkedBy === null ? null : noon(on) },
      ...(frozen.state === 'opened again' && {
        fell_at: noon(frozen.endedOn ?? on),
        fell_because: 'It fell when the words were opened again.',
      }),
    });
  for (const { from, to, how } of madeOf)
    put('thread_link', { from_kind: from.kind, from_id: from.id, to_kind: to.kind, to_id: to.id, how });
  return inserts;
}
