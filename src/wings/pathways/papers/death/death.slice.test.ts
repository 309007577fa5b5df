import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { atTheGate } from '../../../../../test/support/at-the-gate.ts';
import type { Client } from '../../../../../test/support/client.ts';
import { newId } from '../../../../db/id.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, providers, command, under } = gate;
const { worker, nurse, manager, officer, commissioner } = people;
const died = { 'diedOn-day': '20', 'diedOn-month': '11', 'diedOn-year': '2026' };
const flat = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

let numbered = 600;
type Some = { readonly id: string; readonly number: string; readonly handover: number; readonly referral: number };
/** Somebody with a handover to a service that is not here, or to The Quay, and a referral to the clinic, all open. */
async function somebody({ to = 'outside' }: { to?: 'outside' | 'quay' } = {}): Promise<Some> {
  numbered += 1;
  const number = `D-${numbered}`;
  const id = await gate.addReference({ number });
  await command(async ({ tx, partnershipId: partnership_id }) => {
    await tx
      .insertInto('handover')
      .values({
        ...{
          partnership_id,
          id: newId(),
          number: numbered,
          reference_id: id,
          kind: 'prison to community',
          state: 'sent',
        },
        ...{
          from_id: providers.charity,
          planned_on: '2026-11-18',
          sent_on: '2026-11-19',
          expected_release_on: '2026-12-04',
        },
        ...(to === 'quay' ? { to_id: providers.quay } : { to_outside_id: gate.outsideId }),
      })
      .execute();
    await tx
      .insertInto('referral')
      .values({
        ...{ partnership_id, id: newId(), number: numbered, reference_id: id, from_id: providers.charity },
        ...{ to_id: providers.clinic, asks: 'work beside', state: 'sent', sent_on: '2026-11-20' },
      })
      .execute();
  });
  return { id, number, handover: numbered, referral: numbered };
}
const version = async (id: string): Promise<string> => {
  const row = await command(({ tx }) =>
    tx.selectFrom('person_reference').select('version').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  return String(row.version);
};
const record = async (who: Client, { id, number }: Some) =>
  who.post(`references/${id}/death`, { ...died, number, seen: await version(id) });
const correct = async (who: Client, id: string) =>
  who.post(`references/${id}/death/correct`, { because: 'It was another person', seen: await version(id) });
const stands = (id: string) =>
  command(async ({ tx }) => ({
    handovers: await tx
      .selectFrom('handover')
      .select(['state', 'because_kind as because'])
      .where('reference_id', '=', id)
      .execute(),
    referrals: await tx.selectFrom('referral').select(['state', 'because']).where('reference_id', '=', id).execute(),
    person: await tx
      .selectFrom('person_reference')
      .select(['died_on as diedOn', 'legal_hold_on as heldOn'])
      .where('id', '=', id)
      .executeTakeFirst(),
  }));

test('the form says before what will happen, and asks for the reference once more', async () => {
  const one = await somebody();
  const form = flat((await worker.get(`references/${one.id}/death`)).text);
  for (const said of [
    /stops every handover, referral, clock and reminder/,
    /Nothing of it is destroyed/,
    /Nobody is chased/,
  ])
    assert.match(form, said);
  assert.match(form, /Families are told by people, never by this system/);
  const other = await worker.post(`references/${one.id}/death`, { ...died, number: 'D-999', seen: '1' });
  assert.equal(other.status, 422);
  assert.match(other.text, /This is another reference than the one on this page/);
  const later = await worker.post(`references/${one.id}/death`, {
    ...died,
    'diedOn-year': '2027',
    number: one.number,
    seen: '1',
  });
  assert.match(later.text, /This day is still to come/);
  assert.equal((await stands(one.id)).person?.diedOn, null);
});

test('a recorded death stops what was open, holds the record, and says gently what was stopped', async () => {
  const one = await somebody();
  const done = await record(worker, one);
  assert.equal(done.status, 303);
  const page = flat((await worker.get(done.location)).text);
  assert.match(page, /This record is held/);
  assert.match(page, new RegExp(`Handover ${one.handover} The Charity, HMP Northmoor to Far Away Recovery`));
  assert.match(page, new RegExp(`Referral ${one.referral}`));
  assert.match(page, /Families and friends are told by people/);
  assert.deepEqual(await stands(one.id), {
    handovers: [{ state: 'stopped', because: 'died' }],
    referrals: [{ state: 'stopped', because: 'died' }],
    person: { diedOn: '2026-11-20', heldOn: '2026-11-21' },
  });
  assert.match(flat((await worker.get('')).text), new RegExp(`The record of reference ${one.number} is held`));
  assert.equal((await record(worker, one)).kept, 'This was recorded already.');
});

test('a death is recorded by those who see the person and by the partnership manager, and by nobody else', async () => {
  for (const client of [officer, commissioner, people['lane worker'], people.facilitator]) {
    const one = await somebody();
    assert.equal((await client.get(`references/${one.id}/death`)).status, 403);
    assert.equal((await record(client, one)).status, 403);
    assert.equal((await stands(one.id)).person?.diedOn, null);
  }
  assert.equal((await record(manager, await somebody())).status, 303);
});

test('whoever was only handed the person can record it, and sees nothing of them after it', async () => {
  const one = await somebody({ to: 'quay' });
  const quay = people['quay worker'];
  const done = await record(quay, one);
  assert.match(done.location, /\/references$/);
  assert.match(done.kept, /Everything of this person has stopped/);
  assert.equal((await quay.get(`references/${one.id}/held`)).status, 403);
  assert.equal((await stands(one.id)).person?.diedOn, '2026-11-20');
  assert.doesNotMatch((await quay.get('')).text, new RegExp(one.number));
});

test('two who record it at once record it once', async () => {
  const one = await somebody();
  const both = await Promise.all([record(worker, one), record(manager, one)]);
  for (const { status } of both) assert.ok(status === 303 || status === 409, `got ${status}`);
  const events = await command(({ tx }) =>
    tx
      .selectFrom('event')
      .select('changes')
      .where('subject_id', '=', one.id)
      .where('act', '=', 'death recorded')
      .execute(),
  );
  assert.equal(events.length, 1);
  assert.deepEqual(events[0]?.changes, { on: '2026-11-20', heldBefore: false });
});

test('a record that changed meanwhile is looked at again before a death is written on it', async () => {
  const one = await somebody();
  const stale = await worker.post(`references/${one.id}/death`, { ...died, number: one.number, seen: '77' });
  assert.equal(stale.status, 409);
  assert.match(stale.text, /Nothing is recorded yet/);
  assert.equal((await stands(one.id)).person?.diedOn, null);
});

test('a death is written on the reference that stands for both when two were joined', async () => {
  const one = { ...(await somebody()), id: await gate.addReference({ number: 'J-1' }), number: 'J-1' };
  const other = await gate.addReference({ number: 'J-2' });
  await command(({ tx }) =>
    tx.updateTable('person_reference').set({ merged_into_id: other }).where('id', '=', one.id).execute(),
  );
  assert.equal((await worker.get(`references/${one.id}/death`)).status, 409);
  assert.match((await record(worker, one)).text, /that one stands for both/);
  assert.equal((await stands(one.id)).person?.diedOn, null);
});

test('after a death no slip and no paper is made, whatever is tried, and nothing is sent', async () => {
  const one = await somebody();
  await record(worker, one);
  const paper = { because: 'x', role: 'x', reach: 'x' };
  const typed = { meets: 'x', when: 'x', where: 'x', bring: 'x', ring: 'x', name: 'x' };
  const acts = [
    () => worker.get(`handovers/${one.handover}/slip`),
    () => worker.post(`handovers/${one.handover}/slip`, { ...typed, language: 'en' }),
    () => worker.post(`handovers/${one.handover}/slip`, { ...typed, language: 'cy', easyRead: 'yes', naloxone: 'yes' }),
    () => worker.get(`handovers/${one.handover}/on-paper`),
    () => worker.post(`handovers/${one.handover}/on-paper`, { ...paper, which: 'with the name' }),
    () => worker.post(`handovers/${one.handover}/on-paper`, { ...paper, which: 'number alone' }),
    () => manager.post(`handovers/${one.handover}/on-paper`, { ...paper, which: 'number alone' }),
    () => manager.post(`handovers/${one.handover}/slip`, { ...typed, language: 'en' }),
  ];
  const before = await everythingOf(one.id);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(acts.length - 1), { minLength: 1, maxLength: 4 }), async (sequence) => {
      for (const which of sequence) {
        const answer = await acts[which]?.();
        assert.equal(answer?.status, 409);
        assert.match(answer?.text ?? '', /This person has died\. Their record is held, and nothing goes on\./);
        assert.doesNotMatch(String(answer?.headers['content-type']), /pdf/);
      }
    }),
    { numRuns: 12 },
  );
  assert.deepEqual(await everythingOf(one.id), before);
});
const everythingOf = (id: string) =>
  command(async ({ tx }) => ({
    ...(await stands(id)),
    openings: await tx.selectFrom('identity_opening').select('id').where('reference_id', '=', id).execute(),
    events: await tx.selectFrom('event').select(['act', 'subject_id']).execute(),
  }));

test('after a death nobody’s first page asks anything of them about this person, whatever was late', async () => {
  const one = await somebody({ to: 'quay' });
  await command(async ({ tx }) => {
    await tx
      .updateTable('handover')
      .set({ planned_on: '2026-11-01', sent_on: '2026-11-02', released_on: '2026-11-10' })
      .where('number', '=', one.handover)
      .execute();
    await tx.updateTable('person_reference').set({ released_on: '2026-11-10' }).where('id', '=', one.id).execute();
  });
  await record(worker, one);
  for (const [who, client] of Object.entries(people)) {
    const [asked = ''] = (await client.get('')).text.split('What changed');
    assert.doesNotMatch(
      asked,
      new RegExp(`/handovers/${one.handover}\\b|/referrals/${one.referral}\\b|${one.id}`),
      who,
    );
  }
});

test('a death is put right by the partnership manager of the place, with a reason, and by nobody else', async () => {
  const one = await somebody();
  await record(worker, one);
  for (const client of [worker, nurse, officer]) {
    assert.equal((await client.get(`references/${one.id}/death/correct`)).status, 403);
    assert.equal((await correct(client, one.id)).status, 403);
  }
  assert.equal((await stands(one.id)).person?.diedOn, '2026-11-20');
  const without = await manager.post(`references/${one.id}/death/correct`, {
    because: ' ',
    seen: await version(one.id),
  });
  assert.equal(without.status, 422);
  const done = await correct(manager, one.id);
  assert.equal(done.status, 303);
  const page = flat((await manager.get(done.location)).text);
  for (const said of [/has to begin again/, /It was another person/, /It had said 20 November 2026/])
    assert.match(page, said);
  assert.deepEqual(await stands(one.id), {
    handovers: [{ state: 'stopped', because: 'recorded by mistake' }],
    referrals: [{ state: 'stopped', because: 'recorded by mistake' }],
    person: { diedOn: null, heldOn: null },
  });
  assert.equal((await correct(manager, one.id)).status, 409);
});

test('what a mistake stopped stands on the first page of those who work with the person until it has begun again', async () => {
  const one = await somebody();
  await record(worker, one);
  assert.doesNotMatch((await worker.get('')).text, new RegExp(`Reference ${one.number}`));
  await correct(manager, one.id);
  const waits = new RegExp(`Reference ${one.number}`);
  assert.match((await worker.get('')).text, waits);
  assert.doesNotMatch((await nurse.get('')).text, waits);
  await command(async ({ tx, partnershipId: partnership_id }) => {
    numbered += 1;
    await tx
      .insertInto('handover')
      .values({
        ...{ partnership_id, id: newId(), number: numbered, reference_id: one.id, kind: 'prison to community' },
        ...{
          state: 'planned',
          from_id: providers.charity,
          planned_on: '2026-11-21',
          expected_release_on: '2026-12-04',
        },
      })
      .execute();
    await tx
      .insertInto('referral')
      .values({
        ...{ partnership_id, id: newId(), number: numbered, reference_id: one.id, from_id: providers.charity },
        ...{ to_id: providers.clinic, asks: 'work beside', state: 'sent', sent_on: '2026-11-21' },
      })
      .execute();
  });
  assert.doesNotMatch((await worker.get('')).text, waits);
});

test('a hold that stood before the death stands after it was put right', async () => {
  const one = await somebody();
  await command(({ tx }) =>
    tx.updateTable('person_reference').set({ legal_hold_on: '2026-11-02' }).where('id', '=', one.id).execute(),
  );
  await record(worker, one);
  await correct(manager, one.id);
  assert.deepEqual((await stands(one.id)).person, { diedOn: null, heldOn: '2026-11-02' });
});

test('by itself the database takes back no death: not for who works with the person, and not without its correction', async () => {
  const one = await somebody();
  await record(worker, one);
  const takeBack = (client: Client) =>
    under(client, ({ tx }) =>
      tx.updateTable('person_reference').set({ died_on: null, legal_hold_on: null }).where('id', '=', one.id).execute(),
    );
  await assert.rejects(takeBack(worker), { constraint: 'a_death_stays' });
  await assert.rejects(takeBack(manager), { constraint: 'a_death_stays' });
  const write = (client: Client, by = client) =>
    under(client, ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('death_correction')
        .values({
          ...{ partnership_id, id: newId(), reference_id: one.id, died_on: '2026-11-20', because: 'x' },
          ...{ corrected_on: '2026-11-21', corrected_by: by.personId },
        })
        .execute(),
    );
  await assert.rejects(write(nurse), { code: '42501' }, 'nobody writes one of a person whom they do not see');
  await assert.rejects(write(worker, manager), { code: '42501' }, 'nor in the name of somebody else');
  await write(worker);
  await assert.rejects(takeBack(worker), { constraint: 'a_death_stays' });
});
