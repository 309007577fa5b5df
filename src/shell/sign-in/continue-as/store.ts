// The seats of the example, and the marks of those who sit in them.
import type pg from 'pg';
import type { Scope } from '../../../db/scope.ts';

export interface ExampleSeat {
  readonly accountId: string;
  readonly partnershipId: string;
  readonly slug: string;
  readonly name: string;
  readonly personId: string;
  readonly shownAs: string;
}

/** In the order in which they were loaded: ids sort by time. */
export async function readExampleSeats(signin: pg.Pool): Promise<ExampleSeat[]> {
  const { rows } = await signin.query<ExampleSeat>(
    `select a.id as "accountId", s.partnership_id as "partnershipId", s.partnership_slug as slug, s.partnership_name as name,
            s.person_id as "personId", s.shown_as as "shownAs"
       from account_holder a, lateral signin.running_seats_of(a.id) s order by s.partnership_id, s.person_id`,
  );
  return rows;
}

export interface Face {
  readonly tagline: string | null;
  readonly purpose: string | null;
  readonly fictional: boolean;
  /** From a person to the kinds of the perspectives they bring. */
  readonly kinds: ReadonlyMap<string, string>;
}

export async function readFaces({ tx, partnershipId }: Scope): Promise<Face | undefined> {
  const partnership = await tx
    .selectFrom('partnership')
    .select(['tagline', 'purpose', 'fictional'])
    .where('id', '=', partnershipId)
    .executeTakeFirst();
  if (!partnership) return undefined;
  const brought = await tx
    .selectFrom('person_perspective as brings')
    .innerJoin('perspective', (join) =>
      join
        .onRef('perspective.partnership_id', '=', 'brings.partnership_id')
        .onRef('perspective.id', '=', 'brings.perspective_id'),
    )
    .select(['brings.person_id as personId', 'perspective.kind'])
    .where('brings.partnership_id', '=', partnershipId)
    .orderBy('brings.said_at', 'desc')
    .execute();
  const facilitators = await tx
    .selectFrom('membership')
    .select('person_id as personId')
    .where('partnership_id', '=', partnershipId)
    .where('role', '=', 'facilitator')
    .where('ended_on', 'is', null)
    .execute();
  return {
    ...partnership,
    kinds: new Map([
      ...facilitators.map(({ personId }) => [personId, 'facilitator'] as const),
      ...brought.map(({ personId, kind }) => [personId, kind] as const),
    ]),
  };
}
