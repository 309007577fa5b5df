// What can go wrong between something that was put and the people who are to hear of it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import { seenOn, tellingAt } from '../../../test/support/told.ts';

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
