import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { atTheGate } from '../../../../test/support/at-the-gate.ts';
import type { Client } from '../../../../test/support/client.ts';
import { tokenIn } from '../../../../test/support/client.ts';
import { newId } from '../../../db/id.ts';
import { roundsOf } from '../../../shell/rounds.ts';
import { releaseMoved } from './release-moved.ts';
import { handoverRound } from './round.ts';
import { readWaiting } from './waiting.ts';

let now = new Date('2026-11-21T10:00:00Z');
const gate = await atTheGate({ clock: () => now });
after(() => gate.close());
const { people, providers, command } = gate;

const on = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { 'on-day': date, 'on-month': month, 'on-year': year };
};
const at = <T>(day: string, work: () => Promise<T>): Promise<T> => {
  const before = now;
  now = new Date(`${day}T10:00:00Z`);
  return work().finally(() => {
    now = before;
  });
};
interface Planned {
  readonly number: string;
  readonly id: string;
  readonly reference: string;
}
async function plan(more: Record<string, string> = {}, reference?: string): Promise<Planned> {
  const id = reference ?? (await gate.addReference());
  const sent = await people.worker.post(`references/${id}/handover`, {
    ...{ to: providers.quay, ...on('2026-12-04'), seen: '1', ...more },
  });
  assert.equal(sent.status, 303, sent.text.slice(0, 4000));
  const number = sent.location.split('/').at(-1) ?? '';
  const row = await rowOf(number);
  return { number, id: row.id, reference: id };
}
const rowOf = (number: string) =>
  command(({ tx }) =>
    tx.selectFrom('handover').selectAll().where('number', '=', Number(number)).executeTakeFirstOrThrow(),
  );
const holderOf = async (reference: string) =>
  (
    await command(({ tx }) =>
      tx.selectFrom('person_reference').selectAll().where('id', '=', reference).executeTakeFirstOrThrow(),
    )
  ).held_by_id;
/** As somebody does it: the page is opened, and its form is sent with what is typed. */
async function does(who: Client, { number }: Planned, act: string, typed: Record<string, string> = {}) {
  const page = await who.get(`handovers/${number}/${act}`);
  if (page.status !== 200) return page;
  const seen = /name="seen" value="(\d+)"/.exec(page.text)?.[1] ?? '';
  return who.post(`handovers/${number}/${act}`, { seen, ...typed });
}
async function done(who: Client, planned: Planned, act: string, typed: Record<string, string> = {}): Promise<string> {
  const answer = await does(who, planned, act, typed);
  assert.equal(
    answer.status,
    303,
    `${act}: ${answer.title} ${answer.text.match(/govuk-error-message[\s\S]{0,200}/)?.[0]}`,
  );
  return answer.kept;
}
const accept = (who: Client = people['quay worker']) => ({ worker: who.personId });
const rounds = async () => {
  const faults: unknown[] = [];
  const told: string[] = [];
  await roundsOf(
    {
      ...{ db: gate.db, handleSecret: gate.handleSecret, baseUrl: 'http://localhost', clock: () => now },
      tell: async (_scope, ids) => {
        told.push(...ids);
      },
    },
    [handoverRound],
  ).go((fault) => faults.push(fault));
  assert.deepEqual(faults, []);
  return told;
};

test('from planned to started: the receiver has the person once a named worker has accepted and they have left', async () => {
  const one = await plan();
  assert.match((await people.worker.get(`handovers/${one.number}`)).title, /13 days until release/);
  assert.equal(
    (await people['quay worker'].get(`handovers/${one.number}`)).status,
    404,
    'planned is the sender’s alone',
  );
  await done(people.worker, one, 'send');
  assert.match((await people['quay worker'].get('')).text, new RegExp(`Handover ${one.number}`));
  await done(people['quay worker'], one, 'acknowledge');
  await done(people['quay worker'], one, 'accept', accept());
  assert.equal(await holderOf(one.reference), providers.charity, 'they have not left yet');
  await done(people['quay worker'], one, 'appointment', { ...on('2026-12-06'), at: '14:00' });
  await at('2026-12-04', () => done(people.worker, one, 'release', on('2026-12-04')));
  assert.equal(await holderOf(one.reference), providers.quay);
  await at('2026-12-13', async () => {
    const { title, text } = await people.worker.get(`handovers/${one.number}`);
    assert.equal(title, `Handover ${one.number}: day 9 of 21`);
    assert.match(text, /12 days are left to start treatment/);
    await done(people['quay worker'], one, 'attended', on('2026-12-06'));
    assert.match(await done(people['second quay worker'], one, 'started', on('2026-12-13')), /on day 9 of 21/);
    const kept = await people.worker.get(`handovers/${one.number}`);
    assert.match(kept.text, /You keep the number of this handover/);
    assert.doesNotMatch(kept.text, /R-\d{3}|Reference|Recovery worker, The Quay/);
    assert.equal((await people.worker.get(`handovers/${one.number}/decline`)).status, 409);
  });
});

test('who may not is told who can, and what is another’s is not there', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  assert.equal((await people['quay worker'].post(`handovers/${one.number}/stop`)).status, 403);
  assert.equal((await people.worker.post(`handovers/${one.number}/accept`)).status, 403);
  assert.equal((await people.manager.post(`handovers/${one.number}/refuse`)).status, 403);
  assert.equal((await people['lane worker'].get(`handovers/${one.number}`)).status, 404);
  for (const who of ['officer', 'commissioner', 'facilitator'] as const)
    for (const path of [
      `handovers/${one.number}`,
      `handovers/${one.number}/send`,
      `references/${one.reference}/handover`,
    ])
      assert.equal((await people[who].get(path)).status, 403, `${who} at ${path}`);
  for (const who of ['commissioner', 'facilitator'] as const)
    assert.equal((await people[who].get('handovers')).status, 403, who);
  const empty = await people.officer.get('handovers');
  assert.match(empty.text, /There is none that you see yet/);
  assert.doesNotMatch(empty.text, new RegExp(`Handover ${one.number}`));
  const again = await people.worker.get(`references/${one.reference}/handover`);
  assert.equal(again.status, 409);
  assert.match(again.text, new RegExp(`Handover ${one.number} is open already`));
});

test('two workers accept at once: one is the named worker, the other is told who', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  const both = [people['quay worker'], people['second quay worker']];
  const pages = await Promise.all(both.map((who) => who.get(`handovers/${one.number}/accept`)));
  const answers = await Promise.all(
    both.map((who, at) =>
      who.post(`handovers/${one.number}/accept`, {
        ...{ csrf: tokenIn(pages[at] ?? { text: '' }), seen: '2', worker: who.personId },
      }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409]);
  const second = answers.find(({ status }) => status === 409);
  assert.equal(second?.title, 'Someone else accepted first');
  assert.match(second?.text ?? '', /(Recovery worker, The Quay|Second worker, The Quay) is the named worker/);
});

test('refused: the sender has the person, it rises once to the manager of that place, and another is asked next', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  const none = await does(people['quay worker'], one, 'refuse');
  assert.match(none.text, /Say why/);
  await done(people['quay worker'], one, 'refuse', { because: 'no place to offer' });
  assert.equal(await holderOf(one.reference), providers.charity);
  assert.equal((await people['quay worker'].get(`handovers/${one.number}`)).text.includes('R-'), false);
  assert.deepEqual(await rounds(), [people.manager.personId]);
  assert.deepEqual(await rounds(), []);
  assert.match((await people.manager.get('')).text, /Nobody is asked next/);
  const { text } = await people.worker.get(`handovers/${one.number}`);
  assert.match(text, /Ask somebody else/);
  const next = await plan({ to: gate.outsideId, seen: '2' }, one.reference);
  assert.doesNotMatch((await people.manager.get('')).text, /Nobody is asked next/);
  const link = await command(({ tx }) =>
    tx.selectFrom('thread_link').select(['from_id', 'how']).where('to_id', '=', next.id).executeTakeFirst(),
  );
  assert.deepEqual(link, { from_id: one.id, how: 'asked next' });
  await done(people.worker, next, 'stop', { because: 'goes elsewhere' });
});

test('a service that is not here answers through whoever sent it, and the person stays on the sender’s list', async () => {
  const one = await plan({ to: gate.outsideId });
  assert.match((await people.worker.get(`handovers/${one.number}/send`)).text, /duty@far-away\.example/);
  assert.match((await does(people.worker, one, 'send', on('2026-11-22'))).text, /still to come/);
  await done(people.worker, one, 'send', on('2026-11-21'));
  assert.match((await people.worker.get(`handovers/${one.number}`)).text, /By secure mail, by: Recovery worker/);
  await done(people.worker, one, 'acknowledge', on('2026-11-21'));
  await done(people.worker, one, 'accept', { words: 'Their duty worker, 01632 960 000' });
  await at('2026-12-04', async () => {
    await done(people.worker, one, 'release', on('2026-12-04'));
    await done(people.worker, one, 'started', on('2026-12-04'));
  });
  assert.equal(await holderOf(one.reference), providers.charity);
});

test('moved at short notice: it is to be acknowledged the same day, and the other prison has them when they have moved', async () => {
  const one = await plan({ to: providers['charity, southmoor'], ...on('2026-11-22') });
  assert.match(await done(people.worker, one, 'send'), /short notice/);
  assert.match((await people['southmoor worker'].get(`handovers/${one.number}`)).text, /the same day/);
  await at('2026-11-22', async () => {
    assert.match((await people.manager.get(`handovers/${one.number}`)).text, /not acknowledged within its limit/);
    await done(people['southmoor worker'], one, 'accept', accept(people['southmoor worker']));
    await done(people.worker, one, 'release', on('2026-11-22'));
  });
  assert.equal(await holderOf(one.reference), providers['charity, southmoor']);
  const { released_on, expected_release_on } = await command(({ tx }) =>
    tx.selectFrom('person_reference').selectAll().where('id', '=', one.reference).executeTakeFirstOrThrow(),
  );
  assert.deepEqual([released_on, expected_release_on], [null, '2026-12-04'], 'a move is no release');
});

test('declined by the person: an end without a chase, and nothing new begins until they say otherwise', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  await done(people['quay worker'], one, 'decline');
  assert.match((await people.worker.get(`handovers/${one.number}`)).text, /Nobody chases them/);
  await at('2027-01-10', rounds);
  const risen = await command(({ tx }) =>
    tx.selectFrom('handover_rise').select('why').where('handover_id', '=', one.id).execute(),
  );
  assert.deepEqual(risen, []);
  const again = await people.worker.get(`references/${one.reference}/handover`);
  assert.equal(again.status, 409);
  assert.match(again.text, /wants no help/);
});

test('lost and found again, each with how; a found person’s clock goes on', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  await done(people['quay worker'], one, 'accept', accept());
  assert.equal(
    (await people['quay worker'].get(`handovers/${one.number}/lost-contact`)).status,
    409,
    'not before they left',
  );
  await at('2026-12-06', async () => {
    await done(people.worker, one, 'release', on('2026-12-04')).catch((error: unknown) => assert.fail(String(error)));
    await done(people['quay worker'], one, 'lost-contact', { because: 'Three calls, no answer' });
    const lost = await people['quay worker'].get(`handovers/${one.number}`);
    assert.match(lost.text, /Lost contact/);
    assert.match(
      lost.text,
      /Contact was lost\. Three calls, no answer\. <span class="quiet">Changed by Recovery worker, The Quay/,
    );
    await done(people['quay worker'], one, 'found-again', { because: 'Their sister rang' });
    assert.doesNotMatch((await people['quay worker'].get(`handovers/${one.number}`)).text, /state__word">Lost contact/);
    await done(people['quay worker'], one, 'not-started', { because: 'no place to offer' });
  });
  assert.equal(await holderOf(one.reference), providers.charity, 'no place: those who handed over have them again');
});

test('dates that cannot be are refused with a sentence, each', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  const refused = async (who: Client, act: string, typed: Record<string, string>, words: RegExp) => {
    const answer = await does(who, one, act, typed);
    assert.equal(answer.status, 422, `${act} ${answer.status}`);
    assert.match(answer.text, words);
  };
  await refused(people.worker, 'release', on('2026-11-22'), /still to come/);
  await refused(people.worker, 'release', on('2026-11-20'), /It was planned after that/);
  await refused(people.worker, 'release', on('2026-11-21'), /Say why it was earlier or later/);
  await refused(people.worker, 'change-release', { ...on('2026-11-20'), because: 'x' }, /This day is over/);
  await done(people['quay worker'], one, 'accept', accept());
  await refused(people['quay worker'], 'appointment', on('2026-12-03'), /They have not left by then/);
  await refused(people['quay worker'], 'appointment', on('2026-11-20'), /This day is over/);
  assert.match(await done(people['quay worker'], one, 'appointment', on('2026-12-30')), /It is after day 21/);
  await refused(people['quay worker'], 'appointment', on('2026-12-10'), /Say why it is moved/);
  await at('2026-12-10', async () => {
    await done(people.worker, one, 'release', { ...on('2026-12-03'), because: 'A holiday' });
    await refused(people['quay worker'], 'started', on('2026-12-02'), /They left after that/);
    await refused(people['quay worker'], 'attended', on('2026-12-11'), /still to come/);
  });
  const unknown = await people.worker.post(`references/${await gate.addReference()}/handover`, { seen: '1', to: '' });
  assert.match(unknown.text, /Say the day, or why it is not known/);
  const early = await people.worker.post(`references/${await gate.addReference()}/handover`, {
    ...{ seen: '1', to: providers.quay, ...on('2026-09-01') },
  });
  assert.match(early.text, /They are on this list since 1 October 2026/);
});

test('another team is asked at once with a trace, and the first sees nothing more; a closed one is not offered', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  await done(people['quay worker'], one, 'accept', accept());
  const before = await rowOf(one.number);
  assert.equal(before.state, 'accepted');
  assert.match((await does(people.worker, one, 'change-team', { to: providers.lane })).text, /Say why/);
  await done(people.worker, one, 'change-team', { to: providers.lane, because: 'They will live with family' });
  const row = await rowOf(one.number);
  assert.deepEqual([row.state, row.worker_id, row.acknowledged_on], ['sent', null, null]);
  assert.equal((await people['quay worker'].get(`handovers/${one.number}`)).status, 404);
  const { text } = await people['lane worker'].get(`handovers/${one.number}`);
  assert.match(text, /Team changed from The Charity, The Quay to The Charity, The Lane\. They will live with family/);
  await command(({ tx }) =>
    tx.updateTable('place').set({ closed_on: '2026-11-20' }).where('id', '=', gate.places['the lane']).execute(),
  );
  assert.match((await people.manager.get(`handovers/${one.number}`)).text, /The receiving place has closed/);
  const offered = await people.worker.get(`handovers/${one.number}/change-team`);
  assert.doesNotMatch(offered.text, /The Charity, The Lane</);
  await command(({ tx }) =>
    tx.updateTable('place').set({ closed_on: null }).where('id', '=', gate.places['the lane']).execute(),
  );
  await done(people.worker, one, 'stop', { because: 'not released' });
});

test('the check list keeps the last answer and who said it; unanswered on the day of release it rises', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  await done(people.worker, one, 'check-list', { naloxone: 'no', 'who-meets-them': 'yes' });
  await done(people['quay worker'], one, 'check-list', { naloxone: 'yes' });
  const { text } = await people.worker.get(`handovers/${one.number}`);
  assert.match(text, /naloxone in their hand\? <strong>Yes<\/strong>\. <span class="quiet">Recovery worker, The Quay/);
  assert.match(text, /Not asked yet/);
  await at('2026-12-04', async () => assert.match((await people.manager.get('')).text, /not all is asked/));
});

test('what waits too long rises once each: no answer, no named worker, no word by days 2, 7 and 21, a worker who has left', async () => {
  const one = await plan({ to: providers.lane });
  await done(people.worker, one, 'send');
  await done(people.worker, one, 'check-list', {
    ...{
      prescription: 'yes',
      naloxone: 'yes',
      'a-way-to-reach-them': 'yes',
      'somewhere-to-sleep': 'yes',
      'who-meets-them': 'yes',
    },
  });
  const why = async () =>
    (
      await command(({ tx }) =>
        tx.selectFrom('handover_rise').select('why').where('handover_id', '=', one.id).orderBy('risen_at').execute(),
      )
    ).map((row) => row.why);
  await at('2026-11-23', rounds);
  assert.deepEqual(await why(), [], 'the limit is two days');
  await at('2026-11-24', rounds);
  assert.deepEqual(await why(), ['not answered']);
  await at('2026-12-04', async () => {
    await done(people['lane worker'], one, 'acknowledge');
    await done(people.worker, one, 'release', on('2026-12-04'));
    await rounds();
    assert.deepEqual(await why(), ['not answered', 'no named worker']);
    await done(people['lane worker'], one, 'accept', accept(people['lane worker']));
  });
  for (const day of ['2026-12-07', '2026-12-12', '2026-12-26']) await at(day, rounds);
  assert.deepEqual(await why(), [
    'not answered',
    'no named worker',
    'no word by day 2',
    'no word by day 7',
    'no word by day 21',
  ]);
  const ended = { ended_on: '2026-12-20' };
  await command(({ tx }) =>
    tx.updateTable('membership').set(ended).where('person_id', '=', people['lane worker'].personId).execute(),
  );
  // the person is with The Lane now, where no partnership manager is: it rises to the strategic one
  assert.deepEqual(await at('2026-12-26', rounds), [people['strategic manager'].personId]);
  assert.equal((await why()).at(-1), 'worker has left');
  await command(({ tx }) =>
    tx
      .updateTable('membership')
      .set({ ended_on: null })
      .where('person_id', '=', people['lane worker'].personId)
      .execute(),
  );
});

test('a list that is taken in moves the day of release with a trace, and never that of a move to another prison', async () => {
  const one = await plan();
  const moved = (reference: string, expectedReleaseOn: string) =>
    gate.under(people.worker, (scope) =>
      releaseMoved(scope, reference, {
        ...{
          expectedReleaseOn,
          releaseUnknownBecause: null,
          because: 'the list of 21 November',
          personId: people.worker.personId,
          now,
        },
      }),
    );
  assert.equal((await moved(one.reference, '2026-12-01'))?.act, 'handover release moved');
  assert.equal(await moved(one.reference, '2026-12-01'), null);
  const { text } = await people.worker.get(`handovers/${one.number}`);
  assert.match(text, /Release moved from 4 December 2026 to 1 December 2026\. the list of 21 November/);
  const move = await plan({ to: providers['clinic, southmoor'], ...on('2026-11-30') });
  assert.equal(await moved(move.reference, '2026-12-02'), null);
});

test('the list: late first, five filters, and counts of what waits at each place', async () => {
  const { text } = await people.manager.get('handovers');
  const names = [...text.matchAll(/row__name"><a[^>]*>Handover (\d+)/g)].map((one) => one[1]);
  assert.ok(names.length > 3);
  for (const show of ['to+send', 'to+answer', 'late', 'no+worker', 'ended'])
    assert.equal((await people.worker.get(`handovers?show=${show}&place=the-quay`)).status, 200, show);
  const seen = [{ id: providers.charity, placeId: gate.places.northmoor }];
  const [waiting] = await gate.under(people.worker, (scope) => readWaiting(scope, seen, '2026-11-21'));
  assert.equal(waiting?.placeId, gate.places.northmoor);
  assert.ok((waiting?.toSend ?? 0) > 0);
});

test('state goes back only with a reason in the same transaction, and an end stays an end, whoever writes', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  const back = command(({ tx }) =>
    tx.updateTable('handover').set({ state: 'planned' }).where('id', '=', one.id).execute(),
  );
  await assert.rejects(back, { constraint: 'back_with_a_reason' });
  await done(people.worker, one, 'stop', { because: 'not released' });
  const again = command(({ tx }) =>
    tx
      .updateTable('handover')
      .set({ state: 'sent', ended_on: null, because_kind: null })
      .where('id', '=', one.id)
      .execute(),
  );
  await assert.rejects(again, { constraint: 'an_end_stays' });
});

test('whom of their family or friends they want told is shown to both sides as they agreed it, and nothing else', async () => {
  const one = await plan();
  await done(people.worker, one, 'send');
  const said = { reference_id: one.reference, kind: 'family or friend' as const, said_on: '2026-11-20' };
  await command(({ tx, partnershipId: partnership_id }) =>
    tx
      .insertInto('what_travels')
      .values([
        { ...said, partnership_id, id: newId(), words: 'Their sister wants to know the day', agreed: true },
        { ...said, partnership_id, id: newId(), words: 'Their father is not to know', agreed: false },
      ])
      .execute(),
  );
  for (const who of [people.worker, people['quay worker']]) {
    const { text } = await who.get(`handovers/${one.number}`);
    assert.match(text, /Their sister wants to know the day/);
    assert.doesNotMatch(text, /Their father/);
  }
});
