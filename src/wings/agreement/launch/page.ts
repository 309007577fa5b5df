// A launch as it is planned or was held: when and where, its programme, who is invited, what came of it.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { threadHref } from '../../../shell/thread-href.ts';
import { clockTime, plural } from '../../../shell/words-in-time.ts';
import { absent } from '../absent.ts';
import type { FoundLaunch, FoundLaunches } from '../find-launch.ts';
import { type Launch, type LaunchItem, launchStand, speakerOf, whenOf } from '../launch.ts';
import { launchPaths } from '../launch-paths.ts';
import { paths } from '../paths.ts';
import { mayKeepAgreement } from '../policy.ts';
import { sectionsAt } from '../sections.ts';

const template = 'wings/agreement/launch/launch.njk';

export const noLaunchPage = ({ agreement }: FoundLaunches, seat: Seat): PageEnding =>
  page(template, {
    title: 'The launch',
    lead:
      seat.partnership.sourceTitle === null
        ? 'No launch is planned. An agreement may do without one.'
        : 'The source tells of no launch.',
    sections: sectionsAt(seat.partnership.slug, 'Working agreement'),
    ...around(agreement, seat),
    setUpHref: mayKeepAgreement(seat).allowed ? launchPaths.setUp(seat.partnership.slug, agreement.slug) : null,
    launch: null,
  });

const around = (agreement: FoundLaunches['agreement'], { partnership: { slug } }: Seat) => ({
  agreement: { title: agreement.title, href: paths.workingAgreement(slug, agreement.slug) },
  teamHref: launchPaths.team(slug),
});

export function launchPage({ agreement, launches, launch }: FoundLaunch, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const to = (path: (p: string, agreement: string, launch: string) => string) => path(slug, agreement.slug, launch.id);
  const keeps = mayKeepAgreement(seat).allowed;
  const planned = launch.state === 'planned';
  const missing = absent(seat, 'TBC');
  const mine = launch.invitations.find(({ personId }) => personId === seat.personId);
  return page(template, {
    title: `The launch of: ${agreement.title}`,
    lead: leadOf(launch, missing),
    state: launchStand[launch.state],
    sections: sectionsAt(slug, 'Working agreement'),
    ...around(agreement, seat),
    setUpHref:
      keeps && launches.every(({ state }) => state !== 'planned') ? launchPaths.setUp(slug, agreement.slug) : null,
    launch: {
      facts: [
        { name: 'When', value: whenOf(launch) ?? missing },
        { name: 'Where', value: launch.where ?? missing },
        ...(launch.state === 'held'
          ? [
              {
                name: 'How many came',
                value: launch.people === null ? missing : plural(launch.people, 'person', 'people'),
              },
            ]
          : []),
      ],
      because: launch.because,
      cameOfIt: launch.state === 'held' ? (launch.cameOfIt ?? absent(seat)) : null,
      noProgramme: absent(seat, 'Nothing is in the programme yet.'),
      items: launch.items.map((item) => itemView(item, { agreement: agreement.slug, launch, seat, keeps, planned })),
      invited: invitedWords(launch, missing),
      invitation: mine && planned ? { ...mine, action: to(launchPaths.answer) } : null,
      changeHref: keeps && planned ? to(launchPaths.change) : null,
      addItemHref: keeps && planned ? to(launchPaths.addItem) : null,
      inviteHref: keeps && planned ? to(launchPaths.invite) : null,
      printHref: planned ? to(launchPaths.invitation) : null,
      packHref: launch.state === 'called off' ? null : to(launchPaths.pack),
      heldHref: keeps && launch.state !== 'called off' ? to(launchPaths.held) : null,
      callOffHref: keeps && planned ? to(launchPaths.callOff) : null,
      threadHref: threadHref(slug, 'launch', launch.id),
    },
    earlier: launches
      .filter(({ id }) => id !== launch.id)
      .map((one) => ({
        name: whenOf(one) ?? missing,
        href: launchPaths.launch(slug, agreement.slug, one.id),
        state: launchStand[one.state],
      })),
  });
}

function leadOf(launch: Launch, missing: string): string {
  const when = whenOf(launch);
  const on = when === null ? `On a day that is ${missing === 'TBC' ? 'TBC' : 'not in the source'}` : when;
  if (launch.state === 'called off') return `It was to be: ${on}.`;
  return `${on}${launch.where === null ? '' : `, ${launch.where}`}.`;
}

function invitedWords({ invitations, state }: Launch, missing: string): string {
  if (invitations.length === 0) return missing === 'TBC' ? 'Nobody is invited here yet.' : missing;
  const coming = invitations.filter(({ answer }) => answer === 'coming').length;
  const silent = invitations.filter(({ answer }) => answer === null).length;
  const people = `${plural(invitations.length, 'person', 'people')} with a seat here ${invitations.length === 1 ? 'is' : 'are'} invited.`;
  return state === 'planned'
    ? `${people} ${coming} said that they are coming. ${silent} have not answered, and need not.`
    : people;
}

interface Beside {
  readonly agreement: string;
  readonly launch: Launch;
  readonly seat: Seat;
  readonly keeps: boolean;
  readonly planned: boolean;
}
function itemView(item: LaunchItem, { agreement, launch, seat, keeps, planned }: Beside) {
  const { slug } = seat.partnership;
  return {
    at: item.at === null ? null : clockTime(item.at),
    words: item.words,
    by: speakerOf(item),
    changeHref: keeps && planned ? launchPaths.changeItem(slug, agreement, launch.id, item.id) : null,
    nameHref: item.speakerId === seat.personId ? launchPaths.yourName(slug, agreement, launch.id, item.id) : null,
  };
}
