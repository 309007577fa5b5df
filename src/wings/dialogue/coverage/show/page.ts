// Whose view is needed, who is coming, how they were chosen, and who is never in the room.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { asLabel, chosenWords, coverageLead, missingSeats, missingSentence, neverThere } from '../../coverage.ts';
import { paths } from '../../paths.ts';
import { wasHeld } from '../../session.ts';
import { engagementParts, trail } from '../../trail.ts';
import { type CoverageFacts, coveragePaths, mayStillChange } from '../covered.ts';
import { coverageInPicture } from '../picture.ts';

const nobodyNamed = ({ partnership }: Seat): string =>
  partnership.sourceTitle === null
    ? 'Nobody has said yet whose view is needed.'
    : 'The source does not say whose view was needed. Who came stands with each session.';

export function coveragePage(facts: CoverageFacts, seat: Seat): PageEnding {
  const { engagement, session, seats, between, perspectives } = facts;
  const { slug } = seat.partnership;
  const at = coveragePaths(slug, facts);
  const open = mayStillChange(facts);
  const isOver = session !== undefined && wasHeld(session.state);
  const came = isOver ? 'came' : 'coming';
  const notSaid =
    seat.partnership.sourceTitle === null
      ? 'How they were chosen is not said'
      : 'How they were chosen: not in the source';
  const needed = seats.filter(({ neverInRoom }) => !neverInRoom);
  return page(
    'wings/dialogue/coverage/show/show.njk',
    {
      title: session ? (isOver ? 'Who came' : 'Who is coming') : 'Whose view we need',
      caption: session?.title ?? engagement.title,
      lead: session ? coverageLead(seats, isOver) : (missingSentence(seats) ?? nobodyNamed(seat)),
      isOver,
      crumbs: session ? trail(slug, engagement, session) : trail(slug, engagement),
      parts: session ? null : engagementParts(slug, engagement.slug, seat, 'coverage'),
      picture: needed.length > 0 ? coverageInPicture(seats, between, perspectives) : null,
      seats: needed.map((one) => ({
        name: asLabel(one.words),
        words: `${one.coming} of ${one.needed} ${came}`,
        note: one.chosenBy ? chosenWords[one.chosenBy] : notSaid,
        because: one.because,
        state:
          one.coming < one.needed
            ? { kind: 'nobody', word: 'Missing' }
            : { kind: 'set', word: isOver ? 'Came' : 'Coming' },
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
