import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import type { Place } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { maySetSafety } from '../../policy.ts';
import type { ConcernSheet } from '../../safety.ts';
import { trail } from '../../trail.ts';

export function sheetsPage(places: readonly Place[], sheets: readonly ConcernSheet[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const sets = maySetSafety(seat).allowed;
  const isSet = (place: Place) => sheets.some(({ placeId }) => placeId === place.id);
  const without = places.filter((place) => !isSet(place)).length;
  const all = places.length === 0 ? 'No place is named yet.' : 'Every place has its concern sheet.';
  return page('wings/dialogue/safety/concern-sheets/list.njk', {
    title: 'Whom to tell at each place',
    lead:
      without === 0
        ? all
        : `${without === 1 ? '1 place has' : `${without} places have`} no concern sheet. Nothing opens there.`,
    crumbs: trail(slug),
    places: places.map((place) => ({
      name: place.name,
      href: paths.worriedAt(slug, place.slug),
      state: isSet(place) ? { kind: 'set', word: 'Set' } : { kind: 'nobody', word: 'Not set' },
      setHref: sets ? paths.concernSheet(slug, place.slug) : null,
      setWords: isSet(place) ? 'Change it' : 'Set it',
    })),
  });
}

export const sheetFormPage = (form: FormView, place: Place, slug: string): PageEnding =>
  page(
    'wings/dialogue/safety/concern-sheets/set.njk',
    {
      title: `Whom to tell at ${place.name}`,
      crumbs: [...trail(slug), { text: 'Whom to tell at each place', href: paths.concernSheets(slug) }],
      form,
    },
    { worriedAt: place.slug },
  );
