// A line of the plan as it is read: its four cells, and how far it has got, agreed above delivered. Pure.
import type { StateKind } from '../../../pictures/line-end.ts';
import { day } from '../../../shell/words-in-time.ts';
import type { Action, Saying } from '../action.ts';

interface Stand {
  readonly kind: StateKind;
  readonly word: string;
}
export interface HowFar extends Stand {
  readonly label: string;
  readonly note: string | null;
}
export const agreedLabel = 'Agreed by the partners';
export const deliveredLabel = 'Delivered in practice';

/** What is not said is "Not in the source" where the plan is taken from a document: nothing is invented for it. */
const notGiven: Stand = { kind: 'tbc', word: 'Not in the source' };

export function agreedStand(action: Pick<Action, 'state' | 'agreed'>, fromSource: boolean): Stand {
  if (action.agreed) return { kind: 'agreed', word: 'Agreed' };
  if (action.state === 'TBC') return { kind: 'tbc', word: 'TBC' };
  return fromSource ? notGiven : { kind: 'not-started', word: 'Not agreed yet' };
}

const short: Record<Action['state'], Stand> = {
  TBC: { kind: 'tbc', word: 'TBC' },
  gap: { kind: 'gap', word: 'Gap: no measure' },
  planned: { kind: 'planned', word: 'Planned' },
  'under way': { kind: 'under-way', word: 'Under way' },
  done: { kind: 'under-way', word: 'Done, not yet said to be delivered' },
  stopped: { kind: 'stopped', word: 'Stopped, because' },
};
export function deliveredStand(action: Pick<Action, 'state' | 'delivered'>, fromSource: boolean): Stand {
  if (action.state === 'stopped') return short.stopped;
  if (action.delivered) return { kind: 'delivered', word: 'Delivered' };
  return fromSource && action.state === 'planned' ? notGiven : short[action.state];
}

/** "Said by a senior nurse, 3 June 2026". Who said it is named by role, or is said not to be known. */
export function saidBy({ as, on }: Saying, role: string | null, missing: string): string {
  const who = as ?? role;
  return `Said by: ${who ?? missing.toLowerCase()}${on ? `, ${day(on)}` : ''}`;
}

const paragraphs = (words: string | null): string[] =>
  (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function cellsOf(action: Action) {
  const { whereNow, whereNowIs } = action;
  const unsure = whereNow !== null && /^(tbc|gap)\.?$/i.test(whereNow.trim()) ? null : whereNow;
  return {
    toDo: paragraphs(action.toBeDone),
    now: { words: whereNowIs === 'said' ? whereNow : unsure, tbc: whereNowIs === 'TBC', gap: whereNowIs === 'gap' },
    next: [
      ...paragraphs(action.whatNext),
      ...(action.leads ? [`Who leads: ${action.leads}`] : []),
      ...(action.monitored ? [`How we watch it: ${action.monitored}`] : []),
      ...(action.dueOn ? [`By ${day(action.dueOn)}`] : []),
    ],
  };
}
