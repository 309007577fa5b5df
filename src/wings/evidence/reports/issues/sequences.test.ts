// Whatever anybody does in whatever order: no funder is told first, and what was taken back is in nothing that we serve.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { testApp } from '../../../../../test/support/app.ts';
import type { Client } from '../../../../../test/support/client.ts';
import { pdfWords } from '../../../../../test/support/pdf-words.ts';
import { tablesHolding } from '../../../../../test/support/scan.ts';
import { withClient } from '../../../../db/client.ts';
import { newId } from '../../../../db/id.ts';
import { roles } from '../../../../shell/standing.ts';
import { addIssue } from '../../store/issues.ts';
import { findReport } from '../../store/reports.ts';
import { makers } from '../makers.ts';
import { frozen } from './frozen.ts';

const app = await testApp({ still: true, clock: () => new Date('2026-11-29T12:00:00Z') });
after(() => app.close());
const seats = new Map<string, Client>();
for (const role of roles) seats.set(role, await app.as(role));
const by = (role: string): Client => seats.get(role) ?? app.stranger();
const facilitator = by('facilitator');
const engagementId = newId();
await app.scope(async ({ tx, partnershipId }) => {
  await tx
    .insertInto('engagement')
    .values({ partnership_id: partnershipId, id: engagementId, slug: 'gate', title: 'The gate', state: 'under way' })
    .execute();
});
const field = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const quarter = (from: number, to: number) => ({
  ...{ 'from-day': '1', 'from-month': String(from), 'from-year': '2026' },
  ...{ 'to-day': '30', 'to-month': String(to), 'to-year': '2026' },
});
const make = async (body: Record<string, string>) => (await facilitator.post('reports/make', body)).location;
const funder = await make({ kind: 'funder report', title: 'Spring', ...quarter(4, 6) });
const study = await make({ kind: 'case study', title: 'The gate', engagement: engagementId });

/** Issues of reports to a funder that stand, and no telling-back before them does. */
async function untold(): Promise<number> {
  return withClient(app.db.owner, async (client) => {
    const { rows } = await client.query(
      `select from thread.report_issue i where i.kind = 'funder report' and i.state <> 'withdrawn' and not exists (
         select from thread.told_period t where t.partnership_id = i.partnership_id and t.state = 'told'
            and t.from_on <= i.period_from and t.to_on >= i.period_to and t.told_on <= i.issued_on
            and t.ways && array['read out in a session', 'read out in a forum', 'poster on the wing', 'slips handed out', 'easy-read paper'])`,
    );
    return rows.length;
  });
}
const latest = (path: string) =>
  app.scope(async ({ tx }) => {
    const row = await tx
      .selectFrom('report_issue')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('report_id', 'in', (of) =>
        of
          .selectFrom('report')
          .select('id')
          .where('slug', '=', path.split('/').at(-1) ?? ''),
      )
      .executeTakeFirst();
    return `${path}/issues/${row?.number ?? 1}`;
  });
const tellings = () => app.scope(({ tx }) => tx.selectFrom('told_period').select('id').orderBy('id').execute());

type Act = { readonly does: string; readonly seat: string; readonly way: string; readonly month: number };
const acts = fc.record({
  does: fc.constantFrom('issue', 'issue', 'tell', 'tell', 'take back', 'withdraw', 'spend'),
  seat: fc.oneof(fc.constantFrom('facilitator', 'partnership manager', 'lived experience'), fc.constantFrom(...roles)),
  way: fc.constantFrom('e-mail', 'read out in a forum', 'easy-read paper', 'a page of this service'),
  month: fc.constantFrom(4, 5, 6),
});
async function doFunder({ does, seat, way, month }: Act): Promise<void> {
  const who = by(seat);
  if (does === 'issue')
    await who.post(`${funder}/issue`, { digest: field((await who.get(`${funder}/issue`)).text, 'digest') });
  else if (does === 'tell')
    await who.post('reports/told-back/add', {
      ...{ ...quarter(4, month), 'toldOn-day': '1', 'toldOn-month': '7', 'toldOn-year': '2026' },
      ...{ ways: [way], toWhom: 'Residents' },
    });
  else if (does === 'take back')
    for (const { id } of await tellings()) await who.post(`reports/told-back/${id}/take-back`, { because: 'Twice' });
  else if (does === 'withdraw') await who.post(`${await latest(funder)}/withdraw`, { because: 'it was wrong' });
  else await who.post(`${funder}/spend`, { lines: `Rooms: ${month}0` });
}

test('no sequence of acts by any seat leaves a report to a funder before its telling-back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 3, maxLength: 9 }), async (sequence) => {
      for (const one of sequence) {
        await doFunder(one);
        assert.equal(await untold(), 0, JSON.stringify(one));
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test('the rule refuses without the database, the database without the rule, and where both are off the check finds it', async () => {
  const winter = await make({ kind: 'funder report', title: 'Winter', ...quarter(9, 11), 'to-day': '20' });
  const past = async () =>
    app.scope(async (scope) => {
      const report = await findReport(scope, winter.split('/').at(-1) ?? '');
      const made = report && (await makers[report.kind](scope, report, { today: '2026-11-29' }));
      if (!made) throw new Error('not made');
      await addIssue(scope, {
        ...{ ...frozen(made.document), id: newId(), reportId: report.id, title: report.title, issuedOn: '2026-11-29' },
        ...{ issuedBy: facilitator.personId, toldPeriodId: null },
      });
    });
  const trigger = (turned: 'enable' | 'disable') =>
    withClient(app.db.owner, (client) => client.query(`alter table thread.report_issue ${turned} trigger told_first`));
  await assert.rejects(past(), /told back before the funder/);
  await trigger('disable');
  assert.equal((await facilitator.post(`${winter}/issue`, { digest: 'any' })).status, 409);
  assert.equal(await untold(), 0);
  await past();
  await trigger('enable');
  assert.equal(await untold(), 1);
});

/** Where it is served, of all that is served to any seat. */
async function servedAt(canary: string, quotation: string, to: readonly string[] = roles): Promise<string[]> {
  const found: string[] = [];
  const look = (where: string, text: string) => {
    if (text.includes(canary)) found.push(where);
  };
  const issues = await app.scope(({ tx }) =>
    tx.selectFrom('report_issue').select('number').where('kind', '=', 'case study').execute(),
  );
  const each = issues.map(({ number }) => `${study}/issues/${number}`);
  const thread = `thread/quotation/${quotation}`;
  const paths = ['', 'reports', 'reports/issued', 'reports/told-back', study, `${study}/issue`, thread];
  for (const role of to)
    for (const path of [...paths, ...each, ...each.map((one) => `${one}/holders`)])
      look(`${path === thread ? 'thread' : path} by ${role}`, (await by(role).get(path)).text);
  for (const path of [study, ...each]) {
    const pdf = await by('researcher').get(`${path}/pdf`);
    if (pdf.status === 200) look(`${path}/pdf`, (await pdfWords(pdf.body)).words);
    const docx = await by('researcher').get(`${path}/docx`);
    if (docx.status === 200) look(`${path}/docx`, wordsOfDocx(docx.body));
  }
  return found;
}
/** The words stand in the file as deflated XML: inflated from each local entry. */
function wordsOfDocx(file: Buffer): string {
  const found: string[] = [];
  for (let at = file.indexOf('PK\u0003\u0004'); at >= 0; at = file.indexOf('PK\u0003\u0004', at + 4)) {
    const begins = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
    try {
      found.push(
        inflateRawSync(file.subarray(begins))
          .toString('utf8')
          .replaceAll(/<[^>]+>/g, ''),
      );
    } catch {
      // an entry that is stored as it is
    }
  }
  return found.join('\n');
}

let runs = 0;
test('after words are taken back no page, paper, Word file, list, home or row that we have holds them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('issue', 'issue', 'withdraw issue', 'hold'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('case study', 'every use'),
      async (before, use) => {
        runs += 1;
        const canary = `Canary number ${runs} sang at the gate`;
        const kept = await facilitator.post('dialogues/gate/quotations/add', {
          words: canary,
          source: 'A letter',
          tellable: 'no',
        });
        const id = kept.location.split('/').at(-1) ?? '';
        await facilitator.post(`dialogues/gate/quotations/${id}/uses/add`, {
          uses: ['case study'],
          givenHow: 'Signed on paper',
        });
        for (const act of before) {
          if (act === 'issue') {
            const asked = await facilitator.get(`${study}/issue`);
            assert.equal(
              (await facilitator.post(`${study}/issue`, { digest: field(asked.text, 'digest') })).status,
              303,
            );
          } else if (act === 'hold')
            await facilitator.post(`${await latest(study)}/holders/add`, { person: by('commissioner').personId });
          else await facilitator.post(`${await latest(study)}/withdraw`, { because: 'it was wrong' });
        }
        if (before.at(-1) === 'issue') {
          const at = (await servedAt(canary, id, ['researcher', 'commissioner'])).join(' ');
          for (const where of ['/pdf', '/docx', 'by researcher', 'by commissioner'])
            assert.ok(at.includes(where), where);
        }
        await facilitator.post(`dialogues/gate/quotations/${id}/withdraw`, { use });
        // what is taken back for one use stays where it was said, with those who keep the room's record
        assert.deepEqual(await servedAt(canary, id), use === 'every use' ? [] : ['thread by facilitator']);
        const rows = await tablesHolding(app.db, canary);
        assert.deepEqual(
          rows,
          use === 'every use' ? [] : ['thread.quotation'],
          'the quotation itself stays in its room',
        );
        assert.ok(!app.log.join('\n').includes(canary));
      },
    ),
    { numRuns: 2, endOnFailure: true },
  );
});
