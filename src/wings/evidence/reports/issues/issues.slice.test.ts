import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
import type { Client } from '../../../../../test/support/client.ts';
import { pdfWords } from '../../../../../test/support/pdf-words.ts';
import { newId } from '../../../../db/id.ts';

const app = await testApp();
after(() => app.close());
const facilitator = await app.as('facilitator');
const manager = await app.as('partnership manager');
const representative = await app.as('representative');
const lived = await app.as('lived experience');
const commissioner = await app.as('commissioner');
const [engagementId, passage] = [newId(), newId()];
await app.scope(async ({ tx, partnershipId }) => {
  const inIt = { partnership_id: partnershipId };
  await tx
    .insertInto('engagement')
    .values({ ...inIt, id: engagementId, slug: 'gate', title: 'The gate', state: 'under way' })
    .execute();
  await tx
    .insertInto('engagement_passage')
    .values({
      ...{ ...inIt, id: passage, engagement_id: engagementId, part: 'context', position: 1, tier: 'published' },
      words: 'Two shifts never met.',
    })
    .execute();
});
const canary = 'The gate that sang at dusk';
async function quoted(): Promise<string> {
  const kept = await facilitator.post('dialogues/gate/quotations/add', {
    ...{ words: canary, source: 'A letter', tellable: 'no' },
  });
  const id = kept.location.split('/').at(-1) ?? '';
  const uses = { uses: ['case study'], givenHow: 'Signed on paper' };
  await facilitator.post(`dialogues/gate/quotations/${id}/uses/add`, uses);
  return id;
}
const field = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
async function issue(who: Client, report: string) {
  const asked = await who.get(`${report}/issue`);
  return who.post(`${report}/issue`, { digest: field(asked.text, 'digest') });
}
const made = await manager.post('reports/make', {
  ...{ kind: 'case study', engagement: engagementId, title: 'The gate', authors: '', rights: '', related: '' },
});
const study = made.location;
let quotation = '';
let first = '';

test('whoever issues sees first what will stand in it; no other seat issues', async () => {
  quotation = await quoted();
  assert.equal((await representative.get(`${study}/issue`)).status, 403);
  const asked = await manager.get(`${study}/issue`);
  assert.match(asked.text, /This becomes issue 1[\s\S]*2 lines[\s\S]*1 quotation[\s\S]*What is left out/);
  assert.equal((await manager.post(`${study}/issue`, { digest: 'of other words' })).status, 409);
  const issued = await issue(manager, study);
  assert.match(issued.kept, /Issue 1 is out/);
  first = issued.location;
});

test('an issue is a page, a paper and a Word file of what was frozen, and the record goes on without it', async () => {
  await app.scope(({ tx }) =>
    tx.updateTable('engagement_passage').set({ words: 'They meet now.' }).where('id', '=', passage).execute(),
  );
  assert.match((await representative.get(study)).text, /They meet now/);
  for (const who of [representative, lived]) {
    const { text } = await who.get(first);
    assert.match(text, /Two shifts never met[\s\S]*The gate that sang at dusk/);
    assert.match(text, /Issue 1/);
  }
  const pdf = await representative.get(`${first}/pdf`);
  assert.match((await pdfWords(pdf.body)).words, /Two shifts never met.*The gate that sang at dusk/);
  assert.equal(pdf.headers['cache-control'], 'no-store');
  const docx = await representative.get(`${first}/docx`);
  assert.equal(docx.status, 200);
  assert.equal(docx.headers['cache-control'], 'no-store');
  assert.match((await representative.get('reports/issued')).text, /The gate, issue 1[\s\S]*Issued/);
});

test('who was given it is listed, by those who keep reports', async () => {
  const add = `${first}/holders/add`;
  assert.equal((await representative.get(`${first}/holders`)).status, 403);
  const both = { person: lived.personId, words: 'The funder’s office' };
  assert.match((await manager.post(add, both)).text, /one person, one partner, or an office/);
  assert.equal((await manager.post(add, { person: lived.personId })).status, 303);
  assert.equal((await manager.post(add, { words: 'The funder’s office' })).status, 303);
  assert.match((await manager.get(`${first}/holders`)).text, /Lived experience[\s\S]*The funder’s office/);
});

test('when the speaker takes the words back, nothing that we serve has them, and everyone who holds them is told', async () => {
  await facilitator.post(`dialogues/gate/quotations/${quotation}/withdraw`, { use: 'case study' });
  for (const who of [manager, representative, lived])
    for (const path of [first, study, 'reports/issued', 'reports', '', `thread/quotation/${quotation}`])
      assert.doesNotMatch((await who.get(path)).text, /sang at dusk/, `${path}`);
  for (const file of ['pdf', 'docx']) assert.equal((await representative.get(`${first}/${file}`)).status, 404);
  assert.match((await representative.get(first)).text, /was withdrawn[\s\S]*something that stood in it was taken back/);
  const home = (await manager.get('')).text;
  assert.match(home, /The gate, issue 1[\s\S]*Reissue it without/);
  assert.match(home, /Tell 1 holder of The gate, issue 1/);
  assert.match((await lived.get('')).text, /Stop using The gate, issue 1/);
  assert.doesNotMatch((await representative.get('')).text, /Stop using|Reissue/);
  const holders = (await manager.get(`${first}/holders`)).text;
  const office =
    /holders\/([0-9a-f-]+)\/letter">Print the letter<span class="govuk-visually-hidden"> to The funder/.exec(
      holders,
    )?.[1];
  const letter = await manager.get(`${first}/holders/${office}/letter`);
  assert.match(letter.text, /Please stop using this report[\s\S]*issue 1/);
  assert.doesNotMatch(letter.text, /sang/);
  assert.equal((await manager.post(`${first}/holders/${office}/told`, { how: 'by letter' })).status, 303);
  assert.equal((await manager.post(`${first}/holders/${office}/told`, { how: 'by letter' })).status, 409);
  assert.match((await lived.get(first)).text, /I no longer use it/);
  assert.equal((await representative.post(`${first}/seen`)).status, 409);
  assert.equal((await lived.post(`${first}/seen`)).status, 303);
  assert.doesNotMatch((await lived.get('')).text, /Stop using/);
});

test('it is issued anew without them by one button, under the next number', async () => {
  const page = await manager.get(first);
  const digest = field(page.text, 'digest');
  assert.match(page.text, /Reissue without it/);
  const again = await manager.post(`${study}/issue`, { digest });
  assert.match(again.location, /issues\/2$/);
  const second = (await representative.get(again.location)).text;
  assert.match(second, /They meet now/);
  assert.doesNotMatch(second, /sang at dusk/);
  assert.doesNotMatch((await manager.get('')).text, /Reissue it without/);
  assert.match((await manager.get(first)).text, /Issue 2/);
});

test('an issue is withdrawn by those who keep reports, with a reason, and may be left so', async () => {
  const second = `${study}/issues/2`;
  assert.equal((await lived.post(`${second}/withdraw`, { because: 'it was wrong' })).status, 403);
  assert.equal((await manager.post(`${second}/withdraw`, { because: 'words in it were taken back' })).status, 422);
  assert.equal((await manager.post(`${second}/withdraw`, { because: 'it was wrong' })).status, 303);
  assert.equal((await manager.post(`${second}/withdraw`, { because: 'it was wrong' })).status, 409);
  assert.equal((await representative.get(`${second}/pdf`)).status, 404);
  assert.equal((await manager.post(`${second}/leave`)).status, 303);
});

const quarter = {
  'from-day': '1',
  'from-month': '1',
  'from-year': '2026',
  'to-day': '31',
  'to-month': '3',
  'to-year': '2026',
};
const on = (name: string, day: string, month: string) => ({
  ...{ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: '2026' },
});

test('the funder hears after the participants: refused, told back, issued, and each prints the other’s day', async () => {
  const funder = (
    await manager.post('reports/make', { kind: 'funder report', title: 'Spring', ...quarter, authors: '' })
  ).location;
  const poster = (await manager.post('reports/make', { kind: 'poster', title: 'Spring poster', ...quarter })).location;
  assert.match((await manager.get(`${funder}/issue`)).text, /have not been told yet/);
  assert.equal((await manager.post(`${funder}/issue`, { digest: 'x' })).status, 409);
  assert.match((await manager.get(funder)).text, /Not told back to participants yet/);
  const ways = [funder, `${funder}/pdf`, `${funder}/large-print`, `${funder}/docx`];
  for (const way of ways) {
    assert.match((await commissioner.get(way)).text, /hear it before the funder[\s\S]*Ask a facilitator/, way);
    assert.equal((await lived.get(way)).status, 200, way);
  }
  const tell = 'reports/told-back/add';
  assert.equal((await representative.post(tell, {})).status, 403);
  const telling = { ...quarter, ...on('toldOn', '10', '4'), toWhom: 'Residents of both wings' };
  assert.match((await lived.post(tell, { ...telling, ways: ['e-mail'] })).text, /also reaches people with no e-mail/);
  assert.equal(
    (await lived.post(tell, { ...telling, ...on('toldOn', '30', '3'), ways: ['slips handed out'] })).status,
    422,
  );
  assert.equal((await lived.post(tell, { ...telling, ways: ['read out in a forum', 'slips handed out'] })).status, 303);
  for (const way of ways) assert.equal((await commissioner.get(way)).status, 200, way);
  await manager.post(`${funder}/spend`, { lines: 'Room hire: £1,250.50\nTravel: 80' });
  const issued = await issue(manager, funder);
  assert.equal(issued.status, 303, issued.text);
  const page = (await representative.get(issued.location)).text;
  assert.match(page, /Told back to participants on 10 April 2026 \(read out in a forum and as slips handed out\)/);
  assert.match(page, /Room hire:[\s\S]*£1,250\.50[\s\S]*Travel:[\s\S]*£80</);
  assert.match((await lived.get('reports/told-back')).text, /The funder was told on/);
  if (poster) assert.match((await lived.get(poster)).text, /The funder was told (on|of)|cannot find/);
  const told = await app.scope(({ tx }) => tx.selectFrom('told_period').select('id').executeTakeFirstOrThrow());
  assert.equal((await lived.post(`reports/told-back/${told.id}/take-back`, { because: 'Twice' })).status, 409);
});

test('a report of a time tells of what was wanted, promised and said of it by then, and of nothing after', async () => {
  const partner = app.partnership.partner.id;
  await app.scope(async ({ tx, partnershipId }) => {
    const inIt = { partnership_id: partnershipId };
    const promise = async (words: string, madeOn: string): Promise<string> => {
      const [expectation, commitment] = [newId(), newId()];
      await tx
        .insertInto('expectation')
        .values({
          ...{ ...inIt, id: expectation, slug: expectation, engagement_id: engagementId, title: words, words },
          ...{ from_partner_id: partner, to_partner_id: partner, state: 'accepted', tier: 'published' },
        })
        .execute();
      await tx
        .insertInto('commitment')
        .values({ ...inIt, id: commitment, expectation_id: expectation, words, owner: 'Governor', made_on: madeOn })
        .execute();
      return commitment;
    };
    const early = await promise('Keys by eight', '2026-03-31');
    await promise('Keys by seven', '2026-04-01');
    await tx
      .insertInto('commitment_check')
      .values(
        (
          [
            { met: 'partly', checked_on: '2026-03-31' },
            { met: 'yes', checked_on: '2026-04-01' },
          ] as const
        ).map((said) => ({ ...inIt, id: newId(), commitment_id: early, by_side: 'asker', ...said })),
      )
      .execute();
    await tx
      .insertInto('goal')
      .values([
        { ...inIt, id: newId(), words: 'A calm night', said_on: '2026-03-31' },
        { ...inIt, id: newId(), words: 'A calm morning', said_on: '2026-04-01' },
      ])
      .execute();
  });
  const { text } = await manager.get('reports/funder-report-spring');
  assert.match(text, /A calm night[\s\S]*Keys by eight[\s\S]{0,600}It is met in part/);
  assert.doesNotMatch(text, /A calm morning|Keys by seven/);
});

test('nobody is told over an unfinished telling', async () => {
  await app.scope(async ({ tx, partnershipId }) => {
    const inIt = { partnership_id: partnershipId };
    await tx
      .insertInto('put_item')
      .values({
        ...{ ...inIt, id: newId(), partner_id: app.partnership.partner.id, words: 'Later meals', put_on: '2026-05-01' },
        ...{ clock_from: '2026-05-01', answer_due_on: '2026-05-29', state: 'answered', answer: 'done' },
        ...{ answered_on: '2026-05-20', first_answered_on: '2026-05-20' },
      })
      .execute();
  });
  const body = { ...quarter, 'from-month': '4', 'to-month': '6', 'to-day': '30', ...on('toldOn', '2', '7') };
  const refused = await lived.post('reports/told-back/add', {
    ...body,
    ways: ['slips handed out'],
    toWhom: 'Residents',
  });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /1 of what was answered in it is not told yet/);
});
