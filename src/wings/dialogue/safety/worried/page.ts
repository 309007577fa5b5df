// The concern sheet. Its first words are to tell the officer or nurse in charge now; where staff are the subject, the
// way outside comes first.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Place } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import type { ConcernSheet } from '../../safety.ts';

/** Who is in charge where this kind of place is. */
const inCharge: Record<Place['kind'], string> = {
  prison: 'Tell the officer or nurse in charge now',
  ward: 'Tell the nurse in charge now',
  'community service': 'Tell the person in charge now',
};

export function worriedPage(
  place: Place,
  sheet: ConcernSheet | undefined,
  slug: string,
  aboutStaff: boolean,
): PageEnding {
  const here = paths.worriedAt(slug, place.slug);
  const first = inCharge[place.kind];
  return page(
    'wings/dialogue/safety/worried/worried.njk',
    {
      title: aboutStaff && sheet ? 'Tell someone outside first' : first,
      first,
      place: place.name,
      sheet: sheet
        ? {
            tellNow: sheet.tellNow,
            extension: sheet.extension,
            outOfHours: sheet.outOfHours,
            outsideContact: sheet.outsideContact,
          }
        : null,
      aboutStaff: aboutStaff && sheet !== undefined,
      staffHref: `${here}?about=staff`,
      hereHref: here,
    },
    { worriedAt: place.slug },
  );
}

export const choosePlacePage = (places: readonly Place[], slug: string): PageEnding =>
  page('wings/dialogue/safety/worried/places.njk', {
    title: 'Tell the officer or nurse in charge now',
    places: places.map((place) => ({ name: place.name, href: paths.worriedAt(slug, place.slug) })),
  });
