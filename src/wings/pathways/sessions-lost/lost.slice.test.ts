import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import { withClient } from '../../../db/client.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, providers, places, under } = gate;
type Who = keyof typeof people;
// the officer's own organisation has the prison
await gate.scope(async ({ tx }) => {
  const prison = await tx.selectFrom('partner').select('id').where('slug', '=', 'the-prison').executeTakeFirstOrThrow();
  await tx.updateTable('place').set({ partner_id: prison.id }).where('id', '=', places.northmoor).execute();
});

const moor = 'sessions-lost/hmp-northmoor';
const day = (date: string) => {
  const [year, month, on] = date.split('-');
  return { 'week-day': on ?? '', 'week-month': month ?? '', 'week-year': year ?? '' };
};
const counts = {
  planned: 4,
  ran: 3,
  counted: 'yes',
  offered: 48,
  used: 19,
  notUnlocked: 21,
  clashCourt: 3,
  choseNot: 5,
};
async function enter(week: string, more: Record<string, string | number> = {}, who: Who = 'worker'): Promise<string> {
  const body = { ...day(week), wing: 'B wing', what: 'SMART group', providerId: providers.charity, ...counts, ...more };
  const sent = await people[who].post(`${moor}/enter`, body);
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  return sent.location.split('/').at(-1) ?? '';
}
const at = (id: string, where = '') => `${moor}/weeks/${id}${where && `/${where}`}`;
const confirm = (id: string, who: Who, seen: number) => people[who].post(at(id, 'confirm'), { seen });

test('a week is entered by any day in it, by the provider’s own people and whoever oversees the place', async () => {
  const id = await enter('2026-11-12');
  const { text } = await people.officer.get(at(id));
  assert.match(text, /Week of 9 November 2026/);
  assert.match(text, /3 of 4 sessions ran, and 19 of 48 places were used/);
  for (const who of ['officer', 'commissioner', 'facilitator', 'southmoor worker'] as const)
    assert.equal((await people[who].get(`${moor}/enter`)).status, 403, who);
  const forOther = { ...day('2026-11-12'), wing: 'C', what: 'One-to-one', providerId: providers.clinic, ...counts };
  assert.equal((await people.worker.post(`${moor}/enter`, forOther)).status, 422, 'another provider counts its own');
  assert.equal((await people.manager.post(`${moor}/enter`, forOther)).status, 303);
});

test('what does not add up comes back with everything that was typed, and “not known” is an answer', async () => {
  const body = { ...day('2026-11-02'), wing: 'B wing', what: 'Choir', providerId: providers.charity, ...counts };
  const short = await people.worker.post(`${moor}/enter`, { ...body, offered: 50 });
  assert.equal(short.status, 422);
  assert.match(short.text, /Used and lost add up to 48, and 50 were offered\. Put the other 2/);
  assert.match(short.text, /value="21"/);
  assert.equal((await people.worker.post(`${moor}/enter`, { ...body, offered: 50, notKnown: 2 })).status, 303);
  const none = await enter('2026-11-02', { what: 'Art', counted: 'no' });
  assert.match((await people.worker.get(at(none))).text, /Nobody counted the places, and it says so/);
  const later = await people.worker.post(`${moor}/enter`, { ...body, ...day('2026-11-30') });
  assert.match(later.text, /This week has not begun yet/);
});

test('both sides confirm, a change clears what they said, and a word on counts that changed is stale', async () => {
  const id = await enter('2026-10-26');
  const home = async (who: Who) => (await people[who].get('')).text;
  assert.match(await home('officer'), /wait for you to say whether the counts are right|waits for you to say/);
  assert.doesNotMatch(await home('commissioner'), /for you to say whether the counts are right/);
  assert.equal((await confirm(id, 'nurse', 1)).status, 403, 'another provider has no word on it');
  assert.equal((await confirm(id, 'manager', 1)).status, 403, 'whoever oversees it is neither side');
  assert.equal((await confirm(id, 'officer', 1)).kept, 'Confirmed for the prison.');
  assert.equal((await confirm(id, 'worker', 1)).status, 409, 'two at once');
  assert.equal((await confirm(id, 'worker', 2)).kept, 'Confirmed for the provider.');
  assert.match((await people.manager.get(at(id))).text, /Confirmed by both/);
  const body = { ...day('2026-10-26'), wing: 'B wing', what: 'SMART group', providerId: providers.charity, ...counts };
  const change = { ...body, used: 20, notUnlocked: 20, seen: 3 };
  assert.equal((await people.officer.post(at(id, 'change'), change)).status, 403);
  assert.equal(
    (await people.worker.post(at(id, 'change'), change)).kept,
    'The counts are changed. Both sides are asked again.',
  );
  assert.match((await people.manager.get(at(id))).text, /Nobody has confirmed yet/);
  const late = await confirm(id, 'officer', 3);
  assert.equal(late.status, 409);
  assert.match(late.text, /You have said nothing yet/);
  assert.equal((await people.worker.post(at(id, 'change'), { ...change, used: 1, offered: 29 })).status, 409);
});

test('the database clears a word by itself when a count changes, and takes none from the other side', async () => {
  const id = await enter('2026-10-19');
  await confirm(id, 'officer', 1);
  await under(people.worker, ({ tx }) =>
    tx.updateTable('lost_week').set({ planned: 9 }).where('id', '=', id).execute(),
  );
  const row = await under(people.worker, ({ tx }) =>
    tx.selectFrom('lost_week').select(['prison_says', 'prison_by']).where('id', '=', id).executeTakeFirstOrThrow(),
  );
  assert.deepEqual(row, { prison_says: null, prison_by: null });
  const forge = (who: Who) =>
    under(people[who], ({ tx }) =>
      tx
        .updateTable('lost_week')
        .set({ prison_says: 'confirmed', prison_on: '2026-11-21', prison_by: people.officer.personId })
        .where('id', '=', id)
        .execute(),
    );
  await assert.rejects(forge('worker'), { code: '42501' });
  await assert.rejects(
    under(people.officer, ({ tx }) => tx.updateTable('lost_week').set({ ran: 0 }).where('id', '=', id).execute()),
    { code: '42501' },
  );
});

test('what is not right is said in words, seen by both sides, and in no event', async () => {
  const id = await enter('2026-10-12');
  const words = 'Two of these ran in the chapel';
  assert.equal((await people.officer.post(at(id, 'dispute'), { words: '', seen: 1 })).status, 422);
  assert.equal((await people.officer.post(at(id, 'dispute'), { words, seen: 1 })).status, 303);
  const { text } = await people.worker.get(at(id));
  assert.match(text, /Two of these ran in the chapel/);
  assert.match(text, /Disputed by the prison/);
  const events = await withClient(gate.db.owner, async (client) => {
    const found = await client.query(`select changes::text as said from thread.event where subject_kind = 'lost week'`);
    return found.rows.map(({ said }) => said).join(' ');
  });
  assert.doesNotMatch(events, /chapel|used|offered|"planned"/);
});

test('the counts are seen by those who work there and those who oversee it, on every page and in the table alike', async () => {
  const id = await enter('2026-10-05', { wing: 'Kestrel wing' });
  const see: Who[] = ['nurse', 'worker', 'manager', 'strategic manager', 'officer'];
  for (const who of Object.keys(people) as Who[]) {
    const may = see.includes(who);
    const list = await people[who].get(moor);
    assert.equal(list.status, 200, who);
    assert.equal(/Kestrel wing/.test(list.text), may, who);
    const table = await people[who].get(`${moor}/table.csv`);
    assert.equal(table.status, may ? 200 : 403, who);
    assert.equal(
      (await people[who].get(at(id))).status,
      may ? 200 : ['commissioner', 'facilitator'].includes(who) ? 403 : 404,
      who,
    );
    const rows = await under(people[who], ({ tx }) =>
      tx.selectFrom('lost_week').select('id').where('id', '=', id).execute(),
    );
    assert.equal(rows.length === 1, may, who);
  }
  assert.match(
    (await people.worker.get(`${moor}/table.csv`)).text,
    /2026-10-05,Kestrel wing,SMART group,The Charity,4,3,48,19,21,0/,
  );
  assert.match((await people.worker.get(`${moor}/form`)).text, /Which wing\?/);
});

test('a quarter is let out once, beyond the place in figures of which none is under 8, and stands from then on', async () => {
  const weeks = ['2026-07-06', '2026-07-13', '2026-08-10'];
  const ids: string[] = [];
  for (const week of weeks) ids.push(await enter(week));
  const out = `${moor}/let-out?quarter=2026-07-01`;
  assert.match((await people.manager.get(out)).text, /not yet confirmed or disputed by both sides/);
  for (const id of ids) {
    await confirm(id, 'officer', 1);
    await confirm(id, 'worker', 2);
  }
  assert.equal((await people.worker.get(out)).status, 403);
  assert.match((await people.manager.get(out)).text, /Places offered: about 145/);
  const both = await Promise.all([1, 2].map(() => people.manager.post(`${moor}/let-out`, { quarter: '2026-07-01' })));
  assert.equal(both.filter(({ status }) => status === 303).length, 1);
  for (const who of ['commissioner', 'facilitator', 'southmoor worker'] as const) {
    const { text } = await people[who].get(moor);
    assert.match(text, /Places were lost most often to: not unlocked, no escort or lockdown/, who);
    assert.doesNotMatch(text, /\b(144|57|63|9 places)\b/, who);
  }
  assert.match(
    (await people.commissioner.get('sessions-lost/quarters.csv')).text,
    /HMP Northmoor,2026-07-01,3,0,about 145,/,
  );
  const again = await people.worker.get(at(ids[0] ?? '', 'change'));
  assert.match(again.text, /was let out, and its counts stand as they were/);
  await assert.rejects(
    under(people.worker, ({ tx }) =>
      tx
        .updateTable('lost_week')
        .set({ planned: 5 })
        .where('id', '=', ids[0] ?? '')
        .execute(),
    ),
    { constraint: 'a_quarter_let_out_stands' },
  );
  await assert.rejects(
    under(people.worker, ({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('lost_quarter')
        .values({
          ...{ partnership_id, id: partnership_id, place_id: places.northmoor, quarter: '2026-04-01', weeks: 1 },
          ...{ left_out: 0, figures: '{}', let_out_on: '2026-11-21' },
        })
        .execute(),
    ),
    { code: '42501' },
  );
});

test('the forum hears of weeks that wait and of what most places were lost to, and of no count', async () => {
  const made = await people.facilitator.post('agreement/forum/set-up', {
    ...{
      name: 'The forum',
      how: 'weekday',
      nth: '2',
      weekday: 'TU',
      'startsOn-day': 1,
      'startsOn-month': 12,
      'startsOn-year': 2026,
    },
  });
  assert.equal(made.status, 303, made.text.slice(0, 2000));
  const { text } = await people.facilitator.get('agreement/forum');
  assert.match(text, /Weeks of sessions that nobody has confirmed yet/);
  assert.match(text, /HMP Northmoor, \d weeks/);
  assert.match(text, /July to September 2026\. HMP Northmoor: not unlocked, no escort or lockdown/);
});

test('a thread leads from a week to the quarter that it is in, and names the week to those alone who see it', async () => {
  const [quarter] = await gate.scope(({ tx }) => tx.selectFrom('lost_quarter').select('id').execute());
  const path = `thread/lost-quarter/${quarter?.id}`;
  assert.match((await people.worker.get(path)).text, /B wing: SMART group/);
  assert.doesNotMatch((await people.commissioner.get(path)).text, /B wing/);
});
