// The figure over HTTP and in the database: who counts exactly, who reads what was let out, and that what was seen stays.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import { newId } from '../../../db/id.ts';
import { roundsOf } from '../../../shell/rounds.ts';
import { letOutContinuity } from '../index.ts';
import { letOutQuarters } from './round.ts';

const gate = await atTheGate();
after(() => gate.close());
const today = '2026-11-21';

const rounds = roundsOf(
  {
    ...{ db: gate.db, handleSecret: gate.handleSecret, baseUrl: 'http://localhost', tell: async () => {} },
    clock: () => new Date(`${today}T10:00:00Z`),
  },
  [letOutQuarters],
);

let numbered = 0;
/** So many people who left Northmoor or Southmoor on a day of the second quarter of 2026, and how far their handover came. */
async function left(
  many: number,
  from: 'charity' | 'clinic' | 'charity, southmoor',
  as: 'started' | 'nobody named' | 'died',
) {
  for (let n = 0; n < many; n++) {
    const referenceId = await gate.addReference({
      heldBy: from,
      releasedOn: '2026-05-04',
      expectedReleaseOn: '2026-05-04',
    });
    numbered += 1;
    const number = numbered;
    await gate.command(({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('handover')
        .values({
          ...{ partnership_id, id: newId(), number, reference_id: referenceId, kind: 'prison to community' },
          ...{ from_id: gate.providers[from], to_id: gate.providers.quay, area: n % 2 === 0 ? 'Northside' : null },
          ...{
            planned_on: '2026-04-20',
            sent_on: '2026-04-25',
            acknowledged_on: '2026-04-27',
            released_on: '2026-05-04',
          },
          ...(as === 'started'
            ? {
                state: 'started',
                accepted_on: '2026-05-04',
                worker_words: 'Worker',
                started_on: '2026-05-20',
                ended_on: '2026-05-20',
              }
            : as === 'died'
              ? { state: 'stopped', because_kind: 'died', ended_on: '2026-05-10' }
              : { state: 'did not start', because_kind: 'did not come', ended_on: '2026-05-28' }),
        })
        .execute(),
    );
  }
}
await left(6, 'charity', 'started');
await left(3, 'charity', 'nobody named');
await left(2, 'charity', 'died');
await left(4, 'clinic', 'started');
await left(2, 'charity, southmoor', 'nobody named');
await gate.addReference({ heldBy: 'charity', releasedOn: '2026-05-06', expectedReleaseOn: '2026-05-06' });

const ledger = () =>
  gate.command(({ tx }) =>
    tx.selectFrom('released_continuity').select(['quarter', 'question', 'place_id', 'figures']).orderBy('id').execute(),
  );

test('a recovery worker counts the own list exactly, also whoever left without a handover, and nobody of another provider', async () => {
  const { text, status } = await gate.people.worker.get('continuity/own');
  assert.equal(status, 200);
  assert.match(text, /6 of 10 started within 21 days: 60 in every 100/);
  assert.match(text, /No handover was made/);
  assert.doesNotMatch(text, /The Trust|Southmoor/);
});

test('a partnership manager counts everybody at their place, and the strategic one everywhere', async () => {
  assert.match((await gate.people.manager.get('continuity/own')).text, /10 of 14 started/);
  const all = await gate.people['strategic manager'].get('continuity/own');
  assert.match(all.text, /10 of 16 started/);
  const cut = await gate.people['strategic manager'].get('continuity/own?place=hmp-southmoor&by=quarter');
  assert.match(cut.text, /0 of 2 started within 21 days\./);
});

test('the table to take away adds up to the same, and says what stands in neither number', async () => {
  const { text } = await gate.people.worker.get('continuity/own/table');
  const rows = text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').slice(-9).map(Number));
  const sums = rows.reduce((all, row) => all.map((one, n) => one + (row[n] ?? 0)), Array(9).fill(0));
  assert.deepEqual(sums, [1, 0, 3, 0, 0, 6, 2, 0, 0]);
});

test('an officer, a commissioner and a facilitator have no list to count', async () => {
  for (const who of ['officer', 'commissioner', 'facilitator'] as const) {
    assert.equal((await gate.people[who].get('continuity/own')).status, 403, who);
    assert.equal((await gate.people[who].get('continuity/own/table')).status, 403, who);
  }
});

test('before anything is let out the page says so, beside the figures for England', async () => {
  const { text } = await gate.people.commissioner.get('continuity');
  assert.match(text, /Nothing yet/);
  assert.match(text, /54 in every 100/);
  assert.match(text, /written answer 70853/);
});

test('a whole quarter is let out once, however many go the round at the same time, and what comes in later changes nothing', async () => {
  const faults: unknown[] = [];
  await Promise.all([1, 2, 3].map(() => rounds.go((fault) => faults.push(fault))));
  assert.equal(faults.length, 0, JSON.stringify(faults));
  const before = await ledger();
  const spring = before.filter(({ quarter }) => quarter === '2026-Q2');
  const each = spring.filter(({ place_id }) => place_id !== null);
  // two establishments are too few to be shown together, and two people too few for one of them
  assert.deepEqual([spring.length, each.length], [12, 2]);
  assert.deepEqual(
    spring.flatMap(({ place_id, figures }) => (figures === null ? [] : [place_id])),
    [gate.places.northmoor],
  );
  await left(9, 'charity', 'nobody named');
  await rounds.go((fault) => faults.push(fault));
  assert.deepEqual(await ledger(), before);
  assert.equal(faults.length, 0, JSON.stringify(faults));
});

test('a quarter that is not over for everyone is not let out', async () => {
  const quarters = new Set((await ledger()).map(({ quarter }) => quarter));
  assert.deepEqual([...quarters], ['2026-Q2', '2026-Q3']);
});

test('everyone reads the same figures, and no figure of fewer than eight people', async () => {
  const [one, ...others] = await Promise.all(
    (['commissioner', 'facilitator', 'officer', 'worker'] as const).map((who) =>
      gate.people[who].get('continuity/table'),
    ),
  );
  for (const other of others) assert.equal(other.text, one?.text);
  assert.match(one?.text ?? '', /HMP Northmoor/);
  assert.doesNotMatch(one?.text ?? '', /(^|,)about [1-7] of/m);
});

test('under their own handle somebody beyond the teams sees no handover, lets nothing out and changes nothing that was let out', async () => {
  const { commissioner, facilitator, 'strategic manager': manager } = gate.people;
  for (const who of [commissioner, facilitator]) {
    const rows = await gate.under(who, ({ tx }) => tx.selectFrom('handover').select('id').execute());
    assert.deepEqual(rows, []);
  }
  const row = (partnership_id: string) => ({
    ...{
      partnership_id,
      id: newId(),
      quarter: '2026-Q1',
      question: 'started' as const,
      places: [gate.places.northmoor],
    },
    released_on: today,
  });
  for (const who of [commissioner, facilitator, manager]) {
    await assert.rejects(
      gate.under(who, ({ tx, partnershipId }) =>
        tx.insertInto('released_continuity').values(row(partnershipId)).execute(),
      ),
      /row-level security/,
    );
    await assert.rejects(
      gate.under(who, ({ tx }) => tx.updateTable('released_continuity').set({ figures: null }).execute()),
      /permission denied/,
    );
  }
});

test('a data file lets out what is due in the act that keeps it', async () => {
  const before = (await ledger()).length;
  await gate.command((scope) => letOutContinuity(scope, { today: '2027-02-10', newId }));
  assert.equal((await ledger()).length - before, 10);
});
