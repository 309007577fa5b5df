import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/support/app.ts';
import { inHandle } from '../../db/handle.ts';
import { newId } from '../../db/id.ts';
import { makeHandle } from '../../shell/seats.ts';
import { levels, type Membership, roles } from '../../shell/standing.ts';
import { ownProviders, seenProviders } from './provider.ts';
import { readProviders } from './store/providers.ts';

const app = await testApp({ still: true });
after(() => app.close());
const { partnership } = app;

test('whose people somebody may see is the same to the database as to the policy, for every kind of membership', async () => {
  const [wing, gate] = [newId(), newId()];
  const partners = [partnership.partner.id, newId()];
  const command = await makeHandle(app.db, app.handleSecret, {
    ...{ partnershipId: partnership.id, personId: null, clearance: 'facilitators' },
    expiresAt: new Date(Date.now() + 60_000),
  });
  const partnership_id = partnership.id;
  await inHandle(app.db, command, async (tx) => {
    const place = (id: string, slug: string) => ({ partnership_id, id, slug, name: slug, kind: 'prison' as const });
    await tx
      .insertInto('place')
      .values([place(wing, 'a-wing'), place(gate, 'the-gate')])
      .execute();
    const other = { partnership_id, id: partners[1] ?? '', slug: 'other', name: 'Other', kind: 'provider' as const };
    await tx.insertInto('partner').values(other).execute();
    for (const place_id of [wing, gate]) {
      const team_id = newId();
      await tx.insertInto('team').values({ partnership_id, id: team_id, place_id, name: 'Team' }).execute();
      for (const partner_id of partners)
        await tx.insertInto('team_provider').values({ partnership_id, id: newId(), team_id, partner_id }).execute();
    }
  });
  const all = await app.scope(readProviders);
  assert.equal(all.length, 4);
  const kinds: Membership[] = roles.flatMap((role) =>
    [null, ...levels].flatMap((level) =>
      [null, ...partners].flatMap((partnerId) =>
        [null, wing, gate].map((placeId) => ({ role, level, partnerId, placeId })),
      ),
    ),
  );
  for (const one of kinds) {
    const personId = newId();
    const sees = await app
      .scope(async ({ tx, partnershipId: partnership_id }) => {
        await tx.insertInto('person').values({ partnership_id, id: personId, shown_as: 'Someone' }).execute();
        const { role, level, partnerId: partner_id, placeId: place_id } = one;
        const membership = { partnership_id, id: newId(), person_id: personId, role, level, partner_id, place_id };
        await tx.insertInto('membership').values(membership).execute();
      })
      .then(async () => {
        const expiresAt = new Date(Date.now() + 60_000);
        const handle = await makeHandle(app.db, app.handleSecret, {
          partnershipId: partnership.id,
          personId,
          expiresAt,
        });
        return inHandle(app.db, handle, async (tx) => {
          const { rows } = await sql<{ seen: string[]; own: string[] }>`
          select thread.app_teams() as seen, thread.app_own_teams() as own`.execute(tx);
          return rows[0];
        });
      });
    const standing = { personId, memberships: [one], perspectiveIds: [] };
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
    assert.deepEqual(sees?.seen.toSorted(), ids(seenProviders(standing, all)), JSON.stringify(one));
    assert.deepEqual(sees?.own.toSorted(), ids(ownProviders(standing, all)), JSON.stringify(one));
  }
});
