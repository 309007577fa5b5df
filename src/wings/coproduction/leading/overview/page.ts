import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { type CoLeadership, leadersInWords, partnershipPaths } from '../../../partnership/index.ts';
import { mayKeepInvolvement, mayKeepPeerPathway, mayKeepReward } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import {
  aspects,
  aspectWords,
  type Involvement,
  keptOf,
  keptWords,
  quarterFigure,
  quartersOf,
  quarterWords,
  yearBefore,
} from '../involvement.ts';
import { leadingPaths as paths } from '../paths.ts';
import type { PeerStep } from '../peer-pathway.ts';
import type { Offer, Terms } from '../reward.ts';

export interface LeadingFacts {
  readonly leaderships: readonly CoLeadership[];
  readonly works: readonly Involvement[];
  readonly steps: readonly PeerStep[];
  readonly offers: readonly Offer[];
  readonly terms: Terms | undefined;
}

/** What a record taken from a document does not say is not in the source; nobody is named from it. */
const absent = (seat: Seat, plain: string): string =>
  seat.partnership.sourceTitle === null ? plain : 'Not in the source.';

export function leadingPage(
  { leaderships, works, steps, offers, terms }: LeadingFacts,
  seat: Seat,
  today: string,
): PageEnding {
  const { slug } = seat.partnership;
  const inForce = leaderships.filter(({ state }) => state === 'in force');
  const latest = quartersOf(works, today).findLast((quarter) => quarter.works > 0);
  return page('wings/coproduction/leading/overview/overview.njk', {
    title: 'Leading',
    sections: sectionsOf(slug, 'leading'),
    rows: [
      {
        name: 'Co-leads',
        href: partnershipPaths.coLeads(slug),
        words:
          inForce.length > 0
            ? inForce.map(leadersInWords).join('. ')
            : leaderships.length > 0
              ? 'People are being named. It is not in force yet.'
              : absent(seat, 'Nobody leads together yet.'),
        state:
          inForce.length > 0
            ? { kind: 'agreed', word: 'In force' }
            : leaderships.length > 0
              ? { kind: 'planned', word: 'Being named' }
              : { kind: 'nobody', word: 'Nobody yet' },
      },
      {
        name: 'Who led, decided and was paid',
        href: paths.involvement(slug),
        words:
          works.length > 0
            ? `${plural(works.length, 'piece', 'pieces')} of work written down.`
            : absent(seat, 'No work is written down yet.'),
        state:
          works.length > 0 ? { kind: 'under-way', word: 'Kept' } : { kind: 'tbc', word: 'TBC. We do not know yet' },
      },
      {
        name: 'Co-production, measured',
        href: paths.measure(slug),
        words: latest
          ? `${quarterWords(latest)}: ${aspects.map((aspect) => `${aspectWords[aspect].title.toLowerCase()} ${quarterFigure(latest, aspect)}`).join('; ')}.`
          : absent(seat, 'There is nothing to measure yet.'),
        state: latest ? { kind: 'under-way', word: 'Measured' } : { kind: 'gap', word: 'Gap: no measure' },
      },
      {
        name: 'The way to peer work',
        href: paths.peerPathway(slug),
        words:
          steps.length > 0 ? steps.map(({ name }) => name).join(', ') : absent(seat, 'Its steps are not worded yet.'),
        state: steps.length > 0 ? { kind: 'set', word: 'Worded' } : { kind: 'tbc', word: 'TBC. We do not know yet' },
      },
      {
        name: 'Reward and recognition',
        href: paths.reward(slug),
        words: terms
          ? keptWords(keptOf(works, terms.withinDays, yearBefore(today)), terms.withinDays)
          : offers.length > 0
            ? `${plural(offers.length, 'offer')}, with no promise of when yet.`
            : absent(seat, 'Nothing is promised yet.'),
        state: terms ? { kind: 'will-do', word: 'Promised' } : { kind: 'gap', word: 'Gap: nothing promised' },
      },
    ],
    addHref: mayKeepInvolvement(seat).allowed ? paths.addInvolvement(slug) : null,
    stepHref: mayKeepPeerPathway(seat).allowed && steps.length === 0 ? paths.addPeerStep(slug) : null,
    termsHref: mayKeepReward(seat).allowed && !terms ? paths.rewardTerms(slug) : null,
  });
}
