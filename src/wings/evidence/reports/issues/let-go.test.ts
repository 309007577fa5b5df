import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../../test/support/app.ts';
import { tablesHolding } from '../../../../../test/support/scan.ts';
import { withClient } from '../../../../db/client.ts';
import { newId } from '../../../../db/id.ts';
import { addIssueHolder, issueHolderTold, readIssueHolders } from '../../store/issue-holders.ts';
import { addIssue, readFrozen, readIssues, readLinesOut, withdrawIssue } from '../../store/issues.ts';
import { addToldPeriod, takeBackToldPeriod } from '../../store/told-periods.ts';
import type { Source } from '../claim.ts';
import type { ReportDocument } from '../document.ts';
import { frozen } from './frozen.ts';

const app = await testApp({ still: true });
after(() => app.close());
const facilitator = await app.as('facilitator');
const canary = 'The gate that sang at dusk';
const ids = { engagement: newId(), study: newId(), funder: newId(), line: newId() };
await app.scope(async ({ tx, partnershipId }) => {
  const inIt = { partnership_id: partnershipId };
  await tx
    .insertInto('engagement')
    .values({ ...inIt, id: ids.engagement, slug: 'gate', title: 'The gate', state: 'under way' })
    .execute();
  await tx
    .insertInto('report')
    .values([
      { ...inIt, id: ids.study, slug: 'gate', kind: 'case study', title: 'The gate', engagement_id: ids.engagement },
      {
        ...{ ...inIt, id: ids.funder, slug: 'spring', kind: 'funder report', title: 'Spring' },
        ...{ period_from: '2026-01-01', period_to: '2026-03-31' },
      },
    ])
    .execute();
  await tx
    .insertInto('vision_line')
    .values({
      ...{ ...inIt, id: ids.line, engagement_id: ids.engagement, state: 'adopted', position: 1, tier: 'published' },
      words: 'We open the gate together.',
    })
    .execute();
});
const quotations = 'dialogues/gate/quotations';
async function quoted(...uses: string[]): Promise<string> {
  const kept = await facilitator.post(`${quotations}/add`, { words: canary, source: 'A letter', tellable: 'no' });
  const id = kept.location.split('/').at(-1) ?? '';
  await facilitator.post(`${quotations}/${id}/uses/add`, { uses, givenHow: 'Signed on paper' });
  return id;
}

type Line = { readonly kind: Source; readonly id: string; readonly words: string };
const documentOf = (kind: ReportDocument['kind'], lines: readonly Line[]): ReportDocument =>
  ({
    ...{ kind, number: null, title: 'The gate', subtitle: null, authors: [], rights: null, related: [] },
    period: kind === 'funder report' ? { from: '2026-01-01', to: '2026-03-31' } : null,
    partnership: { name: 'Test', tagline: null, fictional: false, sourceTitle: null },
    ...{ headline: null, notes: [], relationship: null },
    parts: [
      {
        ...{ heading: 'Outcomes', missing: null },
        groups: [
          {
            ...{ title: null, missing: null, drawn: false },
            claims: lines.map(({ kind: source, id, words }, at) => ({
              ...{ name: null, words, from: { kind: source, id }, tier: 'published', number: `1.${at + 1}` },
            })),
          },
        ],
      },
    ],
  }) as ReportDocument;
async function issued(reportId: string, lines: readonly Line[], toldPeriodId: string | null = null): Promise<string> {
  const id = newId();
  await app.scope((scope) =>
    addIssue(scope, {
      ...frozen(documentOf(reportId === ids.funder ? 'funder report' : 'case study', lines)),
      ...{ id, reportId, title: 'The gate', issuedOn: '2026-05-01' },
      ...{ issuedBy: facilitator.personId, toldPeriodId },
    }),
  );
  return id;
}
const issueOf = async (id: string) => (await app.scope((scope) => readIssues(scope))).find((one) => one.id === id);
const refusedAs = (constraint: string) => (error: unknown) =>
  assert.equal((error as { constraint?: string }).constraint, constraint) === undefined;

const visionLine: Line = { kind: 'vision line', id: ids.line, words: 'We open the gate together.' };
let first = '';

test('an issue is numbered by the database, and nobody changes what it froze', async () => {
  first = await issued(ids.study, [visionLine]);
  assert.equal((await issueOf(first))?.number, 1);
  for (const set of [{ document: '{}' }, { digest: Buffer.alloc(32) }, { number: 9 }, { title: 'Other' }])
    await assert.rejects(
      app.scope(({ tx }) => tx.updateTable('report_issue').set(set).where('id', '=', first).execute()),
      /permission denied/,
    );
  await assert.rejects(
    app.scope(({ tx }) => tx.deleteFrom('report_issue').where('id', '=', first).execute()),
    /permission denied/,
  );
});

test('no line is written into an issue beside issuing it, to have it let go of one day', async () => {
  await assert.rejects(
    app.scope(({ tx, partnershipId }) =>
      tx
        .insertInto('report_issue_line')
        .values({
          partnership_id: partnershipId,
          issue_id: first,
          from_kind: 'session',
          from_id: newId(),
          numbers: [''],
        })
        .execute(),
    ),
    refusedAs('lines_are_written_by_issuing'),
  );
});

test('a document that is not what its digest says is kept by nobody', async () => {
  const { document } = frozen(documentOf('case study', [visionLine]));
  const of = { id: newId(), reportId: ids.study, title: 'x', issuedOn: '2026-05-01' };
  await assert.rejects(
    app.scope((scope) =>
      addIssue(scope, { ...of, document, digest: Buffer.alloc(32, 1), issuedBy: null, toldPeriodId: null }),
    ),
    refusedAs('it_is_what_its_digest_says'),
  );
});

test('nothing is issued that is let out to nobody, or whose speaker agreed to another use', async () => {
  const id = await quoted('leaflet');
  await assert.rejects(
    issued(ids.study, [{ kind: 'quotation', id, words: canary }]),
    refusedAs('every_line_is_let_out'),
  );
});

test('words that are taken back leave every issue at once, whatever had become of it, and its holders are to be told', async () => {
  const id = await quoted('case study', 'poster');
  const line: Line = { kind: 'quotation', id, words: canary };
  const second = await issued(ids.study, [visionLine, line]);
  const holder = newId();
  await app.scope((scope) =>
    addIssueHolder(scope, {
      ...{ id: holder, issueId: second, personId: null, partnerId: null, words: 'The funder’s office' },
      ...{ givenOn: '2026-05-02', toTellSince: null },
    }),
  );
  const third = await issued(ids.study, [line, visionLine]);
  assert.deepEqual([(await issueOf(first))?.state, (await issueOf(second))?.state], ['replaced', 'replaced']);
  const before = await issueOf(second);
  await facilitator.post(`${quotations}/${id}/withdraw`, { use: 'case study' });
  for (const issue of [second, third]) {
    const now = await issueOf(issue);
    assert.deepEqual([now?.state, now?.because, now?.linesOut], ['withdrawn', 'words in it were taken back', 1]);
    assert.doesNotMatch((await app.scope((scope) => readFrozen(scope, issue))) ?? '', /sang/);
    assert.match((await app.scope((scope) => readFrozen(scope, issue))) ?? '', /We open the gate together/);
  }
  assert.equal((await issueOf(second))?.digest, before?.digest, 'what was is known by its digest');
  assert.deepEqual(await app.scope((scope) => readLinesOut(scope, second)), ['1.2']);
  assert.equal((await issueOf(first))?.state, 'replaced', 'an issue without the words is left alone');
  assert.deepEqual(await tablesHolding(app.db, canary), ['thread.quotation'], 'its other use still stands');
  const [waits] = await app.scope((scope) => readIssueHolders(scope, { issueId: second }));
  assert.ok(waits?.toTellSince);
  assert.ok(await app.scope((scope) => issueHolderTold(scope, holder, '2026-05-03', 'by letter')));
  await facilitator.post(`${quotations}/${id}/withdraw`, { use: 'every use' });
  assert.deepEqual(await tablesHolding(app.db, canary), ['thread.quotation'], 'the one that was never in an issue');
});

test('words that are taken back while somebody issues them are in no issue that stands', async () => {
  const id = await quoted('case study');
  const [, issue] = await Promise.all([
    facilitator.post(`${quotations}/${id}/withdraw`, { use: 'every use' }),
    issued(ids.study, [{ kind: 'quotation', id, words: 'Said at the same moment' }]).catch(() => undefined),
  ]);
  if (issue !== undefined) assert.equal((await issueOf(issue))?.state, 'withdrawn');
  assert.deepEqual(await tablesHolding(app.db, 'Said at the same moment'), []);
});

test('a row whose publication is taken back is found in the same way, and the next number is a new one', async () => {
  const last = await issued(ids.study, [visionLine]);
  await app.scope(({ tx }) =>
    tx.updateTable('vision_line').set({ tier: 'partners' }).where('id', '=', ids.line).execute(),
  );
  assert.deepEqual([(await issueOf(last))?.state, (await issueOf(first))?.state], ['withdrawn', 'withdrawn']);
  const next = await issued(ids.study, []);
  const numbers = (await app.scope((scope) => readIssues(scope, { reportId: ids.study }))).map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.equal((await issueOf(next))?.number, Math.max(...numbers));
});

test('no report to a funder before the same stretch of time was told back, and the telling stands while the report does', async () => {
  const told = (ways: string[], toldOn: string) => {
    const id = newId();
    return app
      .scope((scope) =>
        addToldPeriod(scope, {
          ...{ id, from: '2026-01-01', to: '2026-03-31', toldOn, ways, toWhom: 'Residents' },
          ...{ withIssueId: null, recordedBy: facilitator.personId ?? '' },
        }),
      )
      .then(() => id);
  };
  const byMail = await told(['e-mail'], '2026-04-02');
  const late = await told(['read out in a forum'], '2026-05-02');
  for (const stands of [null, byMail, late])
    await assert.rejects(issued(ids.funder, [], stands), refusedAs('told_back_before_the_funder'));
  await assert.rejects(told(['read out in a forum'], '2026-03-30'), refusedAs('told_once_it_is_over'));
  const good = await told(['read out in a forum'], '2026-04-10');
  const report = await issued(ids.funder, [], good);
  const takeBack = () => app.scope((scope) => takeBackToldPeriod(scope, { id: good, version: 1 }, 'Entered twice'));
  await assert.rejects(takeBack(), refusedAs('a_report_to_a_funder_stands_on_it'));
  assert.ok(await app.scope((scope) => withdrawIssue(scope, report, 'it was wrong', new Date())));
  assert.ok(await takeBack());
  await assert.rejects(issued(ids.funder, [], good), refusedAs('told_back_before_the_funder'));
});

test('without the trigger of the database words would stay: what the other sentences here look for', async () => {
  const id = await quoted('case study');
  const issue = await issued(ids.study, [{ kind: 'quotation', id, words: 'Planted to stay' }]);
  await withClient(app.db.owner, (client) =>
    client.query(
      'alter table thread.quotation disable trigger user; alter table thread.quotation_consent disable trigger user',
    ),
  );
  await facilitator.post(`${quotations}/${id}/withdraw`, { use: 'every use' });
  assert.equal((await issueOf(issue))?.state, 'issued');
  assert.deepEqual(await tablesHolding(app.db, 'Planted to stay'), ['thread.report_issue']);
});
