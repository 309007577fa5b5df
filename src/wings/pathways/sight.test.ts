import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { atTheGate } from '../../../test/support/at-the-gate.ts';
import { newId } from '../../db/id.ts';
import { likenessOf, openSealed } from './identity.ts';
import { openIdentity, readAlike, whoMayOpen } from './store/identities.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, providers, under, command } = gate;
type Who = keyof typeof people;

const everyone = Object.keys(people) as Who[];
const seesReference = async (id: string): Promise<Who[]> => {
  const sees: Who[] = [];
  for (const who of everyone) {
    const row = await under(people[who], ({ tx }) =>
      tx.selectFrom('person_reference').select('id').where('id', '=', id).executeTakeFirst(),
    );
    if (row) sees.push(who);
  }
  return sees;
};
const move = (
  id: string,
  set: { state: 'sent' | 'accepted' | 'started'; worker_words?: string; ended_on?: string; started_on?: string },
) =>
  command(({ tx }) =>
    tx
      .updateTable('handover')
      .set({ sent_on: '2026-11-20', ...set })
      .where('id', '=', id)
      .execute(),
  );

test('a reference is seen by the provider who has the person and by those who oversee the place, and by nobody else', async () => {
  const id = await gate.addReference();
  assert.deepEqual(await seesReference(id), ['worker', 'manager', 'strategic manager']);
});

test('whoever is handed a person sees them from the sending on, and the sender no more once it is done', async () => {
  const id = await gate.addReference();
  const handover = newId();
  await command(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('handover')
      .values({
        ...{
          partnership_id,
          id: handover,
          number: 900,
          reference_id: id,
          kind: 'prison to community',
          state: 'planned',
        },
        ...{
          from_id: providers.charity,
          to_id: providers.quay,
          planned_on: '2026-11-20',
          expected_release_on: '2026-12-04',
        },
      })
      .execute(),
  );
  assert.deepEqual(await seesReference(id), ['worker', 'manager', 'strategic manager']);
  await move(handover, { state: 'sent' });
  const both: Who[] = ['worker', 'quay worker', 'second quay worker', 'manager', 'strategic manager'];
  assert.deepEqual(await seesReference(id), both);
  await move(handover, { state: 'accepted', worker_words: 'A worker' });
  await command(({ tx }) =>
    tx.updateTable('person_reference').set({ held_by_id: providers.quay }).where('id', '=', id).execute(),
  );
  assert.deepEqual(await seesReference(id), both);
  await move(handover, { state: 'started', ended_on: '2026-11-21', started_on: '2026-11-21' });
  assert.deepEqual(await seesReference(id), ['quay worker', 'second quay worker', 'strategic manager']);
  const kept = await under(people.worker, ({ tx }) =>
    tx.selectFrom('handover').select('state').where('id', '=', handover).execute(),
  );
  assert.deepEqual(kept, [{ state: 'started' }], 'the sender keeps when it was, and how it ended');
});

test('nobody can say by themselves who may see somebody', async () => {
  const id = await gate.addReference();
  await under(people.worker, ({ tx }) =>
    tx
      .updateTable('person_reference')
      .set({ open_to: [providers.charity, providers.clinic] })
      .where('id', '=', id)
      .execute(),
  );
  assert.ok(!(await seesReference(id)).includes('nurse'));
});

test('a name is opened by those who work with the person alone, and who opened it is written down in the same breath', async () => {
  const id = await gate.addReference();
  const open = (who: Who) =>
    under(people[who], async (scope) =>
      openSealed(
        gate.seal,
        id,
        await openIdentity(scope, { referenceId: id, openingId: newId(), because: 'to meet them' }),
      ),
    );
  assert.deepEqual(await open('worker'), { name: 'Sam Field', born: '1990-05-01' });
  for (const who of everyone.filter((one) => one !== 'worker')) assert.equal(await open(who), null, who);
  const openings = await under(people.worker, ({ tx }) =>
    tx.selectFrom('identity_opening').select(['person_id', 'because']).where('reference_id', '=', id).execute(),
  );
  assert.deepEqual(openings, [{ person_id: people.worker.personId, because: 'to meet them' }]);
  assert.equal(await under(people.worker, (scope) => whoMayOpen(scope, id)), 1);
});

test('sealed names are read by no statement, written by none, and found alike only among one’s own', async () => {
  const id = await gate.addReference();
  const denied = { code: '42501' };
  await assert.rejects(
    under(people.worker, ({ tx }) => sql`select * from thread.sealed_identity`.execute(tx)),
    denied,
  );
  await assert.rejects(
    under(people.worker, ({ tx }) => sql`delete from thread.sealed_identity`.execute(tx)),
    denied,
  );
  await assert.rejects(
    under(people.worker, ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('identity_opening')
        .values({
          partnership_id,
          id: newId(),
          reference_id: id,
          person_id: people.officer.personId,
          because: 'not me',
        })
        .execute(),
    ),
    denied,
  );
  const like = likenessOf(gate.seal, { name: 'FIELD,  Sám', born: '1990-05-01' });
  assert.ok(
    (await under(people.worker, (scope) => readAlike(scope, [like]))).some(({ referenceId }) => referenceId === id),
  );
  assert.deepEqual(await under(people.nurse, (scope) => readAlike(scope, [like])), []);
});

test('what happened to somebody is known to those who see them', async () => {
  const id = await gate.addReference();
  await command(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('event')
      .values({
        partnership_id,
        id: newId(),
        at: new Date(),
        act: 'reference listed',
        subject_kind: 'reference',
        subject_id: id,
        request_id: 'test',
      })
      .execute(),
  );
  const knows = (who: Who) =>
    under(people[who], ({ tx }) => tx.selectFrom('event').select('act').where('subject_id', '=', id).execute());
  assert.equal((await knows('worker')).length, 1);
  for (const who of ['nurse', 'officer', 'commissioner', 'facilitator'] as const)
    assert.deepEqual(await knows(who), [], who);
});

test('a recorded death stops what was open, also what whoever records it cannot see', async () => {
  const id = await gate.addReference();
  const [handover, referral] = [newId(), newId()];
  await command(async ({ tx, partnershipId: partnership_id }) => {
    await tx
      .insertInto('handover')
      .values({
        ...{
          partnership_id,
          id: handover,
          number: 901,
          reference_id: id,
          kind: 'prison to community',
          state: 'planned',
        },
        ...{ from_id: providers.charity, planned_on: '2026-11-20', expected_release_on: '2026-12-04' },
      })
      .execute();
    await tx
      .insertInto('referral')
      .values({
        ...{
          partnership_id,
          id: referral,
          number: 901,
          reference_id: id,
          from_id: providers.charity,
          to_id: providers.clinic,
        },
        ...{ asks: 'work beside', state: 'sent', sent_on: '2026-11-20' },
      })
      .execute();
  });
  await under(people.nurse, ({ tx }) =>
    tx
      .updateTable('person_reference')
      .set({ died_on: '2026-11-21', legal_hold_on: '2026-11-21' })
      .where('id', '=', id)
      .execute(),
  );
  const ended = await command(async ({ tx }) => [
    await tx.selectFrom('handover').select(['state', 'because_kind']).where('id', '=', handover).executeTakeFirst(),
    await tx.selectFrom('referral').select(['state', 'because']).where('id', '=', referral).executeTakeFirst(),
  ]);
  assert.deepEqual(ended, [
    { state: 'stopped', because_kind: 'died' },
    { state: 'stopped', because: 'died' },
  ]);
});

test('after a death nothing moves, and nothing new begins', async () => {
  const id = await gate.addReference();
  await command(({ tx }) =>
    tx
      .updateTable('person_reference')
      .set({ died_on: '2026-11-20', legal_hold_on: '2026-11-20' })
      .where('id', '=', id)
      .execute(),
  );
  await assert.rejects(
    under(people.worker, ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('referral')
        .values({
          ...{
            partnership_id,
            id: newId(),
            number: 900,
            reference_id: id,
            from_id: providers.charity,
            to_id: providers.clinic,
          },
          ...{ asks: 'work beside', state: 'sent', sent_on: '2026-11-21' },
        })
        .execute(),
    ),
    { constraint: 'after_a_death_nothing_moves' },
  );
});
