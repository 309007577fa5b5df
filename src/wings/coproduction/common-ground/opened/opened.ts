// The page of a round of statements that was opened: what was asked and of whom. What came of it has a page of its own under its session.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { dialoguePaths } from '../../../dialogue/index.ts';
import { paths } from '../../paths.ts';
import { mayReadOut } from '../../policy.ts';
import type { AtRound } from '../../rounds/find-round.ts';
import { sidesOf } from '../../rounds/side.ts';
import { sectionsOf } from '../../sections.ts';
import { isByOrganisers } from '../asked.ts';
import type { OfSession } from '../of-session.ts';

const outcomeWords = {
  counted: null,
  'too few': 'Too few answered to be shown.',
  nobody: 'Nobody answered.',
  joined: null,
} as const;

export function openedPage(ask: Ask, at: AtRound, session: OfSession | undefined): PageEnding {
  const { round, questions, slots, perspectives, place } = at;
  const { slug } = ask.seat.partnership;
  const counts = slots.some(({ outcome }) => outcome === 'counted');
  return page(
    'wings/coproduction/common-ground/opened/opened.njk',
    {
      title: round.title,
      caption: [session?.title ?? 'Common ground', `Opened together on ${day(round.revealedOn)}`].join('. '),
      lead: counts
        ? 'Everyone answered alone first. Now we look at it together.'
        : 'Too few answered from any view, so nothing is shown. What was answered is destroyed.',
      sections: sectionsOf(slug, 'rounds'),
      roundsHref: paths.rounds(slug),
      resultHref: session && counts ? paths.commonGround(slug, session.engagementSlug, session.slug) : null,
      sides: sidesOf(slots, perspectives).map(({ kind, name, outcome }) => ({
        kind,
        name,
        note: outcome && outcomeWords[outcome],
      })),
      statements: questions.map((question) => ({ words: question.name, byOrganisers: isByOrganisers(question) })),
      sessionHref: session ? dialoguePaths.session(slug, session.engagementSlug, session.slug) : null,
      sessionTitle: session?.title ?? null,
      readOutHref: counts && mayReadOut(ask.seat).allowed ? paths.readOutRound(slug, round.slug) : null,
      tableHref: counts ? paths.roundTable(slug, round.slug) : null,
      threadHref: threadHref(slug, 'round', round.id),
    },
    worriedAt(place),
  );
}
