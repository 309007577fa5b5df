// The joint plan: the Dorset row, its states, and agreed kept apart from delivered. Pure.
import type { Tier } from '../../shell/standing.ts';

export const actionStates = ['TBC', 'gap', 'planned', 'under way', 'done', 'stopped'] as const;
export type ActionState = (typeof actionStates)[number];
export const whereNowKinds = ['said', 'TBC', 'gap'] as const;
export type WhereNowIs = (typeof whereNowKinds)[number];

/** One of the two sayings, with who said it by role. A null is not in the record. */
export interface Saying {
  readonly on: string | null;
  readonly as: string | null;
  readonly personId: string | null;
  readonly words: string | null;
}
export interface Action {
  readonly id: string;
  readonly engagementId: string | null;
  readonly section: string | null;
  readonly position: number;
  readonly expected: string;
  readonly toBeDone: string | null;
  readonly whereNow: string | null;
  readonly whereNowIs: WhereNowIs;
  readonly whatNext: string | null;
  readonly leads: string | null;
  readonly ownerPersonId: string | null;
  readonly ownerPartnerId: string | null;
  readonly monitored: string | null;
  readonly dueOn: string | null;
  readonly state: ActionState;
  readonly because: string | null;
  readonly forPerspectiveId: string | null;
  readonly agreed: Saying | null;
  readonly delivered: Saying | null;
  readonly tier: Tier;
  readonly version: number;
}

/** What may follow what. Any state can turn out to be a gap or unknown again; a stopped line is planned again first. */
export const actionOnward: Record<ActionState, readonly ActionState[]> = {
  TBC: ['gap', 'planned', 'under way', 'done', 'stopped'],
  gap: ['TBC', 'planned', 'under way', 'done', 'stopped'],
  planned: ['TBC', 'gap', 'under way', 'done', 'stopped'],
  'under way': ['TBC', 'gap', 'planned', 'done', 'stopped'],
  done: ['TBC', 'gap', 'under way'],
  stopped: ['TBC', 'planned'],
};
export const mayBecome = (from: ActionState, to: ActionState): boolean => actionOnward[from].includes(to);

/** Why a move cannot be kept, or nothing. */
export function moveFault(from: ActionState, to: ActionState, because: string | null): string | undefined {
  if (from === to) return 'It stands like that already. Choose another';
  if (!mayBecome(from, to)) return 'It cannot go there from where it stands. Choose another';
  if (to === 'stopped' && because === null) return 'Say why it stopped';
  return undefined;
}

export type Mark = 'agree' | 'deliver' | 'take delivered back';

/** Nothing stopped is agreed or delivered, nothing is said twice, and nothing is delivered that nobody has begun to know. */
export function markFault(action: Pick<Action, 'state' | 'agreed' | 'delivered'>, mark: Mark): string | undefined {
  if (mark === 'take delivered back')
    return action.delivered ? undefined : 'Nobody has said that this line is delivered.';
  if (action.state === 'stopped') return 'This line of the plan has stopped.';
  if (mark === 'agree') return action.agreed ? 'This line is agreed already.' : undefined;
  return action.delivered ? 'This line is said to be delivered already.' : undefined;
}

type Promised = Pick<Action, 'expected' | 'toBeDone' | 'leads' | 'ownerPartnerId' | 'dueOn' | 'forPerspectiveId'>;
const whatIsDone: readonly (keyof Promised)[] = ['expected', 'toBeDone'];
const whatIsAgreed: readonly (keyof Promised)[] = [
  ...whatIsDone,
  'leads',
  'ownerPartnerId',
  'dueOn',
  'forPerspectiveId',
];

/**
 * Nobody agreed to words that they have not seen, nor said that they are delivered. What changes from meeting to meeting,
 * where we are now and what next, takes nothing back.
 */
export function takenBackBy(from: Promised & Pick<Action, 'agreed' | 'delivered'>, to: Promised) {
  const changed = (names: readonly (keyof Promised)[]) => names.some((name) => from[name] !== to[name]);
  return {
    agreed: from.agreed !== null && changed(whatIsAgreed),
    delivered: from.delivered !== null && changed(whatIsDone),
  };
}
export type TakenBack = ReturnType<typeof takenBackBy>;

export interface Counted {
  readonly lines: number;
  readonly agreed: number;
  readonly delivered: number;
  readonly tbc: number;
  readonly gaps: number;
  readonly stopped: number;
}

/** Two counts that are never added up. A stopped line is counted by itself. */
export function countPlan(actions: readonly Pick<Action, 'state' | 'whereNowIs' | 'agreed' | 'delivered'>[]): Counted {
  const going = actions.filter(({ state }) => state !== 'stopped');
  return {
    lines: going.length,
    agreed: going.filter(({ agreed }) => agreed).length,
    delivered: going.filter(({ delivered }) => delivered).length,
    tbc: going.filter(({ state, whereNowIs }) => state === 'TBC' || whereNowIs === 'TBC').length,
    gaps: going.filter(({ state, whereNowIs }) => state === 'gap' || whereNowIs === 'gap').length,
    stopped: actions.length - going.length,
  };
}
