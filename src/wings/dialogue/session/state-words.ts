// How a session is, in a mark, and in one line of a list. Pure.
import { SHARED_BY_AT_LEAST } from '../../../disclosure/index.ts';
import type { StateKind } from '../../../pictures/line-end.ts';
import { day, longDay } from '../../../shell/words-in-time.ts';
import { type Session, type SessionState, sessionKindWords, wasHeld } from '../session.ts';

const stateMarks: Record<SessionState, { readonly kind: StateKind; readonly word: string }> = {
  planned: { kind: 'planned', word: 'Planned' },
  open: { kind: 'under-way', word: 'Open now' },
  closed: { kind: 'done', word: 'Held' },
  'offered back': { kind: 'done', word: 'Held, record offered back' },
  agreed: { kind: 'agreed', word: 'Held, record agreed' },
  stopped: { kind: 'stopped', word: 'Not held, because' },
};

/** A session that a source tells of was not opened here: whether its room agreed a record is not known. */
export const markOf = ({ state, limitsId }: Pick<Session, 'state' | 'limitsId'>) =>
  state === 'agreed' && limitsId === null ? stateMarks.closed : stateMarks[state];

/** "Thursday 13 March, healthcare unit". Null when neither is known. */
export function whenAndWhere(
  { onDate, whenWords, whereWords, offSite }: Pick<Session, 'onDate' | 'whenWords' | 'whereWords' | 'offSite'>,
  placeName: string | null,
): string | null {
  const where = whereWords ?? placeName;
  const parts = [
    onDate ? longDay(onDate) : whenWords,
    where,
    offSite && !/off.?site/i.test(where ?? '') ? 'off site' : null,
  ];
  return parts.filter((part) => part !== null).join(', ') || null;
}

/** Which of its kind it is: the third dialogue session of this engagement. */
export function ordinalOf(session: Session, all: readonly Session[]): number {
  return all.filter(({ kind }) => kind === session.kind).findIndex(({ id }) => id === session.id) + 1;
}

/** Whoever reads a list of sessions may have been in none of them. */
const howMany = (people: number): string =>
  people < SHARED_BY_AT_LEAST ? `fewer than ${SHARED_BY_AT_LEAST} people` : `${people} people`;

export const sessionRow = (session: Session, href: string) => ({
  name: session.title,
  href,
  words: [
    sessionKindWords[session.kind].name,
    session.onDate ? day(session.onDate) : session.whenWords,
    wasHeld(session.state) && session.people !== null ? howMany(session.people) : null,
  ]
    .filter((part) => part !== null)
    .join(', '),
  note: session.state === 'stopped' ? session.because : null,
  state: markOf(session),
});
