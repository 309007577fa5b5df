// The agenda of a forum, built from what is brought, strained, carried over, unanswered and due. Pure.
import type { Action } from './action.ts';
import { type Commitment, isStrained, waitsForWord } from './commitment.ts';
import { commitmentStand } from './commitments/stand.ts';
import { age } from './days.ts';
import { turnOf } from './expectation.ts';
import { type AgendaItem, type AgendaReason, type Forum, inAgendaOrder, nextAfter } from './forum.ts';
import type { Placed } from './grid.ts';
import { paths } from './paths.ts';

export interface Strain {
  readonly engagementId: string | null;
  readonly title: string;
  readonly words: string;
  readonly href: string;
}
export interface Pending {
  readonly placed: readonly Placed[];
  readonly commitments: readonly Commitment[];
  readonly actions: readonly Action[];
  /** Relationships whose last reading strains. */
  readonly strains: readonly Strain[];
}

export const reasonWords: Record<AgendaReason, string> = {
  brought: 'Brought here',
  strained: 'Under strain',
  'carried over': 'Carried over',
  unanswered: 'Not answered',
  due: 'Due',
};

/** How far ahead it looks when no next day is set. */
const aheadInWeeks = 6;

export function agendaOf(
  forum: Pick<Forum, 'engagementId' | 'nextOn'>,
  pending: Pending,
  slug: string,
  today: string,
): AgendaItem[] {
  const until = forum.nextOn !== null && forum.nextOn > today ? forum.nextOn : nextAfter(today, aheadInWeeks, 'week');
  const ours = ({ engagementId }: { readonly engagementId: string | null }) =>
    forum.engagementId === null || engagementId === null || engagementId === forum.engagementId;
  return inAgendaOrder([
    ...pending.placed.filter(({ expectation }) => ours(expectation)).flatMap((one) => asked(one, today)),
    ...pending.commitments.filter(ours).flatMap((one) => promised(one, slug, today, until)),
    ...pending.actions.filter(ours).flatMap((one) => planned(one, slug, today, until)),
    ...pending.strains.filter(ours).map((one): AgendaItem => ({ ...one, why: 'strained', on: null })),
  ]);
}

function asked({ expectation, from, to, href }: Placed, today: string): AgendaItem[] {
  const item = { title: expectation.title, href, on: expectation.turnSince };
  if (expectation.state === 'brought to the forum')
    return [{ ...item, why: 'brought', words: `Asked of ${to.name} by ${from.name}` }];
  const turn = turnOf(expectation.state);
  // the silence of people who answer together is on no agenda
  if (turn === null || (turn === 'asked' ? to : from).together) return [];
  const waiting = `Waits for ${(turn === 'asked' ? to : from).name}`;
  const words = expectation.turnSince === null ? waiting : `${waiting}, ${age(expectation.turnSince, today)}`;
  return [{ ...item, why: 'unanswered', words }];
}

function promised(commitment: Commitment, slug: string, today: string, until: string): AgendaItem[] {
  const { title, dueOn, checks, owner } = commitment;
  const item = { title, href: `${paths.commitments(slug)}#commitment-${commitment.id}`, on: dueOn };
  if (isStrained(checks)) return [{ ...item, why: 'strained', words: commitmentStand(checks).word }];
  if (dueOn === null || dueOn > until) return [];
  const waits = waitsForWord(commitment, 'asked', today) || waitsForWord(commitment, 'asker', today);
  if (dueOn < today && !waits) return [];
  return [{ ...item, why: dueOn < today ? 'carried over' : 'due', words: `Looked after by: ${owner}` }];
}

function planned(action: Action, slug: string, today: string, until: string): AgendaItem[] {
  const { expected, dueOn, state, leads } = action;
  if (dueOn === null || dueOn > until || state === 'done' || state === 'stopped') return [];
  const words = leads ? `Led by: ${leads}` : 'Nobody leads it yet';
  return [
    {
      title: expected,
      href: paths.action(slug, action.id),
      on: dueOn,
      why: dueOn < today ? 'carried over' : 'due',
      words,
    },
  ];
}
