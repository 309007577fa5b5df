import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import { tokenIn } from '../../../../test/support/client.ts';
import { withClient } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, places } = gate;
const partners = await gate.command(({ tx }) => tx.selectFrom('partner').select(['id', 'slug', 'name']).execute());
const partner = (slug: string) => partners.find((one) => one.slug === slug)?.id ?? '';
const charity = partner('the-charity');
const governor = await gate.as({ role: 'representative', partner: partner('the-prison'), shownAs: 'Governor' });
const director = await gate.as({ role: 'representative', partner: charity, shownAs: 'Director of the charity' });

const add = (more: Record<string, string> = {}, who = people.facilitator) =>
  who.post('services/add', {
    ...{ name: 'Foundations', partner: charity, kind: 'non-clinical', type: 'rolling programme', state: 'running' },
    ...more,
  });
let n = 0;
async function added(more: Record<string, string> = {}): Promise<string> {
  n += 1;
  const sent = await add({ name: `Group ${n}`, ...more });
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  return sent.location.split('/').at(-1) ?? '';
}
const offer = (slug: string, place: string, more: Record<string, string> = {}, who = people.facilitator) =>
  who.post(`services/${slug}/offer`, { place, ...more });
async function offerId(slug: string): Promise<string> {
  const { text } = await people.facilitator.get(`services/${slug}`);
  return /offers\/([0-9a-f-]{36})\/change/.exec(text)?.[1] ?? assert.fail('no offer');
}
const rowsNow = () =>
  gate.command(async ({ tx }) => ({
    services: (await tx.selectFrom('service').select('id').execute()).length,
    offers: (await tx.selectFrom('service_offer').select('id').execute()).length,
  }));

test('a service is added, offered with what is tailored and why, and everyone with a seat reads it', async () => {
  const slug = await added({ name: 'Steady', about: 'Eight afternoons', eligibility: 'Anyone' });
  assert.equal(
    (
      await offer(slug, places.northmoor, {
        tailored: 'Shorter',
        tailoredBecause: 'They asked',
        where: 'B wing',
        timetable: 'Mondays',
        capacity: '12',
        howToJoin: 'A slip',
      })
    ).status,
    303,
  );
  const { text } = await people.commissioner.get(`services/${slug}`);
  for (const words of [
    'The Charity',
    'Eight afternoons',
    'HMP Northmoor',
    'Shorter',
    'They asked',
    'B wing',
    'Mondays',
    '12',
    'A slip',
  ])
    assert.match(text, new RegExp(words));
  assert.doesNotMatch(text, /Change this/);
});

test('five filters narrow the list, and what nobody knows of is as if it had not been asked', async () => {
  const slug = await added({ name: 'Naloxone', kind: 'clinical', type: 'other' });
  await offer(slug, places.southmoor);
  const list = async (query: string) => (await people.officer.get(`services?${query}`)).text;
  for (const query of [
    'place=hmp-southmoor',
    'kind=clinical',
    'type=other',
    'provider=the-charity',
    'state=running',
    'place=nowhere',
  ])
    assert.match(await list(query), /Naloxone/, query);
  for (const query of ['place=hmp-northmoor', 'kind=peer', 'type=SMART', 'state=planned'])
    assert.doesNotMatch(await list(query), />Naloxone</, query);
});

test('a representative keeps their own organisation’s services and nobody else’s', async () => {
  assert.equal((await add({ name: 'Ours' }, director)).status, 303);
  const refused = await add({ name: 'Not theirs' }, governor);
  assert.equal(refused.status, 403);
  assert.match(
    refused.text,
    /You cannot keep this service for The Charity\. Their representative can|You cannot keep this service for The Charity/,
  );
  const slug = await added();
  assert.equal((await governor.get(`services/${slug}/change`)).status, 403);
  assert.equal((await offer(slug, places.northmoor, {}, governor)).status, 403);
});

test('a partnership manager offers at the place they oversee, and changes a service only where they oversee all of it', async () => {
  const slug = await added();
  assert.equal((await offer(slug, places.northmoor, {}, people.manager)).status, 303);
  assert.equal((await people.manager.get(`services/${slug}/change`)).status, 200);
  assert.equal((await offer(slug, places.southmoor, {}, people.manager)).status, 403);
  assert.equal((await offer(slug, places.southmoor, {}, people['strategic manager'])).status, 303);
  assert.equal((await people.manager.get(`services/${slug}/change`)).status, 403);
  assert.equal((await people['strategic manager'].get(`services/${slug}/change`)).status, 200);
});

test('front-line staff and commissioners read the directory and keep nothing in it', async () => {
  for (const who of [people.nurse, people.commissioner]) {
    assert.equal((await who.get('services')).status, 200);
    assert.equal((await who.get('services/add')).status, 403);
    assert.equal((await add({ name: 'No' }, who)).status, 403);
  }
});

test('the same name of the same provider is refused, also when two add it at once', async () => {
  await add({ name: 'Twice' });
  const again = await add({ name: ' twice ' });
  assert.equal(again.status, 422);
  assert.match(again.text, /The Charity has “Twice” in the directory already/);
  const both = await Promise.all([add({ name: 'At once' }), add({ name: 'At once' }, director)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 422]);
});

test('a service is offered at one place once, also when two offer it at once', async () => {
  const slug = await added();
  const both = await Promise.all([offer(slug, places.northmoor), offer(slug, places.northmoor, {}, director)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 422]);
});

test('what is tailored needs its reason', async () => {
  const sent = await offer(await added(), places.northmoor, { tailored: 'Shorter' });
  assert.equal(sent.status, 422);
  assert.match(sent.text, /Say why it is tailored there/);
});

test('a service stops because, is offered nowhere new while it is stopped, and can be taken up again', async () => {
  const slug = await added();
  const move = (body: Record<string, string | number>) => people.facilitator.post(`services/${slug}/move`, body);
  assert.match((await move({ state: 'stopped', seen: 1 })).text, /Say why it stops/);
  assert.equal((await move({ state: 'stopped', because: 'No money', seen: 1 })).status, 303);
  const { text } = await people.officer.get(`services/${slug}`);
  assert.match(text, /No money/);
  const refused = await offer(slug, places.northmoor);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /This service has stopped/);
  assert.equal((await move({ state: 'running', seen: 2 })).status, 303);
});

test('somebody who changes what another changed first sees both', async () => {
  const slug = await added();
  const change = (name: string) =>
    people.facilitator.post(`services/${slug}/change`, {
      ...{ name, partner: charity, kind: 'peer', type: 'other', seen: 1 },
    });
  assert.equal((await change('First word')).status, 303);
  const late = await change('Second word');
  assert.equal(late.status, 409);
  assert.match(late.text, /First word/);
  assert.match(late.text, /Second word/);
});

test('an offer ends on a day, leaves the print, and is offered there again', async () => {
  const slug = await added({ name: 'Ending' });
  await offer(slug, places.northmoor, { startedOn: '2026-03-01' });
  const id = await offerId(slug);
  const end = (body: Record<string, string | number>) => people.manager.post(`services/${slug}/offers/${id}/end`, body);
  const on = (day: number, month: number) => ({ 'endedOn-day': day, 'endedOn-month': month, 'endedOn-year': 2026 });
  assert.match((await end({ ...on(1, 1), seen: 1 })).text, /It had not begun on this day/);
  assert.equal((await end({ ...on(20, 11), seen: 1 })).status, 303);
  assert.doesNotMatch((await people.officer.get('services/at/hmp-northmoor')).text, /Ending/);
  assert.equal((await end({ seen: 2 })).status, 303);
  assert.match((await people.officer.get('services/at/hmp-northmoor')).text, /Ending/);
});

test('a closed place and a provider that left are refused with a sentence, and are loose ends on the first page', async () => {
  const slug = await added({ name: 'Left over' });
  await offer(slug, places['the lane']);
  const gone = newId();
  await gate.command(async ({ tx, partnershipId }) => {
    await tx
      .updateTable('place')
      .set({ closed_on: '2026-11-01', merged_into_id: places['the quay'] })
      .where('id', '=', places['the lane'])
      .execute();
    await tx
      .insertInto('partner')
      .values({
        partnership_id: partnershipId,
        id: gone,
        slug: 'gone',
        name: 'Gone',
        kind: 'provider',
        left_on: '2026-10-01',
      })
      .execute();
  });
  const shut = await offer(await added(), places['the lane']);
  assert.equal(shut.status, 422);
  assert.match(
    shut.text,
    /The Lane closed on 1 November 2026 and is part of The Quay now, so nothing is offered there/,
  );
  const left = await add({ name: 'Of the gone', partner: gone });
  assert.match(left.text, /Gone left the partnership on 1 October 2026, so it offers nothing here/);
  assert.match((await people.facilitator.get('')).text, /The Lane closed on 1 November 2026/);
  await gate.command(({ tx }) =>
    tx
      .updateTable('place')
      .set({ closed_on: null, merged_into_id: null })
      .where('id', '=', places['the lane'])
      .execute(),
  );
});

test('the print of a place says what runs there, in large print, easy words and draft Welsh', async () => {
  const slug = await added({ name: 'Printed', about: 'Own words' });
  await offer(slug, places['the quay'], { timetable: 'Fridays, 2pm' });
  const as = async (printing: string) => (await people['quay worker'].get(`services/at/the-quay?as=${printing}`)).text;
  for (const printing of ['large', 'ordinary'])
    assert.match(await as(printing), /What you can go to here[\s\S]*Printed[\s\S]*Own words[\s\S]*Fridays, 2pm/);
  const easy = await as('easy');
  assert.match(easy, /A group\. You can start any week/);
  assert.match(easy, /Draft\. People who use easy read/);
  const welsh = await as('welsh');
  assert.match(welsh, /Beth allwch chi fynd iddo yma/);
  assert.match(welsh, /Drafft/);
  assert.match(welsh, /places\/the-quay\/worried/);
});

test('showing a service to the public is an act of its own that says what anybody will see', async () => {
  const slug = await added({ name: 'Shown' });
  await offer(slug, places.northmoor, { where: 'B wing' });
  const { text } = await people.facilitator.get(`services/${slug}/public`);
  assert.match(text, /Never a wing, a room, a time/);
  assert.equal((await people.facilitator.post(`services/${slug}/public`, { tier: 'published', seen: 1 })).status, 303);
  const happened = await gate.command(({ tx }) =>
    tx.selectFrom('event').select('changes').where('act', '=', 'service shown').execute(),
  );
  assert.deepEqual(happened, [{ changes: { tier: 'published' } }]);
  assert.match((await people.officer.get(`services/${slug}`)).text, /Anybody can find it in the open directory/);
});

test('a name that says in which wing it is, is not shown to the public', async () => {
  const slug = await added({ name: 'The B wing community' });
  await offer(slug, places.northmoor, { where: 'B wing' });
  const refused = await people.facilitator.post(`services/${slug}/public`, { tier: 'published', seen: 1 });
  assert.equal(refused.status, 409);
  assert.match(refused.text, /Its name says “B wing”/);
  await gate.command(({ tx }) =>
    tx.updateTable('service').set({ tier: 'published' }).where('slug', '=', slug).execute(),
  );
  const open = await gate.app.inject({ url: '/open-referral/services?search=community' });
  assert.equal(open.json().total_items, 0, 'the database holds it by itself');
});

const head = 'service,provider,kind,type,place,prison_code,capacity,started_on,how_to_join\r\n';
const sendList = (lines: string, who = people.facilitator) =>
  who.post('services/import', { pasted: `${head}${lines}` });

test('a list is looked at first, kept whole with a yes, and changes nothing the second time', async () => {
  const lines =
    'From a list,The Charity,peer,peer support,HMP Northmoor,,12,21/11/2026,"Ask, or come"\r\nfrom  a list,the charity,,,HMP Southmoor,,,,\r\nAlone,The Prison,non-clinical,other,,,,,\r\n';
  const before = await rowsNow();
  const sent = await sendList(lines);
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  const preview = await people.facilitator.get(sent.location);
  assert.match(preview.text, /Nothing is kept yet\. 3 lines read/);
  assert.deepEqual(await rowsNow(), before);
  assert.equal((await people.manager.get(sent.location)).status, 404, 'a file that waits is its sender’s own');
  assert.equal((await people.facilitator.post(sent.location)).status, 303);
  assert.deepEqual(await rowsNow(), { services: before.services + 2, offers: before.offers + 2 });
  const again = await sendList(lines);
  assert.match((await people.facilitator.get(again.location)).text, /This list changes nothing/);
  assert.equal((await people.facilitator.post(again.location)).status, 303);
  assert.deepEqual(await rowsNow(), { services: before.services + 2, offers: before.offers + 2 });
  assert.equal((await people.facilitator.get(sent.location)).status, 404, 'what was kept does not wait any more');
});

test('two people who keep the same list at once keep it once', async () => {
  const before = await rowsNow();
  const lines = 'Raced,The Charity,peer,peer support,HMP Northmoor,,,,\r\n';
  const [mine, theirs] = [await sendList(lines), await sendList(lines, director)];
  const kept = await Promise.all([people.facilitator.post(mine.location), director.post(theirs.location)]);
  assert.deepEqual(
    kept.map(({ status }) => status),
    [303, 303],
  );
  assert.deepEqual(await rowsNow(), { services: before.services + 1, offers: before.offers + 1 });
});

test('with a bad line nothing is kept, and each is named with its line, its column and what is wrong', async () => {
  const before = await rowsNow();
  const sent = await sendList(
    [
      'Good,The Charity,peer,peer support,HMP Northmoor,,,,',
      '"Two\r\nlines",The Charity,peer,peer support,HMP Northmoor,,twelve,,',
      'Bad place,The Charity,peer,peer support,HMP Nowhere,,,,',
      'Bad code,The Charity,peer,peer support,,ZZZ,,,',
      'Bad provider,Nobody,peer,peer support,HMP Northmoor,,,,',
      'Bad kind,The Charity,nice,nicer,HMP Northmoor,,,,',
      'good,The Charity,peer,peer support,HMP Northmoor,,,,',
      'Bad day,The Charity,peer,peer support,HMP Northmoor,,,2026-02-30,',
      'Short,The Charity,peer',
    ].join('\r\n'),
  );
  assert.equal(sent.status, 422);
  const text = sent.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  for (const words of [
    'Line 3 capacity “twelve” is not a whole number from 1 to 5000',
    'Line 5 place No place here is called “HMP Nowhere”',
    'Line 6 prison_code No place here has the code ZZZ',
    'Line 7 provider No partner here is called “Nobody”',
    'Line 8 kind “nice” is none of',
    'Line 8 type “nicer” is none of',
    'Line 9 place Line 2 has the same service at the same place already',
    'Line 10 started_on “2026-02-30” is not a day that there is',
    'Line 11 the whole line This line has 3 cells and the first line 9',
  ])
    assert.ok(text.includes(words), `${words}\n${text.slice(0, 6000)}`);
  assert.match(text, /Lines to put right: 3, 5 to 11\./);
  assert.deepEqual(await rowsNow(), before);
  const waiting = await withClient(
    gate.db.owner,
    async (client) => (await client.query('select 1 from thread.taken_file')).rows,
  );
  assert.equal(waiting.length, 0);
});

/** As a browser sends a file. */
const upload = async (text: string) => {
  const token = tokenIn(await people.facilitator.get('services/import')) ?? '';
  const part = (name: string, body: string, more = '') =>
    `--edge\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${body}\r\n`;
  return gate.app.inject({
    method: 'POST',
    url: `/partnerships/${gate.partnership.slug}/services/import`,
    headers: {
      cookie: [...people.facilitator.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': 'multipart/form-data; boundary=edge',
    },
    payload: `${part('csrf', token)}${part('file', text, '; filename="list.csv"\r\ncontent-type: text/csv')}${part('pasted', '')}--edge--\r\n`,
  });
};

test('a file of 50,000 lines with one bad line is answered whole, with that line, and nothing is kept', async () => {
  const lines = Array.from({ length: 50_000 }, (_, i) =>
    i === 41_233
      ? 'Bad,The Charity,peer,other,HMP Nowhere,,,,\r\n'
      : `Line ${i},The Charity,peer,other,HMP Northmoor,,9,2026-03-01,A slip\r\n`,
  );
  const before = await rowsNow();
  const answer = await upload(head + lines.join(''));
  assert.equal(answer.statusCode, 422);
  assert.match(answer.payload, /1 line to put right of 50000/);
  assert.match(answer.payload, /Lines to put right: 41235\./);
  assert.deepEqual(await rowsNow(), before);
});

test('a representative’s list may hold only what is theirs to keep', async () => {
  const sent = await sendList('Own,The Charity,peer,other,,,,,\r\nNot own,The Prison,peer,other,,,,,\r\n', director);
  assert.equal(sent.status, 422);
  assert.match(sent.text, /You cannot keep this service for The Prison/);
  assert.doesNotMatch(sent.text, /You cannot keep this service for The Charity/);
});

test('what changed between the look and the yes keeps the whole list out', async () => {
  const sent = await sendList('Late,The Charity,peer,other,HMP Southmoor,,,,\r\n');
  await gate.command(({ tx }) =>
    tx.updateTable('place').set({ closed_on: '2026-11-20' }).where('id', '=', places.southmoor).execute(),
  );
  const before = await rowsNow();
  const kept = await people.facilitator.post(sent.location);
  assert.equal(kept.status, 422);
  assert.match(kept.text, /HMP Southmoor closed on 20 November 2026/);
  assert.deepEqual(await rowsNow(), before);
  await gate.command(({ tx }) =>
    tx.updateTable('place').set({ closed_on: null }).where('id', '=', places.southmoor).execute(),
  );
});

test('the table that is taken away can be taken in again, and changes nothing', async () => {
  const { text } = await people.facilitator.get('services/table/services.csv');
  const sent = await people.facilitator.post('services/import', { pasted: text });
  assert.equal(sent.status, 303, sent.text.slice(0, 4000));
  assert.match((await people.facilitator.get(sent.location)).text, /This list changes nothing/);
});

test('a long directory is turned page by page, and keeps what was asked for', async () => {
  const lines = Array.from(
    { length: 60 },
    (_, i) => `Page ${String(i).padStart(3, '0')},The Prison,peer,SMART,,,,,\r\n`,
  );
  const sent = await sendList(lines.join(''));
  assert.equal((await people.facilitator.post(sent.location)).status, 303);
  const first = await people.officer.get('services?type=SMART');
  assert.match(first.text, /60 services of \d+, as you asked for them/);
  assert.match(first.text, /Page 049/);
  assert.doesNotMatch(first.text, /Page 050/);
  const next = /href="([^"]+page=2)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no next page');
  const second = await people.officer.get(next);
  assert.match(second.text, /Page 050/);
  assert.doesNotMatch(second.text, /Page 049/);
});

test('no event of the directory holds words that somebody typed', async () => {
  const events = await gate.command(({ tx }) =>
    tx.selectFrom('event').select('changes').where('subject_kind', 'in', ['service', 'services file']).execute(),
  );
  assert.ok(events.length > 20);
  for (const { changes } of events)
    for (const value of Object.values(changes as object))
      assert.match(
        String(value),
        /^([0-9a-f-]{36}|\d+|planned|running|stopped|partners|published|null|\d{4}-\d\d-\d\d)$/,
      );
});
