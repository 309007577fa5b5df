// One team: its providers and what each does, its partnership manager, its people, and who covers for whom.
import { closed, type Ending, notFound, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { launchPaths } from '../../../agreement/index.ts';
import { paths } from '../../paths.ts';
import { mayKeepTeamAt, maySayCover } from '../../policy.ts';
import { oversees } from '../../provider.ts';
import { sectionsOf } from '../../sections.ts';
import { hasSessions } from '../../sessions-lost/find-lost.ts';
import { readTeamCounts } from '../../store/team-counts.ts';
import { type FoundTeam, findPlaceOfTeam, findTeam } from '../find-team.ts';
import {
  addCounts,
  coverInWords,
  listedMembers,
  managersOf,
  metAs,
  providersInWords,
  type TeamCounts,
  teamStand,
} from '../team.ts';

export async function showTeam(ask: Ask): Promise<Ending> {
  const found = await findTeam(ask);
  if (!found) return withoutTeam(ask);
  const { place, team, providers, people, members } = found;
  const { slug } = ask.seat.partnership;
  const manages = oversees(ask.seat, place.id);
  const counts = manages
    ? await ask.read(async (scope) =>
        addCounts([
          ...(
            await readTeamCounts(
              scope,
              providers.map(({ id }) => id),
              ask.today,
            )
          ).values(),
        ]),
      )
    : null;
  const managers = managersOf(people, place.id);
  const keeps = mayKeepTeamAt(ask.seat, place.id).allowed && place.closedOn === null;
  const covers = members.some(({ personId }) => personId === ask.seat.personId) || manages;
  const running = providers.filter(({ leftOn }) => leftOn === null);
  return page(
    'wings/pathways/teams/team/team.njk',
    {
      title: team.name,
      caption: place.name,
      crumbs: [{ text: 'Teams', href: paths.teams(slug) }, { text: place.name }],
      sections: sectionsOf(ask.seat, 'teams'),
      lead:
        running.length > 0
          ? `${providersInWords(running)} ${running.length === 1 ? 'is' : 'are'} the team here.`
          : 'No provider is in this team yet.',
      state: teamStand({ closedOn: place.closedOn, hasTeam: true, manager: managers.here.length > 0 }),
      closedOn: place.closedOn === null ? null : day(place.closedOn),
      providers: running.map((one) => ({
        name: one.partnerName,
        words: one.does ?? 'What it does here is not said yet',
        note: one.joinedOn && `Since ${day(one.joinedOn)}`,
        people: listedMembers(members, managers.here, one.partnerId).map((member) => ({
          ...metAs(member, found.met, place.id, 'screen'),
          note: member.everywhere ? 'At every place' : null,
        })),
        change: keeps ? paths.changeProvider(slug, place.slug, one.id) : null,
        leave: manages ? paths.providerLeaves(slug, place.slug, one.id) : null,
      })),
      left: providers.flatMap(({ partnerName, leftOn }) =>
        leftOn === null ? [] : [`${partnerName}, until ${day(leftOn)}`],
      ),
      covers: found.covers.map((one) => ({
        ...coverRow(found, one, ask.today),
        end: maySayCover(
          ask.seat,
          place.id,
          one.personId,
          members.map(({ personId }) => personId),
        ).allowed
          ? paths.endCover(slug, place.slug, one.id)
          : null,
      })),
      manager: managers.here.length > 0 ? managers.here.map((one) => namedManager(one, found)) : null,
      above: managers.above.map((one) => namedManager(one, found)),
      limit: plural(team.acknowledgeWithinDays, 'day'),
      counts: counts && countLines(counts, `${paths.handovers(slug)}?place=${place.slug}`, paths.references(slug)),
      links: [
        { text: 'Services here', href: paths.servicesAt(slug, place.slug) },
        ...(hasSessions(place) ? [{ text: 'Sessions lost here', href: paths.lostAt(slug, place.slug) }] : []),
        { text: 'Print the team’s page', href: paths.printTeam(slug, place.slug) },
      ],
      youHref: launchPaths.you(slug),
      acts: [
        ...(covers ? [{ text: 'Say who covers for whom', href: paths.addCover(slug, place.slug) }] : []),
        ...(keeps
          ? [
              { text: 'Add a provider', href: paths.addProvider(slug, place.slug) },
              { text: 'Change the name or the limit', href: paths.changeTeam(slug, place.slug) },
            ]
          : []),
      ],
    },
    worriedAt(place),
  );
}

async function withoutTeam(ask: Ask): Promise<Ending> {
  const found = await findPlaceOfTeam(ask);
  if (!found) return notFound('team');
  const { place } = found;
  const { slug } = ask.seat.partnership;
  if (place.closedOn !== null)
    return closed(`${place.name} has closed, and has no team.`, 'Look under Teams for the other places.');
  return page(
    'wings/pathways/teams/team/no-team.njk',
    {
      title: place.name,
      caption: 'Teams',
      crumbs: [{ text: 'Teams', href: paths.teams(slug) }, { text: place.name }],
      sections: sectionsOf(ask.seat, 'teams'),
      state: teamStand({ closedOn: null, hasTeam: false, manager: false }),
      setUpHref: mayKeepTeamAt(ask.seat, place.id).allowed ? paths.setUpTeam(slug, place.slug) : null,
    },
    worriedAt(place),
  );
}

const namedManager = (one: { readonly id: string; readonly shownAs: string }, { met, place }: FoundTeam) =>
  metAs({ personId: one.id, shownAs: one.shownAs }, met, place.id, 'screen').name;

function coverRow({ members, met, place }: FoundTeam, cover: FoundTeam['covers'][number], today: string) {
  const named = (id: string) => {
    const member = members.find(({ personId }) => personId === id);
    return member ? metAs(member, met, place.id, 'screen').name : 'Somebody';
  };
  return {
    name: `${named(cover.byId)} covers for ${named(cover.personId)}`,
    words: coverInWords(cover, today),
  };
}

const countLines = ({ people, waiting, overLimit, workerLeft }: TeamCounts, handovers: string, references: string) => [
  {
    words: people === 0 ? 'Nobody is with this team now' : `${plural(people, 'person', 'people')} with this team`,
    href: references,
  },
  {
    words:
      waiting === 0
        ? 'No handover waits for a first answer'
        : `${plural(waiting, 'handover waits', 'handovers wait')} for a first answer, ${overLimit} over the limit`,
    href: handovers,
  },
  ...(workerLeft > 0
    ? [{ words: `${plural(workerLeft, 'open handover')} whose worker has left`, href: handovers }]
    : []),
];
