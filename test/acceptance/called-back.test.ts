// What happens once happens once, however many processes look after it and whenever they die.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../src/db/database.ts';
import { ownServer } from '../support/own-server.ts';

const secret = 'a secret that every process of this deployment has';
const script = path.join(import.meta.dirname, '..', 'support', 'going-rounds.ts');
const agreements = 40;
const times = 6;

/** Signed by its one partner and in force, with a day of review that comes. */
const inForce = `
  insert into thread.partnership (id, slug, name) values (gen_random_uuid(), 'one', 'One');
  insert into thread.partner (partnership_id, id, slug, name, kind) select id, gen_random_uuid(), 'trust', 'Trust', 'provider' from thread.partnership;
  insert into thread.person (partnership_id, id, shown_as) select id, gen_random_uuid(), 'Director' from thread.partnership;
  insert into thread.membership (partnership_id, id, person_id, partner_id, role)
    select r.partnership_id, gen_random_uuid(), w.id, r.id, 'representative' from thread.partner r join thread.person w using (partnership_id);
  insert into thread.working_agreement (partnership_id, id, slug, title)
    select p.id, gen_random_uuid(), 'agreement-' || n, 'Agreement ' || n from thread.partnership p, generate_series(1, ${agreements}) n;
  insert into thread.agreement_version (partnership_id, id, agreement_id, number, state, bytes, digest, frozen_at, review_on)
    select partnership_id, gen_random_uuid(), id, 1, 'out for signing', convert_to(title, 'UTF8'), sha256(convert_to(title, 'UTF8')), now(), '2026-12-15'
    from thread.working_agreement;
  insert into thread.agreement_version_partner (partnership_id, version_id, partner_id)
    select v.partnership_id, v.id, r.id from thread.agreement_version v join thread.partner r using (partnership_id);
  insert into thread.agreement_signature (partnership_id, id, version_id, partner_id, digest, how, signed_by, signed_as, signed_on, entered_by, entered_at)
    select v.partnership_id, gen_random_uuid(), v.id, r.id, v.digest, 'on screen', w.id, 'Director', '2026-01-01', w.id, now()
    from thread.agreement_version v join thread.partner r using (partnership_id) join thread.person w using (partnership_id);
  update thread.agreement_version set state = 'in force', in_force_on = '2026-01-01';
  insert into thread.action (partnership_id, id, position, expected, owner_person_id, due_on)
    select partnership_id, gen_random_uuid(), 1, 'Something', id, '2026-12-20' from thread.person, generate_series(1, ${agreements})`;

test('an agreement is called back and an owner reminded exactly once, by two processes that are killed over it', async (t) => {
  const server = await ownServer(t);
  const db = await openDatabase({ url: server.url(), secret });
  await db.migrate();
  await db.close();
  const asOwner = (sql: string) => server.asOwner(sql, 'their_name');
  await asOwner(inForce);
  const going = () => {
    const child = spawn(process.execPath, [script, server.url(), '2026-12-16'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => child.kill('SIGKILL'));
    return child;
  };
  const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('close', done));
  const called = async () =>
    Number((await asOwner(`select count(*) from thread.event where act = 'agreement review called'`)).rows[0].count);

  let half = 0;
  for (let time = 0; time < times; time += 1) {
    const two = [going(), going()];
    const over = two.map(ended);
    await Promise.all(two.map((child) => new Promise((done) => child.stdout?.once('data', done))));
    await pause(20 + time * 12);
    for (const child of two) child.kill('SIGKILL');
    await Promise.all(over);
    const now = await called();
    if (now > 0 && now < agreements) half += 1;
  }
  assert.deepEqual(await Promise.all([going(), going()].map(ended)), [0, 0]);

  const twice = await asOwner(`select act, subject_id from thread.event group by act, subject_id having count(*) > 1`);
  assert.deepEqual(twice.rows, []);
  const acts = await asOwner('select act, count(*)::int as times from thread.event group by act order by act');
  assert.deepEqual(acts.rows, [
    { act: 'agreement review called', times: agreements },
    { act: 'reminded', times: agreements },
  ]);
  const rows = await asOwner(
    'select count(*)::int as n from thread.agreement_version where review_called_at is not null',
  );
  assert.equal(rows.rows[0].n, agreements);
  t.diagnostic(`killed ${times} times, ${half} of them in the middle`);
});
