// Two people at once, each in the middle of an act that the other's act is about.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atTheGate } from '../../../test/support/at-the-gate.ts';

const gate = await atTheGate();
after(() => gate.close());
const { people, providers, command } = gate;

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

test('somebody dies, or wants no help any more, while a team answers: nothing goes on, and nobody is told of a fault', async () => {
  const ends: readonly ((reference: string, number: string) => Promise<{ status: number }>)[] = [
    (reference, number) =>
      people.worker.post(`references/${reference}/death`, {
        ...{ number, 'diedOn-day': '20', 'diedOn-month': '11', 'diedOn-year': '2026', seen: '2' },
      }),
    (reference) =>
      people.worker.post(`references/${reference}/wants-help`, { how: 'They told me', words: 'No', seen: '2' }),
  ];
  for (let time = 0; time < 8; time += 1) {
    const number = `D-${time}1`;
    const reference = await gate.addReference({ number });
    const planned = await people.worker.post(`references/${reference}/handover`, {
      ...{ to: providers.quay, 'on-day': '04', 'on-month': '12', 'on-year': '2026', seen: '1' },
    });
    const handover = planned.location.split('/').at(-1) ?? '';
    const sent = await people.worker.post(`handovers/${handover}/send`, { seen: '1' });
    assert.equal(sent.status, 303);
    const answers = await Promise.all([
      people['quay worker'].post(`handovers/${handover}/acknowledge`, { seen: '2' }),
      ends[time % 2]?.(reference, number),
    ]);
    const [answered = 0, ended = 0] = answers.map((answer) => answer?.status ?? 0);
    assert.ok(ended === 303 || ended === 409, `the end was answered ${ended}`);
    assert.ok([303, 403, 404, 409].includes(answered), `the team was answered ${answered}`);
    const row = await command(({ tx }) =>
      tx.selectFrom('handover').select('ended_on').where('number', '=', Number(handover)).executeTakeFirstOrThrow(),
    );
    assert.equal(row.ended_on !== null, ended === 303);
  }
});
