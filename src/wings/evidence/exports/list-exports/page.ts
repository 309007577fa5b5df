// What can be taken out from this seat. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import type { Person } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayTakeForSomebody, mayTakeOut } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { holds } from '../take-out/readme.ts';

const names = {
  published: 'What is published',
  partners: 'What the partners share',
  facilitators: 'What the facilitators keep',
} as const;
const tiers = ['published', 'partners', 'facilitators'] as const;

export function exportsPage(seat: Seat, people: readonly Pick<Person, 'id' | 'shownAs'>[]): PageEnding {
  const { slug } = seat.partnership;
  return page('wings/evidence/exports/list-exports/list-exports.njk', {
    title: 'Take out',
    lead: 'Take this partnership with you, as files that any program can read.',
    sections: sectionsOf(seat, 'exports'),
    files: tiers
      .filter((tier) => mayTakeOut(tier)(seat).allowed)
      .map((tier) => ({ name: names[tier], href: paths.takeOut(slug, tier), words: `It holds ${holds[tier]}.`, tier })),
    aboutYou: {
      name: 'Everything kept about you',
      href: paths.aboutYou(slug),
      words: 'One page for you alone: what you did, what you told us, and how you sign in.',
    },
    people: mayTakeForSomebody(seat).allowed
      ? people
          .filter(({ id }) => id !== seat.personId)
          .map(({ id, shownAs }) => ({ name: shownAs, href: paths.aboutSomebody(slug, id) }))
      : [],
  });
}
