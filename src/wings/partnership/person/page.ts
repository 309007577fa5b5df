// One person, as shown: what they do here and, for those who invite, how they come in. What someone brings is nobody
// else's business, so it is not here.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { missing } from '../absent.ts';
import { secondFactorWords, type WayIn, wayInMarks, wayInState } from '../invitation.ts';
import type { Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { membershipWords } from '../people/rows.ts';
import { type Person, rolesOf, running, shownName } from '../person.ts';
import type { Place } from '../place.ts';
import { mayEndRole, mayInvite, mayLookAfterWayIn } from '../policy.ts';
import { sectionsAt } from '../sections.ts';

export interface PersonFacts {
  readonly person: Person;
  readonly partners: readonly Partner[];
  readonly places: readonly Place[];
  readonly wayIn: WayIn | null;
  readonly now: Date;
}

export function personPage({ person, partners, places, wayIn, now }: PersonFacts, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const isYou = person.id === seat.personId;

  return page('wings/partnership/person/person.njk', {
    title: shownName(person),
    sections: sectionsAt(slug, 'People'),
    isYou,
    hasLeft: person.hasLeft,
    missing: missing(seat),
    roles: running(person.memberships).map((membership) => ({
      words: membershipWords(membership, { partners, places }),
      since: membership.startedOn,
      endHref:
        !person.hasLeft && mayEndRole(seat, membership.role, person.id).allowed
          ? paths.endRole(slug, person.id, membership.id)
          : null,
    })),
    ended: person.memberships
      .filter(({ endedOn }) => endedOn !== null)
      .map((membership) => ({ words: membershipWords(membership, { partners, places }), until: membership.endedOn })),
    giveRoleHref: !isYou && !person.hasLeft && mayInvite(seat).allowed ? paths.giveRole(slug, person.id) : null,
    wayIn: wayIn && mayLookAfterWayIn(seat, rolesOf(person)).allowed ? wayInView(wayIn, person, seat, now) : null,
    shownHref: isYou ? paths.howYouAreShown(slug) : null,
    bringHref: isYou ? paths.whatYouBring(slug) : null,
  });
}

function wayInView(wayIn: WayIn, person: Person, seat: Seat, now: Date) {
  const { slug } = seat.partnership;
  const state = wayInState(wayIn, now);
  const { open } = wayIn;
  return {
    state: state === 'has a way in' ? { kind: 'done', word: 'Has a way in' } : wayInMarks[state],
    invited: open && {
      on: open.invitedAt,
      until: open.expiresAt,
      email: open.email,
      secondFactor: secondFactorWords[open.secondFactor],
    },
    inviteHref: open === null && !wayIn.hasAccount ? paths.sendInvitation(slug, person.id) : null,
    renewHref: open ? paths.renewInvitation(slug, person.id) : null,
    withdrawHref: open ? paths.withdrawInvitation(slug, person.id) : null,
    codesHref: wayIn.hasAccount || open?.secondFactor === 'printed codes' ? paths.issueCodes(slug, person.id) : null,
    letBackInHref:
      open === null && wayIn.hasAccount && person.id !== seat.personId ? paths.letBackIn(slug, person.id) : null,
  };
}
