// Reviews and views: every round, the latest first.
import { type Ending, page } from '../../../../shell/endings.ts';
import { sentencesOf } from '../../../../shell/list-of.ts';
import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { readAskingSessions } from '../../../dialogue/index.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayAskStatements, mayKeepRounds } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readOwnFrameworks } from '../../store/frameworks.ts';
import { readRounds } from '../../store/rounds.ts';
import { frameworksOf } from '../framework.ts';
import { roundKindWords, roundStand } from '../round-state.ts';

export async function showRounds(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const mayAsk = mayAskStatements(ask.seat).allowed;
  const { rounds, places, own, asking } = await ask.read(async (scope) => ({
    rounds: await readRounds(scope),
    places: await readPlaces(scope),
    own: await readOwnFrameworks(scope),
    asking: mayAsk ? await readAskingSessions(scope) : [],
  }));
  const frameworks = frameworksOf(own);
  const row = (round: (typeof rounds)[number]) => ({
    name: round.title,
    href: paths.round(slug, round.slug),
    words: sentencesOf([
      frameworks.find(({ key }) => key === round.framework)?.title ?? roundKindWords[round.kind],
      places.find(({ id }) => id === round.placeId)?.name ?? 'The whole partnership',
    ]),
    note: roundStand(round).words,
    state: roundStand(round).state,
  });
  const now = rounds.filter(({ state }) => state === 'planned' || state === 'open' || state === 'closed');
  const mayKeep = mayKeepRounds(ask.seat).allowed;
  return page('wings/coproduction/rounds/list-rounds/list-rounds.njk', {
    title: 'Reviews and views',
    lead:
      now.length === 0
        ? 'No round is going on.'
        : `${plural(now.length, 'round is', 'rounds are')} going on. Everyone answers alone first.`,
    sections: sectionsOf(slug, 'rounds'),
    now: now.map(row),
    before: rounds.filter((round) => !now.includes(round)).map(row),
    startHref: mayKeep ? paths.startReview(slug) : null,
    viewsHref: mayKeep ? paths.startViews(slug) : null,
    statements: asking.map(({ title, slug: session, engagementSlug }) => ({
      text: `Ask statements of “${title}”`,
      href: paths.askStatements(slug, engagementSlug, session),
    })),
    frameworksHref: paths.frameworks(slug),
  });
}
