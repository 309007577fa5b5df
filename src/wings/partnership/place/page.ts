// One place: what it is, what people there are called, who works or lives there with a seat.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { day } from '../../../shell/words-in-time.ts';
import { missing } from '../absent.ts';
import { type CoLeadership, leadersInWords, leadOf, missingSides } from '../leading/co-lead.ts';
import type { Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { personRow } from '../people/rows.ts';
import { type Person, running } from '../person.ts';
import { closedInWords, type Place, placeKindWords } from '../place.ts';
import { mayKeepPlaces, mayWriteWhatPeopleAreCalled } from '../policy.ts';
import type { Establishment } from '../prison-codes/migration.ts';
import { sectionsAt } from '../sections.ts';

export interface PlaceFacts {
  readonly place: Place;
  readonly places: readonly Place[];
  readonly partners: readonly Partner[];
  readonly people: readonly Person[];
  readonly establishments: readonly Establishment[];
  /** Where they are in force, what people are called takes both. */
  readonly coLeads?: CoLeadership | undefined;
}

export function placePage(
  { place, places, partners, people, establishments, coLeads }: PlaceFacts,
  seat: Seat,
): PageEnding {
  const { slug } = seat.partnership;
  const mayCall = coLeads ? leadOf(coLeads, seat.personId) !== undefined : mayWriteWhatPeopleAreCalled(seat).allowed;
  const partner = partners.find(({ id }) => id === place.partnerId);
  const shared = place.kind === 'prison' ? establishments.find(({ code }) => code === place.code) : undefined;
  const here = people.filter(
    (person) => !person.hasLeft && running(person.memberships).some(({ placeId }) => placeId === place.id),
  );
  return page(
    'wings/partnership/place/place.njk',
    {
      title: place.name,
      sections: sectionsAt(slug, 'Places'),
      missing: missing(seat),
      facts: [
        { name: 'What it is', value: placeKindWords[place.kind] },
        { name: 'Code', value: place.code },
        { name: 'Area', value: place.area },
        { name: 'Belongs to', value: partner?.name ?? null },
        { name: 'What people are called', value: place.peopleCalled ?? 'TBC' },
        ...(place.peopleCalled === null
          ? []
          : [
              { name: 'Chosen with', value: place.peopleCalledChosenWith },
              { name: 'Chosen on', value: place.peopleCalledOn && day(place.peopleCalledOn) },
            ]),
      ],
      shared: shared && { name: shared.name, welsh: shared.nameWelsh, closed: !shared.active },
      partner: partner && { name: partner.name, href: paths.partner(slug, partner.slug) },
      called: place.peopleCalled,
      closed: closedInWords(place, places),
      people: here.map((person) => personRow(person, { seat, partners, places })),
      coLeads: coLeads
        ? { words: leadersInWords(coLeads), href: paths.coLeads(slug), missing: missingSides(coLeads).length > 0 }
        : null,
      calledHref: mayCall ? paths.peopleCalled(slug, place.slug) : null,
      changeHref: mayKeepPlaces(seat).allowed ? paths.changePlace(slug, place.slug) : null,
    },
    { worriedAt: place.slug },
  );
}
