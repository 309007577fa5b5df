import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import type { Client } from '../../../test/support/client.ts';

const table = await aroundTheTable();
const { people, partners } = table;
const base = 'agreement/working-agreements/partnership-working-agreement/launch';
const place = table.partnership.place.id;
const started = await people.trust.post('agreement/working-agreements/start', {
  title: 'Partnership working agreement',
  partners: [partners.trust, partners.prison],
});
assert.equal(started.status, 303, started.text.slice(0, 500));

const dayOf = (day: string, month: string, year = '2026') => ({ 'on-day': day, 'on-month': month, 'on-year': year });
const launches = () =>
  table.scope(({ tx, partnershipId }) =>
    tx.selectFrom('launch').selectAll().where('partnership_id', '=', partnershipId).orderBy('id').execute(),
  );
const items = () =>
  table.scope(({ tx, partnershipId }) =>
    tx.selectFrom('launch_item').selectAll().where('partnership_id', '=', partnershipId).orderBy('position').execute(),
  );
const one = async () => (await launches()).at(-1)?.id ?? '';
const plain = (text: string) =>
  (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text).replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/ +/g, ' ');
const main = async (who: Client, path: string) => plain((await who.get(path)).text);

test('a launch is planned by those who keep the agreement, one at a time, and what is not known is TBC', async () => {
  assert.match(await main(people.nurse, base), /No launch is planned/);
  assert.equal((await people.nurse.get(`${base}/set-up`)).status, 403);
  const wrong = await people.trust.post(`${base}/set-up`, { ...dayOf('1', '11'), startsAt: '2 o’clock', where: '' });
  assert.match(wrong.text, /2 things to put right/);
  assert.equal((await people.trust.post(`${base}/set-up`, { where: 'The chapel' })).status, 303);
  assert.match(await main(people.nurse, base), /When: TBC/);
  const second = await people.prison.post(`${base}/set-up`, { where: 'The library' });
  assert.match(plain(second.text), /A launch of this agreement is planned already/);
  assert.equal((await launches()).length, 1);
  const changed = { ...dayOf('16', '12'), startsAt: '13:30', where: 'The chapel', seen: 1 };
  assert.equal((await people.trust.post(`${base}/${await one()}/change`, changed)).status, 303);
  assert.match(await main(people.nurse, base), /16 December 2026, 1:30pm, The chapel/);
  const late = await people.prison.post(`${base}/${await one()}/change`, { ...changed, where: 'The library' });
  assert.match(plain(late.text), /The library/);
  assert.match(plain(late.text), /The chapel/);
});

test('it leads back to the agreement that it was made from', async () => {
  assert.match(await main(people.nurse, `thread/launch/${await one()}`), /Partnership working agreement/);
});

test('the programme names people by what they do, until they choose otherwise for themselves', async () => {
  const add = (body: Record<string, string>) => people.trust.post(`${base}/${'x'}/programme/add`, body);
  assert.equal((await add({ words: 'Lost' })).status, 404);
  const to = `${base}/${await one()}/programme`;
  const bare = await people.trust.post(`${to}/add`, { at: '25:00', words: '', speaker: people.nurse.personId });
  assert.match(bare.text, /3 things to put right/);
  await people.trust.post(`${to}/add`, {
    at: '14:00',
    words: 'At night',
    byRole: 'A nurse',
    speaker: people.nurse.personId,
  });
  await people.trust.post(`${to}/add`, { at: '13:30', words: 'Tea' });
  const page = await main(people.officer, base);
  assert.ok(page.indexOf('Tea') < page.indexOf('At night'), 'in the order of the day');
  assert.match(page, /A nurse/);
  const item = (await items())[0]?.id ?? '';
  for (const who of [people.trust, people.facilitator, people.officer])
    assert.equal((await who.post(`${to}/${item}/your-name`, { choice: 'name', name: 'Joan', seen: 1 })).status, 403);
  assert.match((await people.nurse.get(`${to}/${item}/your-name`)).text, /Nobody else can/);
  const unnamed = await people.nurse.post(`${to}/${item}/your-name`, { choice: 'name', name: '', seen: 1 });
  assert.match(unnamed.text, /Write your name, or choose what you do/);
  assert.equal(
    (await people.nurse.post(`${to}/${item}/your-name`, { choice: 'name', name: 'Joan', seen: 1 })).status,
    303,
  );
  assert.match(await main(people.officer, base), /Joan, A nurse/);
});

test('a name that was chosen goes with the words it was chosen for', async () => {
  const to = `${base}/${await one()}/programme/${(await items())[0]?.id}`;
  const words = { words: 'Why nights are understaffed', byRole: 'A nurse', speaker: people.nurse.personId };
  const changed = await people.trust.post(to, { ...words, at: '14:00', seen: 2 });
  assert.match(changed.kept ?? '', /is gone/);
  assert.doesNotMatch(await main(people.officer, base), /Joan/);
});

test('whoever is invited sees it first thing and answers for themselves, or not at all', async () => {
  const to = `${base}/${await one()}`;
  const invited = await people.trust.post(`${to}/invite`, { people: [people.officer.personId, people.nurse.personId] });
  assert.equal(invited.status, 303, invited.text.slice(0, 500));
  const home = `/partnerships/${table.partnership.slug}`;
  assert.match(await main(people.officer, home), /You are invited\. 16 December 2026, 1:30pm/);
  assert.match((await people.officer.get(base)).text, /You need not answer/);
  assert.equal((await people.officer.post(`${to}/coming`, { answer: 'coming' })).status, 303);
  assert.equal(
    (await people.governor.post(`${to}/coming`, { answer: 'coming' })).status,
    404,
    'nobody invited the governor',
  );
  assert.doesNotMatch(await main(people.officer, home), /You are invited/);
  assert.match(
    await main(people.trust, base),
    /2 people with a seat here are invited\. 1 said that they are coming\. 1 have not/,
  );
  assert.match(await main(people.trust, `${to}/invitation`), /I would like someone to come with me/);
});

test('nobody is met who did not choose it, and nobody chooses for somebody else', async () => {
  assert.match(await main(people.officer, 'agreement/team'), /Nobody has chosen to be shown/);
  assert.match((await people.nurse.get('agreement/team/you')).text, /value="not" checked/);
  const about = { about: 'Mostly at night', places: [place] };
  const mine = await people.nurse.post('agreement/team/you', { choice: 'name', name: 'Joan', ...about });
  assert.equal(mine.status, 303, mine.text.slice(0, 800));
  assert.match(await main(people.officer, 'agreement/team'), /Joan, Nurse Mostly at night/);
  // under the facilitator's handle
  await assert.rejects(
    table.scope(({ tx, partnershipId }) =>
      tx
        .insertInto('team_entry')
        .values({ partnership_id: partnershipId, person_id: people.officer.personId, shown: 'role' })
        .execute(),
    ),
    { code: '42501' },
  );
  assert.match((await people.nurse.post('agreement/team/you', { choice: 'role', seen: 0 })).text, /Here are both/);
  assert.equal((await people.nurse.post('agreement/team/you', { choice: 'role', ...about, seen: 1 })).status, 303);
  assert.doesNotMatch(await main(people.officer, 'agreement/team'), /Joan/);
});

test('the pack has the programme, the tagline, the version and who chose to be met', async () => {
  const { text } = await people.officer.get(`${base}/${await one()}/pack`);
  assert.equal(text.match(/<section class="sheet">/g)?.length, 3);
  assert.match(plain(text), /It is being drafted\. Nobody has signed anything/);
  assert.match(plain(text), /Why nights are understaffed/);
  assert.match(plain(text), /Mostly at night/);
});

test('with the last role the entry in the team goes', async () => {
  const manager = await table.as({ role: 'partnership manager', partner: partners.trust, shownAs: 'Manager' });
  const role = await table.scope(({ tx }) =>
    tx.selectFrom('membership').select('id').where('person_id', '=', people.nurse.personId).executeTakeFirstOrThrow(),
  );
  assert.equal((await manager.post(`people/${people.nurse.personId}/roles/${role.id}/end`)).status, 303);
  assert.doesNotMatch(await main(people.officer, 'agreement/team'), /Mostly at night/);
  const left = await table.scope(({ tx }) => tx.selectFrom('team_entry').select('person_id').execute());
  assert.deepEqual(left, []);
});

test('what came of it is said when the day has come, and a launch that is over stays as it was', async () => {
  const to = `${base}/${await one()}`;
  const early = await people.trust.post(`${to}/what-came-of-it`, { people: '60', seen: 2 });
  assert.match(early.text, /Say this when the day has come/);
  await people.trust.post(`${to}/change`, { ...dayOf('21', '11'), where: 'The chapel', seen: 2 });
  const held = { people: '60', cameOfIt: 'Nights come first at the forum', seen: 3 };
  assert.equal((await people.trust.post(`${to}/what-came-of-it`, held)).status, 303);
  assert.match(await main(people.officer, base), /Held.*60 people|60 people/);
  const answers = await table.scope(({ tx }) => tx.selectFrom('launch_invitation').select('answer').execute());
  assert.deepEqual(new Set(answers.map(({ answer }) => answer)), new Set([null]), 'who came leaves no mark');
  const added = await people.trust.post(`${to}/programme/add`, { words: 'Afterwards' });
  assert.match(plain(added.text), /This launch was held/);
  assert.equal((await items()).length, 2);
});

test('a launch is called off with its reason, and another can be planned', async () => {
  assert.equal((await people.trust.post(`${base}/set-up`, dayOf('5', '3', '2027'))).status, 303);
  const to = `${base}/${await one()}`;
  assert.match((await people.trust.post(`${to}/call-off`, { because: '', seen: 1 })).text, /Say why it is called off/);
  assert.equal((await people.trust.post(`${to}/call-off`, { because: 'The wing is closed', seen: 1 })).status, 303);
  assert.match(await main(people.officer, to), /The wing is closed/);
  assert.match(plain((await people.officer.get(`${to}/pack`)).text), /This launch was called off/);
  assert.equal((await people.trust.post(`${base}/set-up`, {})).status, 303);
});

test('no word and no name of a launch is in an event', async () => {
  const rows = await table.scope(({ tx }) => tx.selectFrom('event').select('changes').execute());
  assert.doesNotMatch(JSON.stringify(rows), /Joan|chapel|night|closed|Tea|coming/i);
});
