// What rises to a partnership manager, because somebody could fall between. Never after a death, and never for whoever wants no help. Pure.
import { daysFrom } from '../../shell/days.ts';
import { type Handover, hasEnded, hasWorker, leavesNobodyAsked } from './handover.ts';
import { clockDays } from './handover-days.ts';

export const risings = [
  'not sent',
  'not answered',
  'nobody asked next',
  'no named worker',
  'not all asked',
  'no word by day 2',
  'no word by day 7',
  'no word by day 21',
  'worker has left',
  'place has closed',
] as const;
export type RiseWhy = (typeof risings)[number];
export interface Rise {
  readonly why: RiseWhy;
  /** From which day on: once for each. */
  readonly since: string;
}
/** What is known around a handover on a day. */
export interface Around {
  readonly today: string;
  readonly wantsHelp: boolean;
  readonly diedOn: string | null;
  /** Everything of the checklist has an answer. */
  readonly isAsked: boolean;
  /** From which day on the named worker has no seat in the receiving team. */
  readonly workerLeftOn: string | null;
  /** The day on which the receiving place closed. */
  readonly closedOn: string | null;
  /** There is a later handover of this person, or somebody was asked by another way. */
  readonly isAskedNext: boolean;
}

export function risesOf(handover: Handover, around: Around): Rise[] {
  if (!around.wantsHelp || around.diedOn !== null) return [];
  if (hasEnded(handover))
    return leavesNobodyAsked(handover) && !around.isAskedNext && handover.endedOn !== null
      ? [{ why: 'nobody asked next', since: handover.endedOn }]
      : [];
  const { today } = around;
  const { state, releasedOn, sentOn, expectedReleaseOn } = handover;
  const leaves = releasedOn ?? expectedReleaseOn;
  const rises: Rise[] = [];
  const rise = (why: RiseWhy, since: string) => rises.push({ why, since });

  if (state === 'planned' && leaves !== null && today >= leaves) rise('not sent', leaves);
  if (state === 'sent' && sentOn !== null) {
    const answerBy = daysFrom(sentOn, handover.shortNotice ? 0 : handover.answerWithinDays);
    if (today > answerBy) rise('not answered', answerBy);
  }
  if (releasedOn !== null && state !== 'planned' && !hasWorker(handover)) rise('no named worker', releasedOn);
  if (leaves !== null && today >= leaves && !around.isAsked) rise('not all asked', leaves);
  if (releasedOn !== null) {
    // a word after the mark before answers for a mark
    const lastWord = handover.lastWordOn ?? releasedOn;
    let before = releasedOn;
    for (const day of clockDays) {
      const mark = daysFrom(releasedOn, day);
      const silent = day === 21 || lastWord <= before;
      if (today > mark && silent) rise(`no word by day ${day}`, mark);
      before = mark;
    }
  }
  if (around.workerLeftOn !== null) rise('worker has left', around.workerLeftOn);
  if (around.closedOn !== null && around.closedOn <= today) rise('place has closed', around.closedOn);
  return rises;
}

export const riseWords: Readonly<Record<RiseWhy, string>> = {
  'not sent': 'It was not sent by the day they leave',
  'not answered': 'It is not acknowledged within its limit',
  'nobody asked next': 'Nobody is asked next',
  'no named worker': 'They have left, and no worker is named',
  'not all asked': 'They leave today or have left, and not all is asked',
  'no word by day 2': 'No word by day 2',
  'no word by day 7': 'No word by day 7',
  'no word by day 21': 'Day 21 is over, and nobody said how it ended',
  'worker has left': 'The named worker has left',
  'place has closed': 'The receiving place has closed',
};
