import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import { tokenIn } from '../../../../test/support/client.ts';
import { newId } from '../../../db/id.ts';
import { tableOf } from '../../../interop/csv/csv.ts';
import { referenceColumns } from '../store/references.ts';
import { listColumns } from './taken-list.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, providers, command } = gate;
type Who = keyof typeof people;

const head = listColumns.map(({ name }) => name);
const list = (...rows: string[][]) => tableOf(head, rows);
const digestIn = (text: string) => /name="digest" value="([^"]+)"/.exec(text)?.[1] ?? '';
const take = async (who: Who, text: string) => {
  const sent = await people[who].post('references/take-in', { list: text });
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  return sent.location;
};
/** Taken in, looked at, and kept. */
const keep = async (who: Who, text: string) => {
  const preview = await take(who, text);
  const { text: shown } = await people[who].get(preview);
  const kept = await people[who].post(preview, { digest: digestIn(shown) });
  assert.equal(kept.status, 303, kept.text.slice(0, 3000));
  return kept.kept;
};
const find = (number: string) =>
  command(({ tx }) =>
    tx.selectFrom('person_reference').select(referenceColumns).where('number', '=', number).executeTakeFirstOrThrow(),
  );
const at = (id: string, where = '') => `references/${id}${where}`;

const anna = ['N-101', 'Anna Birch', '1988-03-02', '2026-12-10', '', 'HMP Northmoor'];
const ben = ['N-102', 'Ben Ash', '02/07/1979', '', 'not sentenced yet', 'hmp-northmoor'];

test('a list is taken in with everyone on it, and the same list twice changes nothing', async () => {
  const preview = await take('worker', list(anna, ben));
  const { text } = await people.worker.get(preview);
  assert.match(text, /2 people are new/);
  assert.match(text, /N-101[\s\S]*Leaves on 10 December 2026/);
  assert.match(text, /N-102[\s\S]*No release date is known: not sentenced yet/);
  const kept = await people.worker.post(preview, { digest: digestIn(text) });
  assert.match(kept.kept, /2 people are new, and of 0 people something changed/);
  const { heldById, listedById, expectedReleaseOn } = await find('N-101');
  assert.deepEqual([heldById, listedById, expectedReleaseOn], [providers.charity, providers.charity, '2026-12-10']);
  const again = await people.worker.get(await take('worker', list(anna, ben)));
  assert.equal(again.title, 'The list changes nothing');
  assert.match(again.text, /2 rows change nothing/);
  assert.equal((await people.worker.get(preview)).status, 404, 'the file is destroyed as soon as it is kept');
});

test('a date that moved is shown from and to, leaves its trace, and reaches the handover that is open', async () => {
  const { id } = await find('N-101');
  const handover = newId();
  await command(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('handover')
      .values({
        ...{
          partnership_id,
          id: handover,
          number: 800,
          reference_id: id,
          kind: 'prison to community',
          state: 'planned',
        },
        ...{ from_id: providers.charity, planned_on: '2026-11-20', expected_release_on: '2026-12-10' },
      })
      .execute(),
  );
  const moved = list(anna.with(3, '2026-12-02'));
  const { text } = await people.worker.get(await take('worker', moved));
  assert.match(text, /Leaves on 10 December 2026\. From now: leaves on 2 December 2026/);
  assert.match(text, /1 person is not on the list any more[\s\S]*N-102/);
  assert.match(text, /Nothing is done about them by itself/);
  await keep('worker', moved);
  const now = await command(({ tx }) =>
    tx
      .selectFrom('handover')
      .select(['expected_release_on', 'version'])
      .where('id', '=', handover)
      .executeTakeFirstOrThrow(),
  );
  assert.deepEqual(now, { expected_release_on: '2026-12-02', version: 2 });
  const page = await people.worker.get(at(id));
  assert.match(page.text, /The release date moved from 10 December 2026 to 2 December 2026/);
  assert.match(page.text, /Because: The list of the team says so/);
  assert.equal((await find('N-102')).heldById, providers.charity, 'whoever is not on the list stays');
});

test('every wrong row is named with a plain sentence, and nothing of the list is kept', async () => {
  const other = await gate.addReference({ number: 'N-200', heldBy: 'clinic' });
  await gate.addReference({ number: 'N-201' });
  await command(({ tx }) =>
    tx.updateTable('place').set({ closed_on: '2026-06-01' }).where('id', '=', gate.places.southmoor).execute(),
  );
  const place = 'HMP Northmoor';
  const rows: readonly (readonly [row: string[], says: RegExp])[] = [
    [['N-301', 'Cara Dale', '31/02/1990', '2026-12-10', '', place], /date of birth is not a day in the calendar/],
    [['N-302', 'Cara Dale', '2030-01-01', '2031-12-10', '', place], /date of birth is in the future/],
    [['N-303', 'Cara Dale', '1990-01-01', '1989-12-10', '', place], /release date is before the date of birth/],
    [
      ['N-304', 'Cara Dale', '1990-01-01', '2026-11-20', '', place],
      /release date is before today, the day of this listing/,
    ],
    [['N-305', 'Cara Dale', '1990-01-01', '', '', place], /no release date, and no word on why/],
    [['N-306', 'Cara Dale', '1990-01-01', '2026-12-10', 'parole', place], /Leave one of the two empty/],
    [['N-307', 'Cara Dale', '1990-01-01', '2026-12-10', '', 'XQZ'], /no code of a prison and none of the places/],
    [
      ['N-308', 'Cara Dale', '1990-01-01', '2026-12-10', '', 'DTI'],
      /is not a place of this partnership|no code of a prison/,
    ],
    [['N-309', 'Cara Dale', '1990-01-01', '2026-12-10', '', 'HMP Southmoor'], /HMP Southmoor closed on 1 June 2026/],
    [['N-310', 'Cara Dale', '1990-01-01', '2026-12-10', '', 'The Quay'], /You do not work in the team at The Quay/],
    [['Cara Dale', 'Cara Dale', '1990-01-01', '2026-12-10', '', place], /The reference is not one/],
    [['N-311', 'Cara Dale', '1990-01-01', '', 'Cara Dale is on remand', place], /name stands in another column/],
    [['N-312', 'SAM field', '1990-05-01', '2026-12-10', '', place], /those of N-201, whom you have already/],
    [['N-313', 'Eve Fern', '1990-05-02', '2026-12-10', '', place], /^$/],
    [['N-313', 'Eve Gale', '1990-05-03', '2026-12-10', '', place], /The reference is the same as in row 15/],
    [['N-314', 'Fern, Eve', '1990-05-02', '2026-12-10', '', place], /the same as in row 15/],
  ];
  const preview = await take('worker', list(...rows.map(([row]) => row)));
  const { text, title } = await people.worker.get(preview);
  assert.equal(title, '15 rows to put right');
  rows.forEach(([, says], i) => {
    const said = new RegExp(`Row ${i + 2}<[\\s\\S]*?row__line">([^<]*)<`).exec(text)?.[1] ?? '';
    assert.match(said, says, `row ${i + 2}`);
  });
  assert.doesNotMatch(
    text,
    /Cara|Dale|Fern|1990-01-01|1990-05-0[23]|N-200/,
    'no name, no date of birth, and nobody else’s people',
  );
  assert.doesNotMatch(text, /Keep all of it/);
  assert.equal((await people.worker.post(preview, { digest: 'x' })).status, 422);
  assert.equal(
    await command(({ tx }) =>
      tx.selectFrom('person_reference').select('id').where('number', '=', 'N-313').executeTakeFirst(),
    ),
    undefined,
  );
  assert.ok(other);
  await command(({ tx }) =>
    tx.updateTable('place').set({ closed_on: null }).where('id', '=', gate.places.southmoor).execute(),
  );
});

test('of somebody who is with another provider now a list says only that', async () => {
  const id = await gate.addReference({ number: 'N-400' });
  await command(({ tx }) =>
    tx.updateTable('person_reference').set({ held_by_id: providers.quay }).where('id', '=', id).execute(),
  );
  const { text } = await people.worker.get(
    await take('worker', list(['N-400', 'Sam Field', '1990-05-01', '2026-12-10', '', 'HMP Northmoor'])),
  );
  assert.match(text, /N-400[\s\S]*Nothing is done: this person is with another provider now/);
  assert.doesNotMatch(text, /Quay/);
});

test('a list whose preview is not true any more is not kept, and not lost', async () => {
  const text = list(['N-450', 'Gil Hope', '1991-01-01', '2026-12-10', '', 'HMP Northmoor']);
  const [one, two] = [await take('worker', text), await take('worker', text)];
  const digest = digestIn((await people.worker.get(two)).text);
  await people.worker.post(one, { digest: digestIn((await people.worker.get(one)).text) });
  const late = await people.worker.post(two, { digest });
  assert.equal(late.status, 409);
  assert.match(late.text, /Something changed since you looked at this/);
  assert.equal((await people.worker.get(two)).title, 'The list changes nothing');
});

test('a list is taken in by nobody who works in no team, and a file is its own taker’s', async () => {
  assert.equal((await people.officer.get('references/take-in')).status, 403);
  assert.equal((await people.officer.post('references/take-in', { list: list(anna) })).status, 403);
  const preview = await take('worker', list(anna));
  assert.equal((await people.nurse.get(preview)).status, 404);
  assert.equal((await people.nurse.get('references/take-in/no-id')).status, 404);
  const bare = await people.worker.post('references/take-in', {});
  assert.equal(bare.status, 422);
  assert.match(bare.text, /Choose a file, or paste the list/);
  assert.match((await people.worker.get('references/take-in/list.csv')).text, /^reference,name,date_of_birth/);
});

test('the list of people shows those of one’s own, and nothing of them but the reference', async () => {
  const shown = await people.worker.get('references?show=with us');
  assert.match(shown.text, /N-101/);
  assert.doesNotMatch(shown.text, /Anna|Birch/);
  assert.doesNotMatch((await people.nurse.get('references')).text, /N-101/);
  assert.match((await people.manager.get('references')).text, /N-101/);
  assert.match((await people.officer.get('references')).text, /Nobody is with you/);
  for (const who of ['commissioner', 'facilitator'] as const)
    assert.equal((await people[who].get('references')).status, 403, who);
  assert.match((await people.worker.get('references?show=leaving soon')).text, /N-101/);
  assert.match((await people.worker.get('references?find=N-102')).text, /N-102/);
  assert.match((await people.nurse.get('references?find=N-102')).text, /Nobody of yours has this reference/);
});

test('a name is opened by a reason, stands on that answer alone, and everyone who works there sees who opened it', async () => {
  const { id } = await find('N-101');
  assert.match((await people.worker.get(at(id))).text, /1 person may open it/);
  const bare = await people.worker.post(at(id, '/name'), {});
  assert.equal(bare.status, 422);
  const opened = await people.worker.post(at(id, '/name'), { because: 'To meet them' });
  assert.equal(opened.status, 200);
  assert.match(opened.text, /Anna Birch[\s\S]*2 March 1988/);
  assert.doesNotMatch(/<title>[^<]*<\/title>/.exec(opened.text)?.[0] ?? '', /Anna/);
  assert.match(String(opened.headers['cache-control']), /no-store/);
  assert.match((await people.worker.get(at(id))).text, /Recovery worker, \d+ \w+ \d{4}: To meet them/);
  assert.equal((await people.manager.get(at(id, '/name'))).status, 403);
  assert.equal((await people.manager.post(at(id, '/name'), { because: 'To meet them' })).status, 403);
  assert.equal((await people.nurse.get(at(id, '/name'))).status, 403);
});

test('what is to go along is written down, seen as agreed, and destroyed when it is struck out', async () => {
  const { id } = await find('N-101');
  const add = (body: Record<string, string>) => people.worker.post(at(id, '/goes-along/add'), body);
  assert.match((await add({ kind: 'goal', agreed: 'yes' })).text, /Write it down in their own words/);
  assert.match((await add({ kind: 'plan', agreed: 'yes' })).text, /Say where the paper is kept/);
  assert.equal((await add({ kind: 'goal', words: 'See my kids on Sundays', agreed: 'yes' })).status, 303);
  assert.equal((await add({ kind: 'goal', words: 'Nobody is to know this', agreed: 'no' })).status, 303);
  assert.equal((await add({ kind: 'assessment', keptIn: 'SystmOne', agreed: 'yes' })).status, 303);
  const page = await people.worker.get(at(id));
  assert.match(page.text, /See my kids on Sundays[\s\S]*Nobody is to know this[\s\S]*kept in SystmOne/);
  const sheet = await people.worker.get(at(id, '/goes-along?as=easy-read-cy'));
  assert.match(sheet.text, /Beth ysgrifennom amdanoch[\s\S]*Drafft/);
  const thing = await command(({ tx }) =>
    tx.selectFrom('what_travels').select('id').where('words', '=', 'See my kids on Sundays').executeTakeFirstOrThrow(),
  );
  const where = at(id, `/goes-along/${thing.id}`);
  assert.equal((await people.worker.post(where, { saying: 'struck out', seen: 1 })).status, 303);
  const after = await people.worker.get(at(id));
  assert.doesNotMatch(after.text, /See my kids/);
  assert.match(after.text, /Struck out by the person on 21 November 2026/);
  assert.equal((await people.worker.get(where)).status, 409);
  assert.deepEqual(
    await command(({ tx }) =>
      tx.selectFrom('what_travels').select(['words', 'struck_on']).where('id', '=', thing.id).executeTakeFirst(),
    ),
    { words: null, struck_on: '2026-11-21' },
  );
});

const refer = async (who: Who, id: string, to: keyof typeof providers, asks: string) => {
  const sent = await people[who].post(at(id, '/refer'), { to: providers[to], asks, because: 'They asked for it' });
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  return sent.location.split('/').at(-1) ?? '';
};
const answer = (who: Who, number: string, move: string, body: Record<string, string | number> = {}) =>
  people[who].post(`referrals/${number}/${move}`, body);

test('a referral goes from sent to received to accepted, and whoever takes a person on has them', async () => {
  const id = await gate.addReference({ number: 'N-500' });
  const number = await refer('worker', id, 'clinic', 'take on');
  assert.match((await people.nurse.get('referrals')).text, new RegExp(`Referral ${number}, N-500`));
  assert.match((await people.nurse.get('')).text, new RegExp(`Referral ${number}`), 'it stands on the first page');
  assert.equal((await answer('worker', number, 'received', { seen: 1 })).status, 403);
  assert.equal((await answer('nurse', number, 'received', { seen: 1 })).status, 303);
  assert.match((await people.nurse.get(`referrals/${number}`)).text, /They asked for it/);
  assert.equal((await answer('nurse', number, 'accept', { words: 'On Monday', seen: 2 })).status, 303);
  assert.equal((await find('N-500')).heldById, providers.clinic);
  assert.match((await people.nurse.get(at(id))).text, /The Charity, HMP Northmoor|took this person on/);
  assert.equal((await people.worker.get(at(id))).status, 403, 'whoever had them does not see them any more');
  const bare = await people.worker.get(`referrals/${number}`);
  assert.match(bare.text, /You do not see this person any more[\s\S]*Accepted/);
  assert.doesNotMatch(bare.text, /N-500|They asked for it|On Monday/);
});

test('not ready, on hold and not suitable need a reason and words, and whoever asked reads them with the person', async () => {
  const id = await gate.addReference({ number: 'N-501' });
  const number = await refer('worker', id, 'clinic', 'work beside');
  const bare = await answer('nurse', number, 'not-ready', { seen: 1 });
  assert.equal(bare.status, 422);
  assert.match(bare.text, /Choose the reason[\s\S]*Say from when on it could be/);
  const day = { 'readyOn-day': '5', 'readyOn-month': '1', 'readyOn-year': '2027' };
  const reason = { kind: 'no place until then', words: 'The group begins again in January' };
  assert.equal((await answer('nurse', number, 'not-ready', { ...reason, ...day, seen: 1 })).status, 303);
  assert.match((await people.worker.get(at(id))).text, /ready from 5 January 2027, because: no place until then/);
  assert.match((await people.worker.get(at(id))).text, /The group begins again in January/);
  const hold = { kind: 'no place yet', words: 'One worker is away' };
  assert.equal((await answer('nurse', number, 'hold', { ...hold, seen: 2 })).status, 303);
  const no = { kind: 'another service fits better', words: 'The alcohol programme' };
  assert.equal((await answer('nurse', number, 'not-suitable', { ...no, seen: 3 })).status, 303);
  const page = await people.worker.get(at(id));
  assert.match(page.text, /Not suitable, because[\s\S]*The alcohol programme/);
  assert.equal((await people.nurse.get(at(id))).status, 403);
  const decided = await people.nurse.get(`referrals/${number}/accept`);
  assert.equal(decided.status, 409);
  assert.match(decided.text, /What is decided stays decided/);
});

test('of two workers who answer at once the second is told who was first, and nothing they typed is lost', async () => {
  const id = await gate.addReference({ number: 'N-502' });
  const number = await refer('worker', id, 'quay', 'work beside');
  await people['quay worker'].get(`referrals/${number}/accept`);
  await people['second quay worker'].get(`referrals/${number}/accept`);
  const both = await Promise.all([
    answer('quay worker', number, 'accept', { words: 'I am there on Monday', seen: 1 }),
    answer('second quay worker', number, 'not-suitable', {
      kind: 'not offered here',
      words: 'We have no group for it',
      seen: 1,
    }),
  ]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
  const late = both.find(({ status }) => status === 409);
  assert.match(late?.text ?? '', /Somebody answered before you/);
  assert.match(late?.text ?? '', /by: (Recovery worker, The Quay|Second worker, The Quay)/);
  assert.match(late?.text ?? '', /I am there on Monday|We have no group for it/);
});

test('working beside is asked for and ended with a reason, and the person stays with whoever has them', async () => {
  const id = await gate.addReference({ number: 'N-503' });
  const number = await refer('worker', id, 'clinic', 'work beside');
  assert.equal((await answer('nurse', number, 'accept', { seen: 1 })).status, 303);
  assert.match((await people.worker.get(at(id))).text, /works beside/);
  assert.match((await people.nurse.get('references?show=beside')).text, /N-503/);
  const beside = await command(({ tx }) =>
    tx.selectFrom('works_beside').select('id').where('reference_id', '=', id).executeTakeFirstOrThrow(),
  );
  const where = at(id, `/beside/${beside.id}/end`);
  assert.equal((await people.nurse.post(where, {})).status, 422);
  assert.equal((await people.nurse.post(where, { because: 'The course is over' })).status, 303);
  assert.equal((await people.nurse.get(at(id))).status, 403);
  assert.match((await people.worker.get(at(id))).text, /The course is over/);
  assert.equal((await find('N-503')).heldById, providers.charity);
});

test('nobody is asked who left, who is closed, who is oneself, or who was asked already', async () => {
  const id = await gate.addReference({ number: 'N-504' });
  const ask = (to: string) => people.worker.post(at(id, '/refer'), { to, asks: 'take on' });
  assert.match((await ask(providers.charity)).text, /You have this person already/);
  await command(({ tx }) =>
    tx.updateTable('team_provider').set({ left_on: '2026-11-01' }).where('id', '=', providers.lane).execute(),
  );
  assert.match((await ask(providers.lane)).text, /The Charity left the team at The Lane on 1 November 2026/);
  await command(({ tx }) =>
    tx.updateTable('team_provider').set({ left_on: null }).where('id', '=', providers.lane).execute(),
  );
  await command(({ tx }) =>
    tx.updateTable('place').set({ closed_on: '2026-11-01' }).where('id', '=', gate.places['the lane']).execute(),
  );
  assert.match((await ask(providers.lane)).text, /The Lane closed on 1 November 2026/);
  await command(({ tx }) =>
    tx.updateTable('place').set({ closed_on: null }).where('id', '=', gate.places['the lane']).execute(),
  );
  await refer('worker', id, 'clinic', 'take on');
  assert.match((await ask(providers.clinic)).text, /is asked for this already/);
  const handed = await find('N-101');
  const open = await people.worker.post(at(handed.id, '/refer'), { to: providers.clinic, asks: 'take on' });
  assert.match(open.text, /A handover of this person is open: it moves them/);
  assert.equal((await people.nurse.get(at(id, '/refer'))).status, 403, 'only whoever has the person asks others');
});

test('the person’s word that they want no help ends what is open, with no chase, and can be taken back', async () => {
  const id = await gate.addReference({ number: 'N-505' });
  const number = await refer('worker', id, 'clinic', 'take on');
  const seen = (await find('N-505')).version;
  assert.equal((await people.worker.post(at(id, '/wants-help'), { how: 'They told me', seen })).status, 303);
  assert.match((await people.nurse.get(`referrals/${number}`)).text, /Stopped[\s\S]*wants no help/);
  assert.doesNotMatch((await people.nurse.get('')).text, new RegExp(`Referral ${number}\\b`));
  assert.match((await people.worker.get('references?show=wants no help')).text, /N-505/);
  const refused = await people.worker.get(at(id, '/refer'));
  assert.equal(refused.status, 409);
  assert.match(refused.text, /they want no help\. Nobody is asked for them/);
  const now = (await find('N-505')).version;
  assert.equal((await people.worker.post(at(id, '/wants-help'), { how: 'They told me', seen: now })).status, 303);
  assert.equal((await find('N-505')).wantsHelp, true);
});

test('after a death, and while a legal hold stands, nothing is asked, changed or destroyed', async () => {
  const id = await gate.addReference({ number: 'N-506' });
  await people.worker.post(at(id, '/goes-along/add'), { kind: 'goal', words: 'A quiet room', agreed: 'yes' });
  const thing = await command(({ tx }) =>
    tx.selectFrom('what_travels').select('id').where('reference_id', '=', id).executeTakeFirstOrThrow(),
  );
  await command(({ tx }) =>
    tx.updateTable('person_reference').set({ legal_hold_on: '2026-11-20' }).where('id', '=', id).execute(),
  );
  const held = await people.worker.post(at(id, `/goes-along/${thing.id}`), { saying: 'struck out', seen: 1 });
  assert.equal(held.status, 409);
  assert.match(held.text, /A legal hold stands since 20 November 2026\. Nothing is changed or destroyed/);
  await command(({ tx }) =>
    tx.updateTable('person_reference').set({ died_on: '2026-11-20' }).where('id', '=', id).execute(),
  );
  for (const where of ['/refer', '/goes-along/add', '/wants-help', '/join']) {
    const refused = await people.worker.get(at(id, where));
    assert.equal(refused.status, 409, where);
    assert.match(refused.text, /This person died on 20 November 2026/);
  }
  assert.match((await people.worker.get(at(id))).text, /Died/);
});

test('two references of the same person are joined: what is open goes over, and the other name is destroyed', async () => {
  const [stays, goes] = [await gate.addReference({ number: 'N-507' }), await gate.addReference({ number: 'N-508' })];
  const number = await refer('worker', goes, 'clinic', 'work beside');
  await people.worker.post(at(goes, '/goes-along/add'), { kind: 'goal', words: 'A job', agreed: 'yes' });
  const wrong = await people.worker.post(at(stays, '/join'), { number: 'N-101x', because: 'x' });
  assert.match(wrong.text, /You have nobody with this reference/);
  const done = await people.worker.post(at(stays, '/join'), {
    number: 'N-508',
    because: 'The same person, by their photograph',
  });
  assert.equal(done.status, 303, done.text.slice(0, 3000));
  const page = await people.worker.get(at(stays));
  assert.match(
    page.text,
    new RegExp(`Referral ${number}[\\s\\S]*A job[\\s\\S]*The reference N-508 was joined to this one`),
  );
  assert.match(
    (await people.nurse.get(`referrals/${number}`)).text,
    /N-507/,
    'who is asked now sees the one that stands for both',
  );
  const other = await people.worker.get(at(goes));
  assert.match(other.text, /joined to another one[\s\S]*N-507[\s\S]*No name is kept here/);
  assert.equal((await people.worker.get(at(goes, '/refer'))).status, 409);
});

test('a handover of the one that goes is the other one’s with all that was changed and answered of it', async () => {
  const [stays, goes] = [await gate.addReference({ number: 'N-511' }), await gate.addReference({ number: 'N-512' })];
  const handover = newId();
  await command(async ({ tx, partnershipId: partnership_id }) => {
    await tx
      .insertInto('handover')
      .values({
        ...{
          partnership_id,
          id: handover,
          number: 911,
          reference_id: goes,
          kind: 'prison to community',
          state: 'planned',
        },
        ...{ from_id: gate.providers.charity, planned_on: '2026-11-20', expected_release_on: '2026-12-04' },
      })
      .execute();
    const of = { partnership_id, handover_id: handover, reference_id: goes };
    await tx
      .insertInto('handover_change')
      .values({ ...of, id: newId(), what: 'release', because: 'The court', version: 2, changed_on: '2026-11-20' })
      .execute();
    await tx
      .insertInto('handover_check')
      .values({
        ...of,
        asks: 'naloxone',
        answer: 'yes',
        answered_on: '2026-11-20',
        answered_by: people.worker.personId,
      })
      .execute();
  });
  await people.worker.post(at(stays, '/join'), { number: 'N-512', because: 'The same person' });
  const page = await people.worker.get('handovers/911');
  assert.match(page.text, /The court[\s\S]*naloxone in their hand\? <strong>Yes/);
});

test('who leaves within two weeks with nobody asked stands first for those who have them and for their manager, until somebody is', async () => {
  const row = (text: string) => /(\d+) (?:person leaves|people leave), and no handover is planned/.exec(text)?.[1];
  const count = async (who: 'worker' | 'manager' | 'strategic manager') =>
    Number(row((await people[who].get('')).text) ?? 0);
  const before = await count('worker');
  const id = await gate.addReference({ number: 'N-520', expectedReleaseOn: '2026-12-01' });
  assert.equal(await count('worker'), before + 1);
  assert.ok((await count('manager')) >= before + 1);
  assert.ok((await count('strategic manager')) >= before + 1);
  for (const who of ['officer', 'commissioner', 'facilitator', 'quay worker'] as const)
    assert.equal(row((await people[who].get('')).text), undefined, who);
  assert.match((await people.worker.get('references?show=leaving soon')).text, /N-520[\s\S]*?No handover is planned/);
  await command(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('handover')
      .values({
        ...{
          partnership_id,
          id: newId(),
          number: 920,
          reference_id: id,
          kind: 'prison to community',
          state: 'planned',
        },
        ...{ from_id: gate.providers.charity, planned_on: '2026-11-21', expected_release_on: '2026-12-01' },
      })
      .execute(),
  );
  assert.equal(await count('worker'), before);
});

test('somebody who left without a handover is kept with the day, stays with the team, and still stands first', async () => {
  const id = await gate.addReference({ number: 'N-521', expectedReleaseOn: '2026-11-18' });
  const send = (who: 'worker' | 'nurse', on: string) => {
    const [year, month, dayOf] = on.split('-');
    return people[who].post(at(id, '/left'), { 'on-year': year, 'on-month': month, 'on-day': dayOf, seen: '1' });
  };
  assert.equal((await send('nurse', '2026-11-18')).status, 403);
  assert.match((await send('worker', '2026-11-22')).text, /still to come/);
  assert.equal((await send('worker', '2026-11-18')).status, 303);
  const page = await people.worker.get(at(id));
  assert.match(page.text, /Released on 18 November 2026[\s\S]*They left on 18 November 2026/);
  assert.match((await people.worker.get('')).text, /the day of \d+ is over/);
  assert.match((await people.worker.get('references?show=leaving soon')).text, /N-521/);
  assert.equal((await people.worker.get(at(id, '/left'))).status, 409);
  assert.equal((await people.worker.get(at(id, '/handover'))).status, 200, 'somebody can still be asked');
});

test('a form about a person is kept once, however often it is sent', async () => {
  const { id } = await find('N-101');
  const csrf = tokenIn(await people.worker.get(at(id, '/goes-along/add')));
  const body = { kind: 'goal', words: 'Once is enough', agreed: 'yes', csrf };
  await people.worker.post(at(id, '/goes-along/add'), body);
  await people.worker.post(at(id, '/goes-along/add'), body);
  const kept = await command(({ tx }) =>
    tx.selectFrom('what_travels').select('id').where('words', '=', 'Once is enough').execute(),
  );
  assert.equal(kept.length, 1);
});

test('a name and a date of birth stand in no page, event, draft, log line, notice or row, but on the page that opens them', async () => {
  const paths = [
    '',
    'references',
    'references?show=leaving soon',
    'references?find=N-101',
    'referrals',
    'referrals?show=asked by us',
    ...(await command(({ tx }) => tx.selectFrom('person_reference').select('id').execute())).flatMap(({ id }) =>
      ['', '/goes-along', '/refer', '/wants-help', '/join', '/name', '/goes-along/add'].map((where) => at(id, where)),
    ),
  ];
  const secret = /Anna|Birch|Ben Ash|1988-03-02|2 March 1988|Sam Field|1 May 1990|1990-05-01|Gil Hope/;
  for (const who of ['worker', 'nurse', 'manager', 'quay worker'] as const)
    for (const path of paths) {
      const { status, text } = await people[who].get(path);
      assert.ok(status < 500, `${who} ${path}: ${status}`);
      assert.doesNotMatch(text, secret, `${who} ${path}`);
    }
  assert.doesNotMatch(gate.log.join('\n'), secret);
  const rows = await command(async ({ tx }) =>
    JSON.stringify([
      await tx.selectFrom('event').selectAll().execute(),
      await tx.selectFrom('draft').selectAll().execute(),
      await tx.selectFrom('reference_change').selectAll().execute(),
      await tx.selectFrom('person_reference').selectAll().execute(),
      await tx.selectFrom('referral').selectAll().execute(),
      await tx.selectFrom('thread_link').selectAll().execute(),
    ]),
  );
  assert.doesNotMatch(rows, secret);
});
