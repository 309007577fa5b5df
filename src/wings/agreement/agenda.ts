// The agenda of a forum, built from what is brought, strained, carried over, unanswered and due. Pure.

import { daysFrom } from '../../shell/days.ts';
import { day } from '../../shell/words-in-time.ts';
import type { Action } from './action.ts';
import { type Commitment, isStrained, waitsForWord } from './commitment.ts';
import { commitmentStand } from './commitments/stand.ts';
import { age } from './days.ts';
import { turnOf } from './expectation.ts';
import { type AgendaItem, type AgendaReason, type Forum, inAgendaOrder, nextMeeting } from './forum.ts';
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
  /** What later wings bring, ready as it is shown. */
  readonly brought?: readonly AgendaItem[];
  /** When each forum last met, by its id. */
  readonly lastMet: ReadonlyMap<string, string>;
}

export const reasonWords: Record<AgendaReason, string> = {
  brought: 'Brought here',
  strained: 'Under strain',
  'carried over': 'Carried over',
  countered: 'Answered with a change',
  unanswered: 'Not answered',
  new: 'Newly put',
  due: 'Due',
};

/** How far ahead it looks when no next day is set. */
const aheadInDays = 42;

type OfForum = Pick<
  Forum,
  'id' | 'engagementId' | 'state' | 'rule' | 'startsOn' | 'startsAt' | 'where' | 'days' | 'regime'
>;

export function agendaOf(forum: OfForum, pending: Pending, slug: string, today: string): AgendaItem[] {
  const next = nextMeeting(forum, today)?.day;
  const until = next !== undefined && next > today ? next : daysFrom(today, aheadInDays);
  const met = pending.lastMet.get(forum.id) ?? null;
  const ours = ({ engagementId }: { readonly engagementId: string | null }) =>
    forum.engagementId === null || engagementId === null || engagementId === forum.engagementId;
  return inAgendaOrder([
    ...pending.placed.filter(({ expectation }) => ours(expectation)).flatMap((one) => asked(one, today, met)),
    ...pending.commitments.filter(ours).flatMap((one) => promised(one, slug, today, until)),
    ...pending.actions.filter(ours).flatMap((one) => planned(one, slug, today, until)),
    ...pending.strains.filter(ours).map((one): AgendaItem => ({ ...one, why: 'strained', on: null })),
    ...(pending.brought ?? []),
  ]).map((item) => carriedOver(item, met));
}

/** What was open when they last met says so. */
const carriedOver = (item: AgendaItem, met: string | null): AgendaItem =>
  met !== null && item.on !== null && item.on <= met && item.why !== 'new'
    ? { ...item, words: `${item.words.replace(/\.$/, '')}. Carried over from the meeting of ${day(met)}` }
    : item;

function asked({ expectation, from, to, href }: Placed, today: string, met: string | null): AgendaItem[] {
  const item = { title: expectation.title, href, on: expectation.turnSince };
  if (expectation.state === 'brought to the forum')
    return [{ ...item, why: 'brought', words: `Asked of ${to.name} by ${from.name}` }];
  const turn = turnOf(expectation.state);
  // the silence of people who answer together is on no agenda
  if (turn === null || (turn === 'asked' ? to : from).together) return [];
  const party = turn === 'asked' ? to : from;
  const waiting = `Waits for ${party.name}`;
  const tellsAge = expectation.turnSince !== null && party.kind === 'partner';
  const words = tellsAge ? `${waiting}, ${age(expectation.turnSince, today)}` : waiting;
  if (expectation.state !== 'made') return [{ ...item, why: 'countered', words }];
  const isNew = met !== null && expectation.madeOn !== null && expectation.madeOn > met;
  return [{ ...item, why: isNew ? 'new' : 'unanswered', words }];
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
