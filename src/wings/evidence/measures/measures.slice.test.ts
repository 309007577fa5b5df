import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import type { Client } from '../../../../test/support/client.ts';
import { newId } from '../../../db/id.ts';

const app = await testApp({ still: true, clock: () => new Date('2026-11-29T12:00:00Z') });
after(() => app.close());
const placeId = app.partnership.place.id;
const people = {
  facilitator: await app.as('facilitator'),
  manager: await app.as({ role: 'partnership manager', place: placeId, shownAs: 'Wing manager' }),
  representative: await app.as({ role: 'representative', place: placeId }),
  elsewhere: await app.as({ role: 'representative' }),
  researcher: await app.as('researcher'),
};

const count = {
  ...{ name: 'Calls', whatItCounts: 'Each call', state: 'in use', source: 'given', kind: 'count', unit: 'calls' },
  ...{ every: 'month', wished: 'less', aim: '', limits: 'points', placeId },
};
let n = 0;
async function add(more: Record<string, unknown> = {}, who: Client = people.manager): Promise<string> {
  n += 1;
  const sent = await who.post('measures/add', { ...count, name: `Calls ${n}`, ...more });
  assert.equal(sent.status, 303, sent.text.replace(/[\s\S]*error-summary/, '').slice(0, 900));
  return `measures/${sent.location.split('/').at(-1)}`;
}
const give = (at: string, on: string, value: string, who: Client = people.manager) =>
  who.post(`${at}/readings/give`, { on, value, unknownBecause: '' });
const month = (i: number) => `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;
const listFrom = (values: readonly number[]) =>
  `period,value\n${values.map((value, i) => `${month(i).slice(0, 7)},${value}`).join('\n')}`;
async function takeIn(at: string, pasted: string, who: Client = people.manager) {
  const looked = await who.post(`${at}/readings/import`, { pasted });
  assert.equal(looked.status, 303, looked.text.slice(0, 2000));
  return { preview: looked.location, kept: () => who.post(looked.location, {}) };
}
const idOf = (table: 'measure_reading' | 'change_idea' | 'measure_step', at: string) =>
  app.scope(async ({ tx }) => {
    const measure = await tx
      .selectFrom('measure')
      .select('id')
      .where('slug', '=', at.split('/')[1] ?? '')
      .executeTakeFirstOrThrow();
    return (
      await tx
        .selectFrom(table)
        .select('id')
        .where('measure_id', '=', measure.id)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
    ).id;
  });

test('a measure is kept by those of its place, and not by a representative without one', async () => {
  assert.equal((await people.researcher.post('measures/add', count)).status, 403);
  assert.equal((await people.elsewhere.post('measures/add', count)).status, 403);
  assert.equal((await people.manager.post('measures/add', { ...count, placeId: '' })).status, 403);
  const at = await add({}, people.representative);
  assert.equal((await give(at, '2026-03-01', '4', people.elsewhere)).status, 403);
  const refused = await give(at, '2026-03-01', '4', people.researcher);
  assert.equal(refused.status, 403);
  assert.match(refused.text, /Give one of them the figure/);
  assert.equal((await give(at, '2026-03-01', '4', people.facilitator)).status, 303);
});

test('the form says all that is missing at once, and fixes what the record gives', async () => {
  const bare = await people.facilitator.post('measures/add', { state: 'in use', source: 'given', aim: '3,5' });
  assert.equal(bare.status, 422);
  for (const words of [
    ...[/Say what it is called/, /Say what is counted/, /Say what kind of figure it is/, /Say which way is wished/],
    ...[/Write the aim as a number/, /Say how often it is counted/],
  ])
    assert.match(bare.text, words);
  const folded = (text: string) =>
    [...text.matchAll(/<details class="govuk-details"( open)?>/g)].map(([, open]) => open);
  assert.deepEqual(folded((await people.facilitator.get('measures/add')).text), [undefined, undefined]);
  assert.deepEqual(folded(bare.text), [undefined, ' open'], 'what is wrong is never folded away');
  const whose = await people.facilitator.post('measures/add', { ...count, source: 'relationship', placeId: '' });
  assert.match(whose.text, /<details class="govuk-details" open>[\s\S]*Choose whose relationship it is/);
  const lost = await people.facilitator.post('measures/add', { ...count, source: 'sessions lost', placeId: '' });
  assert.match(lost.text, /Sessions lost are let out place by place/);
  const at = await add({ source: 'response days', kind: '', unit: 'days', placeId: '' }, people.facilitator);
  assert.match((await people.researcher.get(at)).text, /From the record: days from what was put/);
  const typed = await people.facilitator.post(`${at}/readings/give`, { on: '2026-03-01', value: '1' });
  assert.equal(typed.status, 409);
  assert.match(typed.text, /worked out from the record, and never typed/);
});

test('no effective measure yet is a state with its reason, and is taken up when there is one', async () => {
  const missing = await people.manager.post('measures/add', { ...count, state: 'gap' });
  assert.match(missing.text, /Say why there is no effective measure yet/);
  const at = await add({ name: 'Waits', state: 'gap', because: 'Nobody writes it down' });
  assert.match(
    (await people.researcher.get('measures')).text,
    /Waits[\s\S]*Nobody writes it down\.[\s\S]*Gap: no effective measure yet/,
  );
  const gap = (await people.researcher.get(at)).text;
  assert.match(gap, /That is an answer too/);
  assert.doesNotMatch(gap, /What kind|How often/, 'nobody counts it, so nobody said how');
  assert.doesNotMatch(gap, /What a line cannot say/);
  assert.equal((await give(at, '2026-03-01', '4')).status, 409);
  const { text } = await people.manager.get(`${at}/move`);
  const seen = /name="seen" value="(\d+)"/.exec(text)?.[1];
  assert.equal((await people.manager.post(`${at}/move`, { state: 'in use', seen })).status, 303);
  // the second who decided from the same page sees both
  assert.equal((await people.facilitator.post(`${at}/move`, { state: 'ended', because: 'Done', seen })).status, 409);
  assert.equal((await give(at, '2026-03-01', '4')).status, 303);
  const ended = await people.manager.post(`${at}/move`, { state: 'ended', seen: 2 });
  assert.match(ended.text, /Say why/);
});

test('a reading is given once for a month that is over, as a number alone', async () => {
  const at = await add();
  for (const [on, value, words] of [
    ['2026-11-01', '4', /is not over yet/],
    ['2026-13-01', '4', /is not a month that there is/],
    ['', '4', /Choose what it stands for/],
    ['2026-03-01', '', /Give the figure, or say why it is not known/],
    ['2026-03-01', '3,5', /can be read in two ways/],
    ['2026-03-01', '12 hours', /Write the number alone/],
  ] as const) {
    const answer = await give(at, on, value);
    assert.equal(answer.status, 422, `${on} ${value}`);
    assert.match(answer.text, words);
  }
  const both = await Promise.all([give(at, '2026-03-01', '4'), give(at, '2026-03-01', '9', people.facilitator)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
  assert.match(both.find(({ status }) => status === 409)?.text ?? '', /There is a reading of that time already/);
});

test('what is not known stands as a gap with its reason', async () => {
  const at = await add();
  for (const [on, value] of [
    ['2026-01-01', '4'],
    ['2026-04-01', '6'],
  ] as const)
    await give(at, on, value);
  await people.manager.post(`${at}/readings/give`, { on: '2026-02-01', value: '', unknownBecause: 'The log was lost' });
  const { text } = await people.researcher.get(at);
  assert.match(text, /Not known: The log was lost/);
  assert.match(text, /March 2026: No reading was given/);
  assert.match(text, /2 points, and 2 with no figure/);
  assert.match(text, /too few points to tell, 2 of the 10 that it takes/);
});

test('a share of fewer than eight is kept and shown to nobody, on no page and in no table', async () => {
  const at = await add({ kind: 'proportion', unit: 'in every 100' });
  await (await takeIn(at, 'period,numerator,denominator\n2026-01,3,7\n2026-02,4,8')).kept();
  const { text } = await people.researcher.get(at);
  assert.match(text, /January 2026: Too few to show: under 8/);
  assert.match(text, /4 of 8, 50 in every 100/);
  const csv = (await people.researcher.get(`${at}/figures.csv`)).text;
  assert.match(csv, /2026-01-01,January 2026,,,,Too few to show: under 8/);
  assert.doesNotMatch(text + csv, /3 of 7|,3,7,/);
});

test('a correction keeps what it said before and why, and of two only one is kept', async () => {
  const at = await add();
  await give(at, '2026-03-01', '4');
  const id = await idOf('measure_reading', at);
  const form = await people.manager.get(`${at}/readings/${id}/correct`);
  assert.match(form.text, /It says: 4 calls/);
  const noReason = await people.manager.post(`${at}/readings/${id}/correct`, { value: '14', unknownBecause: '' });
  assert.match(noReason.text, /Say why it is corrected/);
  const correct = (who: Client, value: string) =>
    who.post(`${at}/readings/${id}/correct`, { value, unknownBecause: '', because: 'A line was missed' });
  const both = await Promise.all([correct(people.manager, '14'), correct(people.facilitator, '15')]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
  const { text } = await people.researcher.get(at);
  assert.match(text, /What was corrected[\s\S]*March 2026[\s\S]*4 calls[\s\S]*1[45] calls[\s\S]*A line was missed/);
  await assert.rejects(
    app.scope(({ tx }) => tx.updateTable('measure_reading').set({ value: 1 }).where('id', '=', id).execute()),
    { code: '42501' },
  );
});

test('a list is looked at, kept whole with a yes, and the same list twice changes nothing', async () => {
  const at = await add();
  const looked = await takeIn(at, 'period,value,not_known_because\n2026-01,4,\n2026-03,,The log was lost\n2026-04,5,');
  const { text } = await people.manager.get(looked.preview);
  assert.match(text, /3 readings are new, of 3 lines/);
  assert.match(text, /Without a reading, and so shown as a gap: February 2026/);
  // it is its sender's alone
  assert.equal((await people.facilitator.get(looked.preview)).status, 404);
  assert.equal((await looked.kept()).status, 303);
  assert.equal((await people.manager.get(looked.preview)).status, 404);
  const again = await takeIn(at, 'period,value\n2026-01,4');
  assert.match((await people.manager.get(again.preview)).text, /Everything in it is kept already/);
  assert.match(
    (await people.researcher.get(`${at}/figures.csv`)).text,
    /2026-02-01,February 2026,,,,No reading was given/,
  );
});

test('with one bad line nothing of a list is kept, and what was typed comes back', async () => {
  const at = await add({ kind: 'proportion', unit: 'in every 100' });
  const wrong = await people.manager.post(`${at}/readings/import`, {
    pasted: 'period,numerator,denominator,unit\n2026-01,4,10,\n2026-02,11,10,\n2026-03,4,10,hours',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Lines to put right: 3 to 4\./);
  assert.match(wrong.text, /11 of 10 is more than all[\s\S]*Units are never mixed/);
  assert.match(wrong.text, /2026-02,11,10/);
  const kept = await app.scope(({ tx }) =>
    tx
      .selectFrom('measure_reading')
      .innerJoin('measure', 'measure.id', 'measure_reading.measure_id')
      .select('measure.id')
      .where('slug', '=', at.split('/')[1] ?? '')
      .execute(),
  );
  assert.equal(kept.length, 0);
});

test('readings that were given while somebody looked at a list are not written over', async () => {
  const at = await add();
  const looked = await takeIn(at, 'period,value\n2026-01,4\n2026-02,5');
  await give(at, '2026-02-01', '9', people.facilitator);
  const late = await looked.kept();
  assert.equal(late.status, 422);
  assert.match(late.text, /There is a reading of it already: 9 calls/);
});

test('before and after one change idea: what was found, what cannot be concluded, and what else happened', async () => {
  const at = await add();
  const high = [9, 8, 10, 9, 7, 9, 8, 10, 9, 8, 9, 8];
  const low = [4, 5, 3, 4, 5, 4, 3, 4, 5, 4];
  await (await takeIn(at, listFrom([...high, ...low]))).kept();
  const early = { words: 'Two officers', 'beganOn-day': '1', 'beganOn-month': '1', 'beganOn-year': '2027' };
  assert.match((await people.manager.post(`${at}/change-ideas/add`, early)).text, /This day is still to come/);
  await people.manager.post(`${at}/change-ideas/add`, { ...early, 'beganOn-year': '2026' });
  const id = await idOf('change_idea', at);
  const session = { partnership_id: app.partnership.id, on_date: '2026-02-10', state: 'closed' as const };
  await app.scope(async ({ tx, partnershipId }) => {
    const engagement = newId();
    await tx
      .insertInto('engagement')
      .values({ partnership_id: partnershipId, id: engagement, slug: 'one', title: 'One', state: 'under way' })
      .execute();
    await tx
      .insertInto('session')
      .values([
        {
          ...session,
          id: newId(),
          slug: 'd',
          engagement_id: engagement,
          kind: 'dialogue',
          title: 'Dialogue in February',
          place_id: placeId,
        },
        {
          ...session,
          id: newId(),
          slug: 'c',
          engagement_id: engagement,
          kind: 'care space',
          title: 'HELD IN CARE',
          place_id: placeId,
        },
        {
          ...session,
          id: newId(),
          slug: 'p',
          engagement_id: engagement,
          kind: 'vision',
          title: 'NOT HELD YET',
          state: 'planned',
          place_id: placeId,
        },
      ])
      .execute();
  });
  const { text } = await people.researcher.get(`${at}/change-ideas/${id}`);
  assert.match(text, /Calls \d+: fewer after it began, by more than chance would give/);
  assert.match(text, /What cannot be concluded from it[\s\S]*There is no other place or group beside it/);
  assert.match(text, /Which of them it was, if it was any: 1 other thing happened/);
  assert.match(text, /less than a year on one side/);
  assert.match(text, /Dialogue in February, 10 February 2026/);
  assert.doesNotMatch(text, /caus|HELD IN CARE|NOT HELD YET/i);
  const page = (await people.researcher.get(at)).text;
  assert.match(page, /<strong>A\.<\/strong> Two officers, from 1 January 2026/);
  assert.doesNotMatch(page, /HELD IN CARE|NOT HELD YET/);
  const wrong = { 'endedOn-day': '1', 'endedOn-month': '1', 'endedOn-year': '2025', because: 'No staff' };
  assert.match((await people.manager.post(`${at}/change-ideas/${id}/end`, wrong)).text, /It ended before it began/);
  assert.equal(
    (await people.manager.post(`${at}/change-ideas/${id}/end`, { ...wrong, 'endedOn-year': '2026' })).status,
    303,
  );
  assert.equal((await people.manager.get(`${at}/change-ideas/${id}/end`)).status, 409);
  assert.match((await people.facilitator.get('')).text, /No longer tried: Two officers/);
  const thread = await people.researcher.get(`thread/change-idea/${id}`);
  assert.match(thread.text, /Two officers[\s\S]*Calls \d+/);
});

test('limits are worked out anew only with a reason, and that is taken back', async () => {
  const at = await add();
  await (await takeIn(at, listFrom([9, 8, 10, 9, 7, 9, 8, 10, 9, 8, 9, 8, 4, 5, 3, 4, 5]))).kept();
  const none = await people.manager.post(`${at}/steps/add`, { fromOn: '2026-01-01', because: '' });
  assert.match(none.text, /Say why/);
  await people.manager.post(`${at}/steps/add`, { fromOn: '2026-01-01', because: 'The ward moved' });
  const { text } = await people.researcher.get(at);
  assert.match(
    text,
    /From January 2026 middle and limits are worked out anew\. The ward moved\. Chosen by: Wing manager/,
  );
  assert.match(text, /too few points to tell, 5 of the 10 that it takes/);
  const id = await idOf('measure_step', at);
  assert.equal((await people.manager.post(`${at}/steps/${id}/take-back`, { because: 'A mistake' })).status, 303);
  assert.doesNotMatch((await people.researcher.get(at)).text, /The ward moved/);
});

test('what kind of figure it is stands still once there are readings, and the second of two who change it sees both', async () => {
  const at = await add();
  await give(at, '2026-03-01', '4');
  const { text } = await people.manager.get(`${at}/change`);
  const seen = /name="seen" value="(\d+)"/.exec(text)?.[1] ?? '';
  const change = (who: Client, name: string) =>
    who.post(`${at}/change`, { ...count, kind: 'proportion', every: 'day', name, seen });
  const both = await Promise.all([change(people.manager, 'One'), change(people.facilitator, 'Two')]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
  assert.match((await people.researcher.get(at)).text, /A count[\s\S]*Every month/);
  // nobody moves it to a place that they do not keep
  assert.equal((await people.manager.post(`${at}/change`, { ...count, placeId: '', seen: 2 })).status, 403);
});

test('the database holds by itself who keeps which measure', async () => {
  const at = await add();
  await give(at, '2026-03-01', '4');
  const bare = await testAppWithoutPolicy();
  try {
    const who = await bare.as('researcher');
    const answer = await who.post('measures/add', { ...count, placeId: '' });
    assert.ok(answer.status >= 400, String(answer.status));
    const rows = await bare.scope(({ tx }) => tx.selectFrom('measure').select('id').execute());
    assert.equal(rows.length, 0);
  } finally {
    await bare.close();
  }
});
const testAppWithoutPolicy = () => testApp({ still: true, hold: () => ({ allowed: true }) });
