// The list of partners, as this viewer sees it.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { kindWords, type Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { mayKeepPartners } from '../policy.ts';

export function partnersPage(partners: readonly Partner[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const here = partners.filter((partner) => partner.leftOn === null);
  return page('wings/partnership/partners/partners.njk', {
    title: 'Who is in it',
    here: here.map((partner) => ({
      name: partner.name,
      kind: kindWords[partner.kind],
      about: partner.about,
      href: paths.partner(slug, partner.slug),
    })),
    left: partners
      .filter((partner) => partner.leftOn !== null)
      .map((partner) => ({ name: partner.name, on: partner.leftOn })),
    addHref: mayKeepPartners(seat).allowed ? paths.addPartner(slug) : null,
  });
}
