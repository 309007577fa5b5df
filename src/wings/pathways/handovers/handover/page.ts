// A handover as it is shown: how it stands in a sentence, what has happened by day, what was changed and why. Pure.

import type { DayClock } from '../../../../pictures/day-clock.ts';
import { daysBetween, daysFrom } from '../../../../shell/days.ts';
import { sentencesOf } from '../../../../shell/list-of.ts';
import { clockTime, day, longDay } from '../../../../shell/words-in-time.ts';
import { becauseWords, type Handover, type HandoverChange, hasEnded, hasWorker, leftWord } from '../../handover.ts';
import { type Clock, clockDays, clockWords, lastDay } from '../../handover-days.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const leavesWord = ({ kind }: Pick<Handover, 'kind'>) => (kind === 'prison to prison' ? 'the move' : 'release');

export function titleOf(handover: Handover, clock: Clock): string {
  const { number, state } = handover;
  return `Handover ${number}: ${hasEnded(handover) ? state : clockWords(clock, leavesWord(handover))}`;
}

/** How it stands, and how long there is. */
export const leadOf = (handover: Handover, clock: Clock, toWords: string | null, fromWords: string): string =>
  `${sentencesOf([standsIn(handover, toWords, fromWords), hasEnded(handover) ? null : leftIn(handover, clock)])}.`;

function standsIn(handover: Handover, toWords: string | null, fromWords: string): string {
  const { state, sentOn, shortNotice, answerWithinDays, appointmentOn, appointmentAt, becauseKind } = handover;
  const because = becauseKind === null ? null : (becauseWords[becauseKind] ?? becauseKind);
  switch (state) {
    case 'planned':
      return toWords === null ? 'Planned, and nobody is chosen yet' : 'Planned, and not sent yet';
    case 'sent':
      return shortNotice
        ? `Sent at short notice on ${longDay(sentOn)}, and not acknowledged yet. It is to be acknowledged the same day`
        : `Sent on ${longDay(sentOn)}, and not acknowledged yet. An answer is due by ${longDay(daysFrom(sentOn ?? '', answerWithinDays))}`;
    case 'acknowledged':
      return 'Received, but no named worker yet';
    case 'accepted':
      return 'A named worker has accepted. The appointment is not made yet';
    case 'appointment made':
      return `The appointment is on ${longDay(appointmentOn)}${appointmentAt ? `, ${clockTime(appointmentAt)}` : ''}`;
    case 'attended':
      return 'They came. Treatment has not started yet';
    case 'started':
      return `Treatment started on ${longDay(handover.startedOn)}${dayIn(handover, handover.startedOn)}`;
    case 'did not start':
      return `Treatment did not start. ${because}`;
    case 'refused':
      return `${toWords ?? 'The team that was asked'} said no. ${because}. ${fromWords} has this person`;
    case 'declined':
      return 'This person wants no help. Nobody chases them';
    case 'stopped':
      return `Stopped. ${because}`;
  }
}
const dayIn = ({ releasedOn }: Handover, on: string | null): string =>
  releasedOn === null || on === null ? '' : `, day ${daysBetween(releasedOn, on)} of ${lastDay}`;

function leftIn(handover: Handover, clock: Clock): string {
  switch (clock.is) {
    case 'running':
      return clock.left === 0
        ? 'Today is the last day to start treatment'
        : `${clock.left} ${clock.left === 1 ? 'day is' : 'days are'} left to start treatment`;
    case 'over':
      return `Day ${lastDay} is over`;
    case 'unknown':
      return `When they leave is not known: ${handover.releaseUnknownBecause}`;
    case 'before':
      return capital(clockWords(clock, leavesWord(handover)));
  }
}

export function dayClockOf(handover: Handover, clock: Clock): DayClock {
  const { releasedOn, kind } = handover;
  const at = (on: string | null, words: string) =>
    on === null || releasedOn === null || on <= releasedOn ? [] : [{ day: daysBetween(releasedOn, on), words }];
  // what has ended stands still
  const until =
    releasedOn === null || handover.endedOn === null
      ? null
      : daysBetween(releasedOn, handover.startedOn ?? handover.endedOn);
  const today = clock.is === 'running' || clock.is === 'over' ? clock.day : null;
  return {
    ...{ id: 'clock', title: `${capital(clockWords(clock, leavesWord(handover)))}`, days: clockDays },
    today: hasEnded(handover) ? null : today,
    through: until ?? today,
    first: firstWord(kind, releasedOn !== null),
    last: 'Last day',
    marks: [
      ...at(handover.acknowledgedOn, 'Acknowledged'),
      ...at(handover.acceptedOn, 'Named worker'),
      ...at(handover.attendedOn, 'Came'),
      ...at(handover.startedOn, 'Started'),
    ].filter((one, index, all) => index === 0 || all[index - 1]?.day !== one.day),
  };
}

const firstWord = (kind: Handover['kind'], hasLeft: boolean): string =>
  kind === 'prison to prison' ? (hasLeft ? 'Moved' : 'The move') : hasLeft ? 'Released' : 'Release';

interface Step {
  readonly name: string;
  readonly words: string | null;
  readonly state: { readonly kind: string; readonly word: string } | null;
}
/** What has happened, and what is still to come, in their order. A day after release says which day it is. */
export function stepsOf(
  handover: Handover,
  who: {
    readonly worker: string | null;
    readonly toWords: string | null;
    readonly sentBy: string | null;
    readonly holder: string | null;
    /** Whoever keeps the bare row alone is told when a worker was named, and not who. */
    readonly seesPerson: boolean;
  },
): Step[] {
  const { releasedOn, kind } = handover;
  const leaves = releasedOn ?? handover.expectedReleaseOn;
  const ended = hasEnded(handover);
  const onDay = (on: string): string => {
    const after = releasedOn === null ? -1 : daysBetween(releasedOn, on);
    return after < 0 ? day(on) : `Day ${after}, ${day(on)}`;
  };
  const step = (name: string, on: string | null, more: string | null, missing: Step['state']): Step => ({
    name,
    words: on === null ? null : [onDay(on), more].filter(Boolean).join('. '),
    state: on === null ? (ended ? null : missing) : null,
  });
  const by21 = leaves === null ? 'Not yet' : `By day ${lastDay}, ${day(daysFrom(leaves, lastDay))}`;
  const left = kind === 'prison to prison' ? 'Moved' : 'Released';
  const steps: Step[] = [
    step('Planned', handover.plannedOn, null, null),
    step(
      'Sent',
      handover.sentOn,
      handover.sentHow === 'secure mail' ? `By secure mail${who.sentBy ? `, by: ${who.sentBy}` : ''}` : null,
      { kind: 'planned', word: who.toWords === null ? 'Nobody is chosen yet' : 'Not sent yet' },
    ),
    step('Acknowledged', handover.acknowledgedOn, who.toWords ? `By ${who.toWords}` : null, {
      kind: handover.sentOn === null ? 'planned' : 'no-answer',
      word: 'Not yet',
    }),
    {
      name: 'Named worker',
      words: hasWorker(handover)
        ? sentencesOf([who.seesPerson && who.worker, handover.acceptedOn && onDay(handover.acceptedOn)])
        : null,
      state: hasWorker(handover) || ended ? null : { kind: 'nobody', word: 'Nobody yet' },
    },
    {
      name: left,
      words: releasedOn === null ? null : day(releasedOn),
      state:
        releasedOn !== null || ended
          ? null
          : handover.expectedReleaseOn === null
            ? { kind: 'tbc', word: `Not known: ${handover.releaseUnknownBecause}` }
            : { kind: 'will-do', word: `Expected ${day(handover.expectedReleaseOn)}` },
    },
    {
      name: 'Appointment',
      words:
        handover.appointmentOn === null
          ? null
          : `${onDay(handover.appointmentOn)}${handover.appointmentAt ? `, ${clockTime(handover.appointmentAt)}` : ''}`,
      state: handover.appointmentOn !== null || ended ? null : { kind: 'planned', word: 'Not made yet' },
    },
    ...(handover.attendedOn === null ? [] : [step('They came', handover.attendedOn, null, null)]),
    step('Treatment started', handover.startedOn, null, { kind: 'planned', word: by21 }),
    ...(handover.endedOn === null || handover.state === 'started'
      ? []
      : [
          step(
            handover.state === 'did not start' ? 'Did not start' : capital(handover.state),
            handover.endedOn,
            null,
            null,
          ),
        ]),
    ...(who.holder === null ? [] : [{ name: 'Who has them now', words: who.holder, state: null }]),
  ];
  return steps.filter(({ words, state }) => words !== null || state !== null);
}

const changeWords: Readonly<Record<HandoverChange['what'], string>> = {
  team: 'Team changed',
  worker: 'Named worker changed',
  release: 'Release moved',
  released: 'They left on another day',
  appointment: 'Appointment moved',
  'asked again': 'Asked again',
  'lost contact': 'Contact was lost',
  'found again': 'They were found again',
  'no place': 'There was no place',
  stopped: 'Stopped',
};
export const changeLine = (
  { what, from, to, because, changedOn }: HandoverChange,
  by: string | null,
  kind: Handover['kind'],
): { readonly words: string; readonly by: string } => ({
  words: `${sentencesOf([
    `${what === 'release' && kind === 'prison to prison' ? 'The move was moved' : changeWords[what]}${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}`,
    because,
  ])}.`,
  by: `Changed by ${by ?? 'a list that was taken in'}, ${day(changedOn)}`,
});

export const whyLeft = (kind: Handover['kind']): string =>
  kind === 'prison to prison'
    ? `Treatment that stops at the gate of a prison is hard to begin again. Somebody has to know them before they ${leftWord(kind)}.`
    : 'The first weeks out are the most dangerous ones.';
