// What was told back and spent as rows, and what was issued: its words are made from the record, once that is kept. Pure.
import { slugFor } from '../../../shell/slug.ts';
import type { IssuedBefore } from '../../../wings/evidence/index.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';

type Issuing = NonNullable<PartnershipFile['issuing']>;
type Holder = Issuing['issues'][number]['holders'][number];

const notInvented =
  'what was issued, told back or spent is told of made-up partnerships only, so that nothing is invented of a real one';

export function issueRows(making: Making, { partnership, issuing }: PartnershipFile): IssuedBefore[] {
  if (!issuing) return [];
  if (!partnership.fictional) making.keys.faults.push({ path: ['issuing'], reason: notInvented });
  const { put, keys, newId } = making;
  for (const report of issuing.funderReports) {
    const id = newId();
    put('report', {
      ...{
        id,
        slug: slugFor(report.key),
        kind: 'funder report',
        title: report.title,
        subtitle: report.subtitle ?? null,
      },
      ...{ period_from: report.from, period_to: report.to, authors: report.authors },
    });
    report.spend.forEach(({ what, pounds }, at) => {
      put('spend_line', { id: newId(), report_id: id, position: at + 1, what, pence: Math.round(pounds * 100) });
    });
  }
  issuing.toldBack.forEach((told, t) => {
    put('told_period', {
      ...{ id: newId(), from_on: told.from, to_on: told.to, told_on: told.on, ways: told.ways, to_whom: told.toWhom },
      recorded_by: keys.find('person', told.by, ['issuing', 'toldBack', t, 'by']),
    });
  });
  return issuing.issues.map(({ report, on, by, holders, withdrawn }, i) => ({
    ...{
      reportSlug: slugFor(report),
      on,
      withdrawn: withdrawn ? { on: withdrawn.on, because: withdrawn.reason } : null,
    },
    issuedBy: keys.find('person', by, ['issuing', 'issues', i, 'by']),
    holders: holders.map((holder, h) => holderOf(making, holder, ['issuing', 'issues', i, 'holders', h])),
  }));
}

function holderOf({ keys }: Making, holder: Holder, at: readonly PropertyKey[]): IssuedBefore['holders'][number] {
  if ([holder.person, holder.partner, holder.words].filter((one) => one !== undefined).length !== 1)
    keys.faults.push({ path: at, reason: 'a holder is one person, one partner or an office in words' });
  return {
    personId: keys.find('person', holder.person, [...at, 'person']),
    partnerId: keys.find('partner', holder.partner, [...at, 'partner']),
    words: holder.words ?? null,
    on: holder.on,
    told: holder.told ? { on: holder.told.on, how: holder.told.by } : null,
  };
}
