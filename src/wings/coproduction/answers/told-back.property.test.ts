// Whatever is done in whatever order, by whomever: nothing that was put ends without an answer and a telling, or a reason why
// not, of everyone behind it; what nobody put stands in no figure, clock or agenda; and telling is the only way a figure grows.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import type { Client } from '../../../../test/support/client.ts';
import { everyRow } from '../../../../test/support/every-row.ts';
import { seenOn, tellingAt } from '../../../../test/support/told.ts';
import { withClient } from '../../../db/client.ts';
import { readTallies } from '../store/items.ts';
import { figuresOf, standsOf } from './put.ts';

const table = await aroundTheTable({ example: true });
after(() => table.close());
const { people } = table;
const at = tellingAt(table);
const hands: readonly Client[] = [people.facilitator, people.trust, people.prison, people.nurse, people.officer];

const hand = fc.nat({ max: hands.length - 1 });
const which = fc.nat({ max: 3 });
const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      hand: fc.constantFrom(0, 0, 1, 2, 3),
      which,
      how: fc.constantFrom('done', 'not done', 'will do'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('says' as const), hand, which, how: fc.constantFrom('yes', 'no') }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('tell' as const),
      hand: fc.constantFrom(0, 0, 0, 1),
      which,
      how: fc.constantFrom('read out', 'slip handed over', 'died'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('read' as const), hand, which, how: fc.constant('') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('end' as const),
      hand: fc.constantFrom(0, 0, 0, 1),
      which,
      how: fc.constant(''),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('hold' as const), hand, which, how: fc.constant('') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('take up' as const), hand, which, how: fc.constant('') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('merge' as const), hand, which, how: fc.constant('') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('take back' as const), hand, which, how: fc.constant('') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('change' as const),
      hand,
      which,
      how: fc.constantFrom('changed', 'nothing has changed'),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

interface Scene {
  readonly items: readonly string[];
  readonly feedback: readonly string[];
}
let scenes = 0;
/** Two things that nurse and officer told themselves, two that a nurse took, and one that nobody puts. */
async function scene(): Promise<Scene> {
  scenes += 1;
  const feedback = [
    await at.say(`nurse ${scenes}`, people.nurse),
    await at.say(`officer ${scenes}`, people.officer),
    await at.story(`third ${scenes}`),
    await at.story(`fourth ${scenes}`),
  ];
  for (const id of feedback) await at.keep(id);
  const unput = await at.story(`UNPUT ${scenes}`);
  await at.keep(unput);
  const items = [
    await at.put(`one ${scenes}`, feedback.slice(0, 1)),
    await at.put(`two ${scenes}`, feedback.slice(1, 3), 'prison'),
    await at.put(`three ${scenes}`, feedback.slice(3)),
    await at.put(`four ${scenes}`, feedback.slice(0, 1), 'prison'),
  ];
  return { items, feedback };
}

async function perform({ does, hand: h, which: w, how }: Act, { items, feedback }: Scene): Promise<void> {
  const by = hands[h] ?? people.facilitator;
  const item = items[w] ?? '';
  const base = `answers/items/${item}`;
  const seen = async (path: string) => seenOn(await by.get(`${base}/${path}`));
  const day = (name: string, year = '2026') => ({
    [`${name}-day`]: '21',
    [`${name}-month`]: '11',
    [`${name}-year`]: year,
  });
  if (does === 'answer')
    await by.post(`${base}/answer`, {
      answer: how,
      words: 'Because',
      how: 'said in the room',
      ...day('by', '2027'),
      seen: await seen('answer'),
    });
  if (does === 'says')
    await by.post(`${base}/does-it-answer`, { says: how, how: 'on paper', seen: await seen('does-it-answer') });
  if (does === 'tell')
    for (const id of feedback)
      await by.post(`${base}/tell/${id}`, { became: how, ...day('on'), seen: await seen(`tell/${id}`) });
  if (does === 'read') await by.post(`answers/told/${feedback[w]}/read`);
  if (does === 'end') await by.post(`${base}/end`);
  if (does === 'hold')
    await by.post(`${base}/hold-open`, { because: 'Open', theySaid: 'yes', seen: await seen('hold-open') });
  if (does === 'take up') await by.post(`${base}/take-up`);
  if (does === 'merge')
    await by.post(`${base}/put-together`, { into: items[(w + 2) % 4] ?? '', seen: await seen('put-together') });
  if (does === 'take back') await by.post(`answers/told/${feedback[w]}/withdraw`);
  if (does === 'change') await by.post(`${base}/changed`, { is: how, words: 'It is so', seen: await seen('changed') });
}

interface Row {
  id: string;
  state: 'put' | 'answered' | 'sent back' | 'held open' | 'ended' | 'merged' | 'withdrawn';
  answer: 'done' | 'will do' | 'not done' | null;
  told_on: string | null;
  stands: string;
  behind: number;
  accounted: number;
  told: number;
  words: string | null;
}
/** Read apart from the code that decides: straight from the rows. */
const rows = (): Promise<Row[]> =>
  withClient(table.db.owner, async (client) => {
    const { rows: found } = await client.query<Row>(`
      with last as (select distinct on (item_id) item_id, id from thread.put_answer order by item_id, round desc)
      select i.id, i.state, i.answer, i.told_on::text, i.stands, i.words,
             count(distinct p.feedback_id) filter (where f.state <> 'withdrawn')::int as behind,
             count(distinct t.feedback_id) filter (where f.state <> 'withdrawn' and (t.answer_id = l.id or t.not_because in ('died', 'released', 'transferred', 'asked not to be')))::int as accounted,
             count(distinct t.feedback_id) filter (where f.state <> 'withdrawn' and t.how is not null and t.answer_id = l.id)::int as told
        from thread.put_item i
        left join last l on l.item_id = i.id
        left join thread.put_item_feedback p on p.item_id = i.id
        left join thread.feedback f on f.id = p.feedback_id
        left join thread.telling_back t on t.item_id = i.id and t.feedback_id = p.feedback_id
       group by i.partnership_id, i.id, l.id`);
    return found;
  });

test('no sequence of acts ends something unanswered or untold, or lets what nobody put into a figure, a clock or an agenda', async () => {
  const ended = { seen: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 30 }), async (acts) => {
      const here = await scene();
      for (const one of acts) {
        const before = await table.scope(readTallies);
        await perform(one, here);
        const tallies = await table.scope(readTallies);
        const [was, is] = [figuresOf(before), figuresOf(tallies)];
        // only telling counts an answer; answering, ending and everything else never does
        if (one.does !== 'tell' && one.does !== 'read' && one.does !== 'take back')
          assert.ok(is.answered <= was.answered && is.changed <= was.changed, `${one.does} made a figure grow`);
      }
      for (const row of await rows()) {
        assert.equal(row.stands, standsOf({ state: row.state, answer: row.answer, toldOn: row.told_on }));
        assert.ok(!row.words?.includes('UNPUT'));
        if (row.told_on !== null)
          assert.ok(row.told > 0 && row.accounted === row.behind, 'told means everyone, and at least one');
        if (row.state !== 'ended') continue;
        ended.seen += 1;
        assert.ok(row.answer !== null, 'ended without an answer');
        assert.equal(row.accounted, row.behind, 'ended with somebody untold');
      }
      for (const path of ['answers', 'agreement/forum', ''])
        assert.doesNotMatch((await people.trust.get(path)).text, /UNPUT/);
    }),
    { numRuns: 14, seed: 20_261_129, endOnFailure: true },
  );
  assert.ok(ended.seen > 0, 'nothing ended, so nothing was shown');
});

test('the database refuses every other way of ending something', async () => {
  const id = await at.say('To be ended badly', people.nurse);
  const other = await at.story('Beside it');
  await at.keep(id);
  await at.keep(other);
  const item = await at.put('End it badly', [id, other]);
  const set = (values: Record<string, string>) =>
    table.scope(({ tx }) => tx.updateTable('put_item').set(values).where('id', '=', item).execute());
  await assert.rejects(set({ state: 'ended' }), { code: '23514' });
  await at.answer(item, { answer: 'done', words: 'Yes' });
  await assert.rejects(set({ state: 'ended' }), { constraint: 'nothing_ends_untold' });
  await at.tell(item, id);
  await assert.rejects(set({ state: 'ended' }), { constraint: 'nothing_ends_untold' });
  const drop = table.scope(({ tx }) => tx.deleteFrom('put_item_feedback').where('feedback_id', '=', other).execute());
  await assert.rejects(drop, { constraint: 'what_was_put_stays_put' });
  for (const name of ['telling_back', 'put_answer', 'put_item', 'feedback'] as const)
    await assert.rejects(
      table.scope(({ tx }) => tx.deleteFrom(name).execute()),
      { code: '42501' },
    );
  await at.tell(item, other, 'released');
  await set({ state: 'ended' });
  await assert.rejects(set({ state: 'put' }), { code: '23514' });
  const more = await at.story('Too late');
  await at.keep(more);
  const late = table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('put_item_feedback')
      .values({ partnership_id: partnershipId, item_id: item, feedback_id: more })
      .execute(),
  );
  await assert.rejects(late, { constraint: 'what_ended_stands_still' });
});

test('words that were taken back are found in no row, no page, no log and no draft, and the tally stays', async () => {
  const canary = 'The canary sang of seven locked doors';
  const before = figuresOf(await table.scope(readTallies)).put;
  const id = await at.say(canary, people.nurse);
  const beside = await at.story('Another said something near it');
  await at.keep(id);
  await at.keep(beside);
  const alone = await at.put(`Words made of it: ${canary}`, [id]);
  const together = await at.put('Open the doors in the day', [id, beside], 'prison');
  await at.answer(alone, { answer: 'not done', words: `You said “${canary.toLowerCase()}”. We cannot.` });
  await at.answer(together, { answer: 'done', words: 'They are open' }, people.prison);
  await people.facilitator.post('answers/add', { source: 'paper', words: `Draft: ${canary}`, keep: 'later' });
  await people.officer.post(`answers/items/${together}/changed`, { is: 'changed', words: canary, seen: '1' });
  const pages = [
    'answers',
    'answers/told?which=put',
    `answers/items/${alone}`,
    `answers/items/${together}`,
    `answers/told/${id}`,
    `thread/feedback/${id}`,
    'answers/yours',
    '',
  ];
  assert.ok((await everyRow(table)).toLowerCase().includes(canary.toLowerCase()), 'it was there to be found');
  await people.facilitator.post(`answers/items/${alone}/changed`, { is: 'changed', words: 'It is so', seen: '2' });
  const asked = await people.facilitator.post(`answers/items/${alone}/ask-whether-changed`, {
    perspectives: [table.perspectives.nurses],
  });
  assert.equal(asked.status, 303, 'its words stand in a round as well');
  assert.equal((await people.officer.post(`answers/told/${id}/withdraw`)).status, 404);
  assert.equal((await people.nurse.post(`answers/told/${id}/withdraw`)).status, 303);
  const everything = (await everyRow(table)).toLowerCase();
  assert.ok(!everything.includes(canary.toLowerCase()), 'a row still holds them');
  assert.ok(everything.includes('open the doors in the day'), 'what others told stands');
  for (const who of [people.facilitator, people.nurse, people.trust])
    for (const path of pages) assert.ok(!(await who.get(path)).text.toLowerCase().includes(canary.toLowerCase()), path);
  assert.ok(!table.log.join('\n').toLowerCase().includes(canary.toLowerCase()));
  assert.equal((await people.facilitator.get(`answers/told/${id}/slip`)).status, 409);
  const states = (await rows()).filter((row) => row.id === alone || row.id === together).map(({ state }) => state);
  assert.deepEqual(states.sort(), ['answered', 'withdrawn']);
  assert.equal(figuresOf(await table.scope(readTallies)).put, before + 1);
  assert.match(
    (await at.answer(alone, { answer: 'done', words: 'Typed too late' })).text,
    /taken back by those who put it/,
  );
});

test('someone with no seat takes their words back by a number that only they have', async () => {
  const taken = await people.nurse.post('answers/take-a-story', {
    ...{ words: 'Numbered words of a story', hearBy: 'slip', language: 'cy', readBack: 'yes', number: 'yes' },
  });
  const number = /tear-off__number">([^<]+)</.exec(taken.text)?.[1] ?? '';
  assert.match(number, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  assert.ok(!(await everyRow(table)).includes(number), 'the number is kept as its hash alone');
  const wrong = await people.facilitator.post('answers/take-back-by-number', { number: '0000-0000-0000' });
  assert.equal(wrong.status, 409);
  const done = await people.facilitator.post('answers/take-back-by-number', {
    number: number.toLowerCase().replaceAll('-', ' '),
  });
  assert.equal(done.status, 303, done.text.slice(0, 1000));
  assert.ok(!(await everyRow(table)).includes('Numbered words of a story'));
});
