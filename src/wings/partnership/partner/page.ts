// One partner: who it is, where it works, who belongs to it, what it wants and whom it helps.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { day } from '../../../shell/words-in-time.ts';
import { missing } from '../absent.ts';
import type { Goal } from '../goal.ts';
import { goalRow, helpRow } from '../goals/rows.ts';
import { kindWords, type Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { personRow } from '../people/rows.ts';
import { type Person, running } from '../person.ts';
import { type Place, placeKindWords } from '../place.ts';
import { mayChangePartner, mayWriteGoal } from '../policy.ts';
import { sectionsAt } from '../sections.ts';

export interface PartnerFacts {
  readonly partner: Partner;
  readonly partners: readonly Partner[];
  readonly places: readonly Place[];
  readonly people: readonly Person[];
  readonly goals: readonly Goal[];
}

export function partnerPage({ partner, partners, places, people, goals }: PartnerFacts, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const belongs = people.filter(
    (person) => !person.hasLeft && running(person.memberships).some(({ partnerId }) => partnerId === partner.id),
  );
  const helps = goals.flatMap((goal) =>
    goal.supports.filter(({ partnerId }) => partnerId === partner.id).map((support) => ({ goal, support })),
  );
  return page('wings/partnership/partner/partner.njk', {
    title: partner.name,
    sections: sectionsAt(slug, 'Partners'),
    about: partner.about,
    kind: kindWords[partner.kind],
    facts: [
      { name: 'What it is', value: kindWords[partner.kind] },
      { name: 'Code', value: partner.code === null ? null : `${partner.code} (${partner.codeKind ?? 'unknown'} code)` },
      { name: 'Joined', value: partner.joinedOn && day(partner.joinedOn) },
      ...(partner.leftOn === null ? [] : [{ name: 'Left', value: day(partner.leftOn) }]),
    ],
    missing: missing(seat),
    fromSource: seat.partnership.sourceTitle !== null,
    places: places
      .filter(({ partnerId }) => partnerId === partner.id)
      .map((place) => ({ name: place.name, href: paths.place(slug, place.slug), words: placeKindWords[place.kind] })),
    people: belongs.map((person) => personRow(person, { seat, partners, places })),
    goals: goals.filter(({ partnerId }) => partnerId === partner.id).map((goal) => goalRow(goal, { seat, partners })),
    helps: helps.map(({ goal, support }) => helpRow(goal, support, { seat, partners })),
    changeHref: mayChangePartner(seat, partner.id).allowed ? paths.changePartner(slug, partner.slug) : null,
    addGoalHref: mayWriteGoal(seat, partner.id).allowed ? `${paths.addGoal(slug)}?of=${partner.slug}` : null,
    whoHelpsHref: paths.whoHelps(slug),
  });
}
