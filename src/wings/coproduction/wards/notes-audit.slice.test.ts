import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { newId } from '../../../db/id.ts';

const table = await aroundTheTable();
after(() => table.close());
const { people } = table;
const on = (day: number, month = 11) => ({ 'on-day': day, 'on-month': month, 'on-year': 2026 });

let n = 0;
async function begin(more: Record<string, string | number> = {}): Promise<string> {
  n += 1;
  const sent = await people.nurse.post('wards/audits/make', {
    ...{ name: `Whose words ${n}`, purpose: 'To hear the person', howMany: 10, howChosen: 'Every third' },
    ...{ criteria: 'Their own words are in it\nIt says what helped', everyMonths: 1, ...more },
  });
  assert.equal(sent.status, 303, sent.text.slice(0, 3000));
  return sent.location.split('/').at(-1) ?? '';
}
const at = (slug: string, where = '') => `wards/audits/${slug}${where && `/${where}`}`;
const sample = (slug: string, counts: readonly (readonly [number, number, number])[], more = {}) =>
  people.nurse.post(at(slug, 'samples/add'), {
    ...{ ...on(20), lookedAt: 10, lookedBy: 'Ward nurse' },
    ...Object.fromEntries(
      counts.flatMap(([met, notMet, none], i) => [
        [`met-${i + 1}`, met],
        [`notMet-${i + 1}`, notMet],
        [`doesNotApply-${i + 1}`, none],
      ]),
    ),
    ...more,
  });

test('fewer than eight sets of notes are refused with a plain sentence, by the form and by the database', async () => {
  const bare = await people.nurse.post('wards/audits/make', { name: 'X', purpose: 'Y', howMany: 7, howChosen: 'Z' });
  assert.equal(bare.status, 422);
  assert.match(bare.text, /Look at 8 sets of notes or more each time\. Fewer could point at a patient/);
  assert.match(bare.text, /Write what is asked of each set of notes/);
  const slug = await begin();
  const small = await sample(
    slug,
    [
      [4, 3, 0],
      [4, 3, 0],
    ],
    { lookedAt: 7 },
  );
  assert.equal(small.status, 422);
  assert.match(small.text, /Fewer could point at a patient, so fewer are not kept/);
  const auditId = await table.scope(
    async ({ tx }) =>
      (await tx.selectFrom('notes_audit').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id,
  );
  await assert.rejects(
    table.scope(({ tx, partnershipId }) =>
      tx
        .insertInto('audit_sample')
        .values({
          ...{ partnership_id: partnershipId, id: newId(), audit_id: auditId, on_date: '2026-11-01' },
          ...{ looked_at: 7, looked_by: 'x' },
        })
        .execute(),
    ),
    { code: '23514' },
  );
});

test('counts that do not add up are refused line by line, and a day to come as well', async () => {
  const slug = await begin();
  const wrong = await sample(
    slug,
    [
      [4, 5, 0],
      [8, 2, 0],
    ],
    on(22),
  );
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Their own words are in it: These add up to 9\. You looked at 10 sets of notes/);
  assert.match(wrong.text, /This day is still to come/);
  assert.doesNotMatch(wrong.text, /It says what helped: These/);
});

test('a line that applies to too few is on no page, in no table and in no whole', async () => {
  const slug = await begin();
  assert.equal(
    (
      await sample(slug, [
        [9, 1, 0],
        [3, 4, 3],
      ])
    ).status,
    303,
  );
  const { text } = await people.researcher.get(at(slug));
  assert.match(text, /All lines together: 9 of 10 at the last sample/);
  assert.match(text, /It says what helped: too few to show: under 8 at the last sample/);
  assert.doesNotMatch(text, /3 of 7/);
  const csv = (await people.researcher.get(at(slug, 'figures.csv'))).text;
  assert.match(csv, /2026-11-20,It says what helped,10,too few,too few,not yet/);
  assert.match(csv, /2026-11-20,all lines together,10,9,10,not yet/);
});

test('it says who looked, and that nobody with lived experience did yet', async () => {
  const slug = await begin();
  await sample(slug, [
    [9, 1, 0],
    [8, 2, 0],
  ]);
  assert.match((await people.researcher.get(at(slug))).text, /<td[^>]*>Not yet<\/td>/);
  await sample(
    slug,
    [
      [9, 1, 0],
      [8, 2, 0],
    ],
    { ...on(21), livedExperience: 'Peer worker' },
  );
  assert.match((await people.researcher.get(at(slug))).text, /<td[^>]*>Peer worker<\/td>/);
});

test('of two samples of one day the second is refused, and what was counted cannot be changed', async () => {
  const slug = await begin();
  const both = await Promise.all([
    sample(slug, [
      [9, 1, 0],
      [8, 2, 0],
    ]),
    sample(slug, [
      [1, 9, 0],
      [2, 8, 0],
    ]),
  ]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409]);
  for (const name of ['audit_sample', 'audit_count'] as const)
    await assert.rejects(
      table.scope(({ tx }) => tx.deleteFrom(name).execute()),
      { code: '42501' },
    );
});

test('a trend is told with its rule and its source, and chance is not', async () => {
  const slug = await begin();
  const met = [1, 2, 3, 4, 5];
  for (const [i, one] of met.entries())
    await sample(
      slug,
      [
        [one, 10 - one, 0],
        [5, 5, 0],
      ],
      on(i + 1, 10),
    );
  const { text } = await people.researcher.get(at(slug));
  assert.match(
    text,
    /A trend up: 5 points, each higher than the one before or the same, from 1 October 2026 to 5 October 2026/,
  );
  assert.match(text, /Perla, Provost and Murray/);
  const other = await begin();
  for (const [i, one] of [4, 6, 5, 3, 6].entries())
    await sample(
      other,
      [
        [one, 10 - one, 0],
        [5, 5, 0],
      ],
      on(i + 1, 10),
    );
  assert.match((await people.researcher.get(at(other))).text, /No signal by either rule/);
});

test('what was changed is marked on the chart, and a change to come is not', async () => {
  const slug = await begin();
  await sample(slug, [
    [9, 1, 0],
    [8, 2, 0],
  ]);
  const mark = (day: number) => people.nurse.post(at(slug, 'changes/add'), { words: 'Written <together>', ...on(day) });
  assert.equal((await mark(25)).status, 422);
  assert.equal((await mark(19)).status, 303);
  const { text } = await people.researcher.get(at(slug));
  assert.match(text, /Change 1: Written &lt;together&gt;/);
  assert.doesNotMatch(text, /<together>/);
});

test('an audit stops with its reason, takes no sample then, and can go on', async () => {
  const slug = await begin();
  assert.match((await people.nurse.post(at(slug, 'move'), { seen: 1 })).text, /Say why it stops/);
  assert.equal((await people.nurse.post(at(slug, 'move'), { seen: 1, because: 'Nobody reads it' })).status, 303);
  assert.match((await people.researcher.get(at(slug))).text, /Nobody reads it/);
  assert.equal((await people.nurse.get(at(slug, 'samples/add'))).status, 409);
  assert.equal(
    (
      await sample(slug, [
        [9, 1, 0],
        [8, 2, 0],
      ])
    ).status,
    409,
  );
  assert.equal((await people.nurse.post(at(slug, 'move'), { seen: 1 })).status, 409);
  assert.equal((await people.nurse.post(at(slug, 'move'), { seen: 2 })).status, 303);
});

test('two who change one audit: the second sees both', async () => {
  const slug = await begin();
  const change = (purpose: string) =>
    people.nurse.post(at(slug, 'change'), {
      ...{ name: 'Whose words', purpose, howMany: 10, howChosen: 'Every third', seen: 1 },
    });
  assert.equal((await change('To hear better')).status, 303);
  const late = await change('To hear most');
  assert.equal(late.status, 409);
  assert.match(late.text, /To hear better/);
  assert.match(late.text, /To hear most/);
});

test('the first page says that a sample is due to those who look, and nobody else may keep one', async () => {
  await begin({ 'startsOn-day': 20, 'startsOn-month': 11, 'startsOn-year': 2026 });
  assert.match((await people.nurse.get('')).text, /A sample of notes is due/);
  assert.doesNotMatch((await people.researcher.get('')).text, /A sample of notes is due/);
  const slug = await begin();
  const refused = await people.researcher.get(at(slug, 'samples/add'));
  assert.equal(refused.status, 403);
  assert.match(refused.text, /Ask the partnership manager if you want to look with them\./);
});

test('events of an audit hold ids, and no count', async () => {
  const events = await table.scope(({ tx }) =>
    tx.selectFrom('event').select(['act', 'changes']).where('act', '=', 'audit sample kept').execute(),
  );
  assert.ok(events.length > 5);
  for (const { changes } of events) assert.deepEqual(Object.keys(changes as object), ['sampleId']);
});
