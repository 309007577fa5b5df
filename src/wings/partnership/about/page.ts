// The partnership itself.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { About } from '../about.ts';
import { missing } from '../absent.ts';
import { type CoLeadership, leadersInWords } from '../leading/co-lead.ts';
import { paths } from '../paths.ts';
import { mayKeepAbout } from '../policy.ts';
import { sectionsAt } from '../sections.ts';

export function aboutPage(about: About, seat: Seat, coLeads?: CoLeadership): PageEnding {
  const { slug } = seat.partnership;
  return page('wings/partnership/about/about.njk', {
    title: about.name,
    sections: sectionsAt(slug),
    missing: missing(seat),
    about,
    coLeads: coLeads ? leadersInWords(coLeads) : null,
    coLeadsHref: paths.coLeads(slug),
    changeHref: mayKeepAbout(seat).allowed ? paths.changeAbout(slug) : null,
  });
}
