import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import { openMailbox } from '../../../test/support/mailbox.ts';

test('whoever speaks for the one asked is told by mail, and nobody for those who answer in the room', async (t) => {
  const mailbox = await openMailbox();
  const table = await aroundTheTable({ smtpUrl: mailbox.url });
  t.after(async () => {
    await table.close();
    await mailbox.close();
  });
  const { people, partners, perspectives } = table;
  const askFor = async (title: string, to: string) => {
    const words = `We need this: ${title}`;
    const body = { from: `partner:${partners.trust}`, to, title, words, session: '', theme: '', engagement: '' };
    assert.equal((await people.trust.post('agreement/expectations/make', body)).status, 303);
  };
  const told = async () => {
    const { rows } = await table.db.appPool.query("select data from jobs.job where name = 'needs-you'");
    return rows.map(({ data }) => data);
  };

  await askFor('Come for tablets when called', `perspective:${perspectives.residents}`);
  assert.deepEqual(await told(), []);
  await askFor('Bring people to clinic on time', `partner:${partners.prison}`);
  const jobs = await told();
  assert.ok(jobs.some(({ person }) => person === people.prison.personId));
  assert.ok(!jobs.some(({ person }) => person === people.trust.personId || person === people.researcher.personId));
  assert.doesNotMatch(JSON.stringify(jobs), /clinic|tablets/i);
});
