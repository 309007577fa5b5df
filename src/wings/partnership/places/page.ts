// The places, by kind, and what people are called at each.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { paths } from '../paths.ts';
import { closedInWords, type Place, placeKinds } from '../place.ts';
import { mayKeepPlaces } from '../policy.ts';
import { sectionsAt } from '../sections.ts';

const headings = { prison: 'Prisons', ward: 'Wards', 'community service': 'Community services' } as const;

export function placesPage(places: readonly Place[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  return page('wings/partnership/places/places.njk', {
    title: 'Places',
    sections: sectionsAt(slug, 'Places'),
    count: places.length,
    undecided: places.filter(({ peopleCalled, closedOn }) => peopleCalled === null && closedOn === null).length,
    groups: placeKinds
      .map((kind) => ({
        heading: headings[kind],
        places: places
          .filter((place) => place.kind === kind)
          .map((place) => ({
            name: place.name,
            href: paths.place(slug, place.slug),
            code: place.code,
            called: place.peopleCalled,
            closed: closedInWords(place, places),
          })),
      }))
      .filter((group) => group.places.length > 0),
    addHref: mayKeepPlaces(seat).allowed ? paths.addPlace(slug) : null,
  });
}
