// What can go wrong between something that was put and the people who are to hear of it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { seenOn, tellingAt } from '../../../../test/support/told.ts';
import { whileShut } from '../../../../test/support/while-shut.ts';
import { readPutInPeriod } from '../store/for-report.ts';
import { readTallies } from '../store/items.ts';
import { readToldBack } from '../store/told-back-items.ts';
import { figuresOf } from './put.ts';

const table = await aroundTheTable();
after(() => table.close());
const { people } = table;
const at = tellingAt(table);
const refusal = { answer: 'not done', words: 'There are too few staff on Sundays.' };

const itemRow = (id: string) =>
  table.scope(({ tx }) => tx.selectFrom('put_item').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
async function putFrom(words: string, more: Readonly<Record<string, string>> = {}) {
  const feedback = await at.story(`${words}, they said`, more);
  await at.keep(feedback);
  return { feedback, item: await at.put(words, [feedback]) };
}
const together = async (from: string, into: string) => {
  const form = await people.facilitator.get(`answers/items/${from}/put-together`);
  return people.facilitator.post(`answers/items/${from}/put-together`, { into, seen: seenOn(form) });
};

test('whoever cannot be told is not waited for after what they put is put together with another', async () => {
  const [one, two] = [await putFrom('Mend the boiler'), await putFrom('Mend the radiators')];
  await people.facilitator.post(`answers/told/${one.feedback}/reach`, { because: 'died' });
  assert.equal((await together(one.item, two.item)).status, 303);
  assert.equal((await at.answer(two.item, refusal)).status, 303);
  assert.equal((await at.tell(two.item, two.feedback)).status, 303);
  assert.equal((await people.facilitator.post(`answers/items/${two.item}/end`)).status, 303);
});

test('putting an old one together with a new one buys nobody time', async () => {
  const [old, young] = [await putFrom('Let letters come daily'), await putFrom('Bring letters on Sunday')];
  await table.scope(({ tx }) =>
    tx
      .updateTable('put_item')
      .set({ put_on: '2026-10-01', clock_from: '2026-10-01', answer_due_on: '2026-10-29' })
      .where('id', '=', old.item)
      .execute(),
  );
  assert.equal((await together(old.item, young.item)).status, 303);
  const { put_on, answer_due_on } = await itemRow(young.item);
  assert.deepEqual([put_on, answer_due_on], ['2026-10-01', '2026-10-29']);
});

test('two that are put together both ways at once: one goes, and nobody is shown a fault', async () => {
  for (let n = 0; n < 5; n++) {
    const [one, two] = [await putFrom(`Paint wing A ${n}`), await putFrom(`Paint wing B ${n}`)];
    const answers = await Promise.all([together(one.item, two.item), together(two.item, one.item)]);
    assert.deepEqual(answers.map(({ status }) => status === 303).sort(), [false, true]);
    assert.ok(answers.every(({ status }) => status < 500));
  }
});

test('two who are told at the same moment are both told', async () => {
  for (let n = 0; n < 8; n++) {
    const [one, two] = [await at.story(`Tea is cold ${n}`), await at.story(`Tea is late ${n}`)];
    await at.keep(one);
    await at.keep(two);
    const item = await at.put(`Bring hot tea ${n}`, [one, two]);
    await at.answer(item, refusal);
    await Promise.all([at.tell(item, one), at.tell(item, two)]);
    assert.equal((await itemRow(item)).stands, 'not done');
  }
});

test('nobody was told on a day before there was an answer', async () => {
  const { feedback, item } = await putFrom('Fix the phone');
  await at.answer(item, refusal);
  const early = await people.facilitator.post(`answers/items/${item}/tell/${feedback}`, {
    ...{ became: 'read out', 'on-day': '1', 'on-month': '1', 'on-year': '2020' },
  });
  assert.equal(early.status, 422);
  assert.match(early.text, /There was no answer before 21 November 2026/);
});

test('a telling that was being written down does not count for what was said meanwhile', async () => {
  const { feedback, item } = await putFrom('Open the library');
  await at.answer(item, refusal);
  const form = await people.facilitator.get(`answers/items/${item}/tell/${feedback}`);
  await at.answer(item, { answer: 'done', words: 'It opens on Monday' });
  const late = await people.facilitator.post(`answers/items/${item}/tell/${feedback}`, {
    ...{ became: 'read out', 'on-day': '21', 'on-month': '11', 'on-year': '2026', seen: seenOn(form) },
  });
  assert.equal(late.status, 409);
  assert.equal((await itemRow(item)).stands, 'not told');
});

test('what changed after it ended is told too: it stands on the home page until it is', async () => {
  const { feedback, item } = await putFrom('Lend us books');
  await at.answer(item, refusal);
  await at.tell(item, feedback);
  assert.equal((await people.facilitator.post(`answers/items/${item}/end`)).status, 303);
  const seen = await at.form(people.trust, item, 'changed');
  assert.equal(
    (await people.trust.post(`answers/items/${item}/changed`, { is: 'changed', words: 'A trolley comes', seen }))
      .status,
    303,
  );
  assert.match((await people.facilitator.get('')).text, /Tell people what changed: Lend us books/);
});

test('what ended and was taken back afterwards by all who put it is in no figure', async () => {
  const { feedback, item } = await putFrom('Paint the yard');
  await at.answer(item, refusal);
  await at.tell(item, feedback);
  assert.equal((await people.facilitator.post(`answers/items/${item}/end`)).status, 303);
  const was = figuresOf(await table.scope((scope) => readTallies(scope)));
  assert.equal((await people.facilitator.post(`answers/told/${feedback}/withdraw`)).status, 303);
  const is = figuresOf(await table.scope((scope) => readTallies(scope)));
  assert.deepEqual([is.put, is.answered, is.notToldYet], [was.put - 1, was.answered - 1, was.notToldYet]);
  assert.equal((await itemRow(item)).stands, 'gone');
});

test('of several changes each goes out once it was told itself, and not because another was said or told after it', async () => {
  const { feedback, item } = await putFrom('Mend the showers');
  await at.answer(item, refusal);
  await at.tell(item, feedback);
  const change = async (words: string) => {
    const seen = await at.form(people.trust, item, 'changed');
    assert.equal(
      (await people.trust.post(`answers/items/${item}/changed`, { is: 'changed', words, seen })).status,
      303,
    );
  };
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const out = async () => {
    const [back, put] = await table.scope(async (scope) => [
      (await readToldBack(scope)).find(({ id }) => id === item),
      (await readPutInPeriod(scope, period, ['partners'])).find(({ id }) => id === item),
    ]);
    return [back?.changed, put?.change?.told];
  };
  await change('Nobody was told of this');
  await change('The first was mended');
  assert.deepEqual(await out(), [[], false]);
  await at.tell(item, feedback);
  assert.deepEqual(await out(), [['The first was mended'], true]);
  await change('All are mended');
  assert.deepEqual(await out(), [['The first was mended'], false]);
});

test('nothing reminds of anything else that someone told who died', async () => {
  const address = { hearBy: 'e-mail', email: 'Sam@Example.org' };
  const one = await putFrom('Longer visits', address);
  const two = await putFrom('Warmer visits', { ...address, email: 'sam@example.org' });
  await at.answer(two.item, refusal);
  await people.facilitator.post(`answers/told/${one.feedback}/reach`, { because: 'died' });
  assert.equal((await people.facilitator.post(`answers/items/${two.item}/tell/${two.feedback}/mail`)).status, 409);
  assert.equal((await people.facilitator.get(`answers/told/${two.feedback}/slip`)).status, 409);
});

test('two things that one person told and that are put together are read one by one', async () => {
  const [one, two] = [await at.say('The blanket is thin', people.officer), await at.say('I am cold', people.officer)];
  await at.keep(one);
  await at.keep(two);
  const item = await at.put('Give a second blanket', [one, two]);
  await at.answer(item, refusal);
  assert.equal((await people.officer.post(`answers/told/${one}/read`)).status, 303);
  assert.match((await people.officer.get('answers/yours')).text, new RegExp(`/answers/told/${two}/read`));
});

test('"I have read it" is said of the answer that stood on the page', async () => {
  const feedback = await at.say('The bus never waits', people.officer);
  await at.keep(feedback);
  const item = await at.put('Let the bus wait', [feedback]);
  await at.answer(item, refusal);
  const read = /name="read" value="([^"]+)"/.exec((await people.officer.get('answers/yours')).text)?.[1] ?? '';
  await at.answer(item, { answer: 'done', words: 'It waits ten minutes now' });
  const late = await people.officer.post(`answers/told/${feedback}/read`, { read });
  assert.equal(late.status, 409);
  assert.match(late.text, /There is something newer/);
  assert.equal((await itemRow(item)).stands, 'not told');
});

test('whoever is asked from a wider perspective than their own answers on their own page too', async () => {
  const wide = await table.scope(async ({ tx, partnershipId }) => {
    const { newId } = await import('../../../db/id.ts');
    const id = newId();
    await tx
      .insertInto('perspective')
      .values({ partnership_id: partnershipId, id, slug: 'all-staff', name: 'All staff', kind: 'manager', people: 60 })
      .execute();
    await tx.updateTable('perspective').set({ wider_id: id }).where('id', '=', table.perspectives.officers).execute();
    return id;
  });
  const feedback = await at.say('Nobody mends the lift', people.officer);
  await at.keep(feedback);
  const item = await at.put('Mend the lift', [feedback]);
  await at.answer(item, { answer: 'done', words: 'Mended' });
  const seen = await at.form(people.trust, item, 'changed');
  await people.trust.post(`answers/items/${item}/changed`, { is: 'changed', words: 'It runs', seen });
  assert.equal(
    (await people.facilitator.post(`answers/items/${item}/ask-whether-changed`, { perspectives: [wide] })).status,
    303,
  );
  assert.match((await people.officer.get('answers/yours')).text, new RegExp(`items/${item}/has-it-changed`));
  assert.equal((await people.officer.post(`answers/items/${item}/has-it-changed`, { answer: '1' })).status, 303);
});

test('asked twice at the same moment, those who put it are asked once', async () => {
  const { item } = await putFrom('Plant trees');
  await at.answer(item, { answer: 'done' });
  const seen = await at.form(people.trust, item, 'changed');
  await people.trust.post(`answers/items/${item}/changed`, { is: 'changed', words: 'Six trees', seen });
  const { residents, nurses } = table.perspectives;
  const ask = (perspective: string) =>
    people.facilitator.post(`answers/items/${item}/ask-whether-changed`, { perspectives: [perspective] });
  const both = await whileShut(table.db, 'round', () => Promise.all([ask(residents), ask(nurses)]));
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409]);
});

test('an address is one address, whatever is put around it', async () => {
  const story = (email: string) =>
    people.nurse.post('answers/take-a-story', {
      ...{ words: `For ${email}`, hearBy: 'e-mail', email, language: 'en', readBack: 'yes' },
    });
  for (const email of ['x@a.org,b.org', 'x@a.org;b.org', 'Sam<x@a.org>', '"x"@a.org', 'x@a.org%0d%0aBcc:y.org', 'x@a'])
    assert.equal((await story(email)).status, 422, email);
  for (const email of ['x@a.org', 'first.last+thread@nhs-trust.example.co.uk', "o'neil@example.org"])
    assert.equal((await story(email)).status, 303, email);
});

test('whoever was signed out while writing a story is told plainly that it was not kept', async () => {
  const late = await table.stranger().post('answers/say', { words: 'A long story', hearBy: 'page', language: 'en' });
  assert.match(late.text, /Nothing was kept\./);
  assert.match(late.text, /Go back in your browser/);
  assert.doesNotMatch(late.text, /Nothing you typed is lost/);
  assert.doesNotMatch(late.text, /A long story/);
});
