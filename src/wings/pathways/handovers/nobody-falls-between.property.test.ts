// Random sequences of everything that can be done with a handover, by the right people and by the wrong ones, over HTTP on the real database.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import { daysFrom } from '../../../shell/days.ts';
import { roundsOf } from '../../../shell/rounds.ts';
import { handoverStates, hasEnded, isTheirs } from '../handover.ts';

import { handoversOf } from '../store/handovers.ts';
import { readProviders } from '../store/providers.ts';
import { readRises } from './rising.ts';
import { handoverRound } from './round.ts';

let today = '2026-11-21';
const gate = await atTheGate({ clock: () => new Date(`${today}T10:00:00Z`) });
after(() => gate.close());
const { people, providers, command } = gate;
const everyProvider = Object.values(providers);

const acts = [
  ...[
    'send',
    'acknowledge',
    'accept',
    'appointment',
    'release',
    'attended',
    'started',
    'ask-again',
    'check-list',
    'refuse',
  ],
  ...[
    'not-started',
    'lost-contact',
    'found-again',
    'change-team',
    'change-worker',
    'change-release',
    'decline',
    'stop',
  ],
  ...['plan', 'die', 'a day goes by'],
] as const;
/** What is likelier to come next, so that many sequences come far. */
const onwards = ['send', 'accept', 'release', 'appointment', 'attended', 'started', 'plan', 'change-team'] as const;
const reasons: Readonly<Record<string, readonly string[]>> = {
  refuse: ['no place to offer', 'lives elsewhere'],
  'not-started': ['no place to offer', 'moved away', 'did not come'],
  stop: ['not released', 'goes elsewhere'],
};
const whos = ['worker', 'quay worker', 'second quay worker', 'lane worker', 'southmoor worker', 'manager'] as const;
const receivers = [providers.quay, providers.lane, providers['charity, southmoor'], gate.outsideId];

/** So far a sequence comes as it should, before anything may happen. */
const way = ['send', 'accept', 'release', 'attended', 'started'] as const;

/** Whoever works for each of the receivers; of a service that is not here whoever sent it says what it answers. */
const receiving = ['quay worker', 'lane worker', 'southmoor worker', 'worker'] as const;
const ofReceiver: readonly string[] = [
  ...['acknowledge', 'accept', 'appointment', 'attended', 'started', 'refuse', 'not-started', 'change-worker'],
];

const step = fc.record({
  act: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...onwards) },
    { weight: 1, arbitrary: fc.constantFrom(...acts) },
  ),
  /** Null: whoever may do it. */
  who: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...whos) }),
  pick: fc.nat(11),
});
interface Step {
  readonly act: (typeof acts)[number];
  readonly who: (typeof whos)[number] | null;
  readonly pick: number;
}
interface At {
  number: string;
  version: number;
  /** The place of the receiver among the receivers. */
  to: number;
}

const dayOf = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { 'on-day': date, 'on-month': month, 'on-year': year };
};

/** @returns whether something was kept */
async function take(reference: string, at: At, { act, who: someone, pick }: Step): Promise<boolean> {
  if (act === 'a day goes by') {
    today = daysFrom(today, 1 + (pick % 4));
    return false;
  }
  if (act === 'die') {
    await command(({ tx }) =>
      tx
        .updateTable('person_reference')
        .set({ died_on: today, legal_hold_on: today })
        .where('id', '=', reference)
        .execute(),
    );
    return true;
  }
  const who = someone ?? (ofReceiver.includes(act) ? (receiving[at.to] ?? 'worker') : 'worker');
  const to = pick % receivers.length;
  const body = {
    ...{ to: receivers[to] ?? '', words: 'Their worker', unknown: '', naloxone: 'yes' },
    because: reasons[act]?.[pick % (reasons[act]?.length ?? 1)] ?? 'a reason',
    worker: people[act === 'change-worker' ? 'second quay worker' : who].personId,
    ...dayOf(act === 'appointment' || act === 'change-release' ? daysFrom(today, pick) : today),
  };
  if (act === 'plan') {
    const sent = await people[who].post(`references/${reference}/handover`, {
      ...body,
      ...dayOf(daysFrom(today, pick % 3)),
    });
    if (sent.status !== 303) return false;
    Object.assign(at, { number: sent.location.split('/').at(-1) ?? '', version: 1, to });
    return true;
  }
  const sent = await people[who].post(`handovers/${at.number}/${act}`, { ...body, seen: at.version });
  assert.ok(sent.status < 500, `${act} by ${who}: ${sent.status}`);
  if (sent.status !== 303) return false;
  at.version += 1;
  if (act === 'change-team') at.to = to;
  return true;
}

const known = (reference: string) =>
  command(async (scope) => {
    const { tx } = scope;
    const person = await tx
      .selectFrom('person_reference')
      .selectAll()
      .where('id', '=', reference)
      .executeTakeFirstOrThrow();
    const [last, ...before] = await handoversOf(scope, reference, everyProvider);
    const all = last ? [last, ...before] : [];
    const ids = all.map(({ id }) => id);
    const events = ids.length
      ? await tx
          .selectFrom('event')
          .select(['subject_id', 'changes'])
          .where('subject_id', 'in', ids)
          .orderBy('id')
          .execute()
      : [];
    const changes = ids.length
      ? await tx
          .selectFrom('handover_change')
          .select(['handover_id', 'version'])
          .where('handover_id', 'in', ids)
          .execute()
      : [];
    const risen = await readRises(scope, { today, providers: await readProviders(scope), seen: null });
    return {
      person,
      last,
      all,
      events,
      changes,
      rises: risen.filter(({ handover }) => handover.referenceId === reference),
    };
  });

const ended: string[] = [];
const met = new Set<string>();
test('no sequence of acts leaves a released person who wants help without an owner, moves a state back without a reason, or goes on after a death', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(way.length), fc.array(step, { minLength: 3, maxLength: 10 }), async (far, steps) => {
      today = '2026-11-21';
      const reference = await gate.addReference({ expectedReleaseOn: null });
      const at: At = { number: '0', version: 1, to: 0 };
      let died = false;
      const first: Step = { act: 'plan', who: null, pick: steps.length };
      for (const one of [
        first,
        ...way.slice(0, far).map((act): Step => ({ act, who: null, pick: steps.length })),
        ...steps,
      ]) {
        const kept = await take(reference, at, one);
        if (kept) met.add(one.act);
        if (died && one.act !== 'die') assert.equal(kept, false, `${one.act} was kept after a death`);
        died ||= kept && one.act === 'die';
      }
      const { person, last, all, events, changes, rises } = await known(reference);
      assert.ok(last);
      if (died) {
        ended.push(reference);
        assert.ok(all.every(hasEnded), 'nothing is open after a death');
        assert.deepEqual(rises, []);
      }
      if (!person.wants_help) {
        ended.push(reference);
        assert.ok(all.every(hasEnded), 'nothing is open for whoever wants no help');
        assert.deepEqual(rises, []);
      }
      // who has the person: from the word of a named worker and the day they left on the receiver, and until then whoever hands over
      if (!hasEnded(last)) {
        const theirs = isTheirs(last) && last.toId !== null;
        assert.equal(person.held_by_id, theirs ? last.toId : last.fromId, `${last.state}, ${last.releasedOn}`);
      }
      if (last.releasedOn !== null && person.wants_help && !died && hasEnded(last)) {
        const hasOwner = last.state === 'started' || last.state === 'did not start';
        const isAsked = rises.some(({ rises: why }) => why.some((one) => one.why === 'nobody asked next'));
        assert.ok(hasOwner || isAsked, `${last.state} because ${last.becauseKind}: nobody is told`);
        if (last.state === 'refused' || last.becauseKind === 'no place to offer')
          assert.equal(person.held_by_id, last.fromId);
      }
      // each act is an event with the state after it, and makes one version
      for (const { id } of all) {
        const states = events.filter(({ subject_id }) => subject_id === id).map(({ changes: said }) => stateIn(said));
        states.forEach((state, n) => {
          const from = states[n - 1];
          if (from === undefined || handoverStates.indexOf(state) >= handoverStates.indexOf(from)) return;
          const reason = changes.some(({ handover_id, version }) => handover_id === id && version === n + 1);
          assert.ok(reason, `from ${from} back to ${state} without a reason`);
        });
      }
    }),
    { numRuns: 40 },
  );
});

const stateIn = (said: unknown): (typeof handoverStates)[number] => {
  const { state } = said as { state: (typeof handoverStates)[number] };
  return state;
};

test('the sequences came far enough to say so', () => {
  for (const act of ['send', 'accept', 'release', 'started', 'die']) assert.ok(met.has(act), act);
});

test('after a death, and for whoever wants no help, nobody is told of anything', async () => {
  today = '2027-02-01';
  const parts = {
    db: gate.db,
    handleSecret: gate.handleSecret,
    baseUrl: 'http://localhost',
    clock: () => new Date(`${today}T10:00:00Z`),
  };
  const faults: unknown[] = [];
  await roundsOf({ ...parts, tell: async () => {} }, [handoverRound]).go((fault) => faults.push(fault));
  assert.deepEqual(faults, []);
  const rows = await command(({ tx }) =>
    tx
      .selectFrom('handover_rise')
      .innerJoin('handover', 'handover.id', 'handover_rise.handover_id')
      .select('handover.reference_id as of')
      .execute(),
  );
  assert.ok(rows.length > 0, 'something has risen at all');
  assert.deepEqual(
    rows.filter((row) => ended.includes(row.of)),
    [],
  );
});
