// Whose view is needed, who is coming, how they were chosen, and who is never in the room.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { asLabel, chosenWords, coverageLead, missingSeats, missingSentence, neverThere } from '../../coverage.ts';
import { paths } from '../../paths.ts';
import { engagementParts, trail } from '../../trail.ts';
import { type CoverageFacts, coveragePaths, mayStillChange } from '../covered.ts';
import { coverageInPicture } from '../picture.ts';

export function coveragePage(facts: CoverageFacts, seat: Seat): PageEnding {
  const { engagement, session, seats, between, perspectives } = facts;
  const { slug } = seat.partnership;
  const at = coveragePaths(slug, facts);
  const open = mayStillChange(facts);
  const needed = seats.filter(({ neverInRoom }) => !neverInRoom);
  return page(
    'wings/dialogue/coverage/show/show.njk',
    {
      title: session ? 'Who is coming' : 'Whose view we need',
      caption: session?.title ?? engagement.title,
      lead: session ? coverageLead(seats) : (missingSentence(seats) ?? coverageLead([])),
      crumbs: session ? trail(slug, engagement, session) : trail(slug, engagement),
      parts: session ? null : engagementParts(slug, engagement.slug, seat, 'coverage'),
      picture: needed.length > 0 ? coverageInPicture(seats, between, perspectives) : null,
      seats: needed.map((one) => ({
        name: asLabel(one.words),
        words: `${one.coming} of ${one.needed} coming`,
        note: one.chosenBy ? chosenWords[one.chosenBy] : 'How they were chosen is not said',
        because: one.because,
        state: one.coming < one.needed ? { kind: 'nobody', word: 'Missing' } : { kind: 'set', word: 'Coming' },
        tier: one.tier,
        changeHref: open ? at.change(one.id) : null,
        removeHref: open ? at.remove(one.id) : null,
      })),
      never: neverThere(seats).map((one) => ({
        name: asLabel(one.words),
        words: one.because ?? 'Nobody has said why.',
        tier: one.tier,
        changeHref: open ? at.change(one.id) : null,
        removeHref: open ? at.remove(one.id) : null,
      })),
      missing: missingSeats(seats).map((one) => ({
        words: asLabel(one.words),
        askHref: `${paths.ask(slug, engagement.slug)}?seat=${encodeURIComponent(asLabel(one.words))}`,
      })),
      paperHref: session ? paths.paper(slug, engagement.slug, session.slug) : null,
      addHref: open ? at.add : null,
      copyHref: open && seats.length === 0 ? at.copy : null,
    },
    facts.placeSlug ? { worriedAt: facts.placeSlug } : {},
  );
}
