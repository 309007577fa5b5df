import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../../../test/support/around-the-table.ts';
import { everyRow } from '../../../../../test/support/every-row.ts';
import { openMailbox } from '../../../../../test/support/mailbox.ts';
import { tellingAt } from '../../../../../test/support/told.ts';
import { readBounce } from '../../../../commands/read-bounce.ts';
import { deskIn } from '../../../../shell/desk.ts';
import { takeBounce } from './mail.ts';

const mailbox = await openMailbox();
const table = await aroundTheTable({ smtpUrl: mailbox.url });
await table.app.ready();
after(async () => {
  await table.close();
  await mailbox.close();
});
const { people } = table;
const at = tellingAt(table);

async function answered(words: string, email: string, more: Readonly<Record<string, string>> = {}) {
  const feedback = await at.story(words, { hearBy: 'e-mail', email, ...more });
  await at.keep(feedback);
  const item = await at.put(`For the partners: ${words.length}`, [feedback]);
  await at.answer(item, { answer: 'not done', words: 'There are too few staff.' });
  return { feedback, item };
}
const send = ({ item, feedback }: { item: string; feedback: string }) =>
  people.facilitator.post(`answers/items/${item}/tell/${feedback}/mail`);
async function until(what: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 150; n++) {
    if (await what()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail('it never happened');
}
const itemText = async (item: string) => (await people.facilitator.get(`answers/items/${item}`)).text;
const report = (returnPath: string, action: string) =>
  `From: MAILER-DAEMON@mx.example.org
To: ${returnPath}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

The mail system could not deliver your message.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
Arrival-Date: Sat, 21 Nov 2026 10:00:00 +0000

Final-Recipient: rfc822; someone@example.org
Action: ${action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 no such mailbox

--b
Content-Type: message/rfc822

From: thread@example.org
To: someone@example.org
Subject: What came of what you said

Hello
--b--
`.replaceAll('\n', '\r\n');

test('the mail holds the answer in the partners’ words, never the teller’s own, and counts once it has gone', async () => {
  const one = await answered('My own secret words of the night', 'one@example.org');
  const coming = mailbox.next('one@example.org');
  assert.equal((await send(one)).status, 303);
  const { text, from } = await coming;
  assert.match(text, /too few staff/);
  assert.match(text, /For the partners/);
  assert.doesNotMatch(text, /secret words/);
  assert.match(from, /^thread\+[0-9a-f]{40}@example\.org$/);
  await until(async () => /Told: e-mail/.test(await itemText(one.item)));
  const token = /\+([0-9a-f]{40})@/.exec(from)?.[1] ?? '';
  assert.ok(!(await everyRow(table)).includes(token), 'the token is kept as its hash alone');
});

test('a refused address is "not told" at once, and stands on the home page until another way is found', async () => {
  mailbox.refuseAddress('nobody@example.org');
  const one = await answered('Words for an address that is gone', 'nobody@example.org');
  assert.equal((await send(one)).status, 303);
  await until(async () => /The mail came back/.test(await itemText(one.item)));
  assert.match(await itemText(one.item), /have not been told yet/);
  assert.match((await people.facilitator.get('')).text, /A mail that tells someone back came back/);
  assert.equal((await at.tell(one.item, one.feedback, 'read out')).status, 303);
  assert.doesNotMatch((await people.facilitator.get('')).text, /A mail that tells someone back came back/);
  assert.match(await itemText(one.item), /Those who put it have been told/);
});

test('a mail that comes back later takes the telling with it, once, and a delay does not', async () => {
  const one = await answered('Words that will come back', 'later@example.org', { language: 'cy' });
  const coming = mailbox.next('later@example.org');
  await send(one);
  const { from, text } = await coming;
  assert.match(text, /Beth ddaeth|Gofynnoch/);
  await until(async () => /Told: e-mail/.test(await itemText(one.item)));
  assert.equal(await readBounce(Buffer.from(report(from, 'delayed'))), undefined);
  assert.equal(await readBounce(Buffer.from('From: a@b.c\r\nSubject: On holiday\r\n\r\nBack on Monday')), undefined);
  const bounce = await readBounce(Buffer.from(report(from, 'failed')));
  assert.equal(bounce?.status, '5.1.1');
  const desk = deskIn(
    {
      db: table.db,
      handleSecret: table.handleSecret,
      baseUrl: 'http://localhost',
      clock: () => new Date(),
      tell: async () => {},
    },
    table.partnership,
    'facilitators',
  );
  assert.equal(await takeBounce(desk, bounce?.token ?? '', '5.1.1'), true);
  assert.equal(await takeBounce(desk, bounce?.token ?? '', '5.1.1'), true);
  assert.equal(await takeBounce(desk, 'f'.repeat(40), null), false);
  assert.match(await itemText(one.item), /The mail came back/);
  assert.match(await itemText(one.item), /have not been told yet/);
});

test('nothing is sent to someone who died, and every reminder of them stops', async () => {
  const one = await answered('Words of someone who died', 'died@example.org');
  const before = mailbox.mails.length;
  assert.equal((await people.facilitator.post(`answers/told/${one.feedback}/reach`, { because: 'died' })).status, 303);
  assert.equal((await send(one)).status, 409);
  assert.doesNotMatch(
    (await people.facilitator.get(`answers/items/${one.item}/tell`)).text,
    /Send the e-mail|Print a sealed slip/,
  );
  assert.equal((await people.facilitator.get(`answers/told/${one.feedback}/slip`)).status, 409);
  assert.equal((await people.facilitator.post(`answers/items/${one.item}/end`)).status, 303);
  assert.equal(mailbox.mails.length, before);
  assert.ok(!(await everyRow(table)).includes('died@example.org'), 'their address is gone');
});

async function command(mail: string, env: NodeJS.ProcessEnv = {}): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['src/cli.ts', 'take-bounce'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  child.stdin.end(mail);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said += words;
  });
  return { code: await new Promise<number>((done) => child.once('close', done)), said };
}

test('the command says plainly when what it is given is no report of a failed delivery', async () => {
  const { code, said } = await command('Subject: hello\r\n\r\nNothing');
  assert.equal(code, 1);
  assert.match(said, /no report of a mail that could not be delivered/);
});

test('with no database the command asks the mail server to come again', async () => {
  const report = [
    `To: thread+${'f'.repeat(40)}@example.org`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    'Final-Recipient: rfc822; someone@example.org',
    'Action: failed',
    'Status: 5.1.1',
  ].join('\r\n');
  const nowhere = { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none', SECRET: 'a'.repeat(40) };
  assert.equal((await command(report, nowhere)).code, 75);
});
