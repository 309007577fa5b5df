// The list of partners, as this viewer sees it.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { kindWords, type Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { mayKeepPartners } from '../policy.ts';
import { sectionsAt } from '../sections.ts';

export function partnersPage(partners: readonly Partner[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const rowOf = (partner: Partner) => ({
    name: partner.name,
    href: paths.partner(slug, partner.slug),
    words: partner.about ?? kindWords[partner.kind],
    note: partner.about === null ? null : kindWords[partner.kind],
    leftOn: partner.leftOn,
  });
  return page('wings/partnership/partners/partners.njk', {
    title: 'Who is in it',
    sections: sectionsAt(slug, 'Partners'),
    here: partners.filter((partner) => partner.leftOn === null).map(rowOf),
    left: partners.filter((partner) => partner.leftOn !== null).map(rowOf),
    aboutHref: paths.about(slug),
    addHref: mayKeepPartners(seat).allowed ? paths.addPartner(slug) : null,
  });
}
