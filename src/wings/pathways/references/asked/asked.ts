// What is asked of the providers whom the reader works for or oversees, and what these asked.
import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { sectionsOf } from '../../sections.ts';
import { type ListedReferral, listReferrals } from '../../store/referrals.ts';
import { type Reader, readerOf } from '../find-reference.ts';
import { referencePaths } from '../paths.ts';
import { datesOf, referralStand, whoAsks } from '../referral.ts';

const size = 25;
const sides = ['asked of us', 'asked by us'] as const;
type Side = (typeof sides)[number];
const sideWords: Readonly<Record<Side, string>> = { 'asked of us': 'Asked of us', 'asked by us': 'Asked by us' };

export async function showReferrals(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const reader = await readerOf(ask);
  const which: Side = ask.query.show === 'asked by us' ? 'asked by us' : 'asked of us';
  const before = /^\d{1,9}$/.test(ask.query.before ?? '') ? Number(ask.query.before) : null;
  const { open, ended } = await ask.read((scope) =>
    listReferrals(scope, { which, providers: reader.seen, seen: reader.seen, size: size + 1, before }),
  );
  const here = (show: Side, more = '') => `${referencePaths.referrals(slug)}?show=${encodeURIComponent(show)}${more}`;
  const shown = ended.slice(0, size);
  return page('wings/pathways/references/asked/asked.njk', {
    title: 'Referrals',
    crumbs: [{ text: 'People', href: referencePaths.references(slug) }, { text: 'Referrals' }],
    caption: 'Services',
    sections: sectionsOf(ask.seat, 'references'),
    filters: sides.map((side) => ({ text: sideWords[side], href: here(side), current: side === which })),
    isFirst: before === null,
    open: open.map((one) => referralRow(slug, reader, one)),
    ended: shown.map((one) => referralRow(slug, reader, one)),
    moreHref: ended.length > size ? here(which, `&before=${shown.at(-1)?.number ?? 0}`) : null,
    firstHref: before === null ? null : here(which),
  });
}

function referralRow(slug: string, { providers }: Reader, one: ListedReferral) {
  const named = (id: string) => providers.find((candidate) => candidate.id === id);
  return {
    name: `Referral ${one.number}${one.reference === null ? '' : `, ${one.reference}`}`,
    href: referencePaths.referral(slug, one.number),
    words: whoAsks(named(one.fromId), named(one.toId), one.asks),
    note: `${datesOf(one)}.`,
    state: referralStand[one.state],
    plain: true,
  };
}
