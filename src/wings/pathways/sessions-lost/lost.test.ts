import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import { newId } from '../../../db/id.ts';
import { type Membership, roles } from '../../../shell/standing.ts';
import { maySeeCountsAt } from '../policy.ts';
import { addLostWeek, lostWeekRow } from '../store/lost-weeks.ts';
import { readProviders } from '../store/providers.ts';
import { readLostForm } from './enter/form.ts';
import { countFaults, isAnswered, type LostWeek, lostOf, lostStand, mondayOf, type Places, reasons } from './lost.ts';
import { isOver, letOut, mostLostTo, quarterInWords, quarterOf, shownPlaces } from './quarter.ts';

const gate = await atTheGate();
after(() => gate.close());

const none = Object.fromEntries(reasons.map((reason) => [reason, 0])) as Record<(typeof reasons)[number], number>;
const places = (more: Partial<Places>): Places => ({ ...none, offered: 0, used: 0, ...more });
const providerId = newId();
let at = 0;
const week = (more: Partial<LostWeek> = {}): LostWeek => ({
  ...{
    id: newId(),
    placeId: 'place',
    wing: 'B',
    week: '2026-07-06',
    what: `Group ${at++}`,
    serviceId: null,
    providerId,
  },
  ...{ planned: 3, ran: 2, version: 1 },
  places: places({ offered: 60, used: 24, notUnlocked: 20, clashWork: 8, choseNot: 8 }),
  said: {
    prison: { says: 'confirmed', words: null, on: '2026-07-20' },
    provider: { says: 'confirmed', words: null, on: '2026-07-20' },
  },
  ...more,
});

test('a week is named by its Monday', () => {
  assert.deepEqual(['2026-11-16', '2026-11-21', '2026-11-22', '2026-03-01'].map(mondayOf), [
    ...['2026-11-16', '2026-11-16', '2026-11-16', '2026-02-23'],
  ]);
});

test('what does not add up is named with the numbers that do not', () => {
  const short = countFaults({ planned: 3, ran: 4, places: places({ offered: 40, used: 30, unwell: 7 }) });
  assert.deepEqual(
    short.map(({ name }) => name),
    ['ran', 'offered'],
  );
  assert.match(short[1]?.text ?? '', /add up to 37, and 40 were offered\. Put the other 3 .*“Not known”/);
  assert.match(countFaults({ planned: 1, ran: 1, places: places({ offered: 5, used: 6 }) })[0]?.text ?? '', /only 5/);
  assert.match(
    countFaults({ planned: 1, ran: 0, places: places({ offered: 5, used: 5 }) })[0]?.text ?? '',
    /No session ran/,
  );
  assert.deepEqual(countFaults({ planned: 1, ran: 0, places: null }), []);
});

test('the state of a week says which side has not spoken, and which disputes it', () => {
  const disputed = { says: 'disputed' as const, words: 'The chapel', on: '2026-07-20' };
  const { provider } = week().said;
  assert.equal(lostStand(week()).word, 'Confirmed by both');
  assert.equal(lostStand({ said: { prison: null, provider } }).word, 'The prison has not confirmed yet');
  assert.equal(lostStand({ said: { prison: disputed, provider: null } }).word, 'Disputed by the prison');
  assert.equal(isAnswered({ said: { prison: disputed, provider } }), true);
});

test('a quarter is let out when it is over and both sides have said, without what one disputes', () => {
  const all = [week(), week({ week: '2026-09-28' }), week({ week: '2026-10-05' })];
  assert.equal(isOver('2026-07-01', '2026-10-06'), false, 'its last week runs into October');
  assert.equal(isOver('2026-07-01', '2026-10-07'), true);
  assert.deepEqual(letOut('2026-07-01', all, '2026-10-06'), { ok: false, because: 'not over yet' });
  const out = letOut('2026-07-01', all, '2026-11-21');
  assert.ok(out.ok);
  assert.deepEqual([out.weeks, out.leftOut, shownPlaces(out.figures.places.answered)], [2, 0, 'about 120']);
  assert.equal(mostLostTo(out.figures), 'regime');
  const silent = week({ said: { ...week().said, prison: null } });
  assert.deepEqual(letOut('2026-07-01', [...all, silent], '2026-11-21'), {
    ok: false,
    because: 'somebody has not said',
  });
  const disputed = week({ said: { ...week().said, prison: { says: 'disputed', words: 'No', on: '2026-07-20' } } });
  const without = letOut('2026-07-01', [...all, disputed], '2026-11-21');
  assert.deepEqual(without.ok && [without.weeks, without.leftOut, without.figures], [2, 1, out.figures]);
  assert.deepEqual([quarterOf('2026-12-31'), quarterInWords('2026-10-01')], ['2026-10-01', 'October to December 2026']);
});

test('a quarter with a small number in it lets no number under 8 out', () => {
  const out = letOut(
    '2026-07-01',
    [week({ places: places({ offered: 60, used: 45, clashCourt: 1, notUnlocked: 14 }) })],
    '2026-11-21',
  );
  assert.ok(out.ok);
  const cells = [...out.figures.places.cells, ...(out.figures.lost?.cells ?? [])];
  assert.ok(cells.every((cell) => !('count' in cell) || cell.count >= 8));
  assert.ok(!cells.some(({ is }) => is === 'count'), 'and none exactly');
});

/** Boxes as somebody fills them in: figures, nothing, and what is no figure. */
const box = fc.oneof(
  { weight: 40, arbitrary: fc.nat(30).map(String) },
  { weight: 20, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('-3', '4.5', 'two', '99999') },
);
const typed = fc.record({
  planned: fc.oneof({ weight: 3, arbitrary: fc.constant('30') }, { weight: 1, arbitrary: box }),
  ...{ ran: box, used: box, counted: fc.constantFrom('yes', 'no') },
  // what is offered is right more often than chance has it
  offered: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: box }),
  ...(Object.fromEntries(reasons.map((reason) => [reason, box])) as Record<(typeof reasons)[number], typeof box>),
});

test('in whatever is kept, used and lost always equal offered, by the form and by the database alike', async () => {
  const known = { providerIds: [gate.providers.charity], services: [], today: '2026-11-21' };
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(typed, async ({ offered, ...boxes }) => {
      const sum = ['used', ...reasons].reduce((all, name) => all + (Number(boxes[name as keyof typeof boxes]) || 0), 0);
      const id = newId();
      const body = {
        ...boxes,
        offered: offered ?? String(sum),
        week: '2026-11-18',
        wing: 'B',
        what: id,
        providerId: gate.providers.charity,
      };
      const read = readLostForm(body, known);
      if (!read.ok) return;
      await gate.under(gate.people.worker, (scope) =>
        addLostWeek(scope, { id, placeId: gate.places.northmoor, ...read.values }),
      );
      kept += 1;
      const { places: counted, planned, ran } = read.values;
      assert.ok(ran <= planned);
      assert.ok(counted === null || counted.used + lostOf(counted) === counted.offered);
    }),
    { numRuns: 200 },
  );
  assert.ok(kept > 25, `only ${kept} were kept: a property of nothing holds`);
  const wrong = await gate.command(({ tx }) =>
    sql<{
      n: number;
    }>`select count(*)::int as n from thread.lost_week where offered is distinct from used + not_unlocked + no_escort + lockdown + clash_work
      + clash_visit + clash_court + clash_healthcare + moved_on + unwell + provider_cancelled + chose_not + not_known`.execute(
      tx,
    ),
  );
  assert.equal(wrong.rows[0]?.n, 0);
});

test('planted rows that do not add up are refused by the database, each by its own rule', async () => {
  const plant = (more: Record<string, unknown>) =>
    gate.command(({ tx, partnershipId: partnership_id }) =>
      tx
        .insertInto('lost_week')
        .values({
          ...{ partnership_id, id: newId(), place_id: gate.places.northmoor },
          ...lostWeekRow(week({ providerId: gate.providers.charity })),
          ...more,
        })
        .execute(),
    );
  await assert.rejects(plant({ used: 25 }), { constraint: 'every_place_is_used_or_lost' });
  await assert.rejects(plant({ ran: 4 }), { constraint: 'no_more_ran_than_planned' });
  await assert.rejects(plant({ lockdown: null }), { constraint: 'counted_all_or_not_at_all' });
  await assert.rejects(plant({ week: '2026-07-07' }), { code: '23514' });
  await assert.rejects(plant({ provider_id: gate.providers.quay }), { constraint: 'a_provider_of_that_place' });
  await assert.rejects(plant({ prison_says: 'disputed', prison_on: '2026-07-20' }), { code: '23514' });
});

test('who sees the counts of a place is the same to the database as to the policy, for every kind of membership', async () => {
  const all = await gate.scope(readProviders);
  const prison = await gate.scope(({ tx }) =>
    tx.selectFrom('partner').select('id').where('slug', '=', 'the-prison').executeTakeFirstOrThrow(),
  );
  await gate.scope(({ tx }) =>
    tx.updateTable('place').set({ partner_id: prison.id }).where('id', '=', gate.places.northmoor).execute(),
  );
  const partners = [null, prison.id, gate.partnership.partner.id];
  const here = await gate.scope(({ tx }) => tx.selectFrom('place').select(['id', 'partner_id as partnerId']).execute());
  const kinds: Membership[] = roles.flatMap((role) =>
    ([null, 'strategic'] as const).flatMap((level) =>
      partners.flatMap((partnerId) =>
        [null, gate.places.northmoor, gate.places.southmoor].map((placeId) => ({ role, level, partnerId, placeId })),
      ),
    ),
  );
  const seat = await gate.as({ role: 'researcher' });
  for (const one of kinds) {
    await gate.scope(({ tx }) =>
      tx
        .updateTable('membership')
        .set({ role: one.role, level: one.level, partner_id: one.partnerId, place_id: one.placeId })
        .where('person_id', '=', seat.personId)
        .execute(),
    );
    const sees = await gate.under(seat, async ({ tx }) => {
      const { rows } = await sql<{ at: string[] }>`select thread.app_counts_at() as at`.execute(tx);
      return rows[0]?.at.toSorted();
    });
    const standing = { personId: seat.personId, memberships: [one], perspectiveIds: [] };
    const may = here.filter((place) => maySeeCountsAt(standing, place, all).allowed).map(({ id }) => id);
    assert.deepEqual(sees, may.toSorted(), JSON.stringify(one));
  }
});
