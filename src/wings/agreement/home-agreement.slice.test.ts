import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import type { Client } from '../../../test/support/client.ts';

const table = await aroundTheTable({ example: true });
const { people, partners, perspectives, engagementId: engagement } = table;
const base = 'agreement/working-agreements/ours';
const manager = await table.as({ role: 'partnership manager', partner: partners.trust, shownAs: 'Manager' });

const main = async (who: Client, path = ''): Promise<string> => {
  const { text } = await who.get(path);
  const words = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text;
  return words.replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/ +/g, ' ');
};
const on = (name: string, [day, month, year]: readonly [string, string, string]) => ({
  ...{ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year },
});
async function sign(who: Client, number: number, partner: string): Promise<void> {
  const path = `${base}/versions/${number}/sign/${partner}`;
  const digest = /name="digest" value="([^"]*)"/.exec((await who.get(path)).text)?.[1] ?? '';
  assert.equal((await who.post(path, { digest, signedAs: 'Manager', read: 'yes' })).status, 303);
}
async function freeze(): Promise<void> {
  const digest = /name="digest" value="([^"]*)"/.exec((await people.facilitator.get(`${base}/freeze`)).text)?.[1] ?? '';
  assert.equal((await people.facilitator.post(`${base}/freeze`, { digest })).status, 303);
}
const checkWordsOf = async (number: number): Promise<string> =>
  /only\.<\/p>\s*<p><strong>([^<]+)/.exec((await people.nurse.get(`${base}/versions/${number}`)).text)?.[1] ?? '';

test('what waits to be signed is on the first page of those who may sign it, and of nobody else', async () => {
  await people.facilitator.post('agreement/expectations/make', {
    ...{ from: `perspective:${perspectives.residents}`, to: `partner:${partners.trust}` },
    ...{ title: 'Know the day', words: 'We are told the day.', engagement },
  });
  await people.trust.post('agreement/expectations/know-the-day/answer', {
    ...{ side: 'asked', seen: 1, answer: 'accept', owner: 'The ward manager' },
    ...on('lookOn', ['4', '4', '2027']),
  });
  await people.trust.post('agreement/working-agreements/start', {
    ...{ title: 'Ours', partners: [partners.trust, partners.prison] },
    ...on('reviewOn', ['15', '12', '2026']),
  });
  assert.match(await main(people.nurse, 'agreement'), /Our working agreement It is being drafted/);
  await freeze();
  for (const who of [people.trust, people.prison])
    assert.match(await main(who), /Sign version 1 Ours, for [^.]+\. 0 of 2 have signed\. To sign/);
  for (const who of [people.nurse, people.researcher, people.facilitator, manager])
    assert.doesNotMatch(await main(who), /Sign version/);
  assert.match(await main(people.nurse), /Ours, version 1, is out for signing\./);
  await sign(people.prison, 1, partners.prison);
  assert.doesNotMatch(await main(people.prison), /Sign version/);
  assert.match(await main(people.trust), /1 of 2 have signed/);
});

test('a paper waits for everyone who keeps the agreement but the one who entered it', async () => {
  const checkWords = await checkWordsOf(1);
  const entered = await manager.post(`${base}/versions/1/pen/${partners.trust}`, {
    ...{ signedAs: 'Director', checkWords },
    ...on('signedOn', ['21', '11', '2026']),
  });
  assert.equal(entered.status, 303);
  assert.doesNotMatch(await main(people.trust), /Sign version/);
  for (const who of [people.facilitator, people.prison, people.trust])
    assert.match(await main(who), /Check the paper that .+ signed/);
  for (const who of [manager, people.nurse]) assert.doesNotMatch(await main(who), /Check the paper/);
  const { text } = await people.facilitator.get('');
  const check = /href="[^"]*\/(agreement\/working-agreements\/ours\/versions\/1\/check\/[^"]+)"/.exec(text)?.[1] ?? '';
  assert.match((await people.facilitator.post(check, { checkWords })).kept, /in force from today/);
  assert.doesNotMatch(await main(people.prison), /Check the paper/);
});

test('what is in force says so, and the day on which it is looked at again is due', async () => {
  assert.match(await main(people.nurse), /Tue 15 December Look at Ours again ?\. Version 1 is in force\./);
  assert.match(await main(people.nurse), /Ours, version 1, is in force: all have signed\./);
  assert.match(await main(people.nurse, 'agreement'), /Our working agreement Version 1 is in force since/);
});

test('a review that was called waits for one answer of those who keep the agreement', async () => {
  assert.doesNotMatch(await main(manager), /Say what you found/);
  await table.scope(({ tx, partnershipId }) =>
    tx
      .updateTable('agreement_version')
      .set({ review_called_at: new Date('2026-11-21T09:00:00Z') })
      .where('partnership_id', '=', partnershipId)
      .execute(),
  );
  assert.match(await main(manager), /Look at Ours again Its day was 15 December 2026\. Say what you found/);
  assert.doesNotMatch(await main(people.nurse), /Say what you found/);
  const seen = /name="seen" value="([^"]*)"/.exec((await manager.get(`${base}/versions/1/review`)).text)?.[1] ?? '';
  await manager.post(`${base}/versions/1/review`, { seen, answer: 'word it anew', words: 'A day is missing' });
  assert.doesNotMatch(await main(people.facilitator), /Say what you found/);
});

test('from a clause, drafted or frozen, a link leads to the thread of its promise, and that on to the version', async () => {
  for (const path of [base, `${base}/versions/1`]) {
    const { text } = await people.nurse.get(path);
    const href = /href="[^"]*\/(thread\/commitment\/[^"]+)"/.exec(text)?.[1];
    assert.ok(href, path);
    assert.match(await main(people.nurse, href), /Version[^.]*Ours, version 1[^.]*In force/);
  }
});
