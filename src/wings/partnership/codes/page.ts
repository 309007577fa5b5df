// A sheet of one-time codes that prints on one page. It says neither who nor where: whoever finds it learns nothing.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { paths } from '../paths.ts';
import { type Person, shownName } from '../person.ts';

export const codesPage = (person: Person, codes: readonly string[], seat: Seat, today: string): PageEnding =>
  page('wings/partnership/codes/codes.njk', {
    title: 'One-time codes',
    who: shownName(person),
    codes,
    on: today,
    personHref: paths.person(seat.partnership.slug, person.id),
  });
