// What this wing has for the home page.
import type { Ask } from '../../../shell/route.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { HomePart } from '../../../shell/wing.ts';
import type { Invitation } from '../invitation.ts';
import { leadingHome } from '../leading/home.ts';
import { paths } from '../paths.ts';
import { hasSaid, type Perspective, type WhatIsBrought } from '../perspective.ts';
import { mayInvite } from '../policy.ts';
import { readGoals } from '../store/goals.ts';
import { readHappenings } from '../store/happenings.ts';
import { readInterfaces } from '../store/interfaces.ts';
import { readOpenInvitations } from '../store/invitations.ts';
import { readMilestones } from '../store/milestones.ts';
import { readPartners } from '../store/partners.ts';
import { readPerspectives, readWhatIsBrought } from '../store/perspectives.ts';
import { readPlaces } from '../store/places.ts';
import { readReadings } from '../store/readings.ts';
import { changesInWords, toldActs } from './changes.ts';

const mostChanges = 8;

export async function homePart(ask: Ask): Promise<HomePart> {
  const { seat } = ask;
  const { brought, invitations, happenings, things } = await ask.read(async (scope) => {
    const happenings = await readHappenings(scope, toldActs, mostChanges);
    const tells = (...acts: readonly string[]) => happenings.some(({ act }) => acts.includes(act));
    return {
      brought: await readWhatIsBrought(scope, seat.personId),
      invitations: mayInvite(seat).allowed ? await readOpenInvitations(scope) : [],
      happenings,
      things: {
        partners: await readPartners(scope),
        places: await readPlaces(scope),
        perspectives: await readPerspectives(scope),
        // these only where something lately happened to one
        interfaces: tells('interface added', 'reading given') ? await readInterfaces(scope) : [],
        readings: tells('reading given') ? await readReadings(scope) : [],
        goals: tells('goal written', 'help promised') ? await readGoals(scope) : [],
        milestones: tells('milestone added') ? await readMilestones(scope) : [],
      },
    };
  });
  const leading = await leadingHome(ask);
  return {
    needsYou: [
      ...leading.needsYou,
      ...whatYouBringWaits(brought, things.perspectives, seat),
      ...invitationsWait(invitations, seat, ask.now),
    ],
    dueSoon: [],
    changed: changesInWords(happenings, things, seat.partnership.slug),
  };
}

type Needs = HomePart['needsYou'][number];

export function whatYouBringWaits(brought: WhatIsBrought, perspectives: readonly Perspective[], seat: Seat): Needs[] {
  if (hasSaid(brought) || perspectives.length === 0) return [];
  return [
    {
      title: 'Say what you bring',
      href: paths.whatYouBring(seat.partnership.slug),
      words: 'Which perspectives do you see the situation from? Several, or none. Only you can say it.',
      state: { kind: 'your-turn', word: 'Your turn' },
    },
  ];
}

export function invitationsWait(invitations: readonly Invitation[], seat: Seat, now: Date): Needs[] {
  const runOut = invitations.filter(({ expiresAt }) => expiresAt <= now).length;
  const waiting = invitations.length - runOut;
  const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);
  const href = paths.people(seat.partnership.slug);
  const needs: Needs[] = [];
  if (runOut > 0)
    needs.push({
      title: runOut === 1 ? 'An invitation has run out' : `${runOut} invitations have run out`,
      href,
      words: `${people(runOut)} cannot come in any more. Make a new link, or withdraw it.`,
      state: { kind: 'nobody', word: 'Run out' },
    });
  if (waiting > 0)
    needs.push({
      title: waiting === 1 ? 'An invitation is waiting' : `${waiting} invitations are waiting`,
      href,
      words: `${people(waiting)} ${waiting === 1 ? 'has' : 'have'} not come in yet.`,
      state: { kind: 'no-answer', word: 'No answer yet' },
    });
  return needs;
}
