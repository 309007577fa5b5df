// The partnership itself.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { About } from '../about.ts';
import { missing } from '../absent.ts';
import { paths } from '../paths.ts';
import { mayKeepAbout } from '../policy.ts';
import { sectionsAt } from '../sections.ts';

export function aboutPage(about: About, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  return page('wings/partnership/about/about.njk', {
    title: about.name,
    sections: sectionsAt(slug),
    missing: missing(seat),
    about,
    changeHref: mayKeepAbout(seat).allowed ? paths.changeAbout(slug) : null,
  });
}
