// What this wing has for the home page: what waits for this person, what is due, what changed.

import type { Scope } from '../../db/scope.ts';
import { daysFrom } from '../../shell/days.ts';
import type { Ask } from '../../shell/route.ts';
import type { Tier } from '../../shell/standing.ts';
import type { HomePart } from '../../shell/wing.ts';
import { longDay, plural } from '../../shell/words-in-time.ts';
import { agendaOf } from './agenda.ts';
import { waitsForWord } from './commitment.ts';
import { telling } from './events.ts';
import { nextMeeting } from './forum.ts';
import { homeAgreement, readHeld } from './home-agreement.ts';
import { readLaunchHome } from './launch-home.ts';
import { type Party, speaksForParty } from './party.ts';
import { paths } from './paths.ts';
import type { AllPending, ReadPending } from './pending.ts';
import { mayAnswerFor, maySupportFor } from './policy.ts';
import { dueNow, isTheirs } from './reminders.ts';
import { type Lately, readLately } from './store/happenings.ts';
import { readVisionLines } from './store/vision.ts';
import { tiersFor } from './tier.ts';
import { fellAway, type VisionLine } from './vision.ts';

const dueWithinDays = 42;
const changedWithinDays = 14;

export const homeWith =
  (readPending: ReadPending) =>
  async (ask: Ask): Promise<HomePart> => {
    const { pending, lines, lately, held, launch } = await ask.read(async (scope: Scope) => ({
      pending: await readPending(scope, ask.seat, ask.today),
      lines: await readVisionLines(scope, { tiers: tiersFor(ask.seat.clearance) }),
      lately: await readLately(scope, telling, new Date(ask.now.getTime() - changedWithinDays * 86_400_000)),
      held: await readHeld(scope),
      launch: await readLaunchHome(scope, ask),
    }));
    const working = homeAgreement(held, { table: pending.table, lately }, ask, dueWithinDays);
    return {
      needsYou: [
        ...working.needsYou,
        ...launch.needsYou,
        ...toAnswer(pending, ask),
        ...toSayAgain(pending, lines, ask),
        ...toLookAt(pending, ask),
        ...reminders(pending, ask),
      ],
      dueSoon: [
        ...dueThings(pending, ask),
        ...nextForums(pending, ask),
        ...working.dueSoon,
        ...launch.dueSoon,
      ].toSorted((a, b) => a.on.localeCompare(b.on)),
      changed: [...changes(pending, lines, lately, ask), ...working.changed],
    };
  };

type Needs = HomePart['needsYou'][number];

function toAnswer({ placed }: AllPending, ask: Ask): Needs[] {
  return placed.flatMap((one): Needs[] => {
    const { expectation, from, to, stand } = one;
    const asked = speaksForParty(ask.seat, to);
    const state = { kind: stand.kind, word: stand.word };
    if (stand.yours)
      return [
        {
          title: expectation.title,
          href: one.href,
          words: asked ? `Asked by ${from.name}.` : `Answered by ${to.name}.`,
          state,
        },
      ];
    // people who answer together are asked in the room: the facilitator brings it there
    if (stand.kind !== 'planned' || !mayAnswerFor(ask.seat, to).allowed) return [];
    return [
      {
        title: expectation.title,
        href: one.href,
        words: `Asked of ${to.name} by ${from.name}. They answer together.`,
        state,
      },
    ];
  });
}

function toSayAgain({ table }: AllPending, lines: readonly VisionLine[], ask: Ask): Needs[] {
  const mine = table.partners.filter((partner) => maySupportFor(ask.seat, partner).allowed);
  return lines
    .filter(
      (line) =>
        line.state === 'proposed' && fellAway(line).some(({ partnerId }) => mine.some(({ id }) => id === partnerId)),
    )
    .map((line) => ({
      title: line.words,
      href: paths.visionLine(ask.seat.partnership.slug, line.id),
      words: 'The words changed since you supported them. You are asked again.',
      state: { kind: 'change', word: 'New words' },
    }));
}

function toLookAt({ commitments, table }: AllPending, ask: Ask): Needs[] {
  const mine = (party: Party) => speaksForParty(ask.seat, party);
  return commitments
    .filter(
      (one) =>
        (mine(table.party(one.to)) && waitsForWord(one, 'asked', ask.today)) ||
        (mine(table.party(one.from)) && waitsForWord(one, 'asker', ask.today)),
    )
    .map((one) => ({
      title: one.title,
      href: paths.sayWhetherMet(ask.seat.partnership.slug, one.id),
      words: 'Its day has come. Is the promise being met?',
      state: { kind: 'no-answer', word: 'Not said yet' },
    }));
}

/** The same that a mail reminds of, also without mail. A promise whose day has come is looked at above. */
function reminders({ actions, commitments, table }: AllPending, ask: Ask): Needs[] {
  const { slug } = ask.seat.partnership;
  return dueNow({ actions, commitments }, table.party, ask.today)
    .filter((one) => isTheirs(one, ask.seat) && !(one.kind === 'commitment' && one.dueOn <= ask.today))
    .map(({ kind, id, title, dueOn, moment }) => ({
      title,
      href: kind === 'action' ? paths.action(slug, id) : `${paths.commitments(slug)}#commitment-${id}`,
      words:
        moment === 'before'
          ? `It is yours, and its day is ${longDay(dueOn)}.`
          : `It is yours, and its day was ${longDay(dueOn)}. What became of it?`,
      state: moment === 'before' ? { kind: 'will-do', word: 'Due soon' } : { kind: 'no-answer', word: 'Not said yet' },
    }));
}

type Due = HomePart['dueSoon'][number];

/** What falls due soon, and what is late: its day has passed, and nobody has said what became of it. */
function dueThings({ commitments, actions }: AllPending, ask: Ask): Due[] {
  const { slug } = ask.seat.partnership;
  const until = daysFrom(ask.today, dueWithinDays);
  const due = (on: string | null, isOpen: boolean): on is string =>
    on !== null && on <= until && (on >= ask.today || isOpen);
  const waits = (one: AllPending['commitments'][number]) =>
    waitsForWord(one, 'asked', ask.today) || waitsForWord(one, 'asker', ask.today);
  return [
    ...commitments.flatMap((one): Due[] => {
      const { dueOn, title, id, owner } = one;
      return due(dueOn, waits(one))
        ? [
            {
              on: dueOn,
              title,
              href: `${paths.commitments(slug)}#commitment-${id}`,
              words: `A promise, looked after by: ${owner}.`,
            },
          ]
        : [];
    }),
    ...actions.flatMap(({ dueOn, expected, id, state, leads, delivered }): Due[] =>
      due(dueOn, delivered === null) && state !== 'done' && state !== 'stopped'
        ? [
            {
              on: dueOn,
              title: expected,
              href: paths.action(slug, id),
              words: leads ? `In the plan, led by: ${leads}.` : 'In the plan. Nobody leads it yet.',
            },
          ]
        : [],
    ),
  ];
}

/** The next day of each forum, with what stands on its list. */
function nextForums({ forums, ...pending }: AllPending, ask: Ask): Due[] {
  const { slug } = ask.seat.partnership;
  return forums.flatMap((forum): Due[] => {
    const next = nextMeeting(forum, ask.today);
    if (next === null) return [];
    const agenda = agendaOf(forum, pending, slug, ask.today);
    const first = agenda.slice(0, 3).map(({ title }) => title);
    const words =
      agenda.length === 0
        ? 'Nothing is on its list yet.'
        : `${plural(agenda.length, 'thing')} on its list: ${first.join('; ')}${agenda.length > 3 ? ' …' : '.'}`;
    return [{ on: next.day, title: forum.name, href: paths.forum(slug, forum.slug), words }];
  });
}

type Changed = HomePart['changed'][number];

/** Words only of what the partners share: whatever is kept closer is left out, also for those who may see it. */
function changes(
  { placed, actions }: AllPending,
  lines: readonly VisionLine[],
  lately: readonly Lately[],
  ask: Ask,
): Changed[] {
  const { slug } = ask.seat.partnership;
  const shared = ({ tier }: { readonly tier: Tier }) => tier === 'partners' || tier === 'published';
  const words = new Map<string, (happened: Lately) => Omit<Changed, 'at'> | undefined>([
    ...placed
      .filter(({ expectation }) => shared(expectation))
      .map((one) => [one.expectation.id, ({ state }: Lately) => answered(one, state)] as const),
    ...actions.filter(shared).map(({ id, expected }) => {
      const href = paths.action(slug, id);
      return [
        id,
        ({ state }: Lately) => (state === null ? undefined : { href, words: `${expected}: ${state}.` }),
      ] as const;
    }),
    ...lines.filter(shared).map((line) => [line.id, (happened: Lately) => reworded(line, happened, slug)] as const),
  ]);
  return lately.flatMap((happened) => {
    const told = words.get(happened.subjectId)?.(happened);
    return told ? [{ at: happened.at, ...told }] : [];
  });
}

const answered = ({ expectation, href }: AllPending['placed'][number], state: string | null) => ({
  href,
  words: `${expectation.title}: ${answeredWords[state ?? ''] ?? 'answered'}.`,
});

function reworded({ id, words }: VisionLine, { act, state }: Lately, slug: string) {
  const became =
    act === 'vision line amended'
      ? 'has new words'
      : state === 'adopted'
        ? 'is adopted'
        : 'is adopted by one more partner';
  return { href: paths.visionLine(slug, id), words: `“${words}” ${became}.` };
}

const answeredWords: Record<string, string> = {
  accepted: 'agreed',
  countered: 'yes, with a change',
  recountered: 'a new offer',
  declined: 'no',
  'brought to the forum': 'brought to the forum',
  made: 'not known yet',
};
