// Words that somebody takes back, after they stood in everything that we make: they are gone from every page, file and row.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
import type { Client } from '../../../../../test/support/client.ts';
import { everyRow } from '../../../../../test/support/every-row.ts';
import { newId } from '../../../../db/id.ts';

const app = await testApp();
after(() => app.close());
const [facilitator, manager, representative] = [
  await app.as('facilitator'),
  await app.as('partnership manager'),
  await app.as('representative'),
];
const [engagementId, other] = [newId(), newId()];
await app.scope(async ({ tx, partnershipId }) => {
  const inIt = { partnership_id: partnershipId };
  await tx
    .insertInto('engagement')
    .values([
      { ...inIt, id: engagementId, slug: 'gate', title: 'The gate', state: 'under way' },
      { ...inIt, id: other, slug: 'yard', title: 'The yard', state: 'under way' },
    ])
    .execute();
  await tx
    .insertInto('engagement_passage')
    .values({
      ...{ ...inIt, id: newId(), engagement_id: other, part: 'context', position: 1, tier: 'published' },
      words: 'Two shifts never met.',
    })
    .execute();
});
const field = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
async function issue(who: Client, report: string) {
  const asked = await who.get(`${report}/issue`);
  return who.post(`${report}/issue`, { digest: field(asked.text, 'digest') });
}
const uses = ['read back', 'case study', 'leaflet', 'poster', 'public page'];
const kept = await facilitator.post('dialogues/gate/quotations/add', {
  ...{ words: 'The turnstile hummed at daybreak', source: 'A letter', tellable: 'no' },
});
const quotation = kept.location.split('/').at(-1) ?? '';
const given = await facilitator.post(`dialogues/gate/quotations/${quotation}/uses/add`, {
  ...{ uses, givenHow: 'Signed on paper' },
});
const outside = async () =>
  (
    await Promise.all(
      ['', '/answers', '/feed.atom', '/feed.json'].map((path) =>
        app.app.inject({ method: 'GET', url: `/public/${app.partnership.slug}${path}` }),
      ),
    )
  )
    .map(({ payload }) => payload)
    .join('\n');
const opening = await manager.get('public-page');
await manager.post('public-page/open', { seen: field(opening.text, 'seen') });

test('a title that is written anew stands outside only once it is issued', async () => {
  const make = { kind: 'case study', engagement: other, title: 'As it was issued' };
  const { location: report } = await manager.post('reports/make', make);
  assert.match((await issue(manager, report)).kept, /Issue 1 is out/);
  assert.match(await outside(), /As it was issued/);
  const form = (await manager.get(`${report}/change`)).text;
  const changed = await manager.post(`${report}/change`, { title: 'Nobody agreed to this', seen: field(form, 'seen') });
  assert.equal(changed.status, 303, changed.text);
  assert.doesNotMatch(await outside(), /Nobody agreed to this/);
  assert.match(await outside(), /As it was issued/);
  assert.match((await issue(manager, report)).kept, /Issue 2 is out/);
  assert.match(await outside(), /Nobody agreed to this/);
});

test('a quotation that stood in every kind of issue, as a headline, on the public page and in its feeds is nowhere after it is withdrawn', async () => {
  assert.equal(given.status, 303, given.text);
  const issued: string[] = [];
  for (const kind of ['case study', 'leaflet', 'easy-read summary']) {
    const { location: report } = await manager.post('reports/make', {
      kind,
      engagement: engagementId,
      title: `A ${kind}`,
    });
    if (kind === 'leaflet') {
      const form = (await manager.get(`${report}/change`)).text;
      const changed = await manager.post(`${report}/change`, {
        ...{ title: 'A leaflet', seen: field(form, 'seen'), headline: quotation },
      });
      assert.equal(changed.status, 303, changed.text);
    }
    const out = await issue(manager, report);
    assert.match(out.kept, /Issue 1 is out/, `${kind}: ${out.text}`);
    issued.push(report, out.location);
  }
  assert.match(await outside(), /turnstile hummed/);
  const inside = async () => {
    const texts = [];
    for (const path of ['reports', 'reports/issued', 'search?q=turnstile', `thread/quotation/${quotation}`, ...issued])
      texts.push((await representative.get(path)).text);
    return texts.join('\n');
  };
  assert.ok((await inside()).split(/turnstile hummed/i).length > 5);
  const gone = await facilitator.post(`dialogues/gate/quotations/${quotation}/withdraw`, { use: 'every use' });
  assert.equal(gone.status, 303, gone.text);
  assert.doesNotMatch(await outside(), /turnstile|hummed/i);
  assert.doesNotMatch(
    (await inside()).replaceAll(/value="turnstile"|Search: turnstile/g, ''),
    /turnstile hummed|hummed/i,
  );
  const rows = (await everyRow(app)).split('\n').filter((row) => /turnstile|hummed/i.test(row));
  assert.deepEqual(rows, []);
});
