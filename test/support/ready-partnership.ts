// A partnership that is ready to work in.
import type { Database } from '../../src/db/database.ts';
import { inHandle } from '../../src/db/handle.ts';
import { newId } from '../../src/db/id.ts';
import { makeHandle } from '../../src/shell/seats.ts';
import { slugFor } from '../../src/shell/slug.ts';

interface Named {
  readonly id: string;
  readonly slug: string;
}
export interface ReadyPartnership extends Named {
  readonly name: string;
  readonly facilitatorId: string;
  readonly partner: Named;
  /** Its concern sheet is set. */
  readonly place: Named;
  readonly limitsId: string;
}

export async function addReadyPartnership(db: Database, secret: Buffer, name: string): Promise<ReadyPartnership> {
  const id = newId();
  const [facilitatorId, partnerId, placeId, limitsId] = [newId(), newId(), newId(), newId()];
  const handle = await makeHandle(db, secret, {
    partnershipId: id,
    personId: facilitatorId,
    clearance: 'facilitators',
    expiresAt: new Date(Date.now() + 60_000),
  });
  const inIt = { partnership_id: id };
  const slug = slugFor(name);
  await inHandle(db, handle, async (tx) => {
    await tx.insertInto('partnership').values({ id, slug, name }).execute();
    await tx
      .insertInto('person')
      .values({ ...inIt, id: facilitatorId, shown_as: 'The first facilitator' })
      .execute();
    await tx
      .insertInto('membership')
      .values({ ...inIt, id: newId(), person_id: facilitatorId, role: 'facilitator' })
      .execute();
    await tx
      .insertInto('partner')
      .values({ ...inIt, id: partnerId, slug: 'the-trust', name: 'The Trust', kind: 'provider' })
      .execute();
    await tx
      .insertInto('place')
      .values({ ...inIt, id: placeId, slug: 'the-wing', name: 'The Wing', kind: 'prison' })
      .execute();
    await tx
      .insertInto('concern_sheet')
      .values({
        ...inIt,
        place_id: placeId,
        tell_now: 'The officer in charge of the wing',
        extension: '1234',
        out_of_hours: 'The orderly officer, extension 5678',
        outside_contact: 'The safeguarding lead of the council',
        set_at: new Date(),
      })
      .execute();
    await tx
      .insertInto('limits')
      .values({
        ...inIt,
        id: limitsId,
        name: 'Limits',
        version: 1,
        harm: 'We pass on a risk of serious harm.',
        security: 'We pass on a risk to security.',
        inquest: 'An inquest may ask for what is written.',
        court: 'A court may order it.',
        police: 'The police may ask for it.',
        freedom_of_information: 'Anyone may ask a public body for what it holds.',
        subject_access: 'You may ask for what is held about you.',
        made_at: new Date(),
      })
      .execute();
  });
  return {
    id,
    slug,
    name,
    facilitatorId,
    partner: { id: partnerId, slug: 'the-trust' },
    place: { id: placeId, slug: 'the-wing' },
    limitsId,
  };
}
