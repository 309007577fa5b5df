import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { testApp } from '../../../../test/support/app.ts';
import { withClient } from '../../../db/client.ts';
import { inReadHandle } from '../../../db/handle.ts';
import { makeHandle } from '../../../shell/seats.ts';
import type { Seat } from '../../../shell/standing.ts';
import { readProjectDocument } from './read-project.ts';

const app = await testApp({ still: true });
after(() => app.close());
const facilitator = await app.as('facilitator');
const coder = await app.as('researcher');
const rows = async <T extends object>(text: string): Promise<T[]> =>
  withClient(app.db.owner, async (client) => (await client.query(text)).rows as T[]);

const today = new Date().toISOString().slice(0, 10);
const [year = '', month = '', date = ''] = today.split('-');
await facilitator.post('coding/open', {
  ...{ name: 'P', question: 'Q', approval: 'partnership', approvedBy: 'A', coders: coder.personId },
  ...{ 'startsOn-day': date, 'startsOn-month': month, 'startsOn-year': year },
  ...{ 'endsOn-day': '1', 'endsOn-month': '6', 'endsOn-year': '2099' },
});
for (const name of ['A', 'B', 'C', 'D']) await coder.post('coding/p/codebook/propose', { name, codable: 'yes' });
const sent = await coder.post('coding/p/texts/send', { name: 'T', pasted: 'one. two. three. four. five. six.' });
const source = (await coder.post(sent.location)).location;

interface Kept {
  readonly id: string;
  readonly from_at: number;
  readonly to_at: number;
  readonly given_code_id: string;
}
const passages = () =>
  rows<Kept>('select id, from_at, to_at, given_code_id from thread.coding_segment where not joined order by id');
const codes = () =>
  rows<{ id: string; name: string; state: string }>('select id, name, state from thread.coding_code order by id');
const handle = await makeHandle(app.db, app.handleSecret, {
  ...{ partnershipId: app.partnership.id, personId: coder.personId },
  expiresAt: new Date(Date.now() + 3_600_000),
});
/** The project as the coder may see it. */
const document = () =>
  inReadHandle(app.db, handle, (tx) =>
    readProjectDocument({ tx, partnershipId: app.partnership.id }, 'p', { personId: coder.personId } as Seat, today),
  );

for (const [i, code] of (await codes()).entries())
  for (const from of [1, 2 + i])
    await coder.post(`${source}/give`, { sentence: [String(from), String(from + 1)], code: code.id });

const step = fc.record({
  what: fc.constantFrom('merge', 'take apart', 'split', 'sort'),
  one: fc.nat(11),
  other: fc.nat(11),
});

test('however codes are merged, taken apart, split and sorted, no passage is lost and none is joined by itself', async () => {
  const before = await passages();
  assert.ok(before.length >= 7);
  let splits = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
      for (const { what, one, other } of steps) {
        const all = await codes();
        const used = all.filter(({ state }) => state === 'in use');
        const [code, into] = [used[one % used.length], used[other % used.length]];
        const merged = all.filter(({ state }) => state === 'merged');
        const at = `coding/p/codebook/${code?.id}`;
        if (what === 'merge') await coder.post(`${at}/merge`, { into: into?.id, because: 'Alike' });
        else if (what === 'take apart' && merged.length > 0)
          await coder.post(`coding/p/codebook/${merged[one % merged.length]?.id}/take-apart`);
        else if (what === 'split') {
          splits += 1;
          await coder.post(`${at}/split`, { names: `Part ${splits}`, because: 'Two things' });
        } else {
          const body: Record<string, string> = {};
          for (const { id } of before) if (into) body[`to-${id}`] = into.id;
          await coder.post(`${at}/sort`, body);
        }
        assert.deepEqual(await passages(), before, 'where a passage lies, and what it was given, changed');
      }
      assert.deepEqual(await rows('select id from thread.coding_segment where joined_into_id is not null'), []);
      const shown = await document();
      assert.equal(shown?.segments.length, before.length, 'a passage counts for no code that is in use');
    }),
    { numRuns: 4 },
  );
});

test('those that lie over each other stay two until somebody joins them, and can be taken apart again', async () => {
  const all = await codes();
  const used = all.filter(({ state }) => state === 'in use');
  const [into] = used;
  for (const { id } of used.slice(1))
    await coder.post(`coding/p/codebook/${id}/merge`, { into: into?.id, because: 'One' });
  const before = await document();
  const page = (await coder.get(source)).text;
  assert.match(page, /They stay two until you join them/);
  const [, join = ''] = /action="([^"]+\/join)"/.exec(page) ?? [];
  assert.equal((await coder.post(join)).status, 303);
  const joined = await document();
  assert.ok((joined?.segments.length ?? 0) < (before?.segments.length ?? 0));
  const [, apart = ''] = /action="([^"]+\/passages\/[^"]+\/take-apart)"/.exec((await coder.get(source)).text) ?? [];
  assert.equal((await coder.post(apart)).status, 303);
  assert.deepEqual(await document(), before);
});
