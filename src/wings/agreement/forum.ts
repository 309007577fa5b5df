// The forum: how often it meets, when next, and an agenda that builds itself. Pure.
import type { Tier } from '../../shell/standing.ts';

export type ForumState = 'committed' | 'meeting' | 'stopped';
export const units = ['week', 'month'] as const;
export type Unit = (typeof units)[number];

export interface Forum {
  readonly id: string;
  readonly slug: string;
  readonly engagementId: string | null;
  readonly name: string;
  readonly purpose: string | null;
  readonly everyCount: number | null;
  readonly everyUnit: Unit | null;
  readonly cadenceWords: string | null;
  readonly nextOn: string | null;
  /** 'HH:MM' or 'HH:MM:SS'. */
  readonly nextAt: string | null;
  readonly where: string | null;
  readonly state: ForumState;
  readonly because: string | null;
  readonly tier: Tier;
  readonly version: number;
  readonly sessionIds: readonly string[];
}

/** What may follow what: it meets once it has met; a stopped one is committed to again before it meets. */
export const forumOnward: Record<ForumState, readonly ForumState[]> = {
  committed: ['meeting', 'stopped'],
  meeting: ['meeting', 'stopped'],
  stopped: ['committed'],
};

/** "Every 6 weeks", "Every month", the partners' own words, or nothing. */
export function cadenceOf({
  everyCount,
  everyUnit,
  cadenceWords,
}: Pick<Forum, 'everyCount' | 'everyUnit' | 'cadenceWords'>) {
  if (everyCount !== null && everyUnit !== null)
    return everyCount === 1 ? `Every ${everyUnit}` : `Every ${everyCount} ${everyUnit}s`;
  return cadenceWords;
}

/** The next day by the cadence. Month ends stay month ends: a month after 31 January is 28 or 29 February. */
export function nextAfter(day: string, count: number, unit: Unit): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (unit === 'week') return written(new Date(Date.UTC(year, month - 1, date + 7 * count)));
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return written(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))));
}

const written = (date: Date): string => date.toISOString().slice(0, 10);

export type AgendaReason = 'brought' | 'due' | 'carried over' | 'unanswered' | 'strained';
export interface AgendaItem {
  readonly why: AgendaReason;
  readonly title: string;
  readonly href: string;
  readonly words: string;
  readonly on: string | null;
}

const agendaOrder: Record<AgendaReason, number> = { brought: 0, strained: 1, 'carried over': 2, unanswered: 3, due: 4 };

/** What asks for the room's time first: what was brought, what strains, what was carried over, what waits, what falls due. */
export const inAgendaOrder = (items: readonly AgendaItem[]): AgendaItem[] =>
  items.toSorted(
    (a, b) =>
      agendaOrder[a.why] - agendaOrder[b.why] ||
      (a.on ?? '9999').localeCompare(b.on ?? '9999') ||
      a.title.localeCompare(b.title),
  );
