// What leading together has for the home page: to be a lead or not, what waits for a yes, and a no that came back.
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { paths } from '../paths.ts';
import { readCoLeaderships } from '../store/co-leads.ts';
import { readJointDecisions } from '../store/joint-decisions.ts';
import { readPlaces } from '../store/places.ts';
import { leadOf } from './co-lead.ts';
import { whereOf } from './co-leads/page.ts';
import { kindWords, yesFault } from './joint-decision.ts';

const toldForDays = 14;

export async function leadingHome(ask: Ask): Promise<Pick<HomePart, 'needsYou'>> {
  const { seat } = ask;
  const { slug } = seat.partnership;
  const { leaderships, decisions, places } = await ask.read(async (scope) => ({
    leaderships: await readCoLeaderships(scope),
    decisions: await readJointDecisions(scope),
    places: await readPlaces(scope),
  }));
  const named = leaderships.flatMap((one) =>
    one.people
      .filter(({ personId, state }) => personId === seat.personId && state === 'named')
      .map(() => ({
        title: 'Would you lead with others?',
        href: paths.coLeads(slug),
        words: `You are named as a co-lead: ${whereOf(one, places)}. It counts when you say yes.`,
        state: { kind: 'your-turn', word: 'Your turn' },
      })),
  );
  const waiting = decisions.flatMap((decision) => {
    const leadership = leaderships.find(({ id }) => id === decision.coLeadershipId);
    if (!leadership || !leadOf(leadership, seat.personId) || yesFault(decision, leadership, seat.personId)) return [];
    return [
      {
        title: kindWords[decision.kind].title,
        href: paths.decision(slug, decision.id),
        words: 'Your co-lead asks for it, and it takes both. See exactly what would happen.',
        state: { kind: 'your-turn', word: 'Your turn' },
      },
    ];
  });
  const since = ask.now.getTime() - toldForDays * 86_400_000;
  const refused = decisions
    .filter(({ askedBy, state, endedAt }) => {
      return askedBy === seat.personId && state === 'refused' && endedAt !== null && endedAt.getTime() >= since;
    })
    .map((decision) => ({
      title: `No to: ${kindWords[decision.kind].title.toLowerCase()}`,
      href: paths.decision(slug, decision.id),
      words: 'Your co-lead said no to what you asked for, and says why. Nothing was done.',
      state: { kind: 'declined', word: 'No, because' },
    }));
  return { needsYou: [...named, ...waiting, ...refused] };
}
