// The partnership's perspectives, and how each is shown beyond a room.
import { SHARED_BY_AT_LEAST, widen } from '../../../disclosure/index.ts';
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { levelWords } from '../interface.ts';
import type { Partner } from '../partner.ts';
import { paths } from '../paths.ts';
import { hasSaid, type Perspective, rungsOf, shortExperience, type WhatIsBrought } from '../perspective.ts';
import { mayKeepPerspectives } from '../policy.ts';
import { sectionsAt } from '../sections.ts';

export interface PerspectivesFacts {
  readonly perspectives: readonly Perspective[];
  readonly partners: readonly Partner[];
  readonly brought: WhatIsBrought;
}

const someone = 'Someone who took part';

export function perspectivesPage({ perspectives, partners, brought }: PerspectivesFacts, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const keeps = mayKeepPerspectives(seat).allowed;
  return page('wings/partnership/perspectives/perspectives.njk', {
    title: 'Perspectives',
    sections: sectionsAt(slug, 'Perspectives'),
    least: SHARED_BY_AT_LEAST,
    said: hasSaid(brought),
    bringHref: paths.whatYouBring(slug),
    addHref: keeps ? paths.addPerspective(slug) : null,
    rows: perspectives.map((perspective) => ({
      name: perspective.name,
      kind: perspective.kind,
      from: whereFrom(perspective, partners),
      shared: sharedBy(perspectives, perspective),
      changeHref: keeps ? paths.changePerspective(slug, perspective.slug) : null,
    })),
  });
}

/** "HMP Dorchester, operational level, officer" */
export const whereFrom = (
  { partnerId, rank, profession, level, experience }: Perspective,
  partners: readonly Partner[],
): string => {
  const words = [
    partners.find(({ id }) => id === partnerId)?.name,
    level && `${levelWords[level].toLowerCase()} level`,
    rank,
    profession,
    experience && shortExperience[experience].toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

function sharedBy(perspectives: readonly Perspective[], perspective: Perspective): string {
  const { id, people, widerId } = perspective;
  const wider = perspectives.find((other) => other.id === widerId)?.name;
  const shown = widen({ chain: rungsOf(perspectives, id) }, { consent: null, surface: 'partners', someone });
  const count = people === null ? 'Not counted' : `Shared by ${people === 1 ? '1 person' : `${people} people`}`;
  return [
    wider ? `${count}, part of ${wider}` : count,
    shown.id === id ? 'Shown as it is beyond a room' : `Shown beyond a room as “${shown.words}”`,
  ].join('. ');
}
