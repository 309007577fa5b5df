// The pack for the day, one idea a page: what is launched, the programme, meet the team. Pure.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { clockTime } from '../../../shell/words-in-time.ts';
import type { Place } from '../../partnership/index.ts';
import { absent } from '../absent.ts';
import { agreementStand } from '../agreement-stand.ts';
import { signatoryNames } from '../agreement-text.ts';
import type { FoundLaunch } from '../find-launch.ts';
import { speakerOf, whenOf } from '../launch.ts';
import { launchPaths } from '../launch-paths.ts';
import type { Table } from '../table.ts';
import { type TeamEntry, teamByPlace } from '../team.ts';

interface Beside {
  readonly team: readonly TeamEntry[];
  readonly places: readonly Place[];
  readonly table: Table;
}

export function packPage(
  { agreement, versions, launch }: FoundLaunch,
  { team, places, table }: Beside,
  seat: Seat,
): PageEnding {
  const { slug, name, tagline, fictional, sourceTitle } = seat.partnership;
  const missing = absent(seat, 'TBC');
  const stand = agreementStand(versions, sourceTitle !== null);
  return page('wings/agreement/launch-pack/launch-pack.njk', {
    title: agreement.title,
    partnership: name,
    when: whenOf(launch) ?? missing,
    where: launch.where ?? missing,
    stand: stand.words,
    state: stand.state,
    signatories: signatoryNames(agreement, table),
    items: launch.items.map((item) => ({
      at: item.at === null ? null : clockTime(item.at),
      words: item.words,
      by: speakerOf(item),
    })),
    noProgramme: absent(seat, 'The programme is TBC.'),
    team: teamByPlace(team, places),
    noTeam: 'Nobody has chosen to be shown here yet.',
    foot: [tagline, fictional ? 'Everything here is made up.' : null].filter((words) => words !== null).join(' '),
    backHref: launchPaths.launch(slug, agreement.slug, launch.id),
  });
}
