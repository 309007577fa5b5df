// What whoever invited sees, once: where the invitation went, or the link to hand over.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { paths } from '../paths.ts';
import { type Person, shownName } from '../person.ts';
import { sectionsAt } from '../sections.ts';

interface Sent {
  readonly link: string | null;
  readonly sentTo: string | null;
  readonly expiresAt: Date;
}

export function invitedPage(
  { link, sentTo, expiresAt }: Sent,
  person: Pick<Person, 'id' | 'name' | 'shownAs'>,
  seat: Seat,
): PageEnding {
  const { slug } = seat.partnership;
  return page('wings/partnership/invitation/invited.njk', {
    title: `${shownName(person)} is invited`,
    sections: sectionsAt(slug, 'People'),
    link,
    sentTo,
    until: expiresAt,
    personHref: paths.person(slug, person.id),
    codesHref: paths.issueCodes(slug, person.id),
  });
}
