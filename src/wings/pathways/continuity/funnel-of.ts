// The way of people out of prison as a funnel, from counts that are known or from figures that were let out. Pure.
import type { Funnel } from '../../../pictures/funnel.ts';
import { type Came, inEvery100 } from './released.ts';

const steps = [
  { name: 'Handover sent', lost: 'were never sent', said: '“sent”' },
  { name: 'Acknowledged', lost: 'not acknowledged', said: '“acknowledged”' },
  { name: 'Named worker', lost: 'had nobody', said: '“named worker”' },
  { name: 'Appointment made', lost: 'had none', said: '“appointment”' },
  { name: 'Started within 21 days', lost: 'did not start', said: '“started”' },
] as const;

export interface Way {
  readonly id: string;
  readonly title: string;
  /** All who left and needed treatment. */
  readonly of: number;
  /** How many came so far: sent, acknowledged, named, appointment, started. Null: may not be shown. */
  readonly came: readonly (Came | null)[];
  readonly isExact: boolean;
}

export function funnelOf({ id, title, of, came, isExact }: Way): Funnel {
  const counts = [of, ...came.map((one) => (one && !one.range ? one.people : null))];
  const lost = came.map((_, at) => {
    const [before, now] = [counts[at] ?? null, counts[at + 1] ?? null];
    return before === null || now === null ? null : Math.max(0, before - now);
  });
  return {
    ...{ id, title, finding: findingOf(of, came.at(-1) ?? null, lost, isExact) },
    steps: [
      { name: 'Left prison, needed treatment', people: of, shown: String(of), lost: null },
      ...steps.map(({ name, lost: words }, at) => {
        const one = came[at] ?? null;
        const gone = lost[at] ?? null;
        return {
          ...{ name, people: one?.people ?? null, shown: shownOf(one) },
          lost: gone === null ? null : gone === 0 ? 'nobody lost' : `${gone} ${words}`,
        };
      }),
    ],
  };
}

function shownOf(one: Came | null): string {
  if (!one) return 'not shown: too few were lost here';
  return one.range ? `${one.range.least} to ${one.range.most}` : String(one.people);
}

function findingOf(of: number, started: Came | null, lost: readonly (number | null)[], isExact: boolean): string {
  if (of === 0) return 'Nobody left in this time who needed treatment.';
  if (!started || started.range) return `Of ${isExact ? '' : 'about '}${of}, ${shownOf(started)} started.`;
  const most = Math.max(0, ...lost.map((gone) => gone ?? 0));
  const worst = steps.filter((_, at) => most > 0 && (lost[at] ?? 0) >= 0.9 * most).map(({ said }) => said);
  const ofThese = lost.includes(null) ? ' that are shown' : '';
  const where =
    worst.length === 0
      ? ''
      : ` The biggest ${worst.length === 1 ? 'loss' : 'losses'}${ofThese} ${worst.length === 1 ? 'is' : 'are'} at ${andOf(worst)}.`;
  const share = `${isExact ? '' : 'about '}${inEvery100(started.people, of)} in every 100`;
  return `${started.people} of ${of}: ${share}.${where}`;
}

const andOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
