// Where the agreement stands: its parts in a sentence each, and agreed apart from delivered.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { day, longDay, plural } from '../../../shell/words-in-time.ts';
import { absent } from '../absent.ts';
import { countPlan } from '../action.ts';
import type { Pending } from '../agenda.ts';
import { agreementStand } from '../agreement-stand.ts';
import { commitmentStand } from '../commitments/stand.ts';
import { type Forum, nextMeeting } from '../forum.ts';
import { noNextDate } from '../forums/page.ts';
import { paths } from '../paths.ts';
import { maySayAgreed, maySayEngagementDelivered } from '../policy.ts';
import type { EngagementSaying } from '../saying.ts';
import { sectionsAt } from '../sections.ts';
import type { Engaged, Table } from '../table.ts';
import type { VisionLine } from '../vision.ts';
import type { AgreementVersion, WorkingAgreement } from '../working-agreement.ts';

interface Whole extends Pending {
  readonly table: Table;
  readonly forums: readonly Forum[];
  readonly lines: readonly VisionLine[];
  readonly sayings: readonly EngagementSaying[];
  readonly agreements: readonly WorkingAgreement[];
  readonly versions: readonly AgreementVersion[];
}

export function overviewPage(whole: Whole, seat: Seat, today: string): PageEnding {
  const { slug } = seat.partnership;
  const parts = [visionPart, askedPart, promisedPart, workingPart, planPart, forumPart].map((part) =>
    part(whole, slug, seat, today),
  );
  return page('wings/agreement/overview/overview.njk', {
    title: 'What we agree',
    lead: parts.every(({ state }) => state === null)
      ? 'Nothing is agreed here. A dialogue may end with no agreement.'
      : 'What the partners want together, what they need of each other, what they promised, and where they keep talking.',
    sections: sectionsAt(slug, 'Where it stands'),
    parts: parts.flatMap(({ state, ...part }) => (state ? [{ ...part, state }] : [])),
    sayings: whole.table.engagements.flatMap((engagement) => sayingsView(engagement, whole, seat)),
  });
}

interface Part {
  readonly name: string;
  readonly href: string;
  readonly words: string;
  /** Null where there is nothing to show. */
  readonly state: { readonly kind: string; readonly word: string } | null;
}

function visionPart({ lines }: Whole, slug: string): Part {
  const standing = lines.filter(({ state }) => state !== 'set aside');
  const adopted = standing.filter(({ state }) => state === 'adopted').length;
  const whole = adopted === standing.length;
  return {
    name: 'Our shared vision',
    href: paths.vision(slug),
    words: `${adopted} of ${plural(standing.length, 'line')} adopted.`,
    state:
      standing.length === 0 ? null : { kind: whole ? 'agreed' : 'under-way', word: whole ? 'Adopted' : 'Being worded' },
  };
}

function askedPart({ placed }: Whole, slug: string): Part {
  const agreed = placed.filter(({ expectation }) => expectation.state === 'accepted').length;
  const ended = placed.filter(({ expectation: { state } }) => state === 'accepted' || state === 'declined').length;
  const yours = placed.filter(({ stand }) => stand.yours).length;
  const state =
    yours > 0
      ? { kind: 'your-turn', word: `${yours} for you` }
      : ended === placed.length
        ? { kind: 'done', word: 'All answered' }
        : { kind: 'under-way', word: 'Being answered' };
  return {
    name: 'Who needs what of whom',
    href: paths.expectations(slug),
    words: `${plural(placed.length, 'thing')} asked, ${agreed} agreed.`,
    state: placed.length === 0 ? null : state,
  };
}

function promisedPart({ commitments }: Whole, slug: string): Part {
  const met = commitments.filter(({ checks }) => commitmentStand(checks).kind === 'done').length;
  const whole = met === commitments.length;
  return {
    name: 'What we promised each other',
    href: paths.commitments(slug),
    words: `${plural(commitments.length, 'promise')}.${met > 0 ? ` Both sides say that ${met} ${met === 1 ? 'is' : 'are'} being met.` : ''}`,
    state:
      commitments.length === 0
        ? null
        : { kind: whole ? 'done' : 'under-way', word: whole ? 'Being met' : 'Being looked at' },
  };
}

/** What is nearest to being in force, where there is more than one. */
function workingPart({ agreements, versions }: Whole, slug: string, seat: Seat): Part {
  const stands = agreements.map(({ id, slug: agreement, title }) => {
    const own = versions.filter(({ agreementId }) => agreementId === id);
    return { ...agreementStand(own, seat.partnership.sourceTitle !== null), agreement, title };
  });
  const first = stands.find(({ state }) => state.kind === 'agreed') ?? stands[0];
  return {
    name: 'Our working agreement',
    href: stands.length === 1 && first ? paths.workingAgreement(slug, first.agreement) : paths.workingAgreements(slug),
    words: stands.length > 1 ? `${stands.length} agreements. ${first?.title}: ${first?.words}` : (first?.words ?? ''),
    state: first?.state ?? null,
  };
}

function planPart({ actions }: Whole, slug: string, seat: Seat): Part {
  const { lines, agreed, delivered } = countPlan(actions);
  const whole = delivered === lines;
  const said = seat.partnership.sourceTitle === null || agreed + delivered > 0;
  const state = whole
    ? { kind: 'delivered', word: 'Delivered' }
    : said
      ? { kind: 'under-way', word: 'Going on' }
      : { kind: 'planned', word: 'Planned' };
  return {
    name: 'The joint plan',
    href: paths.plan(slug),
    words: `${plural(lines, 'line')}.${said ? ` ${agreed} agreed, ${delivered} delivered.` : ''}`,
    state: lines === 0 ? null : state,
  };
}

/** The forum that meets next; a day that has passed is no next one. */
function forumPart({ forums }: Whole, slug: string, seat: Seat, today: string): Part {
  const meeting = forums.filter(({ state }) => state !== 'stopped');
  const days = meeting.map((forum) => ({ forum, day: nextMeeting(forum, today)?.day }));
  const coming = days
    .filter(({ day }) => day !== undefined)
    .toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))[0];
  const first = coming?.forum ?? meeting[0];
  const next = coming ? `Next on ${longDay(coming.day)}.` : noNextDate(seat);
  return {
    name: first?.name ?? 'Our forum',
    href: paths.forums(slug),
    words: first ? next : 'It has stopped.',
    state: first
      ? {
          kind: first.state === 'meeting' ? 'under-way' : 'set',
          word: first.state === 'meeting' ? 'Meeting' : 'Committed to',
        }
      : forums.length > 0
        ? { kind: 'stopped', word: 'Stopped' }
        : null,
  };
}

/** Two sayings, side by side and never one. Shown where something was said, or where it can be said. */
function sayingsView(engagement: Engaged, { sayings }: Whole, seat: Seat) {
  const { slug } = seat.partnership;
  const own = sayings.filter(({ engagementId }) => engagementId === engagement.id);
  const going =
    engagement.state === 'contracted' || engagement.state === 'under way' || engagement.state === 'sustaining';
  if (own.length === 0 && !going) return [];
  const side = (saying: 'agreed' | 'delivered', title: string, may: boolean) => ({
    title,
    state: sideState(
      saying,
      own.some((one) => one.saying === saying),
      seat,
    ),
    said: own
      .filter((one) => one.saying === saying)
      .map(({ words, saidBy, saidOn }) => ({
        words: words ?? '',
        who: `Said by: ${saidBy ?? absent(seat).toLowerCase()}${saidOn ? `, ${day(saidOn)}` : ''}`,
      })),
    sayHref: going && may ? paths.said(slug, engagement.slug, saying) : null,
  });
  return [
    {
      title: engagement.title,
      sides: [
        side('agreed', 'Agreed at strategic level', maySayAgreed(seat).allowed),
        side('delivered', 'Delivered at operational level', maySayEngagementDelivered(seat).allowed),
      ],
    },
  ];
}

const sideState = (saying: 'agreed' | 'delivered', said: boolean, seat: Seat) =>
  said
    ? { kind: saying, word: saying === 'agreed' ? 'Agreed' : 'Delivered' }
    : { kind: seat.partnership.sourceTitle === null ? 'not-started' : 'tbc', word: absent(seat) };
