// Two people at once, each in the middle of an act that the other's act is about.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atTheGate } from '../../../test/support/at-the-gate.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, command } = gate;

test('of two who join the same two references the other way round at once, one does, and the other is told', async () => {
  for (let time = 0; time < 4; time += 1) {
    const numbers = [`J-${time}1`, `J-${time}2`] as const;
    const ids = [await gate.addReference({ number: numbers[0] }), await gate.addReference({ number: numbers[1] })];
    const answers = await Promise.all([
      people.worker.post(`references/${ids[0]}/join`, { number: numbers[1], because: 'The same person' }),
      people.worker.post(`references/${ids[1]}/join`, { number: numbers[0], because: 'The same person' }),
    ]);
    const [first, second] = answers.map(({ status }) => status).sort();
    assert.equal(first, 303);
    assert.ok(second === 409 || second === 422, `the other was told ${second}`);
    const merged = await command(({ tx }) =>
      tx
        .selectFrom('person_reference')
        .select('id')
        .where('id', 'in', ids)
        .where('merged_into_id', 'is', null)
        .execute(),
    );
    assert.equal(merged.length, 1, 'one of them stands for both');
  }
});
