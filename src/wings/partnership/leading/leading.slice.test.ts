import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import type { Client } from '../../../../test/support/client.ts';
import { newId } from '../../../db/id.ts';

const table = await aroundTheTable();
const { partnership, people, partners } = table;
const placeId = partnership.place.id;
const manager = await table.as({ role: 'partnership manager', partner: partners.trust, shownAs: 'Manager' });
const lived = await table.as({ role: 'lived experience', shownAs: 'Peer lead' });
const clinical = await table.as({ role: 'front-line staff', partner: partners.trust, shownAs: 'Clinical lead' });
const carer = await table.as({ role: 'family and carers', shownAs: 'Carer' });
const { facilitator, researcher } = people;
const calledPath = `places/${partnership.place.slug}/what-people-are-called`;

const name = (who: Client, side: string, where: string, leads: number, by: Client = manager) =>
  by.post('leading/co-leads/name', { placeId: where, leads, personId: who.personId, side });
const leadOf = async (who: Client, state?: string): Promise<string> => {
  const row = await table.scope(({ tx }) =>
    tx
      .selectFrom('co_lead')
      .select('id')
      .where('person_id', '=', who.personId)
      .$if(state !== undefined, (query) => query.where('state', '=', state === 'leads' ? 'leads' : 'named'))
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  );
  return row?.id ?? '';
};
const sayYes = async (who: Client) => who.post(`leading/co-leads/${await leadOf(who)}/yes`);
const placeNow = () =>
  table.scope(({ tx }) =>
    tx
      .selectFrom('place')
      .select(['people_called as called', 'version'])
      .where('id', '=', placeId)
      .executeTakeFirstOrThrow(),
  );
const call = async (who: Client, called: string, seen?: number) =>
  who.post(calledPath, {
    decided: 'chosen',
    called,
    chosenWith: 'The wing meeting',
    seen: seen ?? (await placeNow()).version,
  });
const digestOn = (text: string): string => /name="digest" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
const yesTo = async (who: Client, decision: string, digest?: string) =>
  who.post(`${decision}/yes`, { digest: digest ?? digestOn((await who.get(decision)).text) });
const readEvents = () =>
  table.scope(({ tx }) =>
    tx.selectFrom('event').select(['act', 'changes']).where('subject_kind', '=', 'joint decision').execute(),
  );

test('until both sides have said yes to leading, what takes both goes its usual way', async () => {
  assert.equal(
    (await name(lived, 'lived experience', placeId, 2)).kept,
    'They are named. It counts when they have said yes.',
  );
  assert.match((await lived.get('')).text, /You are named as a co-lead: The Wing/);
  assert.equal((await name(clinical, 'clinical', placeId, 2)).status, 303);
  assert.equal((await sayYes(lived)).status, 303);
  assert.equal((await call(manager, 'Residents')).kept, 'It is kept.');
  assert.match((await manager.get('leading/co-leads')).text, /Being named/);
  assert.equal((await sayYes(clinical)).status, 303);
  const { text } = await researcher.get('leading/co-leads');
  assert.match(text, /In force/);
  assert.match(text, /Peer lead/);
});

test('nobody names themselves, and a side takes a seat that fits it', async () => {
  assert.equal((await name(manager, 'operational', '', 2)).status, 403);
  assert.match((await name(people.nurse, 'lived experience', '', 2)).text, /has a seat for lived experience/);
  assert.match((await name(carer, 'clinical', '', 2)).text, /They lead from that side/);
  assert.match((await name(people.nurse, 'clinical', placeId, 2)).text, /All 2 are named/);
  assert.match((await name(people.nurse, 'clinical', placeId, 4)).text, /Two lead together there/);
  assert.equal((await name(carer, 'lived experience', '', 2, people.nurse)).status, 403);
});

test('someone else cannot say yes to leading for them', async () => {
  await name(carer, 'lived experience', '', 4);
  const naming = await leadOf(carer);
  assert.equal((await manager.post(`leading/co-leads/${naming}/yes`)).status, 403);
  assert.equal((await carer.post(`leading/co-leads/${naming}/decline`)).kept, 'You said no. Nobody is told why.');
  assert.equal((await carer.post(`leading/co-leads/${naming}/yes`)).status, 409);
});

test('whoever names a co-lead reads of everything that takes both from then on', async () => {
  const asked = (await manager.get('leading/co-leads/name')).text;
  for (const act of [/publishing/, /setting aside/, /refusing a statement/, /what people are called/])
    assert.match(asked, act);
});

test('whoever does not lead is told that it takes both, and what they typed is kept', async () => {
  const refused = await call(manager, 'Men');
  assert.equal(refused.status, 403);
  assert.match(refused.text, /This takes both leads: Peer lead \(lived experience\), Clinical lead \(clinical\)\./);
  assert.match(refused.text, /What you typed is kept\./);
  assert.equal((await placeNow()).called, 'Residents');
});

test('one lead alone changes nothing: it is kept as asked, shown to the other, and done when they say yes', async () => {
  const asked = await call(lived, 'People who live here');
  assert.match(asked.kept, /It takes both leads/);
  assert.equal((await placeNow()).called, 'Residents');
  const decision = asked.location;
  assert.match((await lived.get(decision)).text, /It waits for a yes from the other side/);
  assert.equal((await yesTo(lived, decision, 'x')).status, 409);
  assert.equal((await manager.get(decision)).status, 403);
  assert.equal((await lived.post(`${decision}/decline`, { because: 'I thought again' })).status, 409);
  assert.equal((await clinical.post(`${decision}/withdraw`)).status, 403);
  assert.match((await clinical.get('')).text, /Your co-lead asks for it, and it takes both/);
  const shown = await clinical.get(decision);
  assert.match(shown.text, /People who live here/);
  assert.match(shown.text, /The wing meeting/);
  assert.equal((await yesTo(clinical, decision)).kept, 'Both said yes, and it is done.');
  assert.equal((await placeNow()).called, 'People who live here');
  assert.equal((await yesTo(clinical, decision, 'x')).status, 409);
  assert.doesNotMatch(JSON.stringify(await readEvents()), /live here/);
});

test('a yes given on other words than were asked is a yes to nothing', async () => {
  const asked = await call(clinical, 'Guests');
  const other = await yesTo(lived, asked.location, '0'.repeat(64));
  assert.equal(other.status, 409);
  assert.match(other.text, /You have said yes to nothing/);
  assert.equal((await clinical.post(`${asked.location}/withdraw`)).kept, 'You have taken it back. Nothing was done.');
  assert.equal((await yesTo(lived, asked.location, '0'.repeat(64))).status, 409);
});

test('a no needs its reason, ends it, and is told to whoever asked', async () => {
  const asked = await call(clinical, 'Clients');
  const bare = await lived.post(`${asked.location}/decline`, {});
  assert.equal(bare.status, 422);
  assert.match(bare.text, /Say why not/);
  assert.equal((await lived.post(`${asked.location}/decline`, { because: 'Nobody here chose that word' })).status, 303);
  assert.match((await clinical.get('')).text, /No to: to change what people are called/);
  assert.match((await clinical.get(asked.location)).text, /Nobody here chose that word/);
  assert.equal((await placeNow()).called, 'People who live here');
});

test('what changed since it was asked is not done, and is still there to be taken back', async () => {
  const asked = await call(lived, 'Us');
  const digest = digestOn((await clinical.get(asked.location)).text);
  await table.scope(({ tx }) =>
    tx
      .updateTable('place')
      .set((set) => ({ version: set('version', '+', 1) }))
      .where('id', '=', placeId)
      .execute(),
  );
  assert.match((await clinical.get(asked.location)).text, /Out of date/);
  const late = await yesTo(clinical, asked.location, digest);
  assert.equal(late.status, 409);
  assert.match(late.text, /has changed since it was asked\. Nothing was done/);
  assert.equal((await placeNow()).called, 'People who live here');
  assert.equal((await lived.post(`${asked.location}/withdraw`)).status, 303);
});

test('of two that ask for the same at once one is kept, and a yes pressed twice at once is given once', async () => {
  const both = await Promise.all([call(lived, 'Neighbours'), call(clinical, 'Patients')]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409]);
  const [asked] = both.filter(({ status }) => status === 303);
  const decision = asked?.location ?? '';
  const answering = both[0]?.status === 303 ? clinical : lived;
  const digest = digestOn((await answering.get(decision)).text);
  const yeses = await Promise.all([yesTo(answering, decision, digest), yesTo(answering, decision, digest)]);
  assert.deepEqual(yeses.map(({ status }) => status).sort(), [303, 409]);
});

test('a yes and a no pressed at once end it once', async () => {
  const quartet = newId();
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('place')
      .values({ partnership_id: partnershipId, id: quartet, slug: 'annexe', name: 'Annexe', kind: 'ward' })
      .execute(),
  );
  for (const [who, side] of [
    [lived, 'lived experience'],
    [carer, 'lived experience'],
    [clinical, 'clinical'],
    [people.officer, 'operational'],
  ] as const) {
    assert.equal((await name(who, side, quartet, 4)).status, 303);
    await sayYes(who);
  }
  const asked = await lived.post('places/annexe/what-people-are-called', {
    decided: 'chosen',
    called: 'Guests',
    chosenWith: 'All',
    seen: 1,
  });
  const digest = digestOn((await clinical.get(asked.location)).text);
  assert.equal((await yesTo(carer, asked.location, digest)).status, 409, 'their side has said yes already');
  const ended = await Promise.all([
    yesTo(clinical, asked.location, digest),
    people.officer.post(`${asked.location}/decline`, { because: 'Not yet' }),
  ]);
  assert.deepEqual(ended.map(({ status }) => status).sort(), [303, 409]);
});

test('when a side has no lead left, what was asked waits, it is said who is missing, and the one who stays cannot go on alone', async () => {
  const asked = await call(clinical, 'Somebody else’s word');
  const [role] = await table.scope(({ tx }) =>
    tx.selectFrom('membership').select('id').where('person_id', '=', lived.personId).execute(),
  );
  assert.equal((await manager.post(`people/${lived.personId}/roles/${role?.id}/end`)).status, 303);
  assert.match((await clinical.get(asked.location)).text, /Nobody leads from lived experience now/);
  assert.match((await researcher.get('leading/co-leads')).text, /waits until somebody is named there/);
  assert.equal((await call(manager, 'Men')).status, 403);
  const leadership = await table.scope(({ tx }) =>
    tx.selectFrom('co_leadership').select('id').where('place_id', '=', placeId).executeTakeFirstOrThrow(),
  );
  assert.equal((await manager.post(`leading/where/${leadership.id}/end`, { seen: 2 })).status, 403);
  assert.match(
    (await clinical.post(`leading/where/${leadership.id}/end`, { seen: 2 })).kept,
    /waits until somebody is named there/,
  );
  assert.equal((await name(carer, 'lived experience', placeId, 2)).status, 303);
  assert.equal((await sayYes(carer)).status, 303);
  assert.equal((await yesTo(carer, asked.location)).kept, 'Both said yes, and it is done.');
  assert.equal((await placeNow()).called, 'Somebody else’s word');
});

test('a yes of someone who leads no more counts no longer', async () => {
  const asked = await call(clinical, 'Another');
  await clinical.post(`leading/co-leads/${await leadOf(clinical, 'leads')}/end`);
  // they stood down at the annexe; here they still lead
  const own = await table.scope(({ tx, partnershipId }) =>
    tx
      .selectFrom('co_lead')
      .innerJoin('co_leadership', 'co_leadership.id', 'co_lead.co_leadership_id')
      .select('co_lead.id')
      .where('co_lead.partnership_id', '=', partnershipId)
      .where('co_leadership.place_id', '=', placeId)
      .where('co_lead.person_id', '=', clinical.personId)
      .executeTakeFirstOrThrow(),
  );
  assert.equal((await clinical.post(`leading/co-leads/${own.id}/end`)).status, 303);
  assert.equal(
    (await yesTo(carer, asked.location)).kept,
    'Your yes is kept. It is done when the other side says yes too.',
  );
  assert.equal((await placeNow()).called, 'Somebody else’s word');
  await name(people.nurse, 'clinical', placeId, 2);
  await sayYes(people.nurse);
  assert.equal((await yesTo(people.nurse, asked.location)).kept, 'Both said yes, and it is done.');
  assert.equal((await placeNow()).called, 'Another');
});

test('it takes both to go on without co-leads, and then it goes its usual way again', async () => {
  const leadership = await table.scope(({ tx }) =>
    tx.selectFrom('co_leadership').select('id').where('place_id', '=', placeId).executeTakeFirstOrThrow(),
  );
  const open = await table.scope(({ tx }) =>
    tx.selectFrom('joint_decision').select('id').where('kind', '=', 'ending co-leadership').executeTakeFirstOrThrow(),
  );
  const path = `leading/decisions/${open.id}`;
  assert.equal(
    (await carer.post(`leading/where/${leadership.id}/end`, { seen: 2 })).status,
    409,
    'it is asked already',
  );
  assert.equal((await yesTo(carer, path)).status, 303);
  assert.equal((await yesTo(people.nurse, path)).status, 303);
  assert.equal((await call(manager, 'Residents')).kept, 'It is kept.');
});

test('the one who keeps the list calls off a naming that nobody has answered', async () => {
  await name(carer, 'lived experience', '', 4);
  const naming = await leadOf(carer);
  assert.equal((await manager.post(`leading/co-leads/${naming}/withdraw`)).kept, 'They are not named any more.');
  const leadership = await table.scope(({ tx }) =>
    tx.selectFrom('co_leadership').select(['id', 'version']).where('place_id', 'is', null).executeTakeFirstOrThrow(),
  );
  assert.equal(
    (await facilitator.post(`leading/where/${leadership.id}/end`, { seen: leadership.version })).kept,
    'It is called off.',
  );
});

test('what is not there is said', async () => {
  assert.equal((await lived.get(`leading/decisions/${newId()}`)).status, 404);
  assert.equal((await people.officer.post(`leading/co-leads/${newId()}/yes`)).status, 404);
  assert.equal((await manager.post(`leading/where/${newId()}/end`)).status, 404);
});
