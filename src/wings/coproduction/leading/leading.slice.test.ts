import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { newId } from '../../../db/id.ts';
import { type Role, roles, type Standing, type Verdict } from '../../../shell/standing.ts';
import { asksDigest } from '../../partnership/index.ts';
import { mayCountPeers, mayKeepInvolvement, mayKeepPeerPathway, mayKeepReward, mayReadAnswers } from '../policy.ts';
import { filled, leadingWordsIn } from './words.ts';

const someone = (role: Role): Standing => ({
  personId: 'me',
  memberships: [{ role, level: null, partnerId: null, placeId: null }],
  perspectiveIds: [],
});
const whoMay = (may: (standing: Standing) => Verdict) => roles.filter((role) => may(someone(role)).allowed);

test('who may do what', () => {
  assert.deepEqual(whoMay(mayReadAnswers), roles);
  assert.deepEqual(whoMay(mayKeepInvolvement), ['facilitator', 'partnership manager', 'lived experience']);
  assert.deepEqual(whoMay(mayKeepPeerPathway), ['facilitator', 'partnership manager', 'lived experience']);
  assert.deepEqual(whoMay(mayCountPeers), ['facilitator']);
  assert.deepEqual(whoMay(mayKeepReward), ['facilitator', 'partnership manager']);
});

const table = await aroundTheTable();
const { people } = table;
const lived = await table.as('lived experience');
const manager = await table.as('partnership manager');
const from = { 'from-day': '5', 'from-month': '10', 'from-year': '2026' };
const said = {
  title: 'The leaflet',
  ...from,
  led: 'together',
  decided: 'not said',
  paid: 'voucher',
  band: '10 to 20',
  paidAfterDays: '9',
};

test('a piece of work is kept with who led and was paid, and with what it was part of in the thread', async () => {
  const kept = await lived.post('leading/involvement/add', {
    ...said,
    partOf: `engagement:${table.engagementId}`,
    whoWasThere: 'Two nurses',
  });
  assert.equal(kept.status, 303, kept.text.slice(0, 3000));
  const { text } = await people.researcher.get('leading/involvement');
  assert.match(text, /A voucher, £10 to £20 an hour or session, after 9 days/);
  assert.match(text, /Dialogue: One unit/);
  assert.match((await people.researcher.get(`thread/engagement/${table.engagementId}`)).text, /The leaflet/);
  assert.match((await people.researcher.get('leading/measure')).text, /1 of 1 piece of work, October to December 2026/);
});

test('a form has a way back to the page above it, also when it is sent back', async () => {
  const back = /<a href="\/partnerships\/[^/]+\/leading\/involvement" class="govuk-back-link">Back<\/a>/;
  assert.match((await lived.get('leading/involvement/add')).text, back);
  assert.match((await lived.post('leading/involvement/add', {})).text, back);
});

test('what is missing or cannot be is said, all at once', async () => {
  const bare = await lived.post('leading/involvement/add', { ...said, title: '', led: '', paid: 'not paid' });
  assert.equal(bare.status, 422);
  for (const words of [
    /Say what the work was/,
    /Say who led, or that it is not said/,
    /Only what is paid or given has a sum/,
    /Leave it empty/,
  ])
    assert.match(bare.text, words);
  const backwards = await lived.post('leading/involvement/add', {
    ...said,
    'until-day': '1',
    'until-month': '10',
    'until-year': '2026',
  });
  assert.match(backwards.text, /It cannot end before it began/);
  const elsewhere = await lived.post('leading/involvement/add', { ...said, partOf: `engagement:${newId()}` });
  assert.match(elsewhere.text, /Choose one of the answers on the page/);
});

test('whoever may not keep it is told who can', async () => {
  const refused = await people.nurse.post('leading/involvement/add', said);
  assert.equal(refused.status, 403);
  assert.match(refused.text, /written down by a facilitator, a partnership manager or someone with lived experience/);
});

test('two who change a piece of work at once: one is kept, and the other sees both', async () => {
  const work = await table.scope(({ tx }) => tx.selectFrom('involvement').select('id').executeTakeFirstOrThrow());
  const path = `leading/involvement/${work.id}/change`;
  const both = await Promise.all([
    lived.post(path, { ...said, decided: 'together', seen: 1 }),
    manager.post(path, { ...said, decided: 'clinical', seen: 1 }),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409]);
  assert.equal((await lived.get(`leading/involvement/${newId()}/change`)).status, 404);
});

test('small counts of the way to peer work are shown to nobody, not even whoever typed them', async () => {
  assert.equal(
    (await people.facilitator.post('leading/peer-pathway/count', { ...from })).status,
    409,
    'there are no steps yet',
  );
  for (const name of ['Taking part', 'Volunteer'])
    assert.equal((await lived.post('leading/peer-pathway/steps/add', { name, pay: 'A voucher' })).status, 303);
  const on = { 'on-day': '1', 'on-month': '6', 'on-year': '2026' };
  assert.equal((await manager.post('leading/peer-pathway/count', { ...on, 'step-1': 3, 'step-2': 1 })).status, 403);
  const few = await people.facilitator.post('leading/peer-pathway/count', { ...on, 'step-1': 3, 'step-2': 1 });
  assert.equal(few.kept, 'It is kept. There are too few to show.');
  const near = await people.facilitator.post('leading/peer-pathway/count', {
    ...on,
    'on-month': '7',
    'step-1': 30,
    'step-2': 12,
  });
  assert.match(near.text, /Leave 80 days between/);
  const later = { 'on-day': '1', 'on-month': '10', 'on-year': '2026', 'step-1': 31, 'step-2': 12 };
  assert.equal(
    (await people.facilitator.post('leading/peer-pathway/count', later)).kept,
    'It is kept. What may be shown stands below.',
  );
  const { text } = await people.facilitator.get('leading/peer-pathway');
  assert.match(text, /1 June 2026: counted, and too few to show/);
  assert.match(text, /About 45/);
  assert.doesNotMatch(text, />\s*(31|12|3|1)\s*</);
  const bare = await people.facilitator.post('leading/peer-pathway/count', {
    ...later,
    'on-year': '2025',
    'step-1': '',
  });
  assert.match(bare.text, /0 is an answer/);
});

test('the counts are kept from everyone but facilitators by the database itself', async () => {
  const rows = await table.scope(({ tx }) => tx.selectFrom('peer_count').select('counts').execute());
  assert.equal(rows.length, 2);
  await assert.rejects(
    table.scope(({ tx }) =>
      tx
        .updateTable('peer_count')
        .set({ counts: [9, 9] })
        .execute(),
    ),
    { code: '42501' },
  );
});

test('what is paid is promised, handed out in three ways, and it is said whether it was kept', async () => {
  assert.match((await people.nurse.get('leading/reward')).text, /Gap: nothing promised/);
  const terms = {
    withinDays: 8,
    howToAsk: 'Say it',
    benefits: 'It may',
    contact: 'The coordinator',
    welshContact: 'Y cydlynydd',
  };
  assert.equal((await lived.post('leading/reward/terms', { ...terms, seen: 0 })).status, 403);
  assert.match((await manager.post('leading/reward/terms', { seen: 0 })).text, /Say whom to ask, by what they do/);
  const both = await Promise.all([
    manager.post('leading/reward/terms', { ...terms, seen: 0 }),
    people.facilitator.post('leading/reward/terms', { ...terms, seen: 0 }),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409]);
  await manager.post('leading/reward/offers/add', {
    forWhat: 'A panel',
    what: '£40',
    easy: 'You choose. You get £40.',
  });
  const page = await people.nurse.get('leading/reward');
  assert.match(page.text, /0 of 1 piece of paid work were paid within 8 days, 1 later/);
  assert.match((await manager.get('')).text, /People were paid late/);
  assert.match((await people.nurse.get('leading/reward/print')).text, /Ask before you accept/);
  assert.match((await people.nurse.get('leading/reward/easy-read')).text, /You choose\. You get £40\./);
  people.nurse.cookies.set('language', 'cy');
  const welsh = await people.nurse.get('leading/reward/print');
  assert.match(welsh.text, /lang="cy"/);
  assert.match(welsh.text, /Gofynnwch cyn derbyn/);
  assert.match(welsh.text, /Yn Saesneg, gan nad oes neb/);
  assert.match(welsh.text, /Drafft/);
});

test('Welsh says everything that English says, and fills what is asked', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]))
      : 'words';
  assert.deepEqual(shape(leadingWordsIn('cy')), shape(leadingWordsIn('en')));
  for (const language of ['en', 'cy'] as const) {
    const { print, easy } = leadingWordsIn(language);
    for (const sentence of Object.values({ ...print, ...easy }))
      assert.doesNotMatch(filled(sentence, { days: 3, contact: 'x' }), /[{}]/);
  }
});

test('setting aside takes both where co-leads are in force, and is done with exactly the reason that was asked', async () => {
  const placeId = table.partnership.place.id;
  for (const [who, side] of [
    [lived, 'lived experience'],
    [people.nurse, 'clinical'],
  ] as const) {
    await manager.post('leading/co-leads/name', { placeId, leads: 2, personId: who.personId, side });
    const lead = await table.scope(({ tx }) =>
      tx.selectFrom('co_lead').select('id').where('person_id', '=', who.personId).executeTakeFirstOrThrow(),
    );
    assert.equal((await who.post(`leading/co-leads/${lead.id}/yes`)).status, 303);
  }
  const told = newId();
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('feedback')
      .values({
        ...{ partnership_id: partnershipId, id: told, source: 'story', place_id: placeId },
        ...{ words: 'A canary was told', anonymous: false },
      })
      .execute(),
  );
  const page = `answers/told/${told}/set-aside`;
  const asked = await people.facilitator.post(page, { because: 'It names somebody', seen: 1 });
  assert.match(asked.kept, /It takes both leads/);
  const decision = asked.location.split('/').at(-1) ?? '';
  const stateNow = () =>
    table.scope(({ tx }) =>
      tx.selectFrom('feedback').select(['state', 'because']).where('id', '=', told).executeTakeFirstOrThrow(),
    );
  assert.equal((await stateNow()).state, 'received', 'asked is not done');
  assert.match((await people.facilitator.post(page, { because: 'Again', seen: 1 })).text, /Somebody asked/);
  assert.equal((await people.officer.get(`leading/decisions/${decision}`)).status, 403);
  for (const lead of [lived, people.nurse]) {
    const shown = await lead.get(`leading/decisions/${decision}`);
    assert.match(shown.text, /A canary was told/, 'who decides reads what they decide on');
    assert.match(shown.text, /It names somebody/);
    assert.equal((await lead.get(`answers/told/${told}`)).status, 404);
  }
  const digest = asksDigest({ because: 'It names somebody' }).toString('hex');
  assert.match((await lived.post(`leading/decisions/${decision}/yes`, { digest })).kept, /Your yes is kept/);
  assert.equal((await stateNow()).state, 'received', 'one yes is not both');
  assert.equal(
    (await people.nurse.post(`leading/decisions/${decision}/yes`, { digest })).kept,
    'Both said yes, and it is done.',
  );
  assert.deepEqual(await stateNow(), { state: 'set aside', because: 'It names somebody' });
  assert.doesNotMatch((await people.nurse.get(`leading/decisions/${decision}`)).text, /canary/);
});
