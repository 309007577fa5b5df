/**
 * The local continuity figure: the one rule by which people are counted who left prison and went on with treatment. Pure.
 *
 * The national figure (Public Health Outcomes Framework C20, once 2.16) is computed from NDTMS by others. This is not it.
 */
import { daysFrom } from '../../../shell/days.ts';
import { lastDay } from '../handover-days.ts';

/** Somebody's leaving prison, as one handover knows it. `state` 'never planned': they left, wanted help, and no handover was made. */
export interface Leaving {
  readonly referenceId: string;
  readonly kind: 'prison to prison' | 'prison to community';
  readonly fromId: string;
  readonly area: string | null;
  /** The later handover of the same leaving has the higher number. */
  readonly number: number;
  readonly state: string;
  /** 'YYYY-MM-DD', as all days here; null: not released yet. */
  readonly releasedOn: string | null;
  readonly sentOn: string | null;
  readonly acknowledgedOn: string | null;
  readonly acceptedOn: string | null;
  readonly appointmentOn: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly becauseKind: string | null;
}

/** How far somebody came by day 21: each stands in exactly one. In the order of the way. */
export const stages = [
  'never sent',
  'not acknowledged',
  'nobody named',
  'no appointment',
  'did not start',
  'started',
] as const;

export interface Period {
  /** The first and the last day of release that count. */
  readonly from: string;
  readonly until: string;
  readonly today: string;
}
export interface Continuity {
  /** The numerator: people who started structured treatment by day 21. */
  readonly started: number;
  /** The denominator: all who stand in one of the stages. */
  readonly of: number;
  /** People by how far they came, in the order of `stages`. They add up to `of`. */
  readonly lost: readonly number[];
  /** Out of numerator and denominator alike. */
  readonly excluded: { readonly died: number; readonly backInPrison: number };
  /** Day 21 has not passed and they have not started: in neither, until it has. */
  readonly notKnownYet: number;
  /** Why those in the denominator who did not start did not, most often first. */
  readonly reasons: readonly { readonly reason: string; readonly people: number }[];
  /** Day 21 has passed for everyone in the period. Before that there is no share: those who start early would make it too good. */
  readonly isWhole: boolean;
}

/** What stands for a handover that did not start, and of which nobody said why. */
const NOT_SAID = 'nobody said why';
/** Declined by the person is an end and nobody's failure; they stay in the count all the same, as they do in the national one. */
const CHOSE_NOT_TO = 'chose not to';

/**
 * Of the people released from `period.from` to `period.until` (both days counted, London days as 'YYYY-MM-DD') who were to be handed over
 * to the community, how many started structured treatment within 21 days: day 0 is the day of release, and day 21 still counts. Starting
 * before release counts as well: the way did not break.
 *
 * - A person counts once for each release, however many handovers were tried for it; the furthest of them says how far they came.
 * - In the denominator stand all for whom a handover to the community was planned, sent or not, and those who left wanting help for whom
 *   none was made: never sending one does not make the figure better.
 * - A handover that was planned by mistake, or of somebody who was not released after all, is none.
 * - Out of both: died by day 21 without having started; back in prison by day 21 without having started. Both are said beside it.
 * - In the denominator stay those who chose not to, moved away, or did not come: treatment did not start.
 * - In neither, for now: day 21 has not passed and nothing has started.
 * - Steps count that were done by day 21; an appointment counts when it was made, whenever it is.
 *
 * Units: people's releases. `started / of` is the share. Sources: the published wording of C20, "released from prison and successfully
 * starting community treatment within 3 weeks of release" (secure settings reports 2020-21, 2023-24), and of 2.16, "referred to, and
 * subsequently engage with". How C20 counts deaths, recalls and people never referred is not in the sources read; the page says so.
 *
 * Never throws; the order of `handovers` does not matter.
 */
export function continuityOf(handovers: readonly Leaving[], { from, until, today }: Period): Continuity {
  const releases = new Map<string, Leaving[]>();
  for (const one of handovers) {
    const { releasedOn } = one;
    if (one.kind !== 'prison to community' || releasedOn === null || releasedOn < from || releasedOn > until) continue;
    if (releasedOn > today || isNone(one)) continue;
    const key = `${one.referenceId} ${releasedOn}`;
    const tried = releases.get(key);
    if (tried) tried.push(one);
    else releases.set(key, [one]);
  }
  const lost = stages.map(() => 0);
  const reasons = new Map<string, number>();
  let [died, backInPrison, notKnownYet] = [0, 0, 0];
  for (const tried of releases.values()) {
    const outcome = outcomeOf(tried, today);
    if (outcome === 'died') died += 1;
    else if (outcome === 'back in prison') backInPrison += 1;
    else if (outcome === 'not known yet') notKnownYet += 1;
    else {
      lost[outcome] = (lost[outcome] ?? 0) + 1;
      if (outcome === started) continue;
      const reason = reasonOf(tried);
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  return {
    started: lost[started] ?? 0,
    of: lost.reduce((all, people) => all + people, 0),
    lost,
    excluded: { died, backInPrison },
    notKnownYet,
    reasons: inOrder(reasons),
    isWhole: daysFrom(until, lastDay) < today,
  };
}

/** Periods that follow each other, the last of them last, as one: a release stands in exactly one of them. */
export function together(periods: readonly Continuity[]): Continuity {
  const reasons = new Map<string, number>();
  for (const one of periods)
    for (const { reason, people } of one.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + people);
  const sum = (of: (one: Continuity) => number) => periods.reduce((all, one) => all + of(one), 0);
  return {
    started: sum((one) => one.started),
    of: sum((one) => one.of),
    lost: stages.map((_, at) => sum((one) => one.lost[at] ?? 0)),
    excluded: {
      died: sum(({ excluded }) => excluded.died),
      backInPrison: sum(({ excluded }) => excluded.backInPrison),
    },
    notKnownYet: sum((one) => one.notKnownYet),
    reasons: inOrder(reasons),
    isWhole: periods.at(-1)?.isWhole ?? false,
  };
}

const inOrder = (reasons: ReadonlyMap<string, number>): Continuity['reasons'] =>
  [...reasons]
    .map(([reason, people]) => ({ reason, people }))
    .sort((a, b) => b.people - a.people || a.reason.localeCompare(b.reason));

const started = stages.indexOf('started');

const isNone = ({ state, becauseKind }: Leaving): boolean =>
  state === 'stopped' && (becauseKind === 'was planned by mistake' || becauseKind === 'not released');

/** The place among the stages, or why they stand in none. All are of one release, which was. */
function outcomeOf(tried: readonly Leaving[], today: string): number | 'died' | 'back in prison' | 'not known yet' {
  const stage = Math.max(...tried.map(stageOf));
  if (stage === started) return stage;
  const ended = (because: string) => tried.some((one) => one.becauseKind === because && inTime(one, one.endedOn));
  if (ended('died')) return 'died';
  if (ended('back in prison')) return 'back in prison';
  const releasedOn = tried[0]?.releasedOn ?? today;
  return today <= lastDayAfter(releasedOn) ? 'not known yet' : stage;
}

const inTime = ({ releasedOn }: Leaving, day: string | null): boolean =>
  releasedOn !== null && day !== null && day <= lastDayAfter(releasedOn);

/** Kept, since thousands of people leave on the same few days. */
const lastDays = new Map<string, string>();
function lastDayAfter(releasedOn: string): string {
  const known = lastDays.get(releasedOn);
  if (known !== undefined) return known;
  const last = daysFrom(releasedOn, lastDay);
  lastDays.set(releasedOn, last);
  return last;
}

function stageOf(one: Leaving): number {
  if (inTime(one, one.startedOn)) return started;
  if (one.appointmentOn !== null) return stages.indexOf('did not start');
  if (inTime(one, one.acceptedOn)) return stages.indexOf('no appointment');
  if (inTime(one, one.acknowledgedOn)) return stages.indexOf('nobody named');
  return inTime(one, one.sentOn) ? stages.indexOf('not acknowledged') : stages.indexOf('never sent');
}

/** As the last of the handovers says it. */
function reasonOf(tried: readonly Leaving[]): string {
  const last = tried.reduce((a, b) => (b.number > a.number ? b : a));
  if (last.state === 'never planned') return 'no handover was made';
  if (last.startedOn !== null) return 'started after day 21';
  if (last.state === 'declined') return CHOSE_NOT_TO;
  return last.becauseKind ?? NOT_SAID;
}
