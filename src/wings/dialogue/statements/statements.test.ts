// Statements over HTTP, as people with seats meet them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { addReadySession } from '../../../../test/support/ready-session.ts';
import { tablesHolding } from '../../../../test/support/scan.ts';
import { newId } from '../../../db/id.ts';
import { asksDigest } from '../../partnership/index.ts';

const app = await testApp({ still: true });
after(() => app.close());
const { ids, second, first, engagementId } = await addReadySession(app);
const facilitator = await app.as('facilitator');
const author = await app.as('lived experience');
const other = await app.as('front-line staff');
const manager = await app.as('partnership manager');
const researcher = await app.as('researcher');
const list = `${second}/statements`;

const seenOn = async (path: string) => /name="seen" value="(\d+)"/.exec((await facilitator.get(path)).text)?.[1] ?? '';
async function idOf(words: string): Promise<string> {
  const row = await app.scope(({ tx }) =>
    tx.selectFrom('statement').select('id').where('words', '=', words).executeTakeFirstOrThrow(),
  );
  return row.id;
}
const put = async (words: string, whose = 'mine', who = author) => {
  const answer = await who.post(`${list}/put`, { words, whose });
  assert.equal(answer.status, 303, answer.text);
  return `${list}/${await idOf(words)}`;
};
const accept = async (at: string, more: Record<string, string> = {}) =>
  facilitator.post(`${at}/accept`, { couldTell: 'no', seen: await seenOn(`${at}/accept`), ...more });

test('statements are off: the pages are there only where the design of a session asks for them', async () => {
  assert.equal((await author.get(list)).status, 404);
  assert.doesNotMatch((await author.get(second)).text, /statements"/);
  const design = await facilitator.get(`${second}/design`);
  assert.match(design.text, /It helps where many people[\s\S]*It does not help during a dialogue/);
  const kept = await facilitator.post(`${second}/design`, {
    asksStatements: 'yes',
    seen: await seenOn(`${second}/design`),
  });
  assert.equal(kept.status, 303);
  assert.match((await author.get(second)).text, /statements">Statements/);
  assert.match((await facilitator.get(second)).text, /statements">Statements/);
  assert.match((await facilitator.get(`${second}/paper`)).text, /Write one sentence that others can agree with/);
  const elsewhere = await author.get(`${first}/statements`);
  assert.equal(elsewhere.status, 404, 'another session asks for none');
  assert.match(elsewhere.text, /<h1[^>]*>We cannot find that page<\/h1>[\s\S]*Statements are put only where/);
});

test('whoever takes part puts one, and nobody else sees it or that it is theirs', async () => {
  const at = await put('A canary should sing at night');
  assert.match((await author.get(list)).text, /A canary should sing[\s\S]*A facilitator reads it next/);
  for (const someone of [other, researcher, manager]) assert.doesNotMatch((await someone.get(list)).text, /canary/);
  assert.match((await facilitator.get('')).text, /1 statement to accept, or to refuse with a reason/);
  const shown = await facilitator.get(at);
  assert.match(shown.text, /Put on a page of their own[\s\S]*You do not see who put it/);
  const put_ = await app.scope(({ tx }) =>
    tx.selectFrom('event').select(['actor_id', 'subject_id']).where('act', '=', 'statement put').execute(),
  );
  assert.deepEqual(put_, [{ actor_id: null, subject_id: ids.second }]);
  assert.ok(!app.log.some((line) => line.includes(`${list}/put`)), 'no line in the log tells when');
  assert.equal((await researcher.post(`${list}/put`, { words: 'x', whose: 'mine' })).status, 403);
  assert.equal((await other.get(at)).status, 403);
  assert.equal((await other.get(`${at}/take-back`)).status, 404, 'to others it is not there');
  assert.equal((await other.post(`${at}/take-back`)).status, 404);
});

test('what is missing is said, with what was typed kept; a participant cannot speak as an organiser', async () => {
  const bare = await author.post(`${list}/put`, { words: '', whose: '' });
  assert.equal(bare.status, 422);
  assert.match(bare.text, /Write the statement[\s\S]*Say whose words these are/);
  const long = await author.post(`${list}/put`, { words: 'b'.repeat(201), whose: 'mine' });
  assert.match(long.text, /so that it says one idea[\s\S]*b{201}/);
  assert.equal((await author.post(`${list}/put`, { words: 'Ours', whose: 'organiser' })).status, 422);
  const later = await author.post(`${list}/put`, { words: 'Half a thought', keep: 'later' });
  assert.equal(later.status, 303, 'kept to finish later');
});

test('accepted, it is read by every partner with nobody’s name; an organiser’s says so wherever it is shown', async () => {
  const own = await put('The list should be read out at ten');
  const ours = await put('We meet often enough', 'organiser', facilitator);
  assert.equal((await facilitator.post(`${own}/accept`, { seen: 1 })).status, 422, 'it is asked who could tell');
  assert.match(
    (await accept(own, { couldTell: 'maybe' })).text,
    /Find other words by which nobody could be told, or ask whoever put it first/,
  );
  assert.equal((await accept(own, { words: 'Slipped in' })).status, 303);
  assert.equal((await accept(ours, { words: 'We meet often enough' })).status, 303);
  const { text } = await researcher.get(list);
  assert.match(text, /The list should be read out at ten[\s\S]*We meet often enough[\s\S]*Put by the organisers/);
  assert.doesNotMatch(text, /Slipped in/);
  assert.match((await author.get(list)).text, /Accepted. People will be asked about it/);
  const thread = await researcher.get(`thread/statement/${await idOf('We meet often enough')}`);
  assert.match(thread.text, /We meet often enough/);
  assert.match((await facilitator.post(`${own}/accept`, { couldTell: 'no', seen: 2 })).text, /accepted already/);
});

test('other words are offered, and whoever put it says yes or no on their own page', async () => {
  const at = await put('Dont shut doors so early');
  const offer = async (words: string) =>
    facilitator.post(`${at}/offer-words`, { words, couldTell: 'no', seen: await seenOn(`${at}/offer-words`) });
  assert.equal((await offer('Doors should shut later')).status, 303);
  assert.match((await accept(at)).text, /It waits for whoever put it/);
  assert.match((await author.get('')).text, /may be put in other words/);
  assert.match(
    (await facilitator.get(list)).text,
    /Waiting for whoever put them[\s\S]*Offered: Doors should shut later/,
  );
  assert.doesNotMatch((await other.get('')).text, /may be put in other words/);
  const page = await author.get(list);
  assert.match(page.text, /may it be put in these words[\s\S]*Doors should shut later/);
  const seen = (html: string) => /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '';
  assert.equal((await other.post(`${at}/answer-offer`, { answer: 'yes', seen: seen(page.text) })).status, 404);
  assert.match(
    (await author.post(`${at}/answer-offer`, { answer: 'no', seen: seen(page.text) })).kept,
    /Your words stay/,
  );
  assert.match((await facilitator.get(list)).text, /In their own words/);
  assert.equal((await offer('Doors should shut later in the evening')).status, 303);
  const again = await author.get(list);
  assert.match((await author.post(`${at}/answer-offer`, { answer: 'yes', seen: seen(again.text) })).kept, /accepted/);
  assert.match((await researcher.get(list)).text, /Doors should shut later in the evening/);
});

test('refused, its author reads why, and without a page of their own it is printed or read out', async () => {
  const own = await put('Officer Canary is always late');
  const paper = await put('The tea is cold', 'on paper', other);
  const refuse = async (at: string, because: string) =>
    facilitator.post(`${at}/refuse`, { because, seen: await seenOn(`${at}/refuse`) });
  assert.equal((await refuse(own, '')).status, 422);
  assert.equal((await refuse(own, 'It is about one person')).status, 303);
  assert.match(
    (await author.get(list)).text,
    /Officer Canary[\s\S]*It is not asked, because:[\s\S]*It is about one person/,
  );
  for (const someone of [other, manager, researcher])
    assert.doesNotMatch((await someone.get(list)).text, /Officer Canary|about one person/);
  assert.match((await refuse(paper, 'Something like it is asked already')).kept, /Print or read out why/);
  assert.match(
    (await facilitator.get(`${paper}/slip`)).text,
    /The tea is cold[\s\S]*Something like it is asked already/,
  );
  assert.match((await facilitator.get(`${paper}/slip?in=cy`)).text, /lang="cy"[\s\S]*Drafft/);
  assert.equal((await facilitator.get(`${own}/slip`)).status, 409, 'they read it on their own page');
  assert.equal((await other.get(`${paper}/slip`)).status, 403);
  assert.match((await accept(own)).text, /It was refused/);
});

test('words from paper change only with a yes, and no words change once people were asked', async () => {
  const at = await put('vists start late', 'on paper', other);
  const words = 'Visits start late';
  assert.match((await accept(at, { words })).text, /Other words take their yes/);
  assert.equal((await accept(at, { words, agreed: 'yes' })).status, 303);
  const change = async (more: Record<string, string>) =>
    facilitator.post(`${at}/change`, { words, seen: await seenOn(`${at}/change`), ...more });
  assert.equal((await change({ easyWords: 'Visits are late', welshWords: 'Mae ymweliadau’n hwyr' })).status, 303);
  const seen = await seenOn(`${at}/change`);
  const both = await Promise.all([change({ easyWords: 'One', seen }), change({ easyWords: 'Other', seen })]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409], 'two at once: the other sees both');
  const leadsOn = async () => /\/common-ground">Where we agree/.test((await other.get(list)).text);
  assert.equal(await leadsOn(), false);
  await app.scope(({ tx }) =>
    tx.updateTable('statement').set({ asked_on: '2026-05-09' }).where('words', '=', words).execute(),
  );
  assert.equal((await change({ easyWords: 'Late' })).status, 409);
  assert.match((await facilitator.get(at)).text, /Asked/);
  assert.equal(await leadsOn(), true, 'once one was asked, the list leads to what came of it');
});

test('they are put in their order', async () => {
  const order = async () =>
    [...(await facilitator.get(list)).text.matchAll(/row__name"><a href="[^"]+">([^<]+)/g)].map(([, name]) => name);
  const before = (await order()).filter((name) => /list should|often enough/.test(name ?? ''));
  const last = `${list}/${await idOf('We meet often enough')}`;
  assert.equal((await facilitator.post(`${last}/move`, { way: 'up' })).status, 303);
  const moved = (await order()).filter((name) => /list should|often enough/.test(name ?? ''));
  assert.deepEqual(moved, before.toReversed());
});

test('taken back, the words are gone from every table, and from the plan they were carried into', async () => {
  const at = await put('A wagtail on the yard');
  await accept(at);
  const input = 'A wagtail on the yard Residents agree, officers do not. Both can be true.';
  const planned = await facilitator.post(`${second}/design`, {
    ...{ asksStatements: 'yes', input, seen: await seenOn(`${second}/design`) },
  });
  assert.equal(planned.status, 303);
  const asked = await author.get(`${at}/take-back`);
  assert.match(asked.text, /A wagtail on the yard/);
  assert.equal((await author.post(`${at}/take-back`)).status, 303);
  assert.doesNotMatch((await researcher.get(list)).text, /wagtail/);
  assert.deepEqual(await tablesHolding(app.db, 'wagtail'), []);
  assert.match(
    (await facilitator.get(`${second}/design`)).text,
    /These words were taken back\. Residents agree, officers do not\. Both can be true\./,
  );
  assert.equal((await author.get(`${at}/take-back`)).status, 404, 'nobody is kept with it any more');
});

test('a theme that its room let further is made into a statement, and the thread says so', async () => {
  const [out, inside] = [newId(), newId()];
  await app.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('theme')
      .values([
        {
          partnership_id: partnershipId,
          id: out,
          engagement_id: engagementId,
          session_id: ids.second,
          title: 'Quiet mornings',
          tier: 'partners',
        },
        {
          partnership_id: partnershipId,
          id: inside,
          engagement_id: engagementId,
          session_id: ids.second,
          title: 'A robin',
          tier: 'room',
        },
      ])
      .execute(),
  );
  assert.match((await facilitator.get(`${list}/put?from=${out}`)).text, /Quiet mornings/);
  assert.doesNotMatch((await facilitator.get(`${list}/put?from=${inside}`)).text, /robin/, 'its room kept it');
  assert.doesNotMatch((await author.get(`${list}/put?from=${out}`)).text, /Quiet mornings/);
  const words = 'Mornings should be quiet';
  assert.equal((await facilitator.post(`${list}/put`, { words, whose: 'organiser', from: out })).status, 303);
  assert.match((await facilitator.get(`thread/theme/${out}`)).text, /Mornings should be quiet/);
  assert.doesNotMatch((await researcher.get(`thread/theme/${out}`)).text, /Mornings should be quiet/, 'it is only put');
});

test('nothing of statements is done while a session of the dialogue is open, but taking back always is', async () => {
  const at = await put('Tea at four would help');
  const move = (state: 'open' | 'planned') =>
    app.scope(({ tx }) => tx.updateTable('session').set({ state }).where('id', '=', ids.first).execute());
  await move('open');
  assert.match((await author.get(list)).text, /A session is open now/);
  for (const answer of [
    await author.get(`${list}/put`),
    await author.post(`${list}/put`, { words: 'Now', whose: 'mine' }),
    await facilitator.post(`${at}/accept`, { couldTell: 'no', seen: 1 }),
    await facilitator.post(`${at}/refuse`, { because: 'x', seen: 1 }),
  ]) {
    assert.equal(answer.status, 409);
    assert.match(answer.text, /while people talk with each other/);
  }
  assert.equal((await author.post(`${at}/take-back`)).status, 303);
  await move('planned');
});

test('a session that has statements goes on asking for them', async () => {
  const answer = await facilitator.post(`${second}/design`, { seen: await seenOn(`${second}/design`) });
  assert.equal(answer.status, 409);
  assert.match(answer.text, /People have put statements/);
});

test('where co-leads are in force, refusing takes both, with exactly the reason that was asked', async () => {
  const placeId = app.partnership.place.id;
  for (const [who, side] of [
    [author, 'lived experience'],
    [other, 'operational'],
  ] as const) {
    await manager.post('leading/co-leads/name', { placeId, leads: 2, personId: who.personId, side });
    const lead = await app.scope(({ tx }) =>
      tx.selectFrom('co_lead').select('id').where('person_id', '=', who.personId).executeTakeFirstOrThrow(),
    );
    assert.equal((await who.post(`leading/co-leads/${lead.id}/yes`)).status, 303);
  }
  const at = await put('A heron by the gate', 'aloud', manager);
  const asked = await facilitator.post(`${at}/refuse`, { because: 'It says nothing', seen: 1 });
  assert.match(asked.kept, /It takes both leads/);
  const decision = asked.location.split('/').at(-1) ?? '';
  assert.equal((await researcher.get(`leading/decisions/${decision}`)).status, 403);
  const digest = asksDigest({ because: 'It says nothing' }).toString('hex');
  for (const lead of [author, other]) {
    assert.match((await lead.get(`leading/decisions/${decision}`)).text, /It says nothing[\s\S]*A heron by the gate/);
    assert.match((await facilitator.get(at)).text, /Put<|Refused</);
    assert.equal((await lead.post(`leading/decisions/${decision}/yes`, { digest })).status, 303);
  }
  assert.match((await facilitator.get(at)).text, /Refused[\s\S]*It says nothing/);
  assert.doesNotMatch((await other.get(`leading/decisions/${decision}`)).text, /heron/);
});
