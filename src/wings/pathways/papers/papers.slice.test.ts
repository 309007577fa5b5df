import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import { tokenIn } from '../../../../test/support/client.ts';
import { pdfWords } from '../../../../test/support/pdf-words.ts';
import { newId } from '../../../db/id.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, providers, command } = gate;
const { worker, nurse, officer, commissioner, manager } = people;

const flat = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const paper = { which: 'with the name', because: 'To hand over', role: 'Recovery worker', reach: '01632 960 001' };
const alone = { ...paper, which: 'number alone', because: '' };

let numbered = 400;
async function addHandover(
  referenceId: string,
  more: { to?: 'outside' | 'quay' | 'nobody'; workerWords?: string } = {},
): Promise<number> {
  numbered += 1;
  const { to = 'outside', workerWords } = more;
  await command(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('handover')
      .values({
        ...{ partnership_id, id: newId(), number: numbered, reference_id: referenceId, kind: 'prison to community' },
        ...{ from_id: providers.charity, planned_on: '2026-11-20', sent_on: '2026-11-20', area: 'Far Away' },
        ...{ state: workerWords === undefined ? 'sent' : 'appointment made', expected_release_on: '2026-12-04' },
        ...(to === 'outside' && { to_outside_id: gate.outsideId }),
        ...(to === 'quay' && { to_id: providers.quay }),
        ...(workerWords !== undefined && {
          ...{ acknowledged_on: '2026-11-20', accepted_on: '2026-11-20', worker_words: workerWords },
          ...{ appointment_on: '2026-12-04', appointment_at: '14:30' },
        }),
      })
      .execute(),
  );
  return numbered;
}
const travels = (referenceId: string, kind: 'goal' | 'plan', words: string | null, agreed: boolean, struck = false) =>
  command(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('what_travels')
      .values({
        ...{ partnership_id, id: newId(), reference_id: referenceId, kind, agreed, said_on: '2026-11-01' },
        ...(struck ? { struck_on: '2026-11-10' } : { words }),
        ...(kind === 'plan' && !struck && { dated_on: '2026-11-02', kept_in: 'Kept in SystmOne' }),
      })
      .execute(),
  );
const openings = (referenceId: string) =>
  command(({ tx }) =>
    tx
      .selectFrom('identity_opening')
      .select(['person_id', 'because'])
      .where('reference_id', '=', referenceId)
      .execute(),
  );

test('a service that is not here is listed with how it is reached, and its address counts as checked once somebody rang', async () => {
  const added = await nurse.post('outside-services/add', {
    name: 'Upper Moor Recovery',
    area: 'Upper Moor',
    secureMail: 'duty@upper-moor.example',
    phone: '',
  });
  assert.equal(added.status, 303);
  const page = await worker.get(added.location);
  assert.match(flat(page.text), /Address not checked/);
  await worker.post(`${added.location}/checked`, { seen: '1' });
  assert.match(flat((await worker.get(added.location)).text), /Address checked by phone 21 November 2026/);
  const words = { name: 'Upper Moor Recovery', area: 'Upper Moor', phone: '', seen: '2' };
  assert.equal(
    (await worker.post(`${added.location}/change`, { ...words, secureMail: 'new@upper-moor.example' })).status,
    303,
  );
  const changed = flat((await worker.get(added.location)).text);
  assert.match(changed, /new@upper-moor\.example/);
  assert.match(changed, /Address not checked/, 'another address is unchecked again');
  const late = await worker.post(`${added.location}/change`, { ...words, secureMail: 'third@upper-moor.example' });
  assert.equal(late.status, 409);
  assert.match(late.text, /new@upper-moor\.example/);
  assert.equal((await worker.post(`${added.location}/close`, { seen: '3' })).status, 303);
  assert.match(flat((await worker.get('outside-services')).text), /Closed Upper Moor Recovery/);
  assert.equal((await worker.post(`${added.location}/close`, { seen: '4' })).status, 409);
  assert.equal((await worker.post(`${added.location}/open-again`, { seen: '4' })).status, 303);
  assert.match(flat((await worker.get(added.location)).text), /has no seat here/);
});

test('an address that is none is sent back with the words kept, and two services of one name have two addresses', async () => {
  const wrong = await nurse.post('outside-services/add', { name: 'A', area: 'B', secureMail: 'duty at a', phone: '' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Write one whole address/);
  assert.match(wrong.text, /duty at a/);
  const both = { name: 'Add', area: 'B', secureMail: '', phone: '' };
  const first = await nurse.post('outside-services/add', both);
  const second = await nurse.post('outside-services/add', { ...both, area: 'C' });
  assert.notEqual(first.location, second.location);
  assert.doesNotMatch(first.location, /\/add$/);
});

test('services that are not here are kept by those who work with people, and read by nobody who may not come to people', async () => {
  assert.equal((await officer.get('outside-services')).status, 200);
  assert.equal((await officer.get('outside-services/add')).status, 403);
  assert.equal((await officer.post('outside-services/far-away/close', { seen: '1' })).status, 403);
  assert.equal((await commissioner.get('outside-services')).status, 403);
  assert.equal((await manager.get('outside-services/add')).status, 200);
});

test('a handover on paper says what it must, opens the name by a recorded act, and is kept nowhere', async () => {
  const id = await gate.addReference();
  const number = await addHandover(id);
  await travels(id, 'goal', 'I want to see my daughter', true);
  await travels(id, 'plan', 'Recovery plan', true);
  await travels(id, 'goal', 'CANARY NOT AGREED', false);
  await travels(id, 'goal', null, true, true);
  const page = await worker.get(`handovers/${number}/on-paper`);
  assert.equal(page.status, 200);
  assert.match(flat(page.text), /2 things that the person agreed to/);
  assert.doesNotMatch(page.text, /Field|CANARY|\[object/);
  assert.deepEqual(await openings(id), [], 'looking at the page opens nothing');

  const made = await worker.post(`handovers/${number}/on-paper`, paper);
  assert.equal(made.status, 200);
  assert.equal(made.headers['content-type'], 'application/pdf');
  assert.equal(made.headers['cache-control'], 'no-store');
  assert.equal(made.headers['content-disposition'], `inline; filename="handover-${number}.pdf"`);
  const { words, about } = await pdfWords(made.body);
  for (const said of [
    ...[`Handover ${number}`, 'The Charity, HMP Northmoor', 'Far Away Recovery', 'Sam Field', '1 May 1990'],
    ...['Release is expected on 4 December 2026', 'Recovery worker', '01632 960 001', '“I want to see my daughter”'],
    ...['Kept in SystmOne', 'Naloxone in their hand', 'Not answered yet. Ask us', 'Name the worker who takes them on'],
    ...['Within 2 days', 'read no further', 'What is prescribed and how much is not on this paper'],
    ...['Until you do, nobody with you has taken them on', 'Until then they stay with us'],
  ])
    assert.ok(words.includes(said), `${said} is not in: ${words}`);
  assert.doesNotMatch(words, /CANARY/);
  assert.doesNotMatch(about, /Sam|Field|1990/);
  assert.match(about, new RegExp(`Handover ${number}`));
  assert.deepEqual(await openings(id), [{ person_id: worker.personId, because: 'To hand over' }]);
  for (const line of gate.log) assert.doesNotMatch(line, /Sam Field|1990-05-01/);
  const events = await command(({ tx }) => tx.selectFrom('event').select(['act', 'changes']).execute());
  assert.ok(events.some(({ act }) => act === 'handover put on paper'));
  assert.doesNotMatch(JSON.stringify(events), /Sam|Field|01632/);
});

test('the paper has the day that is on the person’s record, or why it is not known, and the page says when the handover has another', async () => {
  const id = await gate.addReference();
  const number = await addHandover(id);
  const moved = (expected_release_on: string | null, release_unknown_because: string | null) =>
    command(({ tx }) =>
      tx
        .updateTable('person_reference')
        .set({ expected_release_on, release_unknown_because })
        .where('id', '=', id)
        .execute(),
    );
  assert.doesNotMatch(
    (await worker.get(`handovers/${number}/on-paper`)).text,
    /is another than the one on this handover/,
  );
  await moved('2026-11-27', null);
  assert.match((await worker.get(`handovers/${number}/on-paper`)).text, /is another than the one on this handover/);
  const early = await pdfWords((await worker.post(`handovers/${number}/on-paper`, alone)).body);
  assert.match(early.words, /Release is expected on 27 November 2026/);
  assert.doesNotMatch(early.words, /4 December/);
  await moved(null, 'a hearing is still to come');
  const unknown = await pdfWords((await worker.post(`handovers/${number}/on-paper`, alone)).body);
  assert.match(unknown.words, /The day is not known yet: a hearing is still to come\./);
});

test('the paper with the number alone has no name and opens none', async () => {
  const id = await gate.addReference();
  const number = await addHandover(id);
  const { words, about } = await pdfWords((await worker.post(`handovers/${number}/on-paper`, alone)).body);
  assert.match(words, /There is no name on this paper/);
  assert.match(words, /Nothing goes along beside this/);
  assert.doesNotMatch(words + about, /Sam|Field|1990/);
  assert.deepEqual(await openings(id), []);
});

test('a paper that is asked for twice with one form opens the name once', async () => {
  const id = await gate.addReference();
  const number = await addHandover(id);
  const csrf = tokenIn(await worker.get(`handovers/${number}/on-paper`));
  const twice = [];
  for (let i = 0; i < 2; i += 1)
    twice.push((await worker.post(`handovers/${number}/on-paper`, { ...paper, csrf })).status);
  assert.deepEqual(twice, [200, 409]);
  assert.equal((await openings(id)).length, 1);
});

test('a letter that no font has stands as its number, and the paper says to ring for how it is written', async () => {
  const number = await addHandover(await gate.addReference());
  const made = await worker.post(`handovers/${number}/on-paper`, { ...alone, role: 'Worker 中' });
  const { words } = await pdfWords(made.body);
  assert.match(words, /Worker \[U\+4E2D\]/);
  assert.match(words, /Ring us for how it is written/);
  assert.doesNotMatch(words, /attached/);
});

test('whoever oversees the place makes the paper without a name, and is told why not with one', async () => {
  const id = await gate.addReference();
  const number = await addHandover(id);
  const refused = await manager.post(`handovers/${number}/on-paper`, paper);
  assert.equal(refused.status, 403);
  assert.match(refused.text, /opened by those who work with the person/);
  assert.deepEqual(await openings(id), []);
  assert.equal((await manager.post(`handovers/${number}/on-paper`, alone)).status, 200);
});

test('a paper asks why a name is opened, and whom they ask', async () => {
  const number = await addHandover(await gate.addReference());
  const asked = await worker.post(`handovers/${number}/on-paper`, { ...paper, because: '', role: '' });
  assert.equal(asked.status, 422);
  assert.match(asked.text, /Say why the name is opened/);
  assert.match(asked.text, /Say whom they ask, by role/);
});

test('no paper is made for a team that is here, for nobody, for a service that has closed, or of a handover that has ended', async () => {
  const refused = async (number: number, why: RegExp) => {
    const answer = await worker.post(`handovers/${number}/on-paper`, paper);
    assert.equal(answer.status, 409);
    assert.match(answer.text, why);
  };
  await refused(await addHandover(await gate.addReference(), { to: 'quay' }), /This team is here/);
  await refused(await addHandover(await gate.addReference(), { to: 'nobody' }), /Nobody is chosen yet/);
  const id = await gate.addReference();
  const number = await addHandover(id);
  await command(({ tx }) =>
    tx.updateTable('outside_service').set({ closed_on: '2026-11-20' }).where('id', '=', gate.outsideId).execute(),
  );
  await refused(number, /closed on 20 November 2026/);
  await command(({ tx }) =>
    tx.updateTable('outside_service').set({ closed_on: null }).where('id', '=', gate.outsideId).execute(),
  );
  await command(({ tx }) =>
    tx
      .updateTable('handover')
      .set({ state: 'declined', ended_on: '2026-11-20' })
      .where('number', '=', number)
      .execute(),
  );
  await refused(number, /has ended/);
});

test('a handover on its way to a service that has closed waits on the first page of those who hand over, until it has ended', async () => {
  const added = await worker.post('outside-services/add', { name: 'Shut Soon', area: 'B', secureMail: '', phone: '' });
  const slug = added.location.split('/').at(-1) ?? '';
  const number = await addHandover(await gate.addReference());
  await command(async ({ tx }) => {
    const { id } = await tx
      .selectFrom('outside_service')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow();
    await tx.updateTable('handover').set({ to_outside_id: id }).where('number', '=', number).execute();
  });
  const waits = new RegExp(`Handover ${number} Shut Soon has closed\\. Choose another service`);
  assert.doesNotMatch(flat((await worker.get('')).text), waits);
  await nurse.post(`outside-services/${slug}/close`, { seen: '1' });
  assert.match(flat((await worker.get('')).text), waits);
  assert.match(flat((await manager.get('')).text), waits);
  assert.doesNotMatch(flat((await nurse.get('')).text), waits);
  await command(({ tx }) =>
    tx
      .updateTable('handover')
      .set({ state: 'declined', ended_on: '2026-11-21' })
      .where('number', '=', number)
      .execute(),
  );
  assert.doesNotMatch(flat((await worker.get('')).text), waits);
});

test('papers are made by nobody to whom the person is not shown', async () => {
  const number = await addHandover(await gate.addReference());
  for (const client of [nurse, officer, commissioner])
    for (const which of ['on-paper', 'slip']) {
      assert.equal((await client.get(`handovers/${number}/${which}`)).status, 403);
      assert.equal((await client.post(`handovers/${number}/${which}`, { ...paper, language: 'en' })).status, 403);
    }
  const toQuay = await addHandover(await gate.addReference(), { to: 'quay' });
  assert.equal((await people['quay worker'].post(`handovers/${toQuay}/on-paper`, paper)).status, 403);
  assert.equal((await people['quay worker'].get(`handovers/${toQuay}/slip`)).status, 200);
});

test('a slip begins from what the handover knows, and what is typed for it is on it and nowhere else', async () => {
  const id = await gate.addReference();
  const number = await addHandover(id, { workerWords: 'Jo from Far Away' });
  const form = await worker.get(`handovers/${number}/slip`);
  assert.match(form.text, /value="Jo from Far Away"/);
  assert.match(form.text, /value="Friday 4 December, 2:30pm"/);
  const slip = await worker.post(`handovers/${number}/slip`, {
    ...{ meets: 'Jo from Far Away', when: 'Friday, 2:30pm', where: '', bring: 'This slip', ring: 'Jo, 01632 960 777' },
    ...{ name: 'Zebedee', language: 'en', naloxone: 'yes' },
  });
  assert.equal(slip.status, 200);
  const words = flat(slip.text);
  for (const said of [
    /Zebedee/,
    /Private/,
    /Jo from Far Away/,
    /You can say no at any time/,
    /naloxone/,
    /We do not know the place yet/,
  ])
    assert.match(words, said);
  assert.doesNotMatch(words, /Sam Field|R-0/);
  const kept = await command(({ tx }) => tx.selectFrom('event').select('changes').execute());
  assert.doesNotMatch(JSON.stringify(kept), /Zebedee/);
  assert.equal((await command(({ tx }) => tx.selectFrom('draft').select('id').execute())).length, 0);
  for (const line of gate.log) assert.doesNotMatch(line, /Zebedee|960 777/);
  assert.deepEqual(await openings(id), []);
});

test('a slip can leave naloxone off, and is there in Welsh and in easy read, each marked as a draft', async () => {
  const number = await addHandover(await gate.addReference());
  const typed = { meets: '', when: '', where: '', bring: '', ring: '', name: '' };
  const slip = async (more: Record<string, string>) =>
    flat((await worker.post(`handovers/${number}/slip`, { ...typed, ...more })).text);
  assert.doesNotMatch(await slip({ language: 'en' }), /naloxone/i);
  const welsh = await slip({ language: 'cy', naloxone: 'yes' });
  assert.match(welsh, /Cewch ddweud na ar unrhyw adeg/);
  assert.match(welsh, /Drafft/);
  const easy = await slip({ language: 'en', naloxone: 'yes', easyRead: 'yes' });
  assert.match(easy, /It can save a life\./);
  assert.match(easy, /Easy read, draft/);
});

test('what the product does and does not do in care is read by everyone with a seat', async () => {
  for (const client of [commissioner, worker, people.facilitator]) {
    const page = await client.get('handovers/in-care');
    assert.equal(page.status, 200);
    assert.match(flat(page.text), /It treats nobody, and it is no alarm/);
    assert.match(flat(page.text), /Somebody who goes today still goes today\. Ring the team that takes them on/);
    assert.match(flat(page.text), /No clinical safety officer has looked at this software and signed/);
  }
});
