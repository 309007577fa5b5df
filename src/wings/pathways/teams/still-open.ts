// What is still open at a place when it is to be closed: counts, for whoever oversees it. Nobody else closes a place that has a team.

import { yes } from '../../../shell/standing.ts';
import { plural } from '../../../shell/words-in-time.ts';
import type { StillOpenAt } from '../../partnership/index.ts';
import { mayKeepTeamAt } from '../policy.ts';
import { runningOffersAt } from '../store/running-offers.ts';
import { findTeamAt, readTeamProviders, stillWith } from '../store/teams.ts';

export const stillOpenAt: StillOpenAt = async (scope, standing, placeId) => {
  const team = await findTeamAt(scope, placeId);
  const offers = await runningOffersAt(scope, placeId);
  const services = offers > 0 ? [`${plural(offers, 'service is', 'services are')} still offered there`] : [];
  if (!team) return { may: yes, open: services };
  const may = mayKeepTeamAt(standing, placeId);
  if (!may.allowed) return { may, open: [] };
  const sum = { people: 0, handovers: 0, referrals: 0 };
  const running = (await readTeamProviders(scope, team.id)).filter(({ leftOn }) => leftOn === null);
  for (const { id } of running) {
    const still = await stillWith(scope, id);
    sum.people += still?.people ?? 0;
    sum.handovers += still?.handovers ?? 0;
    sum.referrals += still?.referrals ?? 0;
  }
  return {
    may,
    open: [
      ...(sum.people > 0 ? [`${plural(sum.people, 'person is', 'people are')} still with its team`] : []),
      ...(sum.handovers > 0 ? [`${plural(sum.handovers, 'handover')} from there or to there, still open`] : []),
      ...(sum.referrals > 0 ? [`${plural(sum.referrals, 'referral')} still open`] : []),
      ...services,
      ...(running.length > 0 ? [`${plural(running.length, 'provider')} in its team`] : []),
    ],
  };
};
