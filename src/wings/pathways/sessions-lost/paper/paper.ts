// The form of a week on paper: the same rows in the same order as the screen, with room for four sessions beside each other.
import { type Ending, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { countRows } from '../enter/page.ts';
import { findLostAt, hasSessions, seesCounts } from '../find-lost.ts';

export async function showLostForm(ask: Ask): Promise<Ending> {
  const found = await findLostAt(ask);
  if (!found || !hasSessions(found.place)) return notFound('place');
  const { place } = found;
  return (
    ask.permit(seesCounts(ask, found)) ??
    page(
      'wings/pathways/sessions-lost/paper/paper.njk',
      {
        title: 'Sessions lost, one week',
        caption: place.name,
        groups: countRows,
        backHref: paths.lostAt(ask.seat.partnership.slug, place.slug),
      },
      worriedAt(place),
    )
  );
}
